//! `juzhu guide`.

use super::harness::Home;

#[test]
fn the_guide_is_printed_in_both_languages() {
    let home = Home::new();
    for (lang, parts) in [
        (
            "en",
            [
                "The guide: ",
                "\nWhat it is\n",
                "\nPapers\n",
                "(D25)\n",
                "\nSources\n",
            ],
        ),
        (
            "zh",
            [
                "指南：",
                "\n这是什么\n",
                "\n材料\n",
                "（D25）\n",
                "\n出处\n",
            ],
        ),
    ] {
        let ran = home.juzhu(["guide", "--lang", lang]).on_the_day().run();
        ran.fine().says(&parts);
        let ran = home
            .juzhu(["guide", "--lang", lang, "--format", "markdown"])
            .on_the_day()
            .run();
        ran.fine().says(&[
            "# ",
            "](#paper-lease)",
            "<a id=\"paper-lease\"></a>",
            "<a id=\"difference-d25\"></a>",
        ]);
    }
}

#[test]
fn words_find_what_the_screen_finds() {
    let home = Home::new();
    for (words, said) in [
        (
            &["lease"][..],
            &["Found in headings\n\n- Lease\n", "Found in the text\n"][..],
        ),
        (&["lease", "filed"], &["- Has your lease been filed?\n"]),
        (&["fwzlht"], &["Found in headings\n\n- Lease\n"]),
        (
            &["D6"],
            &["- Who files the lease (D6)\n", "whether you can apply"],
        ),
    ] {
        let ran = home.juzhu([&["guide"], words].concat()).on_the_day().run();
        ran.fine().says(said);
        assert!(!ran.stdout.contains("Points"), "only what is found");
    }
}

#[test]
fn that_nothing_is_found_is_said_and_no_problem() {
    let home = Home::new();
    let before = home.write("guide.md", "an older guide");
    let ran = home
        .juzhu(["guide", "leese", "--format", "markdown", "--out"])
        .arg(&before)
        .on_the_day()
        .run();
    assert_eq!(ran.stdout, "");
    ran.ends_with(0).complains(&[
        "The guide says nothing of “leese”",
        "The nearest headings: Lease",
        "“juzhu guide” by itself",
    ]);
    assert_eq!(
        home.read("guide.md"),
        "an older guide",
        "nothing is written"
    );
    let ran = home
        .juzhu(["guide", "xyzzy\u{1b}[2J", "--lang", "zh"])
        .run();
    ran.ends_with(0).complains(&["指南里没有提到“xyzzy”"]);
}

#[test]
fn the_guide_goes_to_a_file_and_knows_its_age() {
    let home = Home::new();
    let ran = home
        .juzhu([
            "guide",
            "--out",
            "guide.txt",
            "--on",
            "2027-07-01",
            "--lang",
            "en",
        ])
        .run();
    ran.fine();
    assert_eq!(ran.stdout, "");
    let text = home.read("guide.txt");
    assert!(text.contains("may be out of date"), "{text}");
    assert!(text.contains("call 12345"));
}

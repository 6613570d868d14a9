//! The guide in plain lines.

use juzhu::i18n::Lang;

use super::Home;

#[test]
fn the_guide_is_listed_searched_and_read() {
    for (lines, said) in [
        (
            &["guide"][..],
            &[
                "The guide: Zhejiang Residence Permit (Hangzhou)",
                "checked 2026-11-22",
                "1 to 5. What it is",
                ". Papers",
                ". Sources",
                "guide 7",
                "Your answer:",
            ][..],
        ),
        (
            &["guide 7"],
            &[
                "7. Lawful and stable employment\n",
                "labour contract",
                "Source: the article",
                "Read beside it 11, Conditions: ",
            ],
        ),
        (
            &["guide lease"],
            &[
                "Found in headings\n",
                ". Lease\n",
                "Found in the text\n",
                "Type guide with one of these numbers",
            ],
        ),
        (
            &["GUIDE papers"],
            &[". Proof of identity\n", ". Your current"],
        ),
        // One thing is read at once.
        (
            &["guide real estate ownership"],
            &[
                ". Real estate ownership certificate\n",
                "It should have your name on it.",
            ],
        ),
        (
            &["guide of"],
            &["Found in headings\n", "more; more words find fewer."],
        ),
        (
            &["guide 0"],
            &["There is no 0 in the guide; it goes from 1 to "],
        ),
        (
            &["guide 99999999999"],
            &["There is no 99999999999 in the guide"],
        ),
        (
            &["guide leese"],
            &[
                "The guide says nothing of “leese”",
                "The nearest headings: Lease",
            ],
        ),
        (
            &["指南 租房"],
            &["Found in headings\n", ". How do I file a rental?\n"],
        ),
    ] {
        Home::new()
            .talk(Lang::En, lines)
            .says(&["Your answer:"])
            .says(said);
    }
    Home::new()
        .talk(Lang::Zh, &["指南", "指南 要花钱吗？"])
        .says(&[
            "指南：浙江省居住证（杭州）",
            "1 到 5. 这是什么",
            "比如“指南 7”",
            ". 要花钱吗？\n",
            "申领不收费",
            "可以一起看 ",
        ]);
}

/// At each prompt, and behind it the same prompt again.
#[test]
fn the_guide_is_read_at_any_prompt() {
    let read = ". Real estate ownership certificate\n";
    for (lines, prompt) in [
        (&[][..], "Your answer:"),
        (&["3"], "What would you like to do?"),
        (&["3", ""], "Type a name"),
        (&["1", "review"], "Type a number to change that answer"),
        (&["1", "3", "1", "review", "1", "2"], "Change the answer?"),
    ] {
        let asked = [lines, &["guide real estate ownership", "?"]].concat();
        let talk = Home::new().talk(Lang::En, &asked);
        talk.says(&[
            prompt,
            read,
            "have your name on it.",
            "Besides an answer",
            "guide lease searches it",
        ]);
    }
    let home = Home::new();
    home.talk(Lang::En, &["1", "save Mum"]);
    home.talk(Lang::En, &["guide real estate ownership", "1"])
        .says(&["Whose", read, "have your name on it."]);
}

#[test]
fn every_heading_is_reached_by_its_number() {
    let home = Home::new();
    let book = juzhu::report::GuideBook::new(super::engine().rules(), super::today());
    let count = book.guide(Lang::En).articles.len();
    let numbers: Vec<String> = (1..=count)
        .map(|number| format!("guide {number}"))
        .collect();
    let lines: Vec<&str> = numbers.iter().map(String::as_str).collect();
    for lang in Lang::ALL {
        let talk = home.talk(lang, &lines);
        for article in &book.guide(lang).articles {
            talk.says(&[&format!("\n{}. {}\n", article.number, article.title)]);
            for detail in &article.details {
                talk.says(&[&format!("\n{}\n", detail.text)]);
            }
        }
    }
}

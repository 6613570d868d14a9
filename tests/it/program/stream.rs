//! Batches as streams: long ones, slow ones, and readers that go away.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::thread;

use super::ON;
use super::harness::{Home, Program};
use super::talk::Talk;

fn batch(home: &Home, arguments: &[&str]) -> Program {
    let mut program = home.juzhu(["assess", "--batch", "--brief", "--on", ON]);
    program.command.args(arguments);
    program
}

/// The id of a line: texts and numbers, all different.
fn id_of(number: usize) -> String {
    match number % 4 {
        0 => format!("{number}e0"),
        1 => format!("\"\\u0041{number}\""),
        2 => format!("-{number}"),
        _ => format!("\"居{number}\\n\""),
    }
}

#[test]
fn the_order_is_kept_over_many_lines_on_every_thread() {
    const LINES: usize = 101_000;
    let home = Home::new();
    let mut input = String::new();
    for number in 1..=LINES {
        // Lines of very different cost, so that a worker that is late would be overtaken.
        let id = id_of(number);
        let _ = match number % 1000 {
            0 => writeln!(input, "{{\"id\":{id},\"nope\":1}}"),
            7 => writeln!(
                input,
                "{{\"id\":{id},\"applicant\":\"mainland\",\"nope\":\"{}\"}}",
                "x".repeat(5000)
            ),
            _ => writeln!(input, "{{\"id\":{id},\"applicant\":\"foreign\"}}"),
        };
    }
    let ran = batch(&home, &[]).input(input).run();
    ran.ends_with(1).complains(&["202 lines"]);
    let mut lines = ran.stdout.lines();
    for number in 1..=LINES {
        let line = lines.next().expect("a line for a line");
        let id = id_of(number);
        let begins = match number % 1000 {
            0 | 7 => format!("{{\"id\":{id},\"line\":{number},\"error\""),
            _ => format!("{{\"id\":{id},\"headline\""),
        };
        assert!(line.starts_with(&begins), "{number}: {line}");
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn every_answer_comes_before_the_next_question() {
    let home = Home::new();
    let mut talk = Talk::with(batch(&home, &[]));
    for number in 0..50 {
        talk.type_line(&format!("{{\"id\":{number}}}"));
        talk.wait_for(&format!("{{\"id\":{number},\"headline\""));
        talk.wait_for("\n");
    }
    // Half a line waits for its other half.
    talk.type_raw("{\"id\":");
    talk.type_raw("\"half\"}\n{\"id\":");
    talk.wait_for("{\"id\":\"half\",\"headline\"");
    talk.type_raw("\"last\"}");
    let (code, said) = talk.end();
    assert_eq!(code, Some(0));
    assert!(
        said.lines()
            .last()
            .is_some_and(|line| line.starts_with("{\"id\":\"last\""))
    );
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let home = Home::new();
    home.write("people.jsonl", "{\"id\":1}\n".repeat(60_000));
    for line in [
        "{ \"$JUZHU\" assess --batch < people.jsonl; echo code $? >&2; } | head -n 1",
        "{ \"$JUZHU\" assess --answers /dev/null --format json 2> /dev/null; echo code $? >&2; } | true",
        "{ yes 1 | \"$JUZHU\" --no-save --lang en; echo code $? >&2; } | head -n 3",
        "{ \"$JUZHU\" rules list; echo code $? >&2; } | true",
        "{ \"$JUZHU\" --help; echo code $? >&2; } | true",
    ] {
        let ran = home.shell(line).run();
        assert_eq!(ran.stderr, "code 0\n", "{line}: {ran:#?}");
    }
}

/// The highest memory use, in KiB, over so many people.
fn peak_memory(home: &Home, people: usize) -> u64 {
    let mut child = batch(home, &[])
        .command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    let feeder = thread::spawn(move || {
        feed(&mut stdin, people);
        stdin
    });
    let mut line = String::new();
    for _ in 0..people {
        line.clear();
        stdout.read_line(&mut line).expect("a line");
        assert!(line.ends_with('\n'), "{line}");
    }
    // It still runs, for its input has not ended.
    let stdin = feeder.join().expect("all is fed");
    let peak = peak_of(&child);
    drop(stdin);
    assert_ended(child, stdout);
    peak
}

fn feed(stdin: &mut ChildStdin, people: usize) {
    // Settled by one answer, so that a debug build is soon through; long, so that gathering shows.
    let room = " ".repeat(200);
    let person = format!("{{\"id\":1,{room}\"applicant\":\"foreign\"}}\n");
    let thousand = person.repeat(1000);
    for _ in 0..people / 1000 {
        stdin.write_all(thousand.as_bytes()).expect("it listens");
    }
}

fn peak_of(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("it runs");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|rest| rest.split_whitespace().next());
    peak.and_then(|kib| kib.parse().ok())
        .expect("a number of KiB")
}

fn assert_ended(mut child: Child, mut stdout: BufReader<ChildStdout>) {
    let mut rest = Vec::new();
    stdout.read_to_end(&mut rest).expect("the end");
    assert_eq!(rest, b"");
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn memory_does_not_grow_with_the_people() {
    let home = Home::new();
    let few = peak_memory(&home, 20_000);
    let many = peak_memory(&home, 200_000);
    assert!(many < few + 10 * 1024, "{few} KiB, then {many} KiB");
}

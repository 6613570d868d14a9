//! Input that ends anywhere, is no text, or goes on for ever; output that nobody reads.

use std::collections::BTreeSet;
use std::io::{self, BufReader, Read, Write};

use juzhu::i18n::Lang;
use juzhu::line::{Ending, LineError, Session, run};

use super::{Home, engine, talk, today};

const SCRIPT: &str = "1\n3\n1\n2\n1\n1\n2026-01-05\n1\n1\n2027-12-31\n14\n2\n2027-06-30\n";

#[test]
fn the_end_of_input_saves_and_never_answers() {
    for end in 0..=SCRIPT.len() {
        let home = Home::new();
        let input = &SCRIPT[..end];
        let talk = talk(&home.session(Some(Lang::Zh)), input.as_bytes());
        assert_eq!(talk.ending, Ending::EndOfInput);
        let whole = input.matches('\n').count();
        if whole == 0 {
            assert_eq!(home.saved(), 0);
            continue;
        }
        let answers = home.only().answers.len();
        assert_eq!(answers, whole, "after {input:?}");
    }
}

#[test]
fn no_input_makes_it_stumble() {
    let long = "1".repeat(1_000_000) + "\n";
    for (input, said) in [
        (&b"\xff\xff\n1\n"[..], "UTF-8"),
        (long.as_bytes(), "太长"),
        (b"\x00\x1b[2J\x07\n", "没有输入"),
        (b"have 99999999999999999999\n", "列表里没有"),
        ("有 3\n".as_bytes(), "等有了结果"),
        ("保存 \u{202e}\u{1b}[31m妈妈\n".as_bytes(), "已保存为 妈妈"),
        (b"review\nundo\nredo\nothers\nback\n", "没有可以撤销的"),
        (b"2\nreview\n99\n0\n-1\nwhy\nskip\n\n", "1 到 "),
        ("？？？\n".as_bytes(), "还可以输入"),
    ] {
        let home = Home::new();
        let talk = talk(&home.session(Some(Lang::Zh)), input);
        talk.says(&[said]);
        assert_eq!(talk.ending, Ending::EndOfInput);
    }
}

#[test]
fn endless_lines_cost_nothing() {
    let home = Home::new();
    let mut input = BufReader::new(b"1\n".chain(io::repeat(b'x').take(50_000_000)));
    let ending = run(&home.session(Some(Lang::En)), &mut input, &mut io::sink());
    assert_eq!(ending.expect("no failure"), Ending::EndOfInput);
    assert_eq!(home.only().answers.len(), 1);
}

/// Takes so many bytes and then fails.
struct Closes(usize, io::ErrorKind);

impl Write for Closes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(self.1.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Wherever the output ends, every answer that was read is saved. Only a reader who goes away is no
/// failure.
#[test]
fn output_that_ends_loses_no_answer() {
    let whole = talk(&Home::new().session(Some(Lang::En)), SCRIPT.as_bytes());
    let whole = whole.output.len();
    let mut read = BTreeSet::new();
    for bytes in (0..whole - 200).step_by(61) {
        for kind in [io::ErrorKind::BrokenPipe, io::ErrorKind::StorageFull] {
            let home = Home::new();
            let session = home.session(Some(Lang::En));
            let mut input = SCRIPT.as_bytes();
            let ended = run(&session, &mut input, &mut Closes(bytes, kind));
            if kind == io::ErrorKind::BrokenPipe {
                assert!(
                    matches!(ended, Ok(Ending::ReaderGone)),
                    "{bytes}: {ended:?}"
                );
            } else {
                let told = matches!(&ended, Err(LineError::Output(error)) if error.kind() == kind);
                assert!(told, "{bytes}: {ended:?}");
            }
            let typed = &SCRIPT[..SCRIPT.len() - input.len()];
            let answers = typed.matches('\n').count();
            let saved = if answers == 0 {
                home.saved()
            } else {
                home.only().answers.len()
            };
            assert_eq!(saved, answers, "{bytes}: {typed:?} was read");
            read.insert(answers);
        }
    }
    assert_eq!(read.len(), SCRIPT.matches('\n').count() + 1, "{read:?}");
}

#[test]
fn input_that_cannot_be_read_is_named() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("gone"))
        }
    }
    let home = Home::new();
    let mut input = BufReader::new(b"1\n".chain(Broken));
    let failed = run(&home.session(Some(Lang::En)), &mut input, &mut io::sink());
    assert!(matches!(failed, Err(LineError::Input(_))), "{failed:?}");
    assert_eq!(home.only().answers.len(), 1, "what was answered is saved");
}

#[test]
fn a_width_is_kept() {
    let home = Home::new();
    let session = Session {
        engine: engine(),
        on: today(),
        width: Some(40),
        ..home.session(Some(Lang::Zh))
    };
    let talk = talk(&session, SCRIPT.as_bytes());
    for line in talk.output.lines() {
        assert!(juzhu::text::width::width(line) <= 40, "{line}");
    }
}

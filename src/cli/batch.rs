//! `assess --batch`: people as JSON Lines in, results as JSON Lines out, in the same order.
//!
//! One thread cuts the input into blocks of whole lines, workers judge a block each in turn, and the
//! results are written in the order of the blocks. The queues are short, so memory stays flat however
//! long the input is, and a block goes out as soon as its lines have arrived.

use std::io::{self, Read, Write};
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use chrono::NaiveDate;

use super::batch_person::{BadLine, PersonReader};
use crate::assess::{Assessment, Depth, Engine, Scratch};
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::plan;
use crate::report::json::{JsonWriter, write_error};
use crate::ruleset::Answers;

/// A line may be this long.
const LONGEST_LINE: usize = 1 << 20;
/// How much is read at once.
const BLOCK: usize = 1 << 16;
/// How many blocks wait for a worker, and how many results wait to be written.
const QUEUE: usize = 2;

/// Some whole lines, and the number of the first.
struct Block {
    first_line: u64,
    bytes: Vec<u8>,
}

/// What a worker made of a block.
struct Judged {
    bytes: Vec<u8>,
    bad_lines: u64,
}

/// Why a batch came to no end.
#[derive(Debug, thiserror::Error)]
pub(super) enum BatchError {
    #[error("the input cannot be read")]
    Input(#[source] io::Error),
    #[error("the output cannot be written")]
    Output(#[source] io::Error),
}

/// How a batch is judged.
pub(super) struct Batch<'a> {
    pub(super) engine: &'a Engine,
    pub(super) on: NaiveDate,
    pub(super) lang: Lang,
    pub(super) brief: bool,
}

impl Batch<'_> {
    /// Judges everybody in the input; says how many lines were bad.
    pub(super) fn run(
        &self,
        input: impl Read + Send,
        output: &mut dyn Write,
    ) -> Result<u64, BatchError> {
        let workers = thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(16);
        let writer = JsonWriter::new(self.engine.rules());
        let failed: Mutex<Option<io::Error>> = Mutex::new(None);
        let mut bad_lines = 0;
        let written = thread::scope(|scope| {
            let mut blocks = Vec::new();
            let mut results = Vec::new();
            for _ in 0..workers {
                let (give_block, take_block) = sync_channel::<Block>(QUEUE);
                let (give_result, take_result) = sync_channel::<Judged>(QUEUE);
                blocks.push(give_block);
                results.push(take_result);
                let writer = &writer;
                scope.spawn(move || self.work(writer, &take_block, &give_result));
            }
            let failed = &failed;
            scope.spawn(move || {
                if let Err(error) = cut(input, &blocks)
                    && let Ok(mut slot) = failed.lock()
                {
                    *slot = Some(error);
                }
            });
            write_in_order(&results, output, &mut bad_lines)
        });
        written.map_err(BatchError::Output)?;
        match failed.into_inner() {
            Ok(Some(error)) => Err(BatchError::Input(error)),
            _ => Ok(bad_lines),
        }
    }

    fn work(&self, writer: &JsonWriter, blocks: &Receiver<Block>, results: &SyncSender<Judged>) {
        let rules = self.engine.rules();
        let reader = PersonReader::new(rules, self.lang);
        let mut scratch = Scratch::default();
        let mut assessment = Assessment::empty(self.on);
        let mut answers = Answers::new(rules.questions.len());
        while let Ok(block) = blocks.recv() {
            let mut judged = Judged {
                bytes: Vec::with_capacity(block.bytes.len() * if self.brief { 1 } else { 8 }),
                bad_lines: 0,
            };
            for (line, bytes) in (block.first_line..).zip(block.lines()) {
                if bytes.iter().all(u8::is_ascii_whitespace) {
                    continue;
                }
                let too_long = bytes.len() > LONGEST_LINE;
                let read = if too_long {
                    Err(BadLine {
                        id: None,
                        message: tr(self.lang, "batch-line-too-long"),
                    })
                } else {
                    reader.read(bytes, &mut answers)
                };
                let out = &mut judged.bytes;
                match read {
                    Err(bad) => {
                        judged.bad_lines += 1;
                        write_error(out, line, bad.id, &bad.message);
                    }
                    Ok(person) => {
                        let on = person.on.unwrap_or(self.on);
                        let depth = if self.brief {
                            Depth::Standings
                        } else {
                            Depth::Full
                        };
                        let into = &mut assessment;
                        self.engine
                            .assess_into(&mut scratch, &answers, on, depth, into);
                        if self.brief {
                            writer.write_brief(out, person.id, &assessment);
                        } else {
                            let plan = plan(rules, &answers, &assessment, on);
                            writer.write_full(out, person.id, &assessment, &plan);
                        }
                    }
                }
                judged.bytes.push(b'\n');
            }
            if results.send(judged).is_err() {
                // Nobody writes any more.
                return;
            }
        }
    }
}

impl Block {
    /// The lines, without their ends.
    fn lines(&self) -> impl Iterator<Item = &[u8]> {
        let bytes = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        let empty = self.bytes.is_empty();
        bytes.split(|byte| *byte == b'\n').skip(usize::from(empty))
    }
}

/// Cuts the input into blocks of whole lines and hands them out in turn. Ends when nobody takes them.
fn cut(mut input: impl Read, workers: &[SyncSender<Block>]) -> io::Result<()> {
    let mut turn = workers.iter().cycle();
    let mut hand_out = |block: Block| turn.next().is_some_and(|to| to.send(block).is_ok());
    let mut cutter = Cutter::default();
    let mut room = vec![0; BLOCK];
    loop {
        let read = match input.read(&mut room) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let block = if read == 0 {
            cutter.last()
        } else {
            cutter.take(&room[..read])
        };
        if let Some(block) = block
            && !hand_out(block)
        {
            return Ok(());
        }
        if read == 0 {
            return Ok(());
        }
    }
}

/// Keeps what has no line end yet.
#[derive(Default)]
struct Cutter {
    rest: Vec<u8>,
    lines: u64,
    /// The rest of a line that is too long is thrown away as it comes.
    discarding: bool,
    started: bool,
}

impl Cutter {
    /// Takes what was read and gives the whole lines there are now.
    fn take(&mut self, mut read: &[u8]) -> Option<Block> {
        if !self.started {
            self.started = true;
            read = read.strip_prefix("\u{feff}".as_bytes()).unwrap_or(read);
        }
        if self.discarding {
            let end = read.iter().position(|byte| *byte == b'\n')?;
            // The line's start is still in `rest`; its end is what matters now.
            read = &read[end..];
            self.discarding = false;
        }
        let Some(end) = read.iter().rposition(|byte| *byte == b'\n') else {
            self.rest.extend_from_slice(read);
            if self.rest.len() > LONGEST_LINE {
                // One byte too many is enough to know.
                self.rest.truncate(LONGEST_LINE + 1);
                self.discarding = true;
            }
            return None;
        };
        let (whole, rest) = read.split_at(end + 1);
        let mut bytes = std::mem::take(&mut self.rest);
        bytes.extend_from_slice(whole);
        self.rest.extend_from_slice(rest);
        Some(self.block(bytes))
    }

    /// The last line, if it has no end.
    fn last(&mut self) -> Option<Block> {
        let bytes = std::mem::take(&mut self.rest);
        (!bytes.is_empty()).then(|| self.block(bytes))
    }

    fn block(&mut self, bytes: Vec<u8>) -> Block {
        let first_line = self.lines + 1;
        for byte in &bytes {
            self.lines += u64::from(*byte == b'\n');
        }
        Block { first_line, bytes }
    }
}

/// Writes results in the order in which their blocks were handed out.
fn write_in_order(
    results: &[Receiver<Judged>],
    output: &mut dyn Write,
    bad_lines: &mut u64,
) -> io::Result<()> {
    for result in results.iter().cycle() {
        // Blocks are handed out in turn, so the first that has none ends them all.
        let Ok(judged) = result.recv() else {
            return Ok(());
        };
        *bad_lines += judged.bad_lines;
        output.write_all(&judged.bytes)?;
        output.flush()?;
    }
    Ok(())
}

/// How many lines were bad, for standard error.
pub(super) fn bad_lines_said(lang: Lang, bad_lines: u64) -> String {
    let count = i64::try_from(bad_lines).unwrap_or(i64::MAX);
    tr_with(lang, "batch-bad-lines", &[("count", count.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// However the input arrives, the same lines come out with the same numbers.
    #[test]
    fn lines_are_cut_whole() {
        let long = "x".repeat(LONGEST_LINE + 10);
        let input = format!("\u{feff}one\n\n  \ntwo\n{long}\nthree");
        for step in [3, 7, 1000, BLOCK] {
            let mut cutter = Cutter::default();
            let mut lines = Vec::new();
            let bytes = input.as_bytes();
            let mut blocks: Vec<Block> = bytes
                .chunks(step)
                .filter_map(|read| cutter.take(read))
                .collect();
            blocks.extend(cutter.last());
            for block in &blocks {
                for (number, line) in (block.first_line..).zip(block.lines()) {
                    lines.push((number, line.len(), line.first().copied()));
                }
            }
            assert_eq!(
                lines,
                [
                    (1, 3, Some(b'o')),
                    (2, 0, None),
                    (3, 2, Some(b' ')),
                    (4, 3, Some(b't')),
                    (5, lines[4].1, Some(b'x')),
                    (6, 5, Some(b't')),
                ],
                "step {step}"
            );
            assert!(lines[4].1 > LONGEST_LINE);
        }
    }

    #[test]
    fn nothing_has_no_lines() {
        assert!(Cutter::default().last().is_none());
    }
}

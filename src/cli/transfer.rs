//! `juzhu profiles export --all` and `import` of JSON Lines: everybody taken elsewhere, nothing lost.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use super::context::Context;
use super::failure::Exit;
use super::output;
use super::roster::{is_in, wanted_group};
use crate::i18n::{Lang, tr, tr_with};
use crate::profile::{Fault, LineProblem, Profile, ProfileProblem, VERSION};
use crate::store::{
    MAX_TEXT, ProfileId, Profiles, StoreError, read_text, shared_out, write_output_with,
};
use crate::text::clean;

/// So many people are held in memory at once.
const AT_ONCE: usize = 1024;

/// Writes everybody as JSON Lines. Somebody who cannot be read is named, and the others are written.
pub(super) fn export_all(
    context: &Context,
    profiles: &Profiles,
    group: Option<&str>,
    out: Option<&Path>,
) -> anyhow::Result<Exit> {
    let everyone = profiles.everyone()?;
    let group = wanted_group(context, &everyone, group)?;
    let people = everyone.people().iter();
    let people = people.filter(|known| is_in(known, group.as_deref()));
    let ids: Vec<&ProfileId> = people.map(|known| &known.id).collect();
    let unread = everyone.troubles().iter();
    let mut troubles: Vec<String> = unread.map(|it| said(context.lang(), &it.error)).collect();
    let mut write = |sink: &mut dyn Write| -> io::Result<()> {
        for ids in ids.chunks(AT_ONCE) {
            for line in shared_out(ids, || (), |(), id| profiles.export_line(id)) {
                match line {
                    Ok(line) => writeln!(sink, "{line}")?,
                    Err(error) => troubles.push(said(context.lang(), &error)),
                }
            }
        }
        sink.flush()
    };
    match out {
        Some(path) => write_output_with(path, |file| write(&mut io::BufWriter::new(file)))?,
        None => write(&mut io::BufWriter::new(io::stdout().lock()))?,
    }
    for trouble in &troubles {
        let _ = writeln!(io::stderr(), "{trouble}");
    }
    Ok(if troubles.is_empty() {
        Exit::Fine
    } else {
        Exit::Problems
    })
}

fn said(lang: Lang, error: &StoreError) -> String {
    let described = error.describe(lang);
    format!("{}\n{}", described.sentence, described.hint)
}

/// What is in a file that is to be imported.
pub(super) enum Incoming {
    /// One person, as TOML.
    One(String),
    /// Many people, as JSON Lines.
    Many(Box<dyn BufRead>),
}

/// Opens what is to be imported: JSON Lines if it was said to be, or begins like a JSON object, as no
/// profile does.
pub(super) fn incoming(path: &Path, jsonl: bool) -> Result<Incoming, StoreError> {
    let failed = |error| StoreError::reading(path, error);
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin())
    } else {
        let file = File::open(path).map_err(failed)?;
        if file.metadata().is_ok_and(|about| about.is_dir()) {
            return Err(StoreError::IsFolder {
                path: path.to_owned(),
            });
        }
        Box::new(file)
    };
    let mut source = BufReader::with_capacity(1 << 16, source);
    let beginning = source.fill_buf().map_err(failed)?;
    let beginning = beginning.strip_prefix(MARK).unwrap_or(beginning);
    let first = beginning.iter().find(|byte| !byte.is_ascii_whitespace());
    if jsonl || first == Some(&b'{') {
        return Ok(Incoming::Many(Box::new(source)));
    }
    read_text(source, path).map(Incoming::One)
}

/// A byte order mark.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Saves everybody in JSON Lines, each as a person of their own. A bad line is named by its number, and
/// the others are saved.
pub(super) fn import_all(
    context: &Context,
    profiles: &Profiles,
    path: &Path,
    mut lines: Box<dyn BufRead>,
) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let mut newcomers = profiles.newcomers()?;
    let mut saved: Vec<ProfileId> = Vec::new();
    let mut bad = 0_u64;
    let mut stopped = None;
    let mut line = Vec::new();
    for number in 1_u64.. {
        let read = match next_line(&mut lines, &mut line) {
            Ok(Line::End) => break,
            Ok(read) => read,
            Err(error) => {
                stopped = Some(StoreError::reading(path, error));
                break;
            }
        };
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match profile_in(&line, read, lang) {
            Ok(profile) => match newcomers.add(profile) {
                Ok(id) => saved.push(id),
                Err(error @ StoreError::TooBig { .. }) => {
                    bad += 1;
                    name_line(lang, number, &error.describe(lang).sentence);
                }
                Err(error) => {
                    stopped = Some(error);
                    break;
                }
            },
            Err(reason) => {
                bad += 1;
                name_line(lang, number, &reason);
            }
        }
    }
    let finished = newcomers.finish();
    let said = match (saved.first(), saved.last()) {
        (Some(first), Some(last)) => {
            let variables = [
                ("count", saved.len().into()),
                ("first", first.as_str().into()),
                ("last", last.as_str().into()),
            ];
            tr_with(lang, "profiles-imported-all", &variables)
        }
        _ => tr(lang, "profiles-imported-nobody"),
    };
    output::print(None, format!("{said}\n").as_bytes())?;
    finished?;
    if let Some(error) = stopped {
        return Err(error.into());
    }
    if bad > 0 {
        let variables = [("count", bad.try_into().unwrap_or(i64::MAX).into())];
        let said = tr_with(lang, "profiles-bad-lines", &variables);
        let _ = writeln!(io::stderr(), "{said}");
        return Ok(Exit::Problems);
    }
    Ok(Exit::Fine)
}

/// What was read of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// All of it.
    Whole,
    /// Its beginning; the rest of it was thrown away.
    TooLong,
    /// There is none any more.
    End,
}

/// Reads the next line, without its end, into `line`.
fn next_line(source: &mut dyn BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    if source.take(MAX_TEXT + 1).read_until(b'\n', line)? == 0 {
        return Ok(Line::End);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
        return Ok(Line::Whole);
    }
    if line.len() as u64 <= MAX_TEXT {
        return Ok(Line::Whole);
    }
    source.skip_until(b'\n')?;
    Ok(Line::TooLong)
}

/// The profile in a line, or why there is none.
fn profile_in(line: &[u8], read: Line, lang: Lang) -> Result<Profile, String> {
    if read == Line::TooLong {
        return Err(tr(lang, "batch-line-too-long"));
    }
    let line = line.strip_prefix(MARK).unwrap_or(line);
    let Ok(line) = std::str::from_utf8(line) else {
        return Err(tr(lang, "batch-not-utf8"));
    };
    Profile::from_json_line(line).map_err(|problem| match problem {
        LineProblem::NotJson(message) => {
            let variables = [("message", clean::one_line(&message).into())];
            tr_with(lang, "profiles-line-not-json", &variables)
        }
        LineProblem::Profile(ProfileProblem::Newer { version }) => {
            let variables = [("version", version.into()), ("known", VERSION.into())];
            tr_with(lang, "error-import-newer", &variables)
        }
        LineProblem::Profile(ProfileProblem::Damaged(fault)) => match fault {
            Fault::MissingKey { key } => {
                tr_with(lang, "profiles-line-missing-key", &[("key", key.into())])
            }
            Fault::WrongType { key, .. } => {
                let variables = [("key", clean::one_line(&key).into())];
                tr_with(lang, "profiles-line-wrong-key", &variables)
            }
            other => clean::one_line(&other.to_string()),
        },
    })
}

/// Names a bad line on standard error.
fn name_line(lang: Lang, number: u64, reason: &str) {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let variables = [("line", number.into()), ("reason", reason.into())];
    let said = tr_with(lang, "profiles-bad-line", &variables);
    let _ = writeln!(io::stderr(), "{said}");
}

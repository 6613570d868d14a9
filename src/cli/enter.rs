//! `juzhu enter`: forms that were filled in on paper, typed in a line for each person.

use std::io::{self, BufRead, IsTerminal as _, Read as _, Write};
use std::sync::Arc;

use super::arguments::{EnterArguments, EnterFormat};
use super::context::Context;
use super::failure::Exit;
use crate::assess::{Engine, MaterialState, Record};
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::plan::{Marks, outlook, plan};
use crate::profile::{Profile, note_result, put_record, resume_code};
use crate::report::json::{JsonWriter, write_error};
use crate::report::{Report, read_entry, summary, words};
use crate::ruleset::typed::{fold, zero_is_unsure};
use crate::ruleset::{Answers, Kind, Question};
use crate::store::Profiles;

/// A line may be this long, in bytes.
const LONGEST_LINE: u64 = 64 * 1024;

pub(super) fn run(context: &Context, asked: &EnterArguments) -> anyhow::Result<Exit> {
    let store = if asked.save {
        Some(Profiles::new(&context.paths()?))
    } else {
        None
    };
    let engine = context.engine()?;
    let mut desk = Desk {
        context,
        writer: JsonWriter::new(engine.rules()),
        engine,
        store,
        json: asked.format == EnterFormat::Json,
        is_asked: io::stdin().is_terminal() && io::stdout().is_terminal(),
        taken: 0,
        bad: 0,
    };
    desk.work(&mut io::stdin().lock(), &mut io::stdout().lock())?;
    if desk.bad == 0 {
        return Ok(Exit::Fine);
    }
    let variables = [("count", number(desk.bad))];
    let _ = writeln!(io::stderr(), "{}", desk.said("enter-bad-lines", &variables));
    Ok(Exit::Problems)
}

/// Where forms are typed in.
struct Desk<'c> {
    context: &'c Context,
    engine: Arc<Engine>,
    writer: JsonWriter,
    store: Option<Profiles>,
    json: bool,
    /// Somebody types at a terminal.
    is_asked: bool,
    taken: u64,
    bad: u64,
}

/// A line that was read.
enum Line {
    Text(String),
    /// No answers can stand in it, for the reason of this message.
    Unreadable(&'static str),
    End,
}

impl Desk<'_> {
    const fn lang(&self) -> Lang {
        match self.context.known_lang() {
            Some(lang) => lang,
            None => Lang::Zh,
        }
    }

    fn said(&self, key: &str, variables: &[(&str, Value<'_>)]) -> String {
        tr_with(self.lang(), key, variables)
    }

    /// Takes line after line; a bad one stops nobody.
    fn work(&mut self, input: &mut dyn BufRead, out: &mut dyn Write) -> anyhow::Result<()> {
        if self.is_asked {
            writeln!(out, "{}", tr(self.lang(), "enter-how"))?;
        }
        let mut at = 0;
        loop {
            if self.is_asked {
                let variables = [("number", number(self.taken + 1))];
                write!(out, "{} ", self.said("enter-prompt", &variables))?;
            }
            out.flush()?;
            at += 1;
            let line = match read_line(input)? {
                Line::End => return Ok(()),
                Line::Unreadable(key) => {
                    self.refuse(at, &[tr(self.lang(), key)], out)?;
                    continue;
                }
                Line::Text(line) => line,
            };
            match fold(&line).as_str() {
                "" => {}
                "help" | "帮助" | "?" => self.help(out)?,
                "quit" | "q" | "exit" | "退出" => return Ok(()),
                _ => self.take(at, &line, out)?,
            }
        }
    }

    /// How each question is typed.
    fn help(&self, out: &mut dyn Write) -> io::Result<()> {
        // With JSON nothing else may stand on standard output.
        if self.json {
            return Ok(());
        }
        writeln!(out, "{}", tr(self.lang(), "enter-how"))?;
        let rules = self.engine.rules();
        for (index, question) in rules.questions.iter().enumerate() {
            let variables = [
                ("number", (index + 1).into()),
                ("label", words::label(rules, index, self.lang()).into()),
                ("ways", ways(question, self.lang()).into()),
            ];
            writeln!(out, "{}", self.said("enter-one", &variables))?;
        }
        Ok(())
    }

    fn take(&mut self, at: u64, line: &str, out: &mut dyn Write) -> anyhow::Result<()> {
        let rules = Arc::clone(&self.engine);
        let rules = rules.rules();
        match read_entry(rules, line, self.context.on()) {
            Ok(answers) => {
                self.taken += 1;
                self.tell(at, &answers, out)
            }
            Err(mistakes) => {
                let lang = self.lang();
                let mistakes = mistakes.iter().map(|mistake| mistake.describe(rules, lang));
                let mistakes: Vec<String> = mistakes.collect();
                Ok(self.refuse(at, &mistakes, out)?)
            }
        }
    }

    /// Says all that is wrong with a line, in its place among the results.
    fn refuse(&mut self, at: u64, mistakes: &[String], out: &mut dyn Write) -> io::Result<()> {
        self.bad += 1;
        if self.json {
            let mut bytes = Vec::new();
            write_error(&mut bytes, at, None, &mistakes.join(" "));
            bytes.push(b'\n');
            return out.write_all(&bytes);
        }
        writeln!(out, "{}", self.said("enter-bad", &[("line", number(at))]))?;
        for mistake in mistakes {
            writeln!(out, "  {mistake}")?;
        }
        Ok(())
    }

    /// What was understood, and what the rules say of it.
    fn tell(&self, at: u64, answers: &Answers, out: &mut dyn Write) -> anyhow::Result<()> {
        let (rules, on) = (self.engine.rules(), self.context.on());
        let assessment = self.engine.assess(answers, on);
        let plan = plan(rules, answers, &assessment, on);
        let saved = self.save(answers)?;
        if self.json {
            let mut bytes = Vec::new();
            self.writer.write_full(&mut bytes, None, &assessment, &plan);
            bytes.push(b'\n');
            out.write_all(&bytes)?;
            return Ok(());
        }
        let lang = self.lang();
        let understood = answers.given();
        let understood = understood
            .map(|(question, answer)| words::labelled_answer(rules, question, answer, lang));
        let mut understood = words::join(lang, understood);
        if understood.is_empty() {
            understood = tr(lang, "enter-nothing-said");
        }
        let variables = [("line", number(at)), ("answers", understood.into())];
        writeln!(out, "{}", self.said("enter-person", &variables))?;
        let outlook = outlook(self.engine.ways(), answers, on);
        let marks = Marks::default();
        let report = Report {
            rules,
            answers,
            assessment: &assessment,
            plan: &plan,
            outcomes: &[],
            outlook: &outlook,
            moments: &[],
            marks: &marks,
            happened: None,
            replan: None,
            today: self.context.today(),
        };
        writeln!(out, "  {}", summary(&report, lang))?;
        for line in report.to_do(lang) {
            writeln!(out, "  {line}")?;
        }
        let papers = assessment.materials.iter();
        let papers = papers.filter(|state| **state == MaterialState::Needed);
        let variables = [("count", papers.count().into())];
        writeln!(out, "  {}", self.said("enter-papers", &variables))?;
        if let Some(code) = resume_code(rules, answers) {
            let variables = [("code", code.into())];
            writeln!(out, "  {}", self.said("enter-code", &variables))?;
        }
        if let Some(id) = saved {
            writeln!(out, "  {}", self.said("enter-saved", &[("id", id.into())]))?;
        }
        Ok(())
    }

    /// Keeps a person as a draft, where that was asked for; gives back their number.
    fn save(&self, answers: &Answers) -> anyhow::Result<Option<String>> {
        let Some(store) = &self.store else {
            return Ok(None);
        };
        let rules = self.engine.rules();
        let mut profile = Profile::begun(rules, self.context.today());
        let record = Record::of_answers(&rules.questions, answers);
        put_record(&mut profile, &record, rules);
        // Of somebody of whom nothing is known there is nothing to keep.
        if profile.is_blank() {
            return Ok(None);
        }
        note_result(&mut profile, &self.engine, self.context.on());
        Ok(Some(store.create(&profile)?.profile.id))
    }
}

/// The next line, as far as it is not longer than any line of answers.
fn read_line(input: &mut dyn BufRead) -> io::Result<Line> {
    let mut bytes = Vec::new();
    let read = (&mut *input)
        .take(LONGEST_LINE)
        .read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Line::End);
    }
    if bytes.len() as u64 == LONGEST_LINE && bytes.last() != Some(&b'\n') {
        let mut more = true;
        while more {
            bytes.clear();
            let read = (&mut *input)
                .take(LONGEST_LINE)
                .read_until(b'\n', &mut bytes)?;
            more = read > 0 && bytes.last() != Some(&b'\n');
        }
        return Ok(Line::Unreadable("enter-too-long"));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Line::Text(text.trim_start_matches('\u{feff}').to_owned()),
        Err(_) => Line::Unreadable("enter-not-utf8"),
    })
}

/// What can be typed for a question, in a line.
fn ways(question: &Question, lang: Lang) -> String {
    let unsure = tr(lang, "interview-choice-unsure");
    let numbered = |words: Vec<String>| {
        let numbered = (1..)
            .zip(words)
            .map(|(number, word)| format!("{number} {word}"));
        words::join(lang, numbered.chain([format!("0 {unsure}")]))
    };
    match &question.kind {
        Kind::Choice(choices) => {
            let titles = choices
                .iter()
                .map(|choice| words::said(&choice.title, lang));
            numbered(titles.collect())
        }
        Kind::YesNo => numbered(vec![
            tr(lang, "interview-choice-yes"),
            tr(lang, "interview-choice-no"),
        ]),
        Kind::Number { .. } if zero_is_unsure(question) => tr(lang, "enter-ways-date"),
        Kind::Number { .. } => tr(lang, "enter-ways-number"),
        Kind::Date { .. } => tr(lang, "enter-ways-date"),
    }
}

fn number(number: u64) -> Value<'static> {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

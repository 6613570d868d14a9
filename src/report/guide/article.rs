//! What the guide says of each thing: its heading, and what stands below it.

use crate::i18n::{Bilingual, Lang, tr, tr_with};
use crate::report::asking;
use crate::report::citation::{Form, citations, full_source};
use crate::report::content::{Detail, Role, Subject};
use crate::report::paper::{about, how_to_get};
use crate::report::words::{self, said};
use crate::ruleset::{
    Citation, Condition, Entry, Kind, Material, Note, Question, RuleSet, Severity, Source, Step,
};

/// A thing of the guide, looked up.
enum Thing<'a> {
    Entry(&'a Entry),
    Standard(usize),
    Condition(&'a Condition),
    Material(&'a Material),
    Step(&'a Step),
    Question(&'a Question),
    Note(&'a Note),
    Source(&'a Source),
}

impl<'a> Thing<'a> {
    /// What a subject names; the guide has nothing on changes, visits and reminders of one person.
    fn of(rules: &'a RuleSet, subject: Subject) -> Option<Self> {
        Some(match subject {
            Subject::Entry(at) => Self::Entry(rules.entries.get(at)?),
            Subject::Standard(at) => Self::Standard(at),
            Subject::Condition(at) => Self::Condition(rules.conditions.get(at)?),
            Subject::Material(at) => Self::Material(rules.materials.get(at)?),
            Subject::Step(at) => Self::Step(rules.process.steps.get(at)?),
            Subject::Question(at) => Self::Question(rules.questions.get(at)?),
            Subject::Note(at) => Self::Note(rules.notes.get(at)?),
            Subject::Source(at) => Self::Source(rules.about.sources.get(at)?),
            Subject::Change(_)
            | Subject::Way(_)
            | Subject::Visit(_)
            | Subject::Reminder(_)
            | Subject::Period(_)
            | Subject::Date(_)
            | Subject::Rule(_)
            | Subject::Moment(_)
            | Subject::Event(_)
            | Subject::Duty(_) => {
                return None;
            }
        })
    }
}

/// The places something rests on; a source rests on nothing else.
pub(super) fn cited(rules: &RuleSet, subject: Subject) -> &[Citation] {
    match Thing::of(rules, subject) {
        Some(Thing::Entry(entry)) => &entry.citations,
        Some(Thing::Standard(standard)) => {
            let standard = rules.about.standards.get(standard);
            standard.map_or(&[], |standard| &standard.citations)
        }
        Some(Thing::Condition(condition)) => &condition.citations,
        Some(Thing::Material(paper)) => &paper.citations,
        Some(Thing::Step(step)) => &step.citations,
        Some(Thing::Question(question)) => &question.citations,
        Some(Thing::Note(note)) => &note.citations,
        Some(Thing::Source(_)) | None => &[],
    }
}

/// The heading.
pub(super) fn title(rules: &RuleSet, subject: Subject, lang: Lang) -> String {
    match Thing::of(rules, subject) {
        Some(Thing::Source(source)) => full_source(source, lang),
        _ => short_title(rules, subject, lang),
    }
}

/// The heading as others name it: of a source its short name.
pub(super) fn short_title(rules: &RuleSet, subject: Subject, lang: Lang) -> String {
    let Some(thing) = Thing::of(rules, subject) else {
        return String::new();
    };
    match thing {
        Thing::Entry(entry) => said(&entry.title, lang),
        Thing::Standard(standard) => {
            let takes = rules.about.standards.get(standard);
            let takes = takes.map_or_else(String::new, |standard| said(&standard.summary, lang));
            let variables = [
                ("standard", words::standard(rules, standard, lang).into()),
                ("takes", takes.into()),
            ];
            tr_with(lang, "guide-standard", &variables)
        }
        Thing::Condition(condition) => {
            let standard = words::standard(rules, condition.standard, lang);
            let variables = [
                ("title", said(&condition.title, lang).into()),
                ("standard", standard.into()),
            ];
            tr_with(lang, "guide-condition", &variables)
        }
        Thing::Material(paper) => said(&paper.title, lang),
        Thing::Step(step) => said(&step.title, lang),
        Thing::Question(question) => said(&question.title, lang),
        Thing::Note(note) => {
            let variables = [
                ("title", said(&note.title, lang).into()),
                ("id", note.id.as_str().into()),
            ];
            tr_with(lang, "report-note", &variables)
        }
        Thing::Source(source) => said(&source.short, lang),
    }
}

/// What stands below the heading, its sources last.
pub(super) fn details(rules: &RuleSet, subject: Subject, lang: Lang) -> Vec<Detail> {
    let mut below = Below {
        lang,
        details: Vec::new(),
    };
    match Thing::of(rules, subject) {
        Some(Thing::Entry(entry)) => below.text(&entry.text),
        Some(Thing::Condition(condition)) => {
            below.text(&condition.text);
            below.told("report-remark", condition.remark.as_ref());
        }
        Some(Thing::Material(paper)) => below.paper(rules, paper),
        Some(Thing::Step(step)) => {
            below.text(&step.mode);
            let takes = [("duration", said(&step.duration, lang).into())];
            below.more(tr_with(lang, "report-step-takes", &takes));
        }
        Some(Thing::Question(question)) => {
            // Its reasons name its sources themselves.
            below.question(rules, question);
            return below.details;
        }
        Some(Thing::Note(note)) => {
            for (standard, text) in &note.says {
                below.more(by_standard(rules, *standard, said(text, lang), lang));
            }
            below.more(severity(note.severity, lang));
        }
        Some(Thing::Source(source)) => {
            if let Some(address) = &source.address {
                let address = [("address", address.as_str().into())];
                below.say(Role::Source, tr_with(lang, "report-found-at", &address));
            }
        }
        Some(Thing::Standard(_)) | None => {}
    }
    let sources = citations(rules, cited(rules, subject), Form::Full, lang);
    if !sources.is_empty() {
        let sources = [("sources", sources.into())];
        below.say(Role::Source, tr_with(lang, "report-sources-of", &sources));
    }
    below.details
}

/// `By the law: …`
fn by_standard(rules: &RuleSet, standard: usize, text: String, lang: Lang) -> String {
    let variables = [
        ("standard", words::standard(rules, standard, lang).into()),
        ("text", text.into()),
    ];
    tr_with(lang, "report-note-side", &variables)
}

fn severity(severity: Severity, lang: Lang) -> String {
    match severity {
        Severity::Answer => tr(lang, "guide-severity-answer"),
        Severity::Paper => tr(lang, "guide-severity-paper"),
        Severity::Wording => tr(lang, "guide-severity-wording"),
    }
}

/// What stands below a heading, line by line.
struct Below {
    lang: Lang,
    details: Vec<Detail>,
}

impl Below {
    fn say(&mut self, role: Role, text: String) {
        self.details.push(Detail { role, text });
    }

    fn more(&mut self, text: String) {
        self.say(Role::More, text);
    }

    fn text(&mut self, text: &Bilingual) {
        self.more(said(text, self.lang));
    }

    /// A text with what introduces it, if there is one.
    fn told(&mut self, key: &str, text: Option<&Bilingual>) {
        if let Some(text) = text {
            let text = [("text", said(text, self.lang).into())];
            self.more(tr_with(self.lang, key, &text));
        }
    }

    fn paper(&mut self, rules: &RuleSet, paper: &Material) {
        for detail in about(paper, self.lang) {
            self.more(detail.text);
        }
        for line in how_to_get(rules, paper, self.lang) {
            self.more(line);
        }
        let group = rules.groups.get(paper.group);
        let group = group.map_or_else(String::new, |group| said(&group.title, self.lang));
        let listed = [
            ("group", group.into()),
            (
                "standard",
                words::standard(rules, paper.basis, self.lang).into(),
            ),
        ];
        self.more(tr_with(self.lang, "guide-paper-listed", &listed));
    }

    fn question(&mut self, rules: &RuleSet, question: &Question) {
        if let Some(help) = &question.help {
            self.text(help);
        }
        if let Kind::Choice(choices) = &question.kind {
            let answers = choices.iter().map(|choice| choice.title.get(self.lang));
            let answers = [("answers", words::listed(self.lang, answers).into())];
            self.more(tr_with(self.lang, "guide-answers", &answers));
        }
        for line in asking::why(rules, question, self.lang) {
            self.more(line);
        }
        self.told("report-look-at", question.look_at.as_ref());
        for mistake in asking::mistakes(rules, question, self.lang) {
            let text = [("text", mistake.into())];
            self.more(tr_with(self.lang, "report-mistake", &text));
        }
        self.told("report-effort", question.effort.as_ref());
    }
}

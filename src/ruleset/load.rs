//! All files of a rule set → [`RuleSet`], or every problem in all of them.

use std::cell::RefCell;

use super::check;
use super::files::RuleFiles;
use super::model::{RuleSet, WorkCalendar};
use super::problem;
use super::read::{self, Document, Log, Names, Roots, Sink};
use crate::diagnostic::{Problems, SourceFile};

/// The files every rule set has, in the order in which they are read.
const REQUIRED: [&str; 6] = [
    "about.toml",
    "questions.toml",
    "conditions.toml",
    "materials.toml",
    "process.toml",
    "faq.toml",
];
/// The files a rule set may have besides.
const OPTIONAL: [&str; 4] = [STAGES, YEARS, CASES, MIGRATIONS];
/// The stages of a permit's life.
const STAGES: &str = "stages.toml";
/// What years with a permit are counted by.
const YEARS: &str = "years.toml";
/// The file that only the rule set's own tests need.
const CASES: &str = "cases.toml";
/// The file with other names for what saved people know by its old one.
const MIGRATIONS: &str = "migrations.toml";

/// Reads and checks a rule set with its cases.
pub fn load(files: &RuleFiles) -> Result<RuleSet, Problems> {
    load_with(files, true)
}

/// As [`load`], but does not look at `cases.toml`: [`RuleSet::cases`] stays empty.
///
/// For everything but trying the cases and checking the files; it is the larger part of the work.
pub fn load_without_cases(files: &RuleFiles) -> Result<RuleSet, Problems> {
    load_with(files, false)
}

fn load_with(files: &RuleFiles, with_cases: bool) -> Result<RuleSet, Problems> {
    let sink: Sink = RefCell::default();
    let rules = read_all(files, with_cases, &sink);
    let diagnostics = sink.into_inner();
    if diagnostics.is_empty() {
        return Ok(rules);
    }
    let sources = files.files.iter().chain(&files.calendars);
    Err(Problems::new(diagnostics, sources.cloned().collect()))
}

fn read_all(files: &RuleFiles, with_cases: bool, sink: &Sink) -> RuleSet {
    report_unknown_files(files, sink);
    let documents = REQUIRED.map(|name| document(files, name, sink));
    let [about, questions, conditions, materials, process, faq] = &documents;
    let stages = optional(files, STAGES, sink);
    let names = Names::collect(&Roots {
        about,
        questions,
        conditions,
        materials,
        process,
        stages: &stages,
        faq,
    });

    let about_read = read::about(about.root(), &files.id, &names);
    let (mut questions_read, question_places) = read::questions(questions.root(), &names);
    let (conditions_read, condition_references) = read::conditions(conditions.root(), &names);
    let mut materials_root = materials.root();
    let groups_read = read::groups(&mut materials_root);
    let places_read = read::places(&mut materials_root);
    let (materials_read, material_references) =
        read::materials(materials_root, &questions_read, &names);
    let mut faq_root = faq.root();
    check::waiting(&names, &material_references);
    if check::conditions(&names, &condition_references) {
        check::gates(&mut questions_read, &conditions_read, &question_places);
    }
    let mut process_read = read::process(process.root(), &names);
    // Of a broken file nothing can be said, so nothing is said of what hangs on it.
    let has_renewal = !process.sound || process.silent_root().has("renewal");
    let reminders = &mut process_read.reminders;
    let life = read::life(
        stages.root(),
        &questions_read,
        reminders,
        has_renewal,
        &names,
    );
    RuleSet {
        cases: cases(files, with_cases, &questions_read, &names, sink),
        about: about_read,
        questions: questions_read,
        conditions: conditions_read,
        groups: groups_read,
        places: places_read,
        materials: materials_read,
        process: process_read,
        life,
        entries: read::entries(&mut faq_root, &names),
        notes: read::notes(faq_root, &names),
        years: files
            .file(YEARS)
            .map(|_| read::years(optional(files, YEARS, sink).root(), &names)),
        calendar: calendar(files, about, sink),
        migrations: migrations(files, &names, sink),
    }
}

fn report_unknown_files(files: &RuleFiles, sink: &Sink) {
    for file in &files.files {
        let name = file.base_name();
        let mut known = REQUIRED.into_iter().chain(OPTIONAL);
        if !known.any(|known| known == name) {
            let missing = REQUIRED
                .into_iter()
                .chain(OPTIONAL)
                .filter(|name| files.file(name).is_none());
            Log::new(&file.name, "", sink).report(None, problem::unknown_file(name, missing));
        }
    }
}

fn document<'t>(files: &'t RuleFiles, name: &'static str, sink: &'t Sink) -> Document<'t> {
    if let Some(file) = files.file(name) {
        Document::open(file, sink)
    } else {
        let folder = format!("{}/{name}", files.id);
        Log::new(&folder, "", sink).report(None, problem::missing_file(name));
        Document::absent(name, sink)
    }
}

/// A file that may be left out.
fn optional<'t>(files: &'t RuleFiles, name: &'static str, sink: &'t Sink) -> Document<'t> {
    match files.file(name) {
        Some(file) => Document::open(file, sink),
        None => Document::absent(name, sink),
    }
}

fn cases(
    files: &RuleFiles,
    with_cases: bool,
    questions: &[super::Question],
    names: &Names<'_>,
    sink: &Sink,
) -> Vec<super::Case> {
    match files.file(CASES) {
        Some(file) if with_cases => {
            let document = Document::open(file, sink);
            read::cases(document.root(), questions, names)
        }
        _ => Vec::new(),
    }
}

fn migrations(files: &RuleFiles, names: &Names<'_>, sink: &Sink) -> Vec<super::Migration> {
    let Some(file) = files.file(MIGRATIONS) else {
        return Vec::new();
    };
    let document = Document::open(file, sink);
    read::migrations(document.root(), names)
}

fn calendar(files: &RuleFiles, about: &Document<'_>, sink: &Sink) -> WorkCalendar {
    let mut root = about.silent_root();
    let Some(wanted) = read::calendar_name(&mut root) else {
        return WorkCalendar::default();
    };
    let named = files.calendars.iter();
    let mut named = named.filter(|file| file.stem() == wanted.name).peekable();
    if named.peek().is_none() {
        // Said here and not while `about.toml` was read, which knows nothing of calendars.
        let mut root = about.root();
        if let Some(wanted) = read::calendar_name(&mut root) {
            wanted.report_unknown(files.calendars.iter().map(SourceFile::stem));
        }
        return WorkCalendar::default();
    }
    let mut layers = read::Layers::default();
    for file in named {
        layers.lay(&file.name, Document::open(file, sink).root());
    }
    layers.into_calendar()
}

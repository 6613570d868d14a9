//! What every command starts from: language, day, folders, rules.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::arguments::{Color, Everywhere};
use super::calendar::CalendarOrigins;
use super::environment::Environment;
use super::failure::{BrokenRules, Failure};
use crate::assess::Engine;
use crate::config::Settings;
use crate::i18n::{Lang, tr, tr_with};
use crate::people::{Engines, Loaded, PeopleError, load_engine};
use crate::ruleset::{LeadTimes, Problems, RuleSet, load};
use crate::store::{Origin, Paths, RuleFolders, SettingsError, SettingsFile, StoreError};
use crate::text::clean;

/// The rule set that is used where none is named.
const DEFAULT_RULE_SET: &str = "hangzhou-residence-permit";

/// What every command starts from.
#[expect(
    clippy::struct_excessive_bools,
    reason = "what was asked for, each by itself"
)]
#[derive(Debug)]
pub(super) struct Context {
    lang: Option<Lang>,
    lang_asked_for: bool,
    environment: Environment,
    on: Option<NaiveDate>,
    rules: Option<PathBuf>,
    rule_set: Option<String>,
    pub(super) color: bool,
    color_forced: bool,
    color_wanted: bool,
}

impl Context {
    pub(super) fn new(asked: &Everywhere, environment: &Environment) -> Self {
        Self {
            lang: asked.lang.or(environment.locale),
            lang_asked_for: asked.lang.is_some(),
            on: asked.on,
            rules: asked.rules.clone(),
            rule_set: asked.rule_set.clone(),
            color: match asked.color {
                Color::Auto => environment.color,
                Color::Always => true,
                Color::Never => false,
            },
            color_forced: asked.color == Color::Always,
            color_wanted: asked.color != Color::Never,
            environment: environment.clone(),
        }
    }

    /// What was asked for, as arguments for another run.
    pub(super) fn arguments(&self) -> Vec<OsString> {
        let mut arguments = Vec::new();
        let mut add = |name: &str, value: Option<OsString>| {
            if let Some(value) = value {
                arguments.extend([OsString::from(name), value]);
            }
        };
        add("--on", self.on.map(|on| on.to_string().into()));
        add("--rules", self.rules.as_ref().map(OsString::from));
        add("--rule-set", self.rule_set.as_ref().map(OsString::from));
        let color = if self.color_forced {
            Some("always")
        } else if self.color_wanted {
            None
        } else {
            Some("never")
        };
        add("--color", color.map(OsString::from));
        arguments
    }

    /// The language to speak.
    pub(super) fn lang(&self) -> Lang {
        self.lang.unwrap_or_default()
    }

    /// The language that was asked for or that the locale names.
    pub(super) const fn known_lang(&self) -> Option<Lang> {
        self.lang
    }

    /// Whether the language was asked for with an argument.
    pub(super) const fn lang_is_asked_for(&self) -> bool {
        self.lang_asked_for
    }

    /// The language that was asked for with an argument.
    pub(super) fn lang_asked_for(&self) -> Option<Lang> {
        self.lang.filter(|_| self.lang_asked_for)
    }

    /// The day asked about.
    pub(super) fn on(&self) -> NaiveDate {
        self.on.unwrap_or(self.environment.today)
    }

    /// The day it is.
    pub(super) const fn today(&self) -> NaiveDate {
        self.environment.today
    }

    /// Columns to wrap at: those of the terminal, where the output goes to one.
    pub(super) fn width(&self, out: Option<&Path>) -> Option<usize> {
        out.is_none().then_some(self.environment.columns).flatten()
    }

    /// Whether standard output takes colour.
    pub(super) const fn color_out(&self) -> bool {
        self.color && (self.environment.on_terminal || self.color_forced)
    }

    /// What the process takes from its surroundings.
    pub(super) const fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Whether the full screen takes colour.
    pub(super) const fn color_screen(&self) -> bool {
        self.color_forced || self.color_wanted && self.environment.screen_color
    }

    /// Where this person's things lie.
    pub(super) fn paths(&self) -> Result<Paths, StoreError> {
        match &self.environment.home {
            Some(home) => Ok(Paths::below(home)),
            None => Paths::of_platform(),
        }
    }

    /// Where rule sets come from. Without a home there are the given and the embedded ones.
    pub(super) fn rule_folders(&self) -> RuleFolders {
        let given = self.rules.as_deref();
        match self.paths() {
            Ok(paths) => RuleFolders::new(given, &paths.rules),
            Err(_) => RuleFolders::given(given),
        }
    }

    /// The rule set that was asked for by id, if one was.
    pub(super) fn named_rule_set(&self) -> Option<&str> {
        self.rule_set.as_deref()
    }

    /// The engine for the rule set to use, as its author wrote it. Broken rules are an error: no others
    /// step in.
    pub(super) fn engine(&self) -> anyhow::Result<Arc<Engine>> {
        self.engine_with(&LeadTimes::new())
    }

    /// The same, its reminders told of so many days ahead as the person wants.
    pub(super) fn engine_with(&self, lead_times: &LeadTimes) -> anyhow::Result<Arc<Engine>> {
        self.engine_of(
            self.named_rule_set().unwrap_or(DEFAULT_RULE_SET),
            lead_times,
        )
    }

    /// The engine for the rule set of a saved person, unless another one was named; its reminders are told
    /// of so many days ahead as the person wants.
    pub(super) fn engine_for(&self, saved: &str) -> anyhow::Result<Arc<Engine>> {
        let id = self.named_rule_set().unwrap_or(saved);
        self.engine_of(id, &self.lead_times())
    }

    /// The engine for the rule set with this id, without its cases. Says so when the rules are not
    /// those of the program.
    fn engine_of(&self, id: &str, lead_times: &LeadTimes) -> anyhow::Result<Arc<Engine>> {
        let loaded = load_engine(&self.rule_folders(), id, lead_times)
            .map_err(|error| self.failed(error))?;
        self.say_used(id, &loaded);
        let rules = loaded.engine.rules();
        let kinds = lead_times.keys().map(String::as_str);
        self.say_unknown_kinds(kinds.filter(|kind| !rules.has_reminder(kind)));
        Ok(loaded.engine)
    }

    /// How many days ahead the person wants to be reminded. Settings that cannot be read are said, and do
    /// not keep anybody from being reminded.
    pub(super) fn lead_times(&self) -> LeadTimes {
        match self.settings() {
            Ok(settings) => settings.lead_times,
            // A home that is no folder at all holds no settings; whoever needs it will say so.
            Err(SettingsError::Unreadable(StoreError::Unreadable { source, .. }))
                if source.kind() == io::ErrorKind::NotADirectory =>
            {
                LeadTimes::new()
            }
            Err(error) => {
                let said = Failure::of_settings(&error, self.lang());
                let _ = writeln!(
                    io::stderr(),
                    "{said}\n{}",
                    tr(self.lang(), "settings-defaults")
                );
                LeadTimes::new()
            }
        }
    }

    /// The person's settings; the defaults where there is no home for them.
    pub(super) fn settings(&self) -> Result<Settings, SettingsError> {
        match self.paths() {
            Ok(paths) => SettingsFile::new(&paths).read(),
            Err(StoreError::NoHome) => Ok(Settings::default()),
            Err(error) => Err(error.into()),
        }
    }

    /// Says of which kinds of reminders the settings speak that there are not.
    pub(super) fn say_unknown_kinds<'a>(&self, kinds: impl Iterator<Item = &'a str>) {
        for kind in kinds {
            let variables = [("kind", clean::one_line(kind).into())];
            let said = tr_with(self.lang(), "remind-no-such-kind", &variables);
            let _ = writeln!(io::stderr(), "{said}");
        }
    }

    /// The engines for saved people, by the rule set that was named if one was.
    pub(super) fn engines(&self) -> anyhow::Result<Engines> {
        let engines = Engines::new(
            self.rule_folders(),
            self.named_rule_set(),
            self.lead_times(),
        );
        engines.map_err(|error| self.failed(error))
    }

    /// Says which rules were used that are not those of the program, and of which reminders the settings
    /// speak that none of them has.
    pub(super) fn say_foreign(&self, engines: &Engines) {
        self.say_unknown_kinds(engines.unknown_kinds().into_iter());
        for (id, loaded) in engines.loaded() {
            self.say_used(&id, &loaded);
        }
    }

    /// Says where rules and working days come from, if not from the program, and what is missing in them.
    fn say_used(&self, id: &str, loaded: &Loaded) {
        self.say_origin(id, &loaded.origin);
        let origins = CalendarOrigins::new(loaded.calendars.iter().cloned());
        let calendar = &loaded.engine.rules().calendar;
        let said = origins.others(self, calendar).into_iter();
        for sentence in said.chain(origins.missing(self, calendar)) {
            let _ = writeln!(io::stderr(), "{sentence}");
        }
    }

    fn say_origin(&self, id: &str, origin: &Origin) {
        if *origin == Origin::Embedded {
            return;
        }
        let variables = [
            ("id", clean::one_line(id).into()),
            ("origin", self.said_origin(origin).into()),
        ];
        let said = tr_with(self.lang(), "rules-used", &variables);
        let _ = writeln!(io::stderr(), "{said}");
    }

    /// What concerns everybody, as a failure of the command.
    pub(super) fn failed(&self, error: PeopleError) -> anyhow::Error {
        match error {
            PeopleError::Store(error) => error.into(),
            PeopleError::BrokenRules {
                id,
                origin,
                problems,
            } => {
                self.say_origin(&id, &origin);
                let given = self.rules.clone();
                BrokenRules {
                    id,
                    given,
                    problems,
                }
                .into()
            }
        }
    }

    /// Where a rule set comes from, in words.
    pub(super) fn said_origin(&self, origin: &Origin) -> String {
        let lang = self.lang();
        match origin {
            Origin::Embedded => tr(lang, "rules-embedded"),
            Origin::User(path) => {
                let variables = [("path", shown(path).into())];
                tr_with(lang, "rules-user", &variables)
            }
            Origin::Given(path) => {
                let variables = [("path", shown(path).into())];
                tr_with(lang, "rules-given", &variables)
            }
        }
    }

    /// The rule set with this id and its cases, and where its calendars were found; or everything that is wrong with it.
    pub(super) fn rules_with_cases(
        &self,
        id: &str,
    ) -> Result<Result<(Arc<RuleSet>, CalendarOrigins), Problems>, StoreError> {
        let folder = self.rule_folders().read(id)?;
        let origins = CalendarOrigins::of(&folder);
        Ok(load(&folder.into_files()).map(|rules| (Arc::new(rules), origins)))
    }
}

/// A path as it may be printed: its name may hold anything.
fn shown(path: &Path) -> String {
    clean::one_line(&path.display().to_string())
}

//! What every command starts from: language, day, folders, rules.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::arguments::{Color, Everywhere};
use super::environment::Environment;
use super::failure::BrokenRules;
use crate::assess::Engine;
use crate::i18n::Lang;
use crate::ruleset::{Problems, RuleSet, load, load_without_cases};
use crate::store::{Origin, Paths, RuleFolders, StoreError};

/// The rule set that is used where none is named.
const DEFAULT_RULE_SET: &str = "hangzhou-residence-permit";

/// What every command starts from.
#[derive(Debug)]
pub(super) struct Context {
    lang: Option<Lang>,
    environment: Environment,
    on: Option<NaiveDate>,
    rules: Option<PathBuf>,
    rule_set: Option<String>,
    pub(super) color: bool,
    color_forced: bool,
}

/// Rules that were loaded, and where they come from.
pub(super) struct Loaded {
    pub(super) rules: Arc<RuleSet>,
    pub(super) origin: Origin,
}

impl Context {
    pub(super) fn new(asked: &Everywhere, environment: &Environment) -> Self {
        Self {
            lang: asked.lang.or(environment.locale),
            on: asked.on,
            rules: asked.rules.clone(),
            rule_set: asked.rule_set.clone(),
            color: match asked.color {
                Color::Auto => environment.color,
                Color::Always => true,
                Color::Never => false,
            },
            color_forced: asked.color == Color::Always,
            environment: environment.clone(),
        }
    }

    /// The language to speak.
    pub(super) fn lang(&self) -> Lang {
        self.lang.unwrap_or_default()
    }

    /// The language that was asked for or that the locale names.
    pub(super) const fn chosen_lang(&self) -> Option<Lang> {
        self.lang
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

    /// The rule set to use, without its cases. Broken rules are an error: no others step in.
    pub(super) fn rules(&self) -> anyhow::Result<Loaded> {
        self.rules_of(self.named_rule_set().unwrap_or(DEFAULT_RULE_SET))
    }

    /// The rule set with this id, without its cases.
    pub(super) fn rules_of(&self, id: &str) -> anyhow::Result<Loaded> {
        let folder = self.rule_folders().read(id)?;
        let origin = folder.origin.clone();
        match load_without_cases(&folder.into_files()) {
            Ok(rules) => Ok(Loaded {
                rules: Arc::new(rules),
                origin,
            }),
            Err(problems) => Err(BrokenRules {
                id: id.to_owned(),
                problems,
            }
            .into()),
        }
    }

    /// The rule set with this id and its cases, or everything that is wrong with it.
    pub(super) fn rules_with_cases(
        &self,
        id: &str,
    ) -> Result<Result<Arc<RuleSet>, Problems>, StoreError> {
        let folder = self.rule_folders().read(id)?;
        Ok(load(&folder.into_files()).map(Arc::new))
    }

    /// The engine for the rule set to use.
    pub(super) fn engine(&self) -> anyhow::Result<Engine> {
        Ok(Engine::new(self.rules()?.rules))
    }
}

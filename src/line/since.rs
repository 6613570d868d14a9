//! What has become of a saved person since they were last saved.

use super::conversation::Conversation;
use super::stop::Stop;
use crate::plan::NotTaken;
use crate::report::{Rechecked, not_taken, words};
use crate::text::clean;

impl Conversation<'_, '_> {
    /// Says what other rules have made of a person who was opened: all of it, or in a sentence that nothing
    /// comes of them. It is remembered then, and not said again.
    pub(super) fn say_since_opening(&mut self, since: Rechecked) -> Result<(), Stop> {
        if !since.has_changed() && !since.has_other_rules() {
            return Ok(());
        }
        let is_told = since.has_changed();
        self.since = Some(Box::new(since));
        if is_told {
            self.say_since()?;
        } else if let Some(since) = &self.since {
            let said = since.summary(self.rules(), self.lang);
            self.lines.say(&said)?;
        }
        self.say("line-since-again")?;
        let kept = self.keeper.remember(self.session);
        self.say_kept(kept)
    }

    /// Says of a person whose result was not kept that the rules are others.
    pub(super) fn say_other_rules(
        &mut self,
        edition: &str,
        set_aside: &[NotTaken],
    ) -> Result<(), Stop> {
        let rules = self.rules();
        if edition != rules.about.edition {
            let variables = [
                ("before", clean::one_line(edition).into()),
                ("now", rules.about.edition.as_str().into()),
            ];
            self.say_with("since-unknown", &variables)?;
        }
        if !set_aside.is_empty() {
            let answers = set_aside.iter();
            let answers = answers.map(|answer| not_taken(answer, rules, self.lang));
            let answers = words::join(self.lang, answers);
            self.say_with("since-set-aside-these", &[("answers", answers.into())])?;
        }
        Ok(())
    }

    /// Says again what has become of the person since.
    pub(super) fn say_since(&mut self) -> Result<(), Stop> {
        let Some(since) = &self.since else {
            return self.say("line-no-since");
        };
        let content = since.content(self.rules(), self.session.today, self.lang);
        self.lines.pause()?;
        self.lines.say(&content.title)?;
        for section in &content.sections {
            self.lines.pause()?;
            self.say_section(section, true, &[], &mut 0)?;
        }
        self.lines.pause()
    }
}

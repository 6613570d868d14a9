//! Papers in hand.

use super::conversation::Conversation;
use super::stop::Stop;
use crate::assess::Step;
use crate::report::words::listed;

impl Conversation<'_, '_> {
    /// Whether the person has ticked a paper.
    pub(super) fn has(&self, material: usize) -> bool {
        let material = self.rules().materials.get(material);
        material.is_some_and(|material| self.keeper.profile().ticks.contains(&material.id))
    }

    /// Ticks papers by their numbers, or takes the ticks away.
    pub(super) fn tick(&mut self, numbers: &[usize], have: bool) -> Result<(), Stop> {
        // On the way the list still changes, and its numbers with it.
        if *self.interview.step() != Step::Done {
            return self.say("line-have-later");
        }
        let papers = self.papers();
        if papers.is_empty() {
            return self.say("line-no-papers");
        }
        for number in numbers {
            let material = number
                .checked_sub(1)
                .and_then(|index| papers.get(index))
                .and_then(|paper| self.rules().materials.get(*paper));
            let Some(material) = material else {
                let most = papers.len();
                let variables = [("number", number.to_string().into()), ("most", most.into())];
                self.say_with("line-no-such-paper", &variables)?;
                continue;
            };
            self.note(|profile| {
                if have {
                    profile.ticks.insert(material.id.clone());
                } else {
                    profile.ticks.remove(&material.id);
                }
            })?;
            let key = if have { "line-have" } else { "line-have-not" };
            self.say_with(key, &[("paper", material.title.get(self.lang).into())])?;
        }
        let missing = papers.iter().filter(|paper| !self.has(**paper));
        let titles: Vec<&str> = missing
            .filter_map(|paper| self.rules().materials.get(*paper))
            .map(|material| material.title.get(self.lang))
            .collect();
        if titles.is_empty() {
            return self.say("line-have-all");
        }
        let count = titles.len();
        let listed = listed(self.lang, titles.into_iter());
        self.say_with(
            "line-still-missing",
            &[("count", count.into()), ("papers", listed.into())],
        )
    }
}

//! Papers in hand.

use super::conversation::Conversation;
use super::stop::Stop;
use crate::plan::PaperState;
use crate::report::words::listed;
use crate::ruleset::Material;

impl Conversation<'_, '_> {
    /// Whether the person has ticked a paper.
    pub(super) fn has(&self, material: usize) -> bool {
        let material = self.rules().materials.get(material);
        material.is_some_and(|material| {
            let mark = self.keeper.profile().paper(&material.id);
            mark.state == Some(PaperState::Have)
        })
    }

    /// Ticks papers by their numbers, or takes the ticks away.
    pub(super) fn tick(&mut self, numbers: &[usize], have: bool) -> Result<(), Stop> {
        // On the way the list still changes, and its numbers with it.
        if !self.has_result() {
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
                let mark = profile.paper(&material.id);
                let state = have.then_some(PaperState::Have);
                profile.mark_paper(&material.id, mark.in_state(state));
            })?;
            let key = if have { "line-have" } else { "line-have-not" };
            self.say_with(key, &[("paper", material.title.get(self.lang).into())])?;
        }
        self.say_unmarked(&papers)
    }

    /// Says what is not in hand yet. Nobody needs the papers of every way, so none is called missing.
    fn say_unmarked(&mut self, papers: &[usize]) -> Result<(), Stop> {
        let rules = self.rules();
        let unmarked = papers.iter().filter(|paper| !self.has(**paper));
        let unmarked: Vec<&Material> = unmarked
            .filter_map(|paper| rules.materials.get(*paper))
            .collect();
        if unmarked.is_empty() {
            return self.say("line-have-all");
        }
        let titles = unmarked
            .iter()
            .map(|material| material.title.get(self.lang));
        let listed = listed(self.lang, titles);
        self.say_with("line-unmarked", &[("papers", listed.into())])?;
        let of_a_way = |material: &&Material| {
            let group = rules.groups.get(material.group);
            group.is_some_and(|group| group.way)
        };
        if unmarked.iter().any(of_a_way) {
            self.say("line-one-way-will-do")?;
        }
        Ok(())
    }
}

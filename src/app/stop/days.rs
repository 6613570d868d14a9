//! The result day by day: ways to another day, and what holds on the one looked at.

use super::composer::Composer;
use super::{Does, Stop, StopKind};
use crate::app::day_step::DayStep;
use crate::i18n::{tr, tr_with};
use crate::plan::YEARS;
use crate::report::LookedAt;
use crate::report::content::{Role, SectionKind};
use crate::report::words;

impl Composer<'_> {
    /// The day looked at, the ways to another, and what is otherwise on it.
    pub(super) fn days(&mut self, looked_at: &LookedAt) {
        for (at, sentence) in looked_at.day.iter().enumerate() {
            let kind = if at == 0 {
                StopKind::Headline
            } else {
                StopKind::Sentence
            };
            self.stops.push(Stop::new(kind, sentence));
        }
        for way in DayStep::ALL {
            self.way(way, looked_at);
        }
        let lang = self.case.told_in();
        self.stops
            .push(Stop::new(StopKind::Heading, tr(lang, "days-changes")));
        if looked_at.changes.is_empty() {
            let nothing = tr(lang, "days-no-changes");
            self.stops.push(Stop::new(StopKind::Sentence, nothing));
        }
        for change in &looked_at.changes {
            self.stops.push(Stop::new(StopKind::Item, change));
        }
        self.stops.push(Stop::new(StopKind::SideBySide, ""));
        self.in_short(SectionKind::Renewal);
        self.in_short(SectionKind::Papers);
        self.in_short(SectionKind::Moments);
    }

    /// A way to another day, with the day it leads to.
    fn way(&mut self, way: DayStep, looked_at: &LookedAt) {
        let lang = self.case.told_in();
        let day = match (way.target(self.case.interview(), looked_at), way) {
            (Some(day), _) => words::day(lang, day),
            (None, DayStep::NextChange | DayStep::PreviousChange) => {
                tr_with(lang, "days-no-change", &[("years", YEARS.into())])
            }
            (None, _) => tr(lang, "days-end"),
        };
        let key = format!("days-{}", way.name());
        let text = tr_with(lang, &key, &[("day", day.into())]);
        let mut stop = Stop::new(StopKind::Step, text);
        stop.does = Some(Does::Step(way));
        self.stops.push(stop);
    }

    /// A section without what its own tab says of each item, and with nothing to choose: on this tab
    /// one digit is one step.
    fn in_short(&mut self, kind: SectionKind) {
        let before = self.stops.len();
        self.sections(&[kind]);
        for stop in &mut self.stops[before..] {
            if let StopKind::Paper { .. } = stop.kind {
                stop.kind = StopKind::Item;
                stop.always.retain(|detail| detail.role == Role::Warning);
            }
            stop.does = None;
            stop.more.clear();
        }
    }
}

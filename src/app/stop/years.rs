//! Years with a permit: what they come to, drawn and in words, and the periods to be changed.

use super::composer::Composer;
use super::{Does, Stop, StopKind};
use crate::i18n::tr;
use crate::report::content::{Content, SectionKind, Subject};

impl<'a> Composer<'a> {
    /// What the years come to; the periods, each to be changed; a way to add one.
    pub(super) fn years(&mut self, years: &'a Content) {
        for section in &years.sections {
            let before = self.stops.len();
            self.section(section);
            match section.kind {
                SectionKind::Years => {
                    self.unfold(before);
                    self.stops.push(Stop::new(StopKind::YearsStrip, ""));
                    let add = tr(self.case.told_in(), "period-add");
                    let mut stop = Stop::new(StopKind::Doing, add);
                    stop.does = Some(Does::AddPeriod);
                    self.stops.push(stop);
                }
                SectionKind::Periods => self.periods(before),
                _ => self.unfold(before),
            }
        }
    }

    /// What there is to say of these is always said: there are few of them.
    fn unfold(&mut self, from: usize) {
        for stop in self.stops.iter_mut().skip(from) {
            let more = std::mem::take(&mut stop.more);
            stop.always.extend(more);
        }
    }

    /// Periods that were written down by hand can be changed.
    fn periods(&mut self, from: usize) {
        let by_hand = self.case.profile.periods.len();
        for stop in self.stops.iter_mut().skip(from) {
            if let Some(Subject::Period(at)) = stop.subject {
                stop.does = (at < by_hand).then_some(Does::Period(at));
            }
        }
    }
}

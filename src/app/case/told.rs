//! The result of the person at hand, as it was last told.

use chrono::NaiveDate;

use super::Case;
use crate::i18n::Lang;
use crate::plan::ResidenceYears;
use crate::profile::years_of;
use crate::report::content::Content;
use crate::report::{
    Beside, Happened, LookedAt, comparison_of, content_of, looked_at, marks_on_copy, years_content,
};

/// The result in one language, and the day it is told for.
#[derive(Debug)]
pub(super) struct Told {
    lang: Lang,
    content: Content,
    looked_at: LookedAt,
    /// The copy on stage beside the real answers.
    comparison: Option<Content>,
    /// Years with a permit, where the rules know of them.
    years: Option<(ResidenceYears, Content)>,
}

impl Case {
    /// Works the result out, unless that was done since the last edit.
    pub fn tell(&mut self, today: NaiveDate, lang: Lang) {
        if self.told.as_ref().is_none_or(|told| told.lang != lang) {
            self.follow();
            let interview = self.interview();
            let is_copy = self.stage.at().is_some();
            let real = self.stage.real();
            let marks = self.marks();
            let supposed = marks_on_copy(real, interview, &marks);
            let happened = self.state.as_ref().map(|state| Happened {
                events: &self.profile.events,
                state,
            });
            let beside = |marks| Beside { marks, happened };
            let years = years_of(&self.profile, self.rules(), interview.on());
            self.told = Some(Told {
                lang,
                content: content_of(interview, beside(&supposed), today, lang),
                looked_at: looked_at(interview, lang),
                years: years.map(|years| {
                    let said = years_content(self.rules(), &years, lang);
                    (years, said)
                }),
                comparison: is_copy
                    .then(|| comparison_of(real, interview, beside(&marks), today, lang)),
            });
        }
    }

    /// The language the result was told in.
    pub fn told_in(&self) -> Lang {
        self.told.as_ref().map(|told| told.lang).unwrap_or_default()
    }

    /// The copy on stage beside the real answers, if the result was worked out since the last edit.
    pub fn comparison(&self) -> Option<&Content> {
        self.told.as_ref()?.comparison.as_ref()
    }

    /// The result, if it was worked out since the last edit.
    pub fn content(&self) -> Option<&Content> {
        self.told.as_ref().map(|told| &told.content)
    }

    /// Years with a permit in words, if they were worked out since the last edit.
    pub fn years_content(&self) -> Option<&Content> {
        let (_, content) = self.told.as_ref()?.years.as_ref()?;
        Some(content)
    }

    /// Years with a permit, if they were worked out since the last edit.
    pub fn years(&self) -> Option<&ResidenceYears> {
        let (years, _) = self.told.as_ref()?.years.as_ref()?;
        Some(years)
    }

    /// The day the result is told for, if it was worked out since the last edit.
    pub fn looked_at(&self) -> Option<&LookedAt> {
        self.told.as_ref().map(|told| &told.looked_at)
    }
}

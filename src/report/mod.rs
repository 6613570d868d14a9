//! What the rules say of a person, for people and for scripts. Pure: data in, bytes or a string out.
//!
//! `content` decides once what is said, in which order and in which words; `text` and `markdown` only
//! lay it out, so that the formats cannot drift apart. `json` is for scripts and says everything the
//! same way in every language. `guide` says what the rules have to say to everybody, whoever asks.
//!
//! | file | holds |
//! |---|---|
//! | `content` | what a result says: verdict, ways, papers, errands, dates, section by section |
//! | `text`, `markdown`, `json` | the formats of it |
//! | `ics` | days worth remembering as a calendar file |
//! | `hand_over` | what one person takes along: a page, a sheet, a receipt, QR codes |
//! | `interviewed` | the result of an interview as it stands |
//! | `happened` | what is kept beside the answers; what is said of what happened |
//! | `looked_at`, `moment` | another day: what is otherwise on it, the days on which something changes |
//! | `comparison` | two results side by side: a what-if copy, two files |
//! | `rechecked` | a saved person judged anew: what the rules have made of it, and what the calendar |
//! | `effect`, `outcomes`, `deciding` | what an edit will do; how a headline would settle, by which answers |
//! | `years` | years with a permit: in words, in lines, drawn as a strip |
//! | `questionnaire` | the questions as a form on paper; its answers typed in |
//! | `tally` | anonymous counts of visits by day, small ones hidden |
//! | `guide` | the guide to read: what is in it, what is found in it |
//! | `quick_check` | the result of a quick check in one line |
//! | `helping`, `unlocks` | a volunteer's notes beside a question; what an answer opens and closes |
//! | `asking`, `paper`, `saying` | what is said around a question and a paper; the words to say to an office |
//! | `citation`, `applies`, `reminder`, `summary`, `words` | parts of sentences: sources, whom a note is for, a person in one line, days and verdicts |
//! | `agenda`, `standing` | what is due across many people; where each of them stands |

mod agenda;
mod agenda_notice;
mod applies;
pub mod asking;
pub mod citation;
mod comparison;
pub mod content;
mod deciding;
mod effect;
#[cfg(test)]
pub(crate) mod fixture;
mod guide;
pub mod hand_over;
mod happened;
mod helping;
mod ics;
mod interviewed;
pub mod json;
mod looked_at;
mod markdown;
mod moment;
mod outcomes;
mod paper;
mod questionnaire;
mod quick_check;
mod rechecked;
mod reminder;
mod saying;
mod standing;
mod summary;
mod tally;
mod text;
mod unlocks;
pub mod words;
mod years;

use chrono::NaiveDate;

use crate::assess::Assessment;
use crate::plan::{Marks, Moment, Outlook, Plan, Replan};
use crate::ruleset::{Answers, RuleSet};

pub use agenda::{Agenda, AgendaEntry, AgendaLine, AgendaLines, AgendaPerson, AgendaTrouble};
pub use agenda_notice::AgendaNotice;
pub use applies::applies;
pub use comparison::{ComparedFor, ComparedResults, comparison};
pub use effect::effect;
pub use guide::{Article, Chapter, Guide, GuideBook, Link, guide_markdown, guide_text};
pub use happened::{
    Beside, Happened, event_title, record_problem, recorded, stage_by_record, stage_title,
    taken_back,
};
pub use helping::{Helping, helping};
pub use ics::{CalendarPerson, answers_uid, ics};
pub use interviewed::{
    changed_questions, comparison_of, content_of, kept_papers, marks_on_copy, next_moments,
    plan_of, plan_with,
};
pub use looked_at::{LookedAt, compared, looked_at};
pub use markdown::{markdown, markdown_of};
pub use outcomes::{Outcome, outcomes};
pub use paper::paper;
pub use questionnaire::{EntryMistake, questionnaire_html, questionnaire_text, read_entry};
pub use quick_check::{QuickCheck, QuickOutcome, quick_check};
pub use rechecked::{Recheck, RecheckOutcome, Rechecked, RecheckedPerson, not_taken};
pub use reminder::{missed_said, reminder_said};
pub use standing::Standing;
pub use summary::summary;
pub use tally::{Tally, UnreadTally, VisitCounts, tally_csv, tally_text, visit_counts};
pub use text::{text, text_of};
pub use years::{
    Strip, StripSigns, length, period, period_problem, place, place_ids, years_content,
    years_findings, years_markdown, years_strip, years_text,
};

/// Everything a result is told from.
///
/// Assessment and plan must be of these rules, these answers and the same day.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The rules.
    pub rules: &'a RuleSet,
    /// What the person said.
    pub answers: &'a Answers,
    /// What the rules say of them.
    pub assessment: &'a Assessment,
    /// What to do when.
    pub plan: &'a Plan,
    /// How the headline would settle if one question were answered, from [`outcomes`]; may be empty.
    pub outcomes: &'a [Outcome],
    /// What lies before the person on each way; may be empty: then the ways are not compared.
    pub outlook: &'a [Outlook],
    /// The next days on which something changes, from [`next_moments`]; may be empty.
    pub moments: &'a [Moment],
    /// What the person says of their papers.
    pub marks: &'a Marks,
    /// What happened to the permit, where a record of it is kept.
    pub happened: Option<Happened<'a>>,
    /// What is planned without the papers that cannot be got, if there are such.
    pub replan: Option<&'a Replan>,
    /// Today, which need not be the day asked about: out-of-date rules are out of date on both.
    pub today: NaiveDate,
}

impl<'a> Report<'a> {
    /// What the rules say of the person without the papers that cannot be got, if there are such.
    pub fn judged(&self) -> (&'a Assessment, &'a Plan) {
        match self.replan {
            Some(replan) => (&replan.assessment, &replan.plan),
            None => (self.assessment, self.plan),
        }
    }

    /// Whether the rules may be out of date, on the day asked about or today.
    pub fn is_stale(&self) -> bool {
        self.assessment.on.max(self.today) > self.rules.about.review_by
    }
}

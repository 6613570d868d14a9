//! Marks of papers and reminders, and periods with a permit, among the edits that can be taken back.
//!
//! Answers are taken back by the interview, the rest here. An edit remembers how many answers could be taken
//! back and made again when it was made, so that both come back in the order in which they were made.

use super::Profile;
use crate::plan::{PaperMark, Period, ReminderKey, ReminderMark};

/// How many edits of an interview can be taken back, and how many made again.
type Edits = (usize, usize);

/// What was noted since a person was opened.
#[derive(Debug, Default)]
pub struct MarkHistory {
    done: Vec<Made>,
    undone: Vec<Made>,
}

#[derive(Debug)]
struct Made {
    /// The edits of the interview at that moment; of a mark taken back, when it was.
    edits: Edits,
    what: What,
}

/// What was noted, as it was before and as it is after.
#[derive(Debug)]
enum What {
    /// What is said of a paper.
    Paper {
        id: String,
        before: PaperMark,
        after: PaperMark,
    },
    /// What is said of a reminder.
    Reminder {
        key: ReminderKey,
        before: Option<ReminderMark>,
        after: Option<ReminderMark>,
    },
    /// The stretches of time with a permit.
    Periods {
        before: Vec<Period>,
        after: Vec<Period>,
    },
}

impl What {
    fn put(&self, profile: &mut Profile, is_undone: bool) {
        match self {
            Self::Paper { id, before, after } => {
                let mark = if is_undone { before } else { after };
                profile.mark_paper(id, mark.clone());
            }
            Self::Reminder { key, before, after } => {
                let mark = if is_undone { before } else { after };
                profile.mark_reminder(key, *mark);
            }
            Self::Periods { before, after } => {
                let periods = if is_undone { before } else { after };
                profile.periods.clone_from(periods);
            }
        }
    }
}

impl MarkHistory {
    /// Marks a paper, as an edit that can be taken back.
    pub fn mark(&mut self, profile: &mut Profile, edits: Edits, paper: &str, mark: PaperMark) {
        let before = profile.paper(paper);
        if before == mark {
            return;
        }
        self.make(
            profile,
            edits,
            What::Paper {
                id: paper.to_owned(),
                before,
                after: mark,
            },
        );
    }

    /// Marks a reminder, or takes its mark away, as an edit that can be taken back.
    pub fn mark_reminder(
        &mut self,
        profile: &mut Profile,
        edits: Edits,
        key: &ReminderKey,
        mark: Option<ReminderMark>,
    ) {
        let before = profile.reminders.get(key).copied();
        if before == mark {
            return;
        }
        self.make(
            profile,
            edits,
            What::Reminder {
                key: key.clone(),
                before,
                after: mark,
            },
        );
    }

    /// Puts other stretches of time with a permit down, as an edit that can be taken back.
    pub fn put_periods(&mut self, profile: &mut Profile, edits: Edits, periods: Vec<Period>) {
        let before = profile.periods.clone();
        if before == periods {
            return;
        }
        self.make(
            profile,
            edits,
            What::Periods {
                before,
                after: periods,
            },
        );
    }

    fn make(&mut self, profile: &mut Profile, edits: Edits, what: What) {
        what.put(profile, false);
        self.undone.clear();
        self.done.push(Made { edits, what });
    }

    /// Takes the last of these edits back, if no answer was given since.
    pub fn undo(&mut self, profile: &mut Profile, edits: Edits) -> bool {
        let Some(last) = self.done.pop_if(|last| last.edits.0 >= edits.0) else {
            return false;
        };
        last.what.put(profile, true);
        self.undone.push(Made { edits, ..last });
        true
    }

    /// Makes the edit again that was taken back last, if it is its turn.
    pub fn redo(&mut self, profile: &mut Profile, edits: Edits) -> bool {
        let Some(last) = self.undone.pop_if(|last| last.edits == edits) else {
            return false;
        };
        last.what.put(profile, false);
        self.done.push(last);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::MarkHistory;
    use crate::plan::{PaperMark, PaperState, ReminderKey, ReminderMark};
    use crate::profile::Profile;
    use crate::ruleset::fixture::day;

    fn have() -> PaperMark {
        PaperMark::default().in_state(Some(PaperState::Have))
    }

    #[test]
    fn marks_and_answers_come_back_in_the_order_in_which_they_were_made() {
        let mut profile = Profile::new("rules", "1", day("2026-11-22"));
        let mut history = MarkHistory::default();
        // An answer, a mark, an answer.
        history.mark(&mut profile, (1, 0), "lease", have());
        assert!(!history.undo(&mut profile, (2, 0)), "the answer is first");
        assert!(history.undo(&mut profile, (1, 1)), "then the mark");
        assert_eq!(profile.paper("lease"), PaperMark::default());
        assert!(!history.undo(&mut profile, (1, 1)), "then the first answer");
        assert!(
            !history.redo(&mut profile, (0, 2)),
            "which comes first again"
        );
        assert!(history.redo(&mut profile, (1, 1)), "then the mark");
        assert_eq!(profile.paper("lease"), have());
        assert!(!history.redo(&mut profile, (1, 1)), "then the last answer");
    }

    #[test]
    fn what_was_taken_back_is_gone_once_something_else_was_done() {
        let mut profile = Profile::new("rules", "1", day("2026-11-22"));
        let mut history = MarkHistory::default();
        history.mark(&mut profile, (1, 0), "lease", have());
        assert!(history.undo(&mut profile, (1, 0)));
        history.mark(&mut profile, (1, 0), "photo", have());
        assert!(!history.redo(&mut profile, (1, 0)));
        // Nothing changed is nothing to take back.
        history.mark(&mut profile, (1, 0), "photo", have());
        assert!(history.undo(&mut profile, (1, 0)));
        assert!(!history.undo(&mut profile, (1, 0)));
        assert!(profile.papers.is_empty());
    }

    #[test]
    fn reminders_and_papers_are_taken_back_in_one_order() {
        let mut profile = Profile::new("rules", "1", day("2026-11-22"));
        let mut history = MarkHistory::default();
        let key: ReminderKey = "expires/2027/1".parse().unwrap();
        let done = ReminderMark::Done(day("2026-11-22"));
        history.mark_reminder(&mut profile, (1, 0), &key, Some(done));
        history.mark(&mut profile, (1, 0), "photo", have());
        history.mark_reminder(&mut profile, (1, 0), &key, None);
        assert!(history.undo(&mut profile, (1, 0)));
        assert_eq!(profile.reminders.get(&key), Some(&done));
        assert!(history.undo(&mut profile, (1, 0)));
        assert!(profile.papers.is_empty());
        assert!(history.undo(&mut profile, (1, 0)));
        assert!(profile.reminders.is_empty());
        assert!(history.redo(&mut profile, (1, 0)));
        assert_eq!(profile.reminders.get(&key), Some(&done));
    }
}

//! The dates that follow from an assessment: timeline, renewal, reminders. Pure.

mod schedule;

pub use schedule::{Plan, Reminder, Renewal, TimelineRow};

//! One reader per rule file.
//!
//! A reader always returns something and writes every problem into the [`Log`] of its file; whether the
//! rule set is sound is whether nothing was written in the end.

mod about;
mod answers;
mod calendar;
mod cases;
mod citation;
mod conditions;
mod date_test;
mod expected;
mod expression;
mod faq;
mod id;
mod materials;
mod migrations;
mod names;
mod process;
mod question_kind;
mod questions;
mod raw_answer;
mod references;
mod renewal;
mod schedule;
mod stages;
mod table;
mod test;
mod text;
mod years;

pub(super) use about::{about, calendar_name};
pub(super) use calendar::Layers;
pub(super) use cases::cases;
pub(super) use conditions::conditions;
pub(super) use faq::{entries, notes};
pub(super) use materials::{groups, materials, places};
pub(super) use migrations::migrations;
pub(super) use names::{Names, Roots};
pub(super) use process::process;
pub(super) use questions::{QuestionPlaces, questions};
pub(super) use raw_answer::raw_answer;
pub(super) use references::References;
pub(super) use stages::life;
pub(super) use years::years;

pub(super) use crate::diagnostic::read::{Document, Log, Sink};

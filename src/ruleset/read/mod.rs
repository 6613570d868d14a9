//! One reader per rule file.
//!
//! A reader always returns something and writes every problem into its [`log`]; whether the rule set
//! is sound is whether the log is empty in the end. So no problem hides another one.

mod about;
mod calendar;
mod cases;
mod citation;
mod conditions;
mod date_test;
mod document;
mod expected;
mod expression;
mod faq;
mod id;
mod log;
mod materials;
mod names;
mod process;
mod question_kind;
mod questions;
mod renewal;
mod schedule;
mod table;
mod test;
mod text;
mod value;

pub(super) use about::{about, calendar_name};
pub(super) use calendar::calendar;
pub(super) use cases::cases;
pub(super) use conditions::conditions;
pub(super) use document::Document;
pub(super) use expression::Place;
pub(super) use faq::{entries, notes};
pub(super) use log::{Log, Sink, Span};
pub(super) use materials::{groups, materials};
pub(super) use names::{Names, Roots};
pub(super) use process::process;
pub(super) use questions::{QuestionPlaces, questions};
pub(super) use table::Table;
pub(super) use value::raw_answer;

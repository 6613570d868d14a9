//! What the problems that only rule files have say, in both languages: one function per problem.
//!
//! Whatever comes from a file goes through [`shown`] before it stands in a message.

mod answer;
mod file;
mod form;
mod meaning;
mod name;
mod value_kind;

pub(super) use answer::*;
pub(super) use file::*;
pub(super) use form::*;
pub(super) use meaning::*;
pub(super) use name::*;

pub(super) use crate::diagnostic::problem::*;

use crate::diagnostic::{Code, shown};

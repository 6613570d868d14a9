//! `juzhu` (居住, to reside): guided self-assessment for a residence permit, in the terminal.
//!
//! A person's answers flow one way through the crate, and the folders are that way:
//!
//! ```text
//! rules/*.toml ──▶ ruleset ──▶ assess ──▶ plan ──▶ report ──▶ a line, a file, a script
//!                                ▲          │
//!                   answers ─────┘          └──▶ profile ──▶ store (saved)
//! ```
//!
//! | folder | is | may know |
//! |---|---|---|
//! | [`i18n`] | language as a value, the program's words, bilingual text | nothing |
//! | [`text`] | display width, wrapping, cleaning, the nearest word | nothing |
//! | [`diagnostic`] | what is wrong with a file, shown with the line and a caret; TOML read with all of it | `i18n`, `text` |
//! | [`ruleset`] | rule files → `RuleSet`, or every problem in them with its place | the above |
//! | [`assess`] | answers → verdicts, conditions, papers, next question, reasons, changes; the interview | the above |
//! | [`plan`] | working days, timeline, renewal, reminders; the days on which something changes; the ways beside each other; papers: marks, how far they have come, errands, what to do without one; how long a permit was held | the above |
//! | [`case`] | what has happened to one person's permit, in what order it may, what comes next | the above |
//! | [`profile`] | one saved person as data, whatever version wrote it | the above |
//! | [`report`] | a result, two of them side by side, or the guide to read: as text, Markdown, HTML or JSON; what is taken along: calendar, sheet, receipt, QR codes | the above but `profile` |
//! | [`config`] | config text → `Settings`, or every problem in it; and back | the leaves |
//! | [`store`] | the disk: whole-or-nothing files, locks, saved people, embedded and own rules, settings, counts of visits | the leaves, `ruleset`, `profile`, `config`, of `report` the counts |
//! | [`people`] | all saved people at once: what is due to them, where they stand, what their calendars are told | the above |
//! | [`deliver`] | an output into the world: a printer, a stick, a folder, a message on the desktop | the leaves |
//! | [`line`](mod@line) | the interview as plain lines | all of the above |
//! | [`app`] | the brain of the full screen: what is known, heard and done about it | the pure ones, `config` |
//! | [`ui`] | its eyes: what the model looks like | `app`, data of the pure ones, the leaves |
//! | [`term`] | its hands: the terminal, keys, signals, the disk, printers and sticks | `app`, `ui`, `deliver`, `store`, `people` |
//! | [`cli`] | the command line, and whatever comes from the process's surroundings | everything |
//!
//! The laws, held by a test that reads every path in `src/`: a folder knows only what stands in its
//! row, never in a circle; only `store`, `deliver` and `cli` touch files, processes and the environment; only
//! `term` names the terminal, only `ui` and `term` draw on it; only `cli` asks what day it is. The day asked about and the language come in as values, so everything else
//! gives the same result for the same input, every time. The batch and the interview ask one and the
//! same engine: they cannot drift apart.
//!
//! To find your way: a rule of the permit is in `rules/`, a word of the program in `assets/locales/`,
//! and what makes a verdict of both in [`assess::Engine`].

pub mod app;
pub mod assess;
pub mod case;
pub mod cli;
pub mod config;
pub mod deliver;
pub mod diagnostic;
pub mod i18n;
pub mod line;
pub mod people;
pub mod plan;
pub mod profile;
pub mod report;
pub mod ruleset;
pub mod store;
pub mod term;
pub mod text;
pub mod ui;

//! How paper is printed: the table `[print]`.

use crate::diagnostic::Code;
use crate::diagnostic::problem::{self, Problem};
use crate::diagnostic::read::{Table, Value};

/// How paper is printed. Whatever the file leaves out has its default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintSettings {
    /// The command that prints what it is given by standard input, with its arguments.
    pub command: Vec<String>,
    /// The printer to be offered first; `None` is the one the system takes.
    pub printer: Option<String>,
    /// How a sheet is laid out.
    pub layout: Layout,
    /// The receipt printer, if there is one.
    pub receipt: Option<Receipt>,
    /// The columns of the receipt printer.
    pub receipt_columns: usize,
    /// How many seconds a printer has.
    pub seconds: u32,
}

impl Default for PrintSettings {
    fn default() -> Self {
        Self {
            command: vec!["lp".to_owned()],
            printer: None,
            layout: Layout::default(),
            receipt: None,
            receipt_columns: 32,
            seconds: 30,
        }
    }
}

/// How a sheet is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// A page for a command that can print one.
    Html,
    /// Plain text of 80 columns.
    #[default]
    Wide,
    /// Plain text of 48 columns.
    Middle,
    /// Plain text of 32 columns.
    Narrow,
}

impl Layout {
    /// Every layout.
    pub const ALL: [Self; 4] = [Self::Html, Self::Wide, Self::Middle, Self::Narrow];

    /// As it stands in the file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Wide => "80",
            Self::Middle => "48",
            Self::Narrow => "32",
        }
    }

    /// Its columns, where it is plain text.
    pub const fn columns(self) -> Option<usize> {
        match self {
            Self::Html => None,
            Self::Wide => Some(80),
            Self::Middle => Some(48),
            Self::Narrow => Some(32),
        }
    }
}

/// How a receipt printer is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receipt {
    /// By its device.
    Device(String),
    /// By a command that is given the bytes by standard input.
    Command(Vec<String>),
}

/// The keys of the table.
pub(super) mod key {
    pub(in crate::config) const COMMAND: &str = "command";
    pub(in crate::config) const PRINTER: &str = "printer";
    pub(in crate::config) const LAYOUT: &str = "layout";
    pub(in crate::config) const RECEIPT: &str = "receipt";
    pub(in crate::config) const RECEIPT_COMMAND: &str = "receipt-command";
    pub(in crate::config) const RECEIPT_COLUMNS: &str = "receipt-columns";
    pub(in crate::config) const SECONDS: &str = "seconds";
}

/// Nobody waits for a printer longer than ten minutes.
const MOST_SECONDS: i64 = 600;
/// Paper of receipt printers, from 58 to 112 mm.
const RECEIPT_COLUMNS: [i64; 2] = [24, 80];

/// Reads the table, and says everything that is wrong in it.
pub(super) fn read(mut table: Table<'_>) -> PrintSettings {
    let before = PrintSettings::default();
    let layouts = Layout::ALL.map(|layout| (layout.name(), layout));
    let [least, most] = RECEIPT_COLUMNS;
    let columns = table
        .take(key::RECEIPT_COLUMNS)
        .and_then(|value| value.integer(least, most));
    let seconds = table
        .take(key::SECONDS)
        .and_then(|value| value.integer(1, MOST_SECONDS));
    let settings = PrintSettings {
        command: table
            .take(key::COMMAND)
            .and_then(|value| command(&value))
            .unwrap_or(before.command),
        printer: table.take(key::PRINTER).and_then(|value| printer(&value)),
        layout: table
            .take(key::LAYOUT)
            .and_then(|value| value.word(&layouts))
            .unwrap_or_default(),
        receipt: receipt(&mut table),
        receipt_columns: columns
            .and_then(|columns| usize::try_from(columns).ok())
            .unwrap_or(before.receipt_columns),
        seconds: seconds
            .and_then(|seconds| u32::try_from(seconds).ok())
            .unwrap_or(before.seconds),
    };
    table.finish();
    settings
}

/// A program and its arguments.
fn command(value: &Value<'_>) -> Option<Vec<String>> {
    let parts = value.list()?;
    let words: Vec<&str> = parts.iter().filter_map(Value::string).collect();
    if words.len() < parts.len() {
        return None;
    }
    if words
        .first()
        .is_none_or(|program| program.trim().is_empty())
    {
        value.report(problem::bad_form("[]", "[\"lp\"]"));
        return None;
    }
    Some(words.into_iter().map(str::to_owned).collect())
}

/// The name of a printer. One that begins with a dash would be taken for an option.
fn printer(value: &Value<'_>) -> Option<String> {
    let name = value.string()?;
    if name.trim().is_empty() || name.starts_with('-') || name.chars().any(char::is_control) {
        value.report(problem::bad_form(name, "\"Office_Printer\""));
        return None;
    }
    Some(name.to_owned())
}

fn receipt(table: &mut Table<'_>) -> Option<Receipt> {
    let device = table.take(key::RECEIPT);
    let by_command = table.take(key::RECEIPT_COMMAND);
    if let (Some(_), Some(second)) = (&device, &by_command) {
        second.report(one_of_both());
    }
    let device = device.and_then(|value| {
        let path = value.string()?;
        if path.starts_with('/') {
            return Some(Receipt::Device(path.to_owned()));
        }
        value.report(problem::bad_form(path, "\"/dev/usb/lp0\""));
        None
    });
    let by_command = by_command.and_then(|value| command(&value).map(Receipt::Command));
    device.or(by_command)
}

fn one_of_both() -> Problem {
    Problem::new(
        Code::BAD_FORM,
        "`receipt` 和 `receipt-command` 只能写一个",
        "`receipt` and `receipt-command` cannot both stand here",
    )
    .help("请删去一个", "take one out")
}

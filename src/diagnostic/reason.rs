//! What the system said when it refused something.

use std::io;

use crate::i18n::{Lang, tr, tr_with};
use crate::text::clean;

/// What the system said, in the person's language where it is one of the usual things.
pub fn reason(lang: Lang, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => tr(lang, "reason-denied"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => tr(lang, "reason-full"),
        io::ErrorKind::ReadOnlyFilesystem => tr(lang, "reason-read-only"),
        io::ErrorKind::FileTooLarge => tr(lang, "reason-too-large"),
        io::ErrorKind::NotFound => tr(lang, "reason-missing"),
        io::ErrorKind::NotADirectory => tr(lang, "reason-not-a-folder"),
        io::ErrorKind::InvalidFilename => tr(lang, "reason-name"),
        io::ErrorKind::IsADirectory => tr(lang, "reason-is-folder"),
        _ => tr_with(
            lang,
            "reason-other",
            &[("message", clean::one_line(&error.to_string()).into())],
        ),
    }
}

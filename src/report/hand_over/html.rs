//! The result as one page of its own.

use super::HandOver;

/// The result as one self-contained page.
pub fn html(hand_over: &HandOver<'_>) -> String {
    let content = hand_over.report.content(hand_over.lang);
    format!(
        "<!DOCTYPE html><title>{}</title>",
        content.title.replace('<', "&lt;")
    )
}

//! A message on the desktop. Only where the program was built with the feature `notify`: it takes a
//! library that speaks to the desktop, which most who use a terminal can do without.

/// Whether this program can show a message on the desktop.
pub const CAN_NOTIFY: bool = cfg!(feature = "notify");

/// The desktop could not be reached.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no message on the desktop: {0}")]
pub struct NotificationError(pub String);

/// Shows a message on the desktop and does not wait for it to be read.
#[cfg(feature = "notify")]
pub fn notify(title: &str, body: &str) -> Result<(), NotificationError> {
    notify_rust::Notification::new()
        .appname("juzhu")
        .summary(&without_markup(title))
        .body(&without_markup(body))
        .icon("x-office-calendar")
        .show()
        .map(drop)
        .map_err(|error| NotificationError(error.to_string()))
}

/// Without the feature there is no desktop to reach.
#[cfg(not(feature = "notify"))]
pub fn notify(_title: &str, _body: &str) -> Result<(), NotificationError> {
    Err(NotificationError("built without `notify`".to_owned()))
}

/// Some desktops take what is between angle brackets for markup, others show what would escape it: names
/// get signs that are neither.
#[cfg(feature = "notify")]
fn without_markup(text: &str) -> String {
    text.replace('&', "＆")
        .replace('<', "＜")
        .replace('>', "＞")
}

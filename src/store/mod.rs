//! The disk: where things lie, files that are never half written, one writer per profile, rule sets,
//! settings.

mod atomic;
mod describe;
mod error;
mod files;
mod kiosk_lock;
mod lock;
mod paths;
mod pin;
mod pin_gate;
mod profiles;
mod rules;
mod settings;
mod share;
mod tally;

pub use crate::diagnostic::reason;
pub use describe::Description;
pub use error::{Damage, StoreError};
pub use files::{
    MAX_TEXT, check_output, read_text, read_text_file, write_output, write_output_with,
};
pub use kiosk_lock::KioskLock;
pub use paths::{Paths, own_folder, typed_path};
pub use pin::{LONGEST_PIN, PinError, PinFile, SHORTEST_PIN};
pub use pin_gate::{PinGate, PinTry};
pub use profiles::{
    Access, Claim, Everyone, Known, Newcomers, Opened, PreviousCopy, ProfileId, Profiles, ReadOnly,
    Recovery, Saved, Trouble,
};
pub use rules::{CalendarText, Origin, RuleFolder, RuleFolders, RuleText};
pub use settings::{SettingsError, SettingsFile, read_remembered, write_remembered};
pub use share::shared_out;
pub use tally::{note_visit, read_tally, tallies_kept_aside};

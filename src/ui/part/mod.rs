//! Parts of the window that every screen shares.

pub(super) mod footer;
pub(super) mod header;
pub(super) mod pane;
pub(super) mod person;
pub(super) mod popup;
pub(super) mod qr;
pub(super) mod strip;
pub(super) mod tiny;
pub(super) mod two_people;

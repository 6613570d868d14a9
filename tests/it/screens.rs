//! The full screen without a terminal: its brain and its eyes, with a disk that is a map.
//!
//! [`hand::Hand`] presses keys and sees what is drawn, as the real loop does; [`states`] knows how to
//! reach every screen and dialog. The invariants hold of all of them, in every language, size and set
//! of signs; the other files look at one thing each.

mod back;
mod dates;
mod days;
mod everybody;
mod footer;
mod glyphs;
mod grid;
mod guide;
mod hand;
mod hand_over;
mod interview;
mod invariants;
mod items;
mod keypad;
mod keys;
mod kiosk;
mod language;
mod papers;
mod parity;
mod people;
mod pictures;
mod popup;
mod qr;
mod quick_check;
mod record;
mod reminders;
mod resume;
mod scrolling;
mod shelf;
mod since;
mod snapshots;
mod states;
mod svg;
mod sweep;
mod two_people;
mod typing;
mod what_if;
mod years;

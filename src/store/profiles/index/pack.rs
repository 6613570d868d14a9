//! Many profiles in few bytes, one behind the other.

use std::ops::Range;

use crate::profile::{
    Brief, Profile, Symbols, numbers_in, read_brief, read_compact, write_compact,
};

/// Where a profile lies in the pack.
pub(in crate::store::profiles) type Place = Range<usize>;

/// Profiles in few bytes, with the texts that they share.
#[derive(Debug, Default)]
pub(in crate::store::profiles) struct Pack {
    pub(super) symbols: Symbols,
    pub(super) bytes: Vec<u8>,
}

impl Pack {
    /// Puts a profile down.
    pub(in crate::store::profiles) fn put(&mut self, profile: &Profile) -> Place {
        let from = self.bytes.len();
        write_compact(&mut self.bytes, &mut self.symbols, profile);
        from..self.bytes.len()
    }

    /// Takes the words of a profile away that nobody else uses. Its bytes are not written any more.
    pub(in crate::store::profiles) fn take_out(&mut self, place: &Place) {
        if let Some(numbers) = numbers_in(self.at(place), &self.symbols) {
            self.symbols.release(&numbers);
        }
    }

    /// What a list says of the person there.
    pub(in crate::store::profiles) fn brief(&self, place: &Place) -> Option<Brief> {
        read_brief(self.at(place), &self.symbols)
    }

    /// The profile there, as far as it is kept here.
    pub(in crate::store::profiles) fn profile(&self, place: &Place, id: &str) -> Option<Profile> {
        read_compact(self.at(place), &self.symbols, id)
    }

    pub(super) fn at(&self, place: &Place) -> &[u8] {
        self.bytes.get(place.clone()).unwrap_or_default()
    }
}

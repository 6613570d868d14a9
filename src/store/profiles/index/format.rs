//! The index as bytes.
//!
//! A line that names the format, a sum over everything behind it, the texts that are shared, and then
//! each person by id: how their file looked, their id, their profile in few bytes. Numbers are
//! little-endian and of fixed size.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use super::{Pack, Place, Stamp};
use crate::profile::{LAYOUT, Symbols};

/// The first line. It changes with what is written, and with the program: another version may want to know
/// other things.
fn head() -> String {
    format!("juzhu index {LAYOUT} {}\n", env!("CARGO_PKG_VERSION"))
}

/// One person in the index.
#[derive(Debug, Clone)]
pub(in crate::store::profiles) struct Entry {
    /// Whose.
    pub(in crate::store::profiles) id: Box<str>,
    /// How their file looked when it was read.
    pub(in crate::store::profiles) stamp: Stamp,
    /// Their profile in the pack.
    pub(in crate::store::profiles) place: Place,
}

/// The index of these people, in the order of their ids.
pub(in crate::store::profiles) fn bytes_of(pack: &Pack, entries: &[Entry]) -> Vec<u8> {
    let room = entries.iter().map(|entry| entry.place.len() + 64);
    let mut out = Vec::with_capacity(room.sum::<usize>() + (1 << 12));
    out.extend_from_slice(head().as_bytes());
    let sum_at = out.len();
    out.extend_from_slice(&[0; 8]);
    pack.symbols.write(&mut out);
    for entry in entries {
        let Stamp {
            modified,
            changed,
            number,
            size,
        } = entry.stamp;
        out.extend_from_slice(&modified.to_le_bytes());
        out.extend_from_slice(&changed.to_le_bytes());
        out.extend_from_slice(&number.to_le_bytes());
        out.extend_from_slice(&size.to_le_bytes());
        put(&mut out, entry.id.as_bytes());
        put(&mut out, pack.at(&entry.place));
    }
    let sum = sum_of(&out[sum_at + 8..]);
    out[sum_at..sum_at + 8].copy_from_slice(&sum.to_le_bytes());
    out
}

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    out.extend_from_slice(bytes);
}

/// What an index says; nothing if it is none, or not a whole one.
pub(in crate::store::profiles) fn entries_in(bytes: Vec<u8>) -> Option<(Pack, Vec<Entry>)> {
    let mut source = Source {
        bytes: &bytes,
        at: 0,
    };
    let head = head();
    if source.take(head.len())? != head.as_bytes() {
        return None;
    }
    let sum = source.number()?;
    if sum != sum_of(&bytes[source.at..]) {
        return None;
    }
    let (symbols, taken) = Symbols::read(&bytes[source.at..])?;
    source.at += taken;
    let mut entries = Vec::new();
    while source.at < bytes.len() {
        let stamp = Stamp {
            modified: source.number()?.cast_signed(),
            changed: source.number()?.cast_signed(),
            number: source.number()?,
            size: source.number()?,
        };
        let id = source.place()?;
        entries.push(Entry {
            id: std::str::from_utf8(bytes.get(id)?).ok()?.into(),
            stamp,
            place: source.place()?,
        });
    }
    let in_order = entries.is_sorted_by(|one, other| one.id < other.id);
    in_order.then_some((Pack { symbols, bytes }, entries))
}

/// Finds what the disk has lost; nobody means to deceive themselves.
fn sum_of(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

struct Source<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Source<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    /// Where the bytes lie whose number stands here.
    fn place(&mut self) -> Option<Place> {
        let count = usize::try_from(self.number()?).ok()?;
        let from = self.at;
        self.take(count)?;
        Some(from..self.at)
    }
}

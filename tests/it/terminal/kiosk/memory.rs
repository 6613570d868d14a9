//! What a process has in its memory, and what of it is known.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;

/// Which of these texts are somewhere in the memory of a process.
pub(super) fn found_in(pid: i32, markers: &[String]) -> Vec<String> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).expect("it lives");
    let memory = File::open(format!("/proc/{pid}/mem")).expect("it is ours");
    let mut found = Vec::new();
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (Some(range), Some(rights)) = (parts.next(), parts.next()) else {
            continue;
        };
        if !rights.starts_with('r') {
            continue;
        }
        let (from, to) = range.split_once('-').expect("a range");
        let [from, to] = [from, to].map(|at| u64::from_str_radix(at, 16).expect("an address"));
        let mut region = vec![0; usize::try_from(to - from).expect("it fits")];
        // What the kernel keeps for itself cannot be read.
        let Ok(read) = memory.read_at(&mut region, from) else {
            continue;
        };
        let region = &region[..read];
        for marker in markers {
            if !found.contains(marker) && contains(region, marker.as_bytes()) {
                found.push(marker.clone());
            }
        }
    }
    found
}

/// So much memory of its own is in use, in KiB: the files of the program, which it shares, left out.
pub(super) fn resident(pid: i32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).expect("it lives");
    let line = status.lines().find(|line| line.starts_with("RssAnon:"));
    let words = line.and_then(|line| line.split_whitespace().nth(1));
    words.and_then(|word| word.parse().ok()).expect("a number")
}

/// Whether it holds these bytes.
pub(super) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    let Some(first) = wanted.first() else {
        return true;
    };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        if rest[at..].starts_with(wanted) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

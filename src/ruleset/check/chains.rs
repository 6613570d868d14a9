//! Conditions that name conditions: never in a circle, never in a very long chain.

use super::super::model::Condition;
use super::super::problem;
use super::super::read::{Names, Place};

/// So many conditions may hang on each other in a row. Whoever follows them may call itself that deep.
const LONGEST_CHAIN: usize = 64;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    /// On the way from the first condition to the present one.
    OnPath,
    /// Finished; so many conditions hang below it.
    Done(usize),
}

/// Reports circles and over-long chains. Whether there are none.
pub(in crate::ruleset) fn chains(
    names: &Names<'_>,
    conditions: &[Condition],
    places: &[Option<Place<'_>>],
) -> bool {
    let mut marks = vec![Mark::New; conditions.len()];
    let mut sound = true;
    for start in 0..conditions.len() {
        if marks[start] == Mark::New {
            sound &= walk(start, names, places, &mut marks);
        }
    }
    sound
}

/// Follows everything below one condition, with its own stack: a file decides how deep it goes.
fn walk(start: usize, names: &Names<'_>, places: &[Option<Place<'_>>], marks: &mut [Mark]) -> bool {
    let mut sound = true;
    // Each condition on the way, and which of its references comes next.
    let mut path: Vec<(usize, usize)> = vec![(start, 0)];
    marks[start] = Mark::OnPath;
    while let Some(&mut (condition, ref mut next)) = path.last_mut() {
        let place = places.get(condition).and_then(Option::as_ref);
        let reference = place.and_then(|place| Some((place, place.holds.get(*next)?)));
        *next += 1;
        let Some((place, (target, span))) = reference else {
            let depth = depth_below(place, marks);
            if depth == LONGEST_CHAIN
                && let Some(place) = place
            {
                place
                    .log
                    .report(place.span.clone(), problem::too_deep(LONGEST_CHAIN));
                sound = false;
            }
            marks[condition] = Mark::Done(depth + 1);
            path.pop();
            continue;
        };
        match marks.get(*target).copied() {
            Some(Mark::New) => {
                marks[*target] = Mark::OnPath;
                path.push((*target, 0));
            }
            Some(Mark::OnPath) => {
                let from = path.iter().position(|&(on_path, _)| on_path == *target);
                let mut chain: Vec<&str> = path
                    .iter()
                    .skip(from.unwrap_or_default())
                    .map(|&(on_path, _)| names.condition(on_path))
                    .collect();
                chain.push(names.condition(*target));
                place
                    .log
                    .report(span.clone(), problem::circular_condition(&chain));
                sound = false;
            }
            Some(Mark::Done(_)) | None => {}
        }
    }
    sound
}

fn depth_below(place: Option<&Place<'_>>, marks: &[Mark]) -> usize {
    let below = place.into_iter().flat_map(|place| &place.holds);
    below
        .filter_map(|(target, _)| match marks.get(*target) {
            Some(Mark::Done(depth)) => Some(*depth),
            _ => None,
        })
        .max()
        .unwrap_or(0)
}

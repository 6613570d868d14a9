//! Conditions that name conditions, papers that wait for papers: never in a circle, never in a very
//! long chain.

use super::super::problem::{self, Problem};
use super::super::read::{Names, References};

/// So many entries may hang on each other in a row. Whoever follows them may call itself that deep.
const LONGEST_CHAIN: usize = 64;

/// Reports conditions that name each other in a circle or in too long a row. Whether there are none.
pub(in crate::ruleset) fn conditions(
    names: &Names<'_>,
    references: &[Option<References<'_>>],
) -> bool {
    let kind = Kind {
        references,
        name: &|index| names.condition(index),
        circle: problem::circular_condition,
        too_long: problem::too_deep,
    };
    kind.check()
}

/// Reports papers that wait for each other in a circle or in too long a row.
pub(in crate::ruleset) fn waiting(names: &Names<'_>, references: &[Option<References<'_>>]) {
    let kind = Kind {
        references,
        name: &|index| names.material(index),
        circle: problem::circular_material,
        too_long: problem::too_many_before,
    };
    kind.check();
}

/// A kind of entry whose entries name each other, and what is said of it.
struct Kind<'a, 't> {
    references: &'a [Option<References<'t>>],
    name: &'a dyn Fn(usize) -> &'a str,
    circle: fn(&[&str]) -> Problem,
    too_long: fn(usize) -> Problem,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    /// On the way from the first entry to the present one.
    OnPath,
    /// Finished; so many entries hang below it.
    Done(usize),
}

impl<'a, 't> Kind<'a, 't> {
    /// Whether all of it is sound.
    fn check(&self) -> bool {
        let mut marks = vec![Mark::New; self.references.len()];
        let mut sound = true;
        for start in 0..marks.len() {
            if marks[start] == Mark::New {
                sound &= self.walk(start, &mut marks);
            }
        }
        sound
    }

    fn references(&self, entry: usize) -> Option<&'a References<'t>> {
        self.references.get(entry).and_then(Option::as_ref)
    }

    /// Follows everything below one entry, with its own stack: a file decides how deep it goes.
    fn walk(&self, start: usize, marks: &mut [Mark]) -> bool {
        let mut sound = true;
        // Each entry on the way, and which of its references comes next.
        let mut path: Vec<(usize, usize)> = vec![(start, 0)];
        marks[start] = Mark::OnPath;
        while let Some(&mut (entry, ref mut next)) = path.last_mut() {
            let references = self.references(entry);
            let reference = references.and_then(|all| Some((all, all.to.get(*next)?)));
            *next += 1;
            let Some((references, (target, span))) = reference else {
                let depth = depth_below(references, marks);
                if depth == LONGEST_CHAIN
                    && let Some(references) = references
                {
                    let problem = (self.too_long)(LONGEST_CHAIN);
                    references.log.report(references.span.clone(), problem);
                    sound = false;
                }
                marks[entry] = Mark::Done(depth + 1);
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
                        .map(|&(on_path, _)| (self.name)(on_path))
                        .collect();
                    chain.push((self.name)(*target));
                    let problem = (self.circle)(&chain);
                    references.log.report(span.clone(), problem);
                    sound = false;
                }
                Some(Mark::Done(_)) | None => {}
            }
        }
        sound
    }
}

fn depth_below(references: Option<&References<'_>>, marks: &[Mark]) -> usize {
    let below = references.into_iter().flat_map(|references| &references.to);
    below
        .filter_map(|(target, _)| match marks.get(*target) {
            Some(Mark::Done(depth)) => Some(*depth),
            _ => None,
        })
        .max()
        .unwrap_or(0)
}

//! The last step of compiling: throws away what no output reaches.

use super::builder::Builder;
use super::compiled::{Compiled, Need, Tree};
use super::diagram::Ref;

/// Keeps what the outputs reach, and what is walked together close together.
pub(super) fn freeze(mut compiled: Compiled, builder: Builder) -> Compiled {
    let mut roots: Vec<&mut Ref> = Vec::new();
    for verdicts in compiled.verdicts.iter_mut().flatten() {
        roots.push(&mut verdicts.now);
        roots.push(&mut verdicts.calendar_open);
    }
    for function in &mut compiled.out_of_scope {
        roots.push(&mut function.root);
    }
    for bundle in &mut compiled.bundles {
        roots.push(&mut bundle.root);
    }
    for function in &mut compiled.conditions {
        roots.push(&mut function.root);
    }
    for need in &mut compiled.materials {
        match need {
            Need::Whole(root) => roots.push(root),
            Need::Split(tree) => tree.roots(&mut roots),
        }
    }
    roots.extend(compiled.kept.iter_mut());
    for tree in &mut compiled.eligible {
        tree.roots(&mut roots);
    }
    roots.extend(compiled.asked.iter_mut());
    roots.extend(compiled.scope.iter_mut());
    compiled.diagram = builder.freeze(roots);
    compiled
}

impl Tree {
    fn roots<'a>(&'a mut self, roots: &mut Vec<&'a mut Ref>) {
        match self {
            Self::Diagram(root) => roots.push(root),
            Self::Condition(_) => {}
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.roots(roots);
                }
            }
            Self::Not(part) => part.roots(roots),
        }
    }
}

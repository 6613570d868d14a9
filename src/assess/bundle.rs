//! Bundles: outputs that hang on the same questions, joined to be looked up in one walk.

use rustc_hash::FxHashMap;

use super::builder::Builder;
use super::compiled::{Bundle, Function, LARGEST_BUNDLE, Member, Need};
use super::diagram::Ref;
use super::walk::Visited;

/// Puts conditions and papers that hang on the same questions together.
pub(super) fn bundles(
    builder: &mut Builder,
    conditions: &[Function],
    materials: &[Need],
) -> Vec<Bundle> {
    let mut visited = Visited::default();
    let mut members: Vec<(Vec<u16>, Member, Ref)> = Vec::new();
    for (index, function) in conditions.iter().enumerate() {
        if function.whole {
            let member = Member::Condition(index);
            members.push((function.support.clone(), member, function.root));
        }
    }
    for (index, need) in materials.iter().enumerate() {
        if let Need::Whole(root) = need {
            let support = builder.support(*root, &mut visited);
            members.push((support, Member::Material(index), *root));
        }
    }
    let mut groups: FxHashMap<&[u16], Vec<usize>> = FxHashMap::default();
    let mut order: Vec<&[u16]> = Vec::new();
    for (index, (support, _, _)) in members.iter().enumerate() {
        let group = groups.entry(support).or_insert_with(|| {
            order.push(support);
            Vec::new()
        });
        group.push(index);
    }
    order
        .iter()
        .flat_map(|support| groups[support].chunks(LARGEST_BUNDLE))
        .map(|group| Bundle {
            root: joined(builder, group.iter().map(|index| members[*index].2)),
            members: group.iter().map(|index| members[*index].1).collect(),
        })
        .collect()
}

/// The function whose leaves have a bit for each of these truth functions.
fn joined(builder: &mut Builder, roots: impl IntoIterator<Item = Ref>) -> Ref {
    let mut joined = Ref::FALSE;
    for (bit, root) in roots.into_iter().enumerate() {
        joined = if bit == 0 {
            // A truth function's leaves are its own first bit.
            root
        } else {
            builder.unlimited(|builder| {
                let tagged = builder.map_leaves(root, |leaf| leaf << bit)?;
                builder.union(joined, tagged)
            })
        };
    }
    joined
}

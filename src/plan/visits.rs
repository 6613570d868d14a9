//! In which order papers are got: where to go, what to get there, and what must come before.

use std::collections::{HashSet, VecDeque};

use crate::ruleset::RuleSet;

/// One place to go to, and what is got there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Index of the place; `None` where the rules do not say where these papers are got.
    pub place: Option<usize>,
    /// The papers, in an order in which each comes after those it needs.
    pub papers: Vec<usize>,
}

/// So many states of the search are looked at; then every place is gone to as its turn comes.
const MOST_STATES: usize = 4_096;

/// The fewest visits that get all of these papers, none before those it needs; of several orders, the
/// one that follows the rule set's order of places.
///
/// Needs that are not among `papers` are taken as in hand. Only where there are so many places that
/// the search would take long, more visits may be planned than are needed.
pub fn visits(rules: &RuleSet, papers: &[usize]) -> Vec<Visit> {
    let search = Search { rules, papers };
    search.fewest().unwrap_or_else(|| search.in_turn())
}

struct Search<'a> {
    rules: &'a RuleSet,
    papers: &'a [usize],
}

impl Search<'_> {
    /// The fewest visits; nothing when the search takes too long. To take less than all there is to get
    /// at a place never saves a visit.
    fn fewest(&self) -> Option<Vec<Visit>> {
        let mut seen: HashSet<Vec<usize>> = HashSet::new();
        let mut queue: VecDeque<(Vec<usize>, Vec<Visit>)> = VecDeque::new();
        queue.push_back((Vec::new(), Vec::new()));
        while let Some((got, visits)) = queue.pop_front() {
            if self.is_all(&got) {
                return Some(visits);
            }
            if seen.len() > MOST_STATES {
                return None;
            }
            for place in self.places() {
                let papers = self.to_get_at(place, &got);
                let mut then = got.clone();
                then.extend(&papers);
                then.sort_unstable();
                if papers.is_empty() || !seen.insert(then.clone()) {
                    continue;
                }
                let mut visits = visits.clone();
                visits.push(Visit { place, papers });
                queue.push_back((then, visits));
            }
        }
        None
    }

    /// Every place in turn, as often as it takes.
    fn in_turn(&self) -> Vec<Visit> {
        let mut got = Vec::new();
        let mut visits = Vec::new();
        while !self.is_all(&got) {
            let before = got.len();
            for place in self.places() {
                let papers = self.to_get_at(place, &got);
                if !papers.is_empty() {
                    got.extend(&papers);
                    visits.push(Visit { place, papers });
                }
            }
            // Papers that need each other are kept out by the loader; nothing may hang on it.
            if got.len() == before {
                break;
            }
        }
        visits
    }

    fn is_all(&self, got: &[usize]) -> bool {
        self.papers.iter().all(|paper| got.contains(paper))
    }

    /// Every place, in order; then where the rules name none.
    fn places(&self) -> impl Iterator<Item = Option<usize>> + use<> {
        (0..self.rules.places.len()).map(Some).chain([None])
    }

    /// Everything that can be got at a place with these in hand, what is got there itself included.
    fn to_get_at(&self, place: Option<usize>, got: &[usize]) -> Vec<usize> {
        let mut here: Vec<usize> = Vec::new();
        loop {
            let next = self.papers.iter().copied().find(|paper| {
                !got.contains(paper)
                    && !here.contains(paper)
                    && self.rules.materials.get(*paper).is_some_and(|material| {
                        material.got_at == place
                            && material.after.iter().all(|before| {
                                !self.papers.contains(before)
                                    || got.contains(before)
                                    || here.contains(before)
                            })
                    })
            });
            match next {
                Some(paper) => here.push(paper),
                None => return here,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Search, Visit, visits};
    use crate::i18n::Bilingual;
    use crate::ruleset::fixture::rule_set;
    use crate::ruleset::{Expression, Material, Place, RuleSet};

    /// Papers by where they are got and what they need.
    fn rules(places: usize, papers: &[(Option<usize>, Vec<usize>)]) -> RuleSet {
        let mut rules = rule_set(Vec::new());
        rules.places = (0..places)
            .map(|place| Place {
                id: place.to_string(),
                title: Bilingual::default(),
            })
            .collect();
        let material = |(got_at, after): &(Option<usize>, Vec<usize>)| Material {
            id: String::new(),
            title: Bilingual::default(),
            remark: Bilingual::default(),
            why: Bilingual::default(),
            alternatives: None,
            needed_when: Expression::ALWAYS,
            basis: 0,
            group: 0,
            runs_out: None,
            bring: None,
            issued_by: None,
            got_at: *got_at,
            after: after.clone(),
            say: None,
            without: Vec::new(),
            citations: Vec::new(),
        };
        rules.materials = papers.iter().map(material).collect();
        rules
    }

    fn told(visits: &[Visit]) -> Vec<(Option<usize>, Vec<usize>)> {
        let visits = visits.iter();
        visits
            .map(|visit| (visit.place, visit.papers.clone()))
            .collect()
    }

    #[test]
    fn what_is_needed_first_is_got_first() {
        // The lease from the landlord, filed at the centre, stamped by the landlord again.
        let rules = rules(
            2,
            &[
                (Some(1), vec![]),
                (Some(0), vec![0]),
                (Some(1), vec![]),
                (Some(1), vec![1]),
                (None, vec![]),
            ],
        );
        assert_eq!(
            told(&visits(&rules, &[0, 1, 2, 3, 4])),
            [
                (Some(1), vec![0, 2]),
                (Some(0), vec![1]),
                (Some(1), vec![3]),
                (None, vec![4]),
            ]
        );
        // What is in hand is not got again, and nothing waits for it.
        assert_eq!(
            told(&visits(&rules, &[1, 3])),
            [(Some(0), vec![1]), (Some(1), vec![3])]
        );
        assert_eq!(visits(&rules, &[]), []);
    }

    #[test]
    fn one_place_is_gone_to_once_where_that_can_be() {
        // In turn: home, then the landlord, then home again; the landlord first saves a walk.
        let rules = rules(
            2,
            &[(Some(0), vec![]), (Some(0), vec![2]), (Some(1), vec![])],
        );
        assert_eq!(
            told(&visits(&rules, &[0, 1, 2])),
            [(Some(1), vec![2]), (Some(0), vec![0, 1])]
        );
    }

    #[test]
    fn papers_that_need_each_other_hang_nothing() {
        let rules = rules(1, &[(Some(0), vec![1]), (Some(0), vec![0])]);
        assert_eq!(visits(&rules, &[0, 1]), []);
    }

    /// Sets of papers with needs that come before them in the list.
    fn sets() -> impl Strategy<Value = Vec<(Option<usize>, Vec<usize>)>> {
        let paper = (proptest::option::of(0_usize..3), any::<[bool; 6]>());
        proptest::collection::vec(paper, 0..7).prop_map(|papers| {
            let papers = papers.into_iter().enumerate();
            papers
                .map(|(at, (place, needs))| {
                    let after = (0..at).filter(|before| needs[*before] && (at + before) % 2 == 0);
                    (place, after.collect())
                })
                .collect()
        })
    }

    /// The fewest visits, by trying every row of places that is shorter.
    fn brute_force(search: &Search<'_>) -> usize {
        let mut rows = vec![Vec::<usize>::new()];
        for length in 0.. {
            if rows.iter().any(|got| search.is_all(got)) {
                return length;
            }
            rows = rows
                .iter()
                .flat_map(|got| {
                    search.places().map(|place| {
                        let mut then = got.clone();
                        then.extend(search.to_get_at(place, got));
                        then
                    })
                })
                .collect();
        }
        unreachable!("some length will do")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_paper_is_got_once_in_order_in_the_fewest_visits(papers in sets()) {
            let rules = rules(3, &papers);
            let wanted: Vec<usize> = (0..papers.len()).collect();
            let search = Search { rules: &rules, papers: &wanted };
            for (visits, fewest) in [(visits(&rules, &wanted), true), (search.in_turn(), false)] {
                let mut got = Vec::new();
                for visit in &visits {
                    for paper in &visit.papers {
                        prop_assert_eq!(papers[*paper].0, visit.place);
                        prop_assert!(papers[*paper].1.iter().all(|before| got.contains(before)));
                        got.push(*paper);
                    }
                }
                got.sort_unstable();
                prop_assert_eq!(&got, &wanted);
                if fewest {
                    prop_assert_eq!(visits.len(), brute_force(&search));
                }
            }
        }
    }
}

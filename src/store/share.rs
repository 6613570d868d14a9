//! Work shared among threads.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// So many things are done by one thread before it takes the next ones: a core may have other work, and
/// then the others do more.
const STRETCH: usize = 64;

/// More threads than this only wait for the disk.
const MOST: usize = 16;

/// Does something with each of many things, by as many threads as there are cores; what comes of them
/// stands in their order. Each thread begins with something of its own to work with.
///
/// What is not worth a thread is done in this one.
pub fn shared_out<T: Sync, R: Send, S>(
    things: &[T],
    begin: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let workers = cores.min(things.len().div_ceil(STRETCH)).min(MOST);
    if workers <= 1 {
        let mut own = begin();
        return things.iter().map(|thing| work(&mut own, thing)).collect();
    }
    let stretches = Mutex::new(things.chunks(STRETCH).enumerate());
    let next = || {
        let mut stretches = stretches.lock().unwrap_or_else(PoisonError::into_inner);
        stretches.next()
    };
    let work_on = || {
        let mut own = begin();
        let mut done = Vec::new();
        while let Some((place, stretch)) = next() {
            let results: Vec<R> = stretch.iter().map(|thing| work(&mut own, thing)).collect();
            done.push((place, results));
        }
        done
    };
    let mut done: Vec<(usize, Vec<R>)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work_on)).collect();
        let joined = workers.into_iter().map(thread::ScopedJoinHandle::join);
        joined
            .flat_map(|ended| ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().flat_map(|(_, results)| results).collect()
}

#[cfg(test)]
mod tests {
    use super::shared_out;

    #[test]
    fn what_comes_of_them_stands_in_their_order() {
        for count in [0, 1, 64, 65, 1000] {
            let things: Vec<usize> = (0..count).collect();
            let done = shared_out(
                &things,
                || 0,
                |seen, thing| {
                    *seen += 1;
                    (*thing * 2, *seen)
                },
            );
            let doubled: Vec<usize> = done.iter().map(|(doubled, _)| *doubled).collect();
            assert_eq!(doubled, things.iter().map(|it| it * 2).collect::<Vec<_>>());
            assert!(done.iter().all(|(_, seen)| *seen >= 1));
        }
    }
}

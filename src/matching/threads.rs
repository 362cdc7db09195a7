//! Work shared out among all threads there are; nothing that comes out depends on how many.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::thread;

/// Fewer pairs than this are looked at by one thread: starting another would take longer.
const FEW: usize = 1 << 18;

/// How many threads it takes to look at so many pairs.
pub(super) fn for_pairs(rows: usize, columns: usize) -> usize {
    if rows.saturating_mul(columns) < FEW {
        return 1;
    }
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// Does two things at once if there are several threads, and one after the other if not.
pub(super) fn both<A: Send, B>(
    threads: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if threads < 2 {
        return (one(), other());
    }
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        match one.join() {
            Ok(one) => (one, other),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Hands out the parts to so many threads, each with a scratch of its own, until none is left.
pub(super) fn share<T: Send, S: Default>(
    threads: usize,
    parts: impl Iterator<Item = T> + Send,
    work: impl Fn(T, &mut S) + Sync,
) {
    let parts = Mutex::new(parts);
    let one = || {
        let mut scratch = S::default();
        loop {
            // A thread that panicked takes the rest down with it, so the lock is never poisoned in vain.
            let next = parts.lock().ok().and_then(|mut parts| parts.next());
            let Some(part) = next else { break };
            work(part, &mut scratch);
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(one);
        }
        one();
    });
}

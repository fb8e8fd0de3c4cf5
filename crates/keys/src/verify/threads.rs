//! A part of the files for each core of the machine, where order does not matter.

use std::{num::NonZero, thread};

/// Fewer files than this are not worth a thread.
const WORTH_IT: usize = 16;

/// Runs `check` on neighbouring parts of `files`, each on a thread of its own, and answers in the order of the files.
pub(super) fn each_part<F: Sync, T: Send>(files: &[F], check: impl Fn(&[F]) -> T + Sync) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(files.len() / WORTH_IT).max(1);
    let mut parts = files.chunks(files.len().div_ceil(threads).max(1));
    let first = parts.next().unwrap_or_default();
    let check = &check;
    thread::scope(|scope| {
        let others: Vec<_> = parts.map(|part| (part, scope.spawn(move || check(part)))).collect();
        let mut all = vec![check(first)];
        // A thread that ended early can only have run out of memory; what it had to do is done here.
        all.extend(others.into_iter().map(|(part, thread)| thread.join().unwrap_or_else(|_| check(part))));
        all
    })
}

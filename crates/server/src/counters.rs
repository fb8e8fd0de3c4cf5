//! Counts for whoever runs the server, in Prometheus' form. They begin at zero with the process and name nobody.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Upper ends of the classes of a histogram, in seconds.
const CLASSES: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5];

/// A number that grows.
#[derive(Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    pub(crate) fn add(&self, by: u64) {
        self.0.fetch_add(by, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// How long something took, in classes.
#[derive(Default)]
pub(crate) struct Histogram {
    classes: [Counter; CLASSES.len()],
    all: Counter,
    micros: Counter,
}

impl Histogram {
    pub(crate) fn took(&self, time: Duration) {
        if let Some(class) = CLASSES.iter().position(|end| time.as_secs_f64() <= *end) {
            self.classes[class].add(1);
        }
        self.all.add(1);
        self.micros.add(u64::try_from(time.as_micros()).unwrap_or(u64::MAX));
    }

    fn write(&self, name: &str, text: &mut String) {
        let _ = writeln!(text, "# TYPE {name} histogram");
        let mut below = 0;
        for (class, end) in self.classes.iter().zip(CLASSES) {
            below += class.get();
            let _ = writeln!(text, "{name}_bucket{{le=\"{end}\"}} {below}");
        }
        let all = self.all.get();
        let _ = writeln!(text, "{name}_bucket{{le=\"+Inf\"}} {all}");
        let _ = writeln!(text, "{name}_sum {}\n{name}_count {all}", self.micros.get() as f64 / 1e6);
    }
}

/// All of them.
#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) requests: Counter,
    pub(crate) refused: Counter,
    pub(crate) too_fast: Counter,
    /// Pushes that were told to come again later.
    pub(crate) busy: Counter,
    pub(crate) logged: Counter,
    pub(crate) held: Counter,
    pub(crate) entries: Counter,
    pub(crate) hints: Counter,
    pub(crate) transactions: Counter,
    /// Transactions that began anew after a fault that passes.
    pub(crate) again: Counter,
    /// Questions for the heads of all followed workspaces.
    pub(crate) looks: Counter,
    /// Files that became whole.
    pub(crate) files: Counter,
    /// Pieces of files that were given out.
    pub(crate) pieces: Counter,
    pub(crate) pages_from_memory: Counter,
    pub(crate) pages_from_storage: Counter,
    pub(crate) request_time: Histogram,
    /// From the lock to the durable commit, tries included.
    pub(crate) transaction_time: Histogram,
}

impl Counters {
    /// The text that Prometheus reads, with numbers that are as they are now.
    pub(crate) fn text(&self, gauges: &[(&str, u64)]) -> String {
        let counters = [
            ("muster_requests_total", &self.requests),
            ("muster_requests_refused_total", &self.refused),
            ("muster_requests_too_fast_total", &self.too_fast),
            ("muster_pushes_busy_total", &self.busy),
            ("muster_batches_logged_total", &self.logged),
            ("muster_batches_held_total", &self.held),
            ("muster_entries_sent_total", &self.entries),
            ("muster_hint_streams_total", &self.hints),
            ("muster_transactions_total", &self.transactions),
            ("muster_transactions_again_total", &self.again),
            ("muster_looks_total", &self.looks),
            ("muster_files_total", &self.files),
            ("muster_file_pieces_sent_total", &self.pieces),
            ("muster_pages_from_memory_total", &self.pages_from_memory),
            ("muster_pages_from_storage_total", &self.pages_from_storage),
        ];
        let mut text = String::new();
        for (name, counter) in counters {
            let _ = writeln!(text, "# TYPE {name} counter\n{name} {}", counter.get());
        }
        for (name, value) in gauges {
            let _ = writeln!(text, "# TYPE {name} gauge\n{name} {value}");
        }
        self.request_time.write("muster_request_seconds", &mut text);
        self.transaction_time.write("muster_transaction_seconds", &mut text);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_histogram_counts_from_below() {
        let histogram = Histogram::default();
        for millis in [1, 7, 7, 300, 9_000] {
            histogram.took(Duration::from_millis(millis));
        }
        let mut text = String::new();
        histogram.write("x", &mut text);
        for line in [
            "x_bucket{le=\"0.005\"} 1\n",
            "x_bucket{le=\"0.01\"} 3\n",
            "x_bucket{le=\"0.5\"} 4\n",
            "x_bucket{le=\"+Inf\"} 5\n",
            "x_count 5\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }
}

//! Counting tests from what cargo, vitest and node print about their own.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    /// A step that was done.
    pub(crate) fn one_passed() -> Tally {
        Tally { passed: 1, failed: 0 }
    }

    /// A step that was not.
    pub(crate) fn one_failed() -> Tally {
        Tally { passed: 0, failed: 1 }
    }

    /// Adds what `line` says, if it is a closing line of one of the three.
    pub(crate) fn add(&mut self, line: &str) {
        let line = line.trim();
        if line.starts_with("test result: ") || line.starts_with("Tests  ") {
            self.passed += before(line, "passed");
            self.failed += before(line, "failed");
        } else if let Some(count) = after(line, "ℹ pass ") {
            self.passed += count;
        } else if let Some(count) = after(line, "ℹ fail ").or_else(|| after(line, "ℹ cancelled ")) {
            self.failed += count;
        }
    }
}

/// The number in front of a word: 12 in `12 passed; 0 failed`.
fn before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(2).find(|pair| pair[1].trim_end_matches(';') == word).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

fn after(line: &str, start: &str) -> Option<u32> {
    line.strip_prefix(start)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &[&str]) -> (u32, u32) {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.add(line));
        (tally.passed, tally.failed)
    }

    #[test]
    fn cargo_says_it_once_a_binary() {
        let ok = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s";
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(of(&["running 12 tests", ok, bad]), (15, 2));
    }

    #[test]
    fn vitest_says_it_once() {
        assert_eq!(of(&[" Test Files  2 passed (2)", "      Tests  31 passed (31)"]), (31, 0));
        assert_eq!(of(&["      Tests  1 failed | 30 passed (31)"]), (30, 1));
    }

    #[test]
    fn node_says_it_in_several_lines() {
        assert_eq!(of(&["ℹ tests 9", "ℹ pass 6", "ℹ fail 2", "ℹ cancelled 1", "ℹ skipped 0"]), (6, 3));
    }

    #[test]
    fn other_lines_do_not_count() {
        assert_eq!(of(&["test attendance::mark ... ok", "5 passed", "pass 4", ""]), (0, 0));
    }
}

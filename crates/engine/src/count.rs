//! Counts as views carry them: 32 bits, since a page's numbers are exact far beyond that and nothing here has more.

/// How many, as a view says it.
pub(crate) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

//! What a person said of a list's columns, remembered on this laptop for the next list with the same headings.

use super::view::ColumnChoice;
use crate::reading::Roster;
use crate::{Engine, Failure, Result};

/// The setting that holds what was said of these headings.
pub(super) fn setting(roster: &Roster) -> String {
    let headings = roster.headings.join("\u{1f}");
    format!("columns.{}", domain::kind::derived(&format!("roster columns\u{1f}{headings}")))
}

/// What was said, as it is kept.
///
/// # Errors
/// None that a list can bring about.
pub(super) fn written(map: &[ColumnChoice]) -> Result<String> {
    serde_json::to_string(map).map_err(Failure::fault)
}

impl Engine {
    /// What was said of a list with these headings before; nothing where nobody said anything.
    pub(super) fn columns_said(&self, roster: &Roster) -> Result<Vec<ColumnChoice>> {
        let said = self.store.setting(&setting(roster))?;
        // What another version wrote in another form is as good as nothing.
        Ok(said.and_then(|said| serde_json::from_str(&said).ok()).unwrap_or_default())
    }
}

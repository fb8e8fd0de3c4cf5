//! Whether predecessors go round in a circle.

use std::collections::BTreeMap;

use super::model::Template;

/// The codes of items that wait for each other in a circle, or behind one; empty where there is none.
///
/// Items whose predecessors are all settled are taken away until nothing moves: what stays cannot ever start.
pub(super) fn stuck(template: &Template) -> Vec<&str> {
    let mut waiting: BTreeMap<&str, Vec<&str>> =
        template.items().map(|(_, item)| (item.code.as_str(), item.predecessors.iter().map(String::as_str).collect())).collect();
    loop {
        let free: Vec<&str> =
            waiting.iter().filter(|(_, before)| before.iter().all(|code| !waiting.contains_key(code))).map(|(code, _)| *code).collect();
        if free.is_empty() {
            return waiting.into_keys().collect();
        }
        for code in free {
            waiting.remove(code);
        }
    }
}

//! Which crate may depend on which, compared with what cargo says.
//!
//! Arrows point down only. Each cut makes something impossible: IO in the rules, SQL beside the keys, a window below the shell.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process::cargo;

/// The allowed arrows between crates of the workspace, tests aside.
const ALLOWED: &[(&str, &[&str])] = &[
    ("muster-desktop", &["engine", "reports"]),
    ("cli", &["engine", "reports"]),
    ("reports", &["engine"]),
    ("engine", &["domain", "keys", "store"]),
    ("store", &["domain"]),
    ("keys", &["domain"]),
    ("domain", &[]),
    ("server", &["domain", "keys"]),
    ("verify", &["keys"]),
    ("simulate", &["domain", "engine", "keys", "server", "store"]),
    ("bench", &["domain", "engine", "keys", "reports", "store", "testkit"]),
    ("testkit", &["domain", "engine", "keys", "reports", "server", "store"]),
    ("tests", &[]),
    ("xtask", &[]),
];

/// Libraries that only some crates may name.
const RESERVED: &[(&str, &[&str])] = &[("tauri", &["muster-desktop"]), ("rusqlite", &["bench", "server", "store", "testkit"])];

/// One dependency of one crate.
struct Edge<'a> {
    from: &'a str,
    to: &'a str,
    /// Only for this crate's own tests.
    for_tests: bool,
}

/// Every dependency that the lists above do not allow.
pub(crate) fn findings(root: &Path) -> Result<Vec<String>> {
    let output = cargo()
        .current_dir(root)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .output()
        .context("cannot start cargo")?;
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata did not answer in JSON")?;
    Ok(judge(&metadata))
}

fn judge(metadata: &Value) -> Vec<String> {
    let packages = list(metadata, "packages");
    let names: Vec<&str> = packages.iter().map(|package| text(package, "name")).collect();
    let unknown =
        names.iter().filter(|name| allowed(name).is_none()).map(|name| format!("crate {name} is not in the list of allowed arrows"));
    let edges = packages.iter().flat_map(|package| {
        list(package, "dependencies").iter().map(|dependency| Edge {
            from: text(package, "name"),
            to: text(dependency, "name"),
            for_tests: text(dependency, "kind") == "dev",
        })
    });
    unknown.chain(edges.filter_map(|edge| breach(&edge, &names))).collect()
}

fn breach(edge: &Edge, names: &[&str]) -> Option<String> {
    let Edge { from, to, for_tests } = *edge;
    if let Some((library, owners)) = RESERVED.iter().find(|(library, _)| to == *library || to.starts_with(&format!("{library}-"))) {
        return (!owners.contains(&from)).then(|| format!("crate {from} names {to}: only {} may name {library}", owners.join(" and ")));
    }
    if !names.contains(&to) || (for_tests && (to == "testkit" || from == "tests")) {
        return None;
    }
    let known = allowed(from).is_some_and(|list| list.contains(&to));
    (!known).then(|| format!("crate {from} depends on {to}: not an allowed arrow"))
}

fn allowed(name: &str) -> Option<&'static [&'static str]> {
    ALLOWED.iter().find(|(from, _)| *from == name).map(|(_, to)| *to)
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn one(from: &str, to: &str, kind: Value) -> Vec<String> {
        let target = json!({"name": to, "dependencies": []});
        judge(&json!({"packages": [{"name": from, "dependencies": [{"name": to, "kind": kind}]}, target]}))
            .into_iter()
            .filter(|finding| !finding.contains("not in the list"))
            .collect()
    }

    #[test]
    fn arrows_point_down() {
        assert!(one("engine", "store", Value::Null).is_empty());
        assert_eq!(one("store", "engine", Value::Null), ["crate store depends on engine: not an allowed arrow"]);
        assert_eq!(one("store", "engine", json!("dev")).len(), 1, "tests are no way around an arrow");
    }

    #[test]
    fn the_testkit_is_for_tests_alone() {
        assert!(one("engine", "testkit", json!("dev")).is_empty());
        assert_eq!(one("engine", "testkit", Value::Null).len(), 1);
    }

    #[test]
    fn the_window_and_the_database_have_their_owners() {
        assert!(one("muster-desktop", "tauri", Value::Null).is_empty());
        assert_eq!(one("engine", "tauri-plugin-dialog", Value::Null).len(), 1);
        assert_eq!(one("engine", "rusqlite", json!("dev")).len(), 1);
        assert!(one("store", "rusqlite", Value::Null).is_empty());
    }

    #[test]
    fn a_new_crate_must_be_given_its_place() {
        let found = judge(&json!({"packages": [{"name": "newcomer", "dependencies": []}]}));
        assert_eq!(found, ["crate newcomer is not in the list of allowed arrows"]);
    }
}

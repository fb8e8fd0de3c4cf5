//! The entries of each menu with their keys. Their words are in `locales/*/menu.ftl`.

/// One line of a menu.
pub(crate) enum Entry {
    /// Something to choose; the id is what the page hears.
    Item { id: &'static str, keys: Option<&'static str> },
    /// A line between groups.
    Line,
}

/// The only entry that the shell does by itself.
pub(crate) const QUIT: &str = "quit";

const fn item(id: &'static str) -> Entry {
    Entry::Item { id, keys: None }
}

const fn with_keys(id: &'static str, keys: &'static str) -> Entry {
    Entry::Item { id, keys: Some(keys) }
}

/// Every menu: the message of its title, and its entries. Ids are those of the page's own commands.
pub(crate) const MENUS: &[(&str, &[Entry])] = &[
    (
        "menu-file",
        &[
            with_keys("import-people", "CmdOrCtrl+Shift+I"),
            with_keys("export-pack", "CmdOrCtrl+Shift+E"),
            Entry::Line,
            with_keys("switch-person", "CmdOrCtrl+Shift+P"),
            with_keys("lock", "CmdOrCtrl+Shift+L"),
            Entry::Line,
            with_keys(QUIT, "CmdOrCtrl+Q"),
        ],
    ),
    ("menu-edit", &[with_keys("undo", "CmdOrCtrl+Z"), Entry::Line, with_keys("palette", "CmdOrCtrl+K")]),
    (
        "menu-view",
        &[
            with_keys("zoom-in", "CmdOrCtrl+="),
            with_keys("zoom-out", "CmdOrCtrl+-"),
            with_keys("zoom-reset", "CmdOrCtrl+0"),
            Entry::Line,
            item("theme-system"),
            item("theme-light"),
            item("theme-dark"),
        ],
    ),
    (
        "menu-go",
        &[
            with_keys("area-overview", "CmdOrCtrl+1"),
            with_keys("area-checklists", "CmdOrCtrl+2"),
            with_keys("area-training", "CmdOrCtrl+3"),
            with_keys("area-handoff", "CmdOrCtrl+4"),
            with_keys("area-settings", "CmdOrCtrl+5"),
        ],
    ),
    ("menu-help", &[with_keys("keys", "F1")]),
];

//! The entries of each menu with their keys. Their words are in `locales/*/menu.ftl`.

/// One line of a menu.
pub(crate) enum Entry {
    /// Something to choose; the id is what the page hears.
    Item { id: &'static str, keys: Option<&'static str> },
    /// A line between groups.
    Line,
}

/// The only entry that the shell does by itself.
pub(crate) const QUIT: &str = "file.quit";

const fn item(id: &'static str) -> Entry {
    Entry::Item { id, keys: None }
}

const fn with_keys(id: &'static str, keys: &'static str) -> Entry {
    Entry::Item { id, keys: Some(keys) }
}

/// Every menu: the message of its title, and its entries.
pub(crate) const MENUS: &[(&str, &[Entry])] = &[
    (
        "menu-file",
        &[
            with_keys("file.import", "CmdOrCtrl+Shift+I"),
            with_keys("file.export", "CmdOrCtrl+Shift+E"),
            Entry::Line,
            with_keys(QUIT, "CmdOrCtrl+Q"),
        ],
    ),
    (
        "menu-edit",
        &[
            with_keys("edit.undo", "CmdOrCtrl+Z"),
            Entry::Line,
            with_keys("edit.find", "CmdOrCtrl+F"),
            with_keys("edit.palette", "CmdOrCtrl+K"),
        ],
    ),
    (
        "menu-view",
        &[
            with_keys("view.zoom-in", "CmdOrCtrl+="),
            with_keys("view.zoom-out", "CmdOrCtrl+-"),
            with_keys("view.zoom-reset", "CmdOrCtrl+0"),
            Entry::Line,
            item("view.theme-system"),
            item("view.theme-light"),
            item("view.theme-dark"),
        ],
    ),
    (
        "menu-go",
        &[
            with_keys("go.overview", "Alt+1"),
            with_keys("go.checklists", "Alt+2"),
            with_keys("go.training", "Alt+3"),
            with_keys("go.handoff", "Alt+4"),
            with_keys("go.settings", "CmdOrCtrl+,"),
        ],
    ),
    ("menu-help", &[with_keys("help.keys", "F1")]),
];

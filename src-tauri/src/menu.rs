//! The menu: what it holds, in which language, and what happens when something is chosen.
//!
//! Only "Quit" is done here. Everything else goes to the page by its id, as the event `menu`: the page knows
//! what has the focus, so that undo in a text field undoes typing and elsewhere the last mark.

mod entries;
mod text;

use tauri::menu::{Menu, MenuItem, MenuItemKind, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter};

pub(crate) use text::{Language, system_language};

use crate::leaving;
use entries::{Entry, MENUS, QUIT};

/// The event that carries a chosen id to the page.
const CHOSEN: &str = "menu";

/// Words of `locales/` that stand beside the menu.
pub(crate) fn say(language: Language, message: &str) -> String {
    text::Words::of(language).say(message)
}

/// Builds the whole menu in one language.
pub(crate) fn build(app: &AppHandle, language: Language) -> tauri::Result<Menu<tauri::Wry>> {
    let words = text::Words::of(language);
    let menu = Menu::new(app)?;
    for (title, entries) in MENUS {
        let submenu = Submenu::with_id(app, *title, words.say(title), true)?;
        for entry in *entries {
            append(app, &submenu, entry, &words)?;
        }
        menu.append(&submenu)?;
    }
    Ok(menu)
}

fn append(app: &AppHandle, submenu: &Submenu<tauri::Wry>, entry: &Entry, words: &text::Words) -> tauri::Result<()> {
    match *entry {
        Entry::Line => submenu.append(&PredefinedMenuItem::separator(app)?),
        Entry::Item { id, keys } => submenu.append(&MenuItem::with_id(app, id, words.say(&text::message_of(id)), true, keys)?),
    }
}

/// Writes the menu that is there in another language.
///
/// It is not built anew: a menu that goes takes its keys with it.
pub(crate) fn translate(menu: &Menu<tauri::Wry>, language: Language) -> tauri::Result<()> {
    let words = text::Words::of(language);
    for submenu in menu.items()?.iter().filter_map(MenuItemKind::as_submenu) {
        submenu.set_text(words.say(submenu.id().as_ref()))?;
        for item in submenu.items()?.iter().filter_map(MenuItemKind::as_menuitem) {
            item.set_text(words.say(&text::message_of(item.id().as_ref())))?;
        }
    }
    Ok(())
}

/// Does what was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    if id == QUIT {
        if leaving::may_leave(app) {
            app.exit(0);
        }
    } else {
        // A page that is gone needs no menu.
        let _ = app.emit(CHOSEN, id);
    }
}

//! What the page may ask of the shell: the engine, a file, the language of the menu, and to hear that it was drawn.
//!
//! Commands live in modules of their own, because tauri's macros clash in the crate's root.

pub(crate) mod call;
pub(crate) mod language;
pub(crate) mod painted;
pub(crate) mod pick;

//! The desktop shell: one window, its menu, its dialogs. The only crate that names tauri.
//!
//! No rule of the product is here: the page asks through one command, and the engine answers.

// Without this, Windows opens a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod graphics;
mod input_method;
mod instance;
mod leaving;
mod menu;
mod opened;
mod place;
mod shell;
mod watch;

use std::path::PathBuf;

use clap::Parser;

/// Imports, folds and lists get and give back memory millions of times; this one spends half as long on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Muster, in its window.
#[derive(Parser)]
#[command(name = "muster-desktop", version)]
struct Arguments {
    /// Data folder
    #[arg(long, env = "MUSTER_DATA")]
    data: Option<PathBuf>,
    /// Draw without the graphics card, for a window that stays blank
    #[arg(long)]
    safe_graphics: bool,
    /// Show a page with nothing on it, which never says that it was drawn: for tests and for the bench
    #[arg(long, hide = true)]
    empty_page: bool,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    graphics::settle(arguments.safe_graphics)?;
    if arguments.empty_page { shell::open_empty() } else { shell::open(arguments.data) }
}

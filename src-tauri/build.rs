//! Checks that the pages are there to be built in, and declares the commands that the page may be allowed to call.

use std::path::Path;

fn main() {
    if !Path::new("../ui/dist/index.html").is_file() {
        println!("cargo::error=the pages are not built yet: run `cargo xtask run`, or `npm ci && npm run build` in ui/");
        println!("cargo::rerun-if-changed=../ui/dist");
        return;
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    let commands = tauri_build::AppManifest::new().commands(&["call", "language", "painted", "pick"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities are valid");
}

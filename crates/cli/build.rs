//! Puts the built page into the program. Without one the program still builds and says so in its place.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let dist = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder")).join("../../ui/dist");
    println!("cargo:rerun-if-changed={}", dist.display());
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo names the folder"));
    let copy = out.join("page");
    // What an earlier build copied may no longer be part of the page.
    let _ = fs::remove_dir_all(&copy);
    fs::create_dir_all(&copy)?;
    let mut files = Vec::new();
    if dist.join("index.html").is_file() {
        copy_all(&dist, &copy, "", &mut files)?;
    }
    files.sort();
    let mut code = String::from("pub(super) const FILES: &[(&str, &[u8])] = &[\n");
    for name in files {
        let path = copy.join(&name);
        writeln!(code, "    ({name:?}, include_bytes!({:?})),", path.display().to_string()).expect("a string takes all");
    }
    code.push_str("];\n");
    fs::write(out.join("page.rs"), code)
}

fn copy_all(from: &Path, to: &Path, prefix: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(to.join(&name))?;
            copy_all(&entry.path(), &to.join(&name), &format!("{prefix}{name}/"), files)?;
        } else {
            fs::copy(entry.path(), to.join(&name))?;
            files.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

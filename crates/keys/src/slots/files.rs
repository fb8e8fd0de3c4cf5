//! The two copies of `keys.json`: each with a checksum, written one after the other, synced before use.
//!
//! A crash at any moment leaves at least one whole copy; reading takes the newest whole one and mends the other.

use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Read, Write},
    path::Path,
};

use serde_json::{Value, json};

use super::Body;
use crate::{KeyError, canonical};

const NAMES: [&str; 2] = ["keys.json", "keys.copy.json"];
/// Version 1 knew no keys of persons: its slots open the store alone.
const VERSION: u64 = 2;
const MOST_BYTES: u64 = 1 << 20;

enum Copy {
    Missing,
    Damaged,
    Newer,
    Good(Body),
}

/// Whether a copy exists, whole or not.
pub(super) fn any_there(dir: &Path) -> bool {
    NAMES.iter().any(|name| fs::symlink_metadata(dir.join(name)).is_ok())
}

/// The newest whole copy; nothing where neither exists.
pub(super) fn read(dir: &Path) -> Result<Option<Body>, KeyError> {
    match NAMES.map(|name| read_copy(&dir.join(name))) {
        [Ok(Copy::Newer), _] | [_, Ok(Copy::Newer)] => {
            Err(KeyError::unsupported("keys.json is of a newer Muster; nothing was changed, update this one"))
        }
        [Ok(Copy::Good(a)), Ok(Copy::Good(b))] if a.saved == b.saved => Ok(Some(a)),
        [Ok(Copy::Good(a)), Ok(Copy::Good(b))] => Ok(Some(mend(dir, if a.saved > b.saved { a } else { b }))),
        [Ok(Copy::Good(good)), _] | [_, Ok(Copy::Good(good))] => Ok(Some(mend(dir, good))),
        [Ok(Copy::Missing), Ok(Copy::Missing)] => Ok(None),
        [Err(e), _] | [_, Err(e)] => Err(e),
        _ => Err(KeyError::damaged(
            "both copies of keys.json; the store itself is untouched, put keys.json back from a backup of this folder",
        )),
    }
}

/// Writes both copies; when this returns, both are on the disk.
pub(super) fn write(dir: &Path, body: &Body) -> Result<(), KeyError> {
    create_folder(dir)?;
    let text = text(body)?;
    NAMES.iter().try_for_each(|name| write_copy(dir, name, &text))
}

/// A disk that cannot be written to is no reason to stay locked: the next change tries again and reports it.
fn mend(dir: &Path, good: Body) -> Body {
    write(dir, &good).ok();
    good
}

fn text(body: &Body) -> Result<Vec<u8>, KeyError> {
    let mut whole = json!({ "v": VERSION, "body": body });
    whole["checksum"] = canonical::sha256_hex(&canonical::to_bytes(&whole)?).into();
    let mut text = serde_json::to_vec_pretty(&whole).expect("a JSON value is always writable");
    text.push(b'\n');
    Ok(text)
}

fn read_copy(path: &Path) -> Result<Copy, KeyError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Copy::Missing),
        Err(e) => return Err(KeyError::io("reading keys.json")(e)),
    };
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(KeyError::io("reading keys.json"))?;
    Ok(understand(&bytes))
}

/// The checksum covers the version and is the same in every version, so that a damaged copy is never taken for a newer one.
fn understand(bytes: &[u8]) -> Copy {
    let Ok(Value::Object(mut whole)) = serde_json::from_slice(bytes) else {
        return Copy::Damaged;
    };
    let Some(checksum) = whole.remove("checksum") else {
        return Copy::Damaged;
    };
    match canonical::to_bytes(&whole) {
        Ok(bytes) if Some(canonical::sha256_hex(&bytes).as_str()) == checksum.as_str() => {}
        _ => return Copy::Damaged,
    }
    match (whole.get("v").and_then(Value::as_u64), whole.remove("body")) {
        (Some(1..=VERSION), Some(body)) => serde_json::from_value(body).map_or(Copy::Damaged, Copy::Good),
        (Some(v), _) if v > VERSION => Copy::Newer,
        _ => Copy::Damaged,
    }
}

fn write_copy(dir: &Path, name: &str, text: &[u8]) -> Result<(), KeyError> {
    let failed = KeyError::io;
    let temporary = dir.join(format!("{name}.new"));
    // A left-over of a crash may be readable by others; only a new file is surely not.
    match fs::remove_file(&temporary) {
        Err(e) if e.kind() != ErrorKind::NotFound => {
            return Err(failed("removing a left-over of keys.json")(e));
        }
        _ => {}
    }
    let mut file = private(&temporary).map_err(failed("writing keys.json"))?;
    let written = file.write_all(text).and_then(|()| file.sync_all());
    drop(file);
    let placed = written
        .map_err(failed("writing keys.json"))
        .and_then(|()| fs::rename(&temporary, dir.join(name)).map_err(failed("putting keys.json in place")));
    if placed.is_err() {
        // What failed is reported; that its left-over could not be removed, too, adds nothing.
        fs::remove_file(&temporary).ok();
    }
    placed?;
    sync_folder(dir).map_err(failed("syncing the data folder"))
}

#[cfg(unix)]
fn private(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Elsewhere the folder of the user's profile keeps others out.
#[cfg(not(unix))]
fn private(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

fn create_folder(dir: &Path) -> Result<(), KeyError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(KeyError::io("making the data folder"))
}

#[cfg(unix)]
fn sync_folder(dir: &Path) -> std::io::Result<()> {
    File::open(dir)?.sync_all()
}

/// Other systems make a rename durable by themselves.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}

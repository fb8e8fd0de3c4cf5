//! The data folder: where it is, and what the server remembers of itself in it.

use std::path::PathBuf;

use anyhow::Context as _;
use domain::Hash;

use crate::storage::Storage;

const SERVER_KEY: &str = "server_key";
const ADDRESS: &str = "address";
const CERTIFICATE: &str = "certificate";

/// The address that codes name before the server ever ran.
pub const DEFAULT_ADDRESS: &str = "https://127.0.0.1:8787";

/// The folder where none is named: `muster-server` in the XDG data home.
///
/// # Errors
/// There is neither `XDG_DATA_HOME` nor `HOME`.
pub fn default_folder() -> anyhow::Result<PathBuf> {
    let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")));
    Ok(home.context("there is no home folder; name one with --data DIR")?.join("muster-server"))
}

/// The seed of the server's key, made at the first start.
///
/// # Errors
/// The storage's, or no randomness.
pub fn server_seed(storage: &dyn Storage) -> anyhow::Result<[u8; 32]> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| anyhow::anyhow!("the system gives no randomness: {error}"))?;
    let text = storage.first_setting(SERVER_KEY, &hex::encode(seed))?;
    hex::decode_to_slice(text, &mut seed).context("the server's key is damaged; restore the data folder from a backup")?;
    Ok(seed)
}

/// Remembers where the server is reached, for codes made later.
///
/// # Errors
/// The storage's.
pub fn remember_address(storage: &dyn Storage, address: &str, certificate: Option<Hash>) -> anyhow::Result<()> {
    storage.put_setting(ADDRESS, address)?;
    Ok(storage.put_setting(CERTIFICATE, &certificate.map(|hash| hash.to_string()).unwrap_or_default())?)
}

/// Where the server was reached last, and the fingerprint of its own certificate.
///
/// # Errors
/// The storage's.
pub fn last_address(storage: &dyn Storage) -> anyhow::Result<Option<(String, Option<Hash>)>> {
    let Some(address) = storage.setting(ADDRESS)? else { return Ok(None) };
    let certificate = storage.setting(CERTIFICATE)?.and_then(|text| text.parse().ok());
    Ok(Some((address, certificate)))
}

//! Random bytes from the operating system. Deliberately not here: any other source, seeded or not.

use crate::KeyError;

/// `N` random bytes, or `NoRandomness`.
pub(crate) fn generate_bytes<const N: usize>() -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeyError::NoRandomness)?;
    Ok(bytes)
}

//! Canonical JSON (RFC 8785) and its SHA-256. Deliberately not here: what the JSON means.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::KeyError;

/// The greatest whole number that every JSON reader reads exactly (2^53 - 1).
const GREATEST: u64 = (1 << 53) - 1;

/// The one way to write a value: sorted names, no blanks, numbers as RFC 8785 wants them.
pub fn to_bytes(value: &impl Serialize) -> Result<Vec<u8>, KeyError> {
    let value = serde_json::to_value(value).map_err(|_| KeyError::unsupported("a value that JSON cannot hold"))?;
    check_numbers(&value)?;
    serde_json_canonicalizer::to_vec(&value).map_err(|_| KeyError::unsupported("a value that JSON cannot hold"))
}

/// Reads bytes only if they are canonical, so that no two readers can see two different values in them.
pub fn parse(bytes: &[u8]) -> Result<Value, KeyError> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| KeyError::damaged("not JSON"))?;
    // A repeated name, a blank or another spelling of a number shows here.
    if to_bytes(&value)? != bytes {
        return Err(KeyError::damaged("not canonical JSON (RFC 8785)"));
    }
    Ok(value)
}

/// SHA-256 in lower hex, as `sha256sum` prints it.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Numbers beyond 2^53 are read differently by different programs, so none may be signed.
fn check_numbers(value: &Value) -> Result<(), KeyError> {
    match value {
        Value::Number(n) if n.as_i64().is_none_or(|n| n.unsigned_abs() > GREATEST) => {
            Err(KeyError::unsupported("a number that is not whole or is beyond 2^53"))
        }
        Value::Array(all) => all.iter().try_for_each(check_numbers),
        Value::Object(all) => all.values().try_for_each(check_numbers),
        _ => Ok(()),
    }
}

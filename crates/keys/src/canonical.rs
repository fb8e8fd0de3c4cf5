//! Canonical JSON (RFC 8785) and its SHA-256. Deliberately not here: what the JSON means.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::KeyError;

/// The greatest whole number that every JSON reader reads exactly (2^53 - 1).
const GREATEST: u64 = (1 << 53) - 1;

/// The one way to write a value: sorted names, no blanks, numbers as RFC 8785 wants them.
pub fn to_bytes(value: &impl Serialize) -> Result<Vec<u8>, KeyError> {
    let value = serde_json::to_value(value).map_err(|_| unheld())?;
    let mut out = Vec::new();
    write(&value, &mut out)?;
    Ok(out)
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

/// Numbers beyond 2^53 are read differently by different programs, so none may be signed. What is left of RFC 8785 for
/// whole numbers and texts is how this library writes them, and the order of names.
fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), KeyError> {
    match value {
        Value::Number(n) if n.as_i64().is_none_or(|n| n.unsigned_abs() > GREATEST) => {
            Err(KeyError::unsupported("a number that is not whole or is beyond 2^53"))
        }
        Value::Array(all) => {
            for (at, one) in all.iter().enumerate() {
                out.push(if at == 0 { b'[' } else { b',' });
                write(one, out)?;
            }
            out.extend(if all.is_empty() { "[]" } else { "]" }.as_bytes());
            Ok(())
        }
        Value::Object(all) => {
            let mut fields: Vec<(&String, &Value)> = all.iter().collect();
            fields.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            for (at, (name, one)) in fields.into_iter().enumerate() {
                out.push(if at == 0 { b'{' } else { b',' });
                serde_json::to_writer(&mut *out, name).map_err(|_| unheld())?;
                out.push(b':');
                write(one, out)?;
            }
            out.extend(if all.is_empty() { "{}" } else { "}" }.as_bytes());
            Ok(())
        }
        plain => serde_json::to_writer(out, plain).map_err(|_| unheld()),
    }
}

fn unheld() -> KeyError {
    KeyError::unsupported("a value that JSON cannot hold")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    /// Values with names and texts of any letters, those beyond 16 bits and control signs among them.
    fn values() -> impl Strategy<Value = Value> {
        let whole = 1_i64 << 53;
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (1 - whole..whole).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6).prop_map(Value::from_iter),
            ]
        })
    }

    proptest! {
        #[test]
        fn it_is_written_as_another_implementation_writes_it(value in values()) {
            prop_assert_eq!(to_bytes(&value).unwrap(), serde_json_canonicalizer::to_vec(&value).unwrap());
        }
    }

    #[test]
    fn names_are_sorted_by_their_16_bit_units_and_texts_have_one_spelling() {
        let value = json!({ "\u{ff61}": 1, "\u{1d11e}": 2, "a": "\u{8}\u{c}\n\r\t\u{1f}\u{7f}\"\\/é" });
        let text = String::from_utf8(to_bytes(&value).unwrap()).unwrap();
        assert_eq!(text, "{\"a\":\"\\b\\f\\n\\r\\t\\u001f\u{7f}\\\"\\\\/é\",\"\u{1d11e}\":2,\"\u{ff61}\":1}");
    }

    #[test]
    fn a_number_that_others_might_read_differently_is_refused() {
        for number in ["1.5", "9007199254740992", "-9007199254740992", "1e3", "-0"] {
            let value: Value = serde_json::from_str(&format!("{{\"a\":[{number}]}}")).unwrap();
            assert!(to_bytes(&value).is_err(), "{number}");
        }
    }
}

//! A server's receipt as the text of a QR code on paper: its exact bytes, key and signature. Whoever has the paper can ask
//! of any later pack whether the chain of receipts still holds what the server had said by then.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::statement::{RECEIPT, Receipt};
use crate::{KeyError, signing};

/// The first line.
const HEAD: &str = "Muster receipt 1";

/// Most bytes that are read.
const MOST_BYTES: usize = 4096;

/// A receipt from paper. Whether its key is the server's is asked apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// What the server said.
    pub receipt: Receipt,
    /// The workspace's fingerprint as on paper.
    pub workspace: String,
    /// The key under which the signature holds.
    pub public_line: String,
}

/// The text: four lines behind the head.
///
/// # Errors
/// A receipt, or a signature of it, that is none.
pub fn write(receipt: &[u8], armour: &str, workspace: &str) -> Result<String, KeyError> {
    Receipt::parse(receipt)?;
    let public = signing::parse_public(&signing::key_of_armour(armour)?)?;
    let raw = signing::raw_of_armour(armour)?;
    let json = String::from_utf8_lossy(receipt);
    Ok(format!("{HEAD}\nWorkspace: {workspace}\nReceipt: {json}\nKey: {}\nSignature: {}", STANDARD.encode(public), STANDARD.encode(raw)))
}

/// Reads such a text; the signature in it holds.
///
/// # Errors
/// Another text, or a signature that does not hold.
pub fn read(text: &str) -> Result<Printed, KeyError> {
    let torn = || KeyError::damaged("the text of a receipt");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let [HEAD, workspace, receipt, key, signature] = lines[..] else { return Err(torn()) };
    if text.len() > MOST_BYTES {
        return Err(torn());
    }
    let value = |line: &str, label: &str| line.strip_prefix(label).map(|value| value.trim().to_owned()).ok_or_else(torn);
    let bytes = |text: String| STANDARD.decode(text).map_err(|_| torn());
    let public: [u8; 32] = bytes(value(key, "Key:")?)?.try_into().map_err(|_| torn())?;
    let raw: [u8; 64] = bytes(value(signature, "Signature:")?)?.try_into().map_err(|_| torn())?;
    let (json, public_line) = (value(receipt, "Receipt:")?, signing::public_line(&public)?);
    signing::verify_sshsig(&public_line, RECEIPT, json.as_bytes(), &signing::armour(&public, RECEIPT, &raw)?)?;
    Ok(Printed { receipt: Receipt::parse(json.as_bytes())?, workspace: value(workspace, "Workspace:")?, public_line })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        let receipt = Receipt { v: 1, statement: "ab".repeat(32), received: "2027-03-05T03:00:00Z".to_owned(), seq: 1, previous: None };
        let key = signing::OpenKey::from_seed(&[7; 32], "server").unwrap();
        let bytes = receipt.to_bytes().unwrap();
        write(&bytes, &key.sign_sshsig(RECEIPT, &bytes).unwrap(), "ab12 cd34").unwrap()
    }

    #[test]
    fn a_receipt_comes_back_from_paper_and_an_altered_one_does_not() {
        let printed = read(&text()).unwrap();
        assert_eq!((printed.receipt.seq, printed.workspace.as_str()), (1, "ab12 cd34"));
        assert_eq!(read(&format!("\u{feff}{}\r\n", text().replace('\n', "\r\n"))).unwrap(), printed, "line ends are forgiven");
        assert!(text().len() < 600, "{} bytes do not fit a code that a phone reads", text().len());
        for (was, is) in
            [("05T03", "05T02"), ("Key: ", "Key: A"), ("Muster receipt 1", "Muster receipt 2"), ("\nSignature", "\nX: y\nSignature")]
        {
            assert!(text().contains(was) && read(&text().replace(was, is)).is_err(), "{is}");
        }
    }
}

//! Receipts: the server's signed word that it has a statement, a linear chain for each workspace.
//!
//! The server's key signs these and nothing of anybody else's. It is not protected by a passphrase,
//! since the server starts alone; who can read the data folder can sign as the server.

use domain::delegation::Delegation;
use domain::gate::Decision;
use domain::handoff::{SignOff, Withdrawal};
use domain::sync::SignedReceipt;
use domain::{Group, KindOf};
use keys::KeyError;
use keys::signing::OpenKey;
use keys::statement::{RECEIPT, Receipt, VERSION};
use keys::writing::WritingKey;

use crate::storage::Head;

/// The server's key, ready to sign receipts.
pub(crate) struct ReceiptChain {
    key: OpenKey,
    public: [u8; 32],
}

impl ReceiptChain {
    /// From the server's seed.
    ///
    /// # Errors
    /// Never for 32 bytes; said by `keys`.
    pub(crate) fn of_seed(seed: &[u8; 32]) -> Result<Self, KeyError> {
        Ok(Self { key: OpenKey::from_seed(seed, "muster-server")?, public: WritingKey::from_seed(seed).public() })
    }

    /// The server's public key.
    pub(crate) fn public(&self) -> [u8; 32] {
        self.public
    }

    /// Receipts for the signed statements of an accepted group; moves the chain in `head` on.
    pub(crate) fn give(&self, group: &Group, now: i64, head: &mut Head) -> Vec<SignedReceipt> {
        let digests = group.operations.iter().flat_map(|operation| match operation.kind.as_str() {
            SignOff::NAME => SignOff::read(|cell| operation.value(cell)).digest.map(|digest| digest.0),
            Decision::NAME => Decision::read(|cell| operation.value(cell)).digest.map(|digest| digest.0),
            Delegation::NAME => {
                let delegation = Delegation::read(|cell| operation.value(cell));
                // An operation makes a delegation, or ends one: each is a statement of its own.
                let ended = delegation.ended.and_then(|ended| ended.signed).map(|signed| signed.digest);
                delegation.digest.map(|digest| digest.0).or(ended)
            }
            Withdrawal::NAME => Withdrawal::read(|cell| operation.value(cell)).digest.map(|digest| digest.0),
            _ => None,
        });
        digests.filter_map(|digest| self.one(digest, now, head)).collect()
    }

    fn one(&self, statement: String, now: i64, head: &mut Head) -> Option<SignedReceipt> {
        let received = chrono::DateTime::from_timestamp_millis(now)?.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        let receipt = Receipt { v: VERSION, statement, received, seq: head.receipts + 1, previous: head.receipt.clone() };
        let bytes = receipt.to_bytes().inspect_err(|error| tracing::warn!(%error, "no receipt for a sign-off")).ok()?;
        let signature = self.key.sign_sshsig(RECEIPT, &bytes).ok()?;
        head.receipts += 1;
        head.receipt = Some(keys::canonical::sha256_hex(&bytes));
        Some(SignedReceipt { receipt: String::from_utf8(bytes).ok()?, signature })
    }
}

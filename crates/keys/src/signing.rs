//! Signing keys: one per member and laptop, in OpenSSH's encrypted format, opened at each signing.
//!
//! Signatures are SSHSIG (OpenSSH's PROTOCOL.sshsig), so stock `ssh-keygen -Y verify` checks them.
//! Deliberately not here: whose key it is and until when (see `pack`), and any escrow or reset.

use ssh_key::{
    Algorithm, Cipher, HashAlg, Kdf, LineEnding, PrivateKey, PublicKey, Signature, SshSig,
    private::{Ed25519Keypair, KeypairData},
    public::Ed25519PublicKey,
};
use zeroize::Zeroizing;

use crate::{
    KeyError,
    passphrase::{check_passphrase, normalised},
    random::generate_bytes,
    writing::verify_raw,
};

/// bcrypt rounds of a new key: 0.4 s to open.
pub const ROUNDS: u32 = 64;

/// More rounds than this would only keep the laptop busy: such a file was not made here.
const MOST_ROUNDS: u32 = 4096;

/// The greatest key file or signature read, in bytes.
const MOST_BYTES: usize = 16 * 1024;

/// A freshly made or re-encrypted signing key, as text to store.
pub struct SigningKey {
    /// The private half in OpenSSH's encrypted format.
    pub openssh: Zeroizing<String>,
    /// The public half on one line, `ssh-ed25519 AAAA... comment`.
    pub public_line: String,
}

impl SigningKey {
    /// A new random key; `rounds` is `ROUNDS` outside tests, `comment` one plain line.
    pub fn generate(passphrase: &str, rounds: u32, comment: &str) -> Result<Self, KeyError> {
        let seed = Zeroizing::new(generate_bytes::<32>()?);
        Self::from_seed(&seed, passphrase, rounds, comment)
    }

    /// The key of a seed that came by chance.
    pub fn from_seed(seed: &[u8; 32], passphrase: &str, rounds: u32, comment: &str) -> Result<Self, KeyError> {
        if comment.chars().any(char::is_control) {
            return Err(KeyError::unsupported("a key comment with control characters"));
        }
        let pair = KeypairData::from(Ed25519Keypair::from_seed(seed));
        let key = PrivateKey::new(pair, comment).map_err(unusable)?;
        let public_line = key.public_key().to_openssh().map_err(unusable)?;
        Ok(Self { openssh: generate_encrypted(&key, passphrase, rounds)?, public_line })
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKey(encrypted)")
    }
}

/// A signing key that a passphrase has opened. Hold it for one signing only.
pub struct OpenKey(PrivateKey);

impl OpenKey {
    /// A key without a passphrase, for a machine that starts alone: the server's. Never a person's.
    pub fn from_seed(seed: &[u8; 32], comment: &str) -> Result<Self, KeyError> {
        let pair = KeypairData::from(Ed25519Keypair::from_seed(seed));
        PrivateKey::new(pair, comment).map(Self).map_err(unusable)
    }

    /// Signs bytes in a namespace; the answer is the armoured text of a `.sig` file.
    pub fn sign_sshsig(&self, namespace: &str, bytes: &[u8]) -> Result<String, KeyError> {
        // SHA-512 is what `ssh-keygen -Y sign` itself uses, so the two give the same text.
        let signature = self.0.sign(namespace, HashAlg::Sha512, bytes).map_err(unusable)?;
        signature.to_pem(LineEnding::LF).map_err(unusable)
    }

    /// The public half on one line.
    pub fn public_line(&self) -> Result<String, KeyError> {
        self.0.public_key().to_openssh().map_err(unusable)
    }

    /// The fingerprint as OpenSSH prints it, `SHA256:...`.
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }
}

impl std::fmt::Debug for OpenKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenKey({})", self.fingerprint())
    }
}

/// Opens a stored key. A wrong passphrase is told from a damaged file.
pub fn open(openssh: &str, passphrase: &str) -> Result<OpenKey, KeyError> {
    if openssh.len() > MOST_BYTES {
        return Err(damaged_key());
    }
    let key = PrivateKey::from_openssh(openssh).map_err(|_| damaged_key())?;
    if key.algorithm() != Algorithm::Ed25519 {
        return Err(KeyError::unsupported("a signing key that is not Ed25519"));
    }
    match key.kdf() {
        Kdf::Bcrypt { rounds, .. } if (1..=MOST_ROUNDS).contains(rounds) => {}
        _ => {
            return Err(KeyError::unsupported("a signing key that is not protected by a passphrase as Muster does it"));
        }
    }
    let opened = key.decrypt(normalised(passphrase).as_bytes()).map_err(|_| KeyError::WrongPassphrase)?;
    Ok(OpenKey(opened))
}

/// The same key under a new passphrase. The old text stays valid until the caller forgets it.
pub fn change_passphrase(openssh: &str, old: &str, new: &str, rounds: u32) -> Result<SigningKey, KeyError> {
    let OpenKey(key) = open(openssh, old)?;
    let public_line = key.public_key().to_openssh().map_err(unusable)?;
    Ok(SigningKey { openssh: generate_encrypted(&key, new, rounds)?, public_line })
}

/// Checks an armoured signature against one public key, namespace and the exact bytes.
pub fn verify_sshsig(public_line: &str, namespace: &str, bytes: &[u8], armour: &str) -> Result<(), KeyError> {
    let key = parse_public(public_line)?;
    let signature = parse_armour(armour)?;
    if signature.public_key().ed25519().map(|key| key.0) != Some(key) {
        return Err(KeyError::BadSignature { what: "it was made with another key" });
    }
    holds(&key, &signature, namespace, bytes)
}

/// The key inside an armoured signature, once the signature holds for it, for the namespace and for the exact bytes.
/// Whose key it is, is asked apart.
pub(crate) fn verified_key(namespace: &str, bytes: &[u8], armour: &str) -> Result<[u8; 32], KeyError> {
    let signature = parse_armour(armour)?;
    let key = signature.public_key().ed25519().map(|key| key.0);
    let key = key.ok_or_else(|| KeyError::unsupported("a public key that is not Ed25519"))?;
    holds(&key, &signature, namespace, bytes).map(|()| key)
}

fn holds(key: &[u8; 32], signature: &SshSig, namespace: &str, bytes: &[u8]) -> Result<(), KeyError> {
    if signature.namespace() != namespace {
        return Err(KeyError::BadSignature { what: "it was made for another purpose" });
    }
    let signed = SshSig::signed_data(namespace, signature.hash_alg(), bytes).map_err(unusable)?;
    let raw = <[u8; 64]>::try_from(signature.signature_bytes()).map_err(|_| damaged_signature())?;
    if !verify_raw(key, &signed, &raw) {
        return Err(KeyError::BadSignature { what: "the bytes are not the ones that were signed" });
    }
    Ok(())
}

/// The public key inside an armoured signature, as `ssh-ed25519 AAAA...`. It proves nothing by itself.
pub fn key_of_armour(armour: &str) -> Result<String, KeyError> {
    let signature = parse_armour(armour)?;
    PublicKey::from(signature.public_key().clone()).to_openssh().map_err(unusable)
}

/// The 64 bytes of the signature inside an armoured one. With key, namespace and text they are all of it: see [`armour`].
pub fn raw_of_armour(armour: &str) -> Result<[u8; 64], KeyError> {
    let signature = parse_armour(armour)?;
    if signature.hash_alg() != HashAlg::Sha512 {
        return Err(KeyError::unsupported("a signature over another hash than SHA-512"));
    }
    signature.signature_bytes().try_into().map_err(|_| damaged_signature())
}

/// The armoured signature that a key, a namespace and 64 bytes stand for. Whether it holds is asked apart.
pub fn armour(public: &[u8; 32], namespace: &str, raw: &[u8; 64]) -> Result<String, KeyError> {
    let raw = Signature::new(Algorithm::Ed25519, raw.to_vec()).map_err(unusable)?;
    let signature = SshSig::new(Ed25519PublicKey(*public).into(), namespace, HashAlg::Sha512, raw).map_err(unusable)?;
    signature.to_pem(LineEnding::LF).map_err(unusable)
}

/// The fingerprint of a public line, `SHA256:...`.
pub fn fingerprint(public_line: &str) -> Result<String, KeyError> {
    let key = PublicKey::from_openssh(public_line).map_err(|_| damaged_public())?;
    Ok(key.fingerprint(HashAlg::Sha256).to_string())
}

/// The public line of 32 bytes, without a comment: `ssh-ed25519 AAAA...`.
pub fn public_line(public: &[u8; 32]) -> Result<String, KeyError> {
    PublicKey::from(Ed25519PublicKey(*public)).to_openssh().map_err(unusable)
}

/// The 32 bytes of an Ed25519 public line.
pub fn parse_public(public_line: &str) -> Result<[u8; 32], KeyError> {
    if public_line.len() > MOST_BYTES {
        return Err(damaged_public());
    }
    let key = PublicKey::from_openssh(public_line).map_err(|_| damaged_public())?;
    let key = key.key_data().ed25519().ok_or_else(|| KeyError::unsupported("a public key that is not Ed25519"))?;
    Ok(key.0)
}

fn parse_armour(armour: &str) -> Result<SshSig, KeyError> {
    if armour.len() > MOST_BYTES {
        return Err(damaged_signature());
    }
    let signature = SshSig::from_pem(armour).map_err(|_| damaged_signature())?;
    if signature.algorithm() != Algorithm::Ed25519 || !signature.reserved().is_empty() {
        return Err(KeyError::unsupported("a signature that is not plain Ed25519"));
    }
    // One signature has one text: another spelling of it would be bytes that nobody vouched for.
    match signature.to_pem(LineEnding::LF) {
        Ok(text) if text == armour => Ok(signature),
        _ => Err(damaged_signature()),
    }
}

fn generate_encrypted(key: &PrivateKey, passphrase: &str, rounds: u32) -> Result<Zeroizing<String>, KeyError> {
    if !(1..=MOST_ROUNDS).contains(&rounds) {
        return Err(KeyError::unsupported("that number of bcrypt rounds"));
    }
    check_passphrase(passphrase)?;
    let kdf = Kdf::Bcrypt { salt: generate_bytes::<16>()?.to_vec(), rounds };
    let checkint = u32::from_be_bytes(generate_bytes()?);
    let closed = key.encrypt_with(Cipher::Aes256Ctr, kdf, checkint, normalised(passphrase).as_bytes()).map_err(unusable)?;
    closed.to_openssh(LineEnding::LF).map_err(unusable)
}

fn unusable(_: ssh_key::Error) -> KeyError {
    KeyError::damaged("a signing key or signature that cannot be written")
}

fn damaged_key() -> KeyError {
    KeyError::damaged("the signing key; restore it from a backup, or have a new key confirmed")
}

fn damaged_public() -> KeyError {
    KeyError::damaged("a public key line")
}

fn damaged_signature() -> KeyError {
    KeyError::damaged("the signature's text; get the file again from where it came")
}

//! A signed certificate as the text of a QR code: a line a fact, so that a phone shows what it says; then key and
//! signature. From the lines follow the signed bytes, and from those and the last two lines the SSHSIG.
//!
//! Reading forgives what typing and pasting do (line ends, blanks, the form of accents) and nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use unicode_normalization::UnicodeNormalization;

use super::{CERTIFICATE, Certificate, Signed, VERSION, newer};
use crate::{KeyError, signing};

/// The first line, with the version.
const HEAD: &str = "Muster certificate";
const KEY: &str = "Key";
const SIGNATURE: &str = "Signature";

/// Most bytes that are read.
const MOST_BYTES: usize = 16 * 1024;

type Read = fn(&Certificate) -> Vec<&str>;
type Put = fn(&mut Certificate, String);

macro_rules! one {
    ($label:literal, $field:ident) => {
        ($label, |c| if c.$field.is_empty() { Vec::new() } else { vec![&c.$field] }, |c, value| c.$field = value)
    };
}

/// Every fact in the order of its line: label, value, and how it is put back.
pub(super) const FACTS: [(&str, Read, Put); 20] = [
    one!("Number", number),
    one!("Name", name),
    one!("Course", course),
    one!("Audience", audience),
    one!("Cohort", cohort),
    one!("Hours", hours),
    one!("Date", date),
    one!("Result", result),
    one!("Place", place),
    one!("Title", title),
    one!("Text", text),
    ("Signer", |c| c.signers.iter().map(String::as_str).collect(), |c, value| c.signers.push(value)),
    one!("Issuer", issuer),
    one!("Role", role),
    one!("Member", member),
    one!("Issued", issued),
    one!("Organisation", organisation),
    one!("Workspace", workspace),
    ("Replaces", |c| c.replaces.as_deref().into_iter().collect(), |c, value| c.replaces = Some(value)),
    one!("Language", language),
];

/// The text of a signed certificate.
///
/// # Errors
/// A certificate that cannot be signed, a key or a signature that is not Ed25519.
pub fn write(signed: &Signed) -> Result<String, KeyError> {
    signed.certificate.to_bytes()?;
    let mut lines = lines(&signed.certificate);
    lines.push(format!("{KEY}: {}", STANDARD.encode(signing::parse_public(&signed.public_line)?)));
    lines.push(format!("{SIGNATURE}: {}", STANDARD.encode(signing::raw_of_armour(&signed.armour)?)));
    Ok(lines.join("\n"))
}

/// Bytes of the lines of a certificate, without key and signature.
pub fn length(certificate: &Certificate) -> usize {
    lines(certificate).iter().map(|line| line.len() + 1).sum()
}

fn lines(certificate: &Certificate) -> Vec<String> {
    let fact = |(label, read, _): (&str, Read, Put)| read(certificate).into_iter().map(|value| format!("{label}: {value}")).collect();
    let facts: Vec<Vec<String>> = FACTS.into_iter().map(fact).collect();
    std::iter::once(format!("{HEAD} {VERSION}")).chain(facts.into_iter().flatten()).collect()
}

/// Reads such a text. Whether the signature holds is asked apart.
///
/// # Errors
/// No certificate; a line that is none of its lines, stands twice or at another place.
pub fn read(text: &str) -> Result<Signed, KeyError> {
    let torn = |what: &str| KeyError::damaged(format!("the text of a certificate: {what}"));
    if text.len() > MOST_BYTES {
        return Err(torn("it is longer than any"));
    }
    let text: String = text.trim_start_matches('\u{feff}').nfc().collect();
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    match lines.next().and_then(|line| line.strip_prefix(HEAD)).map(|version| version.trim().parse::<u32>()) {
        Some(Ok(VERSION)) => {}
        Some(Ok(version)) if version > VERSION => return Err(newer()),
        _ => return Err(torn("it does not begin as one")),
    }
    let mut certificate = Certificate { v: VERSION, ..Certificate::default() };
    let (mut next, mut key, mut signature) = (0, None, None);
    for line in lines {
        let (label, value) = line.split_once(':').map(|(label, value)| (label.trim_end(), value.trim())).ok_or_else(|| torn(line))?;
        match label {
            KEY if key.is_none() => key = Some(bytes::<32>(value).ok_or_else(|| torn(KEY))?),
            SIGNATURE if signature.is_none() => signature = Some(bytes::<64>(value).ok_or_else(|| torn(SIGNATURE))?),
            _ => {
                let at = FACTS.iter().position(|(known, ..)| *known == label).filter(|at| *at >= next).ok_or_else(|| torn(label))?;
                FACTS[at].2(&mut certificate, value.to_owned());
                next = if label == "Signer" { at } else { at + 1 };
            }
        }
    }
    let public = key.ok_or_else(|| torn(KEY))?;
    let raw = signature.ok_or_else(|| torn(SIGNATURE))?;
    certificate.to_bytes()?;
    Ok(Signed { certificate, public_line: signing::public_line(&public)?, armour: signing::armour(&public, CERTIFICATE, &raw)? })
}

/// Base64 of so many bytes; blanks that a phone or a mail put into it do not count.
fn bytes<const N: usize>(value: &str) -> Option<[u8; N]> {
    let bare: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD.decode(bare).ok()?.try_into().ok()
}

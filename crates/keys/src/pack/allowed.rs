//! `allowed_signers`: whose key counts, from when to when, and for which purposes.
//!
//! Read is only what is written here: one line, one name, one Ed25519 key. Patterns, certificates and
//! keys for every purpose are features of OpenSSH that a pack never needs, so a list with them is refused.

use crate::{
    KeyError, signing,
    statement::is_principal,
    time::{compact, parse_compact},
};

/// One line of `allowed_signers`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedSigner {
    /// The signer's name, see `statement::principal`.
    pub principal: String,
    /// The key, `ssh-ed25519 AAAA...`; a comment is left out.
    pub public_line: String,
    /// Valid from, in milliseconds since 1970, counted in whole seconds.
    pub valid_after: Option<i64>,
    /// Valid until, in milliseconds since 1970, counted in whole seconds.
    pub valid_before: Option<i64>,
    /// The purposes, see `statement::{SIGNOFF, RECEIPT, KEYS}`.
    pub namespaces: Vec<String>,
}

impl AllowedSigner {
    /// Whether the key counted at an instant (milliseconds since 1970), as ssh-keygen decides it.
    pub fn valid_at(&self, millis: i64) -> bool {
        let second = millis.div_euclid(1000);
        self.valid_after.is_none_or(|from| from.div_euclid(1000) <= second)
            && self.valid_before.is_none_or(|to| second <= to.div_euclid(1000))
    }

    /// Whether the key counts for a purpose.
    pub fn counts_for(&self, namespace: &str) -> bool {
        self.namespaces.iter().any(|n| n == namespace)
    }

    fn to_line(&self) -> Result<String, KeyError> {
        if !is_principal(&self.principal) {
            return Err(KeyError::unsupported("a signer's name that ssh-keygen cannot take"));
        }
        // In allowed_signers these are patterns, so that a stray star would allow every purpose.
        if self.namespaces.is_empty() || !self.namespaces.iter().all(|n| is_principal(n)) {
            return Err(KeyError::unsupported("a signer without plain purposes"));
        }
        let mut options = Vec::new();
        for (name, time) in [("valid-after", self.valid_after), ("valid-before", self.valid_before)] {
            if let Some(time) = time {
                let text = compact(time).ok_or_else(|| KeyError::unsupported("a time beyond the year 9999"))?;
                options.push(format!("{name}=\"{text}\""));
            }
        }
        options.push(format!("namespaces=\"{}\"", self.namespaces.join(",")));
        // The options are one word: with a blank after the comma ssh-keygen takes the rest for the key.
        Ok(format!("{} {} {}", self.principal, options.join(","), bare_key(&self.public_line)?))
    }
}

/// The text of a list, for the pack and for the owner's signature over it (namespace `KEYS`).
pub fn to_text<'a>(signers: impl IntoIterator<Item = &'a AllowedSigner>) -> Result<String, KeyError> {
    signers.into_iter().map(|signer| signer.to_line().map(|line| line + "\n")).collect()
}

/// Reads a list; anything that `to_text` would not write is refused, with the line's number.
pub fn parse(text: &str) -> Result<Vec<AllowedSigner>, KeyError> {
    if !text.is_empty() && !text.ends_with('\n') {
        return Err(KeyError::damaged("allowed_signers does not end with a line end"));
    }
    let numbered = text.split_terminator('\n').enumerate();
    numbered
        .map(|(i, line)| {
            let signer = parse_line(line).filter(|signer| signer.to_line().is_ok_and(|again| again == line));
            signer.ok_or_else(|| KeyError::damaged(format!("allowed_signers, line {}", i + 1)))
        })
        .collect()
}

fn parse_line(line: &str) -> Option<AllowedSigner> {
    let mut words = line.splitn(3, ' ');
    let (principal, options, public_line) = (words.next()?, words.next()?, words.next()?);
    let (valid_after, options) = parse_time(options, "valid-after=\"")?;
    let (valid_before, options) = parse_time(options, "valid-before=\"")?;
    let namespaces = options.strip_prefix("namespaces=\"")?.strip_suffix('"')?;
    Some(AllowedSigner {
        principal: principal.into(),
        public_line: public_line.into(),
        valid_after,
        valid_before,
        namespaces: namespaces.split(',').map(Into::into).collect(),
    })
}

fn parse_time<'a>(options: &'a str, name: &str) -> Option<(Option<i64>, &'a str)> {
    let Some(rest) = options.strip_prefix(name) else { return Some((None, options)) };
    let (time, rest) = rest.split_once("\",")?;
    Some((Some(parse_compact(time)?.checked_mul(1000)?), rest))
}

/// `ssh-ed25519 AAAA...` without the comment, which is free text.
pub(crate) fn bare_key(public_line: &str) -> Result<String, KeyError> {
    signing::parse_public(public_line)?;
    let mut words = public_line.split_ascii_whitespace();
    match (words.next(), words.next()) {
        (Some(kind), Some(key)) => Ok(format!("{kind} {key}")),
        _ => Err(KeyError::damaged("a public key line")),
    }
}

//! Passphrases and the printed recovery code.

use std::path::Path;

use serde_json::{Value, json};

use crate::stop::Stop;
use crate::work::{Answer, Work, first_line, list, table, text};

/// `muster recover`: the code opens, `--passphrase-file` is the passphrase from now on.
pub(crate) fn recover(work: &Work, code_file: &Path) -> Result<Answer, Stop> {
    let passphrase = given(work, "the new passphrase")?;
    let status = work.call("workspace_recover", &json!({ "code": first_line(code_file)?, "passphrase": passphrase }))?;
    let lines = "open; the recovery code is spent: print a new one with `muster recovery-code`. \
                 A new signing key was made, since the old one was locked with the lost passphrase";
    Ok(Answer::new(status, lines))
}

/// `muster passphrase`.
pub(crate) fn change(work: &Work, new_file: &Path) -> Result<Answer, Stop> {
    let old = given(work, "the old passphrase")?;
    let status = work.call("passphrase_change", &json!({ "old": old, "new": first_line(new_file)? }))?;
    Ok(Answer::new(status, "changed; the recovery code stays what it was"))
}

/// `muster signing-key`: the own keys, the newest first; `--renew` makes another.
pub(crate) fn signing_key(work: &Work, renew: bool) -> Result<Answer, Stop> {
    let found = match renew {
        true => work.call("signing_key_renew", &json!({ "passphrase": given(work, "the passphrase")? }))?,
        false => work.call("signing_keys", &json!({}))?,
    };
    let lines = table(list(&found, "keys"), &[("KEY", "fingerprint"), ("FROM", "from"), ("SIGNS", "current")]);
    Ok(Answer::new(found, lines))
}

/// `muster recovery-code`: the code alone on the last line.
pub(crate) fn make(work: &Work) -> Result<Answer, Stop> {
    let made = work.call("recovery_make", &json!({ "passphrase": given(work, "the passphrase")? }))?;
    let lines = format!("print it and keep it away from this laptop; it is shown only now\n{}", text(&made, "code"));
    Ok(Answer::new(json!({ "code": made["code"] }), lines))
}

/// Adds a recovery code to what a fresh workspace answers, where there is a passphrase that it stands in for.
pub(crate) fn with_code(work: &Work, mut status: Value) -> Result<Value, Stop> {
    if work.passphrase().is_some() {
        let made = work.call("recovery_make", &json!({ "passphrase": work.passphrase() }))?;
        status["recovery_code"] = made["code"].clone();
    }
    Ok(status)
}

/// A line about the code, where there is one.
pub(crate) fn line(status: &Value) -> String {
    let code = text(status, "recovery_code");
    if code.is_empty() { code } else { format!("\nrecovery code, shown once: {code}") }
}

fn given<'w>(work: &'w Work, what: &str) -> Result<&'w str, Stop> {
    work.passphrase().ok_or_else(|| Stop::usage(format!("name a file with {what}: --passphrase-file FILE; nothing was changed")))
}

//! `audit_check`: whether a CSV of the trail is as it was taken out. The chain finds a line that was changed, taken out or
//! put in; the record of the export finds lines that are missing at the end.

use domain::report::link;

use super::audit::{COLUMNS, DIGEST};
use super::view::{AuditChecked, CheckAudit};
use crate::count::small;
use crate::{Engine, Failure, Result};

/// Largest file that is read.
const GREATEST: u64 = 200 * 1024 * 1024;

/// Checks a file.
pub(crate) fn audit_check(engine: &mut Engine, request: CheckAudit) -> Result<AuditChecked> {
    let unreadable = || Failure::invalid("path", "audit_file");
    let size = std::fs::metadata(&request.path).map_err(|_| unreadable())?.len();
    if size > GREATEST {
        return Err(unreadable());
    }
    let bytes = std::fs::read(&request.path).map_err(|_| unreadable())?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    if rows.headers().map_err(|_| unreadable())?.len() < COLUMNS.len() {
        return Err(unreadable());
    }
    let (mut digest, mut lines, mut broken_at) = (String::new(), 0_usize, None);
    for row in rows.records() {
        lines += 1;
        let cells: Option<Vec<String>> = row.ok().map(|row| row.iter().map(str::to_owned).collect());
        let follows = cells.filter(|cells| cells.len() > DIGEST).map(|cells| (link(&digest, &cells[..DIGEST]), cells[DIGEST].clone()));
        match follows {
            Some((wanted, found)) if wanted == found => digest = found,
            _ => {
                broken_at = Some(small(lines));
                break;
            }
        }
    }
    if lines == 0 {
        digest = link("", &[]);
    }
    let export = engine.audit_exports()?.into_iter().find(|one| broken_at.is_none() && one.digest == digest && one.lines == small(lines));
    Ok(AuditChecked { lines: small(lines), ok: broken_at.is_none() && export.is_some(), broken_at, digest, export })
}

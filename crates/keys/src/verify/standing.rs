//! Which statements still stand: one that replaces or withdraws others names them by digest.

use super::Report;

/// Joins each statement with the ones that name it; what is named has to be in the pack.
pub(super) fn check(report: &mut Report) {
    let mut problems = Vec::new();
    for later in 0..report.signed.len() {
        let one = &report.signed[later];
        let named: Vec<String> = one.corrects.iter().chain(&one.corrects_too).cloned().collect();
        let (file, withdraws, signer, subject) = (one.file.clone(), one.withdraws, one.principal.clone(), one.subject.clone());
        for digest in named {
            let Some(earlier) = report.signed.iter_mut().find(|signed| signed.digest == digest) else {
                let message = "the statement that this one replaces or withdraws is not in the pack, or is not good";
                problems.push((file.clone(), "corrects_missing", message));
                continue;
            };
            let file = file.clone();
            match withdraws {
                // Who may end a delegation is asked where its chain is known.
                true if earlier.principal != signer && earlier.lets.is_none() => {
                    problems.push((file, "other_withdrawer", "a signature is withdrawn by who gave it"));
                }
                true => earlier.withdrawn_by = Some(file),
                false if earlier.withdraws || earlier.subject != subject => {
                    problems.push((file, "corrects_other", "the statement that this one replaces is about something else"));
                }
                false => earlier.replaced_by = Some(file),
            }
        }
    }
    for (file, code, message) in problems {
        report.problem(&file, code, message);
    }
}

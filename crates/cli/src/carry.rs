//! `muster carry`: changes from laptop to laptop by file.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

#[derive(Subcommand)]
pub(crate) enum Carry {
    /// Write what this laptop knows into a new file for another laptop of the workspace
    Out { file: PathBuf },
    /// Take in a file that another laptop wrote
    In { file: PathBuf },
}

pub(crate) fn run(work: &Work, carry: Carry) -> Result<Answer, Stop> {
    match carry {
        Carry::Out { file } => out(work, &whole(&file)?),
        Carry::In { file } => take(work, &whole(&file)?),
    }
}

fn whole(file: &std::path::Path) -> Result<PathBuf, Stop> {
    std::path::absolute(file).map_err(|error| Stop::usage(format!("the file cannot be named ({error})")))
}

fn out(work: &Work, file: &std::path::Path) -> Result<Answer, Stop> {
    let made = work.call("carry_out", &json!({ "path": file }))?;
    let line =
        format!("wrote {} ({} bytes); {} changes in it are at no server yet", shown(&text(&made, "path")), made["bytes"], made["unsent"]);
    let left = match made["files_left"].as_u64() {
        Some(left) if left > 0 => format!("; {left} files of evidence are too large for it and stay here"),
        _ => String::new(),
    };
    Ok(Answer::new(made, line + &left))
}

fn take(work: &Work, file: &std::path::Path) -> Result<Answer, Stop> {
    let report = work.call("carry_in", &json!({ "path": file }))?;
    let lines = taken(&report);
    Ok(Answer::new(report, lines.join("\n")))
}

/// What came from another laptop, in lines.
pub(crate) fn taken(report: &Value) -> Vec<String> {
    let mut lines = vec![format!(
        "from {} on {}, written {}: {} changes are new here and not yet at the server",
        shown(&text(report, "by")),
        shown(&text(report, "device")),
        text(report, "at"),
        report["taken"]
    )];
    if report["files"] != 0 {
        lines.push(format!("{} files of evidence are new here", report["files"]));
    }
    if report["waiting"] != 0 {
        lines.push(format!("{} parts build on something that is not here; bring a newer file", report["waiting"]));
    }
    if report["forked"] != 0 {
        lines.push("a part is left out: its laptop was copied or put back; connect that one to the server".to_owned());
    }
    lines.extend(list(report, "left_out").iter().filter_map(|reason| Some(format!("a part is left out: {}", reason.as_str()?))));
    lines.extend(
        list(report, "refused")
            .iter()
            .map(|one| format!("kept, not shown: {} by {}: {}", text(one, "label"), shown(&text(one, "by")), text(one, "message"))),
    );
    lines
}

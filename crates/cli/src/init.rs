//! `muster init`: a workspace of one's own, or the sample.

use clap::Args;
use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, text};

#[derive(Args)]
pub(crate) struct Init {
    /// Your name as it is printed on sign-offs
    #[arg(long, required_unless_present = "sample")]
    name: Option<String>,
    /// Your role; several may be named, all if none is
    #[arg(long)]
    role: Vec<String>,
    /// Name of the workspace; yours if absent
    #[arg(long)]
    workspace: Option<String>,
    /// Time zone such as Asia/Ho_Chi_Minh; this laptop's if absent
    #[arg(long)]
    zone: Option<String>,
    /// Fill it with an example that is deleted in one step
    #[arg(long)]
    sample: bool,
    /// Do without a passphrase: whoever can read the disk can open the workspace, and nothing can be signed
    #[arg(long)]
    unprotected: bool,
}

impl Init {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        let status = if self.sample { self.sample(work)? } else { self.own(work)? };
        let workspace = &status["workspace"];
        let recovery = crate::recovery::line(&status);
        let lines = format!(
            "started “{}” in {}\nfingerprint {}{recovery}",
            shown(&text(workspace, "name")),
            shown(&text(&status, "data_dir")),
            text(workspace, "fingerprint")
        );
        Ok(Answer::new(status, lines))
    }

    fn own(self, work: &Work) -> Result<Value, Stop> {
        if self.unprotected && work.passphrase().is_some() {
            return Err(Stop::usage("choose one of --passphrase-file and --unprotected"));
        }
        protected(work, self.unprotected)?;
        let zone = self.zone.unwrap_or_else(zone_here);
        let status = work.call(
            "workspace_start",
            &json!({
                "name": self.name, "roles": self.role, "workspace": self.workspace.unwrap_or_default(),
                "zone": zone, "passphrase": work.passphrase(),
            }),
        )?;
        crate::recovery::with_code(work, status)
    }

    fn sample(self, work: &Work) -> Result<Value, Stop> {
        let status = work.call("workspace_sample", &json!({ "name": self.name.unwrap_or_default() }))?;
        if let Some(passphrase) = work.passphrase() {
            let recovery = work.call("workspace_protect", &json!({ "passphrase": passphrase }))?;
            let mut status = work.call("app_status", &json!({}))?;
            status["recovery_code"] = recovery["code"].clone();
            return Ok(status);
        }
        Ok(status)
    }
}

/// Refuses to make a folder that anybody can open without having been told so.
pub(crate) fn protected(work: &Work, unprotected: bool) -> Result<(), Stop> {
    if unprotected || work.passphrase().is_some() {
        return Ok(());
    }
    let message = "a workspace is opened with a passphrase: name a file with --passphrase-file FILE, \
                   or do without one with --unprotected; nothing was made";
    Err(Stop::usage(message))
}

/// This laptop's time zone, as its settings link to it.
fn zone_here() -> String {
    let link = std::fs::read_link("/etc/localtime").unwrap_or_default();
    let link = link.to_string_lossy();
    link.split_once("zoneinfo/").map_or_else(|| "UTC".to_owned(), |(_, zone)| zone.to_owned())
}

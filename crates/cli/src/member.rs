//! `muster member`: who is here, their roles, their laptops.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::{shown, table};
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

#[derive(Subcommand)]
pub(crate) enum Deed {
    /// Members with roles and laptops, and open invitations
    List,
    /// Give somebody these roles and no others
    Role {
        member: String,
        #[arg(required = true)]
        role: Vec<String>,
    },
    /// Shut somebody out; what they wrote stays
    Disable { member: String },
    /// Let somebody in again
    Enable { member: String },
    /// Take in somebody who joined and waits; what they wrote meanwhile goes on its way
    Approve { member: String },
    /// Do not take in somebody who joined; they are told why, and what they wrote stays on their laptop
    Decline {
        member: String,
        #[arg(long)]
        reason: String,
    },
    /// Shut out one laptop at once; what it has not sent counts only if an owner takes it up
    Revoke {
        laptop: String,
        /// This person alone, where others work on the laptop as well
        #[arg(long, value_name = "MEMBER")]
        only: Option<String>,
    },
    /// Let a laptop in again
    Restore {
        laptop: String,
        /// This person alone
        #[arg(long, value_name = "MEMBER")]
        only: Option<String>,
    },
    /// Take an invitation back
    Withdraw { name: String },
}

impl Deed {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        let members = match self {
            Self::List => work.call("member_list", &json!({}))?,
            Self::Role { member, role } => work.call("member_set", &json!({ "id": named(work, &member)?, "roles": role }))?,
            Self::Disable { member } => work.call("member_set", &json!({ "id": named(work, &member)?, "state": "disabled" }))?,
            Self::Enable { member } => work.call("member_set", &json!({ "id": named(work, &member)?, "state": "active" }))?,
            Self::Approve { member } => work.call("member_approve", &json!({ "id": named(work, &member)?, "approved": true }))?,
            Self::Decline { member, reason } => {
                work.call("member_approve", &json!({ "id": named(work, &member)?, "approved": false, "reason": reason }))?
            }
            Self::Revoke { laptop, only } => work.call("laptop_revoke", &of_laptop(work, &laptop, only.as_deref())?)?,
            Self::Restore { laptop, only } => work.call("laptop_restore", &of_laptop(work, &laptop, only.as_deref())?)?,
            Self::Withdraw { name } => {
                let members = work.call("member_list", &json!({}))?;
                let open: Vec<Value> = list(&members, "invitations").iter().filter(|one| one["used"] == false).cloned().collect();
                work.call("invitation_withdraw", &json!({ "id": one("invitation", &open, "id", &["name"], &name)?["id"] }))?
            }
        };
        let lines = lines(&members);
        Ok(Answer::new(members, lines))
    }
}

/// The id of the member that a text fits.
pub(crate) fn named(work: &Work, wanted: &str) -> Result<String, Stop> {
    let members = work.call("member_list", &json!({}))?;
    Ok(text(one("member", list(&members, "members"), "id", &["name"], wanted)?, "id"))
}

/// A laptop, and whom alone of those who work on it.
fn of_laptop(work: &Work, wanted: &str, only: Option<&str>) -> Result<Value, Stop> {
    let members = work.call("member_list", &json!({}))?;
    let mut laptops: Vec<Value> = Vec::new();
    for member in list(&members, "members") {
        for laptop in list(member, "laptops") {
            // A laptop that several share is one, under all their names.
            match laptops.iter_mut().find(|known| known["id"] == laptop["id"]) {
                Some(known) => known["of"] = format!("{}, {}", text(known, "of"), text(member, "name")).into(),
                None => laptops.push(json!({ "id": laptop["id"], "name": laptop["name"], "of": member["name"] })),
            }
        }
    }
    let member = only.map(|name| named(work, name)).transpose()?;
    Ok(json!({ "id": one("laptop", &laptops, "id", &["name", "of"], wanted)?["id"], "member": member }))
}

fn lines(members: &Value) -> String {
    let laptop = |laptop: &Value| {
        let revoked = if laptop["revoked"] == true { " (revoked)" } else { "" };
        format!("{}{revoked}", shown(&text(laptop, "name")))
    };
    let roles = |row: &Value| list(row, "roles").iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
    let row = |member: &Value| {
        let laptops: Vec<String> = list(member, "laptops").iter().map(laptop).collect();
        vec![text(member, "name"), roles(member), text(member, "state"), laptops.join(", ")]
    };
    let mut out = table(&["NAME", "ROLES", "STATE", "LAPTOPS"], &list(members, "members").iter().map(row).collect::<Vec<_>>());
    for open in list(members, "invitations").iter().filter(|one| one["used"] == false) {
        let lapsed = if open["lapsed"] == true { "lapsed" } else { "lapses" };
        out.push_str(&format!("\ninvited: {} ({}), {lapsed} {}", shown(&text(open, "name")), roles(open), text(open, "expires")));
    }
    out
}

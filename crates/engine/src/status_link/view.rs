//! Links to the status page as screens and scripts see them. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answer of `status_link_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatusLinks {
    /// Newest first; those that were taken back are not among them.
    pub links: Vec<StatusLinkLine>,
    /// What a page can show, in the order of the page.
    pub parts: Vec<String>,
    /// Absent while the workspace is on no server: there is nothing to link to.
    pub server: Option<String>,
    /// The server made its certificate itself: readers' browsers warn of it.
    pub own_certificate: bool,
    /// Whether this member may make links and take them back.
    pub may: bool,
}

/// One link.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatusLinkLine {
    pub id: String,
    pub title: String,
    pub shows: Vec<String>,
    pub expires: String,
    pub lapsed: bool,
    /// Who made it.
    pub by: String,
    /// Only on the laptop where it was made.
    pub address: Option<String>,
    /// The server knows it.
    pub sent: bool,
}

/// Request of `status_link_new`. Answers `StatusLinkMade`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct NewStatusLink {
    pub rollout: String,
    /// For whom it is, in words.
    pub title: String,
    /// tasks, way_back, gates, hand_off, downtime, messages, names.
    pub shows: Vec<String>,
    /// 1 to 365.
    pub days: u32,
}

/// Answer of `status_link_new`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatusLinkMade {
    pub link: String,
    pub address: String,
    pub expires: String,
}

/// Request of `status_link_revoke`: for good. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfStatusLink {
    pub link: String,
}

//! The links of a rollout, with their addresses where this laptop has them.

use domain::rights::LEADS;
use domain::status_link::{Part, StatusLink};
use domain::workspace::roles_of;
use store::Row;

use super::view::{StatusLinkLine, StatusLinks};
use crate::checklist::show::is_sent;
use crate::rollout::view::OfRollout;
use crate::secret_link::token_at;
use crate::who::text;
use crate::{Engine, Result, engine, times};

/// The links that were not taken back, newest first.
pub(crate) fn status_link_list(engine: &mut Engine, request: OfRollout) -> Result<StatusLinks> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let server = engine.store.setting("server")?;
    let may = LEADS.allow(&roles_of(&engine.member()?));
    let mut rows = engine.store.of::<StatusLink>("rollout", rollout)?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.state.shown("expires").map(|write| (write.at, write.dot))));
    let links = rows.into_iter().map(|row| engine.status_link_line(row, server.as_deref().filter(|_| may))).collect::<Result<_>>()?;
    Ok(StatusLinks {
        links,
        parts: Part::WORDS.iter().map(|word| (*word).to_owned()).collect(),
        own_certificate: engine.store.setting("server_cert")?.is_some(),
        server,
        may,
    })
}

impl Engine {
    pub(super) fn status_address(&self, server: &str, token: &str) -> Result<String> {
        Ok(format!("{}/status/{}/{token}", server.trim_end_matches('/'), self.genesis()?))
    }

    fn status_link_line(&self, row: Row<StatusLink>, server: Option<&str>) -> Result<StatusLinkLine> {
        let zone = self.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?.zone;
        let token = self.store.setting(&token_at(&StatusLink::KIND, row.id))?;
        let by = row.state.shown("expires").map(|write| write.dot.author);
        Ok(StatusLinkLine {
            id: row.id.to_string(),
            lapsed: !row.value.opens(self.now()),
            expires: times::local(row.value.expires.map_or(0, |expires| expires.0), zone),
            by: by.map(|author| self.everybody().map(|all| all.of(author).name)).transpose()?.unwrap_or_default(),
            address: server.zip(token).map(|(server, token)| self.status_address(server, &token)).transpose()?,
            sent: is_sent(&row.state),
            title: text(row.value.title),
            shows: row.value.shows.unwrap_or_default(),
        })
    }
}

//! Members and invitations: both are signed operations, so they work offline.

use std::collections::{BTreeMap, HashMap};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::rights::Role;
use domain::sync::Code;
use domain::value::Instant;
use domain::workspace::{Author, Device, Invitation as InvitationRecord, Member};
use domain::{AuthorId, Id, Ref};
use qrcode::render::svg;
use store::Draft;

use super::start::{member_record, roles};
use super::view::{Invitation, InvitationLine, Invite, LaptopLine, MemberLine, Members};
use crate::app::view::Nothing;
use crate::who::text;
use crate::{Engine, Failure, Result, times};

const HOUR: i64 = 3_600_000;

/// Opens a door for one person. The code holds the one-time key, so it is shown and not kept.
pub(crate) fn member_invite(engine: &mut Engine, request: Invite) -> Result<Invitation> {
    let known = request.member.as_deref().map(|id| engine.member_of(id)).transpose()?;
    let name = known.as_ref().map_or_else(|| domain::normal::name(&request.name), |(_, member)| text(member.name.clone()));
    if name.is_empty() {
        return Err(Failure::invalid("name", "invited_name"));
    }
    let roles = if request.roles.is_empty() { vec![Role::Executive] } else { roles(&request.roles)? };
    let hours = request.hours.unwrap_or(168).clamp(1, 24 * 90);
    let key = engine.chance.writing_key();
    let (member, invitation) = (known.as_ref().map_or_else(|| engine.new_id(), |(id, _)| *id), engine.new_id());
    let expires = engine.now() + i64::from(hours) * HOUR;
    let record = InvitationRecord {
        member: Some(Ref::to(member)),
        public: Some(STANDARD.encode(key.public()).into()),
        expires: Some(Instant(expires)),
        used: None,
    };
    let mut drafts = vec![Draft::put(invitation, &record)];
    if known.is_none() {
        drafts.insert(0, Draft::put(member, &member_record(&name, &roles)));
    }
    engine.act("member.invite", &drafts)?;
    let code = Code::Invitation {
        server: engine.store.setting("server")?,
        cert: engine.store.setting("server_cert")?.and_then(|text| text.parse().ok()),
        workspace: engine.genesis()?,
        invitation,
        key: STANDARD.encode(*key.seed()),
        name: text(engine.workspace()?.name),
    };
    let code = code.to_text();
    Ok(Invitation { qr: qr(&code)?, code, expires: times::local(expires, engine.zone()?) })
}

/// A code as an SVG picture.
pub(crate) fn qr(code: &str) -> Result<String> {
    let picture = qrcode::QrCode::new(code).map_err(Failure::fault)?;
    Ok(picture.render::<svg::Color<'_>>().min_dimensions(200, 200).build())
}

/// Everybody, with their laptops; and the doors that are still open.
pub(crate) fn member_list(engine: &mut Engine, _: Nothing) -> Result<Members> {
    engine.members()
}

impl Engine {
    /// The member of this id, who is on the list.
    pub(super) fn member_of(&self, id: &str) -> Result<(Id, Member)> {
        let id = crate::engine::id("member", id)?;
        let row = self.store.get::<Member>(id)?.ok_or_else(|| Failure::not_found("member"))?;
        Ok((id, row.value))
    }

    pub(super) fn members(&self) -> Result<Members> {
        let mut laptops = self.laptops()?;
        let members = self.store.all::<Member>()?;
        let names: HashMap<Id, Member> = members.iter().map(|row| (row.id, row.value.clone())).collect();
        let lines = members.into_iter().map(|row| MemberLine {
            laptops: laptops.remove(&row.id).unwrap_or_default(),
            me: row.id == self.me.member,
            id: row.id.to_string(),
            name: text(row.value.name),
            roles: row.value.roles.unwrap_or_default(),
            state: row.value.state.map(|state| state.word()).unwrap_or("active").to_owned(),
        });
        let members = lines.collect();
        let (zone, now) = (self.zone()?, self.now());
        let invitations = self.store.all::<InvitationRecord>()?.into_iter().map(|row| {
            let member = row.value.member.and_then(|member| names.get(&member.0).cloned()).unwrap_or_default();
            let expires = row.value.expires.map_or(0, |at| at.0);
            InvitationLine {
                id: row.id.to_string(),
                name: text(member.name),
                roles: member.roles.unwrap_or_default(),
                expires: times::local(expires, zone),
                used: row.value.used.is_some(),
                lapsed: expires < now,
            }
        });
        Ok(Members { members, invitations: invitations.collect(), may: self.keeps_members()? })
    }

    /// The laptops of each member, revoked ones last. A laptop whose disk was put back has several authors and is one laptop.
    fn laptops(&self) -> Result<HashMap<Id, Vec<LaptopLine>>> {
        let devices: HashMap<Id, String> = self.store.all::<Device>()?.into_iter().map(|row| (row.id, text(row.value.name))).collect();
        let (heard, zone) = (self.store.last_heard()?, self.zone()?);
        let mut found: HashMap<Id, BTreeMap<Id, (bool, Option<i64>)>> = HashMap::new();
        for (id, state) in self.store.records(&Author::KIND)? {
            let author: Author = state.read();
            let (Some(member), Some(device)) = (author.member, author.device) else { continue };
            let of = found.entry(member.0).or_default().entry(device.0).or_insert((true, None));
            of.0 &= !state.is_live();
            of.1 = of.1.max(heard.get(&AuthorId(*id.as_bytes())).copied());
        }
        let names: BTreeMap<Id, String> = self.store.all::<Member>()?.into_iter().map(|row| (row.id, text(row.value.name))).collect();
        let others = |member: Id, laptop: Id| {
            let beside =
                names.iter().filter(|(id, _)| **id != member && found.get(id).is_some_and(|laptops| laptops.contains_key(&laptop)));
            beside.map(|(_, name)| name.clone()).collect()
        };
        let line = |member: Id, (&id, &(revoked, heard)): (&Id, &(bool, Option<i64>))| LaptopLine {
            name: devices.get(&id).cloned().unwrap_or_default(),
            here: id == self.me.device,
            others: others(member, id),
            id: id.to_string(),
            revoked,
            heard: heard.map(|at| times::local(at, zone)),
        };
        let lines = found.iter().map(|(&member, laptops)| {
            let mut lines: Vec<LaptopLine> = laptops.iter().map(|laptop| line(member, laptop)).collect();
            lines.sort_by_key(|line| line.revoked);
            (member, lines)
        });
        Ok(lines.collect())
    }
}

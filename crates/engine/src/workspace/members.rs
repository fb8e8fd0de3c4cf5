//! Members and invitations: both are signed operations, so they work offline.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::rights::Role;
use domain::sync::Code;
use domain::value::Instant;
use domain::workspace::{Author, Device, Invitation as InvitationRecord, Member};
use domain::{Id, Ref};
use qrcode::render::svg;
use store::Draft;

use super::start::{member_record, roles};
use super::view::{Invitation, InvitationLine, Invite, MemberLine, Members};
use crate::app::view::Nothing;
use crate::who::text;
use crate::{Engine, Failure, Result, times};

const HOUR: i64 = 3_600_000;

/// Opens a door for one person. The code holds the one-time key, so it is shown and not kept.
pub(crate) fn member_invite(engine: &mut Engine, request: Invite) -> Result<Invitation> {
    let name = domain::normal::name(&request.name);
    if name.is_empty() {
        return Err(Failure::invalid("name", "invited_name"));
    }
    let roles = if request.roles.is_empty() { vec![Role::Executive] } else { roles(&request.roles)? };
    let hours = request.hours.unwrap_or(168).clamp(1, 24 * 90);
    let key = engine.chance.writing_key();
    let (member, invitation) = (engine.new_id(), engine.new_id());
    let expires = engine.clock.now() + i64::from(hours) * HOUR;
    let record = InvitationRecord {
        member: Some(Ref::to(member)),
        public: Some(STANDARD.encode(key.public()).into()),
        expires: Some(Instant(expires)),
        used: None,
    };
    engine.act("member.invite", &[Draft::put(member, &member_record(&name, &roles)), Draft::put(invitation, &record)])?;
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
    let devices: HashMap<Id, String> = engine.store.all::<Device>()?.into_iter().map(|row| (row.id, text(row.value.name))).collect();
    let mut laptops: HashMap<Id, Vec<String>> = HashMap::new();
    for author in engine.store.all::<Author>()? {
        if let (Some(member), Some(device)) = (author.value.member, author.value.device) {
            laptops.entry(member.0).or_default().push(devices.get(&device.0).cloned().unwrap_or_default());
        }
    }
    let members = engine.store.all::<Member>()?;
    let names: HashMap<Id, Member> = members.iter().map(|row| (row.id, row.value.clone())).collect();
    let lines = members.into_iter().map(|row| MemberLine {
        laptops: laptops.remove(&row.id).unwrap_or_default(),
        id: row.id.to_string(),
        name: text(row.value.name),
        roles: row.value.roles.unwrap_or_default(),
        state: row.value.state.map(|state| state.word()).unwrap_or("active").to_owned(),
    });
    let members = lines.collect();
    let zone = engine.zone()?;
    let invitations = engine.store.all::<InvitationRecord>()?.into_iter().map(|row| {
        let member = row.value.member.and_then(|member| names.get(&member.0).cloned()).unwrap_or_default();
        InvitationLine {
            id: row.id.to_string(),
            name: text(member.name),
            roles: member.roles.unwrap_or_default(),
            expires: times::local(row.value.expires.map_or(0, |at| at.0), zone),
            used: row.value.used.is_some(),
        }
    });
    Ok(Members { members, invitations: invitations.collect() })
}

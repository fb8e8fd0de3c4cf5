//! Preparing and signing a statement: what is read is what is signed, with the member's own key.

use domain::handoff::{Meaning, PointStatus, SignDecision, SignOff};
use domain::workspace::{Author, Device};
use domain::{Hash, Id, Ref};
use keys::statement::{Condition as Stated, Evidence, Known, Rollout, SIGNOFF, Signer, Statement, Subject as Named};
use keys::{canonical, signing};
use store::Draft;

use super::area::{of, status};
use super::subject::Subject;
use super::text;
use super::view::{PrepareStatement, SignArea, Signed, StatementView};
use crate::who;
use crate::{Engine, Failure, Result, engine, times};

/// A server that answered longer ago than this may have news from other laptops: one hour, in milliseconds.
const FRESH: i64 = 3_600_000;

/// The exact text to read before signing.
pub(crate) fn handoff_statement(engine: &mut Engine, request: PrepareStatement) -> Result<StatementView> {
    let draft = engine.prepare(&request)?;
    Ok(StatementView {
        subject_digest: draft.subject_digest,
        known: engine.known_words(&draft.known, &request.language)?,
        text: draft.text,
        name: draft.name,
        role: draft.role,
        at: times::local(draft.at, draft.zone),
    })
}

/// Signs an area. Refused if what is signed is no longer what was read.
pub(crate) fn handoff_sign(engine: &mut Engine, request: SignArea) -> Result<Signed> {
    let draft = engine.prepare(&request.statement)?;
    let other_text = request.text.as_ref().is_some_and(|shown| *shown != draft.text);
    if draft.subject_digest != request.subject_digest || other_text {
        return Err(Failure::new("changed_while_read"));
    }
    let locked = engine.me.signing_key.clone().ok_or_else(|| Failure::new("no_signing_key"))?;
    let key = signing::open(&locked, &request.passphrase)?;
    let statement = engine.statement(&request.statement, &draft)?;
    let bytes = statement.to_bytes()?;
    let record = SignOff {
        rollout: Some(Ref::to(draft.rollout)),
        area: of(draft.area),
        digest: Some(canonical::sha256_hex(&bytes).into()),
        signature: Some(key.sign_sshsig(SIGNOFF, &bytes)?.into()),
        statement: Some(String::from_utf8(bytes).map_err(Failure::fault)?.into()),
        subject: Some(String::from_utf8(draft.subject.bytes()?).map_err(Failure::fault)?.into()),
        key: engine.me.signing_record.map(Ref::to),
        decision: SignDecision::of(&request.statement.decision),
    };
    let id = engine.new_id();
    engine.act("sign_off.sign", &[Draft::put(id, &record)])?;
    let area = engine.area_view(draft.area)?;
    let sign_off = area.sign_offs.iter().find(|line| line.id == id.to_string()).cloned().ok_or_else(|| Failure::not_found("sign_off"))?;
    Ok(Signed { area, sign_off })
}

/// All that goes into a statement, before it is bytes.
struct Prepared {
    area: Id,
    rollout: Id,
    zone: chrono_tz::Tz,
    subject: Subject,
    subject_digest: String,
    text: String,
    name: String,
    role: String,
    at: i64,
    known: Known,
}

impl Engine {
    fn prepare(&self, request: &PrepareStatement) -> Result<Prepared> {
        let area = engine::id("area", &request.area)?;
        let record = self.area(area)?;
        let rollout = record.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let receiver = who::text(record.receiver_role);
        let member = self.member()?;
        if !member.roles.clone().unwrap_or_default().contains(&receiver) {
            return Err(domain::handoff::not_receiver(&receiver).into());
        }
        self.makes_sense(area, request)?;
        let subject = self.subject(area)?;
        let name = who::text(member.name);
        Ok(Prepared {
            zone: self.plan(rollout)?.zone,
            subject_digest: canonical::sha256_hex(&subject.bytes()?),
            text: text::statement(&subject, request, &name, &receiver),
            known: self.known()?,
            at: self.clock.now(),
            role: receiver,
            area,
            rollout,
            subject,
            name,
        })
    }

    fn makes_sense(&self, area: Id, request: &PrepareStatement) -> Result<()> {
        let decision = SignDecision::of(&request.decision)
            .ok_or_else(|| Failure::invalid("decision", "no_decision").with("words", SignDecision::WORDS.join(", ")))?;
        Meaning::of(&request.meaning).ok_or_else(|| Failure::invalid("meaning", "no_meaning").with("words", Meaning::WORDS.join(", ")))?;
        let open = self.points_of(area)?.iter().filter(|row| status(&row.value) == PointStatus::Open).count();
        let named = request.conditions.iter().filter(|condition| !condition.text.trim().is_empty()).count();
        match decision {
            SignDecision::Declined if request.reason.as_deref().unwrap_or_default().trim().is_empty() => {
                Err(Failure::invalid("reason", "declined_reason"))
            }
            SignDecision::Declined => Ok(()),
            _ if open > 0 => Err(Failure::new("points_open").with("count", open)),
            SignDecision::Conditions if named == 0 || named < request.conditions.len() => {
                Err(Failure::invalid("conditions", "name_conditions"))
            }
            SignDecision::Accepted if !request.conditions.is_empty() => Err(Failure::invalid("conditions", "conditions_decision")),
            _ => Ok(()),
        }
    }

    /// What this laptop knows, as far as it can tell.
    fn known(&self) -> Result<Known> {
        let last: Option<i64> = self.store.setting("last_answer")?.and_then(|text| text.parse().ok());
        let stale = last.is_none_or(|last| self.clock.now() - last > FRESH);
        Ok(Known {
            last_sync: last.map(times::utc),
            head_seq: self.store.head()?,
            devices_not_heard: if stale { self.other_devices()? } else { Vec::new() },
            open_cards: self.store.cards()?.len() as u64,
            unsent: u64::from(self.store.unsent()?),
        })
    }

    fn other_devices(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for author in self.store.all::<Author>()? {
            let device = author.value.device.map(|device| device.0).filter(|device| *device != self.me.device);
            if let Some(device) = device {
                names.extend(self.store.get::<Device>(device)?.map(|row| who::text(row.value.name)));
            }
        }
        names.sort();
        names.dedup();
        Ok(names)
    }

    fn known_words(&self, known: &Known, language: &str) -> Result<String> {
        let zone = self.zone()?;
        let vi = language == "vi";
        let last: Option<i64> = self.store.setting("last_answer")?.and_then(|text| text.parse().ok());
        let mut parts = vec![match last {
            Some(last) if vi => format!("Máy chủ trả lời lúc {}", &times::local(last, zone)[..16].replace('T', " ")),
            Some(last) => format!("Server answered {}", &times::local(last, zone)[..16].replace('T', " ")),
            None if vi => "Chưa có máy chủ".to_owned(),
            None => "No server yet".to_owned(),
        }];
        if !known.devices_not_heard.is_empty() {
            let names = known.devices_not_heard.join(", ");
            parts.push(if vi { format!("chưa nghe từ {names}") } else { format!("not heard from {names}") });
        }
        if known.open_cards > 0 {
            parts.push(if vi {
                format!("{} chỗ có hai bản ghi", known.open_cards)
            } else {
                format!("{} with two versions", known.open_cards)
            });
        }
        if known.unsent > 0 {
            parts.push(if vi { format!("{} thay đổi chưa gửi", known.unsent) } else { format!("{} changes unsent", known.unsent) });
        }
        Ok(parts.join("; "))
    }

    fn statement(&self, request: &PrepareStatement, draft: &Prepared) -> Result<Statement> {
        let genesis = self.genesis()?;
        let rollout = self.rollout_line(draft.rollout)?;
        let stated = request.conditions.iter().map(|condition| Stated {
            text: condition.text.clone(),
            owner: condition.owner.clone(),
            due: condition.due.clone(),
        });
        Ok(Statement {
            v: 1,
            workspace: genesis.to_string(),
            genesis_fingerprint: genesis.fingerprint(),
            rollout: Rollout { id: rollout.id, name: rollout.name },
            subject: Named {
                kind: "area".to_owned(),
                id: draft.area.to_string(),
                title: draft.subject.title.clone(),
                digest: draft.subject_digest.clone(),
            },
            text: draft.text.clone(),
            language: if request.language == "vi" { "vi" } else { "en" }.to_owned(),
            decision: request.decision.clone(),
            conditions: stated.collect(),
            reason: request.reason.clone().filter(|reason| !reason.trim().is_empty()),
            meaning: request.meaning.clone(),
            signer: Signer {
                name: draft.name.clone(),
                role: draft.role.clone(),
                member: self.me.member.to_string(),
                device: self.me.device.to_string(),
            },
            at: times::local(draft.at, draft.zone),
            zone: draft.zone.name().to_owned(),
            known: draft.known.clone(),
            evidence: self.evidence(&draft.subject)?,
            previous: self.previous_statement()?,
            corrects: None,
        })
    }

    fn evidence(&self, subject: &Subject) -> Result<Vec<Evidence>> {
        let mut all = Vec::new();
        for evidence in subject.points.iter().flat_map(|point| &point.evidence) {
            let held = evidence.digest.as_deref().map(|digest| self.store.holds_blob(digest)).transpose()?;
            all.push(Evidence { name: evidence.name.clone(), digest: evidence.digest.clone(), held: held.unwrap_or(true) });
        }
        Ok(all)
    }

    /// Digest of the last statement by the key of this author.
    fn previous_statement(&self) -> Result<Option<String>> {
        let key = self.me.signing_record;
        let mut mine = self.store.all::<SignOff>()?;
        mine.retain(|row| row.value.key.map(|key| key.0) == key && key.is_some());
        let last = mine.into_iter().max_by_key(|row| row.state.shown("digest").map(|write| write.dot.number));
        let digest = last.and_then(|row| row.value.statement).map(|statement| Hash::of(&[statement.0.as_bytes()]).to_string());
        Ok(digest)
    }
}

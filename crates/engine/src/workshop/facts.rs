//! What is known of this laptop and of a room, read from the store and the folder.

use std::collections::HashSet;

use domain::checklist::{Evidence, EvidenceForm};
use domain::training::{Attendance, SessionStatus};
use domain::workshop::{Enrolled, LaptopFacts, Moment, RoomFacts, ServerFacts, SheetFacts, WayIn};
use domain::workspace::{Author, Member, MemberState, roles_of};
use domain::{RecordKey, normal};
use keys::slots::{SlotKind, Slots};

use super::list::Room;
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Result, times};

/// `2027-02-22 17:40` in a rollout's zone.
pub(super) fn minute(at: i64, plan: Plan) -> String {
    times::local(at, plan.zone)[..16].replace('T', " ")
}

impl Engine {
    pub(super) fn laptop_facts(&self, plan: Plan) -> Result<LaptopFacts> {
        let member = self.member()?;
        Ok(LaptopFacts {
            // As the server's last answer was kept: by the clock itself.
            now: self.clock.now(),
            server: self.server_facts(plan)?,
            unsent: self.store.unsent()?,
            person: text(member.name.clone()),
            way_in: self.way_in()?,
            enrolled: self.enrolled(&member)?,
            may_mark: Attendance::KIND.writers.allow(&roles_of(&member)),
            cards: small(self.store.cards()?.len()),
            refused: self.refused_waiting()?,
            files_missing: self.files_missing()?,
            free: super::space::free(&self.data),
        })
    }

    fn server_facts(&self, plan: Plan) -> Result<Option<ServerFacts>> {
        if self.store.setting("server")?.is_none() {
            return Ok(None);
        }
        let number = |name: &str| -> Result<Option<i64>> { Ok(self.store.setting(name)?.and_then(|text| text.parse().ok())) };
        let heard = number("last_answer")?.map(|at| Moment { at, words: minute(at, plan) });
        let told = number("server_head")?.and_then(|head| u64::try_from(head).ok()).unwrap_or(0);
        Ok(Some(ServerFacts { heard, behind: told.saturating_sub(self.store.head()?), skew: number("skew")? }))
    }

    fn way_in(&self) -> Result<WayIn> {
        let Some(slots) = Slots::load(&self.data)? else { return Ok(WayIn::None) };
        if slots.kinds().contains(&SlotKind::File) {
            return Ok(WayIn::Open);
        }
        let me = self.me.member.to_string();
        let own = slots.has(SlotKind::Passphrase, &me);
        Ok(if own { WayIn::Passphrase { code: slots.has(SlotKind::Recovery, &me) } } else { WayIn::None })
    }

    fn enrolled(&self, member: &Member) -> Result<Enrolled> {
        let author = self.store.record(&RecordKey::of::<Author>(self.me.author.record()))?;
        let out = member.state == Some(MemberState::Disabled) || author.as_ref().is_some_and(|state| !state.is_live());
        Ok(match author {
            _ if out => Enrolled::Revoked,
            Some(state) if is_sent(&state) => Enrolled::Yes,
            _ => Enrolled::Waits,
        })
    }

    fn files_missing(&self) -> Result<u32> {
        let mut missing = HashSet::new();
        for row in self.store.all::<Evidence>()?.into_iter().filter(|row| row.value.form == Some(EvidenceForm::File)) {
            let digest = text(row.value.digest);
            if !self.store.holds_blob(&digest)? {
                missing.insert(digest);
            }
        }
        Ok(small(missing.len()))
    }

    pub(super) fn room_facts(&mut self, room: &Room) -> Result<RoomFacts> {
        let trainer = text(room.session.trainer.clone());
        let sheet = self.paper_sheets(room.id)?.sheets.into_iter().next();
        let state = room.session.state.map_or(SessionStatus::Planned, |state| state.state);
        Ok(RoomFacts {
            state,
            starts: room.starts,
            ends: room.ends.map(|at| Moment { at, words: minute(at, room.plan) }),
            place: room.session.place.as_ref().is_some_and(|place| !place.0.trim().is_empty()) || room.session.link.is_some(),
            trainer_elsewhere: self.is_elsewhere(&trainer)?,
            trainer,
            topics: room.session.covers.as_ref().map_or(0, Vec::len),
            people: room.people.len(),
            sheet: sheet.map(|sheet| SheetFacts {
                code: sheet.code,
                printed: sheet.printed[..16].replace('T', " "),
                come: sheet.come.len(),
                gone: sheet.gone.len(),
            }),
        })
    }

    /// Whether somebody of this name is a member who cannot open this laptop.
    fn is_elsewhere(&self, trainer: &str) -> Result<bool> {
        let wanted = normal::folded(trainer);
        let members = self.store.all::<Member>()?;
        let is_member = members.iter().any(|row| normal::folded(&text(row.value.name.clone())) == wanted);
        let here = |name: &str| normal::folded(name) == wanted;
        let me = text(self.member()?.name);
        Ok(is_member && !here(&me) && !self.people_here()?.iter().any(|person| here(&person.name)))
    }
}

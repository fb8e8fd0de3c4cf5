//! `app_status`: everything the frame needs, also when locked or empty.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use keys::slots::{Person, SlotKind, Slots};

use super::view::{AppState, AppStatus, ClockLine, Me, Nothing, PersonHere, Protection, SyncLine, Waiting, WorkspaceLine};
use crate::clock::WORTH_SAYING;
use crate::count::small;
use crate::desk::{State, lock};
use crate::sync::view::FilesLine;
use crate::who::text;
use crate::{Desk, Engine, Failure, Result, times};

/// Answers in every state; never waits for the network.
pub(crate) fn app_status(desk: &Desk, _: Nothing) -> Result<AppStatus> {
    status(desk)
}

pub(crate) fn status(desk: &Desk) -> Result<AppStatus> {
    let trouble = lock(&desk.inner.trouble).clone();
    let mut status = AppStatus {
        state: AppState::Empty,
        broken_off: false,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_dir: desk.inner.data.display().to_string(),
        workspace: None,
        me: None,
        members_here: Vec::new(),
        protection: Protection::None,
        recovery: false,
        rollouts: Vec::new(),
        sync: SyncLine {
            server: None,
            unsent: 0,
            waits_for: Vec::new(),
            copied: Vec::new(),
            quarantined: 0,
            conflicts: 0,
            files: FilesLine::default(),
            last_answer: None,
            trouble,
            clock: None,
        },
        waiting: Waiting::default(),
    };
    match &mut *desk.state() {
        State::Empty => status.broken_off = desk.inner.cleared.load(Ordering::Relaxed),
        State::Locked => {
            status.state = AppState::Locked;
            status.protection = Protection::Passphrase;
            let slots = crate::workspace::unlock::slots(&desk.inner.data)?;
            status.recovery = slots.kinds().contains(&SlotKind::Recovery);
            status.members_here = slots.people().into_iter().map(|Person { id, name }| PersonHere { id, name }).collect();
        }
        State::Open(engine) => {
            engine.look_again()?;
            open(engine, &mut status)?;
        }
    }
    Ok(status)
}

fn open(engine: &Engine, status: &mut AppStatus) -> Result<()> {
    status.state = AppState::Open;
    (status.protection, status.recovery) = engine.protection()?;
    status.members_here = engine.people_here()?;
    status.workspace = Some(engine.workspace_line()?);
    status.me = Some(engine.me_line()?);
    status.rollouts = engine.rollout_lines()?;
    status.sync = engine.sync_line(status.sync.trouble.take())?;
    status.waiting = engine.waiting()?;
    Ok(())
}

impl Engine {
    fn protection(&self) -> Result<(Protection, bool)> {
        let Some(slots) = Slots::load(&self.data)? else { return Ok((Protection::None, false)) };
        let kinds = slots.kinds();
        let protection = match &kinds {
            kinds if kinds.contains(&SlotKind::File) => Protection::File,
            _ => Protection::Passphrase,
        };
        Ok((protection, slots.has(SlotKind::Recovery, &self.me.member.to_string())))
    }

    fn workspace_line(&self) -> Result<WorkspaceLine> {
        let workspace = self.workspace()?;
        let genesis = self.genesis()?;
        Ok(WorkspaceLine {
            id: genesis.to_string(),
            name: text(workspace.name),
            zone: text(workspace.zone),
            fingerprint: genesis.fingerprint(),
            sample: workspace.sample == Some(true),
        })
    }

    fn me_line(&self) -> Result<Me> {
        let member = self.member()?;
        let who = self.everybody()?.of(self.me.author);
        Ok(Me {
            member: self.me.member.to_string(),
            name: text(member.name),
            roles: member.roles.unwrap_or_default(),
            device: who.device,
            can_sign: self.me.signing_key.is_some(),
        })
    }

    /// Whose unsigned steps lie here, where the person who works now cannot sign them: because the laptop stopped before
    /// they were, and because it was copied.
    fn waits_for(&self) -> Result<[Vec<String>; 2]> {
        let (unsealed, everybody) = (self.store.unsealed()?, self.everybody()?);
        let mut names = [BTreeSet::new(), BTreeSet::new()];
        let others = self.store.authors_here()?.into_iter().filter(|me| me.member != self.me.member && unsealed.contains_key(&me.author));
        for me in others {
            names[usize::from(self.store.is_put_by(me.author)?)].insert(everybody.of(me.author).name);
        }
        Ok(names.map(|names| names.into_iter().collect()))
    }

    pub(crate) fn sync_line(&self, trouble: Option<Failure>) -> Result<SyncLine> {
        let last = self.last_answer()?;
        let [waits_for, copied] = self.waits_for()?;
        Ok(SyncLine {
            server: self.store.setting("server")?,
            unsent: self.store.unsent()?,
            waits_for,
            copied,
            quarantined: self.refused_waiting()?,
            conflicts: small(self.cards_waiting()?),
            files: self.files_line()?,
            last_answer: last.map(times::utc),
            trouble,
            clock: self.clock_line(last)?,
        })
    }

    /// What to say of this laptop's clock, given when the server last answered by it.
    fn clock_line(&self, last_answer: Option<i64>) -> Result<Option<ClockLine>> {
        let offset = self.clock_offset()?.unwrap_or(0);
        let minutes = u32::try_from((offset.abs() + 30_000) / 60_000).unwrap_or(u32::MAX);
        Ok(match last_answer {
            _ if offset <= -WORTH_SAYING => Some(ClockLine::Fast { minutes }),
            _ if offset >= WORTH_SAYING => Some(ClockLine::Slow { minutes }),
            Some(last) if self.clock.now() <= last - WORTH_SAYING => Some(ClockLine::WentBack { before: times::utc(last) }),
            _ => None,
        })
    }
}

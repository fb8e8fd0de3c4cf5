//! Joining with an invitation: the code opens the log, the log proves itself, and a first batch enrols this laptop.
//!
//! The line may break between the server's taking that batch and its answer: the invitation is spent then, so the
//! folder is kept, remembers that it is [`enrolling`](super::enrolling), and goes on from there.

use std::sync::atomic::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::args;
use domain::judge::Refusal;
use domain::sync::{Code, SyncRequest, Who};
use domain::workspace::{Device, Invitation, Member};
use domain::{Hash, Id};
use keys::slots::Person;
use keys::writing::WritingKey;
use store::{Draft, Store};

use super::enrolling;
use super::newcomer::{Making, Newcomer};
use super::start::{Folder, make_folder};
use super::unfinished::Mark;
use super::view::{CodeView, JoinWorkspace, LookAtCode};
use crate::app::view::AppStatus;
use crate::desk::State;
use crate::sync::enter::bring_in;
use crate::sync::run::verified;
use crate::sync::wire::{Address, Trouble, Wire};
use crate::{Desk, Engine, Failure, Result};

/// What a code says, before anything is done with it.
pub(crate) fn workspace_look_at_code(_: &Desk, request: LookAtCode) -> Result<CodeView> {
    Ok(match read_code(&request.code)? {
        Code::Invitation { server, cert, workspace, name, .. } => CodeView {
            form: "invitation".to_owned(),
            server,
            fingerprint: cert.map(|cert| cert.fingerprint()),
            workspace: Some(workspace.fingerprint()),
            name: Some(name),
        },
        Code::Publish { server, cert, .. } => CodeView {
            form: "publish".to_owned(),
            server: Some(server),
            fingerprint: cert.map(|cert| cert.fingerprint()),
            workspace: None,
            name: None,
        },
    })
}

fn read_code(text: &str) -> Result<Code> {
    Code::of_text(text).ok_or_else(|| Failure::invalid("code", "no_code"))
}

/// An invitation's code, taken apart.
pub(super) struct Ticket {
    /// Absent while the workspace is on no server.
    server: Option<Address>,
    pub(super) workspace: Hash,
    pub(super) invitation: Id,
    pub(super) key: WritingKey,
}

impl Ticket {
    pub(super) fn read(text: &str) -> Result<Self> {
        let Code::Invitation { server, cert, workspace, invitation, key, .. } = read_code(text)? else {
            return Err(Failure::invalid("code", "code_publishes"));
        };
        let seed: Option<[u8; 32]> = STANDARD.decode(key).ok().and_then(|seed| seed.try_into().ok());
        let seed = seed.ok_or_else(|| Failure::invalid("code", "code_damaged"))?;
        let server = server.map(|server| Address { server, cert });
        Ok(Self { server, workspace, invitation, key: WritingKey::from_seed(&seed) })
    }

    /// Where the server is: a laptop of one's own has the log from nowhere else.
    fn address(&self) -> Result<Address> {
        self.server.clone().ok_or_else(|| Failure::invalid("code", "not_published"))
    }
}

/// Joins a workspace on a server. Nothing stays in the folder if the server says no; if it says nothing, the folder is
/// kept and the same code goes on.
pub(crate) fn workspace_join(desk: &Desk, request: JoinWorkspace) -> Result<AppStatus> {
    let ticket = Ticket::read(&request.code)?;
    ticket.address()?;
    if enrolling::goes_on(desk, ticket.invitation)? {
        return enrolling::finish(desk, Ok(()));
    }
    if let Some(passphrase) = &request.passphrase {
        keys::check_passphrase(passphrase)?;
    }
    let wire = Wire::new(&ticket.address()?, &desk.inner.options.network)?;
    let hello = wire.hello(ticket.workspace)?;
    let session = wire.session(ticket.workspace, Who::Invitation(ticket.invitation), &hello, &ticket.key)?;
    // The log is read whole into memory first: a folder is made only for a workspace that proves itself.
    let mut seen = Store::in_memory()?;
    pull(&wire, &session.token, ticket.workspace, &mut seen)?;
    let member = invited(&seen, &ticket)?;
    let engine = made(desk, &request, &ticket, &member, &seen)?;
    let (me, cursor) = (engine.me.clone(), engine.store.cursor()?);
    *desk.state() = State::Open(Box::new(engine));
    desk.inner.cleared.store(false, Ordering::Relaxed);
    desk.with(|engine| engine.remember_server(&hello))?;
    // From here on this laptop may be in, whatever becomes of the answer.
    enrolling::finish(desk, bring_in(desk, &wire, &session.token, &me, cursor))
}

fn pull(wire: &Wire, token: &str, workspace: Hash, store: &mut Store) -> Result<()> {
    store.set_setting("workspace", Some(&workspace.to_string()))?;
    loop {
        let request = SyncRequest { cursor: store.cursor()?, ..SyncRequest::default() };
        let answer = wire.sync(token, &request).map_err(spoken)?;
        store.apply(&answer.entries, &answer.cursor, &verified)?;
        if !answer.more {
            return Ok(());
        }
    }
}

fn spoken(trouble: Trouble) -> Failure {
    match trouble {
        Trouble::Session => Failure::because("unavailable", "session_unknown"),
        Trouble::Failed(failure) => failure,
    }
}

/// Whom an invitation is for.
pub(super) struct Invited {
    pub(super) id: Id,
    pub(super) name: String,
}

pub(super) fn invited(store: &Store, ticket: &Ticket) -> Result<Invited> {
    let invitation =
        store.get::<Invitation>(ticket.invitation)?.ok_or_else(|| Failure::from(Refusal::new("bad_invitation", args!(why: "unknown"))))?;
    let member = invitation.value.member.ok_or_else(|| Failure::from(Refusal::new("bad_invitation", args!(why: "nobody"))))?;
    let row = store.get::<Member>(member.0)?.ok_or_else(|| Failure::not_found("member"))?;
    Ok(Invited { id: row.id, name: crate::who::text(row.value.name) })
}

/// The folder of a laptop that is going to enrol, its first batch sealed. Nothing stays of it if this fails.
fn made(desk: &Desk, request: &JoinWorkspace, ticket: &Ticket, member: &Invited, seen: &Store) -> Result<Engine> {
    let (data, options) = (&desk.inner.data, &desk.inner.options);
    let who = Person { id: member.id.to_string(), name: member.name.clone() };
    // Nothing was sent until the mark is gone: the code works for another try.
    let mark = Mark::to_make(data)?;
    let folder = make_folder(data, &who, request.passphrase.as_deref(), options);
    mark.settle(folder.and_then(|folder| filled(desk, request, ticket, member, (folder, seen))))
}

fn filled(desk: &Desk, request: &JoinWorkspace, ticket: &Ticket, member: &Invited, (folder, seen): (Folder, &Store)) -> Result<Engine> {
    let options = &desk.inner.options;
    let (chance, now) = (&options.chance, options.clock.now());
    let Folder { mut store, keys } = folder;
    let (making, device) = (Making { chance, rounds: options.rounds, now }, chance.id(now));
    let newcomer = Newcomer::new(&making, ticket, &keys.person, (member.id, device), request.passphrase.as_deref())?;
    let name = request.device.clone().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| options.device.clone());
    store.copy_from(seen)?;
    let Address { server, cert } = ticket.address()?;
    store.set_setting("server", Some(&server))?;
    store.set_setting("server_cert", cert.map(|cert| cert.to_string()).as_deref())?;
    store.transact::<_, Failure>(|tx| {
        tx.set_setting(enrolling::SETTING, Some(&ticket.invitation.to_string()))?;
        newcomer.enrol(tx, ticket, chance.id(now), vec![Draft::put(device, &Device { name: Some(name.into()) })])
    })?;
    let mut engine = Engine::new(store, newcomer.me, desk.inner.data.clone(), keys, options)?;
    engine.seal()?;
    Ok(engine)
}

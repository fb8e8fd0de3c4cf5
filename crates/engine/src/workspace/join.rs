//! Joining with an invitation: the code opens the log, the log proves itself, and a first batch enrols this laptop.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::args;
use domain::judge::Refusal;
use domain::sync::{Code, SyncRequest, VOUCHER_AS, Who};
use domain::workspace::{Author, Device, Invitation, Member, Voucher};
use domain::{AuthorId, Hash, Id, RecordKey};
use keys::signing;
use keys::writing::WritingKey;
use store::{Draft, Me, Store};

use super::start::{author_record, make_folder, signing_draft};
use super::view::{CodeView, JoinWorkspace, LookAtCode};
use crate::app::view::AppStatus;
use crate::desk::State;
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
struct Ticket {
    address: Address,
    workspace: Hash,
    invitation: Id,
    key: WritingKey,
}

impl Ticket {
    fn read(text: &str) -> Result<Self> {
        let Code::Invitation { server, cert, workspace, invitation, key, .. } = read_code(text)? else {
            return Err(Failure::invalid("code", "code_publishes"));
        };
        let server = server.ok_or_else(|| Failure::invalid("code", "not_published"))?;
        let seed: Option<[u8; 32]> = STANDARD.decode(key).ok().and_then(|seed| seed.try_into().ok());
        let seed = seed.ok_or_else(|| Failure::invalid("code", "code_damaged"))?;
        Ok(Self { address: Address { server, cert }, workspace, invitation, key: WritingKey::from_seed(&seed) })
    }
}

/// Joins a workspace on a server. Nothing stays in the folder if it fails.
pub(crate) fn workspace_join(desk: &Desk, request: JoinWorkspace) -> Result<AppStatus> {
    if !matches!(*desk.state(), State::Empty) {
        return Err(Failure::new("exists"));
    }
    if let Some(passphrase) = &request.passphrase {
        keys::check_passphrase(passphrase)?;
    }
    let ticket = Ticket::read(&request.code)?;
    let wire = Wire::new(&ticket.address, &desk.inner.options.network)?;
    let hello = wire.hello(ticket.workspace)?;
    let session = wire.session(ticket.workspace, Who::Invitation(ticket.invitation), &hello, &ticket.key)?;
    // The log is read whole into memory first: a folder is made only for a workspace that proves itself.
    let mut seen = Store::in_memory()?;
    pull(&wire, &session.token, ticket.workspace, &mut seen)?;
    let member = invited(&seen, &ticket)?;
    let engine = enrol(desk, &request, &ticket, &member, &wire, &session.token, seen)?;
    *desk.state() = State::Open(Box::new(engine));
    desk.with(|engine| engine.remember_server(&hello))?;
    // From here on this laptop speaks as itself.
    let _ = crate::sync::run::round(desk);
    desk.start_sync();
    desk.tell(vec!["workspace".to_owned()]);
    crate::app::status::status(desk)
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

struct Invited {
    id: Id,
    name: String,
}

fn invited(store: &Store, ticket: &Ticket) -> Result<Invited> {
    let invitation =
        store.get::<Invitation>(ticket.invitation)?.ok_or_else(|| Failure::from(Refusal::new("bad_invitation", args!(why: "unknown"))))?;
    let member = invitation.value.member.ok_or_else(|| Failure::from(Refusal::new("bad_invitation", args!(why: "nobody"))))?;
    let row = store.get::<Member>(member.0)?.ok_or_else(|| Failure::not_found("member"))?;
    Ok(Invited { id: row.id, name: crate::who::text(row.value.name) })
}

fn enrol(desk: &Desk, request: &JoinWorkspace, ticket: &Ticket, member: &Invited, wire: &Wire, token: &str, seen: Store) -> Result<Engine> {
    let options = &desk.inner.options;
    let (chance, now) = (&options.chance, options.clock.now());
    let writing = chance.writing_key();
    let author = AuthorId::of_key(&writing.public());
    let signing =
        request.passphrase.as_deref().map(|passphrase| signing::SigningKey::generate(passphrase, options.rounds, "muster")).transpose()?;
    let (device, signing_id) = (chance.id(now), chance.id(now));
    let me = Me {
        author,
        member: member.id,
        device,
        seed: *writing.seed(),
        signing_key: signing.as_ref().map(|key| key.openssh.to_string()),
        signing_record: signing.as_ref().map(|_| signing_id),
    };
    let device_name = request.device.clone().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| options.device.clone());
    let voucher = Voucher { invitation: ticket.invitation, signature: STANDARD.encode(ticket.key.sign(VOUCHER_AS, &writing.public())) };
    let mut drafts = vec![
        Draft::put(author.record(), &Author { voucher: Some(voucher), ..author_record(&writing, member.id, device) }),
        Draft::put(device, &Device { name: Some(device_name.into()) }),
        Draft::put(ticket.invitation, &Invitation { used: Some(author.to_string().into()), ..Invitation::default() }),
    ];
    if let Some(key) = &signing {
        drafts.push(signing_draft(signing_id, author, &key.public_line, options.clock.now()));
    }
    let folder = make_folder(&desk.inner.data, &member.name, request.passphrase.as_deref(), options)?;
    let made = (|| {
        let mut store = folder.store;
        store.copy_from(&seen)?;
        store.set_setting("server", Some(&ticket.address.server))?;
        // The way back in, should the server be put back to a time before this.
        let invitation = format!("{} {}", ticket.invitation, STANDARD.encode(*ticket.key.seed()));
        store.set_setting("invitation", Some(&invitation))?;
        store.set_setting("server_cert", ticket.address.cert.map(|cert| cert.to_string()).as_deref())?;
        store.transact::<_, Failure>(|tx| {
            tx.add_author(&me)?;
            Ok(tx.act(&me, chance.id(now), "workspace.join", now, drafts)?)
        })?;
        let mut engine = Engine::new(store, me, desk.inner.data.clone(), folder.key, options)?;
        engine.seal()?;
        present(&mut engine, wire, token)?;
        Ok(engine)
    })();
    if made.is_err() {
        // An invitation that was refused leaves no half-made workspace behind; the code works for another try.
        discard(&desk.inner.data);
    }
    made
}

/// Sends the enrolling batch with the invitation's own session, and takes in the verdict.
fn present(engine: &mut Engine, wire: &Wire, token: &str) -> Result<()> {
    let batches = engine.store.unlogged(10)?.into_iter().map(|(_, _, bytes)| crate::sync::run::raw(bytes)).collect::<Result<_>>()?;
    let request = SyncRequest { cursor: engine.store.cursor()?, batches, whole: false };
    let answer = wire.sync(token, &request).map_err(spoken)?;
    engine.take_next(&answer)?;
    let enrolled = engine.store.record(&RecordKey::of::<Author>(engine.me.author.record()))?;
    if let Some(refused) = engine.store.quarantine()?.into_iter().next() {
        return Err(refused.refusal.into());
    }
    if enrolled.is_some() { Ok(()) } else { Err(Failure::because("held", "not_enrolled_yet")) }
}

pub(super) fn discard(data: &std::path::Path) {
    for name in ["keys.json", "keys.copy.json", "muster.db", "muster.db-wal", "muster.db-shm"] {
        let _ = std::fs::remove_file(data.join(name));
    }
}

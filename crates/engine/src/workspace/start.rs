//! Starting a workspace on this laptop: keys, store, and the first batch that names it.

use std::path::Path;
use std::sync::atomic::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::rights::Role;
use domain::value::Instant;
use domain::workspace::{Author, Device, Member, MemberState, SigningKey, WORKSPACE_ID, Workspace};
use domain::{AuthorId, Hash, Id, Ref};
use keys::slots::{Keys, Person, Slots};
use keys::writing::WritingKey;
use store::{Draft, Me, Store};

use super::own;
use super::unfinished::Mark;
use super::view::StartWorkspace;
use crate::app::view::AppStatus;
use crate::desk::{Options, State};
use crate::{Desk, Engine, Failure, Result, times};

/// Roles of somebody who names none: a workspace of one does everything.
const ALL_ROLES: [Role; 4] = [Role::DeploymentLead, Role::TrainingManager, Role::SupportLead, Role::OperationsRepresentative];

/// A workspace of one's own, no server needed.
pub(crate) fn workspace_start(desk: &Desk, request: StartWorkspace) -> Result<AppStatus> {
    start(desk, &request, false, |_| Ok(()))?;
    crate::app::status::status(desk)
}

/// Makes a workspace and fills it; nothing stays of it if either fails.
pub(crate) fn start(desk: &Desk, request: &StartWorkspace, sample: bool, fill: impl FnOnce(&mut Engine) -> Result<()>) -> Result<()> {
    let founder = Founder::read(request, sample)?;
    let mut state = desk.state();
    if !matches!(*state, State::Empty) {
        return Err(Failure::new("exists"));
    }
    let ids = Ids::new(&desk.inner.options);
    let who = Person { id: ids.member.to_string(), name: founder.name.clone() };
    let mark = Mark::to_make(&desk.inner.data)?;
    let make = || -> Result<Engine> {
        let folder = make_folder(&desk.inner.data, &who, request.passphrase.as_deref(), &desk.inner.options)?;
        let mut engine = found(desk, folder, &founder, ids, request.passphrase.as_deref())?;
        fill(&mut engine)?;
        Ok(engine)
    };
    let made = make();
    *state = State::Open(Box::new(mark.settle(made)?));
    drop(state);
    desk.inner.cleared.store(false, Ordering::Relaxed);
    desk.tell(vec!["workspace".to_owned()]);
    Ok(())
}

struct Founder {
    name: String,
    workspace: String,
    zone: String,
    roles: Vec<Role>,
    sample: bool,
}

impl Founder {
    fn read(request: &StartWorkspace, sample: bool) -> Result<Self> {
        let name = domain::normal::name(&request.name);
        if name.is_empty() {
            return Err(Failure::invalid("name", "your_name"));
        }
        if let Some(passphrase) = &request.passphrase {
            keys::check_passphrase(passphrase)?;
        }
        let zone = times::zone(if request.zone.is_empty() { "UTC" } else { &request.zone })?.name().to_owned();
        let mut roles = roles(&request.roles)?;
        roles.push(Role::Owner);
        let workspace = domain::normal::name(&request.workspace);
        let workspace = if workspace.is_empty() { name.clone() } else { workspace };
        Ok(Self { name, workspace, zone, roles, sample })
    }
}

/// Roles by their words; all that work, where none is named.
pub(crate) fn roles(words: &[String]) -> Result<Vec<Role>> {
    if words.is_empty() {
        return Ok(ALL_ROLES.to_vec());
    }
    let known = |word: &String| {
        Role::of(word).ok_or_else(|| Failure::invalid("roles", "no_role").with("word", word.as_str()).with("words", Role::WORDS.join(", ")))
    };
    words.iter().map(known).collect()
}

/// A fresh data folder with its keys and its empty store.
pub(crate) struct Folder {
    pub store: Store,
    pub keys: Keys,
}

/// Makes a folder's keys and store, under a [`Mark`].
pub(crate) fn make_folder(data: &Path, who: &Person, passphrase: Option<&str>, options: &Options) -> Result<Folder> {
    let mut slots = Slots::create(data)?;
    let keys = Keys::generate()?;
    // The way in is on the disk before the first page of the store is.
    match passphrase {
        Some(passphrase) => slots.add_passphrase(&keys, who, passphrase, options.costs)?,
        None => slots.add_file(&keys, who)?,
    }
    let store = Store::create(data, &keys.store)?;
    Ok(Folder { store, keys })
}

fn found(desk: &Desk, folder: Folder, founder: &Founder, ids: Ids, passphrase: Option<&str>) -> Result<Engine> {
    let options = &desk.inner.options;
    let writing = options.chance.writing_key();
    let author = AuthorId::of_key(&writing.public());
    let signing = passphrase.map(|passphrase| options.chance.signing_key(passphrase, options.rounds)).transpose()?;
    let Folder { mut store, keys } = folder;
    let me = Me {
        author,
        member: ids.member,
        device: ids.device,
        sealed: own::sealed(&keys.person, author, &writing)?,
        signing_key: signing.as_ref().map(|key| key.openssh.to_string()),
        signing_record: signing.as_ref().map(|_| ids.signing),
    };
    let mut drafts = vec![
        Draft::put(WORKSPACE_ID, &workspace_record(founder)),
        Draft::put(ids.device, &Device { name: Some(options.device.clone().into()) }),
        Draft::put(ids.member, &member_record(&founder.name, &founder.roles)),
        Draft::put(author.record(), &author_record(&writing, ids.member, ids.device)),
    ];
    if let Some(key) = &signing {
        drafts.push(signing_draft(ids.signing, author, &key.public_line, options.clock.now()));
    }
    store.transact::<_, Failure>(|tx| {
        tx.add_author(&me)?;
        Ok(tx.act(&me, ids.action, "workspace.start", options.clock.now(), drafts)?)
    })?;
    let mut engine = Engine::new(store, me, desk.inner.data.clone(), keys, options)?;
    // The genesis is sealed at once: its hash is the workspace's name, printed on everything that leaves.
    engine.seal()?;
    Ok(engine)
}

struct Ids {
    member: Id,
    device: Id,
    signing: Id,
    action: Id,
}

impl Ids {
    fn new(options: &Options) -> Self {
        let id = || options.chance.id(options.clock.now());
        Self { member: id(), device: id(), signing: id(), action: id() }
    }
}

fn workspace_record(founder: &Founder) -> Workspace {
    Workspace {
        name: Some(founder.workspace.clone().into()),
        zone: Some(founder.zone.clone().into()),
        sample: founder.sample.then_some(true),
    }
}

pub(crate) fn member_record(name: &str, roles: &[Role]) -> Member {
    let roles = roles.iter().map(|role| role.word().to_owned()).collect();
    Member { name: Some(name.into()), roles: Some(roles), state: Some(MemberState::Active), approval: None, why: None }
}

pub(crate) fn author_record(writing: &WritingKey, member: Id, device: Id) -> Author {
    Author {
        member: Some(Ref::to(member)),
        device: Some(Ref::to(device)),
        key: Some(STANDARD.encode(writing.public()).into()),
        ..Author::default()
    }
}

pub(crate) fn signing_draft(id: Id, author: AuthorId, public: &str, now: i64) -> Draft {
    Draft::put(id, &SigningKey { author: Some(author.to_string().into()), public: Some(public.into()), from: Some(Instant(now)) })
}

impl Engine {
    /// Seals what has not left yet into signed batches.
    pub(crate) fn seal(&mut self) -> Result<u32> {
        let me = self.me.clone();
        self.with_seal(&me, |store, seal| store.seal(&me, seal))
    }

    /// Lends the store the chance and the key that sealing takes.
    pub(crate) fn with_seal<T>(&mut self, me: &Me, work: impl FnOnce(&mut Store, &mut store::Seal<'_>) -> store::Result<T>) -> Result<T> {
        let sealing = self.sealing(me)?;
        Ok(sealing.lend(|seal| work(&mut self.store, seal))?)
    }

    /// The hash of the workspace's first batch: its id, and its fingerprint on paper.
    pub(crate) fn genesis(&self) -> Result<Hash> {
        let text = self.store.setting("workspace")?.ok_or_else(|| Failure::fault("the workspace has no first batch"))?;
        text.parse().map_err(Failure::fault)
    }
}

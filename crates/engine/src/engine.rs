//! An open workspace: the store, the person who works in it, and the one door for changes.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use domain::people::same::Same;
use domain::workspace::{Member, WORKSPACE_ID, Workspace};
use domain::{Id, IdRule, RecordKey, Verb};
use keys::signing::{self, OpenKey};
use keys::slots::Keys;
use store::{Draft, Me, Store, WriteTx, Written};

use crate::attendance::register;
use crate::attendance::sheet::SheetCache;
use crate::clock::Mark;
use crate::completion::book::{READS, Remembered};
use crate::desk::Options;
use crate::handoff::pages::Printer;
use crate::people::index::PeopleIndex;
use crate::rollout::lines::Plan;
use crate::tries::Tries;
use crate::who::Everybody;
use crate::{Chance, Clock, Failure, Result, certificate};

/// An open workspace.
pub struct Engine {
    pub(crate) store: Store,
    pub(crate) me: Me,
    pub(crate) data: PathBuf,
    pub(crate) clock: Clock,
    /// When the clock was last looked at: see `clock`.
    pub(crate) clock_mark: Option<Mark>,
    pub(crate) chance: Chance,
    /// The store's key and this person's own.
    pub(crate) keys: Keys,
    /// Whether several people work on this laptop.
    pub(crate) shared: bool,
    /// bcrypt rounds of signing keys; tests take few.
    pub(crate) rounds: u32,
    pub(crate) printer: Option<Printer>,
    /// Wrong passphrases, those of signing among them.
    tries: Tries,
    /// Kinds changed since they were last told to the screens.
    changed: BTreeSet<&'static str>,
    /// Whether a step of somebody else is among what changed.
    by_others: bool,
    pub(crate) sheets: SheetCache,
    pub(crate) people: PeopleIndex,
    pub(crate) completed: Remembered,
    pub(crate) registered: register::gather::Remembered,
    /// See [`Engine::certificates`].
    pub(crate) certified: RefCell<certificate::book::Remembered>,
    /// See [`Engine::everybody`].
    pub(crate) who: RefCell<Option<Everybody>>,
    /// See [`Engine::same`].
    pub(crate) one: RefCell<Option<Arc<Same>>>,
    /// See [`Engine::plan`].
    pub(crate) plans: RefCell<HashMap<Id, Plan>>,
    version: i64,
}

impl Engine {
    pub(crate) fn new(store: Store, me: Me, data: PathBuf, keys: Keys, options: &Options) -> Result<Self> {
        let (version, shared) = (store.data_version()?, is_shared(&store)?);
        Ok(Self {
            store,
            me,
            data,
            clock: options.clock.clone(),
            clock_mark: options.clock.mark(),
            chance: options.chance.clone(),
            keys,
            shared,
            rounds: options.rounds,
            printer: options.printer.clone(),
            tries: options.tries.clone(),
            changed: BTreeSet::new(),
            by_others: false,
            sheets: SheetCache::default(),
            people: PeopleIndex::default(),
            completed: Remembered::default(),
            registered: register::gather::Remembered::default(),
            certified: RefCell::new(None),
            who: RefCell::new(None),
            one: RefCell::new(None),
            plans: RefCell::default(),
            version,
        })
    }

    /// One step of the person: judged, stored, put into the outbox; all or nothing.
    pub(crate) fn act(&mut self, label: &str, drafts: &[Draft]) -> Result<Written> {
        self.act_and(label, drafts, |_, _| Ok(()))
    }

    /// The same with something that this laptop keeps for itself, in the same transaction.
    pub(crate) fn act_and(
        &mut self,
        label: &str,
        drafts: &[Draft],
        beside: impl FnOnce(&mut WriteTx<'_>, &Written) -> Result<()>,
    ) -> Result<Written> {
        self.go_on_after_copy()?;
        let (me, at, action) = (self.me.clone(), self.clock.now(), self.new_id());
        let written = self.write(|tx| {
            let drafts = revived(tx, drafts)?;
            let written = tx.act(&me, action, label, at, drafts)?;
            beside(tx, &written)?;
            Ok(written)
        })?;
        self.note(&written);
        Ok(written)
    }

    /// The transaction that a step is written in; where several people share the laptop it signs the step as well.
    pub(crate) fn write<T>(&mut self, work: impl FnOnce(&mut WriteTx<'_>) -> Result<T>) -> Result<T> {
        self.look_at_clock()?;
        let (me, sealing) = (self.me.clone(), self.sealing_at_once()?);
        self.store.transact::<_, Failure>(|tx| {
            let written = work(tx)?;
            if let Some(sealing) = sealing {
                sealing.lend(|seal| tx.seal(&me, seal))?;
            }
            Ok(written)
        })
    }

    /// Another person of this laptop works from here on; what the one before wrote is signed by then.
    pub(crate) fn hand_over(&mut self, me: Me, keys: Keys) -> Result<()> {
        self.seal()?;
        (self.me, self.keys, self.shared) = (me, keys, is_shared(&self.store)?);
        self.changed_all();
        self.come_in();
        Ok(())
    }

    /// What waited for this person to come in goes on. A disk that cannot be written to keeps nobody out: the next step
    /// tries again.
    pub(crate) fn come_in(&mut self) {
        if let Err(failure) = self.go_on_after_copy() {
            tracing::warn!(code = failure.code, "what waits for this person cannot go on yet");
        }
    }

    /// Remembers what a step changed, for the screens and the caches.
    pub(crate) fn note(&mut self, written: &Written) {
        self.noted(written.kinds.iter().copied());
    }

    /// Remembers what came from elsewhere.
    pub(crate) fn note_kinds(&mut self, kinds: impl IntoIterator<Item = &'static str>) {
        self.by_others = true;
        self.noted(kinds);
    }

    fn noted(&mut self, kinds: impl IntoIterator<Item = &'static str>) {
        let kinds: BTreeSet<&'static str> = kinds.into_iter().collect();
        // A refused scan changes no row.
        if kinds.iter().any(|kind| !matches!(*kind, "attendance" | "scan")) {
            self.sheets.forget();
        }
        if kinds.iter().any(|kind| matches!(*kind, "person" | "enrolment" | "cohort")) {
            self.people.forget();
        }
        if kinds.contains("rollout") {
            self.plans.borrow_mut().clear();
        }
        if kinds.contains("person") {
            *self.one.borrow_mut() = None;
        }
        if kinds.iter().any(|kind| READS.contains(kind)) {
            self.completed.forget();
            self.registered.forget();
        }
        if kinds.iter().any(|kind| matches!(*kind, "certificate" | "revocation")) {
            *self.certified.borrow_mut() = None;
        }
        if kinds.iter().any(|kind| matches!(*kind, "member" | "device" | "author")) {
            *self.who.borrow_mut() = None;
        }
        self.changed.extend(kinds);
    }

    /// The kinds that changed since the last call, and whether somebody else changed any of them.
    pub(crate) fn take_changed(&mut self) -> (Vec<String>, bool) {
        let kinds = std::mem::take(&mut self.changed).into_iter().map(str::to_owned).collect();
        (kinds, std::mem::take(&mut self.by_others))
    }

    /// Forgets what was remembered if another process wrote meanwhile. True if so.
    pub(crate) fn look_again(&mut self) -> Result<bool> {
        let version = self.store.data_version()?;
        let other = version != self.version;
        if other {
            self.version = version;
            // Somebody may have come to this laptop: from then on nothing lies unsigned.
            if is_shared(&self.store)? && !std::mem::replace(&mut self.shared, true) {
                self.seal()?;
            }
            self.changed_all();
        }
        Ok(other)
    }

    /// Nobody knows which kinds changed: whoever is told reads everything again.
    pub(crate) fn changed_all(&mut self) {
        self.sheets.forget();
        self.people.forget();
        self.completed.forget();
        self.registered.forget();
        *self.certified.borrow_mut() = None;
        *self.who.borrow_mut() = None;
        *self.one.borrow_mut() = None;
        self.plans.borrow_mut().clear();
        self.changed.insert("*");
        self.by_others = true;
    }

    /// Folds all tables again from the log and the outbox: a repair that gives the same rows.
    ///
    /// # Errors
    /// The store's own; the old rows stay then.
    pub fn rebuild(&mut self) -> Result<()> {
        self.store.rebuild()?;
        self.changed_all();
        Ok(())
    }

    /// Writes a record as a client of somebody's own making would: cells unchecked by any use case. For tests of
    /// what such a client can do; the rules of `domain` judge it all the same.
    ///
    /// # Errors
    /// The rules' own.
    #[doc(hidden)]
    pub fn forge_for_tests(&mut self, kind: &str, cells: serde_json::Value) -> Result<Id> {
        let kind = domain::kind(kind).ok_or_else(|| Failure::not_found("kind"))?;
        let cells: domain::Cells = serde_json::from_value(cells).map_err(Failure::fault)?;
        let id = self.new_id();
        self.act("forged", &[Draft::cells(kind, id, cells)])?;
        Ok(id)
    }

    /// Makes changes that have no command yet, through the same door as every command. For tests.
    ///
    /// # Errors
    /// The rules' own.
    #[doc(hidden)]
    pub fn write_for_tests(&mut self, label: &str, drafts: &[Draft]) -> Result<Written> {
        self.act(label, drafts)
    }

    /// The same, as a program with other rules would: nothing is judged here, and it says that it knew the log up to `seen`.
    ///
    /// # Errors
    /// The store's own.
    #[doc(hidden)]
    pub fn write_unjudged_for_tests(&mut self, label: &str, drafts: &[Draft], seen: u64) -> Result<Written> {
        let (me, at, action) = (self.me.clone(), self.clock.now(), self.new_id());
        let written = self.store.transact::<_, Failure>(|tx| {
            tx.unjudged_for_tests(seen);
            Ok(tx.act(&me, action, label, at, drafts.to_vec())?)
        })?;
        self.note(&written);
        Ok(written)
    }

    /// What waits to be sent, step by step. For tests of what a step tells about who made it.
    #[doc(hidden)]
    pub fn outbox_for_tests(&self) -> Vec<store::Unsent> {
        self.store.outbox().unwrap_or_default()
    }

    /// The records of a member's authors. For tests that write about laptops as another program would.
    #[doc(hidden)]
    pub fn authors_for_tests(&self, member: &str) -> Vec<Id> {
        let rows = self.store.all::<domain::workspace::Author>().unwrap_or_default();
        let named = |id: Id| self.everybody().ok().is_some_and(|all| all.of(domain::AuthorId(*id.as_bytes())).name == member);
        rows.into_iter().map(|row| row.id).filter(|id| named(*id)).collect()
    }

    /// Every value that the store holds, as text. For tests of what is gone.
    ///
    /// # Errors
    /// The store's own.
    #[doc(hidden)]
    pub fn kept_for_tests(&self) -> Result<String> {
        Ok(self.store.kept_for_tests()?)
    }

    /// Marks the store as written by a newer Muster. For tests of what this one does then.
    ///
    /// # Errors
    /// The store's own.
    #[doc(hidden)]
    pub fn pretend_newer_for_tests(&self) -> Result<()> {
        Ok(self.store.pretend_newer_for_tests()?)
    }

    /// Lets the store grow by so many pages and no more, as on a full disk; `None` gives the room back.
    ///
    /// # Errors
    /// The store's own.
    #[doc(hidden)]
    pub fn leave_room_for_tests(&self, pages: Option<u32>) -> Result<()> {
        Ok(self.store.leave_room_for_tests(pages)?)
    }

    /// SQLite's own check of the file; empty if all is well.
    ///
    /// # Errors
    /// The store's own.
    pub fn integrity(&self) -> Result<Vec<String>> {
        Ok(self.store.integrity()?)
    }

    /// A new id by time and chance.
    pub(crate) fn new_id(&self) -> Id {
        self.chance.id(self.clock.now())
    }

    /// The signing key of the member who works now, opened for this once.
    ///
    /// # Errors
    /// `no_signing_key`, `wrong_passphrase`, `too_many_tries`.
    pub(crate) fn signing_key(&self, passphrase: &str) -> Result<OpenKey> {
        let locked = self.me.signing_key.as_ref().ok_or_else(|| Failure::new("no_signing_key"))?;
        self.proven(|| Ok(signing::open(locked, passphrase)?))
    }

    /// Tries a passphrase of the member who works now, unless they have to wait.
    pub(crate) fn proven<T>(&self, open: impl FnOnce() -> Result<T>) -> Result<T> {
        self.tries.tried(&self.me.member.to_string(), self.clock.now(), open)
    }

    /// The member who works now.
    pub(crate) fn member(&self) -> Result<Member> {
        Ok(self.store.get::<Member>(self.me.member)?.map(|row| row.value).unwrap_or_default())
    }

    pub(crate) fn workspace(&self) -> Result<Workspace> {
        let state = self.store.record(&RecordKey::of::<Workspace>(WORKSPACE_ID))?;
        Ok(state.map(|state| state.read()).unwrap_or_default())
    }

    /// The workspace's zone.
    pub(crate) fn zone(&self) -> Result<chrono_tz::Tz> {
        let name = crate::who::text(self.workspace()?.zone);
        Ok(name.parse().unwrap_or(chrono_tz::Tz::UTC))
    }
}

/// Whether more than one person writes on this laptop.
fn is_shared(store: &Store) -> Result<bool> {
    let members: BTreeSet<Id> = store.authors_here()?.into_iter().map(|me| me.member).collect();
    Ok(members.len() > 1)
}

/// Whoever writes to a record with a derived id that was taken back means it to be there again.
fn revived(tx: &WriteTx<'_>, drafts: &[Draft]) -> Result<Vec<Draft>> {
    let mut all = drafts.to_vec();
    let derived = |draft: &&Draft| draft.verb == Verb::Put && matches!(draft.kind.id, IdRule::Derived(_));
    for draft in drafts.iter().filter(derived) {
        if tx.record(&draft.key())?.is_some_and(|state| !state.is_live()) {
            all.push(Draft::state(draft.kind, draft.id, Verb::Restore));
        }
    }
    Ok(all)
}

/// The id that a request names.
pub(crate) fn id(what: &str, text: &str) -> Result<Id> {
    Id::try_parse(text).map_err(|_| Failure::not_found(what))
}

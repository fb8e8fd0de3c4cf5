//! What every storage has to keep, run over each engine that there is.
//!
//! A second engine adds one line to `engines` and has to pass all of it unchanged.

use std::sync::{Arc, OnceLock};

use domain::judge::Verdict;
use domain::people::Person;
use domain::sync::SignedReceipt;
use domain::{AuthorId, Dot, Hash, Id, LiveWrite, RecordKey, RecordState};
use server::storage::files::{FileRow, PartRow};
use server::storage::postgres::PostgresStorage;
use server::storage::sqlite::SqliteStorage;
use server::storage::{AuthorRow, Head, LogRow, Page, Room, Storage, Tenant, Wanted};
use testkit::postgres::{Bouncer, Cluster};

/// Opens the same data again and again.
type Open = Box<dyn Fn() -> Box<dyn Storage>>;

fn engines() -> [(&'static str, Open); 4] {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = move || Box::new(SqliteStorage::open(folder.path()).unwrap()) as Box<dyn Storage>;
    let open = |url: String| Box::new(move || Box::new(PostgresStorage::open(&url, 6).unwrap()) as Box<dyn Storage>) as Open;
    let (plain, partitioned, pooled) = (Cluster::shared().database(), Cluster::shared().database(), Cluster::shared().database());
    cut_into_partitions(database_of(&partitioned));
    [
        ("sqlite", Box::new(sqlite)),
        ("postgresql", open(plain)),
        ("postgresql in hash partitions", open(partitioned)),
        ("postgresql behind pgbouncer", open(through_bouncer(&pooled))),
    ]
}

fn database_of(url: &str) -> &str {
    url.rsplit_once('/').expect("a database").1
}

/// The address of the same database by way of a pooler with few sessions.
fn through_bouncer(url: &str) -> String {
    static BOUNCER: OnceLock<Bouncer> = OnceLock::new();
    let bouncer = BOUNCER.get_or_init(|| Bouncer::before(Cluster::shared(), 5));
    Cluster::shared().address(database_of(url), bouncer.port)
}

/// The tables as an administrator would cut them: by the workspace, nothing else changed.
fn cut_into_partitions(database: &str) {
    let mut sql = String::from(
        "CREATE SCHEMA muster; CREATE TABLE muster.format (one smallint PRIMARY KEY, format bigint NOT NULL); INSERT INTO muster.format VALUES (1, 2);",
    );
    let steps = concat!(include_str!("../src/storage/postgres/schema.sql"), include_str!("../src/storage/postgres/files.sql"));
    for statement in steps.split_inclusive(';') {
        let whole = ["workspace", "batch", "author", "record", "file", "part", "piece"].map(|table| format!("muster.{table}"));
        let table = whole.iter().find(|table| statement.contains(&format!("CREATE TABLE {table} ")));
        let Some(table) = table else {
            sql.push_str(statement);
            continue;
        };
        sql.push_str(&statement.replace("\n);", "\n) PARTITION BY HASH (workspace);"));
        for part in 0..3 {
            sql.push_str(&format!("CREATE TABLE {table}_{part} PARTITION OF {table} FOR VALUES WITH (MODULUS 3, REMAINDER {part});"));
        }
    }
    Cluster::shared().sql(database, &sql);
}

fn each(test: impl Fn(&dyn Fn() -> Box<dyn Storage>)) {
    for (name, open) in engines() {
        println!("engine: {name}");
        test(&*open);
    }
}

const HERE: Hash = Hash([1; 32]);
const THERE: Hash = Hash([2; 32]);
const ANA: AuthorId = AuthorId([3; 16]);
const BINH: AuthorId = AuthorId([4; 16]);

fn entry(seq: u64, author: AuthorId, n: u64, size: usize) -> LogRow {
    LogRow {
        seq,
        author,
        n,
        hash: Hash::of(&[&seq.to_be_bytes()]),
        received: 1_804_000_000_000 + seq as i64,
        verdicts: vec![Verdict::Accepted { flags: vec!["a flag".to_owned()] }],
        chain: Hash::of(&[b"chain", &seq.to_be_bytes()]),
        receipts: vec![SignedReceipt { receipt: "{}".to_owned(), signature: "s".to_owned() }],
        bytes: Some(vec![b'x'; size]),
    }
}

fn row(author: AuthorId) -> AuthorRow {
    AuthorRow { key: [author.0[0]; 32], last_n: 1, last_op: 5, last_hash: HERE, served: 0, revoked: None }
}

fn person(name: &str) -> (RecordKey, RecordState) {
    let write = LiveWrite { dot: Dot { author: ANA, number: 1 }, value: name.into(), at: 1, weak: false, seq: Some(1) };
    let state = RecordState { cells: [("name".into(), vec![write])].into(), ..RecordState::default() };
    (RecordKey::of::<Person>(Id::from_u128(7)), state)
}

/// A workspace with these entries.
fn filled(storage: &dyn Storage, workspace: Hash, entries: &[LogRow]) -> Arc<dyn Tenant> {
    let tenant = storage.found(&workspace).unwrap();
    let mut writing = tenant.write().unwrap();
    let mut head = writing.head().unwrap();
    for entry in entries {
        writing.append(entry).unwrap();
        head = Head { seq: entry.seq, chain: entry.chain, ..head };
    }
    writing.put_head(&head).unwrap();
    writing.commit().unwrap();
    tenant
}

#[test]
fn rooms_and_settings_stay() {
    each(|open| {
        let room = Room { secret: Hash([9; 32]), name: "Phòng".to_owned(), workspace: None, made: 5 };
        let storage = open();
        assert_eq!(storage.setting("a").unwrap(), None);
        assert_eq!(storage.first_setting("a", "1").unwrap(), "1");
        assert_eq!(storage.first_setting("a", "0").unwrap(), "1", "whoever came first");
        storage.put_setting("a", "2").unwrap();
        storage.add_room(&room).unwrap();
        assert!(storage.add_room(&room).is_err(), "a secret is one room");
        drop(storage);
        let storage = open();
        assert_eq!(storage.setting("a").unwrap().as_deref(), Some("2"));
        assert_eq!(storage.room(&room.secret).unwrap(), Some(room.clone()));
        assert_eq!(storage.room(&HERE).unwrap(), None);
        assert!(storage.bind_room(&room.secret, &HERE).unwrap());
        assert!(storage.bind_room(&room.secret, &HERE).unwrap(), "the same twice is fine");
        assert!(!storage.bind_room(&room.secret, &THERE).unwrap(), "a room takes one workspace");
        assert_eq!(storage.room(&room.secret).unwrap().unwrap().workspace, Some(HERE));
    });
}

#[test]
fn a_workspace_is_here_once_it_has_an_entry() {
    each(|open| {
        let storage = open();
        assert!(storage.tenant(&HERE).unwrap().is_none());
        storage.found(&HERE).unwrap();
        assert!(storage.tenant(&HERE).unwrap().is_none(), "an empty log is no workspace yet");
        assert!(storage.workspaces().unwrap().is_empty());
        filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]);
        assert_eq!(storage.tenant(&HERE).unwrap().unwrap().workspace(), HERE);
        assert_eq!(storage.workspaces().unwrap(), [HERE]);
        assert_eq!(open().workspaces().unwrap(), [HERE], "it is durable");
    });
}

#[test]
fn what_is_committed_is_read_back_as_it_was() {
    each(|open| {
        let storage = open();
        let entries = [entry(1, ANA, 1, 10), entry(2, BINH, 1, 20)];
        let tenant = filled(&*storage, HERE, &entries);
        let (key, state) = person("Đặng");
        let head = Head { seq: 2, chain: entries[1].chain, room: Hash([8; 32]), receipts: 3, receipt: Some("digest".to_owned()) };
        let author = AuthorRow { served: 2, revoked: Some(77), ..row(ANA) };
        let mut writing = tenant.write().unwrap();
        writing.put_record(&key, &state).unwrap();
        writing.put_author(ANA, &author).unwrap();
        writing.put_author(BINH, &row(BINH)).unwrap();
        writing.put_head(&head).unwrap();
        assert_eq!(writing.record(&key).unwrap(), Some(state.clone()), "a transaction sees its own writes");
        writing.commit().unwrap();

        let storage = open();
        let tenant = storage.tenant(&HERE).unwrap().unwrap();
        let mut reading = tenant.read().unwrap();
        assert_eq!(reading.head().unwrap(), head);
        assert_eq!(reading.author(ANA).unwrap(), Some(author.clone()));
        assert_eq!(reading.authors().unwrap(), [(ANA, author), (BINH, row(BINH))]);
        assert_eq!(reading.record(&key).unwrap(), Some(state.clone()));
        assert_eq!(reading.of_kind(key.kind).unwrap(), [(key.id, state.clone())]);
        assert_eq!(reading.of_kind("rollout").unwrap(), [], "of another kind there is none");
        assert_eq!(reading.records().unwrap(), [(key, state)]);
        assert_eq!(reading.logged(BINH, 1).unwrap(), Some((2, entries[1].hash)));
        assert_eq!(reading.logged(BINH, 2).unwrap(), None);
        assert_eq!(reading.chain_at(0).unwrap(), Some(Hash::default()), "before the first entry");
        assert_eq!(reading.chain_at(2).unwrap(), Some(entries[1].chain));
        assert_eq!(reading.chain_at(3).unwrap(), None);
        assert_eq!(reading.chain_at(u64::MAX).unwrap(), None);
        let all = Page { after: 0, own: None, entries: 10, bytes: 1000 };
        assert_eq!(reading.page(all).unwrap(), entries);
        assert_eq!(tenant.integrity().unwrap(), Vec::<String>::new());
    });
}

#[test]
fn what_is_not_committed_is_not_there() {
    each(|open| {
        let storage = open();
        let tenant = filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]);
        let (key, state) = person("Hoa");
        let mut writing = tenant.write().unwrap();
        writing.append(&entry(2, ANA, 2, 10)).unwrap();
        writing.put_record(&key, &state).unwrap();
        writing.put_head(&Head { seq: 2, ..Head::default() }).unwrap();
        drop(writing);
        let mut writing = tenant.write().unwrap();
        assert_eq!(writing.head().unwrap().seq, 1);
        assert_eq!(writing.record(&key).unwrap(), None);
        assert_eq!(writing.logged(ANA, 2).unwrap(), None);
        writing.append(&entry(2, ANA, 2, 10)).expect("the number is free: the log has no gaps");
    });
}

#[test]
fn a_reader_keeps_its_view_and_never_waits_for_a_writer() {
    each(|open| {
        let storage = open();
        let tenant = filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]);
        let mut reading = tenant.read().unwrap();
        assert_eq!(reading.head().unwrap().seq, 1);
        let mut writing = tenant.write().unwrap();
        writing.append(&entry(2, ANA, 2, 10)).unwrap();
        writing.put_head(&Head { seq: 2, ..Head::default() }).unwrap();
        assert_eq!(tenant.read().unwrap().head().unwrap().seq, 1, "while somebody writes");
        writing.commit().unwrap();
        assert_eq!(reading.head().unwrap().seq, 1, "the view is steady");
        assert_eq!(reading.page(Page { after: 0, own: None, entries: 10, bytes: 1000 }).unwrap().len(), 1);
        drop(reading);
        assert_eq!(tenant.read().unwrap().head().unwrap().seq, 2);
    });
}

#[test]
fn an_author_has_one_batch_of_a_number_and_a_position_one_entry() {
    each(|open| {
        let storage = open();
        let tenant = filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]);
        assert!(tenant.write().unwrap().append(&entry(2, ANA, 1, 10)).is_err(), "a number twice");
        assert!(tenant.write().unwrap().append(&entry(1, BINH, 1, 10)).is_err(), "a position twice");
        let bare = LogRow { bytes: None, ..entry(2, ANA, 2, 10) };
        assert!(tenant.write().unwrap().append(&bare).is_err(), "an entry holds its batch");
    });
}

#[test]
fn pages_end_at_their_limits_and_leave_own_bytes_out() {
    each(|open| {
        let storage = open();
        let entries: Vec<LogRow> = (1..=6).map(|seq| entry(seq, if seq % 2 == 0 { ANA } else { BINH }, seq, 100)).collect();
        let tenant = filled(&*storage, HERE, &entries);
        let mut reading = tenant.read().unwrap();
        let mut seqs = |page: Page| reading.page(page).unwrap().iter().map(|row| (row.seq, row.bytes.is_some())).collect::<Vec<_>>();
        let page = Page { after: 2, own: None, entries: 2, bytes: 1000 };
        assert_eq!(seqs(page), [(3, true), (4, true)]);
        assert_eq!(seqs(Page { entries: 10, bytes: 250, ..page }), [(3, true), (4, true)], "bytes are a limit too");
        assert_eq!(seqs(Page { bytes: 1, ..page }), [(3, true)], "one entry always comes");
        let own = Page { own: Some(ANA), entries: 10, bytes: 250, ..page };
        assert_eq!(seqs(own), [(3, true), (4, false), (5, true), (6, false)], "own ones cost nothing");
        assert_eq!(seqs(Page { after: 6, ..page }), []);
    });
}

#[test]
fn one_workspace_reaches_nothing_of_another() {
    each(|open| {
        let storage = open();
        let (here, there) = (filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]), filled(&*storage, THERE, &[entry(1, ANA, 1, 30)]));
        let (key, state) = person("Hoa");
        let mut writing = here.write().unwrap();
        writing.put_record(&key, &state).unwrap();
        writing.put_author(ANA, &row(ANA)).unwrap();
        // Locks are each workspace's own: this would wait for ever otherwise.
        let mut other = there.write().unwrap();
        assert_eq!(other.record(&key).unwrap(), None);
        assert_eq!(other.author(ANA).unwrap(), None);
        assert_eq!(other.records().unwrap(), []);
        assert_eq!(other.of_kind(key.kind).unwrap(), []);
        drop(other);
        writing.commit().unwrap();
        let mut other = there.read().unwrap();
        assert_eq!((other.record(&key).unwrap(), other.author(ANA).unwrap()), (None, None));
        assert_eq!(other.page(Page { after: 0, own: None, entries: 9, bytes: 999 }).unwrap()[0].bytes.as_ref().unwrap().len(), 30);
    });
}

fn part(digest: Hash, author: AuthorId, got: u64) -> PartRow {
    PartRow { digest, author, size: 8, got, touched: 5 }
}

/// A file of two pieces that this author has brought.
fn whole(tenant: &dyn Tenant, digest: Hash, author: AuthorId) -> FileRow {
    let file = FileRow { digest, size: 8, author, received: 9 };
    let mut writing = tenant.write().unwrap();
    writing.add_piece(&digest, author, 0, b"abcde").unwrap();
    writing.add_piece(&digest, author, 5, b"fgh").unwrap();
    writing.put_part(&part(digest, author, 8)).unwrap();
    writing.make_file(&file).unwrap();
    writing.commit().unwrap();
    file
}

#[test]
fn a_file_is_kept_in_pieces_and_is_one_when_it_is_whole() {
    each(|open| {
        let storage = open();
        let tenant = filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]);
        let (photo, other) = (Hash([5; 32]), Hash([6; 32]));
        let mut writing = tenant.write().unwrap();
        writing.put_part(&part(photo, ANA, 5)).unwrap();
        writing.add_piece(&photo, ANA, 0, b"abcde").unwrap();
        writing.put_part(&part(photo, BINH, 0)).unwrap();
        assert_eq!(writing.bytes_of_files().unwrap(), 16, "a part counts as large as it will be, for each who brings it");
        writing.commit().unwrap();

        let storage = open();
        let tenant = storage.tenant(&HERE).unwrap().unwrap();
        let mut reading = tenant.read().unwrap();
        assert_eq!(reading.files(&[photo]).unwrap(), [], "it is not whole");
        assert_eq!(reading.parts().unwrap(), [part(photo, ANA, 5), part(photo, BINH, 0)]);
        assert_eq!(reading.parts_of(ANA, &[other, photo]).unwrap(), [part(photo, ANA, 5)]);
        drop(reading);
        let mut writing = tenant.write().unwrap();
        writing.drop_part(&photo, ANA).unwrap();
        writing.drop_part(&photo, BINH).unwrap();
        writing.commit().unwrap();
        let file = whole(&*tenant, photo, ANA);

        let mut reading = tenant.read().unwrap();
        assert_eq!(reading.parts().unwrap(), [], "what is whole is no part any more");
        assert_eq!(reading.files(&[other, photo]).unwrap(), std::slice::from_ref(&file));
        assert_eq!(reading.all_files().unwrap(), [file]);
        assert_eq!(reading.bytes_of_files().unwrap(), 8);
        let mut piece = |at| reading.piece(&photo, ANA, at).unwrap();
        assert_eq!(piece(0), Some((0, b"abcde".to_vec())));
        assert_eq!(piece(4), Some((0, b"abcde".to_vec())));
        assert_eq!(piece(5), Some((5, b"fgh".to_vec())));
        assert_eq!(piece(u64::MAX), None);
        assert_eq!(reading.piece(&photo, BINH, 0).unwrap(), None, "a piece lies under who brought it");
        drop(reading);
        assert!(tenant.write().unwrap().make_file(&FileRow { digest: photo, size: 8, author: BINH, received: 9 }).is_err(), "once");
        let mut writing = tenant.write().unwrap();
        writing.drop_part(&photo, ANA).unwrap();
        writing.commit().unwrap();
        assert!(tenant.read().unwrap().piece(&photo, ANA, 5).unwrap().is_some(), "what is whole is not forgotten as a part");
    });
}

#[test]
fn what_of_a_file_is_not_committed_is_not_there_and_another_workspace_has_none_of_it() {
    each(|open| {
        let storage = open();
        let (here, there) = (filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]), filled(&*storage, THERE, &[entry(1, ANA, 1, 10)]));
        let photo = Hash([5; 32]);
        let mut writing = here.write().unwrap();
        writing.put_part(&part(photo, ANA, 5)).unwrap();
        writing.add_piece(&photo, ANA, 0, b"abcde").unwrap();
        drop(writing);
        assert_eq!(here.read().unwrap().parts().unwrap(), []);
        whole(&*here, photo, ANA);
        let mut reading = there.read().unwrap();
        assert_eq!(reading.files(&[photo]).unwrap(), []);
        assert_eq!(reading.piece(&photo, ANA, 0).unwrap(), None);
        assert_eq!((reading.all_files().unwrap(), reading.bytes_of_files().unwrap()), (vec![], 0));
        drop(reading);
        let mut writing = there.write().unwrap();
        writing.drop_part(&photo, ANA).unwrap();
        writing.commit().unwrap();
        assert_eq!(here.read().unwrap().files(&[photo]).unwrap().len(), 1, "and forgets none of it");
    });
}

#[test]
fn a_data_folder_and_a_database_of_before_get_their_tables_for_files() {
    let folder = tempfile::tempdir().unwrap();
    let storage = SqliteStorage::open(folder.path()).unwrap();
    filled(&storage, HERE, &[entry(1, ANA, 1, 10)]);
    drop(storage);
    let file = folder.path().join("workspaces").join(format!("{HERE}.db"));
    let old = rusqlite::Connection::open(file).unwrap();
    old.execute_batch("DROP TABLE file; DROP TABLE part; DROP TABLE piece; PRAGMA user_version = 1").unwrap();
    drop(old);
    let url = Cluster::shared().database();
    drop(PostgresStorage::open(&url, 4).unwrap());
    let back = "DROP TABLE muster.file, muster.part, muster.piece; UPDATE muster.format SET format = 1";
    Cluster::shared().sql(database_of(&url), back);
    let postgres = PostgresStorage::open(&url, 4).unwrap();
    filled(&postgres, HERE, &[entry(1, ANA, 1, 10)]);
    for storage in [&SqliteStorage::open(folder.path()).unwrap() as &dyn Storage, &postgres] {
        let tenant = storage.tenant(&HERE).unwrap().expect("it is there as before");
        assert_eq!(tenant.read().unwrap().head().unwrap().seq, 1);
        whole(&*tenant, Hash([5; 32]), ANA);
    }
}

#[test]
fn writers_of_one_workspace_come_one_after_the_other() {
    each(|open| {
        let (one, two) = (open(), open());
        filled(&*one, HERE, &[entry(1, ANA, 1, 10)]);
        let next = |storage: &dyn Storage| {
            let tenant = storage.tenant(&HERE).unwrap().unwrap();
            for _ in 0..20 {
                let mut writing = tenant.write().unwrap();
                let head = writing.head().unwrap();
                writing.append(&entry(head.seq + 1, ANA, head.seq + 1, 10)).expect("nobody else took the number");
                writing.put_head(&Head { seq: head.seq + 1, ..head }).unwrap();
                writing.commit().unwrap();
            }
        };
        std::thread::scope(|threads| {
            threads.spawn(|| next(&*one));
            threads.spawn(|| next(&*two));
        });
        assert_eq!(open().tenant(&HERE).unwrap().unwrap().read().unwrap().head().unwrap().seq, 41);
    });
}

#[test]
fn what_is_foreseen_is_what_is_read() {
    each(|open| {
        let storage = open();
        let tenant = filled(&*storage, HERE, &[entry(1, ANA, 1, 10)]);
        let (key, state) = person("Hoa");
        let absent = RecordKey::of::<Person>(Id::from_u128(8));
        let mut writing = tenant.write().unwrap();
        writing.put_record(&key, &state).unwrap();
        writing.put_author(ANA, &row(ANA)).unwrap();
        writing.commit().unwrap();
        let wanted = Wanted { authors: vec![ANA, BINH], batches: vec![(ANA, 1), (ANA, 2)], records: vec![key.clone(), absent.clone()] };
        let mut early = tenant.write_for(&wanted).unwrap();
        assert!(early.at_hand(&key) && early.at_hand(&absent), "what is known to be absent needs no journey either");
        assert_eq!(early.author(ANA).unwrap(), Some(row(ANA)));
        assert_eq!(early.author(BINH).unwrap(), None);
        assert_eq!(early.logged(ANA, 1).unwrap(), Some((1, entry(1, ANA, 1, 10).hash)));
        assert_eq!(early.logged(ANA, 2).unwrap(), None);
        assert_eq!((early.record(&key).unwrap(), early.record(&absent).unwrap()), (Some(state.clone()), None));
        drop(early);
        let mut late = tenant.write().unwrap();
        late.foresee(&wanted).unwrap();
        assert_eq!(late.record(&key).unwrap(), Some(state.clone()));
        drop(late);
        let glance = tenant.glance(Some(ANA), &[key.clone(), absent.clone()]).unwrap();
        assert_eq!((glance.head.seq, glance.author), (1, Some(row(ANA))));
        assert_eq!(glance.records.into_iter().collect::<Vec<_>>(), [(key, Some(state)), (absent, None)]);
        assert_eq!(tenant.glance(Some(BINH), &[]).unwrap().author, None);
        assert_eq!(tenant.glance(None, &[]).unwrap().author, None);
    });
}

#[test]
fn heads_are_told_for_those_that_are_here() {
    each(|open| {
        let storage = open();
        filled(&*storage, HERE, &[entry(1, ANA, 1, 10), entry(2, ANA, 2, 10)]);
        filled(&*storage, THERE, &[entry(1, ANA, 1, 10)]);
        assert_eq!(storage.heads(&[]).unwrap(), []);
        assert_eq!(storage.heads(&[HERE, Hash([7; 32])]).unwrap(), [(HERE, 2)]);
    });
}

#[test]
fn a_held_room_is_bound_once() {
    each(|open| {
        let storage = open();
        let secret = Hash([9; 32]);
        assert!(storage.hold_room(&secret).unwrap().is_none());
        storage.add_room(&Room { secret, name: "Room".to_owned(), workspace: None, made: 5 }).unwrap();
        drop(storage.hold_room(&secret).unwrap());
        let held = storage.hold_room(&secret).unwrap().expect("it is there");
        assert_eq!(held.room().workspace, None);
        assert!(held.bind(&HERE).unwrap());
        let held = storage.hold_room(&secret).unwrap().expect("it is there");
        assert_eq!(held.room().workspace, Some(HERE));
        assert!(!held.bind(&THERE).unwrap(), "a room takes one workspace");
        assert_eq!(storage.rooms().unwrap().len(), 1);
        storage.put_setting("b", "2").unwrap();
        storage.put_setting("a", "1").unwrap();
        let all = [("a".to_owned(), "1".to_owned()), ("b".to_owned(), "2".to_owned())];
        assert_eq!(storage.settings().unwrap(), all);
    });
}

#[test]
fn a_room_is_held_against_other_processes() {
    let url = Cluster::shared().database();
    let (one, two) = (PostgresStorage::open(&url, 4).unwrap(), PostgresStorage::open(&url, 4).unwrap());
    let secret = Hash([9; 32]);
    one.add_room(&Room { secret, name: "Room".to_owned(), workspace: None, made: 5 }).unwrap();
    let held = one.hold_room(&secret).unwrap().expect("it is there");
    std::thread::scope(|threads| {
        let second = threads.spawn(|| two.hold_room(&secret).unwrap().expect("it is there").room().workspace);
        testkit::until("the second waits for the row", || {
            let waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
            Cluster::shared().sql(database_of(&url), waiting) == "1"
        });
        assert!(held.bind(&HERE).unwrap());
        assert_eq!(second.join().unwrap(), Some(HERE), "who comes second sees who moved in");
    });
}

#[test]
fn many_processes_may_make_the_tables_at_once() {
    let url = Cluster::shared().database();
    std::thread::scope(|threads| {
        for _ in 0..6 {
            threads.spawn(|| PostgresStorage::open(&url, 4).expect("whoever comes second finds them made"));
        }
    });
    assert_eq!(Cluster::shared().sql(database_of(&url), "SELECT format FROM muster.format"), "2");
}

#[test]
fn a_terminated_session_is_replaced_without_a_word() {
    let url = Cluster::shared().database();
    let storage = PostgresStorage::open(&url, 4).unwrap();
    let tenant = filled(&storage, HERE, &[entry(1, ANA, 1, 10)]);
    let end =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let mut writing = tenant.write().unwrap();
    writing.append(&entry(2, ANA, 2, 10)).unwrap();
    assert_ne!(Cluster::shared().sql(database_of(&url), end), "0");
    let error = writing.commit().expect_err("its transaction is gone");
    assert!(error.passes(), "and may be tried again: {error}");
    assert_eq!(tenant.read().unwrap().head().unwrap().seq, 1, "a question finds another connection");
    let mut writing = tenant.write().unwrap();
    writing.append(&entry(2, ANA, 2, 10)).expect("the number is free: the log has no gaps");
}

#[test]
fn a_file_of_a_newer_server_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(SqliteStorage::open(folder.path()).unwrap());
    rusqlite::Connection::open(folder.path().join("server.db")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = SqliteStorage::open(folder.path()).err().expect("refused").to_string();
    assert!(error.contains("newer muster-server"), "{error}");
}

#[test]
fn a_database_of_a_newer_server_is_left_alone() {
    let url = Cluster::shared().database();
    assert!(PostgresStorage::existing(&url).err().expect("refused").to_string().contains("no data of a server"));
    drop(PostgresStorage::open(&url, 4).unwrap());
    assert!(PostgresStorage::existing(&url).is_ok());
    Cluster::shared().sql(database_of(&url), "UPDATE muster.format SET format = 99");
    for error in [PostgresStorage::open(&url, 4).err(), PostgresStorage::existing(&url).err()] {
        let error = error.expect("refused").to_string();
        assert!(error.contains("newer muster-server"), "{error}");
    }
}

#[test]
fn what_is_taken_out_of_an_entry_and_a_record_of_which_nothing_is_left_are_gone() {
    each(|open| {
        let storage = open();
        let (mut first, second) = (entry(1, ANA, 1, 50), entry(2, BINH, 1, 20));
        let tenant = filled(&*storage, HERE, &[first.clone()]);
        filled(&*storage, THERE, &[first.clone()]);
        let (key, state) = person("Hoa");
        let mut writing = tenant.write().unwrap();
        writing.put_record(&key, &state).unwrap();
        writing.commit().unwrap();
        let mut writing = tenant.write().unwrap();
        writing.append(&second).unwrap();
        writing.put_bytes(1, b"less").unwrap();
        writing.put_bytes(2, b"nothing").unwrap();
        writing.drop_record(&key).unwrap();
        assert_eq!(writing.record(&key).unwrap(), None, "a transaction sees its own writes");
        writing.put_head(&Head { seq: 2, chain: second.chain, ..Head::default() }).unwrap();
        writing.commit().unwrap();
        tenant.wipe().unwrap();
        let storage = open();
        let all = Page { after: 0, own: None, entries: 10, bytes: 1000 };
        let page = storage.tenant(&HERE).unwrap().unwrap().read().unwrap().page(all).unwrap();
        assert_eq!(
            page,
            [LogRow { bytes: Some(b"less".to_vec()), ..first.clone() }, LogRow { bytes: Some(b"nothing".to_vec()), ..second }]
        );
        assert_eq!(storage.tenant(&HERE).unwrap().unwrap().read().unwrap().records().unwrap(), []);
        first.bytes = Some(vec![b'x'; 50]);
        let there = storage.tenant(&THERE).unwrap().unwrap().read().unwrap().page(all).unwrap();
        assert_eq!(there, [first], "another workspace keeps its own");
    });
}

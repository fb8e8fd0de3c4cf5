//! Rules over one group: a table of what is refused, what is flagged, and what stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::fold::Origin;
use domain::judge::{Lookup, LookupError, Verdict, judge};
use domain::sync::VOUCHER_AS;
use domain::workspace::WORKSPACE_ID;
use domain::{Hash, Id, Operation, RecordKey, RecordState, Verb};
use serde_json::{Value, json};

use crate::made::{author, group, id, key, put, sign};

/// A log and its records, for judging what comes next.
#[derive(Clone, Default)]
pub(crate) struct Log {
    records: BTreeMap<RecordKey, RecordState>,
    seq: u64,
    next: BTreeMap<u8, u64>,
}

impl Lookup for Log {
    fn record(&mut self, key: &RecordKey) -> Result<Option<Arc<RecordState>>, LookupError> {
        Ok(self.records.get(key).cloned().map(Arc::new))
    }
}

impl Log {
    /// What the log says of a group by author `who` that knew the log up to `seen`: `ok`, its flags, or its refusal's code.
    pub(crate) fn write(&mut self, who: u8, seen: u64, operations: Vec<Operation>) -> String {
        self.at(who, seen, 1_000, operations)
    }

    fn at(&mut self, who: u8, seen: u64, at: i64, operations: Vec<Operation>) -> String {
        let first = *self.next.entry(who).or_insert(1);
        *self.next.get_mut(&who).expect("inserted") += operations.len() as u64;
        self.seq += 1;
        let origin = Origin { author: author(who), at, seq: Some(self.seq) };
        let (verdict, touched) = judge(&group(first, operations), origin, seen, self).expect("no storage, no error");
        self.records.extend(touched.into_iter().map(|touched| (touched.key, Arc::unwrap_or_clone(touched.after))));
        match verdict {
            Verdict::Accepted { flags } if flags.is_empty() => "ok".to_owned(),
            Verdict::Accepted { flags } => flags.join(" "),
            Verdict::Refused(refusal) => refusal.code,
        }
    }

    pub(crate) fn read(&self, kind: &'static str, id: Id) -> RecordState {
        self.records.get(&RecordKey { kind, id }).cloned().unwrap_or_default()
    }
}

pub(crate) const ANA: Id = Id::from_u128(101);
pub(crate) const BINH: Id = Id::from_u128(102);
const DOOR: Id = Id::from_u128(103);
pub(crate) const SESSION: Id = Id::from_u128(104);
pub(crate) const PERSON: Id = Id::from_u128(105);

pub(crate) fn public(n: u8) -> String {
    STANDARD.encode(key(n).verifying_key().to_bytes())
}

pub(crate) fn author_cells(who: u8, member: Id) -> Value {
    json!({ "member": member, "device": id(200), "key": public(who) })
}

fn founding() -> Vec<Operation> {
    vec![
        put("workspace", WORKSPACE_ID, json!({ "name": "North", "zone": "UTC" })),
        put("member", ANA, json!({ "name": "Ana", "roles": ["owner", "training-manager"], "state": "active" })),
        put("author", author(1).record(), author_cells(1, ANA)),
    ]
}

/// A log whose first batch is Ana's, with an invitation for Binh by the one-time key 9.
fn north() -> Log {
    let mut log = Log::default();
    assert_eq!(log.write(1, 0, founding()), "ok");
    let binh = put("member", BINH, json!({ "name": "Binh", "roles": ["training-manager"], "state": "active" }));
    let door = put("invitation", DOOR, json!({ "member": BINH, "public": public(9), "expires": 5_000 }));
    assert_eq!(log.write(1, 1, vec![binh, door]), "ok");
    log
}

fn enrolling(who: u8, member: Id, by: u8) -> Vec<Operation> {
    let signature = STANDARD.encode(sign(&key(by), VOUCHER_AS, &key(who).verifying_key().to_bytes()));
    let mut cells = author_cells(who, member);
    cells["voucher"] = json!({ "invitation": DOOR, "signature": signature });
    vec![put("author", author(who).record(), cells), put("invitation", DOOR, json!({ "used": author(who).to_string() }))]
}

pub(crate) fn enrolled() -> Log {
    let mut log = north();
    assert_eq!(log.write(2, 2, enrolling(2, BINH, 9)), "ok");
    assert_eq!(log.write(1, 3, vec![put("session", SESSION, json!({ "title": "S", "state": { "state": "open", "at": 1 } }))]), "ok");
    log
}

fn mark(mark: Value) -> Operation {
    put("attendance", domain::training::attendance_id(SESSION, PERSON), json!({ "session": SESSION, "person": PERSON, "mark": mark }))
}

pub(crate) fn present() -> Operation {
    mark(json!({ "status": "present", "at": 2 }))
}

/// Written in knowledge of every live write: replaces them.
pub(crate) fn over(log: &Log, mut operation: Operation) -> Operation {
    let state = log.records.get(&operation.key().expect("a declared kind")).cloned().unwrap_or_default();
    operation.cells.iter_mut().for_each(|(name, write)| write.base = state.dots(name));
    operation
}

#[test]
fn who_founds_a_workspace() {
    assert_eq!(Log::default().write(1, 0, vec![put("person", PERSON, json!({ "name": "A" }))]), "not_enrolled");
    assert_eq!(Log::default().write(1, 0, vec![put("workspace", id(1), json!({ "name": "A" }))]), "not_permitted");
    assert_eq!(Log::default().write(1, 0, founding().split_off(1)), "not_enrolled");
    let mut log = north();
    assert_eq!(log.clone().write(3, 2, founding()), "not_permitted", "there is one founder");
    assert_eq!(log.clone().write(3, 2, vec![put("author", author(3).record(), author_cells(3, ANA))]), "not_invited");
    assert_eq!(log.write(3, 2, vec![put("author", author(1).record(), author_cells(1, ANA))]), "wrong_author");
}

#[test]
fn a_voucher_lets_in_one_person_once() {
    assert_eq!(north().write(2, 2, enrolling(2, BINH, 9)), "ok");
    assert_eq!(north().write(2, 2, enrolling(2, BINH, 8)), "bad_invitation", "another code");
    assert_eq!(north().write(2, 2, enrolling(2, ANA, 9)), "bad_invitation", "another person");
    assert_eq!(north().at(2, 2, 5_001, enrolling(2, BINH, 9)), "bad_invitation", "lapsed");
    assert_eq!(enrolled().write(3, 4, enrolling(3, BINH, 9)), "bad_invitation", "used");
    let mut stranger = enrolling(2, BINH, 9);
    stranger.remove(0);
    assert_eq!(north().write(2, 2, stranger), "not_permitted", "only who enrols marks it as used");
}

#[test]
fn an_owner_who_is_shut_out_invites_nobody() {
    let mut log = enrolled();
    let door = || put("invitation", id(300), json!({ "member": BINH, "public": public(9), "expires": 9_000 }));
    assert_eq!(log.clone().write(1, 4, vec![door()]), "ok");
    let disabled = over(&log, put("member", ANA, json!({ "state": "disabled" })));
    assert_eq!(log.write(1, 4, vec![disabled]), "ok");
    assert_eq!(log.write(1, 5, vec![door()]), "not_permitted");
}

#[test]
fn a_closed_session_refuses_knowledge_and_flags_ignorance() {
    let mut log = enrolled();
    let closed = over(&log, put("session", SESSION, json!({ "state": { "state": "closed", "unmarked": "absent", "at": 3 } })));
    assert_eq!(log.write(1, 4, vec![closed]), "ok");
    assert_eq!(log.clone().write(2, log.seq, vec![present()]), "session_closed");
    assert_eq!(log.clone().write(2, u64::MAX, vec![present()]), "session_closed", "a laptop asks with all of its knowledge");
    let before = log.seq - 1;
    assert_eq!(log.write(2, before, vec![present()]), "not_on_list session_closed");
}

#[test]
fn a_completed_rollout_refuses_knowledge_and_flags_ignorance() {
    let (rollout, item) = (id(700), id(701));
    let stand = |state: &str| json!({ "state": state, "reason": "all is handed over", "at": 3 });
    let standing = domain::baseline::standing_id(rollout);
    let mut log = enrolled();
    let made = vec![
        put("rollout", rollout, json!({ "name": "R" })),
        put("item", item, json!({ "rollout": rollout, "title": "Ring the bell" })),
        put("rollout_state", standing, json!({ "rollout": rollout, "stand": stand("running") })),
    ];
    assert_eq!(log.write(1, 4, made), "ok");
    let completed = over(&log, put("rollout_state", standing, json!({ "stand": stand("completed") })));
    assert_eq!(log.write(1, log.seq, vec![completed]), "ok");
    let done = || put("item", item, json!({ "state": { "state": "done", "at": 4 } }));
    let written = |seen: u64| {
        let mut log = log.clone();
        let said = log.write(2, seen, vec![done()]);
        (said, log.read("item", item).value("state").is_some())
    };
    assert_eq!(written(log.seq), ("rollout_completed".to_owned(), false));
    assert_eq!(written(log.seq - 1), ("rollout_completed".to_owned(), true), "who could not know is believed, and flagged");
    let open = over(&log, put("rollout_state", standing, json!({ "stand": stand("running") })));
    assert_eq!(log.write(1, log.seq, vec![open]), "ok");
    assert_eq!(log.write(2, log.seq, vec![done()]), "ok");
}

#[test]
fn a_role_taken_away_refuses_knowledge_and_flags_ignorance() {
    for cells in [json!({ "roles": ["executive"] }), json!({ "state": "disabled" })] {
        let mut log = enrolled();
        let taken = over(&log, put("member", BINH, cells));
        assert_eq!(log.write(1, 4, vec![taken]), "ok");
        assert_eq!(log.clone().write(2, log.seq, vec![present()]), "not_permitted");
        let before = log.seq - 1;
        assert_eq!(log.write(2, before, vec![present()]), "role_changed_meanwhile not_on_list");
    }
    let rollout = put("rollout", id(5), json!({ "name": "R" }));
    assert_eq!(enrolled().write(2, 4, vec![rollout]), "not_permitted", "a training manager makes no rollout");
}

#[test]
fn minutes_go_with_late_and_end_at_six_hundred() {
    let says = |value| enrolled().write(2, 4, vec![mark(value)]);
    assert_eq!(says(json!({ "status": "late", "minutes": 600, "at": 1 })), "not_on_list");
    assert_eq!(says(json!({ "status": "late", "minutes": 601, "at": 1 })), "too_many_minutes");
    assert_eq!(says(json!({ "status": "present", "minutes": 1, "at": 1 })), "minutes_without_late");
    assert_eq!(says(json!({ "status": "asleep", "at": 1 })), "bad_value");
}

#[test]
fn cells_and_ids_keep_their_rules() {
    let mut log = enrolled();
    let mut wrong = present();
    wrong.id = id(1);
    assert_eq!(log.write(2, 4, vec![wrong]), "wrong_id");
    assert_eq!(log.write(2, 4, vec![put("person", PERSON, json!({ "name": "A", "shoe_size": 44 }))]), "ok");
    assert_eq!(log.read("person", PERSON).value("shoe_size"), Some(&json!(44)), "a cell of tomorrow is kept");
    assert_eq!(log.write(2, 4, vec![put("person", PERSON, json!({ "_state": "archived" }))]), "bad_cell");
    assert_eq!(log.write(2, 4, vec![put("person", PERSON, json!({ "more": "x".repeat(10_001) }))]), "bad_cell");
    assert_eq!(log.write(2, 4, vec![put("person", PERSON, json!({ "name": 7 }))]), "bad_value");
    assert_eq!(log.write(2, 4, Vec::new()), "group_size");
    let many = (0..501).map(|n| put("person", id(n), json!({ "name": "A" }))).collect();
    assert_eq!(log.write(2, 4, many), "group_size");
    let other = over(&log, put("invitation", DOOR, json!({ "public": public(8) })));
    assert_eq!(log.write(1, 4, vec![other]), "fixed");
}

#[test]
fn evidence_is_written_once_and_archived() {
    let mut log = enrolled();
    let text = |text: &str| put("evidence", id(6), json!({ "item": id(5), "form": "text", "text": text }));
    assert_eq!(log.write(2, 4, vec![text("seen")]), "ok");
    assert_eq!(log.write(2, 4, vec![over(&log.clone(), text("not seen"))]), "fixed");
    let mut archived = put("evidence", id(6), json!({}));
    archived.verb = Verb::Archive;
    assert_eq!(log.write(2, 4, vec![archived]), "ok");
    assert!(!log.read("evidence", id(6)).is_live());
    assert_eq!(log.write(2, 4, vec![put("evidence", id(7), json!({ "form": "text", "text": "of nothing" }))]), "bad_value");
}

#[test]
fn some_words_need_a_reason() {
    let item = |state: Value| enrolled().write(2, 4, vec![put("item", id(5), json!({ "state": state }))]);
    for word in ["blocked", "failed", "skipped", "not_applicable"] {
        assert_eq!(item(json!({ "state": word, "at": 1 })), "reason_needed");
        assert_eq!(item(json!({ "state": word, "reason": " ", "at": 1 })), "reason_needed");
        assert_eq!(item(json!({ "state": word, "reason": "no room", "at": 1 })), "ok");
    }
    assert_eq!(item(json!({ "state": "done", "at": 1 })), "ok");
    let point = |state: Value| enrolled().write(1, 4, vec![put("point", id(5), json!({ "state": state }))]);
    assert_eq!(point(json!({ "state": "declined", "at": 1 })), "reason_needed");
    assert_eq!(point(json!({ "state": "conditional", "at": 1 })), "condition_needed");
    assert_eq!(point(json!({ "state": "accepted", "at": 1 })), "ok");
}

#[test]
fn a_sign_off_is_by_the_receiver_over_its_own_digest() {
    let mut log = enrolled();
    let area = |id, role: &str| put("area", id, json!({ "title": "A", "receiver_role": role }));
    let key = |id, who| put("signing_key", id, json!({ "author": author(who).to_string(), "public": "ssh-ed25519 AAAA" }));
    assert_eq!(log.write(1, 4, vec![area(id(1), "training-manager"), area(id(2), "support-lead"), key(id(3), 1)]), "ok");
    assert_eq!(log.write(2, 5, vec![key(id(4), 1)]), "wrong_author");
    assert_eq!(log.write(2, 5, vec![key(id(4), 2)]), "ok");
    let digest = Hash::of(&[b"I accept"]).to_string();
    let sign_off = |area: Id, digest: &str, key: Id| {
        vec![put("sign_off", id(9), json!({ "area": area, "statement": "I accept", "digest": digest, "key": key, "decision": "accepted" }))]
    };
    assert_eq!(log.clone().write(2, 7, sign_off(id(1), &"0".repeat(64), id(4))), "wrong_digest");
    assert_eq!(log.clone().write(2, 7, sign_off(id(2), &digest, id(4))), "not_receiver");
    assert_eq!(log.clone().write(2, 7, sign_off(id(1), &digest, id(3))), "wrong_key");
    assert_eq!(log.clone().write(2, 7, sign_off(id(8), &digest, id(4))), "not_found");
    assert_eq!(log.write(2, 7, sign_off(id(1), &digest, id(4))), "ok");
    let mut out = put("sign_off", id(9), json!({ "_state": "archived" }));
    out.verb = Verb::Archive;
    assert_eq!(log.clone().write(2, 8, vec![out]), "for_good", "what was signed is withdrawn, never taken out");
    // The same signature is taken back by who gave it, and by nobody else.
    let back = |area: Id, sign_off: Id, key: Id, digest: &str| {
        let cells = json!({ "area": area, "sign_off": sign_off, "statement": "I accept", "digest": digest, "key": key });
        vec![put("withdrawal", id(10), cells)]
    };
    assert_eq!(log.clone().write(1, 8, back(id(1), id(9), id(3), &digest)), "not_signer");
    assert_eq!(log.clone().write(2, 8, back(id(2), id(9), id(4), &digest)), "bad_value");
    assert_eq!(log.clone().write(2, 8, back(id(1), id(7), id(4), &digest)), "not_found");
    assert_eq!(log.clone().write(2, 8, back(id(1), id(9), id(3), &digest)), "wrong_key");
    assert_eq!(log.clone().write(2, 8, back(id(1), id(9), id(4), &"0".repeat(64))), "wrong_digest");
    assert_eq!(log.write(2, 8, back(id(1), id(9), id(4), &digest)), "ok");
}

fn item(cells: Value) -> Operation {
    put("item", id(700), cells)
}

fn state(word: &str, more: Value) -> Operation {
    let mut state = json!({ "state": word, "at": 5 });
    state.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
    item(json!({ "state": state }))
}

fn word(who: Id, at: Id, cells: Value) -> Operation {
    let mut all = json!({ "item": id(700), "at": at, "who": who });
    all.as_object_mut().expect("an object").extend(cells.as_object().cloned().unwrap_or_default());
    put("item_word", domain::checklist::together::word_id(id(700), at, who), all)
}

#[test]
fn who_says_otherwise_than_a_fact_says_why_and_who_could_not_know_is_flagged() {
    let mut log = enrolled();
    assert_eq!(log.write(1, 4, vec![item(json!({ "title": "T" }))]), "ok");
    assert_eq!(log.clone().write(2, 5, vec![state("done", json!({}))]), "ok", "it follows nothing");
    assert_eq!(log.write(1, 5, vec![item(json!({ "follows": "handoff.signed" }))]), "ok");
    let mut honest = log.clone();
    assert_eq!(honest.write(2, 5, vec![over(&log, state("done", json!({})))]), "follows_reason", "flagged: he had not heard of it");
    assert_eq!(honest.read("item", id(700)).value("state").expect("it stands")["state"], "done");
    for said in ["done", "running"] {
        assert_eq!(log.clone().write(2, 6, vec![state(said, json!({}))]), "follows_reason", "{said}, in knowledge");
        assert!(log.clone().write(2, 6, vec![state(said, json!({ "reason": " " }))]) == "follows_reason");
    }
    let mut hostile = log.clone();
    hostile.write(2, 6, vec![state("done", json!({}))]);
    assert_eq!(hostile.read("item", id(700)).value("state"), None, "a refused word changes nothing");
    assert_eq!(log.clone().write(2, 6, vec![state("done", json!({ "reason": "signed on paper" }))]), "ok");
    assert_eq!(log.write(2, 6, vec![state("todo", json!({}))]), "ok", "the fact says it again");
}

fn piece(of: Id, n: u128) -> Operation {
    put("evidence", id(n), json!({ "item": of, "form": "text", "text": "41 GB" }))
}

/// An item that needs evidence, at position 5 and the rule at 6; Binh is author 2.
fn needing() -> Log {
    let mut log = enrolled();
    assert_eq!(log.write(1, 4, vec![item(json!({ "title": "T", "code": "D-07" }))]), "ok");
    assert_eq!(log.write(1, 5, vec![item(json!({ "evidence_rule": "needed" }))]), "ok");
    log
}

#[test]
fn an_item_that_needs_evidence_is_done_by_a_piece_of_its_own_or_with_a_reason_and_who_could_not_know_is_flagged() {
    let log = needing();
    assert_eq!(log.clone().write(2, 6, vec![state("done", json!({}))]), "evidence_missing");
    assert_eq!(log.clone().write(2, 6, vec![state("done", json!({ "reason": " " }))]), "evidence_missing");
    assert_eq!(log.clone().write(2, 5, vec![state("done", json!({}))]), "evidence_missing", "flagged: he had not heard of the rule");
    for fine in [state("done", json!({ "reason": "seen on the wall" })), state("running", json!({})), state("todo", json!({}))] {
        assert_eq!(log.clone().write(2, 6, vec![fine]), "ok");
    }
    assert_eq!(log.clone().write(2, 6, vec![state("done", json!({ "numbers": { "expected": 3, "found": 3 } }))]), "ok");
    let shows = |of: Id| vec![piece(of, 710), item(json!({ "proof": id(710) })), state("done", json!({}))];
    assert_eq!(log.clone().write(2, 6, shows(id(700))), "ok");
    assert_eq!(log.clone().write(2, 6, shows(id(701))), "evidence_missing", "what belongs to something else shows nothing");
    assert_eq!(log.clone().write(2, 6, shows(id(700))[1..].to_vec()), "evidence_missing", "a piece that is not there");

    let mut gone = log.clone();
    assert_eq!(gone.write(2, 6, shows(id(700))[..2].to_vec()), "ok");
    let mut out = piece(id(700), 710);
    (out.verb, out.cells) = (Verb::Archive, Default::default());
    assert_eq!(gone.write(1, 7, vec![out]), "ok");
    assert_eq!(gone.clone().write(2, 8, vec![state("done", json!({}))]), "evidence_missing", "it was taken out");
    let mut stale = gone.clone();
    assert_eq!(stale.write(2, 7, vec![state("done", json!({}))]), "evidence_missing");
    assert_eq!(stale.read("item", id(700)).value("state").expect("it stands")["state"], "done", "flagged: he had not heard of that");

    let mut said = log.clone();
    assert_eq!(said.write(2, 6, vec![state("done", json!({ "reason": "seen" }))]), "ok");
    assert_eq!(said.write(1, 7, vec![over(&said, state("done", json!({ "at": 9 })))]), "ok", "done it was before");
}

#[test]
fn a_task_of_the_day_itself_needs_what_its_item_needs_and_a_rehearsal_does_not() {
    let mut log = needing();
    for (n, mode) in [(720, "live"), (721, "rehearsal")] {
        assert_eq!(log.write(1, 6, vec![put("run", id(n), json!({ "mode": mode }))]), "ok");
    }
    let ends = |run: u128, more: Value| {
        let mut outcome = json!({ "how": "done" });
        outcome.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        let cells = json!({ "run": id(run), "item": id(700), "outcome": outcome });
        vec![put("step", domain::runbook::step_id(id(run), id(700)), cells)]
    };
    assert_eq!(log.clone().write(2, 8, ends(720, json!({}))), "evidence_missing");
    assert_eq!(log.clone().write(2, 8, ends(721, json!({}))), "ok");
    assert_eq!(log.clone().write(2, 8, ends(720, json!({ "reason": "nothing was kept" }))), "ok");
    let mut shown = log.clone();
    assert_eq!(shown.write(1, 8, vec![piece(id(700), 710), item(json!({ "proof": id(710) }))]), "ok");
    assert_eq!(shown.write(2, 9, ends(720, json!({}))), "ok");
    assert_eq!(log.write(2, 8, vec![state("done", json!({ "reason": "seen" }))]), "ok");
    assert_eq!(log.write(2, 9, ends(720, json!({}))), "ok", "the checklist has it as done");
}

#[test]
fn a_word_that_is_counted_comes_after_what_shows_it() {
    let mut log = needing();
    assert_eq!(log.write(1, 6, vec![item(json!({ "end_rule": { "by": "everyone" }, "named": [ANA, BINH] }))]), "ok");
    assert_eq!(
        log.write(1, 7, vec![put("run", id(720), json!({ "mode": "live" })), put("run", id(721), json!({ "mode": "rehearsal" }))]),
        "ok"
    );
    let done = |at: Id| vec![word(BINH, at, json!({ "done": 5 }))];
    assert_eq!(log.clone().write(2, 8, done(id(700))), "evidence_first");
    assert_eq!(log.clone().write(2, 8, done(id(720))), "evidence_first");
    assert_eq!(log.clone().write(2, 8, done(id(721))), "ok");
    assert_eq!(log.clone().write(2, 8, vec![word(BINH, id(700), json!({ "begins": 5 }))]), "ok");
    assert_eq!(log.write(1, 8, vec![piece(id(700), 710), item(json!({ "proof": id(710) }))]), "ok");
    assert_eq!(log.write(2, 9, done(id(700))), "ok");
    assert_eq!(log.write(2, 10, done(id(720))), "ok");
}

#[test]
fn whose_word_an_item_takes_is_a_leads_to_say_and_each_says_only_their_own() {
    let mut log = enrolled();
    assert_eq!(log.write(1, 4, vec![item(json!({ "title": "T" }))]), "ok");
    let rule = json!({ "end_rule": { "by": "everyone" }, "named": [ANA, BINH] });
    assert_eq!(log.clone().write(2, 5, vec![item(rule.clone())]), "rule_leads");
    for wrong in [json!({ "by": "least" }), json!({ "by": "least", "least": 0 })] {
        assert_eq!(log.clone().write(1, 5, vec![item(json!({ "end_rule": wrong }))]), "rule_wrong");
    }
    assert_eq!(log.clone().write(1, 5, vec![item(json!({ "begin_rule": { "by": "starter" } }))]), "rule_wrong");
    let stale = log.clone();
    assert_eq!(log.write(1, 5, vec![item(rule)]), "ok");
    assert_eq!(log.clone().write(2, 5, vec![state("done", json!({}))]), "words_missing", "flagged: he had not heard of the rule");
    assert!(stale.read("item", id(700)).value("end_rule").is_none());
    assert_eq!(log.clone().write(2, 6, vec![word(ANA, id(700), json!({ "done": 5 }))]), "word_own");
    assert_eq!(log.write(2, 6, vec![word(BINH, id(700), json!({ "done": 5 }))]), "ok");
    assert_eq!(log.clone().write(2, 7, vec![state("done", json!({}))]), "words_missing", "one of two, in knowledge");
    let undone = log.clone();
    assert_eq!(undone.read("item", id(700)).value("state"), None);
    assert_eq!(log.write(1, 7, vec![word(ANA, id(700), json!({ "done": 6 }))]), "ok");
    assert_eq!(log.clone().write(2, 8, vec![state("done", json!({}))]), "ok", "both have said so");
    let back = over(&log, word(BINH, id(700), json!({ "done": null })));
    assert_eq!(log.write(1, 8, vec![back]), "ok", "a lead opens it again");
    let back = over(&log, word(ANA, id(700), json!({ "done": null })));
    assert_eq!(log.write(2, 9, vec![back]), "word_own", "nobody else does");
}

#[test]
fn who_began_it_ends_it_or_a_lead_with_a_reason() {
    let mut log = enrolled();
    let rule = json!({ "title": "T", "end_rule": { "by": "starter" } });
    assert_eq!(log.write(1, 4, vec![item(rule)]), "ok");
    assert_eq!(log.clone().write(2, 5, vec![state("done", json!({}))]), "ok", "nobody began it");
    assert_eq!(log.clone().write(2, 5, vec![state("running", json!({ "begun_by": ANA }))]), "starter_other");
    assert_eq!(log.write(1, 5, vec![state("running", json!({ "begun_by": ANA }))]), "ok");
    let says = |log: &Log, word: &str, more: Value| over(log, state(word, more));
    assert_eq!(log.clone().write(2, 5, vec![state("done", json!({}))]), "starter_ends", "flagged: he had not heard that it began");
    assert_eq!(log.clone().write(2, 6, vec![says(&log, "done", json!({ "begun_by": ANA }))]), "starter_ends");
    assert_eq!(log.clone().write(2, 6, vec![says(&log, "todo", json!({}))]), "starter_ends", "nor does he take it from her");
    assert_eq!(log.clone().write(2, 6, vec![says(&log, "blocked", json!({ "reason": "rain", "begun_by": ANA }))]), "ok");
    assert_eq!(log.clone().write(1, 6, vec![says(&log, "done", json!({ "begun_by": ANA }))]), "ok");
    let mut other = enrolled();
    assert_eq!(other.write(1, 4, vec![item(json!({ "title": "T", "end_rule": { "by": "starter" } }))]), "ok");
    assert_eq!(other.write(2, 5, vec![state("running", json!({ "begun_by": BINH }))]), "ok");
    assert_eq!(other.clone().write(1, 6, vec![says(&other, "done", json!({}))]), "starter_ends", "a lead, too, says why");
    assert_eq!(other.clone().write(1, 6, vec![says(&other, "done", json!({ "reason": "he fell ill" }))]), "ok");
}

#[test]
fn segments_have_minutes_and_titles_of_one_line_and_two_orders_at_once_are_a_card() {
    let mut log = Log::default();
    log.write(1, 0, founding());
    let order = |segments: Value| vec![put("session", SESSION, json!({ "rollout": id(7), "segments": segments }))];
    let one = |minutes: i64, title: &str| json!({ "minutes": minutes, "form": "talk", "title": title });
    for wrong in [
        json!([one(0, "Talk")]),
        json!([one(1441, "Talk")]),
        json!([one(5, "Talk\nEND")]),
        json!([one(5, &"x".repeat(201))]),
        json!(vec![one(1, ""); 31]),
    ] {
        assert_eq!(log.write(1, 9, order(wrong.clone())), "segments", "{wrong}");
    }
    assert_eq!(log.write(1, 9, order(json!([{ "minutes": 5, "form": "dance" }]))), "bad_value");
    assert_eq!(log.write(1, 9, order(json!([one(45, "Talk"), one(1440, "")]))), "ok", "how long the session is does not matter here");
    assert_eq!(log.write(1, 9, order(json!([one(30, "Other")]))), "ok");
    assert!(
        log.read("session", SESSION).cards(domain::kind("session").unwrap()).contains(&"segments"),
        "two whole orders, not one mixed of both"
    );
}

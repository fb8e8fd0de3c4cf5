//! Members: roles, shutting out, revoking a laptop. The same table decides on the laptop and on the server.

use std::collections::BTreeMap;

use domain::rights::{Role, Writers, table};
use domain::workspace::Author;
use domain::{Id, KindOf, kind};
use serde_json::{Value, json};
use store::Draft;
use testkit::{Laptop, Room, csv};

struct Team {
    _room: Room,
    ana: Laptop,
    bao: Laptop,
    rollout: String,
}

impl Team {
    fn gathered() -> Self {
        let room = Room::open();
        let ana = Laptop::started();
        let rollout = ana.rollout();
        ana.import(&csv(4), json!({ "rollout": rollout }));
        ana.call("publish", json!({ "code": room.publishing_code() }));
        let bao = join(&ana, "Trần Quốc Bảo", "training-manager");
        let team = Self { _room: room, ana, bao, rollout };
        team.sync();
        team
    }

    fn sync(&self) {
        for laptop in [&self.ana, &self.bao, &self.ana, &self.bao] {
            laptop.call("sync", json!({}));
        }
    }

    fn session_and_person(&self) -> (String, String) {
        let session = self.ana.session(&self.rollout, "Students, cohort 1");
        let sheet = self.ana.call("attendance_sheet", json!({ "session": session }));
        (session, sheet["rows"][0]["person"].as_str().unwrap().to_owned())
    }
}

fn join(owner: &Laptop, name: &str, role: &str) -> Laptop {
    let invitation = owner.call("member_invite", json!({ "name": name, "roles": [role] }));
    owner.call("sync", json!({}));
    Laptop::joined(invitation["code"].as_str().unwrap())
}

fn member(laptop: &Laptop, name: &str) -> Value {
    let members = laptop.call("member_list", json!({}))["members"].clone();
    members.as_array().unwrap().iter().find(|member| member["name"] == name).unwrap_or_else(|| panic!("{members}")).clone()
}

#[test]
fn roles_are_changed_by_an_owner_and_the_last_owner_stays_one() {
    let team = Team::gathered();
    let bao = member(&team.ana, "Trần Quốc Bảo");
    assert_eq!(team.bao.refused("member_set", json!({ "id": bao["id"], "roles": ["owner"] }))["code"], "not_permitted");
    team.ana.call("member_set", json!({ "id": bao["id"], "roles": ["executive"] }));
    team.sync();
    let (session, person) = team.session_and_person();
    let refused = team.bao.refused("attendance_mark", json!({ "session": session, "person": person, "mark": "present" }));
    assert_eq!(refused["code"], "not_permitted");
    let ana = member(&team.ana, "Lê Thị Thu Hà");
    assert_eq!(team.ana.refused("member_set", json!({ "id": ana["id"], "roles": ["executive"] }))["code"], "last_owner");
    assert_eq!(team.ana.refused("member_set", json!({ "id": ana["id"], "state": "disabled" }))["code"], "last_owner");
    team.ana.call("member_set", json!({ "id": bao["id"], "roles": ["owner"] }));
    team.ana.call("member_set", json!({ "id": ana["id"], "roles": ["support-lead"] }));
}

#[test]
fn who_is_disabled_is_heard_no_more_and_is_let_in_again() {
    let team = Team::gathered();
    let bao = member(&team.ana, "Trần Quốc Bảo");
    team.ana.call("member_set", json!({ "id": bao["id"], "state": "disabled" }));
    team.ana.call("sync", json!({}));
    assert_eq!(team.bao.refused("sync", json!({}))["code"], "disabled");
    team.ana.call("member_set", json!({ "id": bao["id"], "state": "active" }));
    team.ana.call("sync", json!({}));
    team.bao.call("sync", json!({}));
}

#[test]
fn an_invitation_is_taken_back_and_opens_nothing() {
    let team = Team::gathered();
    let made = team.ana.call("member_invite", json!({ "name": "Ngô Hải", "roles": ["executive"] }));
    let open = team.ana.call("member_list", json!({}))["invitations"].clone();
    let one = open.as_array().unwrap().iter().find(|one| one["name"] == "Ngô Hải").unwrap();
    team.ana.call("invitation_withdraw", json!({ "id": one["id"] }));
    team.ana.call("sync", json!({}));
    let stranger = Laptop::empty();
    let refused = stranger.refused("workspace_join", json!({ "code": made["code"], "passphrase": testkit::PASSPHRASE }));
    assert_eq!(refused["code"], "bad_invitation", "{refused}");
}

#[test]
fn somebody_comes_with_a_second_laptop_and_stays_one_person() {
    let team = Team::gathered();
    let bao = member(&team.ana, "Trần Quốc Bảo");
    let made = team.ana.call("member_invite", json!({ "name": "", "roles": [], "member": bao["id"] }));
    team.ana.call("sync", json!({}));
    let second = Laptop::joined(made["code"].as_str().unwrap());
    assert_eq!(second.call("app_status", json!({}))["me"]["name"], "Trần Quốc Bảo");
    team.sync();
    let bao = member(&team.ana, "Trần Quốc Bảo");
    assert_eq!(bao["laptops"].as_array().unwrap().len(), 2);
    assert_eq!(bao["roles"], json!(["training-manager"]));
}

#[test]
fn a_lost_laptop_is_shut_out_at_once_and_what_it_had_not_sent_waits_for_an_owner() {
    let team = Team::gathered();
    let (session, person) = team.session_and_person();
    let laptop = member(&team.ana, "Trần Quốc Bảo")["laptops"][0].clone();
    let own = member(&team.ana, "Lê Thị Thu Hà")["laptops"][0].clone();
    assert_eq!(team.ana.refused("laptop_revoke", json!({ "id": own["id"] }))["code"], "own_laptop");
    assert_eq!(team.bao.refused("laptop_revoke", json!({ "id": own["id"] }))["code"], "not_permitted");
    team.ana.call("laptop_revoke", json!({ "id": laptop["id"] }));
    team.ana.call("sync", json!({}));
    assert_eq!(team.bao.refused("sync", json!({}))["code"], "revoked");
    team.bao.mark(&session, &person, "late", Some(9));
    assert_eq!(team.bao.refused("sync", json!({}))["code"], "revoked");
    assert_eq!(team.bao.call("app_status", json!({}))["sync"]["unsent"], 1, "its work stays on it");
    assert_eq!(member(&team.ana, "Trần Quốc Bảo")["laptops"][0]["revoked"], true);

    // It is found, and its work is brought by file: kept, not believed.
    let carried = team.bao.call("carry_out", json!({}));
    let taken = team.ana.call("carry_in", json!({ "name": carried["name"], "content": carried["content"] }));
    assert_eq!(taken["refused"].as_array().unwrap().len(), 1, "{taken}");
    team.ana.call("sync", json!({}));
    let mark = |laptop: &Laptop| laptop.call("attendance_sheet", json!({ "session": session }))["rows"][0]["mark"].clone();
    assert_eq!(mark(&team.ana), Value::Null);
    let left = team.ana.call("quarantine", json!({}))["groups"][0].clone();
    assert_eq!((left["side"].as_str(), left["code"].as_str()), (Some("left"), Some("laptop_revoked")), "{left}");
    assert_eq!(left["by"], "Trần Quốc Bảo", "its name stays on it");
    team.ana.call("quarantine_send_again", json!({ "id": left["id"] }));
    team.ana.call("sync", json!({}));
    assert_eq!(mark(&team.ana), "late");
    assert_eq!(team.ana.call("quarantine", json!({}))["groups"], json!([]));

    // Let in again, it has everything.
    team.ana.call("laptop_restore", json!({ "id": laptop["id"] }));
    team.sync();
    assert_eq!(mark(&team.bao), "late");
    assert_eq!(team.ana.everything(), team.bao.everything());
}

/// The least that is a write of this kind, as its line in the table means it.
fn least(name: &str, lost: Id) -> Draft {
    if name == domain::rights::ERASE {
        return Draft::state(kind("person").unwrap(), Id::now_v7(), domain::Verb::Erase);
    }
    let declared = kind(name).unwrap();
    match name {
        Author::NAME => Draft::state(declared, lost, domain::Verb::Archive),
        _ => Draft::cells(declared, Id::now_v7(), domain::Cells::new()),
    }
}

#[test]
fn laptop_and_server_go_by_every_cell_of_the_table() {
    let team = Team::gathered();
    // Revoking needs a laptop that nobody misses.
    let _lost = join(&team.ana, "Ngô Hải", "support-member");
    team.sync();
    let here: Vec<Id> = team.ana.desk.with(|engine| Ok(engine.authors_for_tests("Ngô Hải"))).unwrap();
    let bao = member(&team.ana, "Trần Quốc Bảo")["id"].clone();
    let mut cells = 0;
    for word in Role::WORDS {
        team.ana.call("member_set", json!({ "id": bao, "roles": [word] }));
        team.sync();
        let rows: Vec<_> = table().into_iter().filter(|right| right.writers != Writers::Oneself && right.of != "workspace").collect();
        let mut laptop = BTreeMap::new();
        for right in &rows {
            let written = team.bao.desk.with(|engine| engine.write_for_tests("undo", &[least(right.of, here[0])]).map(|_| ()));
            laptop.insert(right.of, written.err().is_some_and(|failure| failure.code == "not_permitted"));
            team.bao.desk.with(|engine| engine.write_unjudged_for_tests("undo", &[least(right.of, here[0])], 1_000_000)).unwrap();
        }
        team.bao.call("sync", json!({}));
        let refused = team.bao.call("quarantine", json!({}))["groups"].clone();
        let mut server: BTreeMap<String, bool> = BTreeMap::new();
        for group in refused.as_array().unwrap() {
            let operation = &group["operations"][0];
            let of = operation["v"].as_str().filter(|verb| *verb == "erase").or(operation["k"].as_str()).unwrap().to_owned();
            *server.entry(of).or_default() |= group["code"] == "not_permitted";
            team.bao.call("quarantine_dismiss", json!({ "id": group["id"], "reason": "walked" }));
        }
        for right in rows {
            let allowed = right.writers.allow(&[Role::of(word).unwrap()]);
            assert_eq!(!laptop[right.of], allowed, "{word} writes {} on the laptop", right.of);
            assert_eq!(!server.get(right.of).copied().unwrap_or_default(), allowed, "{word} writes {} on the server", right.of);
            cells += 1;
        }
    }
    assert!(cells >= 7 * 20, "{cells} cells were walked");
}

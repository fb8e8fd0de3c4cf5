//! Who joined with an invitation that asks for it is approved by an owner before what they write counts; until then it waits
//! on their laptop, whole.

use serde_json::{Value, json};
use testkit::{Laptop, Room};

struct Joined {
    room: Room,
    ana: Laptop,
    bao: Laptop,
}

fn joined(role: &str) -> Joined {
    let room = Room::open();
    let ana = Laptop::started();
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let rollout = ana.rollout();
    let lists = ana.call("checklist_list", json!({ "rollout": rollout }));
    let list = ana.call("checklist_show", json!({ "checklist": lists["checklists"][0]["id"] }));
    let item = list["sections"][0]["items"][0]["id"].clone();
    ana.call("item_evidence", json!({ "item": item, "form": "file", "name": "a.txt", "content": "YQ==" }));
    let made = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": [role], "approve": true }));
    ana.call("sync", json!({}));
    assert_eq!(decisions(&ana), 0, "nobody waits who has not joined");
    let bao = Laptop::joined(made["code"].as_str().unwrap());
    ana.call("sync", json!({}));
    Joined { room, ana, bao }
}

fn decisions(laptop: &Laptop) -> u64 {
    laptop.call("app_status", json!({}))["waiting"]["decisions"].as_u64().unwrap()
}

fn unsent(laptop: &Laptop) -> u64 {
    laptop.call("app_status", json!({}))["sync"]["unsent"].as_u64().unwrap()
}

fn bao_on(laptop: &Laptop) -> Value {
    let members = laptop.call("member_list", json!({}))["members"].clone();
    members.as_array().unwrap().iter().find(|member| member["name"] == "Trần Quốc Bảo").unwrap().clone()
}

#[test]
fn what_a_newcomer_writes_waits_on_their_laptop_until_an_owner_approves_them() {
    let Joined { mut room, ana, bao } = joined("training-manager");
    bao.call("person_add", json!({ "name": "Lý Thùy Dương" }));
    let refused = bao.refused("sync", json!({}));
    assert_eq!((refused["code"].as_str(), refused["sentence"].as_str()), (Some("held"), Some("server-not_approved")), "{refused}");
    assert_eq!((bao.people(), unsent(&bao)), (1, 1), "it is there, and said to be only there");
    assert_eq!(bao.call("file_list", json!({}))["files"][0]["place"], "away", "nor do files come before");
    ana.call("sync", json!({}));
    assert_eq!(ana.people(), 0);
    assert_eq!((bao_on(&ana)["state"].as_str(), decisions(&ana)), (Some("waiting"), 1));
    assert_eq!(bao.refused("member_approve", json!({ "id": bao_on(&bao)["id"], "approved": true }))["code"], "not_permitted");

    // An owner decides with no server in reach; the newcomer goes on meanwhile.
    room.stop();
    ana.call("member_approve", json!({ "id": bao_on(&ana)["id"], "approved": true }));
    assert_eq!((bao_on(&ana)["state"].as_str(), decisions(&ana)), (Some("active"), 0));
    bao.call("person_add", json!({ "name": "Đinh Công Tráng" }));
    room.start_again();
    ana.call("sync", json!({}));
    for laptop in [&bao, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    assert_eq!((unsent(&bao), ana.people()), (0, 2), "all of it arrives, also what was written before");
    assert_eq!(bao.call("file_list", json!({}))["files"][0]["place"], "both");
    assert_eq!(ana.everything(), bao.everything());
    assert_eq!(ana.refused("member_approve", json!({ "id": bao_on(&ana)["id"], "approved": true }))["code"], "not_waiting");
}

#[test]
fn whoever_is_declined_is_told_why_and_keeps_their_work_and_an_owner_may_think_again() {
    let Joined { room: _room, ana, bao } = joined("training-manager");
    bao.call("person_add", json!({ "name": "Lý Thùy Dương" }));
    let id = bao_on(&ana)["id"].clone();
    assert_eq!(ana.refused("member_approve", json!({ "id": id, "approved": false, "reason": "  " }))["field"], "reason");
    ana.call("member_approve", json!({ "id": id, "approved": false, "reason": "this code went to somebody else" }));
    assert_eq!((bao_on(&ana)["state"].as_str(), bao_on(&ana)["why"].as_str()), (Some("declined"), Some("this code went to somebody else")));
    assert_eq!(decisions(&ana), 0);
    ana.call("sync", json!({}));
    let refused = bao.refused("sync", json!({}));
    assert_eq!(refused["code"], "disabled");
    assert!(refused["message"].as_str().unwrap().contains("this code went to somebody else"), "{refused}");
    assert_eq!((bao.people(), unsent(&bao), ana.people()), (1, 1, 0), "nothing is lost and nothing came in");

    ana.call("member_approve", json!({ "id": id, "approved": true }));
    ana.call("sync", json!({}));
    for laptop in [&bao, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    assert_eq!((unsent(&bao), ana.people()), (0, 1));
}

#[test]
fn nobody_approves_themselves_and_no_stick_brings_in_what_waits() {
    let Joined { room: _room, ana, bao } = joined("owner");
    let id = bao_on(&bao)["id"].clone();
    assert_eq!(bao.refused("member_approve", json!({ "id": id, "approved": true }))["code"], "not_approved");
    assert_eq!(bao.refused("member_invite", json!({ "name": "Somebody", "roles": ["executive"] }))["code"], "not_approved");
    bao.call("person_add", json!({ "name": "Lý Thùy Dương" }));
    let carry = || {
        let file = bao.call("carry_out", json!({}));
        ana.call("carry_in", json!({ "name": file["name"], "content": file["content"] }))
    };
    let report = carry();
    assert_eq!(report["taken"], 0, "{report}");
    assert!(report["left_out"][0].as_str().unwrap().contains("not been approved"), "{report}");
    assert_eq!(ana.people(), 0);
    ana.call("member_approve", json!({ "id": id, "approved": true }));
    assert_eq!(carry()["taken"], 1);
    assert_eq!(ana.people(), 1);
    ana.call("sync", json!({}));
    bao.call("sync", json!({}));
    bao.call("sync", json!({}));
    assert_eq!(unsent(&bao), 0);
    assert_eq!(ana.everything(), bao.everything());
}

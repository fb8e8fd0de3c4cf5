//! Certificates on several laptops: numbers given apart never meet, and what became of one comes with the next sync.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room, csv};

struct Team {
    room: Room,
    ana: Laptop,
    bao: Laptop,
    rollout: String,
}

fn join(owner: &Laptop, name: &str, role: &str) -> Laptop {
    let invitation = owner.call("member_invite", json!({ "name": name, "roles": [role] }));
    owner.call("sync", json!({}));
    let laptop = Laptop::joined(invitation["code"].as_str().unwrap());
    laptop.call("sync", json!({}));
    laptop
}

impl Team {
    /// Six students who came to everything and passed.
    fn gathered() -> Self {
        let room = Room::open();
        let ana = Laptop::started();
        let rollout = ana.rollout();
        ana.import(&csv(6), json!({ "rollout": rollout }));
        let sessions = ana.call("session_list", json!({ "rollout": rollout }));
        for session in sessions["sessions"].as_array().unwrap().iter().filter(|session| session["cohort"] == "Students, cohort 1") {
            ana.call("attendance_mark_all", json!({ "session": session["id"], "mark": "present" }));
        }
        let assessment = ana.call("assessment_list", json!({ "rollout": rollout }))["assessments"][0]["id"].clone();
        let sheet = ana.call("assessment_sheet", json!({ "assessment": assessment }));
        for row in sheet["rows"].as_array().unwrap() {
            ana.call("score_set", json!({ "assessment": assessment, "person": row["person"], "points": "90" }));
        }
        ana.call("publish", json!({ "code": room.publishing_code() }));
        let bao = join(&ana, "Trần Quốc Bảo", "training-manager");
        let team = Self { room, ana, bao, rollout };
        team.sync();
        team
    }

    fn sync(&self) {
        for laptop in [&self.ana, &self.bao, &self.ana, &self.bao] {
            laptop.call("sync", json!({}));
        }
    }

    fn to(&self, people: Option<&[Value]>) -> Value {
        json!({ "rollout": self.rollout, "people": people, "language": "en" })
    }

    fn issue(&self, laptop: &Laptop, people: Option<&[Value]>) -> Value {
        let digest = laptop.call("certificate_preview", self.to(people))["digest"].clone();
        laptop.call("certificate_issue", json!({ "to": self.to(people), "digest": digest, "passphrase": PASSPHRASE }))
    }

    fn register(&self, laptop: &Laptop) -> Vec<Value> {
        let request = json!({ "filter": { "rollout": self.rollout }, "offset": 0, "limit": 100 });
        laptop.call("certificate_list", request)["rows"].as_array().unwrap().clone()
    }
}

fn numbers(made: &Value) -> BTreeSet<String> {
    made["numbers"].as_array().unwrap().iter().map(|number| number.as_str().unwrap().to_owned()).collect()
}

#[test]
fn two_laptops_that_hear_nothing_of_each_other_never_give_the_same_number() {
    let mut team = Team::gathered();
    let ready = team.ana.call("certificate_preview", team.to(None))["ready"].clone();
    let people: Vec<Value> = ready.as_array().unwrap().iter().map(|line| line["person"].clone()).collect();
    assert_eq!(people.len(), 6);
    team.room.stop();
    // Both certify the third, each without knowing.
    let (by_ana, by_bao) = (team.issue(&team.ana, Some(&people[..3])), team.issue(&team.bao, Some(&people[2..])));
    let (anas, baos) = (numbers(&by_ana), numbers(&by_bao));
    assert!(anas.is_disjoint(&baos), "{anas:?} {baos:?}");
    team.room.start_again();
    team.sync();
    for laptop in [&team.ana, &team.bao] {
        let lines = team.register(laptop);
        let all: BTreeSet<String> = lines.iter().map(|line| line["number"].as_str().unwrap().to_owned()).collect();
        assert_eq!(all, anas.union(&baos).cloned().collect(), "nothing was refused, nothing lost");
        assert!(lines.iter().all(|line| line["sent"] == true && line["state"] == "valid"));
        assert_eq!(laptop.call("quarantine", json!({}))["groups"], json!([]));
    }
    let view = team.bao.call("completion_show", json!({ "rollout": team.rollout }));
    assert_eq!(view["groups"][0]["certified"], 6, "who holds two counts once");
}

#[test]
fn what_was_revoked_is_told_elsewhere_after_the_next_sync() {
    let team = Team::gathered();
    let made = team.issue(&team.bao, None);
    let code = team.bao.call("certificate_show", json!({ "certificate": made["ids"][0] }))["code"].clone();
    let verdict = |laptop: &Laptop| laptop.call("certificate_check", json!({ "text": code, "language": "en" }))["verdict"].clone();
    assert_eq!(verdict(&team.ana), "unregistered", "by a key that is known, not in this register yet");
    team.sync();
    assert_eq!(verdict(&team.ana), "good");
    team.ana.call("certificate_revoke", json!({ "certificate": made["ids"][0], "reason": "the score was another's" }));
    assert_eq!(verdict(&team.bao), "good", "nobody has told this laptop yet");
    team.sync();
    assert_eq!(verdict(&team.bao), "revoked");
    assert_eq!(verdict(&Laptop::started()), "elsewhere");
}

#[test]
fn who_only_reads_issues_and_revokes_nothing() {
    let team = Team::gathered();
    let made = team.issue(&team.ana, None);
    team.sync();
    let chi = join(&team.ana, "Vũ Linh Chi", "executive");
    let preview = chi.call("certificate_preview", team.to(None));
    assert_eq!(preview["cannot_issue"]["code"], "not_permitted");
    let issue = json!({ "to": team.to(None), "digest": preview["digest"], "passphrase": PASSPHRASE });
    assert_eq!(chi.refused("certificate_issue", issue)["code"], "not_permitted");
    let revoke = json!({ "certificate": made["ids"][0], "reason": "x" });
    assert_eq!(chi.refused("certificate_revoke", revoke)["code"], "not_permitted");
    assert_eq!(team.register(&chi).len(), 6, "reading is everybody's");
}

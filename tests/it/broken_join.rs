//! A laptop that joins while the line breaks: the invitation counts once, and nobody is left outside with a spent one.

use std::sync::Arc;

use engine::Desk;
use serde_json::{Value, json};
use testkit::{Breaks, Lane, Laptop, PASSPHRASE, csv};

const SYNC: &str = "/v1/sync";
/// Of the requests that a joining laptop makes to `/v1/sync`, the one with its first batch; the one before reads the log.
const ENROLLING: u32 = 2;

struct Joining {
    lane: Arc<Lane>,
    ana: Laptop,
    bao: Laptop,
    code: String,
}

/// A published workspace, and somebody invited whose line will break.
fn joining(breaks: Breaks) -> Joining {
    let lane = Lane::open();
    let ana = Laptop::with(lane.options());
    ana.call(
        "workspace_start",
        json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = ana.rollout();
    ana.import(&csv(12), json!({ "rollout": rollout }));
    ana.call("publish", json!({ "code": lane.publishing_code() }));
    let code = invited(&ana);
    let bao = Laptop::with(lane.options());
    lane.will_break(breaks);
    Joining { lane, ana, bao, code }
}

/// A new invitation's code.
fn invited(ana: &Laptop) -> String {
    let made = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    made["code"].as_str().unwrap().to_owned()
}

impl Joining {
    fn request(&self) -> Value {
        json!({ "code": self.code, "device": "HA-02", "passphrase": PASSPHRASE })
    }

    /// Joins, and finds that the line has broken on the way.
    fn breaks_down(&self) {
        let refused = self.bao.refused("workspace_join", self.request());
        assert!(self.lane.is_down(), "it broke where it should: {refused}");
        assert_eq!(refused["code"], "unavailable");
        assert!(refused["message"].as_str().unwrap().contains("the folder is kept"), "{refused}");
        assert_eq!(self.status()["state"], "open", "there is something to go on from");
    }

    fn status(&self) -> Value {
        self.bao.call("app_status", json!({}))
    }

    /// Both have the same, and what one writes reaches the other.
    fn is_in(&self) {
        assert_eq!(self.status()["sync"]["unsent"], 0);
        self.bao.call("person_add", json!({ "name": "Lý Thùy Dương" }));
        for laptop in [&self.bao, &self.ana, &self.bao] {
            laptop.call("sync", json!({}));
        }
        assert_eq!(self.ana.people(), 13);
        assert_eq!(self.ana.everything(), self.bao.everything());
        let members = self.ana.call("member_list", json!({}));
        let bao = members["members"].as_array().unwrap().iter().find(|member| member["name"] == "Trần Quốc Bảo").unwrap();
        assert_eq!(bao["laptops"].as_array().unwrap().len(), 1, "one laptop was enrolled, once: {members}");
        assert_eq!(self.bao.call("quarantine", json!({}))["groups"], json!([]));
    }

    /// Nobody else gets in with the code.
    fn is_spent(&self) {
        let other = Laptop::with(self.lane.options());
        assert_eq!(other.refused("workspace_join", self.request())["code"], "bad_invitation");
        assert_eq!(other.call("app_status", json!({}))["state"], "empty");
    }
}

#[test]
fn whichever_request_the_line_breaks_at_the_same_code_brings_the_laptop_in() {
    for path in ["/v1/hello", "/v1/session", SYNC] {
        for nth in 1.. {
            let both = [Breaks::BeforeRequest { path, nth }, Breaks::BeforeAnswer { path, nth }];
            let broke = both.map(|breaks| {
                let joining = joining(breaks);
                let first = joining.bao.try_call("workspace_join", joining.request());
                let broke = joining.lane.is_down();
                joining.lane.mend();
                if first.is_err() {
                    joining.bao.call("workspace_join", joining.request());
                } else if broke {
                    joining.bao.call("sync", json!({}));
                }
                joining.is_in();
                broke
            });
            if broke == [false, false] {
                assert!(nth > 1, "nothing was asked of {path}");
                break;
            }
        }
    }
}

#[test]
fn an_answer_that_is_lost_leaves_the_laptop_in_and_the_invitation_spent() {
    let joining = joining(Breaks::BeforeAnswer { path: SYNC, nth: ENROLLING });
    joining.breaks_down();
    joining.lane.mend();
    joining.is_spent();
    joining.bao.call("sync", json!({}));
    joining.is_in();
}

#[test]
fn a_request_that_is_lost_is_made_again_with_the_same_code() {
    let joining = joining(Breaks::BeforeRequest { path: SYNC, nth: ENROLLING });
    joining.breaks_down();
    joining.lane.mend();
    assert_eq!(joining.bao.call("workspace_join", joining.request())["state"], "open");
    joining.is_in();
    joining.is_spent();
    assert_eq!(joining.bao.refused("workspace_join", joining.request())["code"], "exists", "it is in; there is nothing to go on with");
}

#[test]
fn work_done_before_the_server_knows_the_laptop_arrives_after_it() {
    for breaks in [Breaks::BeforeRequest { path: SYNC, nth: ENROLLING }, Breaks::BeforeAnswer { path: SYNC, nth: ENROLLING }] {
        let joining = joining(breaks);
        joining.breaks_down();
        joining.bao.call("person_add", json!({ "name": "Ngô Hải" }));
        assert_eq!(joining.bao.refused("sync", json!({}))["code"], "unavailable");
        joining.bao.call("person_add", json!({ "name": "Tạ Quang Hiếu" }));
        assert_eq!(joining.status()["sync"]["unsent"], 3);
        joining.lane.mend();
        joining.bao.call("sync", json!({}));
        joining.ana.call("sync", json!({}));
        assert_eq!((joining.status()["sync"]["unsent"].as_u64(), joining.ana.people()), (Some(0), 14), "{breaks:?}");
    }
}

#[test]
fn a_start_after_the_break_goes_on_from_there() {
    for breaks in [Breaks::BeforeRequest { path: SYNC, nth: ENROLLING }, Breaks::BeforeAnswer { path: SYNC, nth: ENROLLING }] {
        let mut joining = joining(breaks);
        joining.breaks_down();
        let desk = Desk::open(joining.bao.folder.path().join("data"), joining.lane.options()).unwrap();
        desk.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }).to_string().as_bytes()).unwrap();
        joining.bao.desk = desk;
        joining.lane.mend();
        joining.bao.call("sync", json!({}));
        joining.is_in();
    }
}

#[test]
fn an_invitation_used_elsewhere_meanwhile_clears_the_folder_for_another_one() {
    let mut joining = joining(Breaks::BeforeRequest { path: SYNC, nth: ENROLLING });
    joining.breaks_down();
    joining.used_by_another();
    let refused = joining.bao.refused("workspace_join", joining.request());
    assert_eq!(refused["code"], "bad_invitation", "{refused}");
    assert_eq!(joining.status()["state"], "empty");
    assert_eq!(std::fs::read_dir(joining.bao.folder.path().join("data")).unwrap().count(), 0, "nothing half made stays behind");
    joining.code = invited(&joining.ana);
    joining.bao.call("workspace_join", joining.request());
    assert_eq!(joining.status()["sync"]["unsent"], 0);
}

#[test]
fn a_second_invitation_takes_the_place_of_one_that_came_to_nothing() {
    let mut joining = joining(Breaks::BeforeRequest { path: SYNC, nth: ENROLLING });
    joining.breaks_down();
    joining.used_by_another();
    joining.code = invited(&joining.ana);
    joining.bao.call("workspace_join", joining.request());
    assert_eq!(joining.status()["sync"]["unsent"], 0);
}

#[test]
fn work_of_a_laptop_that_never_got_in_is_kept() {
    let joining = joining(Breaks::BeforeRequest { path: SYNC, nth: ENROLLING });
    joining.breaks_down();
    joining.bao.call("person_add", json!({ "name": "Ngô Hải" }));
    joining.used_by_another();
    assert_eq!(joining.bao.refused("workspace_join", joining.request())["code"], "bad_invitation");
    assert_eq!((joining.status()["state"].as_str(), joining.bao.people()), (Some("open"), 13), "what was written is still here");
}

impl Joining {
    /// The line is whole again, but somebody else was quicker with the same code.
    fn used_by_another(&self) {
        self.lane.mend();
        Laptop::with(self.lane.options()).call("workspace_join", self.request());
    }
}

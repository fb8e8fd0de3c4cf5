//! A laptop for tests: a desk in a folder of its own, driven through the dispatcher as a window would.

use base64::Engine as _;
use engine::{Desk, Options};
use keys::slots::Costs;
use serde_json::{Value, json};

/// A laptop with its own data folder.
pub struct Laptop {
    pub desk: Desk,
    pub folder: tempfile::TempDir,
}

/// Long enough for everybody.
pub const PASSPHRASE: &str = "four plain words work";

/// Options whose key derivation costs next to nothing.
pub fn options() -> Options {
    Options { costs: Costs { memory_kib: 64, passes: 1, lanes: 1 }, rounds: 1, device: "HA-01".to_owned(), ..Options::default() }
}

impl Laptop {
    /// An empty data folder.
    pub fn empty() -> Self {
        Self::with(options())
    }

    /// An empty data folder, opened in a way of its own.
    pub fn with(options: Options) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path().join("data"), options).unwrap();
        Self { desk, folder }
    }

    /// The same folder, opened once more as the next start would.
    pub fn again(&self, options: Options) -> Desk {
        Desk::open(self.folder.path().join("data"), options).unwrap()
    }

    /// A workspace of one who does everything.
    pub fn started() -> Self {
        Self::started_with(options())
    }

    /// The same with options of one's own.
    pub fn started_with(options: Options) -> Self {
        let laptop = Self::with(options);
        laptop.call(
            "workspace_start",
            json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
        );
        laptop
    }

    /// A command's answer, or its refusal as JSON.
    pub fn try_call(&self, name: &str, request: Value) -> Result<Value, Value> {
        match self.desk.call(name, request.to_string().as_bytes()) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes).unwrap()),
            Err(failure) => Err(serde_json::to_value(failure).unwrap()),
        }
    }

    /// A command that has to succeed.
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request).unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    /// A command that has to be refused.
    pub fn refused(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request).expect_err("this has to be refused")
    }

    /// A rollout from the built-in template.
    pub fn rollout(&self) -> String {
        let made = self.call(
            "rollout_new",
            json!({ "template": "lms-go-live", "name": "LMS go-live", "go_live": "2027-03-02T08:00", "zone": "Asia/Ho_Chi_Minh" }),
        );
        made["id"].as_str().unwrap().to_owned()
    }

    /// Imports a roster from memory.
    pub fn import(&self, file: &str, request: Value) -> Value {
        self.try_import(file, request).unwrap_or_else(|failure| panic!("people_import: {failure}"))
    }

    /// Imports a roster from memory, or says why not.
    pub fn try_import(&self, file: &str, mut request: Value) -> Result<Value, Value> {
        request["name"] = "roster.csv".into();
        request["content"] = base64::engine::general_purpose::STANDARD.encode(file).into();
        self.try_call("people_import", request)
    }

    /// The first session of a cohort.
    pub fn session(&self, rollout: &str, cohort: &str) -> String {
        let list = self.call("session_list", json!({ "rollout": rollout }));
        let session = list["sessions"].as_array().unwrap().iter().find(|session| session["cohort"] == cohort);
        session.unwrap_or_else(|| panic!("no session of {cohort}"))["id"].as_str().unwrap().to_owned()
    }

    /// Sets one mark.
    pub fn mark(&self, session: &str, person: &str, mark: &str, minutes: Option<u32>) -> Value {
        self.call("attendance_mark", json!({ "session": session, "person": person, "mark": mark, "minutes": minutes }))
    }

    /// How many people are on the roster.
    pub fn people(&self) -> u64 {
        self.call("people_list", json!({ "text": "", "offset": 0, "limit": 1 }))["total"].as_u64().unwrap()
    }

    /// A laptop that joins with an invitation's code.
    pub fn joined(code: &str) -> Self {
        let laptop = Self::empty();
        laptop.call("workspace_join", json!({ "code": code, "device": "HA-02", "passphrase": PASSPHRASE }));
        laptop
    }

    /// Somebody who comes to this laptop beside those who are here, invited by whoever works now; works here then.
    pub fn comes_beside(&self, name: &str, role: &str, passphrase: &str) -> Value {
        let made = self.call("member_invite", json!({ "name": name, "roles": [role] }));
        self.call("workspace_enrol_here", json!({ "code": made["code"], "passphrase": passphrase }))
    }

    /// How somebody of this laptop is named when they come to it.
    pub fn person(&self, name: &str) -> String {
        let here = self.call("app_status", json!({}))["members_here"].clone();
        let found = here.as_array().unwrap().iter().find(|person| person["name"] == name);
        found.unwrap_or_else(|| panic!("{name} is not among {here}"))["id"].as_str().unwrap().to_owned()
    }

    /// Another person of this laptop goes on.
    pub fn switch(&self, name: &str, passphrase: &str) -> Value {
        self.call("workspace_switch", json!({ "person": self.person(name), "passphrase": passphrase }))
    }

    /// Every record of every kind.
    pub fn everything(&self) -> Value {
        let kinds = domain::KINDS.iter().map(|kind| {
            let mut rows =
                self.call("records", json!({ "kind": kind.name, "offset": 0, "limit": 1000 }))["rows"].as_array().unwrap().clone();
            rows.sort_by_key(|row| row["id"].as_str().unwrap().to_owned());
            (kind.name.to_owned(), Value::from(rows))
        });
        Value::Object(kinds.collect())
    }

    /// Folds all tables again.
    pub fn rebuild(&self) {
        self.desk.with(|engine| engine.rebuild()).unwrap();
    }
}

/// A roster of cohort 1 with that many people.
pub fn csv(people: usize) -> String {
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ"];
    let given = ["Anh", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Khánh", "Linh", "Ngọc"];
    let mut out = String::from("Person ID,Full name,Email,Audience,Department,Cohort\r\n");
    for i in 0..people {
        let name = format!("{} Thị {} {}", families[i % 6], ["Thu", "Minh", "Hồng"][i % 3], given[i % 10]);
        out.push_str(&format!("0220{i:04},{name},p{i}@sv.example,Student,Khoa Y,Cohort 1\r\n"));
    }
    out
}

//! Ways by which training results come in: lists of scores, reports of meetings, paper. Through the dispatcher.

mod check_in;
mod erasing;
mod feedback;
mod materials;
mod merging;
mod paper;
mod register;
mod reports;
mod scores;
mod statuses;
mod workshop;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::Options;
use engine::handoff::pages::Printer;
use serde_json::{Value, json};
use testkit::{Laptop, csv};
use testkit::{PASSPHRASE, options};

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn base64(bytes: impl AsRef<[u8]>) -> String {
    STANDARD.encode(bytes)
}

/// What Teams and Webex write: UTF-16 with its mark, lines ended by CRLF.
fn utf16(text: &str) -> Vec<u8> {
    let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Thirty students in cohort 1, all of different names, and two instructors; a webinar of cohort 1 on 23 February, 8:00 to 12:00.
struct Room {
    laptop: Laptop,
    rollout: String,
    session: String,
}

impl Room {
    fn new() -> Self {
        Self::with(options())
    }

    fn with(options: Options) -> Self {
        let printer = Printer::new(
            |_| Ok(Vec::new()),
            |report, format| Ok(format!("{format:?} {report:?}").into_bytes()),
            |sheets, _| Ok(format!("{sheets:?}").into_bytes()),
            |pages| Ok(format!("{pages:?}").into_bytes()),
        )
        .with_badges(|pages| Ok(format!("{pages:?}").into_bytes()));
        let laptop = Laptop::with(Options { printer: Some(printer), ..options });
        laptop.call(
            "workspace_start",
            json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
        );
        let rollout = laptop.rollout();
        laptop.import(&csv(30), json!({ "rollout": rollout }));
        laptop.call("person_add", json!({ "name": "Nguyễn Anh Quân", "email": "quan@gv.example", "number": "GV1" }));
        let made = laptop.call(
            "session_new",
            json!({ "rollout": rollout, "cohort": "Students, cohort 1", "title": "LMS basics", "starts": "2027-02-23T08:00", "minutes": 240,
                "place": "", "trainer": "Nguyễn Anh Quân", "form": "webinar" }),
        );
        let session = made["id"].as_str().unwrap().to_owned();
        Self { laptop, rollout, session }
    }

    fn sheet(&self) -> Value {
        self.laptop.call("attendance_sheet", json!({ "session": self.session }))
    }

    /// Mark and minutes of the person with this number of the list.
    fn mark(&self, number: usize) -> (String, Option<u64>) {
        let sheet = self.sheet();
        let row = list(&sheet["rows"]).iter().find(|row| row["number"] == format!("0220{number:04}")).unwrap();
        (row["mark"].as_str().unwrap_or("blank").to_owned(), row["minutes"].as_u64())
    }

    fn person(&self, number: &str) -> Value {
        let page = self.laptop.call("people_list", json!({ "text": number, "offset": 0, "limit": 5 }));
        list(&page["rows"]).iter().find(|row| row["number"] == number).unwrap().clone()
    }

    fn name(&self, number: usize) -> String {
        self.person(&format!("0220{number:04}"))["name"].as_str().unwrap().to_owned()
    }

    fn undo(&self, answer: &Value) {
        self.laptop.call("undo", json!({ "action": answer["action"] }));
    }
}

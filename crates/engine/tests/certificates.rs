//! Certificates through the dispatcher: issued to many by one passphrase, each checked alone on any laptop, replaced,
//! revoked, packed for stock tools, printed and stopped.

use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};

use domain::assessment::{Score, Scored};
use domain::people::Person;
use domain::{KindOf, Ref};
use engine::handoff::pages::Printer;
use engine::{Desk, Options};
use serde_json::{Value, json};
use store::Draft;
use testkit::{Laptop, PASSPHRASE, csv, options};

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

struct Workshop {
    laptop: Laptop,
    rollout: String,
    people: Vec<String>,
}

/// So many students in cohort 1, of whom the first `complete` came to everything and passed.
fn workshop(laptop: Laptop, students: usize, complete: usize) -> Workshop {
    laptop.call(
        "workspace_start",
        json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = laptop.rollout();
    laptop.import(&csv(students), json!({ "rollout": rollout, "beyond": "place" }));
    let all = laptop.call("session_list", json!({ "rollout": rollout }));
    let sessions: Vec<Value> = list(&all["sessions"]).iter().filter(|session| session["cohort"] == "Students, cohort 1").cloned().collect();
    let sheet = laptop.call("attendance_sheet", json!({ "session": sessions[0]["id"] }));
    let people: Vec<String> = list(&sheet["rows"]).iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
    for session in &sessions {
        if complete == students {
            laptop.call("attendance_mark_all", json!({ "session": session["id"], "mark": "present" }));
        }
        for person in people.iter().take(if complete == students { 0 } else { complete }) {
            laptop.mark(session["id"].as_str().unwrap(), person, "present", None);
        }
    }
    let assessments = laptop.call("assessment_list", json!({ "rollout": rollout }));
    let assessment = domain::Id::parse_str(assessments["assessments"][0]["id"].as_str().unwrap()).unwrap();
    let score = |person: &String| {
        let record = Score {
            assessment: Some(Ref::to(assessment)),
            person: Some(Ref::to(domain::Id::parse_str(person).unwrap())),
            attempt: Some("1".into()),
            scored: Some(Scored { points: 8650, parts: Vec::new(), at: 1_804_055_400_000 }),
            ..Score::default()
        };
        let cells = record.write();
        Draft::put(Score::KIND.derive(|cell| cells.get(cell)).unwrap(), &record)
    };
    let drafts: Vec<Draft> = people[..complete].iter().map(score).collect();
    laptop.desk.with(|engine| engine.write_for_tests("score.set", &drafts).map(drop)).unwrap();
    Workshop { laptop, rollout, people }
}

impl Workshop {
    fn of(students: usize, complete: usize) -> Self {
        workshop(Laptop::empty(), students, complete)
    }

    fn preview(&self, part: Value) -> Value {
        self.laptop.call("certificate_preview", self.to(part))
    }

    fn to(&self, mut part: Value) -> Value {
        part["rollout"] = self.rollout.clone().into();
        part["language"] = "vi".into();
        part
    }

    fn issue(&self, part: Value) -> Value {
        let digest = self.preview(part.clone())["digest"].clone();
        self.laptop.call("certificate_issue", json!({ "to": self.to(part), "digest": digest, "passphrase": PASSPHRASE }))
    }

    fn register(&self, filter: Value) -> Value {
        let mut filter = filter;
        filter["rollout"] = self.rollout.clone().into();
        self.laptop.call("certificate_list", json!({ "filter": filter, "offset": 0, "limit": 2000 }))
    }

    fn show(&self, id: &Value) -> Value {
        self.laptop.call("certificate_show", json!({ "certificate": id }))
    }

    /// The roster has another name for somebody.
    fn rename(&self, person: &Value, name: &str) {
        let change = Person { name: Some(name.into()), ..Person::default() };
        let draft = Draft::put(domain::Id::parse_str(person.as_str().unwrap()).unwrap(), &change);
        self.laptop.desk.with(|engine| engine.write_for_tests("person.edit", &[draft]).map(drop)).unwrap();
    }

    fn certified(&self) -> u64 {
        let view = self.laptop.call("completion_show", json!({ "rollout": self.rollout }));
        list(&view["groups"]).iter().find(|group| group["kind"] == "all").unwrap()["certified"].as_u64().unwrap()
    }
}

fn check(laptop: &Laptop, text: &str) -> Value {
    laptop.call("certificate_check", json!({ "text": text, "language": "en" }))
}

#[test]
fn those_who_are_complete_get_one_by_one_passphrase_and_each_is_checked_alone_on_any_laptop() {
    let w = Workshop::of(30, 3);
    let preview = w.preview(json!({}));
    assert_eq!((list(&preview["ready"]).len(), list(&preview["without"]).len()), (3, 27));
    let without = &preview["without"][0];
    assert_eq!((without["why"].as_str(), without["missing"]["lack"].as_str()), (Some("not_complete"), Some("attendance")));
    let facts = &preview["sample"];
    assert_eq!((facts["result"].as_str(), facts["hours"].as_str()), (Some("đạt 86,5 %"), Some("8")), "{facts}");

    let issue = |passphrase: &str| json!({ "to": w.to(json!({})), "digest": preview["digest"], "passphrase": passphrase });
    assert_eq!(w.laptop.refused("certificate_issue", issue("not these words"))["code"], "wrong_passphrase");
    assert_eq!(w.certified(), 0);
    let made = w.laptop.call("certificate_issue", issue(PASSPHRASE));
    let numbers: Vec<&str> = list(&made["numbers"]).iter().map(|number| number.as_str().unwrap()).collect();
    let code = numbers[0].split_once('-').unwrap().0;
    assert_eq!(numbers, [format!("{code}-0001"), format!("{code}-0002"), format!("{code}-0003")]);
    assert_eq!(code.len(), 2, "the founder's code is the shortest");
    assert_eq!(w.certified(), 3, "the last figure of the chain");

    let anybody = Laptop::empty();
    for id in list(&made["ids"]) {
        let one = w.show(id);
        assert_eq!((one["verified"].as_bool(), one["line"]["state"].as_str()), (Some(true), Some("valid")));
        let text = one["code"].as_str().unwrap();
        let here = check(&w.laptop, text);
        assert_eq!(here["verdict"], "good", "{here}");
        assert_eq!(here["facts"], one["facts"], "the check shows every fact that is printed");
        assert_eq!(check(&anybody, text)["verdict"], "elsewhere", "with no workspace at all");
        let name = one["facts"]["name"].as_str().unwrap();
        let altered = check(&anybody, &text.replace(name, "Somebody Else"));
        assert_eq!((altered["verdict"].as_str(), list(&altered["says"]).len()), (Some("altered"), 1));
    }
    let again = w.preview(json!({}));
    assert_eq!((list(&again["ready"]).len(), again["without"][0]["why"].as_str().is_some()), (0, true));
    assert_eq!(list(&again["without"]).iter().filter(|line| line["why"] == "has_one").count(), 3);
    let nobody = json!({ "to": w.to(json!({})), "digest": again["digest"], "passphrase": PASSPHRASE });
    assert_eq!(w.laptop.refused("certificate_issue", nobody)["code"], "nobody_to_certify");
    w.laptop.rebuild();
    assert_eq!(w.certified(), 3);
    let before = w.laptop.everything();
    let refused = w.laptop.refused("undo", json!({}));
    assert_eq!((refused["code"].as_str(), refused["sentence"].as_str()), (Some("not_undoable"), Some("failure-last_stays")));
    assert_eq!(w.laptop.everything(), before, "what was signed stays, and no step before it is taken instead");
    assert_eq!(w.register(json!({}))["counts"]["valid"], 3);
}

#[test]
fn only_those_who_were_chosen_and_read_get_one() {
    let w = Workshop::of(10, 4);
    let read = w.preview(json!({}));
    let some = w.issue(json!({ "people": [w.people[1]] }));
    assert_eq!(some["issued"], 1);
    let late = json!({ "to": w.to(json!({})), "digest": read["digest"], "passphrase": PASSPHRASE });
    assert_eq!(w.laptop.refused("certificate_issue", late)["code"], "changed_while_read");
    let other = w.preview(json!({ "kind": "department", "id": "Khoa Y" }));
    assert_eq!(list(&other["ready"]).len(), 3);
    assert_eq!(list(&w.preview(json!({ "kind": "department", "id": "Khoa Văn" }))["ready"]).len(), 0);
}

#[test]
fn a_wrong_name_is_issued_anew_under_a_number_of_its_own_and_revoking_says_why() {
    let w = Workshop::of(10, 2);
    let made = w.issue(json!({}));
    let old = w.show(&made["ids"][0]);
    let number = old["line"]["number"].as_str().unwrap().to_owned();
    w.rename(&old["line"]["person"], "Nguyễn Thị Đúng Tên");
    assert_eq!(w.show(&made["ids"][0])["named_now"], "Nguyễn Thị Đúng Tên", "the paper keeps its name, and it is said");

    let again = w.issue(json!({ "replaces": made["ids"][0] }));
    let new = w.show(&again["ids"][0]);
    assert_eq!((new["facts"]["name"].as_str(), new["facts"]["replaces"].as_str()), (Some("Nguyễn Thị Đúng Tên"), Some(number.as_str())));
    let replaced = check(&w.laptop, old["code"].as_str().unwrap());
    assert_eq!(replaced["verdict"], "replaced");
    assert!(replaced["says"][0].as_str().unwrap().contains(new["line"]["number"].as_str().unwrap()), "{replaced}");
    assert_eq!(w.certified(), 2, "one person, one certificate");
    let twice = w.laptop.refused("certificate_preview", w.to(json!({ "replaces": made["ids"][0] })));
    assert_eq!(twice["code"], "certificate_replaced");

    let revoke = |reason: &str| json!({ "certificate": again["ids"][0], "reason": reason });
    assert_eq!(w.laptop.refused("certificate_revoke", revoke("  "))["field"], "reason");
    let revoked = w.laptop.call("certificate_revoke", revoke("the score was another's"));
    assert_eq!(revoked["line"]["revoked"]["by"], "Lê Thị Thu Hà");
    assert_eq!(w.laptop.refused("certificate_revoke", revoke("once more"))["code"], "certificate_revoked");
    let told = check(&w.laptop, new["code"].as_str().unwrap());
    assert_eq!(told["verdict"], "revoked");
    assert!(told["says"][0].as_str().unwrap().contains("the score was another's"), "{told}");
    assert_eq!(w.certified(), 1);
    // With everybody's it does not come again, and it is said why; who names the holder or the paper means it.
    let everybody = w.preview(json!({}));
    let left: Vec<&Value> = list(&everybody["without"]).iter().filter(|line| line["why"] == "was_revoked").collect();
    assert_eq!((list(&everybody["ready"]).len(), left.len(), &left[0]["number"]), (0, 1, &new["line"]["number"]), "{everybody}");
    assert_eq!(list(&w.preview(json!({ "people": [left[0]["person"]] }))["ready"]).len(), 1);
    assert_eq!(list(&w.preview(json!({ "replaces": again["ids"][0] }))["ready"]).len(), 1);

    let counts = w.register(json!({}))["counts"].clone();
    assert_eq!(counts, json!({ "all": 3, "valid": 1, "replaced": 1, "revoked": 1 }));
    let found = w.register(json!({ "text": "dung ten" }));
    assert_eq!((found["total"].as_u64(), found["rows"][0]["state"].as_str()), (Some(1), Some("revoked")));
    assert_eq!(w.register(json!({ "state": "replaced" }))["rows"][0]["number"], number.as_str());
}

#[test]
fn the_wording_is_signed_with_the_facts_and_what_was_issued_keeps_it() {
    let w = Workshop::of(4, 2);
    let designs = w.laptop.call("certificate_designs", json!({ "rollout": w.rollout }));
    let audience = list(&designs["designs"]).iter().find(|one| one["name"] == "Students").unwrap()["of"].clone();
    let set = |part: Value| {
        let mut request = json!({ "rollout": w.rollout, "of": audience });
        request.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
        request
    };
    assert_eq!(w.laptop.refused("certificate_design_set", set(json!({ "text": "took {curse}" })))["field"], "text");
    assert_eq!(w.laptop.refused("certificate_design_set", set(json!({ "title": "x".repeat(61) })))["field"], "title");
    assert_eq!(w.laptop.refused("certificate_design_set", set(json!({ "signers": ["a", "b", "c", "d"] })))["field"], "signers");
    let logo = json!({ "logo": { "name": "a.svg", "content": "PHN2Zy8+" } });
    assert_eq!(w.laptop.refused("certificate_design_set", set(logo))["field"], "logo");
    w.laptop.call(
        "certificate_design_set",
        set(json!({ "title": "Chứng nhận", "text": "{name} học {hours} giờ", "place": "Phòng A1", "signers": ["Lê Thị Thu Hà"] })),
    );
    let made = w.issue(json!({ "people": [w.people[0]] }));
    w.laptop.call("certificate_design_set", set(json!({ "title": "", "text": "other" })));
    let facts = w.show(&made["ids"][0])["facts"].clone();
    assert_eq!(
        (facts["title"].as_str(), facts["place"].as_str(), &facts["signers"]),
        (Some("Chứng nhận"), Some("Phòng A1"), &json!(["Lê Thị Thu Hà"]))
    );
    assert_eq!(facts["sentence"], format!("{} học 8 giờ", facts["name"].as_str().unwrap()));
    let next = w.preview(json!({}))["sample"].clone();
    assert_eq!((next["title"].as_str(), next["sentence"].as_str()), (Some("Giấy chứng nhận hoàn thành"), Some("other")));
}

#[test]
fn exported_ones_are_verified_by_stock_ssh_keygen_and_by_muster_up_to_the_first_batch() {
    let w = Workshop::of(6, 3);
    let made = w.issue(json!({}));
    w.laptop.call("certificate_revoke", json!({ "certificate": made["ids"][2], "reason": "another's score" }));
    let pack = w.laptop.folder.path().join("pack");
    let request = json!({ "filter": { "rollout": w.rollout }, "dir": pack.to_str().unwrap(), "language": "en" });
    let packed = w.laptop.call("certificate_pack", request);
    assert_eq!(packed["certificates"], 2, "a revoked one does not leave");
    let report = engine::handoff::verify_of(&pack, packed["fingerprint"].as_str());
    assert!(report.ok && report.enrolled && report.on_paper && report.certificates.len() == 2, "{:?}", report.problems);
    let readme = std::fs::read_to_string(pack.join("README.txt")).unwrap();
    let commands: Vec<&str> = readme.lines().filter(|line| line.starts_with("ssh-keygen")).collect();
    assert_eq!(commands.len(), 2);
    for command in commands {
        let done = Command::new("sh").args(["-c", command]).current_dir(&pack).stdout(Stdio::piped()).output().unwrap();
        assert!(done.status.success(), "{command}: {}", String::from_utf8_lossy(&done.stderr));
    }
    let file = pack.join(format!("certificates/{}.json", made["numbers"][0].as_str().unwrap()));
    let checked = w.laptop.call("certificate_check", json!({ "path": file.to_str().unwrap(), "language": "en" }));
    assert_eq!(checked["verdict"], "good");
    let forged = std::fs::read_to_string(&file).unwrap().replace("86,5", "99,9");
    std::fs::write(&file, forged).unwrap();
    let checked = w.laptop.call("certificate_check", json!({ "path": file.to_str().unwrap(), "language": "en" }));
    assert_eq!(checked["verdict"], "altered");
    assert!(!engine::handoff::verify(&pack).ok);
}

#[test]
fn the_rules_refuse_a_forged_number_and_what_is_no_certificate() {
    let w = Workshop::of(4, 2);
    let made = w.issue(json!({ "people": [w.people[0]] }));
    let rows = w.laptop.call("records", json!({ "kind": "certificate", "offset": 0, "limit": 10 }));
    let cells = rows["rows"][0]["cells"].clone();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut cells = cells.clone();
        change(&mut cells);
        let number = cells["number"].as_str().unwrap().to_owned();
        let kind = domain::kind("certificate").unwrap();
        let draft = Draft::cells(kind, domain::certificate::certificate_id(&number), serde_json::from_value(cells).unwrap());
        let written = w.laptop.desk.with(|engine| engine.write_for_tests("forged", &[draft]));
        written.expect_err("this has to be refused").code
    };
    assert_eq!(made["issued"], 1);
    let stated = |cells: &mut Value, number: &str| {
        let text = cells["statement"].as_str().unwrap().replace(cells["number"].as_str().unwrap(), number);
        cells["digest"] = domain::Hash::of(&[text.as_bytes()]).to_string().into();
        cells["statement"] = text.into();
        cells["number"] = number.into();
    };
    assert_eq!(refused(&|cells| cells["number"] = "ZZ-0001".into()), "certificate_number");
    assert_eq!(refused(&|cells| stated(cells, "ZZ-0001")), "certificate_number", "somebody else's code");
    let own = |count: &str| format!("{}-{count}", cells["number"].as_str().unwrap().split_once('-').unwrap().0);
    assert_eq!(refused(&|cells| stated(cells, &own("7"))), "certificate_number");
    let next = own("0007");
    assert_eq!(
        refused(&|cells| {
            stated(cells, &next);
            cells["statement"] = "{}".into()
        }),
        "wrong_digest"
    );
    assert_eq!(
        refused(&|cells| {
            stated(cells, &next);
            cells["replaces"] = made["ids"][0].clone()
        }),
        "certificate_replaces"
    );
    assert_eq!(
        refused(&|cells| {
            stated(cells, &next);
            cells.as_object_mut().unwrap().remove("person");
        }),
        "certificate_incomplete"
    );
    let revocation = json!({ "certificate": made["ids"][0], "reason": " " });
    let said = w.laptop.desk.with(|engine| engine.forge_for_tests("revocation", revocation)).unwrap_err();
    assert_eq!(said.code, "reason_needed");
}

/// More than a group holds, in one act; and the counter goes on where it was.
#[test]
fn hundreds_are_issued_in_one_act() {
    let w = Workshop::of(420, 420);
    let made = w.issue(json!({}));
    assert_eq!((made["issued"].as_u64(), w.certified()), (Some(420), 420));
    assert!(made["numbers"][419].as_str().unwrap().ends_with("-0420"));
    let waiting = w.laptop.call("outbox", json!({}));
    assert!(waiting.to_string().contains("certificate.issue"));
    let revoked = w.laptop.call("certificate_revoke", json!({ "certificate": made["ids"][419], "reason": "test" }));
    assert_eq!(revoked["line"]["state"], "revoked");
    let again = w.issue(json!({ "people": [revoked["line"]["person"]] }));
    assert!(again["numbers"][0].as_str().unwrap().ends_with("-0421"), "no number is given twice");
}

#[test]
fn printing_says_how_far_it_is_and_leaves_nothing_when_it_is_stopped() {
    let desk: Arc<OnceLock<Desk>> = Arc::default();
    let seen = desk.clone();
    let printer = Printer::new(
        |_| Ok(Vec::new()),
        |_, _| Ok(Vec::new()),
        move |sheets, go_on| {
            let desk = seen.get().expect("set before printing");
            let ask = |name: &str| -> Value { serde_json::from_slice(&desk.call(name, b"{}").unwrap()).unwrap() };
            for (index, sheet) in sheets.certificates.iter().enumerate() {
                if sheet.name.contains("Dừng") && index > 0 {
                    ask("certificate_cancel");
                }
                if !go_on() {
                    return Err("stopped".to_owned());
                }
            }
            let now = ask("certificate_progress");
            Ok(format!("%PDF {} {}/{}", sheets.certificates.len(), now["done"], now["of"]).into_bytes())
        },
        |_| Ok(Vec::new()),
    );
    let w = workshop(Laptop::with(Options { printer: Some(printer), ..options() }), 6, 4);
    desk.set(w.laptop.desk.clone()).map_err(drop).unwrap();
    w.issue(json!({}));
    let print = |part: Value| {
        let mut request = json!({ "filter": { "rollout": w.rollout }, "paper": "a4" });
        request.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
        request
    };
    let file = w.laptop.folder.path().join("all.pdf");
    let made = w.laptop.call("certificate_print", print(json!({ "path": file.to_str().unwrap() })));
    assert_eq!((made["certificates"].as_u64(), std::fs::read_to_string(&file).unwrap().as_str()), (Some(4), "%PDF 4 4/4"));
    assert_eq!(
        w.laptop.refused("certificate_print", print(json!({ "path": file.to_str().unwrap() })))["field"],
        "path",
        "never over a file"
    );
    let dir = w.laptop.folder.path().join("each");
    assert_eq!(w.laptop.refused("certificate_print", print(json!({ "dir": dir.to_str().unwrap() })))["field"], "dir");
    std::fs::create_dir(&dir).unwrap();
    let made = w.laptop.call("certificate_print", print(json!({ "dir": dir.to_str().unwrap() })));
    let mut names: Vec<String> = std::fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!((made["files"].as_u64(), names.len()), (Some(4), 4));
    assert!(names[0].contains("-0001-") && names[0].ends_with(".pdf") && names[0].is_ascii(), "{names:?}");

    // The name that stops the printer of this test, on the third certificate.
    let third = w.register(json!({}))["rows"][2].clone();
    w.rename(&third["person"], "../../Dừng");
    w.issue(json!({ "replaces": third["id"] }));
    let stopped = w.laptop.folder.path().join("stopped.pdf");
    assert_eq!(w.laptop.refused("certificate_print", print(json!({ "path": stopped.to_str().unwrap() })))["code"], "stopped");
    assert!(!stopped.exists());
    assert_eq!(w.laptop.call("certificate_progress", json!({}))["idle"], true);
    let one = w.laptop.folder.path().join("one");
    std::fs::create_dir(&one).unwrap();
    w.laptop.call("certificate_print", print(json!({ "dir": one.to_str().unwrap(), "filter": { "rollout": w.rollout, "text": "dung" } })));
    let name = std::fs::read_dir(&one).unwrap().next().unwrap().unwrap().file_name().into_string().unwrap();
    assert!(name.ends_with("-dung.pdf"), "a name is no path: {name}");
}

#[test]
fn a_preview_of_many_shows_the_first_and_counts_all_and_leaves_out_whom_it_is_told_to() {
    let w = Workshop::of(12, 10);
    let whole = w.preview(json!({}));
    assert_eq!((whole["ready_total"].as_u64(), whole["without_total"].as_u64()), (Some(10), Some(2)));
    let few = w.preview(json!({ "limit": 3 }));
    assert_eq!((list(&few["ready"]).len(), few["ready_total"].as_u64(), &few["digest"]), (3, Some(10), &whole["digest"]));
    assert_eq!(list(&few["ready"]), &list(&whole["ready"])[..3]);
    let one = list(&whole["ready"])[7].clone();
    let found = w.preview(json!({ "text": one["name"], "limit": 200 }));
    assert!(list(&found["ready"]).contains(&one) && list(&found["ready"]).len() < 10, "{found}");
    assert_eq!(found["digest"], whole["digest"], "what is signed does not depend on what is looked for");

    let but = w.preview(json!({ "except": [one["person"]] }));
    assert_eq!(but["ready_total"], 9);
    assert_ne!(but["digest"], whole["digest"]);
    let made = w.issue(json!({ "except": [one["person"]] }));
    assert_eq!((made["issued"].as_u64(), w.certified()), (Some(9), 9));
    assert_eq!(list(&w.preview(json!({}))["ready"])[0]["person"], one["person"], "who was left out can still get one");
}

#[test]
fn letters_that_no_font_holds_are_said_before_anything_is_signed() {
    let printer =
        engine::handoff::pages::Printer::new(|_| Ok(Vec::new()), |_, _| Ok(Vec::new()), |_, _| Ok(Vec::new()), |_| Ok(Vec::new()))
            .with_letters(|text| text.chars().filter(|letter| *letter == '阮').collect());
    let w = workshop(Laptop::with(engine::Options { printer: Some(printer), ..testkit::options() }), 3, 3);
    assert_eq!((&w.preview(json!({}))["unprintable_total"], &w.preview(json!({}))["unprintable_words"]), (&json!(0), &json!("")));
    let one = list(&w.preview(json!({}))["ready"])[0]["person"].clone();
    w.rename(&one, "阮 An");
    let preview = w.preview(json!({ "limit": 0 }));
    assert_eq!((preview["unprintable_total"].as_u64(), preview["unprintable"][0]["unprintable"].as_str()), (Some(1), Some("阮")));
    w.laptop.call("certificate_design_set", json!({ "rollout": w.rollout, "of": w.rollout, "title": "阮" }));
    assert_eq!(w.preview(json!({}))["unprintable_words"], "阮", "the wording stands on all of them");
}

#[test]
fn the_certificate_of_somebody_erased_leaves_number_and_digest_and_the_paper_still_holds() {
    let workshop = Workshop::of(6, 6);
    workshop.issue(json!({}));
    let listed = workshop.register(json!({}));
    let line = list(&listed["rows"])[0].clone();
    let (before, certified) = (workshop.show(&line["id"]), workshop.certified());
    let others: Vec<Value> = list(&listed["rows"])[1..].iter().map(|line| workshop.show(&line["id"])).collect();
    let request = json!({ "person": line["person"], "typed": line["name"], "reason": "request of 3 March" });
    workshop.laptop.call("person_erase", request);
    let after = workshop.show(&line["id"]);
    assert_eq!((&after["line"]["number"], &after["line"]["name"]), (&line["number"], &json!("Erased person")));
    assert_eq!((&after["line"]["issued"], &after["line"]["course"]), (&line["issued"], &line["course"]));
    assert_eq!((after["erased"].as_str().map(str::len), &after["code"]), (Some(64), &json!("")), "{after}");
    assert_eq!((listed["counts"].clone(), certified), (workshop.register(json!({}))["counts"].clone(), workshop.certified()));
    let kept = workshop.laptop.desk.with(|engine| engine.kept_for_tests()).unwrap();
    assert!(!kept.contains(line["name"].as_str().unwrap()), "nowhere in the store");
    assert_eq!(check(&workshop.laptop, before["code"].as_str().unwrap())["verdict"], "good", "by the digest that stays");
    for (line, before) in list(&listed["rows"])[1..].iter().zip(others) {
        assert_eq!(workshop.show(&line["id"]), before, "every other one is what it was");
    }
}

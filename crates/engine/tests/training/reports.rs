//! Reports of Teams, Zoom, Meet and Webex become attendance: how each is read, what counts, what is asked.

use serde_json::{Value, json};

use super::{Room, base64, list, utf16};

impl Room {
    fn report(&self, bytes: impl AsRef<[u8]>, more: Value) -> Value {
        let mut request = json!({ "session": self.session, "name": "report.csv", "content": base64(bytes) });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.call("attendance_report", request)
    }
}

fn line<'r>(report: &'r Value, name: &str) -> &'r Value {
    list(&report["lines"]).iter().find(|line| line["name"] == name).unwrap_or_else(|| panic!("no {name} in {report}"))
}

fn count(report: &Value, key: &str) -> u64 {
    report["counts"][key].as_u64().unwrap()
}

const TEAMS: &str = "1. Summary
Meeting title\tLMS
Attended participants\t6

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Nguyễn Anh Quân\t2/23/27, 7:55:02 AM\t2/23/27, 12:00:31 PM\t4h 5m 29s\tquan@gv.example\tquan@gv.example\tOrganizer
Nguyễn Thị Thu Anh\t2/23/27, 8:01:09 AM\t2/23/27, 11:57:01 AM\t3h 47m 22s\tp0@sv.example\tp0@sv.example\tAttendee
Trần Thị Minh Bình\t2/23/27, 8:20:00 AM\t2/23/27, 11:58:40 AM\t3h 38m 40s\t\tp1@sv.example\tAttendee
Lê Thị Hồng Châu\t2/23/27, 10:40:00 AM\t2/23/27, 11:00:10 AM\t20m 10s\tp2@sv.example\tp2@sv.example\tAttendee
Khách mời (Unverified)\t2/23/27, 8:30:00 AM\t2/23/27, 8:45:20 AM\t15m 20s\t\t\tAttendee
+84 900 *** 118\t2/23/27, 8:03:00 AM\t2/23/27, 11:00:00 AM\t2h 57m\t\t\tAttendee

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Nguyễn Anh Quân\t2/23/27, 7:55:02 AM\t2/23/27, 12:00:31 PM\t4h 5m 29s\tquan@gv.example\tOrganizer
Nguyễn Thị Thu Anh\t2/23/27, 8:01:09 AM\t2/23/27, 9:12:00 AM\t1h 10m 51s\tp0@sv.example\tAttendee
Nguyễn Thị Thu Anh\t2/23/27, 9:20:30 AM\t2/23/27, 11:57:01 AM\t2h 36m 31s\tp0@sv.example\tAttendee
Trần Thị Minh Bình\t2/23/27, 8:20:00 AM\t2/23/27, 11:58:40 AM\t3h 38m 40s\t\tAttendee
Lê Thị Hồng Châu\t2/23/27, 10:40:00 AM\t2/23/27, 11:00:10 AM\t20m 10s\tp2@sv.example\tAttendee
Khách mời (Unverified)\t2/23/27, 8:30:00 AM\t2/23/27, 8:45:20 AM\t15m 20s\t\tAttendee
+84 900 *** 118\t2/23/27, 8:03:00 AM\t2/23/27, 11:00:00 AM\t2h 57m\t\tAttendee
";

#[test]
fn a_teams_report_becomes_marks_again_changes_nothing_and_one_undo_takes_it_back() {
    let room = Room::new();
    let looked = room.report(utf16(TEAMS), json!({ "dry_run": true }));
    assert_eq!((&looked["read_as"]["product"], &looked["read_as"]["encoding"]), (&json!("teams"), &json!("UTF-16LE")), "{looked}");
    assert_eq!((&looked["rows"], &looked["dates"], &looked["least"]), (&json!(6), &json!("mdy"), &json!(120)));
    let anh = line(&looked, "Nguyễn Thị Thu Anh");
    assert_eq!((&anh["minutes"], &anh["stays"], &anh["mark"], &anh["state"]), (&json!(227), &json!(2), &json!("present"), &json!("new")));
    let late = line(&looked, "Trần Thị Minh Bình");
    assert_eq!((&late["mark"], &late["late"]), (&json!("late"), &json!(20)), "found by the account in part 2: {late}");
    assert_eq!(line(&looked, "Lê Thị Hồng Châu")["state"], "short");
    assert_eq!(line(&looked, "Nguyễn Anh Quân")["state"], "elsewhere");
    assert_eq!(
        (line(&looked, "Khách mời")["state"].as_str(), line(&looked, "+84 900 *** 118")["state"].as_str()),
        (Some("open"), Some("open"))
    );
    assert_eq!((count(&looked, "writes"), &looked["missing"]), (2, &json!(27)));
    assert_eq!(room.mark(0).0, "blank", "only read");

    let done = room.report(utf16(TEAMS), json!({}));
    assert_eq!((room.mark(0), room.mark(1), room.mark(2).0.as_str()), (("present".into(), None), ("late".into(), Some(20)), "blank"));
    let again = room.report(utf16(TEAMS), json!({}));
    assert_eq!((count(&again, "same"), count(&again, "writes"), &again["action"]), (2, 0, &Value::Null));
    room.undo(&done);
    assert_eq!((room.mark(0).0.as_str(), room.mark(1).0.as_str()), ("blank", "blank"));
    let all = room.report(utf16(TEAMS), json!({ "least": 15, "late": 30, "walk_ins": true }));
    assert_eq!(count(&all, "writes"), 4, "thresholds are the person's: {all}");
    let sheet = room.sheet();
    assert!(list(&sheet["rows"]).iter().any(|row| row["name"] == "Nguyễn Anh Quân" && row["walk_in"] == true));
    let early = list(&sheet["rows"]).iter().find(|row| row["number"] == "02200002").unwrap();
    assert_eq!((&early["mark"], &early["minutes"], &early["early"]), (&json!("late"), &json!(160), &json!(59)), "late, and left early");
}

#[test]
fn a_mark_by_hand_stays_unless_a_person_takes_the_reports() {
    let room = Room::new();
    let person = room.person("02200000")["id"].clone();
    room.laptop.mark(&room.session, person.as_str().unwrap(), "excused", None);
    let looked = room.report(utf16(TEAMS), json!({}));
    let anh = line(&looked, "Nguyễn Thị Thu Anh");
    assert_eq!((&anh["state"], &anh["before"], &anh["mark"]), (&json!("differs"), &json!("excused"), &json!("present")));
    assert_eq!(room.mark(0).0, "excused");
    room.report(utf16(TEAMS), json!({ "replace": [person] }));
    assert_eq!(room.mark(0).0, "present");
}

#[test]
fn zoom_knows_stays_totals_waiting_rooms_numbers_in_names_and_original_names() {
    let room = Room::new();
    let name = room.name(3);
    let stays = format!(
        "\u{feff}Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
812 3456 7890,\"LMS, 2\",02/23/2027 07:55:00 AM,02/23/2027 12:01:00 PM,quan@gv.example,246,6

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room
Nguyễn Thị Thu Anh,p0@sv.example,02/23/2027 08:00:00 AM,02/23/2027 10:00:00 AM,120,No,Y,No
Nguyễn Thị Thu Anh,P0@SV.EXAMPLE,02/23/2027 09:30:00 AM,02/23/2027 12:00:00 PM,150,No,Y,No
iPhone ({name}),,02/23/2027 08:02:00 AM,02/23/2027 11:59:00 AM,237,Yes,Y,No
Ngọc Hà,p6@sv.example,02/23/2027 08:00:00 AM,02/23/2027 11:00:00 AM,180,No,Y,No
Ai đó,p7@sv.example,02/23/2027 07:50:00 AM,02/23/2027 07:58:00 AM,8,No,,Yes
Linh,,02/23/2027 08:02:00 AM,02/23/2027 12:00:00 PM,238,Yes,,No
"
    );
    let read = room.report(&stays, json!({ "dry_run": true }));
    assert_eq!(
        (&read["read_as"]["product"], &read["read_as"]["header_row"], &read["rows"]),
        (&json!("zoom"), &json!(4), &json!(6)),
        "{read}"
    );
    assert_eq!(line(&read, "Nguyễn Thị Thu Anh")["minutes"], 240, "two devices at once count once");
    let early = line(&read, "Ngọc Hà");
    assert_eq!((&early["early"], &early["mark"], &early["state"]), (&json!(60), &json!("present"), &json!("new")));
    assert_eq!(line(&read, &format!("iPhone ({name})"))["state"], "named", "a name alone proposes");
    assert_eq!(line(&read, "Linh")["state"], "open");
    assert!(list(&read["warnings"]).iter().any(|one| one["code"] == "not-there"), "{read}");
    let taken = room.report(&stays, json!({ "dry_run": true, "names": true }));
    assert_eq!(count(&taken, "writes"), count(&read, "writes") + 1);
    let key = line(&read, "Linh")["key"].clone();
    let chosen = room.report(&stays, json!({ "dry_run": true, "people": [{ "key": key, "person": room.person("02200008")["id"] }] }));
    assert_eq!(count(&chosen, "writes"), count(&read, "writes") + 1);
    let nobody = room.report(&stays, json!({ "dry_run": true, "people": [{ "key": key, "person": "" }] }));
    assert_eq!(line(&nobody, "Linh")["state"], "nobody");

    let bare = domain::normal::folded(&room.name(1)).replace(' ', "");
    let totals = format!(
        "Tên (Tên gốc),Email người dùng,Tổng thời gian (Phút),Khách\n02200000-Nguyễn Thị Thu Anh,,150,Có\n02200001_{bare},,110,Có\n02200002-Hoàng Văn Khác,,200,Có\nMáy phòng A2,,170,Có\nTổng cộng: 4,,630,\n"
    );
    let read = room.report(&totals, json!({ "dry_run": true }));
    assert_eq!((&read["read_as"]["product"], &read["rows"]), (&json!("zoom-totals"), &json!(4)), "{read}");
    let of = |at: usize| list(&read["lines"])[at]["state"].as_str().unwrap();
    assert_eq!([of(0), of(1), of(2), of(3)], ["new", "short", "open", "open"], "{read}");
    assert!(list(&read["warnings"]).iter().any(|one| one["code"] == "no-join-times"));
}

#[test]
fn meet_webex_and_the_older_lists_of_teams_are_read() {
    let room = Room::new();
    let meet = "First name,Last name,Email,Duration,Time joined,Time exited\nAnh,Nguyễn,p0@sv.example,1 hr 58 min,8:00 AM,12:00 PM\nChâu,Lê,p2@sv.example,3 hr 10 min,8:30 AM,11:45 AM\n";
    let read = room.report(meet, json!({ "dry_run": true }));
    assert_eq!((&read["read_as"]["product"], &read["dates"]), (&json!("meet"), &Value::Null));
    assert_eq!(
        (&list(&read["lines"])[0]["minutes"], &list(&read["lines"])[0]["state"]),
        (&json!(118), &json!("short")),
        "gaps show in the duration only"
    );
    assert_eq!(list(&read["lines"])[1]["late"], 30);
    assert!(list(&read["warnings"]).iter().any(|one| one["code"] == "no-dates"));

    let webex = "Meeting Name\tMeeting Start Time\tMeeting End Time\tDisplay Name\tFirst Name\tLast Name\tRole\tAttendee Email\tJoin Time\tLeave Time\tAttendance Duration\tConnection Type
LMS\t\"=\"\"2027-02-23 08:00:00\"\"\"\t\"=\"\"2027-02-23 12:00:00\"\"\"\tNguyễn Thị Thu Anh\tAnh\tNguyễn\tAttendee\tp0@sv.example\t\"=\"\"2027-02-23 08:00:09\"\"\"\t\"=\"\"2027-02-23 10:00:00\"\"\"\t120 mins\tDesktop
LMS\t\"=\"\"2027-02-23 08:00:00\"\"\"\t\"=\"\"2027-02-23 12:00:00\"\"\"\tNguyễn Thị Thu Anh\tAnh\tNguyễn\tAttendee\tp0@sv.example\t\"=\"\"2027-02-23 10:30:00\"\"\"\t\"=\"\"2027-02-23 12:00:00\"\"\"\t90 mins\tDesktop
";
    let read = room.report(utf16(webex), json!({ "dry_run": true }));
    assert_eq!((&read["read_as"]["product"], &list(&read["lines"])[0]["minutes"]), (&json!("webex"), &json!(209)), "{read}");

    let classic = "Full Name\tUser Action\tTimestamp
Nguyễn Thị Thu Anh\tJoined before\t\"2/23/2027, 8:00:00 AM\"
Trần Thị Minh Bình\tJoined\t\"2/23/2027, 8:01:12 AM\"
Trần Thị Minh Bình\tLeft\t\"2/23/2027, 9:10:00 AM\"
Trần Thị Minh Bình\tJoined\t\"2/23/2027, 9:20:00 AM\"
Ghost\tWaved\t\"2/23/2027, 9:20:00 AM\"
";
    let read = room.report(utf16(classic), json!({ "dry_run": true, "names": true }));
    assert_eq!((&read["read_as"]["product"], count(&read, "unclear"), count(&read, "writes")), (&json!("teams-list"), 2, 0), "{read}");
    assert_eq!(list(&read["rejected"])[0]["code"], "no-action");
    let stayed = room.report(utf16(classic), json!({ "dry_run": true, "names": true, "stayed": true }));
    assert_eq!(
        (&line(&stayed, "Nguyễn Thị Thu Anh")["minutes"], &line(&stayed, "Trần Thị Minh Bình")["minutes"]),
        (&json!(240), &json!(228))
    );

    let summary = "Meeting Summary\nMeeting Title\tLMS\n\nFull Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\nNguyễn Thị Thu Anh\t2/23/2027, 8:00:04 AM\t2/23/2027, 11:01:00 AM\t3h 56s\tp0@sv.example\tAttendee\tp0@sv.example\n";
    let read = room.report(utf16(summary), json!({ "dry_run": true }));
    assert_eq!((&read["read_as"]["product"], count(&read, "new")), (&json!("teams-2021"), 1), "{read}");

    let german = "1. Zusammenfassung\nTeilnehmer\t1\n\n2. Uczestnicy\nKto\tPierwsze\tOstatnie\tCzas\tAdres\tRola\nAnh\t23.02.27, 08:00:00\t23.02.27, 12:00:00\t4 Std. 0 Min. 0 Sek.\tp0@sv.example\tTeilnehmer\n";
    let read = room.report(utf16(german), json!({ "dry_run": true }));
    assert_eq!(
        (&read["dates"], count(&read, "new")),
        (&json!("dmy"), 1),
        "parts are known by their numbers, columns by their content: {read}"
    );
}

#[test]
fn times_of_another_zone_without_a_date_and_times_in_utc_come_out_right() {
    let room = Room::new();
    // Eight in the morning in Vietnam is eight in the evening of the day before in New York.
    let meet = "First name,Last name,Email,Duration,Time joined,Time exited\nAnh,Nguyễn,p0@sv.example,4 hr,8:00 PM,12:00 AM\n";
    let read = room.report(meet, json!({ "dry_run": true, "zone": "America/New_York" }));
    let first = &list(&read["lines"])[0];
    assert_eq!((&first["minutes"], &first["first"]), (&json!(240), &json!("2027-02-23T08:00:00+07:00")), "{read}");

    let zulu = "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nNguyễn Thị Thu Anh\t2027-02-23T01:00:00Z\t2027-02-23T05:00:00Z\t4h\tp0@sv.example\tAttendee\n";
    let read = room.report(zulu, json!({ "dry_run": true }));
    let first = &list(&read["lines"])[0];
    assert_eq!((&read["zone"], &first["minutes"], &first["late"]), (&json!("UTC"), &json!(240), &Value::Null), "{read}");
}

#[test]
fn what_is_not_a_report_and_what_is_wrong_in_one_is_said_where_it_stands() {
    let room = Room::new();
    let refused = |bytes: &[u8]| {
        room.laptop
            .refused("attendance_report", json!({ "session": room.session, "name": "r.csv", "content": base64(bytes), "dry_run": true }))
    };
    assert_eq!(refused(b"Name,Email\nAnh,p0@sv.example\n")["code"], "no-meeting");
    assert_eq!(refused(b"SessionId,ParticipantId,FullName,UtcEventTimestamp\n1,2,Anh,x\n")["code"], "live-event");
    assert_eq!(refused(b"%PDF-1.7 x")["code"], "pdf");
    assert_eq!(refused(b"")["code"], "empty-file");
    let own = "Buổi 1\nPhòng họp trực tuyến\n\nHọ và tên,Email,Join time,Leave time
=cmd|x,p0@sv.example,2027-02-23 08:00,2027-02-23 12:00
,,2027-02-23 08:00,2027-02-23 12:00
Hà,p6@sv.example,soon,2027-02-23 12:00
Hà,p6@sv.example,2027-02-23 11:00,2027-02-23 10:00
Họ và tên,Email,Join time,Leave time
=cmd|x,p0@sv.example,2027-02-23 08:00,2027-02-23 12:00
Bình,p1@sv.example,2027-02-23 08:00,2027-02-23 12:00
Tổng cộng: 3,,,
";
    let read = room.report(own, json!({ "dry_run": true }));
    assert_eq!((&read["read_as"]["header_row"], count(&read, "new")), (&json!(4), 2), "{read}");
    let rejected: Vec<(u64, &str, &str)> = list(&read["rejected"])
        .iter()
        .map(|row| (row["line"].as_u64().unwrap(), row["code"].as_str().unwrap(), row["value"].as_str().unwrap()))
        .collect();
    assert_eq!(rejected, [(6, "no-name", ""), (7, "no-time", "soon"), (8, "left-first", "2027-02-23 10:00")]);
    assert!(list(&read["warnings"]).iter().any(|one| one["code"] == "same-stay"));
    let wrong_zone = room.report(own, json!({ "dry_run": true, "zone": "America/New_York" }));
    assert!(list(&wrong_zone["warnings"]).iter().any(|one| one["code"] == "another-time"), "{wrong_zone}");
    let bad = |more: Value| {
        let mut request = json!({ "session": room.session, "name": "r.csv", "content": base64(own), "dry_run": true });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        room.laptop.refused("attendance_report", request)["sentence"].clone()
    };
    assert_eq!(bad(json!({ "zone": "Nowhere" })), "failure-no_zone");
    assert_eq!(bad(json!({ "dates": "xyz" })), "failure-no_dates");
    assert_eq!(bad(json!({ "mark": "absent" })), "failure-present_or_remote");
}

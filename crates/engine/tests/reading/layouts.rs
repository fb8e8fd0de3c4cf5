//! Layouts of products, told by their headings, and reports that belong to another import.

use super::{field_of, names, read, refuse, turned_down, warned};

#[test]
fn moodle_users_join_their_names_and_gone_accounts_are_turned_down() {
    let roster = read(
        "username,firstname,lastname,email,idnumber,timezone,cohort1,deleted,suspended,password\nnga,Nga,Lâm Thị&#44 Thanh,n@a.example,0021,99,c-1,0,,secret\nb,B,B,b@a.example,2,99,c-1,1,,secret\nc,C,C,c@a.example,3,99,c-1,,1,secret\n",
    );
    assert_eq!(roster.read_as.product, "moodle-users");
    assert_eq!(names(&roster), ["Lâm Thị, Thanh Nga"]);
    assert_eq!((roster.rows[0].zone.as_deref(), roster.rows[0].cohort.as_deref()), (None, None));
    assert_eq!(turned_down(&roster), [(3, "deleted", "deleted"), (4, "suspended", "suspended")]);
    assert!(warned(&roster).contains(&(0, "ask-cohort")));
    assert!(!format!("{roster:?}").contains("secret"));
}

#[test]
fn moodle_grades_know_the_older_heading_too() {
    let roster = read(
        "First name,Surname,ID number,Institution,Department,Email address,Quiz (Real),Course total (Real)\nNga,Lâm Thị Thanh,0021,,Luật,n@a.example,-,60\n",
    );
    assert_eq!((roster.read_as.product.as_str(), names(&roster)), ("moodle-grades", vec!["Lâm Thị Thanh Nga"]));
    assert!(roster.rows[0].extra.is_empty(), "grades are not collected");
}

#[test]
fn canvas_leaves_its_odd_rows_out_and_drops_the_comma() {
    let roster = read(
        "Student,ID,SIS User ID,SIS Login ID,Section,Phone (1)\n,,,,,Manual Posting\n    Points Possible,,,,,10\n\"Đặng, Diệu My\",7000,0240,my,C 3,7\n\"Student, Test\",7999,,f0,C 3,\n",
    );
    assert_eq!((roster.read_as.product.as_str(), names(&roster)), ("canvas-gradebook", vec!["Đặng Diệu My"]));
    assert_eq!(roster.rows[0].number.as_deref(), Some("0240"));
    assert_eq!((field_of(&roster, "Phone (1)"), &roster.rows[0].phone), ("", &None), "an assignment may have any name");
    assert_eq!((roster.read, field_of(&roster, "ID"), field_of(&roster, "Section")), (1, "", ""));
    let left: Vec<_> = warned(&roster).into_iter().filter(|w| w.1 == "left-out").collect();
    assert_eq!(left, [(2, "left-out"), (3, "left-out"), (5, "left-out")]);
}

#[test]
fn kolibri_is_known_by_its_bracketed_keys() {
    let roster = read(
        "ID (UUID),Tên (USERNAME),Mật khẩu (PASSWORD),Họ tên (FULL_NAME),Loại (USER_TYPE),Mã (IDENTIFIER),Năm sinh (BIRTH_YEAR)\n00aa,dang,geheim,Đặng Diệu My,LEARNER,0240,2003\n",
    );
    assert_eq!((roster.read_as.product.as_str(), names(&roster)), ("kolibri-users", vec!["Đặng Diệu My"]));
    assert_eq!(roster.rows[0].number.as_deref(), Some("0240"));
    let all = format!("{roster:?}");
    assert!(!all.contains("geheim") && !all.contains("2003"));
}

#[test]
fn open_edx_has_no_names_and_says_who_left() {
    let roster = read(
        "Student ID,Email,Username,Grade,Cohort Name,Enrollment Track,Enrollment Status\n40,a@a.example,a,0.5,C 3,audit,enrolled\n41,b@a.example,b,0.5,C 3,audit,unenrolled\n",
    );
    assert_eq!(roster.read_as.product, "openedx-grades");
    assert!(roster.rows.iter().all(|r| r.needs_match && r.number.is_none() && r.cohort.as_deref() == Some("C 3")));
    assert!(warned(&roster).contains(&(3, "not-active")));
}

#[test]
fn reports_of_attendance_are_refused_by_name() {
    let reports = [
        ("Full Name\tUser Action\tTimestamp\nAn\tJoined\t1\n", "Teams"),
        ("Meeting Summary\nTotal\t6\n\nFull Name\tJoin Time\tLeave Time\tDuration\tEmail\nAn\t1\t2\t3\ta@a.example\n", "Teams"),
        ("1. Zusammenfassung\nTitel\tx\n\n2. Teilnehmer\nName\tErster Beitritt\tE-Mail\nAn\t1\ta@a.example\n", "Teams"),
        ("SessionId,ParticipantId,FullName\n1,2,An\n", "live event"),
        ("Name (original name),Email,Total duration (minutes),Guest\nAn,a@a.example,1,No\n", "Zoom"),
        ("Tên (Tên gốc),Email người dùng,Tổng thời gian (Phút),Khách\nAn,,1,Có\n", "Zoom"),
        ("Meeting ID,Topic,Start Time\n1,x,2\n\nName,Email\n", "Zoom"),
        ("First name,Last name,Email,Duration,Time joined,Time exited\nA,B,a@a.example,1,2,3\n", "Google Meet"),
        ("Meeting Name\tDisplay Name\tAttendee Email\tJoin Time\nx\tAn\ta@a.example\t1\n", "Webex"),
        ("Course\tx\nGroup\ty\n\nID number\tLast name\tFirst name\tTaken sessions\tPoints\n1\tA\tB\t1\t1\n", "Moodle"),
        ("SIS Student ID,Student Name,Class Date,Attendance\n1,An,2027-01-01,present\n", "Roll Call"),
    ];
    for (text, product) in reports {
        let refusal = refuse(text);
        assert_eq!(refusal.code, "attendance-report", "{text}");
        assert!(refusal.message.contains(product) && refusal.message.contains("people import takes rosters"), "{}", refusal.message);
    }
    assert_eq!(refuse("Task ID,Title,Predecessor IDs\n#1,Name,\n").code, "runbook-sheet");
    assert_eq!(refuse("Student ID,Username,Error\n1,a,x\n").code, "error-report");
}

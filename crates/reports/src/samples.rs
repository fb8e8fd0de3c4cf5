//! Sample values for the tests and for the example that prints every page kind. People and figures are invented.

use reports::{
    AttendanceRegister, Condition, Decision, Enrolment, Frame, Knew, Mark, MarkStatus, RecoveryCode, RegisterRow, SessionHead, SheetRow,
    SignInSheet, SignOff, SilentDevice, Tie, Tied,
};

/// Wed 3 Mar 2027, 13:30 in Hanoi.
pub(crate) const START: i64 = 1_804_055_400_000;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// Names as they come in lists: short, long, foreign, and hostile to markup.
pub(crate) const NAMES: [&str; 12] = [
    "Nguyễn Thị Vân Anh",
    "Bùi Thế Ngọc",
    "Nguyễn Phúc Công Tằng Tôn Nữ Diễm Hương",
    "Đặng Hữu Đạt",
    "#import \"/etc/passwd\": *",
    "*bold* _em_ $x^2$ @ref <tag> \\ `raw`",
    "Ana -> Ruiz <= 3x4 -- \"quoted\"",
    "= Heading",
    "Lương Thị Quỳnh Giao",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren",
    "Phạm Ễ Ộ Ậ Ữ Hằng",
    "Søren Ångström Łukasz",
];

pub(crate) fn frame(document_id: &str) -> Frame {
    Frame {
        workspace: "Trung tâm Anh ngữ Sao Mai".to_owned(),
        rollout: "LMS go-live".to_owned(),
        document_id: document_id.to_owned(),
        version: "roster version 9".to_owned(),
        as_of: START - HOUR / 2,
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        genesis: hex(7),
    }
}

pub(crate) fn session() -> SessionHead {
    SessionHead {
        title: "Instructor workshop".to_owned(),
        cohort: "group 1".to_owned(),
        start: START,
        end: START + 4 * HOUR,
        place: "Room B2, Láng Hạ campus".to_owned(),
        trainer: "Phạm Thu Hằng".to_owned(),
    }
}

pub(crate) fn sheet(people: usize) -> SignInSheet {
    let departments = ["IELTS", "Business", "Young learners", "Writing"];
    let rows = (0..people).map(|index| SheetRow { name: name(index), department: pick(&departments, index) });
    SignInSheet {
        segments: "08:00 Overview · 09:00 Break · 09:15 Exercise".to_owned(),
        session: session(),
        rows: rows.collect(),
        legend: "Letters: P Present, L Late, N Half a day".to_owned(),
        sources: "Data from: K7 (this laptop) to 11:37; no server yet".to_owned(),
    }
}

pub(crate) fn register(people: usize) -> AttendanceRegister {
    AttendanceRegister { session: session(), closed_at: Some(START + 5 * HOUR), rows: (0..people).map(register_row).collect() }
}

fn register_row(index: usize) -> RegisterRow {
    let (mark, other) = marks(index);
    let blank = mark.is_none();
    RegisterRow {
        name: name(index),
        department: pick(&["IELTS", "Business", "Young learners"], index),
        walk_in: index % 11 == 10,
        mark,
        other,
        by: if blank { String::new() } else { "Lê Thị Thu Hà".to_owned() },
        at: if blank { None } else { Some(START + index as i64 * 40_000) },
        note: if index % 9 == 2 { "Left at 15:00 for a class".to_owned() } else { String::new() },
    }
}

fn marks(index: usize) -> (Option<Mark>, Option<Mark>) {
    let mark = |status, minutes| Some(Mark { status, minutes });
    match index % 8 {
        1 => (mark(MarkStatus::Late, Some(12)), None),
        3 => (mark(MarkStatus::Remote, None), None),
        4 => (mark(MarkStatus::Absent, None), None),
        5 => (mark(MarkStatus::Excused, None), None),
        6 => (mark(MarkStatus::Present, None), mark(MarkStatus::Absent, None)),
        7 => (None, None),
        _ => (mark(MarkStatus::Present, None), None),
    }
}

pub(crate) fn sign_off(decision: Decision) -> SignOff {
    let conditional = matches!(decision, Decision::Conditional | Decision::ConditionalGo);
    SignOff {
        area: "Monitoring and alerting".to_owned(),
        statement: STATEMENT.to_owned(),
        decision,
        conditions: if conditional { conditions() } else { Vec::new() },
        reason: if decision == Decision::Declined { "Two alerts have no owner at night".to_owned() } else { String::new() },
        meaning: "I received this area and can run it".to_owned(),
        signer: "Hoàng Minh Đức".to_owned(),
        role: "Operations representative".to_owned(),
        signed_at: START + 2 * DAY + 12_345,
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        knew: knew(conditional),
        digest: hex(1),
        previous: if conditional { hex(2) } else { String::new() },
        ties: if conditional { vec![replaces(), withdrawn()] } else { Vec::new() },
        key: "SHA256:0bQvK4yJ1mS8rT2wXzA5cD7eFgHiJkLmNoPqRsTuVwX".to_owned(),
        file: "HO-3.json".to_owned(),
        principal: "duc.hm".to_owned(),
    }
}

fn replaces() -> Tie {
    Tie { how: Tied::Replaces, name: "Nguyễn Thị Tâm".to_owned(), at: START, reason: String::new() }
}

fn withdrawn() -> Tie {
    Tie { how: Tied::WithdrawnBy, name: "Hoàng Minh Đức".to_owned(), at: START + 3 * DAY, reason: "The drill was not held".to_owned() }
}

fn conditions() -> Vec<Condition> {
    vec![
        Condition {
            text: "Name a second person for the night of Sat 13 Mar (point 3.4)".to_owned(),
            owner: "Lê Thị Ngân".to_owned(),
            due: Some(START + 7 * DAY),
        },
        Condition { text: "Send the list of alerts with their thresholds".to_owned(), owner: "#eval(\"x\") Trần".to_owned(), due: None },
    ]
}

fn knew(stale: bool) -> Knew {
    let since = Some(START + DAY);
    let silent = SilentDevice { name: "VH-02".to_owned(), since };
    let never = SilentDevice { name: "ĐT-03".to_owned(), since: None };
    Knew {
        last_sync: Some(START + 2 * DAY - HOUR),
        silent: if stale { vec![silent, never] } else { Vec::new() },
        open_cards: u32::from(stale),
    }
}

const STATEMENT: &str = "Area 3 of 6: Monitoring and alerting
From the LMS team to Operations, LMS go-live

3.1 Dashboards are reachable from the operations room
    Accepted. Evidence: 2 files, both held on this laptop
3.2 Every alert has an owner and a telephone number
    Accepted with a condition: Name a second person for the night of Sat 13 Mar (point 3.4)
3.3 Thresholds agree with the service levels: p95 < 800 ms, errors <= 0.5 %
    Accepted
3.4 Bàn giao lịch trực đêm cho tổ vận hành, kể cả cuối tuần và ngày lễ, có người thay thế được nêu tên trong danh sách gọi
    Accepted

I have read the points above. #strong[This line] is *text*, not markup.";

pub(crate) fn enrolment() -> Enrolment {
    Enrolment {
        name: "Trần Đỗ Quỳnh Anh".to_owned(),
        roles: "Training manager, support member".to_owned(),
        code: "7KQ2-9F4M-TX81-C0DE".to_owned(),
        link: "https://192.168.1.20:8443/j#7KQ2-9F4M-TX81-C0DE".to_owned(),
        server: format!("SHA256:{}", hex(5)),
        expires: START + 3 * DAY,
    }
}

pub(crate) fn recovery() -> RecoveryCode {
    RecoveryCode {
        member: "Ana Ruiz".to_owned(),
        device: "VH-01".to_owned(),
        code: "4F7K-22QM-9ZT8-1XCE-77PA-K3VD-0H5R-QW6N".to_owned(),
        made_at: START,
    }
}

fn name(index: usize) -> String {
    NAMES[index % NAMES.len()].to_owned()
}

fn pick(words: &[&str], index: usize) -> String {
    words[index % words.len()].to_owned()
}

/// 64 hexadecimal digits that look like a digest.
fn hex(seed: u64) -> String {
    (1..=4u64).map(|part| format!("{:016x}", (seed * 31 + part).wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect()
}

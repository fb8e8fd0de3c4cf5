//! Sheets of tasks as people bring them.

use super::*;

const SHEET: &str = "Task ID,Title,Predecessor IDs,Description,Stream,Sub Stream,Task Type,Planned Duration,Assigned Team (Name),Planned Fixed Date,Planned Fixed Time (Asia/Ho_Chi_Minh)\r\n\
#1,Call opens,,Everyone on the bridge,Command,,Milestone,0,Deployment,02/03/2027,05:00\r\n\
#2,Freeze,#1,\"Read only,\nannounce it\",Data,Old system,Normal,15,Platform,,\r\n\
#10,Open,\"#2, #1\",,Command,,Milestone,1h30,Deployment,02/03/2027,08:00\r\n";

fn read(text: &str) -> TaskSheet {
    read_tasks(text.as_bytes(), "runbook.csv", TaskOptions::default()).unwrap()
}

fn codes(sheet: &TaskSheet) -> Vec<(u32, &str)> {
    sheet.rejected.iter().map(|one| (one.line, one.code.as_str())).collect()
}

#[test]
fn ids_gaps_lists_and_line_breaks_are_read_and_what_is_not_written_is_asked() {
    let sheet = read(SHEET);
    assert!(sheet.rejected.is_empty(), "{:?}", sheet.rejected);
    let order: Vec<(&str, Vec<&str>, i64)> =
        sheet.tasks.iter().map(|task| (task.code.as_str(), task.before.iter().map(String::as_str).collect(), task.minutes)).collect();
    assert_eq!(order, [("1", vec![], 0), ("2", vec!["1"], 15), ("10", vec!["2", "1"], 90)]);
    assert_eq!(sheet.tasks[1].text, "Read only,\nannounce it\nSub Stream: Old system", "nothing of the sheet is lost");
    assert_eq!((sheet.zone.as_deref(), sheet.unit_open, sheet.dates_open), (Some("Asia/Ho_Chi_Minh"), true, true));
    assert_eq!(sheet.tasks[0].fixed.unwrap().to_string(), "2027-03-02 05:00:00");
    let options = TaskOptions { unit: Some(Unit::Hours), dates: Some(DateOrder::MonthFirst), ..TaskOptions::default() };
    let said = read_tasks(SHEET.as_bytes(), "runbook.csv", options).unwrap();
    assert_eq!((said.tasks[1].minutes, said.tasks[2].minutes, said.unit_open, said.dates_open), (900, 90, false, false));
    assert_eq!(said.tasks[0].fixed.unwrap().to_string(), "2027-02-03 05:00:00");
}

#[test]
fn everything_that_is_wrong_is_told_at_once_each_ring_with_its_members() {
    let sheet = read(
        "id,title,depends on,duration,date,time\n1,A,3,5,,\n2,B,1,5,,\n3,C,2,soon,,\n3,D,,5,,\n5,,9,5,,\n6,F,6,5,,\n7,G,8,5,,\n8,H,7,5,2027-03-02,\n a b ,I,,5,,25:00\n",
    );
    assert_eq!(
        codes(&sheet),
        [
            (2, "task-ring"),
            (4, "task-duration"),
            (5, "task-twice"),
            (6, "task-title"),
            (6, "task-unknown"),
            (7, "task-itself"),
            (8, "task-ring"),
            (9, "task-fixed"),
            (10, "task-code"),
            (10, "task-fixed")
        ]
    );
    let rings: Vec<&str> = sheet.rejected.iter().filter(|one| one.code == "task-ring").map(|one| one.message.as_str()).collect();
    assert!(rings[0].contains("1, 3, 2, 1") || rings[0].contains("1, 2, 3, 1"), "{rings:?}");
    assert!(rings[1].contains("7, 8, 7"), "{rings:?}");
}

#[test]
fn a_heading_may_say_the_unit_and_be_vietnamese_and_titles_are_asked_for_where_none_is_known() {
    let sheet = read("Mã,Tên việc,Phụ thuộc,Thời lượng (giờ),Phụ trách\nA1,Mở cầu họp,,1,Hà\nA2,Chuyển dữ liệu,A1,\"1,5\",Quân\n");
    assert_eq!(sheet.tasks.iter().map(|task| (task.minutes, task.team.as_str())).collect::<Vec<_>>(), [(60, "Hà"), (90, "Quân")]);
    assert!(!sheet.unit_open && sheet.rejected.is_empty());
    let asked = read("What,When\nOpen,now\n");
    assert!(asked.tasks.is_empty() && asked.warnings.iter().any(|one| one.code == "ask-title"), "{asked:?}");
    let map = [ColumnChoice { column: "What".to_owned(), field: "title".to_owned() }];
    let chosen = read_tasks(b"What,When\nOpen,now\n", "a.csv", TaskOptions { map: &map, ..TaskOptions::default() }).unwrap();
    assert_eq!((chosen.tasks[0].title.as_str(), chosen.tasks[0].code.as_str(), chosen.tasks[0].text.as_str()), ("Open", "1", "When: now"));
}

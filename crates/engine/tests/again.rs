//! Importing a list once more changes nothing, however the list is made.

use serde_json::json;
use testkit::Laptop;

/// Imports a list twice; the second time must find everything as it is.
fn twice(what: &str, list: &str) {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let first = laptop.import(list, json!({ "rollout": rollout }));
    let unsent = laptop.call("outbox", json!({}))["groups"].as_array().unwrap().len();
    for _ in 0..2 {
        let again = laptop.import(list, json!({ "rollout": rollout }));
        assert_eq!((again["new"].as_u64(), again["changed"].as_u64()), (Some(0), Some(0)), "{what}: {again}");
        assert_eq!(again["same"], first["new"], "{what}: everybody is found again");
        assert_eq!(again["action"], serde_json::Value::Null, "{what}: nothing was written");
    }
    assert_eq!(laptop.call("outbox", json!({}))["groups"].as_array().unwrap().len(), unsent, "{what}: nothing more to send");
}

#[test]
fn a_vietnamese_excel_list_with_columns_of_its_own() {
    twice(
        "semicolons, marks, columns that Muster has no field for",
        "\u{feff}sep=;\r\nSTT;Mã số SV;Họ đệm;Tên;Thư điện tử;Điện thoại;Khoa;Lớp;Đợt;Ghi chú;Ngày sinh;Cỡ áo\r\n\
         1;02200061;Lê Thị;Đào;dao@sv.example;0900 100 061;Khoa Y;Y21A;Đợt 1;Học bù;01/02/2004;M\r\n\
         2;02200062;TRẦN VĂN;BÌNH;BINH@sv.example;0900.100.062;Khoa  Y;Y21A;Đợt 1;;15/03/2004;L\r\n\
         3;02200063;Nguyễn Ngọc;Ánh;anh@sv.example;+84 900 100 063;Khoa Ngoại ngữ;A22;Đợt 2; ghi  chú ;;\r\n\
         4;;Phạm;Dũng;;0900 100 064;Khoa Y;Y21A;Đợt 2;không có mã số;2004;XL\r\n\
         5;02200065;Đặng Diệu;My;my@sv.example;;;Y21A;Đợt 1;=1+1;31/12/2003;S\r\n",
    );
}

#[test]
fn lines_that_say_different_things_of_one_person_do_not_take_turns() {
    // Number in one line, e-mail in another: one person, met twice, whom both lines describe differently.
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let request = || json!({ "rollout": rollout });
    laptop.import("Person ID,Full name,Email\r\n7,Lê Thị Đào,dao@a.example\r\n", request());
    let list = "Person ID,Full name,Email,Department,Shoe size,Note\r\n7,Lê Thị Đào,,Khoa Y,38,\r\n,Lê Thị Đào,dao@a.example,Khoa Dược,39,late\r\n";
    let first = laptop.import(list, request());
    assert_eq!((first["matched"].as_u64(), first["changed"].as_u64()), (Some(1), Some(1)), "{first}");
    let person = laptop.call("people_list", json!({ "text": "dao", "offset": 0, "limit": 5 }))["rows"][0].clone();
    assert_eq!(person["department"], "Khoa Y", "the first line counts");
    let again = laptop.import(list, request());
    assert_eq!((again["changed"].as_u64(), again["action"].as_str()), (Some(0), None), "{again}");
    let stored = laptop.call("records", json!({ "kind": "person", "offset": 0, "limit": 5 }));
    assert!(stored.to_string().contains("late"), "what the first line left open is taken from the second: {stored}");
}

#[test]
fn people_of_a_cohort_that_the_list_had_made_do_not_draw_the_others_in() {
    twice(
        "a title that two audiences have, with and without the audience",
        "Person ID,Full name,Audience,Cohort\r\n1,Lê Thị Đào,Student,Cohort 1\r\n2,Trần Văn Bình,Instructor,Cohort 1\r\n3,Ngô Hải,,Cohort 1\r\n4,Lý Dương,Student,Cohort 1\r\n",
    );
}

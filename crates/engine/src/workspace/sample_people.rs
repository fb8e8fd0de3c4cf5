//! Invented people for the sample: the same every time.

use domain::Id;
use domain::people::{KeyForm, Person, PersonKey, key_record, person_of_key};
use domain::{Ref, normal};
use store::Draft;

const FAMILIES: [&str; 14] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"];
const MIDDLES: [&str; 12] = ["Thị", "Văn", "Ngọc", "Minh", "Thanh", "Quang", "Thu", "Hoàng", "Gia", "Bảo", "Thùy", "Đức"];
const GIVEN: [&str; 31] = [
    "Anh", "Bình", "Châu", "Chi", "Dung", "Dũng", "Dương", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Huy", "Khánh", "Kiên", "Lan",
    "Linh", "Long", "Mai", "Mạnh", "My", "Nam", "Ngọc", "Nhi", "Phúc", "Quân", "Thảo", "Trang", "Tuấn", "Vy",
];

/// One invented person with a number of their own.
pub(super) struct Invented {
    pub id: Id,
    pub drafts: Vec<Draft>,
}

/// Person number `n`, from 0, in a class or department.
pub(super) fn person(n: usize, department: &str) -> Invented {
    let family = FAMILIES[n * 5 % FAMILIES.len()];
    let middle = MIDDLES[(n * 7 + n / 14) % MIDDLES.len()];
    let given = GIVEN[(n * 11 + n / 31) % GIVEN.len()];
    let name = format!("{family} {middle} {given}");
    let number = format!("HV-{}", 2041 + n * 4);
    let email = format!("{}.{}@sv.songhan.example", normal::folded(given), 2041 + n * 4);
    let key = normal::key(&number);
    let id = person_of_key(KeyForm::Number, &key);
    let record = Person {
        name: Some(name.into()),
        email: Some(email.as_str().into()),
        phone: Some(format!("0900 100 {:03}", n % 1000).into()),
        number: Some(number.into()),
        department: Some(department.into()),
        zone: Some("Asia/Ho_Chi_Minh".into()),
        ..Person::default()
    };
    let mut drafts = vec![Draft::put(id, &record)];
    for (form, value) in [(KeyForm::Number, key), (KeyForm::Email, normal::key(&email))] {
        let record = PersonKey { form: Some(form), value: Some(value.as_str().into()), person: Some(Ref::to(id)) };
        drafts.push(Draft::put(key_record(form, &value), &record));
    }
    Invented { id, drafts }
}

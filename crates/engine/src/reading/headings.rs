//! Words that head columns, folded (no marks, lower case), and the field each one means.
//!
//! Product layouts are found by these same words; where a product means something else by a word, `product` says so.

use super::fold;

/// What a column becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Name,
    Family,
    Middle,
    Given,
    Number,
    Email,
    Phone,
    Department,
    Audience,
    Cohort,
    /// A class or group: a cohort only where no column says cohort.
    Group,
    Zone,
    Honorific,
    /// Who it is in Muster, as an export of ours says.
    Id,
    /// Known, and deliberately not a field of a person: running numbers, our own added columns.
    Aside,
    /// Never kept, not even among the extra values: passwords, birth dates, genders, identity cards.
    Private,
}

impl Field {
    /// How many fields there are.
    pub(super) const COUNT: usize = Self::Private as usize + 1;

    /// The word used in `ColumnChoice`; empty means "not used".
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Family => "family",
            Self::Middle => "middle",
            Self::Given => "given",
            Self::Number => "number",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Department => "department",
            Self::Audience => "audience",
            Self::Cohort | Self::Group => "cohort",
            Self::Zone => "zone",
            Self::Honorific => "honorific",
            Self::Id => "id",
            Self::Aside | Self::Private => "",
        }
    }

    /// The field a person named by hand.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        const ALL: [Field; 13] = [
            Field::Name,
            Field::Family,
            Field::Middle,
            Field::Given,
            Field::Number,
            Field::Email,
            Field::Phone,
            Field::Department,
            Field::Audience,
            Field::Cohort,
            Field::Zone,
            Field::Honorific,
            Field::Id,
        ];
        ALL.into_iter().find(|f| f.word() == word)
    }

    /// Fields that tell who somebody is.
    pub(super) fn identifies(self) -> bool {
        matches!(self, Self::Name | Self::Family | Self::Given | Self::Number | Self::Email)
    }

    /// Fields that a list writes once for several rows, in a merged cell.
    pub(super) fn is_shared(self) -> bool {
        matches!(self, Self::Department | Self::Audience | Self::Cohort | Self::Group | Self::Zone)
    }
}

const WORDS: &[(Field, &str)] = &[
    (
        Field::Name,
        "name|full name|fullname|display name|student|student name|participant|participant name|person|learner|employee|employee name|staff name|ho va ten|ho ten|ten|ten day du|ho ten day du|ten sinh vien|ten hoc vien|ten giang vien|ho va ten sinh vien|ho va ten giang vien|ho ten sinh vien|vollstandiger name|teilnehmer|teilnehmerin|mitarbeiter",
    ),
    (
        Field::Family,
        "last name|lastname|surname|family name|familyname|ho|ho dem|ho va dem|ho va ten dem|ho ten dem|ho lot|ho va chu lot|nachname|familienname",
    ),
    (Field::Middle, "middle name|middlename|dem|ten dem|chu lot|ten lot"),
    (Field::Given, "first name|firstname|given name|givenname|forename|ten goi|vorname|rufname"),
    (
        Field::Number,
        "person id|id number|idnumber|id|number|no id|student number|student id|employee id|employee number|staff id|user id|sis user id|sis student id|identifier|code|ma|ma so|ma sv|ma so sv|mssv|ma sinh vien|ma so sinh vien|ma hv|ma hoc vien|ma so hoc vien|ma gv|ma so gv|msgv|ma giang vien|ma so giang vien|ma cb|ma can bo|mscb|ma so can bo|ma nv|ma nhan vien|ma so nhan vien|msnv|ma dinh danh|ma nguoi dung|personalnummer|matrikelnummer|matrikel nr|kennung|personennummer",
    ),
    (
        Field::Email,
        "email|e mail|mail|email address|e mail address|emailaddress|mail address|thu dien tu|dia chi email|dia chi thu dien tu|dia chi mail|hop thu|email ca nhan|email truong|email lien he|email cong viec|email cong vu|email co quan|email sinh vien|work email|e mail adresse|email adresse|mailadresse",
    ),
    (
        Field::Phone,
        "phone|phone1|phone number|mobile|mobile phone|mobile number|telephone|tel|cell|cell phone|dien thoai|so dien thoai|sdt|so dt|di dong|dt di dong|dien thoai di dong|telefon|telefonnummer|handy|handynummer|mobil|rufnummer",
    ),
    (
        Field::Department,
        "department|faculty|unit|school|division|office|khoa|don vi|phong ban|phong|bo mon|khoa phong|phong khoa|khoa vien|don vi cong tac|ten don vi|khoa bo mon|don vi khoa|abteilung|fachbereich|fakultat|institut|bereich",
    ),
    (Field::Audience, "audience|doi tuong|nhom doi tuong|vai tro|role|zielgruppe|rolle"),
    (Field::Cohort, "cohort|cohort name|training group|wave|dot|dot tap huan|dot dao tao|nhom tap huan|khoa tap huan|kohorte|durchgang"),
    (Field::Group, "lop|ten lop|lop hoc|nhom|group|class|section|gruppe|klasse|kurs"),
    (Field::Zone, "time zone|timezone|zone|mui gio|zeitzone"),
    (Field::Honorific, "honorific|salutation|form of address|danh xung|hoc ham|hoc vi|hoc ham hoc vi|anrede|titel"),
    (Field::Id, "muster id"),
    (
        Field::Aside,
        "as of|data from|draft or final|tinh den|du lieu tu|ban nhap hay ban cuoi|stt|so tt|tt|so thu tu|nr|lfd nr|line|reason|dong|ly do|zeile|grund|username|ten nguoi dung|ten dang nhap|benutzername|institution",
    ),
    (
        Field::Private,
        "password|oldpassword|mat khau|passwort|kennwort|birth date|birthdate|date of birth|dob|birthday|birth year|ngay sinh|nam sinh|geburtsdatum|geburtstag|gender|sex|gioi tinh|geschlecht|cccd|cmnd|so cccd|so cmnd|cccd cmnd|can cuoc cong dan|passport|ho chieu|ausweisnummer",
    ),
];

/// Keys that Kolibri writes in brackets behind translated words.
const BRACKET_KEYS: &[(Field, &str)] = &[
    (Field::Name, "full name"),
    (Field::Number, "identifier"),
    (Field::Aside, "uuid|username|user type|enrolled in|assigned to"),
    (Field::Private, "password|birth year|gender"),
];

/// The field a heading means, if it is known. Of `Họ và tên / Full name`, `Email (bắt buộc)` the first known part counts.
pub(super) fn field_of(heading: &str) -> Option<Field> {
    if matches!(fold::value(heading).as_str(), "khóa" | "khoá") {
        // A year of entry, not the faculty that the same letters without marks would name.
        return None;
    }
    let folded = fold::heading(heading);
    look_up(WORDS, folded.trim_matches(['#', ' ']))
        .or_else(|| bracket_key(&folded).and_then(|key| look_up(BRACKET_KEYS, key)))
        .or_else(|| heading.split(['/', '|', '(', ')', '\n', '*']).find_map(|part| look_up(WORDS, &fold::heading(part))))
}

/// `ho ten (full name)` gives `full name`, if it is one of Kolibri's keys.
pub(super) fn bracket_key(folded: &str) -> Option<&str> {
    let key = folded.strip_suffix(')')?.rsplit_once('(')?.1;
    look_up(BRACKET_KEYS, key).map(|_| key)
}

/// True for headings that speak German, whose given name stands first in the full name.
pub(super) fn is_german(heading: &str) -> bool {
    matches!(fold::heading(heading).as_str(), "vorname" | "nachname" | "familienname" | "rufname")
}

fn look_up(words: &[(Field, &str)], folded: &str) -> Option<Field> {
    words.iter().find(|(_, list)| list.split('|').any(|w| w == folded)).map(|(field, _)| *field)
}

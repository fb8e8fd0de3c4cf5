//! Two people side by side, likely doubles, and who was merged.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::view::PersonLine;

/// Request of `people_compare`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TwoPeople {
    pub a: String,
    pub b: String,
}

/// Answer of `people_compare`: both records, and what each carries.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Compared {
    pub a: Carries,
    pub b: Carries,
    pub fields: Vec<FieldOfTwo>,
    /// Whose record stays if nobody says otherwise: `a` or `b`.
    pub stays: String,
    /// Sessions in which both are marked, and not alike: to be decided on the sheet.
    pub clashes: Vec<TwoMarks>,
    /// Somebody said that they are not one.
    pub not_same: Option<SaidBy>,
    /// They are one already.
    pub one: bool,
}

/// One of two people with what they bring along.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Carries {
    pub person: PersonLine,
    /// Names of those who were merged into them before.
    pub also: Vec<String>,
    pub keys: Vec<KeyLine>,
    pub marks: Vec<CarriedLine>,
    pub scores: Vec<CarriedLine>,
    pub certificates: Vec<CarriedLine>,
    /// Sessions that they came to without being on the list.
    pub walk_ins: u32,
}

/// What lists know somebody by.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeyLine {
    /// number, email, phone_name.
    pub form: String,
    pub value: String,
}

/// A session with its mark, an assessment with its points, an audience with its certificate.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CarriedLine {
    pub title: String,
    /// A mark's word, points, or a number.
    pub detail: String,
}

/// A field of two people.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldOfTwo {
    /// name, number, email, phone, department, zone, honorific.
    pub field: String,
    pub a: String,
    pub b: String,
}

/// Two marks of one session.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TwoMarks {
    pub session: String,
    pub title: String,
    pub a: String,
    pub b: String,
}

/// Who said something, and when.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SaidBy {
    pub by: String,
    /// RFC 3339 in the workspace's zone.
    pub at: String,
}

/// Request of `people_merge`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MergePeople {
    /// Whose record stays.
    pub stays: String,
    pub goes: String,
    /// Fields in which the value of the one who goes stays; those that the other has nothing in, where this is absent.
    pub take: Option<Vec<String>>,
}

/// Request of `people_split`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfPersonOne {
    /// The one who was merged into another.
    pub person: String,
}

/// Answer of `people_split`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SplitDone {
    /// Fields that stay as they are, since somebody changed them after the merging.
    pub kept: Vec<String>,
    /// Names of people who were merged into this one and went along.
    pub along: Vec<String>,
    pub action: String,
    pub label: String,
}

/// Answer of `person_show`: somebody as they are now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonShown {
    pub person: PersonLine,
    /// Columns of their lists that Muster has no field for: heading and value.
    pub extra: Vec<(String, String)>,
    /// The code on their badge, in groups.
    pub badge: String,
    /// Who was merged into them.
    pub merged: Vec<MergedLine>,
}

/// Request of `people_not_same`: says that two people are not one, or takes that back. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SayNotSame {
    pub a: String,
    pub b: String,
    pub said: bool,
}

/// Answer of `people_doubles`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Doubles {
    /// Pairs to decide on, the likeliest first.
    pub pairs: Vec<DoubleLine>,
    /// There are more pairs than are shown.
    pub more: bool,
    pub merged: Vec<MergedLine>,
    pub not_same: Vec<NotSameLine>,
}

/// Two people who may be one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DoubleLine {
    pub a: PersonLine,
    pub b: PersonLine,
    /// same_number, same_email, same_phone, name_letter, number_letter, email_letter, name_only, name_only_letter, name_part.
    pub why: String,
}

/// Somebody who was merged.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MergedLine {
    pub goes: PersonLine,
    pub stays: PersonLine,
    pub said: SaidBy,
    /// Somebody else said that they are not one, or merged them otherwise.
    pub disputed: bool,
}

/// Two people who are not one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NotSameLine {
    pub a: PersonLine,
    pub b: PersonLine,
    pub said: SaidBy,
}

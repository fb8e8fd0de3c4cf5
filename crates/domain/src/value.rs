//! The types that a cell can hold. A cell's value is JSON on the wire and in memory; its type says what is allowed.

use std::marker::PhantomData;

use serde_json::Value;

use crate::{Id, KindOf};

/// Greatest integer that every JSON reader keeps exactly: 2^53 - 1.
pub const GREATEST_INT: i64 = (1 << 53) - 1;

/// What a cell may hold. Null is always allowed and means "taken out again".
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellType {
    Bool,
    /// An integer within 2^53.
    Int,
    /// Milliseconds since 1970, an instant of the past or a computed one.
    Instant,
    /// Text of at most so many characters.
    Text(usize),
    /// One of these words. An unknown word of a newer version is kept and shown read-only.
    Choice(&'static [&'static str]),
    /// The id of a record of this kind.
    Ref(&'static str),
    /// Up to 200 short texts.
    TextList,
    /// A small object; the name is its TypeScript type, and `CellValue::read` checks it.
    Object(&'static str),
}

/// A Rust type that can stand in a cell.
pub trait CellValue: Sized {
    /// What the cell is declared as.
    const TYPE: CellType;
    /// The value as it is stored and sent.
    fn write(&self) -> Value;
    /// The value read back; `None` if it is not of this type.
    fn read(value: &Value) -> Option<Self>;
    /// Whether the value is of this type. Said apart where reading would copy it: every written cell is asked.
    fn fits(value: &Value) -> bool {
        Self::read(value).is_some()
    }
}

/// A reference to a record of kind `K`.
pub struct Ref<K>(pub Id, PhantomData<fn() -> K>);

impl<K> Ref<K> {
    /// Refers to the record with this id.
    pub fn to(id: Id) -> Self {
        Self(id, PhantomData)
    }
}
impl<K> Clone for Ref<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Ref<K> {}
impl<K> PartialEq for Ref<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> std::fmt::Debug for Ref<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl<K: KindOf> CellValue for Ref<K> {
    const TYPE: CellType = CellType::Ref(K::NAME);
    fn write(&self) -> Value {
        Value::String(self.0.to_string())
    }
    fn read(value: &Value) -> Option<Self> {
        Some(Self::to(Id::try_parse(value.as_str()?).ok()?))
    }
}

/// Text of at most `MAX` characters, without control characters other than line feeds and tabs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<const MAX: usize>(pub String);

impl<const MAX: usize> CellValue for Text<MAX> {
    const TYPE: CellType = CellType::Text(MAX);
    fn write(&self) -> Value {
        Value::String(self.0.clone())
    }
    fn read(value: &Value) -> Option<Self> {
        Self::fits(value).then(|| Self(value.as_str().unwrap_or_default().to_owned()))
    }
    fn fits(value: &Value) -> bool {
        let Some(text) = value.as_str() else { return false };
        let short = text.len() <= MAX || text.chars().count() <= MAX;
        short && !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
    }
}

impl<const MAX: usize> From<&str> for Text<MAX> {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
impl<const MAX: usize> From<String> for Text<MAX> {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// Milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant(pub i64);

impl CellValue for Instant {
    const TYPE: CellType = CellType::Instant;
    fn write(&self) -> Value {
        self.0.into()
    }
    fn read(value: &Value) -> Option<Self> {
        i64::read(value).map(Self)
    }
}

impl CellValue for bool {
    const TYPE: CellType = CellType::Bool;
    fn write(&self) -> Value {
        (*self).into()
    }
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl CellValue for i64 {
    const TYPE: CellType = CellType::Int;
    fn write(&self) -> Value {
        (*self).into()
    }
    fn read(value: &Value) -> Option<Self> {
        value.as_i64().filter(|n| n.unsigned_abs() <= GREATEST_INT.unsigned_abs())
    }
}

impl CellValue for Vec<String> {
    const TYPE: CellType = CellType::TextList;
    fn write(&self) -> Value {
        self.clone().into()
    }
    fn read(value: &Value) -> Option<Self> {
        let list = value.as_array().filter(|list| list.len() <= 200)?;
        list.iter().map(|v| v.as_str().filter(|t| t.len() <= 500).map(str::to_owned)).collect()
    }
}

/// Declares a closed set of words that can stand in a cell.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }
        impl $name {
            /// Every word, in the order of declaration.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
            /// The word on the wire and in files.
            pub fn word(self) -> &'static str { match self { $(Self::$variant => $word),+ } }
            /// The variant of a word.
            pub fn of(word: &str) -> Option<Self> { match word { $($word => Some(Self::$variant),)+ _ => None } }
        }
        impl $crate::CellValue for $name {
            const TYPE: $crate::CellType = $crate::CellType::Choice(Self::WORDS);
            fn write(&self) -> serde_json::Value { self.word().into() }
            fn read(value: &serde_json::Value) -> Option<Self> { Self::of(value.as_str()?) }
        }
    };
}

/// Lets a serde struct stand in a cell as one value, so that it is never torn by a merge.
/// Whether every number in a value lies within [`GREATEST_INT`]: rules add and compare what another program sent.
pub(crate) fn exact(value: &Value) -> bool {
    match value {
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(n), _) => n.unsigned_abs() <= GREATEST_INT.unsigned_abs(),
            (None, Some(_)) => false,
            // Not a whole number; no object of ours holds one.
            (None, None) => true,
        },
        Value::Array(all) => all.iter().all(exact),
        Value::Object(all) => all.values().all(exact),
        _ => true,
    }
}

macro_rules! object {
    ($name:ident) => {
        impl $crate::CellValue for $name {
            const TYPE: $crate::CellType = $crate::CellType::Object(stringify!($name));
            fn write(&self) -> serde_json::Value {
                serde_json::to_value(self).expect("a struct of plain fields is JSON")
            }
            fn read(value: &serde_json::Value) -> Option<Self> {
                $crate::value::exact(value).then(|| <Self as serde::Deserialize>::deserialize(value).ok()).flatten()
            }
        }
    };
}
pub(crate) use {choice, object};

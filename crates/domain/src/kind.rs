//! How a record kind is declared: once, by [`kind!`](crate::kind::kind), and everything else follows.
//!
//! From a declaration follow the laptop's table, validation, rights, wire names, TypeScript types,
//! the generic list and history, and random records for property tests. What people judge by eye is
//! made by hand on top, elsewhere.

use serde_json::Value;

use crate::judge::{Change, Refusal};
use crate::rights::Writers;
use crate::{CellName, CellType, Cells, Id};

/// What becomes of a lost value in a cell when two people write at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Set when the record is made, never afterwards.
    Fixed,
    /// A lost value needs nobody's eye; the history keeps it.
    Quiet,
    /// Two different values are a card.
    Review,
}

/// Where the id of a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdRule {
    /// Made by chance (UUIDv7), or by whoever made the record in a way of their own.
    Free,
    /// Derived (UUIDv5) from these fixed cells: two laptops that create apart mean the same.
    Derived(&'static [&'static str]),
}

/// Which part of a workspace a record belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Workspace,
    Rollout,
}

/// One cell of a kind.
#[derive(Clone, Copy)]
pub struct Cell {
    pub name: &'static str,
    pub ty: CellType,
    pub class: Class,
    /// The schema version that brought it.
    pub since: u32,
    /// Replaced values are kept with the log position of their end, for rules about what an author could know.
    pub remembered: bool,
    /// It goes with the person whom the record is about, see [`crate::erasing`].
    pub personal: bool,
    /// Whether a value is of the declared type.
    pub fits: fn(&Value) -> bool,
}

/// A declared kind, as plain data that everything walks.
pub struct Kind {
    pub name: &'static str,
    pub since: u32,
    pub scope: Scope,
    pub id: IdRule,
    pub cells: &'static [Cell],
    /// Facts that are only added: no second write to any cell.
    pub append_only: bool,
    pub writers: Writers,
    /// The rule over one change, beyond types and rights.
    pub check: fn(&Change<'_>) -> Result<(), Refusal>,
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Kind {
    /// The cell of this name.
    pub fn cell(&self, name: &str) -> Option<&'static Cell> {
        self.cells.iter().find(|cell| cell.name == name)
    }

    /// A cell's name as this kind declares it, else as it came.
    pub fn cell_name(&self, name: String) -> CellName {
        match self.cell(&name) {
            Some(cell) => CellName::Borrowed(cell.name),
            None => CellName::Owned(name),
        }
    }

    /// The id that the rule gives for these cells, asked for by name; `None` where ids are free or a key cell is missing.
    pub fn derive<'v>(&self, cell: impl Fn(&str) -> Option<&'v Value>) -> Option<Id> {
        let IdRule::Derived(keys) = self.id else { return None };
        let mut text = String::from(self.name);
        for key in keys {
            text.push('\u{1f}');
            text.push_str(cell(key)?.as_str()?);
        }
        Some(derived(&text))
    }
}

/// The namespace of every derived id. The workspace is not in it: two laptops that start apart must agree.
pub const NAMESPACE: Id = Id::from_u128(0x6d75_7374_6572_5000_8000_0000_0000_0001);

/// The id that follows from a text: UUIDv5 in [`NAMESPACE`].
pub fn derived(text: &str) -> Id {
    Id::new_v5(&NAMESPACE, text.as_bytes())
}

/// The Rust type that stands for a kind.
pub trait KindOf: Sized {
    /// The wire name.
    const NAME: &'static str;
    /// The typed view of values that are asked for by cell; a value of another type reads as absent.
    fn read<'v>(cell: impl Fn(&'static str) -> Option<&'v Value>) -> Self;
    /// The present cells as values.
    fn write(&self) -> Cells;
}

/// A check that allows everything that types and rights allow.
pub fn anything(_: &Change<'_>) -> Result<(), Refusal> {
    Ok(())
}

/// Declares a kind: the struct, its [`KindOf`], and a static [`Kind`] named `KIND` beside it.
macro_rules! kind {
    (
        $(#[$doc:meta])*
        $name:ident $wire:literal, since $since:literal, scope $scope:ident, id $id:tt $(($($key:literal),+))? {
            $($(#[$cdoc:meta])* $cell:ident: $ty:ty, $class:ident $($flag:ident)? $(since $csince:literal)?;)+
        }
        write: $writers:expr;
        $(append_only: $append:literal;)?
        $(check: $check:path;)?
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name { $($(#[$cdoc])* pub $cell: Option<$ty>),+ }

        impl $crate::KindOf for $name {
            const NAME: &'static str = $wire;
            fn read<'v>(cell: impl Fn(&'static str) -> Option<&'v ::serde_json::Value>) -> Self {
                Self { $($cell: cell(stringify!($cell)).and_then(<$ty as $crate::CellValue>::read)),+ }
            }
            fn write(&self) -> $crate::Cells {
                let mut cells = $crate::Cells::new();
                $(if let Some(value) = &self.$cell {
                    cells.insert($crate::CellName::Borrowed(stringify!($cell)), $crate::CellValue::write(value));
                })+
                cells
            }
        }

        impl $name {
            /// The declaration that storage, rights and screens walk.
            pub const KIND: $crate::Kind = $crate::Kind {
                name: $wire,
                since: $since,
                scope: $crate::Scope::$scope,
                id: $crate::kind::kind!(@id $id $(($($key),+))?),
                cells: &[$($crate::Cell {
                    name: stringify!($cell),
                    ty: <$ty as $crate::CellValue>::TYPE,
                    class: $crate::Class::$class,
                    since: $crate::kind::kind!(@since $since $($csince)?),
                    remembered: $crate::kind::kind!(@remembered $($flag)?),
                    personal: $crate::kind::kind!(@personal $($flag)?),
                    fits: <$ty as $crate::CellValue>::fits,
                }),+],
                append_only: $crate::kind::kind!(@append $($append)?),
                writers: $writers,
                check: $crate::kind::kind!(@check $($check)?),
            };
        }
    };
    (@id free) => { $crate::IdRule::Free };
    (@id derived ($($key:literal),+)) => { $crate::IdRule::Derived(&[$($key),+]) };
    (@since $since:literal) => { $since };
    (@since $since:literal $csince:literal) => { $csince };
    (@remembered) => { false };
    (@remembered remembered) => { true };
    (@remembered personal) => { false };
    (@personal) => { false };
    (@personal remembered) => { false };
    (@personal personal) => { true };
    (@append) => { false };
    (@append $append:literal) => { $append };
    (@check) => { $crate::kind::anything };
    (@check $check:path) => { $check };
}
pub(crate) use kind;

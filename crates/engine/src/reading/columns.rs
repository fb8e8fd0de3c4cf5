//! The plan of a sheet: which column becomes which field, what is kept beside it, what is never kept.

use domain::args;

use crate::people::view::ColumnChoice;

use super::ReadRefusal;
use super::cell;
use super::fold;
use super::headings::{Field, field_of, is_german};
use super::product::Product;
use super::table::Record;

/// What becomes of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Field(Field),
    /// Kept beside the person under its heading.
    Extra(String),
    Unused,
    /// Emptied before anything is kept of the row.
    Private,
}

/// One column with its heading as written.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) heading: String,
    pub(super) becomes: Use,
}

/// The columns of one sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    pub(super) product: Product,
    pub(super) list: Vec<Column>,
    /// The given name stands before the family name in the full name.
    pub(super) given_first: bool,
    /// A column of classes was taken as the cohort, which is a guess.
    pub(super) group_as_cohort: bool,
    /// Where each field stands, by its number; asked many times for every row.
    places: [Option<usize>; Field::COUNT],
}

impl Columns {
    /// Reads a line of headings; `map` is what a person decided by hand and wins.
    pub(super) fn plan(headings: &[String], map: &[ColumnChoice]) -> Result<Self, ReadRefusal> {
        let headings: Vec<String> = headings.iter().map(|h| cell::clean(h, false)).collect();
        let product = Product::of(&headings);
        let mut list: Vec<Column> = Vec::with_capacity(headings.len());
        let mut chosen: Vec<Field> = Vec::new();
        for heading in headings {
            let by_hand = by_hand(&heading, map)?;
            if let Some(Use::Field(field)) = by_hand {
                chosen.push(field);
            }
            let becomes = match by_hand {
                Some(chosen) => chosen,
                None => found(&heading, product),
            };
            list.push(Column { heading, becomes });
        }
        give_way(&mut list, &chosen, map, product);
        let given_first = list.iter().any(|c| is_german(&c.heading));
        let mut columns = Self { product, list, given_first, ..Self::default() };
        columns.settle_repeats();
        columns.settle_names();
        columns.settle_groups();
        columns.note_places();
        Ok(columns)
    }

    pub(super) fn find(&self, field: Field) -> Option<usize> {
        self.places[field as usize]
    }

    fn note_places(&mut self) {
        self.places = [None; Field::COUNT];
        for (index, column) in self.list.iter().enumerate() {
            if let Use::Field(field) = column.becomes {
                self.places[field as usize].get_or_insert(index);
            }
        }
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.find(field).is_some()
    }

    /// The first column of which nothing may be kept.
    pub(super) fn first_private(&self) -> Option<usize> {
        self.list.iter().position(|c| c.becomes == Use::Private)
    }

    /// Columns that tell who somebody is.
    pub(super) fn identifies(&self) -> bool {
        self.list.iter().any(|c| matches!(c.becomes, Use::Field(f) if f.identifies()))
    }

    /// The columns as they are shown: heading and field, empty for "not used".
    pub(super) fn choices(&self) -> impl Iterator<Item = ColumnChoice> {
        let named = self.list.iter().filter(|c| !c.heading.is_empty());
        named.map(|c| {
            let field = if let Use::Field(field) = c.becomes { field.word() } else { "" };
            ColumnChoice { column: c.heading.clone(), field: field.to_owned() }
        })
    }

    /// `Tên` beside `Họ đệm`, and `Name` beside `Vorname`, are one half of the name; alone they are all of it.
    fn settle_names(&mut self) {
        let (family, given) = (self.has(Field::Family), self.has(Field::Given));
        let Some(name) = self.find(Field::Name) else { return };
        let short = matches!(fold::heading(&self.list[name].heading).as_str(), "ten" | "name");
        if short && family && !given {
            self.list[name].becomes = Use::Field(Field::Given);
        } else if short && given && !family {
            self.list[name].becomes = Use::Field(Field::Family);
        } else {
            // The full name is there; its parts would only say it twice.
            for column in &mut self.list {
                if matches!(column.becomes, Use::Field(Field::Family | Field::Middle | Field::Given)) {
                    column.becomes = Use::Unused;
                }
            }
        }
    }

    /// `Họ và tên` over two columns, the second without a heading of its own and full of given names.
    ///
    /// Most rows must fill both columns, the second with one or two words.
    pub(super) fn split_full_name(&mut self, records: &[Record]) {
        let Some(name) = self.find(Field::Name) else { return };
        let given = name + 1;
        let unnamed = self.list.get(given).is_none_or(|c| c.heading.is_empty() && c.becomes == Use::Unused);
        let filled = |r: &&Record, column: usize| !r.cell(column).trim().is_empty();
        let named = records.iter().filter(|r| filled(r, name)).count();
        let both = records.iter().filter(|r| filled(r, name) && filled(r, given) && one_word(r.cell(given))).count();
        if !unnamed || self.product != Product::Sheet || both == 0 || both * 10 < named * 6 {
            return;
        }
        if self.list.len() == given {
            self.list.push(Column { heading: String::new(), becomes: Use::Unused });
        }
        self.list[name].becomes = Use::Field(Field::Family);
        self.list[given].becomes = Use::Field(Field::Given);
        self.note_places();
    }

    fn settle_groups(&mut self) {
        let Some(group) = self.find(Field::Group) else { return };
        let heading = self.list[group].heading.clone();
        self.group_as_cohort = !self.has(Field::Cohort) && self.product == Product::Sheet;
        self.list[group].becomes = match (self.group_as_cohort, self.product) {
            (true, _) => Use::Field(Field::Cohort),
            (false, Product::Sheet) => Use::Extra(heading),
            (false, _) => Use::Unused,
        };
    }

    /// One column of a field is taken, the first that says clearly what it is; the others are kept beside the person.
    fn settle_repeats(&mut self) {
        let clear: Vec<Field> = self.list.iter().filter(|c| !is_vague(&c.heading)).filter_map(Column::field).collect();
        let mut taken: Vec<Field> = Vec::new();
        for column in &mut self.list {
            let Some(field) = column.field() else { continue };
            let vague = is_vague(&column.heading) && clear.contains(&field);
            if vague || taken.contains(&field) {
                column.becomes = beside(&column.heading, self.product);
            } else {
                taken.push(field);
            }
        }
        self.note_places();
    }
}

impl Column {
    fn field(&self) -> Option<Field> {
        if let Use::Field(field) = self.becomes { Some(field) } else { None }
    }
}

/// What was found gives way to what a person chose for the same field, or for a part of the name.
fn give_way(list: &mut [Column], chosen: &[Field], map: &[ColumnChoice], product: Product) {
    let parts = chosen.iter().any(|f| matches!(f, Field::Family | Field::Middle | Field::Given));
    for column in list {
        let Some(field) = column.field() else { continue };
        let taken = chosen.contains(&field) || field == Field::Name && parts;
        if taken && !map.iter().any(|c| is_choice_for(c, &column.heading)) {
            column.becomes = beside(&column.heading, product);
        }
    }
}

fn is_choice_for(choice: &ColumnChoice, heading: &str) -> bool {
    !heading.is_empty() && fold::value(&cell::clean(&choice.column, false)) == fold::value(heading)
}

/// `ID` beside `Mã SV` is the sheet's own number, `Tên` beside `Họ và tên` half of what is there already.
fn is_vague(heading: &str) -> bool {
    matches!(fold::heading(heading).as_str(), "id" | "no id" | "number" | "code" | "ma" | "ten" | "name" | "user id" | "phong" | "unit")
}

fn one_word(cell: &str) -> bool {
    let mut words = cell.split_whitespace();
    words.clone().count() <= 2 && words.all(|w| w.chars().all(char::is_alphabetic))
}

/// Passwords are not read even where a person maps their column by hand.
fn is_secret(heading: &str) -> bool {
    let folded = fold::heading(heading);
    ["passw", "mat khau", "kennwort"].iter().any(|word| folded.contains(word))
}

fn by_hand(heading: &str, map: &[ColumnChoice]) -> Result<Option<Use>, ReadRefusal> {
    let Some(choice) = map.iter().find(|c| is_choice_for(c, heading)) else {
        return Ok(None);
    };
    let private = field_of(heading) == Some(Field::Private) && is_secret(heading);
    match choice.field.as_str() {
        "" => Ok(Some(if private { Use::Private } else { Use::Unused })),
        _ if private => Ok(Some(Use::Private)),
        "extra" => Ok(Some(Use::Extra(heading.to_owned()))),
        word => match Field::from_word(word) {
            Some(field) => Ok(Some(Use::Field(field))),
            None => Err(ReadRefusal::new("unknown-field", args!(column: heading, word: word))),
        },
    }
}

fn found(heading: &str, product: Product) -> Use {
    let field = match product.meaning(heading) {
        Some(meaning) => meaning,
        None => field_of(heading),
    };
    match field {
        Some(Field::Private) => Use::Private,
        Some(Field::Aside) => Use::Unused,
        Some(field) => Use::Field(field),
        None => beside(heading, product),
    }
}

/// Unknown columns of a hand-made sheet are kept; a product's own columns are not ours to collect.
fn beside(heading: &str, product: Product) -> Use {
    if product == Product::Sheet && !heading.is_empty() { Use::Extra(heading.to_owned()) } else { Use::Unused }
}

//! The built-in template against the plan's own numbers, its sense, its records, and hostile files.

mod drafts;
mod hostile;
mod numbers;
mod sense;

use super::{Checklist, Template, find};

fn lms() -> Template {
    find("lms-go-live").expect("it is built in").read()
}

fn list<'a>(template: &'a Template, code: &str) -> &'a Checklist {
    template.checklists.iter().find(|list| list.code == code).unwrap_or_else(|| panic!("no checklist {code}"))
}

//! The register as tables in words, for files.

use super::super::view::StatusLine;
use super::view::{AttendanceRegister, RegisterMark, RegisterPerson, RegisterSession};
use crate::files::language;
use crate::files::minute;
use crate::printing::{Cell, Column, Format, Part, TableChart};
use domain::sentence::{Args, Language, say};
use domain::{args, dates};

/// Sessions that stand side by side on a page; more of them follow as a table of their own.
const ON_A_PAGE: usize = 10;

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Words(Language);

impl Words {
    pub(super) fn of_code(code: &str) -> Self {
        Self(language(code))
    }

    pub(super) fn say(self, id: &str) -> String {
        say(self.0, id, &Args::new())
    }

    fn column(self, id: &str, number: bool) -> Column {
        Column { title: self.say(&format!("register-col-{id}")), number, spare: matches!(id, "department" | "by") }
    }

    /// The sessions with their counts.
    pub(super) fn sessions(self, sessions: &[RegisterSession], cohort: Option<&str>) -> Part {
        let counts = ["roster", "attended", "present", "late", "remote", "excused", "absent", "blank", "walk-ins"];
        let columns = [("session", false), ("cohort", false), ("starts", false), ("state", false)].into_iter();
        let row = |one: &RegisterSession| {
            let cells = [
                Cell::Text(one.title.clone()),
                Cell::Text(one.cohort.clone()),
                starts(one),
                Cell::Text(self.say(&format!("register-state-{}", one.state))),
            ];
            let counts = [one.roster, one.attended, one.present, one.late, one.remote, one.excused, one.absent, one.blank, one.walk_ins];
            cells.into_iter().chain(counts.map(|count| Cell::Integer(i64::from(count)))).collect()
        };
        Part {
            title: self.say("register-sessions"),
            columns: columns.chain(counts.map(|id| (id, true))).map(|(id, number)| self.column(id, number)).collect(),
            rows: of(sessions, cohort).map(row).collect(),
        }
    }

    /// Roster and attended by session, where there are several that were taken.
    pub(super) fn chart(self, sessions: &[RegisterSession], cohort: Option<&str>) -> Option<TableChart> {
        let point = |one: &RegisterSession| {
            let day = one.starts.as_deref().and_then(|at| at.get(..10)).unwrap_or_default();
            (day.to_owned(), one.roster, (one.roster > one.blank).then_some(one.attended))
        };
        let points: Vec<_> = of(sessions, cohort).map(point).collect();
        let names = [self.say("register-col-roster"), self.say("register-col-attended")];
        (points.len() > 1).then(|| TableChart { title: self.say("register-chart"), names, points })
    }

    /// The people of one cohort, a column for each session.
    pub(super) fn people(self, register: &AttendanceRegister, format: Format) -> Vec<Part> {
        let sessions: Vec<&RegisterSession> = of(&register.sessions, register.cohort.as_deref()).collect();
        let title = sessions.first().map(|one| one.cohort.clone()).unwrap_or_default();
        let many = if format == Format::Pdf { ON_A_PAGE } else { usize::MAX };
        let places: Vec<usize> = (0..sessions.len()).collect();
        places.chunks(many).map(|places| self.matrix(&title, register, &sessions, places)).collect()
    }

    fn matrix(self, title: &str, register: &AttendanceRegister, sessions: &[&RegisterSession], places: &[usize]) -> Part {
        let fixed = [("name", false), ("number", false), ("department", false)].into_iter().map(|(id, number)| self.column(id, number));
        let dated = places.iter().map(|place| {
            let one = sessions[*place];
            Column {
                title: format!("{} {}", dates::short(one.starts.as_deref().unwrap_or_default(), self.0), one.title).trim().to_owned(),
                number: false,
                spare: false,
            }
        });
        let rows = register.people.iter().map(|person| {
            let name = if person.walk_in { format!("+ {}", person.name) } else { person.name.clone() };
            let fixed = [name, person.number.clone(), person.department.clone()].map(text);
            let marks = places.iter().map(|place| text(letters(&register.statuses, &person.marks[*place])));
            fixed.into_iter().chain(marks).chain([Cell::Text(format!("{}/{}", attended(person), person.taken))]).collect()
        });
        Part {
            title: format!("{title} ({})", self.key(&register.statuses)),
            columns: fixed.chain(dated).chain([self.column("attended", false)]).collect(),
            rows: rows.collect(),
        }
    }

    /// One line for each person and session: what another program reads.
    pub(super) fn marks(self, registers: &[AttendanceRegister]) -> Part {
        let columns =
            ["session", "cohort", "starts", "name", "number", "department", "mark", "minutes", "early", "walk-in", "by", "at", "note"];
        let mut rows = Vec::new();
        for register in registers {
            let sessions: Vec<&RegisterSession> = of(&register.sessions, register.cohort.as_deref()).collect();
            for (place, one) in sessions.iter().enumerate() {
                for person in register.people.iter().filter(|person| person.marks[place].there) {
                    let mark = &person.marks[place];
                    let minutes = |minutes: Option<u32>| minutes.map_or(Cell::Blank, |count| Cell::Integer(i64::from(count)));
                    let word = status(&register.statuses, mark).map(|status| self.word(status)).unwrap_or_default();
                    rows.push(vec![
                        text(one.title.clone()),
                        text(one.cohort.clone()),
                        starts(one),
                        text(person.name.clone()),
                        text(person.number.clone()),
                        text(person.department.clone()),
                        text(word),
                        minutes(mark.minutes),
                        minutes(mark.early),
                        text(if person.walk_in { self.say("register-yes") } else { String::new() }),
                        text(if mark.closing { self.say("register-closing") } else { mark.by.clone().unwrap_or_default() }),
                        mark.at.as_deref().map_or(Cell::Blank, minute),
                        text(mark.note.clone()),
                    ]);
                }
            }
        }
        let number = |id: &str| matches!(id, "minutes" | "early");
        Part { title: self.say("register"), columns: columns.into_iter().map(|id| self.column(id, number(id))).collect(), rows }
    }

    /// What a status is called: the rollout's own word, else the usual one.
    fn word(self, status: &StatusLine) -> String {
        status.title.clone().unwrap_or_else(|| self.say(&format!("mark-{}", status.code)))
    }

    /// What the letters of the cells mean.
    fn key(self, statuses: &[StatusLine]) -> String {
        let one = |status: &StatusLine| format!("{} {}", status.letter, self.word(status));
        let words: Vec<String> = statuses.iter().filter(|status| !status.hidden).map(one).collect();
        let absent = statuses.iter().find(|status| status.code == "absent").map(|status| status.letter.clone()).unwrap_or_default();
        say(self.0, "register-key", &args!(statuses: words.join(", "), absent: absent))
    }
}

/// What a mark is in the rollout; one that is not known here is what it counts as.
fn status<'s>(statuses: &'s [StatusLine], mark: &RegisterMark) -> Option<&'s StatusLine> {
    let code = mark.own.as_deref().or(mark.mark.as_deref())?;
    statuses.iter().find(|status| status.code == code)
}

/// `P`, `L12`, `R -15` (left 15 minutes early), `(A)` by closing, `!` where nobody has decided between two.
fn letters(statuses: &[StatusLine], mark: &RegisterMark) -> String {
    let Some(status) = status(statuses, mark) else {
        return if mark.there { "·".to_owned() } else { String::new() };
    };
    let letter = if status.letter.is_empty() { &status.code } else { &status.letter };
    let minutes = mark.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let early = mark.early.map(|early| format!(" -{early}")).unwrap_or_default();
    let doubt = if mark.two_versions { "!" } else { "" };
    if mark.closing { format!("({letter})") } else { format!("{letter}{minutes}{early}{doubt}") }
}

/// Whole sessions, and a half where a part gave one.
fn attended(person: &RegisterPerson) -> String {
    match (person.attended, person.half) {
        (0, true) => "½".to_owned(),
        (whole, half) => format!("{whole}{}", if half { "½" } else { "" }),
    }
}

fn of<'s>(sessions: &'s [RegisterSession], cohort: Option<&'s str>) -> impl Iterator<Item = &'s RegisterSession> {
    sessions.iter().filter(move |one| cohort.is_none_or(|cohort| one.cohort_id == cohort))
}

fn starts(one: &RegisterSession) -> Cell {
    one.starts.as_deref().map_or(Cell::Blank, minute)
}

fn text(text: String) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text) }
}

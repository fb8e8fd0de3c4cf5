//! The statuses of a rollout's roll calls: shown, set, added, removed. One that is in use is neither hidden nor removed.

use domain::sentence::{Arg, Args, Language, say};
use domain::training::status::{AttendanceStatus, Credit, Status, StatusSet, code_of, status_id};
use domain::training::window::MarkWindow;
use domain::training::{Attendance, Mark, MarkStatus, Session};
use domain::{CellValue, Cells, Id, KindOf, Ref, Verb, args};
use serde_json::Value;
use store::Draft;

use super::view::{MoveStatus, OfStatus, SetStatus, StatusLine, StatusSetView, StatusUse, StatusUses};
use crate::app::view::Done;
use crate::count::small;
use crate::rollout::view::OfRollout;
use crate::{Engine, Failure, Result, engine};

/// The statuses of a rollout in their order.
pub(crate) fn status_list(engine: &mut Engine, request: OfRollout) -> Result<StatusSetView> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let set = engine.statuses(rollout)?;
    Ok(StatusSetView { statuses: set.iter().map(|status| line(rollout, status)).collect() })
}

/// How many marks each has, and whether the minutes lead to it.
pub(crate) fn status_uses(engine: &mut Engine, request: OfRollout) -> Result<StatusUses> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let (set, window) = (engine.statuses(rollout)?, engine.window_of(rollout)?);
    let marks = engine.marks_in(rollout, &set)?;
    let of = |status: &Status| StatusUse {
        code: status.code.clone(),
        marks: small(marks.iter().filter(|code| **code == status.code).count()),
        follows: leads_to(&window).any(|code| code == status.code),
    };
    Ok(StatusUses { uses: set.iter().map(of).collect() })
}

/// Changes one, or adds one of the rollout's own.
pub(crate) fn status_set(engine: &mut Engine, request: SetStatus) -> Result<Done> {
    let rollout = engine.plan(engine::id("rollout", &request.rollout)?)?.id;
    let set = engine.statuses(rollout)?;
    let title = domain::normal::name(request.title.as_deref().unwrap_or_default());
    if title.chars().count() > 40 {
        return Err(Failure::invalid("title", "status_title_long"));
    }
    let before = match &request.code {
        Some(code) => Some(set.coded(code).cloned().ok_or_else(|| Failure::not_found("status"))?),
        None => None,
    };
    if title.is_empty() && before.as_ref().is_none_or(|status| status.own.is_some()) {
        return Err(Failure::invalid("title", "status_title"));
    }
    let code = before.as_ref().map_or_else(|| code_of(&title), |status| status.code.clone());
    let same = |status: &Status| status.code != code && named(status, &title);
    if before.is_none() && set.coded(&code).is_some() || set.iter().any(same) {
        return Err(Failure::invalid("title", "status_title_taken").with("title", title));
    }
    let letter = request.letter.trim().to_lowercase();
    if letter.len() != 1 || !letter.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(Failure::invalid("letter", "status_letter"));
    }
    let taken = |status: &&Status| status.code != code && !status.hidden && status.letter.map(String::from).as_ref() == Some(&letter);
    if let Some(status) = set.iter().find(taken).filter(|_| !request.hidden) {
        return Err(Failure::invalid("letter", "status_letter_taken").with("letter", letter.to_uppercase()).with("status", words(status)));
    }
    if request.hidden && before.as_ref().is_some_and(|status| !status.hidden) {
        engine.not_in_use(rollout, &set, &code)?;
    }
    let credit = Credit::of(&request.credit).ok_or_else(|| Failure::invalid("credit", "status_credit"))?;
    let mut cells = Cells::from([
        ("rollout".into(), Ref::<domain::rollout::Rollout>::to(rollout).write()),
        ("code".into(), code.as_str().into()),
        ("title".into(), if title.is_empty() { Value::Null } else { title.into() }),
        ("letter".into(), letter.into()),
        ("credit".into(), credit.word().into()),
        ("hidden".into(), request.hidden.into()),
    ]);
    if before.as_ref().is_none_or(|status| status.own.is_some()) {
        let word = request.counts_as.as_deref().or(before.as_ref().map(|status| status.counts_as.word())).unwrap_or_default();
        let counts_as = MarkStatus::of(word).ok_or_else(|| Failure::invalid("counts_as", "status_counts_as"))?;
        if before.as_ref().is_some_and(|status| status.counts_as != counts_as) {
            return Err(Failure::invalid("counts_as", "status_counts_as_stays"));
        }
        cells.insert("counts_as".into(), counts_as.word().into());
    }
    engine.done(if before.is_none() { "status.add" } else { "status.set" }, &engine.living(status_id(rollout, &code), cells)?)
}

/// Puts a status in the place of another in all lists; the whole order is written, so that a later one comes behind it.
pub(crate) fn status_move(engine: &mut Engine, request: MoveStatus) -> Result<Done> {
    let rollout = engine.plan(engine::id("rollout", &request.rollout)?)?.id;
    let set = engine.statuses(rollout)?;
    let mut codes: Vec<&str> = set.iter().map(|status| status.code.as_str()).collect();
    let from = codes.iter().position(|code| *code == request.code).ok_or_else(|| Failure::not_found("status"))?;
    let to = usize::try_from(request.to).ok().filter(|to| *to < codes.len()).ok_or_else(|| Failure::not_found("status"))?;
    let moved = codes.remove(from);
    codes.insert(to, moved);
    let mut drafts = Vec::new();
    for (position, code) in (0i64..).zip(&codes) {
        let cells = Cells::from([
            ("rollout".into(), Ref::<domain::rollout::Rollout>::to(rollout).write()),
            ("code".into(), (*code).into()),
            ("position".into(), position.into()),
        ]);
        let id = status_id(rollout, code);
        if *code == request.code || engine.place_of(id)? != Some(position) {
            drafts.push(Draft::cells(&AttendanceStatus::KIND, id, cells));
        }
    }
    engine.done("status.move", &drafts)
}

/// Takes an own status out that nobody is marked with.
pub(crate) fn status_remove(engine: &mut Engine, request: OfStatus) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let set = engine.statuses(rollout)?;
    let status = set.coded(&request.code).ok_or_else(|| Failure::not_found("status"))?;
    let Some(id) = status.own else { return Err(Failure::new("status_usual")) };
    engine.not_in_use(rollout, &set, &request.code)?;
    engine.done("status.remove", &[Draft::state(&AttendanceStatus::KIND, id, Verb::Archive)])
}

pub(super) fn line(rollout: Id, status: &Status) -> StatusLine {
    StatusLine {
        code: status.code.clone(),
        own: status.own.is_some(),
        record: Some(status_id(rollout, &status.code).to_string()),
        counts_as: status.counts_as.word().to_owned(),
        title: status.title.clone(),
        letter: status.letter.map(|letter| letter.to_uppercase().collect()).unwrap_or_default(),
        credit: status.credit.word().to_owned(),
        hidden: status.hidden,
        keyed: status.keyed,
    }
}

fn named(status: &Status, title: &str) -> bool {
    let folded = domain::normal::folded(title);
    !title.is_empty() && (status.code == code_of(title) || status.title.as_ref().is_some_and(|own| domain::normal::folded(own) == folded))
}

fn leads_to(window: &MarkWindow) -> impl Iterator<Item = String> {
    [window.absent_status.clone(), window.early_status.clone()].into_iter().flatten().map(|code| code.0)
}

/// What a status is called in a sentence: the rollout's own word, else the usual one in the reader's language.
pub(super) fn words(status: &Status) -> Arg {
    status.title.clone().map_or_else(|| vec![format!("mark-{}", status.code)].into(), Arg::from)
}

/// What the letters mean, in one line: those that a key sets, in their order.
pub(crate) fn legend(set: &StatusSet, language: Language) -> String {
    let word = |status: &Status| status.title.clone().unwrap_or_else(|| say(language, &format!("mark-{}", status.code), &Args::new()));
    let letter = |status: &Status| status.letter.map(|letter| letter.to_uppercase().collect::<String>()).unwrap_or_default();
    let keyed = set.iter().filter(|status| status.keyed);
    let statuses: Vec<String> = keyed.map(|status| format!("{} {}", letter(status), word(status))).collect();
    let [late, present] = [MarkStatus::Late, MarkStatus::Present].map(|status| letter(set.usual(status)));
    say(language, "paper-legend", &args!(statuses: statuses.join(", "), late: late, present: present))
}

impl Engine {
    /// The statuses of a rollout.
    pub(crate) fn statuses(&self, rollout: Id) -> Result<StatusSet> {
        Ok(StatusSet::of(self.store.of::<AttendanceStatus>("rollout", rollout)?.into_iter().map(|row| (row.id, row.value))))
    }

    /// The statuses by which a session's roll call marks.
    pub(crate) fn statuses_of(&self, session: Id) -> Result<StatusSet> {
        self.statuses(self.plan_of_session(session)?.id)
    }

    /// The codes of all marks of a rollout, those of sessions that were cancelled too.
    fn marks_in(&self, rollout: Id, set: &StatusSet) -> Result<Vec<String>> {
        let sessions: std::collections::HashSet<Id> = self.store.of::<Session>("rollout", rollout)?.iter().map(|row| row.id).collect();
        let code = |attendance: Attendance| {
            let here = attendance.session.is_some_and(|session| sessions.contains(&session.0));
            attendance.mark.filter(|_| here).map(|mark| set.of_mark(&mark).code.clone())
        };
        Ok(self.store.values::<Attendance>()?.into_iter().filter_map(|(_, attendance)| code(attendance)).collect())
    }

    fn not_in_use(&self, rollout: Id, set: &StatusSet, code: &str) -> Result<()> {
        let marks = self.marks_in(rollout, set)?.iter().filter(|one| *one == code).count();
        if marks > 0 {
            return Err(Failure::new("status_in_use").with("count", small(marks)));
        }
        if leads_to(&self.window_of(rollout)?).any(|one| one == code) {
            return Err(Failure::new("status_follows"));
        }
        Ok(())
    }

    fn place_of(&self, id: Id) -> Result<Option<i64>> {
        Ok(self.store.get::<AttendanceStatus>(id)?.and_then(|row| row.value.position))
    }

    /// The cells, and the record taken up again where it was removed.
    fn living(&self, id: Id, cells: Cells) -> Result<Vec<Draft>> {
        let key = domain::RecordKey { kind: AttendanceStatus::NAME, id };
        let gone = self.store.record(&key)?.is_some_and(|state| !state.is_live());
        let restore = gone.then(|| Draft::state(&AttendanceStatus::KIND, id, Verb::Restore));
        Ok(restore.into_iter().chain([Draft::cells(&AttendanceStatus::KIND, id, cells)]).collect())
    }

    /// A mark as somebody sets it: the status of a word or of its letter, with what follows from its minutes.
    pub(crate) fn mark_of(&self, session: Id, word: &str, minutes: Option<u32>, early: Option<u32>) -> Result<Mark> {
        let rollout = self.plan_of_session(session)?.id;
        let set = self.statuses(rollout)?;
        let mark = Mark { minutes, early, ..Mark::new(named_status(&set, word)?, self.now()) };
        Ok(set.following(mark, &self.window_of(rollout)?))
    }

    /// A mark as the door sets it by the clock, whatever keys there are.
    pub(super) fn mark_by_clock(&self, session: Id, status: MarkStatus, minutes: Option<u32>, at: i64) -> Result<Mark> {
        let rollout = self.plan_of_session(session)?.id;
        let set = self.statuses(rollout)?;
        Ok(set.following(Mark { minutes, ..Mark::new(set.usual(status), at) }, &self.window_of(rollout)?))
    }
}

/// The status of a word or of its letter; a hidden one is set by nobody.
pub(super) fn named_status<'s>(set: &'s StatusSet, word: &str) -> Result<&'s Status> {
    let words =
        || set.iter().filter(|status| !status.hidden).map(|status| status.title.as_deref().unwrap_or(&status.code)).collect::<Vec<_>>();
    let found = set.find(word).filter(|status| !status.hidden);
    found.ok_or_else(|| Failure::invalid("mark", "no_mark").with("word", word).with("words", words().join(", ")))
}

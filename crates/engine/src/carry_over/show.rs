//! What is carried over, and which items could be.

use domain::Id;
use domain::carry_over::{CarryOver, CarrySort, CarryStatus};
use domain::checklist::{Checklist, Item, ItemStatus};
use store::Row;

use super::view::{CarriedItem, CarryLine, CarryOvers, OpenItem};
use crate::checklist::show::{is_sent, status};
use crate::count::small;
use crate::document::view::AreaChoice;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::whom::Named;
use crate::{Engine, Result, engine, times};

/// Everything that is carried over in a rollout.
pub(crate) fn carry_list(engine: &mut Engine, request: OfRollout) -> Result<CarryOvers> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let (everybody, named) = (engine.everybody()?, engine.named()?);
    let areas: Vec<AreaChoice> =
        engine.areas_of(rollout)?.into_iter().map(|row| AreaChoice { id: row.id.to_string(), title: text(row.value.title) }).collect();
    let rows = engine.carry_overs(rollout)?;
    let line = |row: &Row<CarryOver>| engine.carry_line(row, &areas, plan, &everybody, &named);
    let mut carried = rows.iter().map(line).collect::<Result<Vec<_>>>()?;
    carried.sort_by(|a, b| (a.state == "closed", &a.due, &a.id).cmp(&(b.state == "closed", &b.due, &b.id)));
    let open = || carried.iter().filter(|line| line.state == "open");
    Ok(CarryOvers {
        open: small(open().filter(|line| line.sort == "open_item").count()),
        known_errors: small(open().filter(|line| line.sort == "known_error").count()),
        overdue: small(open().filter(|line| line.overdue).count()),
        open_items: engine.open_items(rollout, &rows)?,
        carried,
        areas,
        members: engine.whom_lines()?,
        as_of: times::local(engine.now(), plan.zone),
    })
}

/// Whether it is over.
pub(crate) fn is_closed(one: &CarryOver) -> bool {
    one.state.as_ref().is_some_and(|state| state.state == CarryStatus::Closed)
}

impl Engine {
    pub(crate) fn carry_overs(&self, rollout: Id) -> Result<Vec<Row<CarryOver>>> {
        let mut rows = self.store.of::<CarryOver>("rollout", rollout)?;
        rows.sort_by_key(|row| (row.value.sort, row.id));
        Ok(rows)
    }

    fn open_items(&self, rollout: Id, carried: &[Row<CarryOver>]) -> Result<Vec<OpenItem>> {
        let lists = self.store.of::<Checklist>("rollout", rollout)?;
        let mut items = self.standing_items(rollout, self.store.of::<Item>("rollout", rollout)?)?;
        let open = |state: ItemStatus| matches!(state, ItemStatus::Todo | ItemStatus::Running | ItemStatus::Blocked | ItemStatus::Failed);
        items.retain(|row| open(status(&row.value)) && !carried.iter().any(|other| other.value.item.map(|item| item.0) == Some(row.id)));
        let of = |row: &Row<Item>| lists.iter().find(|list| Some(list.id) == row.value.checklist.map(|of| of.0));
        items.sort_by_key(|row| (of(row).map(|list| list.value.position), row.value.position, row.id));
        let line = |row: &Row<Item>| OpenItem {
            id: row.id.to_string(),
            title: text(row.value.title.clone()),
            checklist: row.value.checklist.map(|of| of.0.to_string()).unwrap_or_default(),
            checklist_title: of(row).map(|list| text(list.value.title.clone())).unwrap_or_default(),
            criticality: row.value.criticality.map(|criticality| criticality.word()).unwrap_or("SHOULD").to_owned(),
            state: status(&row.value).word().to_owned(),
            owner: text(row.value.owner.clone()),
        };
        Ok(items.iter().map(line).collect())
    }

    fn carry_line(
        &self,
        row: &Row<CarryOver>,
        areas: &[AreaChoice],
        plan: Plan,
        everybody: &Everybody,
        named: &Named,
    ) -> Result<CarryLine> {
        let one = &row.value;
        let area = one.area.map(|area| area.0.to_string()).unwrap_or_default();
        let (owner, due) = (text(one.owner.clone()), text(one.due.clone()));
        let today = times::local(self.now(), plan.zone)[..10].to_owned();
        let closed = is_closed(one);
        let ended = one.state.as_ref().filter(|_| closed);
        let item = one.item.map(|item| self.store.get::<Item>(item.0)).transpose()?.flatten();
        let item = self.standing_items(plan.id, item.into_iter().collect())?.pop();
        Ok(CarryLine {
            id: row.id.to_string(),
            area_title: areas.iter().find(|choice| choice.id == area).map(|choice| choice.title.clone()).unwrap_or_default(),
            area,
            sort: one.sort.unwrap_or(CarrySort::OpenItem).word().to_owned(),
            title: text(one.title.clone()),
            severity: one.severity.map(|severity| severity.word().to_owned()).unwrap_or_default(),
            symptom: text(one.symptom.clone()),
            workaround: text(one.workaround.clone()),
            owner_name: named.of(&owner),
            owner,
            overdue: !closed && !due.is_empty() && due < today,
            due,
            state: if closed { "closed" } else { "open" }.to_owned(),
            note: ended.and_then(|state| state.note.clone()).unwrap_or_default(),
            closed_at: ended.map(|state| times::local(state.at, plan.zone)),
            closed_by: ended.and(row.state.shown("state")).map(|write| everybody.of(write.dot.author).name).unwrap_or_default(),
            item: item.map(|item| CarriedItem {
                id: item.id.to_string(),
                checklist: item.value.checklist.map(|of| of.0.to_string()).unwrap_or_default(),
                state: status(&item.value).word().to_owned(),
            }),
            two_versions: !row.state.cards(&CarryOver::KIND).is_empty(),
            sent: is_sent(&row.state),
        })
    }
}

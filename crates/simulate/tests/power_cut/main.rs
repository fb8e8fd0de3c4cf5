//! Power that goes at any write of a laptop's store, and disks that refuse: what a person was told stays true.
//!
//! A day of work runs on [`disk::Disk`], which tells SQLite's every write, sync and length. The day is then told again
//! and cut after one event after another; what was not synced by then is there in part, sector by sector. Of each such
//! disk a store is opened and looked at; of one that was cut while a workspace was being [`making`], a whole laptop. Not
//! here: the network's faults, see the seeds.

mod day;
mod disk;
mod making;
mod replay;

use std::rc::Rc;
use std::sync::{LazyLock, Mutex, PoisonError};

use day::{Cuts, Day, Moment, Team};
use disk::{Disk, Trouble};
use domain::Group;
use engine::Failure;
use making::{Found, Making, Way};
use serde_json::json;
use simulate::dice::Dice;
use simulate::laptop::GroupName;

/// Days by their seeds.
const DAYS: std::ops::RangeInclusive<u64> = 1..=4;
/// A sync or a write may meet nothing that the trouble is for: so many operations without trouble end a step's turn.
const PATIENCE: usize = 8;

/// SQLite knows one disk in this process, and one test at a time watches it.
static DISK: LazyLock<Mutex<Disk>> = LazyLock::new(|| Mutex::new(Disk::registered()));

/// The first breach of each day, and how often a day was cut.
fn cut_days(seeds: impl IntoIterator<Item = u64>, honest: bool) -> (Vec<String>, Cuts) {
    let disk = DISK.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut found, mut cuts) = (Vec::new(), Cuts::default());
    for seed in seeds {
        let day = Day::of(&disk, seed);
        found.extend(day.cut(&disk, honest, &Dice::new(seed), &mut cuts).into_iter().next().map(|first| format!("day {seed}: {first}")));
    }
    (found, cuts)
}

#[test]
fn at_whatever_write_the_power_goes_nothing_told_is_lost() {
    let (found, cuts) = cut_days(DAYS, true);
    println!("{cuts:?}");
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(cuts.within_a_step > 0 && cuts.with_unsynced > 0 && cuts.in_a_checkpoint > 0, "something never happened: {cuts:?}");
}

/// At whatever event the power goes while a workspace is being made: nothing is left that stands in the way of making
/// one, or the workspace is there; and once somebody was told of it, it is there.
#[test]
fn a_workspace_that_was_being_made_is_there_or_another_can_be_made() {
    let disk = DISK.lock().unwrap_or_else(PoisonError::into_inner);
    for way in Way::ALL {
        let mut found = Found::default();
        Making::of(&disk, way).cut(&disk, &Dice::new(11), &mut found);
        println!("{way:?}: {} cuts, {} left nothing, {} the workspace", found.all, found.empty, found.whole);
        assert!(found.breaches.is_empty(), "{} breaches, the first: {}", found.breaches.len(), found.breaches[0]);
        assert!(found.whole > 0 && (found.empty > 0 || matches!(way, Way::Beside | Way::Protect)), "{way:?}: {found:?}");
    }
}

/// The test's own test: a disk that says that it synced, and did not, is found out.
#[test]
fn a_disk_that_only_claims_to_sync_is_found_out() {
    assert!(!cut_days([1], false).0.is_empty());
}

/// Each write and each sync of a step is refused in turn while the program lives on.
#[test]
fn a_disk_that_refuses_leaves_a_step_whole_or_undone() {
    let disk = DISK.lock().unwrap_or_else(PoisonError::into_inner);
    for trouble in [Trouble::Full, Trouble::Write, Trouble::Sync] {
        for step in ["attendance_note", "sync"] {
            let refusals = refuse_each(&disk, trouble, step);
            println!("{trouble:?} in {step}: {refusals} times");
            assert!(refusals > 0, "{trouble:?} never came in {step}");
        }
    }
}

/// Lets the same step meet trouble at its first operation on the disk, at its second, and so on to its end.
fn refuse_each(disk: &Disk, trouble: Trouble, step: &str) -> usize {
    let mut team = Team::founded(disk, 3);
    // What the other laptop has done is here by then: what comes more is of the step.
    team.call(0, "sync", json!({}));
    team.look();
    let mut last = (0, 0);
    for after in 0.. {
        let note = team.note(after);
        let request = if step == "sync" {
            // So that there is something to send.
            team.call(0, "attendance_note", note);
            team.look();
            json!({})
        } else {
            note
        };
        let before = Moment::of(&team.laptops[0].seen, 0);
        disk.arm(trouble, after);
        let said = team.laptops[0].call(step, &request);
        if disk.disarm() {
            last = (last.0 + 1, after);
            let adds = step == "attendance_note";
            whole_or_undone(&mut team, &before, adds, said.err(), &format!("{trouble:?} at operation {after} of {step}"));
        } else if after > last.1 + PATIENCE {
            break;
        } else {
            team.look();
        }
    }
    last.0
}

/// What was there is there; a step that `adds` a group and was answered is there as well, and one that was refused at most
/// whole, for a sync that fails does not tell what the disk has.
fn whole_or_undone(team: &mut Team, before: &Moment, adds: bool, failure: Option<Failure>, what: &str) {
    team.look();
    let after = Moment::of(&team.laptops[0].seen, 0);
    let whole = |(name, group): (&GroupName, &Group)| after.groups.get(name) == Some(group);
    assert!(before.groups.iter().all(whole), "{what}: something is lost");
    let added = after.groups.len() - before.groups.len();
    let allowed = if failure.is_none() { usize::from(adds)..=usize::from(adds) } else { 0..=usize::from(adds) };
    assert!(allowed.contains(&added), "{what}: {added} steps more, and it said {failure:?}");
    if let Some(failure) = failure {
        assert!(["disk_full", "disk"].contains(&failure.code.as_str()), "{what}: {}: {failure}", failure.code);
    }
    // With the disk well again the same laptop goes on.
    let damage = team.laptops[0].with(|engine| engine.integrity()).unwrap();
    assert_eq!(damage, Vec::<String>::new(), "{what}");
    let told = Rc::clone(&team.laptops[0].seen);
    team.laptops[0].with(|engine| engine.rebuild()).unwrap();
    team.look();
    assert_eq!(told.records, team.laptops[0].seen.records, "{what}");
    let request = team.note(1_000);
    team.call(0, "attendance_note", request);
    team.look();
}

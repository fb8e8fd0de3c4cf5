//! Who trains which department, and who stands in for them. What is missing is computed, never stored.

use crate::args;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::value::{Instant, choice};
use crate::{Ref, Text};

choice! {
    /// Whether somebody trains a department or stands in.
    TrainerPlace { Primary "primary", Backup "backup" }
}

kind! {
    /// Somebody who trains a department, or stands in for who does: a person of the directory, or a name.
    Trainer "trainer", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        department: Text<200>, Quiet;
        person: Ref<Person>, Quiet;
        /// The name as it was said; of a person of the directory their own name is shown.
        name: Text<200>, Quiet personal;
        place: TrainerPlace, Quiet;
        /// When they were given what they train with.
        equipped: Instant, Quiet;
        /// When they were trained, where no record of the course says so.
        trained: Instant, Quiet;
    }
    write: TRAINERS;
    check: trainer_check;
}

fn trainer_check(change: &Change<'_>) -> Result<(), Refusal> {
    let trainer: Trainer = change.after.read();
    let said = |text: Option<&Text<200>>| text.is_some_and(|text| !text.0.trim().is_empty());
    if said(trainer.department.as_ref()) && (trainer.person.is_some() || said(trainer.name.as_ref())) {
        return Ok(());
    }
    Err(Refusal::new("bad_value", args!(why: "trainer")))
}

/// What is known of one trainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Equipped {
    pub place: TrainerPlace,
    pub trained: bool,
    pub materials: bool,
}

choice! {
    /// What a department lacks.
    Gap {
        NoTrainer "no_trainer", NoBackup "no_backup", TrainerUntrained "trainer_untrained", BackupUntrained "backup_untrained",
        NoMaterials "no_materials",
    }
}

/// What a department lacks; nothing, and it is ready.
///
/// One trained trainer is enough for the first and one trained backup for the second; materials are wanted of both.
pub fn gaps(trainers: &[Equipped]) -> Vec<Gap> {
    let of = |place| trainers.iter().filter(move |trainer| trainer.place == place);
    let mut gaps = Vec::new();
    let mut look = |place, none, untrained| {
        if of(place).next().is_none() {
            gaps.push(none);
        } else if !of(place).any(|trainer| trainer.trained) {
            gaps.push(untrained);
        }
    };
    look(TrainerPlace::Primary, Gap::NoTrainer, Gap::TrainerUntrained);
    look(TrainerPlace::Backup, Gap::NoBackup, Gap::BackupUntrained);
    if trainers.iter().any(|trainer| !trainer.materials) {
        gaps.push(Gap::NoMaterials);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::{Equipped, Gap, TrainerPlace, gaps};

    const READY: Equipped = Equipped { place: TrainerPlace::Primary, trained: true, materials: true };
    const STAND_IN: Equipped = Equipped { place: TrainerPlace::Backup, ..READY };

    #[test]
    fn a_department_is_ready_with_a_trained_trainer_and_a_trained_backup_who_have_their_materials() {
        assert_eq!(gaps(&[READY, STAND_IN]), []);
        assert_eq!(gaps(&[]), [Gap::NoTrainer, Gap::NoBackup]);
        assert_eq!(gaps(&[READY]), [Gap::NoBackup]);
        assert_eq!(gaps(&[Equipped { trained: false, ..READY }, STAND_IN]), [Gap::TrainerUntrained]);
        assert_eq!(gaps(&[READY, Equipped { trained: false, materials: false, ..STAND_IN }]), [Gap::BackupUntrained, Gap::NoMaterials]);
        // A second trainer who is still to be trained takes nothing away.
        assert_eq!(gaps(&[READY, Equipped { trained: false, ..READY }, STAND_IN]), []);
    }
}

//! Making up: who missed something is to come to another session, see a recording, or is taught alone. It is done when
//! they took part there, which the marks say.

use crate::args;
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::training::Session;
use crate::value::choice;
use crate::{Id, KindOf, Ref};

kind! {
    /// Somebody is to make up in this session for what they lack.
    MakeUp "make_up", since 1, scope Rollout, id derived("session", "person") {
        rollout: Ref<Rollout>, Fixed;
        session: Ref<Session>, Fixed;
        person: Ref<Person>, Fixed;
    }
    write: TRAINERS;
    check: make_up_check;
}

fn make_up_check(change: &Change<'_>) -> Result<(), Refusal> {
    let make_up: MakeUp = change.after.read();
    if make_up.rollout.is_some() && make_up.session.is_some() && make_up.person.is_some() {
        return Ok(());
    }
    Err(Refusal::new("bad_value", args!(why: "make_up")))
}

/// The id of somebody's making up in a session.
pub fn make_up_id(session: Id, person: Id) -> Id {
    let cells = MakeUp { session: Some(Ref::to(session)), person: Some(Ref::to(person)), ..MakeUp::default() }.write();
    MakeUp::KIND.derive(|cell| cells.get(cell)).expect("the key cells are there")
}

choice! {
    /// What became of it.
    MakingUp {
        /// The session is to come, or can be seen at any time.
        Planned "planned",
        Done "done",
        /// It is over, and they were not there.
        Lapsed "lapsed",
    }
}

/// What became of making up in a session, by whether they took part and whether it can still be come to.
pub fn making_up(took_part: bool, to_come: bool) -> MakingUp {
    match (took_part, to_come) {
        (true, _) => MakingUp::Done,
        (false, true) => MakingUp::Planned,
        (false, false) => MakingUp::Lapsed,
    }
}

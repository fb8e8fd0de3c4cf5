//! Every sentence that the use cases of gates refuse with.

use crate::Failure;

pub(super) fn no_state(word: &str) -> Failure {
    Failure::invalid("state", "no_criterion_state").with("word", word)
}

pub(super) fn no_decision(field: &str, word: &str) -> Failure {
    Failure::invalid(field, "no_gate_decision").with("word", word)
}

pub(super) fn must_not_met(count: usize) -> Failure {
    Failure::new("must_not_met").with("count", count)
}

pub(super) fn go_reason() -> Failure {
    Failure::invalid("reason", "gate_go_reason")
}

pub(super) fn conditions_needed() -> Failure {
    Failure::invalid("conditions", "gate_conditions")
}

pub(super) fn conditions_elsewhere() -> Failure {
    Failure::invalid("conditions", "gate_conditions_elsewhere")
}

pub(super) fn stop_reason() -> Failure {
    Failure::invalid("reason", "gate_stop_reason")
}

pub(super) fn again_needed() -> Failure {
    Failure::invalid("again", "gate_again")
}

pub(super) fn again_later() -> Failure {
    Failure::invalid("again", "gate_again_later")
}

pub(super) fn changed_while_read() -> Failure {
    Failure::because("changed_while_read", "gate_changed")
}

pub(super) fn title_needed() -> Failure {
    Failure::invalid("title", "criterion_title")
}

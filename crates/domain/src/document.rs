//! Documents that go over with an area: a register with owner and version. A version is evidence of its document, known
//! by its digest and never edited; who read or accepted which version is a fact of its own.

use crate::checklist::{Evidence, EvidenceForm};
use crate::handoff::{Area, member_of};
use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::rights::{HANDING_OVER, Writers};
use crate::rollout::Rollout;
use crate::value::{Instant, choice};
use crate::workspace::Member;
use crate::{Id, RecordKey, Ref, Text, args};

choice! {
    /// What somebody says of a version of a document.
    DocumentSaid {
        Read "read",
        Accepted "accepted",
        /// Something is missing or wrong; the note says what.
        Questioned "questioned",
    }
}

kind! {
    /// A document that goes over with an area.
    Document "document", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        area: Ref<Area>, Fixed;
        title: Text<300>, Review;
        /// Who keeps it up to date.
        owner: Text<200>, Review;
        note: Text<1000>, Quiet;
        position: i64, Quiet;
        source: Vec<String>, Quiet;
    }
    write: HANDING_OVER;
    check: document_check;
}

kind! {
    /// What one member said of one version. Only added.
    DocumentRead "document_read", since 1, scope Rollout, id free {
        document: Ref<Document>, Fixed;
        /// The version.
        edition: Ref<Evidence>, Fixed;
        member: Ref<Member>, Fixed;
        said: DocumentSaid, Fixed;
        note: Text<1000>, Fixed;
        at: Instant, Fixed;
    }
    write: Writers::Members;
    append_only: true;
    check: read_check;
}

fn document_check(change: &Change<'_>) -> Result<(), Refusal> {
    let document: Document = change.after.read();
    let known = document.area.and_then(|area| change.other(&RecordKey::of::<Area>(area.0)));
    let titled = document.title.is_some_and(|title| !title.0.trim().is_empty());
    if known.is_some() && titled { Ok(()) } else { Err(Refusal::new("document_incomplete", args!())) }
}

fn read_check(change: &Change<'_>) -> Result<(), Refusal> {
    let read: DocumentRead = change.after.read();
    let edition = read.edition.and_then(|edition| change.other(&RecordKey::of::<Evidence>(edition.0)));
    let (Some(edition), Some(said), Some(_)) = (edition, read.said, read.at) else {
        return Err(Refusal::new("document_read_incomplete", args!()));
    };
    if edition.read::<Evidence>().document != read.document {
        return Err(Refusal::new("document_read_incomplete", args!()));
    }
    let own = member_of(change, change.author);
    if own.is_none() || own != read.member.map(|member| member.0) {
        return Err(Refusal::new("document_read_own", args!()));
    }
    let brought: Option<Id> = edition.shown("form").and_then(|write| member_of(change, write.dot.author));
    if said == DocumentSaid::Accepted && brought == own {
        return Err(own_document());
    }
    let blank = read.note.is_none_or(|note| note.0.trim().is_empty());
    if said == DocumentSaid::Questioned && blank { Err(Refusal::new("document_question", args!())) } else { Ok(()) }
}

/// Whether a version says what it is: its number or date, and a file or a link.
pub(crate) fn edition_check(evidence: &Evidence) -> Result<(), Refusal> {
    let versioned = evidence.version.as_ref().is_some_and(|version| !version.0.trim().is_empty());
    let kept = matches!(evidence.form, Some(EvidenceForm::File | EvidenceForm::Link));
    if versioned && kept { Ok(()) } else { Err(Refusal::new("edition_incomplete", args!())) }
}

/// Why who brought a version does not accept it.
pub fn own_document() -> Refusal {
    Refusal::new("own_document", args!())
}

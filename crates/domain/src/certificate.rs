//! Certificates: signed facts about what a person completed, revocations, and how a printed one looks.
//!
//! A certificate is never edited: a corrected one is a new one, with a number of its own, that names the old one.
//! Two laptops that never hear of each other give different numbers, see [`number`]. What is signed is made and
//! checked in `keys::certificate`; who is complete follows from [`crate::completion`].

pub mod number;

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::people::Person;
use crate::rights::TRAINERS;
use crate::rollout::Rollout;
use crate::training::{Audience, Cohort};
use crate::value::Instant;
use crate::workspace::SigningKey;
use crate::{AuthorId, Hash, Id, KindOf, RecordKey, Ref, Text, args};
use number::Number;

kind! {
    /// A signed certificate. Its id follows from the number, so that no log ever has two of one number.
    Certificate "certificate", since 1, scope Rollout, id derived("number") {
        number: Text<40>, Fixed;
        rollout: Ref<Rollout>, Fixed;
        person: Ref<Person>, Fixed;
        audience: Ref<Audience>, Fixed;
        cohort: Ref<Cohort>, Fixed;
        statement: Text<4000>, Fixed personal;
        digest: Text<64>, Fixed;
        signature: Text<4000>, Fixed;
        key: Ref<SigningKey>, Fixed;
        /// The one that this one replaces.
        replaces: Ref<Certificate>, Fixed;
        /// SHA-256 of the logo that it is printed with.
        logo: Text<64>, Fixed;
        /// What of the statement names nobody, said again where the statement went with an erased person: the day, and the course.
        issued: Text<10>, Fixed;
        course: Text<300>, Fixed;
    }
    write: TRAINERS;
    append_only: true;
    check: certificate_check;
}

kind! {
    /// A certificate no longer holds. Two people may say so apart; both stay, and the first is shown.
    Revocation "revocation", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        certificate: Ref<Certificate>, Fixed;
        reason: Text<500>, Fixed;
        at: Instant, Fixed;
    }
    write: TRAINERS;
    append_only: true;
    check: revocation_check;
}

kind! {
    /// How certificates of a rollout, or of one audience, are worded and printed.
    CertificateDesign "certificate_design", since 1, scope Rollout, id derived("of") {
        rollout: Ref<Rollout>, Fixed;
        /// Id of the rollout or of the audience.
        of: Text<36>, Fixed;
        title: Text<60>, Quiet;
        /// The sentence, with placeholders in braces.
        text: Text<200>, Quiet;
        place: Text<80>, Quiet;
        /// Names under the lines at the foot.
        signers: Vec<String>, Quiet;
        /// SHA-256 of the logo's bytes, and its file's name.
        logo: Text<64>, Quiet;
        logo_name: Text<200>, Quiet;
    }
    write: TRAINERS;
}

/// The id of the certificate with a number.
pub fn certificate_id(number: &str) -> Id {
    let cells = Certificate { number: Some(number.into()), ..Certificate::default() }.write();
    Certificate::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// The id of the design of a rollout or of an audience.
pub fn design_id(of: Id) -> Id {
    let cells = CertificateDesign { of: Some(of.to_string().into()), ..CertificateDesign::default() }.write();
    CertificateDesign::KIND.derive(|cell| cells.get(cell)).expect("the key cell is there")
}

/// What of a statement the judge compares; the rest is for who reads it.
#[derive(serde::Deserialize)]
struct Stated {
    number: String,
    /// Who issued it.
    member: String,
    #[serde(default)]
    replaces: Option<String>,
}

fn certificate_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let incomplete = || Refusal::new("certificate_incomplete", args!());
    let certificate: Certificate = change.after.read();
    let (Some(number), Some(statement), Some(digest)) = (&certificate.number, &certificate.statement, &certificate.digest) else {
        return Err(incomplete());
    };
    if certificate.person.is_none() || certificate.audience.is_none() || certificate.signature.is_none() {
        return Err(incomplete());
    }
    if Hash::of(&[statement.0.as_bytes()]).to_string() != digest.0 {
        return Err(crate::handoff::wrong_digest());
    }
    let stated: Stated = serde_json::from_str(&statement.0).map_err(|_| incomplete())?;
    if stated.number != number.0 {
        return Err(Refusal::new("certificate_number", args!()));
    }
    if crate::handoff::member_of(change, change.author).is_none_or(|member| member.to_string() != stated.member) {
        return Err(Refusal::new("certificate_issuer", args!()));
    }
    crate::handoff::own_key(change, certificate.key)?;
    numbered_by_signer(change, &certificate, &number.0)?;
    replaces_well(change, &certificate, stated.replaces.as_deref())
}

/// A number begins with the id of the author whose key signed. The whole code is the engine's to choose, see [`number`]:
/// which one is the shortest depends on who came before.
fn numbered_by_signer(change: &Change<'_>, certificate: &Certificate, number: &str) -> Result<(), Refusal> {
    let key = certificate.key.and_then(|key| change.other(&RecordKey::of::<SigningKey>(key.0)));
    let author: Option<AuthorId> = key.and_then(|key| key.read::<SigningKey>().author).and_then(|author| author.0.parse().ok());
    let own = |number: Number| author.is_some_and(|author| number.is_of(author));
    if Number::parse(number).is_some_and(own) { Ok(()) } else { Err(Refusal::new("certificate_number", args!())) }
}

/// What the record says that it replaces is what the statement says, and it is about the same person.
fn replaces_well(change: &Change<'_>, certificate: &Certificate, stated: Option<&str>) -> Result<(), Refusal> {
    let wrong = || Refusal::new("certificate_replaces", args!());
    let Some(replaced) = certificate.replaces else {
        return if stated.is_none() { Ok(()) } else { Err(wrong()) };
    };
    let before = change.other(&RecordKey::of::<Certificate>(replaced.0)).ok_or_else(wrong)?.read::<Certificate>();
    let same = before.number.as_ref().map(|number| number.0.as_str()) == stated && before.person == certificate.person;
    if same { Ok(()) } else { Err(wrong()) }
}

fn revocation_check(change: &Change<'_>) -> Result<(), Refusal> {
    change.for_good()?;
    let revocation: Revocation = change.after.read();
    if revocation.reason.is_none_or(|reason| reason.0.trim().is_empty()) {
        return Err(Refusal::new("reason_needed", args!(why: "certificate")));
    }
    // The certificate itself may have gone with its person, for whoever judges the log anew; one of nothing revokes nothing.
    if revocation.certificate.is_some() { Ok(()) } else { Err(Refusal::new("not_found", args!(what: "certificate"))) }
}

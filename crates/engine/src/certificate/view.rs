//! Certificates: who gets one, the register, what a check says, how they look, files.

use keys::certificate::Certificate as Facts;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::completion::view::MissingLine;

/// Whom a deed is about: a group of the completion screen, some people of it, or the holder of one certificate.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrepareCertificates {
    pub rollout: String,
    /// audience, cohort or department; everybody without it.
    pub kind: Option<String>,
    pub id: Option<String>,
    /// Only these of them; all without it.
    pub people: Option<Vec<String>>,
    /// All of them but these.
    pub except: Option<Vec<String>>,
    /// A certificate that is issued anew: its holder, and nobody else.
    pub replaces: Option<String>,
    /// `en` or `vi`: in which its words are.
    pub language: String,
}

/// Request of `certificate_preview`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PreviewCertificates {
    #[serde(flatten)]
    pub to: PrepareCertificates,
    /// Only the lines of people of whom any of this stands in name, number or e-mail; everything else is of all.
    pub text: Option<String>,
    /// At most so many lines of each list; all without it.
    pub limit: Option<u32>,
}

/// Answer of `certificate_preview`: what would be signed, and who goes without and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificatePreview {
    /// How many get one, and how many go without, whatever the text and the limit.
    pub ready_total: u32,
    pub without_total: u32,
    pub ready: Vec<ReadyLine>,
    pub without: Vec<WithoutLine>,
    /// How many have a name with letters that no font of the program holds, and the first of them.
    pub unprintable_total: u32,
    pub unprintable: Vec<ReadyLine>,
    /// Such letters in the words that stand on all of them: course, sentence, place, names at the foot.
    pub unprintable_words: String,
    /// SHA-256 of all facts that would be signed: signing is refused when they are others by then.
    pub digest: String,
    /// Why this person cannot issue any; absent where they can.
    pub cannot_issue: Option<crate::Failure>,
    /// What the first one would say; absent where there is none.
    pub sample: Option<CertificateFacts>,
}

/// Somebody who gets one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadyLine {
    pub person: String,
    pub name: String,
    pub cohort: String,
    pub hours: String,
    pub date: String,
    pub result: String,
    /// Letters of the name that no font of the program holds: they would be printed as empty boxes.
    pub unprintable: String,
}

/// Somebody who goes without.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WithoutLine {
    pub person: String,
    pub name: String,
    pub cohort: String,
    /// not_complete, has_one, was_revoked, no_name, too_long.
    pub why: String,
    /// The number that they have or had, for `has_one` and `was_revoked`.
    pub number: Option<String>,
    /// What they lack, for `not_complete`.
    pub missing: Option<MissingLine>,
}

/// Everything that is printed on a certificate: what was signed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateFacts {
    pub number: String,
    pub name: String,
    pub course: String,
    pub audience: String,
    pub cohort: String,
    pub hours: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    pub result: String,
    pub place: String,
    pub title: String,
    /// The sentence with the facts in it.
    pub sentence: String,
    pub signers: Vec<String>,
    pub issuer: String,
    pub role: String,
    /// `YYYY-MM-DD`.
    pub issued: String,
    pub organisation: String,
    /// The workspace's fingerprint.
    pub workspace: String,
    pub replaces: Option<String>,
    pub language: String,
}

impl From<&Facts> for CertificateFacts {
    fn from(facts: &Facts) -> Self {
        let facts = facts.clone();
        Self {
            sentence: facts.sentence(),
            number: facts.number,
            name: facts.name,
            course: facts.course,
            audience: facts.audience,
            cohort: facts.cohort,
            hours: facts.hours,
            date: facts.date,
            result: facts.result,
            place: facts.place,
            title: facts.title,
            signers: facts.signers,
            issuer: facts.issuer,
            role: facts.role,
            issued: facts.issued,
            organisation: facts.organisation,
            workspace: facts.workspace,
            replaces: facts.replaces,
            language: facts.language,
        }
    }
}

/// Request of `certificate_issue`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct IssueCertificates {
    pub to: PrepareCertificates,
    /// Of the preview that was read.
    pub digest: String,
    pub passphrase: String,
}

/// Answer of `certificate_issue`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificatesIssued {
    pub issued: u32,
    /// Numbers in order of the names; the first and the last are enough to say.
    pub numbers: Vec<String>,
    pub ids: Vec<String>,
}

/// Which certificates: those of a filter, or some by id.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CertificateFilter {
    pub rollout: String,
    /// valid, replaced, revoked; all without it.
    pub state: Option<String>,
    /// audience or cohort.
    pub kind: Option<String>,
    pub id: Option<String>,
    /// Words of name, number, course or issuer.
    pub text: Option<String>,
    /// Only these, by id.
    pub ids: Option<Vec<String>>,
}

/// Request of `certificate_list`: a window of the register.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CertificateList {
    pub filter: CertificateFilter,
    pub offset: u32,
    pub limit: u32,
}

/// Answer of `certificate_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificatePage {
    pub total: u32,
    pub counts: CertificateCounts,
    pub offset: u32,
    pub rows: Vec<CertificateLine>,
    /// Why this person cannot issue or revoke; absent where they can.
    pub cannot_issue: Option<crate::Failure>,
}

/// How many of a rollout are in which state, whatever else the filter says.
#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
pub struct CertificateCounts {
    pub all: u32,
    pub valid: u32,
    pub replaced: u32,
    pub revoked: u32,
}

/// One line of the register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateLine {
    pub id: String,
    pub number: String,
    pub person: String,
    pub name: String,
    pub course: String,
    pub cohort: String,
    pub date: String,
    pub issued: String,
    pub issuer: String,
    /// valid, replaced, revoked.
    pub state: String,
    /// The one that replaces it.
    pub replaced_by: Option<String>,
    /// Why and when it was revoked, by whom.
    pub revoked: Option<RevokedLine>,
    /// The server has it.
    pub sent: bool,
}

/// A revocation.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RevokedLine {
    pub reason: String,
    pub by: String,
    /// RFC 3339.
    pub at: String,
}

/// Request of `certificate_show`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfCertificate {
    pub certificate: String,
}

/// Answer of `certificate_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateView {
    pub line: CertificateLine,
    pub facts: CertificateFacts,
    /// The text of its QR code.
    pub code: String,
    /// The statement went with its person, who was erased; its SHA-256, which stays.
    pub erased: Option<String>,
    /// The signature holds, by the key of the member that it names.
    pub verified: bool,
    /// The name on the roster now, where it is another one.
    pub named_now: Option<String>,
}

/// Request of `certificate_revoke`. Answers the changed certificate.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RevokeCertificate {
    pub certificate: String,
    pub reason: String,
}

/// Request of `certificate_check`: the text of a QR code, or a file with it, or an exported certificate with its signature.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CheckCertificate {
    pub text: Option<String>,
    /// A file by path, or its bytes in base64.
    pub path: Option<String>,
    pub content: Option<String>,
    /// `en` or `vi`: of the sentences.
    pub language: String,
}

/// Answer of `certificate_check`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateCheck {
    /// good (here in the register and valid), revoked, replaced, unregistered (a key of this workspace, not in this
    /// register), elsewhere (holds, but of another workspace), stranger (names this workspace, by a key that nobody here
    /// made known), other_name (by the key of another member than it names), altered.
    pub verdict: String,
    pub facts: CertificateFacts,
    /// Fingerprint of the key that it was signed with.
    pub key: String,
    /// What that proves, and what not, in sentences.
    pub says: Vec<String>,
}

/// Answer of `certificate_designs`: how certificates look, for the rollout and for each audience.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificateDesigns {
    pub designs: Vec<DesignLine>,
    /// Words that a text may hold in braces.
    pub placeholders: Vec<String>,
}

/// One design. What an audience's leaves open is the rollout's, and what that leaves open is Muster's own.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DesignLine {
    /// Id of the rollout or the audience.
    pub of: String,
    /// rollout, audience.
    pub kind: String,
    pub name: String,
    pub title: String,
    pub text: String,
    pub place: String,
    pub signers: Vec<String>,
    pub logo_name: String,
    /// The logo's bytes are on this laptop; true without one.
    pub logo_here: bool,
}

/// Request of `certificate_design_set`. Empty takes it out again, absent leaves it.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetDesign {
    pub rollout: String,
    /// Id of the rollout or the audience.
    pub of: String,
    pub title: Option<String>,
    pub text: Option<String>,
    pub place: Option<String>,
    pub signers: Option<Vec<String>>,
    pub logo: Option<GivenLogo>,
    pub no_logo: Option<bool>,
}

/// A picture by path, or its name and bytes in base64.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct GivenLogo {
    pub path: Option<String>,
    pub name: Option<String>,
    pub content: Option<String>,
}

/// Request of `certificate_print`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrintCertificates {
    pub filter: CertificateFilter,
    /// a4 or letter, on its side.
    pub paper: String,
    /// A new file by its whole path; without it, and without `dir`, the answer holds the bytes.
    pub path: Option<String>,
    /// A folder for one file each.
    pub dir: Option<String>,
}

/// Answer of `certificate_print`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificatesPrinted {
    pub certificates: u32,
    pub files: u32,
    pub name: String,
    pub path: Option<String>,
    pub content: Option<String>,
    /// Logos whose bytes are not on this laptop: those certificates were printed without.
    pub without_logo: u32,
}

/// Request of `certificate_export`: the register as a file.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportRegister {
    pub filter: CertificateFilter,
    /// csv, xlsx, pdf.
    pub format: String,
    pub language: String,
    pub path: Option<String>,
}

/// Request of `certificate_pack`: certificates with signatures and keys, for stock tools and `muster verify`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PackCertificates {
    pub filter: CertificateFilter,
    /// A folder that is not there yet or is empty.
    pub dir: String,
    pub language: String,
}

/// Answer of `certificate_pack`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CertificatesPacked {
    pub dir: String,
    pub certificates: u32,
    pub fingerprint: String,
}

/// Answer of `certificate_progress`: how far the work under way is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkUnderWay {
    /// Nothing is being done.
    pub idle: bool,
    pub done: u32,
    pub of: u32,
}

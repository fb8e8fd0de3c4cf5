//! How certificates are worded: a design for the rollout, one for an audience, and Muster's own words for the rest.

use domain::certificate::{CertificateDesign, design_id};
use domain::sentence::{Args, Language, say};
use domain::training::Audience;
use domain::{CellValue, Cells, Id, KindOf, Ref, Text};
use serde_json::Value;
use store::Draft;

use super::facts::plain;
use super::logo;
use super::view::{CertificateDesigns, DesignLine, SetDesign};
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Words that a text may hold in braces.
pub(crate) const PLACEHOLDERS: [&str; 8] = ["name", "course", "audience", "cohort", "hours", "date", "result", "place"];
/// Lines at the foot.
const MOST_SIGNERS: usize = 3;
const LONGEST_SIGNER: usize = 60;

/// What is printed around the facts.
#[derive(Clone, Debug, Default)]
pub(super) struct Wording {
    pub title: String,
    pub text: String,
    pub place: String,
    pub signers: Vec<String>,
    /// SHA-256 of the logo.
    pub logo: Option<String>,
}

/// Every design of a rollout, its own first.
pub(crate) fn certificate_designs(engine: &mut Engine, request: OfRollout) -> Result<CertificateDesigns> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let mut designs = vec![engine.design_line(rollout, "rollout", engine.rollout_line(rollout)?.name)?];
    let mut audiences = engine.store.of::<Audience>("rollout", rollout)?;
    audiences.sort_by_key(|row| (row.value.position, row.id));
    for row in audiences {
        designs.push(engine.design_line(row.id, "audience", text(row.value.title))?);
    }
    Ok(CertificateDesigns { designs, placeholders: PLACEHOLDERS.map(str::to_owned).to_vec() })
}

/// Changes one design.
pub(crate) fn certificate_design_set(engine: &mut Engine, request: SetDesign) -> Result<CertificateDesigns> {
    let (rollout, of) = (engine::id("rollout", &request.rollout)?, engine::id("audience", &request.of)?);
    let own = engine.store.get::<Audience>(of)?.is_some_and(|row| row.value.rollout == Some(Ref::to(rollout)));
    if of != rollout && !own {
        return Err(Failure::not_found("audience"));
    }
    let mut cells = texts(&request)?;
    if request.no_logo == Some(true) {
        cells.extend([("logo".into(), Value::Null), ("logo_name".into(), Value::Null)]);
    } else if let Some(given) = &request.logo {
        let (name, digest) = logo::keep(engine, given)?;
        cells.extend([("logo".into(), digest.into()), ("logo_name".into(), name.into())]);
    }
    if !cells.is_empty() {
        cells.extend(Key { rollout, of }.cells(engine)?);
        let kind = domain::kind(CertificateDesign::NAME).expect("declared");
        engine.act("certificate_design.set", &[Draft::cells(kind, design_id(of), cells)])?;
    }
    certificate_designs(engine, OfRollout { rollout: request.rollout })
}

/// The cells that name a design; written once.
struct Key {
    rollout: Id,
    of: Id,
}

impl Key {
    fn cells(&self, engine: &Engine) -> Result<Cells> {
        if engine.store.get::<CertificateDesign>(design_id(self.of))?.is_some() {
            return Ok(Cells::new());
        }
        let key = CertificateDesign {
            rollout: Some(Ref::to(self.rollout)),
            of: Some(self.of.to_string().into()),
            ..CertificateDesign::default()
        };
        Ok(key.write())
    }
}

/// The words that were given, each within what a code has room for.
fn texts(request: &SetDesign) -> Result<Cells> {
    let mut cells = Cells::new();
    let given = [("title", &request.title, 60), ("text", &request.text, 200), ("place", &request.place, 80)];
    for (field, given, most) in given {
        let Some(words) = given.as_deref().map(plain) else { continue };
        if words.chars().count() > most {
            return Err(Failure::invalid(field, "certificate_long").with("most", most));
        }
        cells.insert(field.into(), if words.is_empty() { Value::Null } else { words.into() });
    }
    if let Some(unknown) = request.text.as_deref().and_then(unknown_placeholder) {
        let words = PLACEHOLDERS.map(|word| format!("{{{word}}}")).join(" ");
        return Err(Failure::invalid("text", "certificate_placeholder").with("text", unknown).with("words", words));
    }
    if let Some(signers) = &request.signers {
        let names: Vec<String> = signers.iter().map(|name| plain(name)).filter(|name| !name.is_empty()).collect();
        if names.len() > MOST_SIGNERS || names.iter().any(|name| name.chars().count() > LONGEST_SIGNER) {
            return Err(Failure::invalid("signers", "certificate_signers").with("most", MOST_SIGNERS).with("longest", LONGEST_SIGNER));
        }
        cells.insert("signers".into(), if names.is_empty() { Value::Null } else { names.write() });
    }
    Ok(cells)
}

/// The first word in braces that stands for nothing.
pub(crate) fn unknown_placeholder(text: &str) -> Option<String> {
    let words = text.split('{').skip(1).map(|part| part.split_once('}').map_or(part, |(word, _)| word));
    words.into_iter().find(|word| !PLACEHOLDERS.contains(word)).map(|word| format!("{{{word}}}"))
}

impl Engine {
    fn design(&self, of: Id) -> Result<CertificateDesign> {
        Ok(self.store.get::<CertificateDesign>(design_id(of))?.map(|row| row.value).unwrap_or_default())
    }

    fn design_line(&self, of: Id, kind: &str, name: String) -> Result<DesignLine> {
        let design = self.design(of)?;
        let logo_here = design.logo.as_ref().map(|logo| self.store.holds_blob(&logo.0)).transpose()?.unwrap_or(true);
        Ok(DesignLine {
            of: of.to_string(),
            kind: kind.to_owned(),
            name,
            title: text(design.title),
            text: text(design.text),
            place: text(design.place),
            signers: design.signers.unwrap_or_default(),
            logo_name: text(design.logo_name),
            logo_here,
        })
    }

    /// The words for an audience: its own, else the rollout's, else Muster's.
    pub(super) fn wording(&self, rollout: Id, audience: Id, language: Language) -> Result<Wording> {
        let (own, common) = (self.design(audience)?, self.design(rollout)?);
        let said = |id: &str| plain(&say(language, id, &Args::new()));
        Ok(Wording {
            title: first(own.title, common.title).unwrap_or_else(|| said("certificate-title-own")),
            text: first(own.text, common.text).unwrap_or_else(|| said("certificate-text-own")),
            place: first(own.place, common.place).unwrap_or_default(),
            signers: own.signers.or(common.signers).unwrap_or_default().iter().map(|name| plain(name)).collect(),
            logo: own.logo.or(common.logo).map(|logo| logo.0),
        })
    }
}

/// What an audience says, else the rollout: as it can be signed, since another program may have written it.
fn first<const N: usize>(own: Option<Text<N>>, common: Option<Text<N>>) -> Option<String> {
    own.or(common).map(|words| plain(&words.0)).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_braces_that_stands_for_nothing_is_named() {
        assert_eq!(unknown_placeholder("{name} took {course}"), None);
        assert_eq!(unknown_placeholder("{name} took {curse}").as_deref(), Some("{curse}"));
        assert_eq!(unknown_placeholder("{name").as_deref(), None, "it is printed as it stands");
        assert_eq!(unknown_placeholder("{ name }").as_deref(), Some("{ name }"));
    }
}

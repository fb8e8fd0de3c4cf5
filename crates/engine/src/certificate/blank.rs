//! A certificate to be filled in by hand in a room without a network: designed, without a name, a number or a code.
//!
//! It proves nothing and says so; the one that can be checked is issued.

use domain::Id;
use domain::certificate::{CertificateDesign, design_id};
use domain::sentence::{Args, Language, say};
use domain::training::{Cohort, Session};
use keys::certificate::Certificate as Facts;

use super::facts::plain;
use super::pages::{CertificateSheet, CertificateSheets, Sheet};
use super::print::sheet_of;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Result};

/// Where a name is written.
const NAME: &str = "____________________________";
/// Where a day or a result is written.
const SHORT: &str = "____________";

impl Engine {
    /// The blank of a session's audience; nothing where nobody has designed one.
    pub(crate) fn blank_certificates(
        &self,
        plan: Plan,
        audience: Option<Id>,
        session: &Session,
        language: &str,
        sheet: Sheet,
    ) -> Result<Option<CertificateSheets>> {
        let Some(audience) = audience else { return Ok(None) };
        if !self.is_designed(plan.id)? && !self.is_designed(audience)? {
            return Ok(None);
        }
        let words = if language == "vi" { Language::Vietnamese } else { Language::English };
        let of = self.of_audience(plan.id, audience, words)?;
        let cohort = session.cohort.map(|cohort| self.store.get::<Cohort>(cohort.0)).transpose()?.flatten();
        let place = if of.wording.place.is_empty() { plain(&text(session.place.clone())) } else { of.wording.place };
        let facts = Facts {
            name: NAME.to_owned(),
            course: of.course,
            cohort: cohort.map(|row| plain(&text(row.value.title))).unwrap_or_default(),
            hours: of.hours,
            date: SHORT.to_owned(),
            result: SHORT.to_owned(),
            place,
            title: of.wording.title,
            text: of.wording.text,
            signers: of.wording.signers,
            organisation: plain(&text(self.workspace()?.name)),
            workspace: self.genesis()?.fingerprint(),
            language: language.to_owned(),
            ..Facts::default()
        };
        let logo = of.wording.logo.map(|digest| self.store.blob(&digest)).transpose()?.flatten();
        let page = sheet_of(&facts, String::new(), logo.as_ref().map(|_| 0));
        let said = |id: &str| say(words, id, &Args::new());
        let page = CertificateSheet { foot: vec![said("certificate-foot-blank"), said("certificate-foot-blank-next")], ..page };
        Ok(Some(CertificateSheets {
            workspace: text(self.workspace()?.name),
            as_of: self.now(),
            zone: plan.zone.name().to_owned(),
            genesis: self.genesis()?.to_string(),
            sheet,
            logos: logo.into_iter().collect(),
            certificates: vec![page],
        }))
    }

    fn is_designed(&self, of: Id) -> Result<bool> {
        let design = self.store.get::<CertificateDesign>(design_id(of))?.map(|row| row.value).unwrap_or_default();
        let words = design.title.is_some() || design.text.is_some() || design.place.is_some();
        Ok(words || design.signers.is_some() || design.logo.is_some())
    }
}

//! What a fact is called.

use domain::plan::follows::{EVERYBODY, Follows, is_list};
use domain::plan::words;
use domain::report::ReportSort;
use domain::sentence::{Args, english};
use domain::{Text, args};

use super::follow::Facts;
use super::read::{Source, is_coded};
use super::view::FactLine;
use crate::monitoring::standing::shown;
use crate::who::text;
use crate::{Result, times};

impl Facts<'_> {
    /// A fact with its name; nothing where it is not there.
    pub(crate) fn line(&self, follows: &str) -> Result<Option<FactLine>> {
        let Some(((says, mut args), fact)) = self.named(follows)?.zip(self.of(follows)?) else { return Ok(None) };
        let unit = if fact.figure.is_some() { self.unit(follows)? } else { String::new() };
        let figure = fact.figure.map(shown);
        let read = figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure} {unit}").trim().to_owned());
        args.extend(args!(done: fact.done, of: fact.of, figure: read));
        Ok(Some(FactLine {
            follows: follows.to_owned(),
            text: english(says, &args),
            says: says.to_owned(),
            args,
            done: fact.done,
            of: fact.of,
            failed: fact.failed,
            so: fact.so,
            since: fact.since.map(|at| times::local(at, self.plan.zone)),
            figure,
            unit,
        }))
    }

    /// Whether the words lead to something of the rollout.
    pub(crate) fn is_there(&self, follows: &str) -> Result<bool> {
        Ok(self.named(follows)?.is_some())
    }

    /// Whether how far it is can be counted here; else a person judges.
    pub(crate) fn is_counted(&self, follows: &str) -> Result<bool> {
        match Follows::read(follows) {
            Some(Follows::Metric(code)) => Ok(self.metric(code)?.map(|row| self.source_of(row)).transpose()?.flatten().is_some()),
            _ => self.is_there(follows),
        }
    }

    fn unit(&self, follows: &str) -> Result<String> {
        let Some(Follows::Metric(code)) = Follows::read(follows) else { return Ok(String::new()) };
        Ok(self.metric(code)?.and_then(|row| row.value.target).map(|target| target.unit).unwrap_or_default())
    }

    /// The name of its sentence, and what stands in it.
    fn named(&self, follows: &str) -> Result<Option<(&'static str, Args)>> {
        fn titled<const MAX: usize>(says: &'static str, title: Option<Option<Text<MAX>>>) -> Option<(&'static str, Args)> {
            title.map(|title| (says, args!(title: text(title))))
        }
        Ok(match Follows::read(follows) {
            Some(Follows::Items(codes)) => {
                let mut names = Vec::new();
                for code in &codes {
                    let items = self.items_of(code)?;
                    let Some(first) = items.first() else { return Ok(None) };
                    names.push(match items.as_slice() {
                        [_] if codes.len() == 1 => format!("{code} {}", text(first.value.title.clone())),
                        _ => (*code).to_owned(),
                    });
                }
                Some(("fact-items", args!(count: codes.len(), items: names.join(", "))))
            }
            Some(Follows::Checklist(code)) => {
                titled("fact-checklist", self.lists()?.iter().find(|row| is_list(&row.value, code)).map(|row| row.value.title.clone()))
            }
            Some(Follows::Session(code)) => {
                let rows = self.engine.sessions_of(self.plan.id)?;
                titled("fact-session", rows.into_iter().find(|row| is_coded(row.value.code.as_ref(), code)).map(|row| row.value.title))
            }
            Some(Follows::Training(EVERYBODY, share)) => Some(("fact-everybody", args!(share: share))),
            Some(Follows::Training(code, share)) => {
                self.audience(code)?.map(|row| ("fact-training", args!(title: text(row.value.title), share: share)))
            }
            Some(Follows::Metric(code)) => {
                let Some(row) = self.metric(code)? else { return Ok(None) };
                let target = row.value.target.as_ref().map(words::target).unwrap_or_default();
                let args = args!(title: text(row.value.title.clone()), target: target);
                let counted = matches!(self.source_of(row)?, Some(Source::Training(_)));
                Some((if counted { "fact-completion" } else { "fact-metric" }, args))
            }
            Some(Follows::Decided(code)) => titled("fact-decided", self.gate(code)?.map(|row| row.value.title)),
            Some(Follows::Passed(code)) => titled("fact-passed", self.gate(code)?.map(|row| row.value.title)),
            Some(Follows::Handoff) => Some(("fact-handoff", args!())),
            Some(Follows::Area(code)) => {
                let rows = self.engine.areas_of(self.plan.id)?;
                titled("fact-area", rows.into_iter().find(|row| is_coded(row.value.code.as_ref(), code)).map(|row| row.value.title))
            }
            Some(Follows::Report(sort)) => {
                let says = |sort| match sort {
                    ReportSort::Deployment => "fact-report-deployment",
                    ReportSort::Executive => "fact-report-executive",
                };
                ReportSort::of(sort).map(|sort| (says(sort), args!()))
            }
            None => None,
        })
    }
}

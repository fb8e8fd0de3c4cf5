//! What Muster says to a person when it does not do something: the name of a sentence and what stands in it.
//!
//! The words are in `locales/`, one set of files for the screen and for Rust. A sentence travels by name, so that
//! each screen says it in its own language; English goes along for shells, logs and whoever does not know the name.
//! In agendas and reports times and figures stand as the language writes them (`moment`). Not here: the words of the
//! screen itself.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

use crate::dates;

/// What stands in a sentence, by the names that `locales/` uses.
pub type Args = BTreeMap<String, Arg>;

/// One thing that stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// Chooses the plural form, too.
    Number(i64),
    /// As it is: a name, a value, a word that the sentence chooses by.
    Text(String),
    /// Messages of `locales/`, said in the same language and joined by commas: roles, states, fields.
    Words(Vec<String>),
}

/// Arguments of a sentence: `args!(count: 3, sheet: name)`.
#[macro_export]
macro_rules! args {
    ($($name:ident: $value:expr),* $(,)?) => {
        $crate::sentence::Args::from([$((stringify!($name).to_owned(), $crate::sentence::Arg::from($value))),*])
    };
}

macro_rules! numbers {
    ($($of:ty),*) => {
        $(impl From<$of> for Arg {
            fn from(number: $of) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}
numbers!(i32, i64, u32, u64, usize);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Arg {
    fn from(messages: Vec<String>) -> Self {
        Self::Words(messages)
    }
}

/// A language that Muster speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    Vietnamese,
}

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../../locales/", $language, "/app.ftl")),
            include_str!(concat!("../../../locales/", $language, "/baseline.ftl")),
            include_str!(concat!("../../../locales/", $language, "/certificates.ftl")),
            include_str!(concat!("../../../locales/", $language, "/cohorts.ftl")),
            include_str!(concat!("../../../locales/", $language, "/check_in.ftl")),
            include_str!(concat!("../../../locales/", $language, "/completion.ftl")),
            include_str!(concat!("../../../locales/", $language, "/marks.ftl")),
            include_str!(concat!("../../../locales/", $language, "/feedback.ftl")),
            include_str!(concat!("../../../locales/", $language, "/materials.ftl")),
            include_str!(concat!("../../../locales/", $language, "/meetings.ftl")),
            include_str!(concat!("../../../locales/", $language, "/monitoring.ftl")),
            include_str!(concat!("../../../locales/", $language, "/people.ftl")),
            include_str!(concat!("../../../locales/", $language, "/plan.ftl")),
            include_str!(concat!("../../../locales/", $language, "/reading.ftl")),
            include_str!(concat!("../../../locales/", $language, "/refusals.ftl")),
            include_str!(concat!("../../../locales/", $language, "/register.ftl")),
            include_str!(concat!("../../../locales/", $language, "/labels.ftl")),
            include_str!(concat!("../../../locales/", $language, "/reports.ftl")),
            include_str!(concat!("../../../locales/", $language, "/sessions.ftl")),
            include_str!(concat!("../../../locales/", $language, "/status-page.ftl")),
            include_str!(concat!("../../../locales/", $language, "/verify.ftl")),
            include_str!(concat!("../../../locales/", $language, "/workshop.ftl")),
        ]
    };
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(language: Language) -> &'static Bundle {
    static ENGLISH: OnceLock<Bundle> = OnceLock::new();
    static VIETNAMESE: OnceLock<Bundle> = OnceLock::new();
    match language {
        Language::English => ENGLISH.get_or_init(|| made("en", &files!("en"))),
        Language::Vietnamese => VIETNAMESE.get_or_init(|| made("vi", &files!("vi"))),
    }
}

fn made(code: &str, files: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![code.parse().expect("en and vi are language codes")]);
    // As on the screen: isolation marks would only end up in copies.
    bundle.set_use_isolating(false);
    for file in files {
        // What of a file can be read is used; a test reads them all without a fault.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(partly, _)| partly);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Whether there is a sentence of this name.
pub fn known(id: &str) -> bool {
    bundle(Language::English).has_message(id)
}

/// The sentence in a language; its name where there is none, so that nothing vanishes.
pub fn say(language: Language, id: &str, args: &Args) -> String {
    spoken(language, id, args).unwrap_or_else(|_| id.to_owned())
}

/// The sentence in English.
pub fn english(id: &str, args: &Args) -> String {
    say(Language::English, id, args)
}

/// The sentence, with what could not be filled in left as `{$name}` and named.
fn spoken(language: Language, id: &str, args: &Args) -> Result<String, String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id).and_then(|message| message.value()).ok_or_else(|| format!("no message {id}"))?;
    let mut values = FluentArgs::new();
    let localised = id.starts_with("agenda-") || id.starts_with("report-");
    for (name, arg) in args {
        let said = match arg {
            Arg::Text(text) if localised => FluentValue::from(dates::localised(name, text, language)),
            arg => value(language, arg),
        };
        values.set(name.clone(), said);
    }
    // Minutes of a kept agenda, too, become a length that people read.
    if let Some(Arg::Number(late)) = args.get("late").filter(|_| localised) {
        values.set("by", FluentValue::from(dates::lateness(*late, language)));
    }
    Ok(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
}

fn value(language: Language, arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Text(text) => FluentValue::from(text.clone()),
        Arg::Words(messages) => {
            let words: Vec<String> = messages.iter().map(|id| say(language, id, &Args::new())).collect();
            FluentValue::from(words.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read() {
        for file in files!("en").into_iter().chain(files!("vi")) {
            FluentResource::try_new((*file).to_owned()).map_err(|(_, faults)| faults).unwrap();
        }
    }

    #[test]
    fn a_sentence_is_said_in_both_languages_with_what_stands_in_it() {
        let args =
            args!(why: "roles", kind: vec!["kind-session".to_owned()], roles: vec!["role-owner".to_owned(), "role-executive".to_owned()]);
        let id = "refusal-not_permitted";
        assert_eq!(english(id, &args), "a session may be changed by: Owner, Executive");
        assert_eq!(say(Language::Vietnamese, id, &args), "chỉ những người này được thay đổi buổi học: Chủ không gian, Lãnh đạo");
    }

    #[test]
    fn every_kind_and_role_has_its_word() {
        let kinds = crate::kinds::KINDS.iter().map(|kind| format!("kind-{}", kind.name));
        let roles = crate::rights::Role::WORDS.iter().map(|role| format!("role-{role}"));
        for id in kinds.chain(roles) {
            assert!(known(&id) && say(Language::Vietnamese, &id, &args!()) != id, "{id}");
        }
    }

    #[test]
    fn an_argument_crosses_the_wire_as_what_it_is() {
        let args = args!(count: 3, name: "3", roles: vec!["role-owner".to_owned()]);
        let text = serde_json::to_string(&args).unwrap();
        assert_eq!(text, r#"{"count":3,"name":"3","roles":["role-owner"]}"#);
        assert_eq!(serde_json::from_str::<Args>(&text).unwrap(), args);
    }

    #[test]
    fn what_is_late_by_days_is_said_in_days() {
        let args = args!(title: "Backup", late: 10_035, who: "Lan", holds: 0);
        assert_eq!(english("agenda-step-late", &args), "Backup is 6 days 23 h 15 min late (Lan); it holds up nothing");
        let args = args!(title: "Launch", mode: "live", planned: "", forecast: "", late: -20);
        assert!(english("report-goal", &args).ends_with("−20 min against plan"));
        assert!(say(Language::Vietnamese, "report-goal-over", &args).ends_with("lệch −20 phút so với kế hoạch"));
    }

    #[test]
    fn numbers_choose_the_plural_form() {
        assert_eq!(english("wait-points", &args!()), "wait-points", "an unknown name stays");
        assert!(english("failure-points_open", &args!(count: 1)).starts_with("1 point is"));
        assert!(english("failure-points_open", &args!(count: 2)).starts_with("2 points are"));
    }
}

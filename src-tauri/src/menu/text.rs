//! The words of the menu, from the same files as the page's.

use std::env;

use fluent_bundle::{FluentBundle, FluentResource};

/// A language that Muster speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Vietnamese,
}

impl Language {
    /// The language of a code such as `vi` or `vi_VN.UTF-8`; English for what is not spoken.
    pub(crate) fn of(code: &str) -> Language {
        if code == "vi" || code.starts_with("vi_") || code.starts_with("vi-") { Language::Vietnamese } else { Language::English }
    }

    fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Vietnamese => "vi",
        }
    }

    fn messages(self) -> &'static str {
        match self {
            Language::English => include_str!("../../../locales/en/menu.ftl"),
            Language::Vietnamese => include_str!("../../../locales/vi/menu.ftl"),
        }
    }
}

/// The language that the system is set to.
pub(crate) fn system_language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    Language::of(&set.unwrap_or_default())
}

/// The message that holds the words of an entry.
pub(crate) fn message_of(id: &str) -> String {
    format!("menu-{id}")
}

/// The messages of one language.
pub(crate) struct Words(FluentBundle<FluentResource>);

impl Words {
    /// Reads the messages.
    pub(crate) fn of(language: Language) -> Words {
        let mut bundle = FluentBundle::new(vec![language.code().parse().expect("en and vi are language codes")]);
        let resource = FluentResource::try_new(language.messages().to_owned()).unwrap_or_else(|(partly, _)| partly);
        bundle.add_resource_overriding(resource);
        Words(bundle)
    }

    /// The words of a message; its name where it is missing, so that nothing vanishes.
    pub(crate) fn say(&self, message: &str) -> String {
        let pattern = self.0.get_message(message).and_then(|message| message.value());
        pattern.map_or_else(|| message.to_owned(), |pattern| self.0.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::menu::entries::{Entry, MENUS};

    #[test]
    fn every_entry_has_its_words_in_both_languages() {
        for language in [Language::English, Language::Vietnamese] {
            let words = Words::of(language);
            for (title, entries) in MENUS {
                assert_ne!(words.say(title), *title, "{language:?}");
                for entry in *entries {
                    if let Entry::Item { id, .. } = entry {
                        let message = message_of(id);
                        assert_ne!(words.say(&message), message, "{language:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_two_languages_differ() {
        assert_ne!(Words::of(Language::English).say("menu-file"), Words::of(Language::Vietnamese).say("menu-file"));
    }

    #[test]
    fn a_code_names_a_language() {
        assert_eq!(Language::of("vi_VN.UTF-8"), Language::Vietnamese);
        assert_eq!(Language::of("vi"), Language::Vietnamese);
        assert_eq!(Language::of("vic"), Language::English);
        assert_eq!(Language::of(""), Language::English);
    }
}

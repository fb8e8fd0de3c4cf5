//! The words that pages print by themselves, in English and Vietnamese. Not here: the window's words, which have their own files.

mod en;
mod vi;

use serde::Serialize;

/// The language of a page's own words; names and signed texts stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Vietnamese.
    Vietnamese,
}

impl Language {
    /// The code that PDF readers use to pronounce the page.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Vietnamese => "vi",
        }
    }

    pub(crate) fn labels(self) -> &'static Labels {
        match self {
            Self::English => &en::LABELS,
            Self::Vietnamese => &vi::LABELS,
        }
    }
}

/// Every word of every page; a template reads them as `l.name`.
#[derive(Debug, Serialize)]
pub(crate) struct Labels {
    // The frame.
    pub(crate) page: &'static str,
    /// How many rows of how many stand on paper.
    pub(crate) first_rows: &'static str,
    pub(crate) of: &'static str,
    pub(crate) as_of: &'static str,
    pub(crate) workspace: &'static str,
    pub(crate) rollout: &'static str,
    pub(crate) workspace_fingerprint: &'static str,
    pub(crate) number: &'static str,
    pub(crate) name: &'static str,
    pub(crate) department: &'static str,
    pub(crate) role: &'static str,
    pub(crate) notes: &'static str,
    // Sign-offs.
    pub(crate) hand_off_certificate: &'static str,
    pub(crate) sign_off: &'static str,
    pub(crate) sign_offs: &'static str,
    pub(crate) area: &'static str,
    pub(crate) statement: &'static str,
    pub(crate) decision: &'static str,
    pub(crate) accepted: &'static str,
    pub(crate) accepted_with_one: &'static str,
    pub(crate) accepted_with_many: &'static str,
    pub(crate) declined: &'static str,
    pub(crate) withdrawn: &'static str,
    pub(crate) delegated: &'static str,
    pub(crate) go: &'static str,
    pub(crate) go_with_one: &'static str,
    pub(crate) go_with_many: &'static str,
    pub(crate) pause: &'static str,
    pub(crate) no_go: &'static str,
    pub(crate) replaces: &'static str,
    pub(crate) withdraws: &'static str,
    pub(crate) replaced_by: &'static str,
    pub(crate) withdrawn_by: &'static str,
    pub(crate) condition: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) due: &'static str,
    pub(crate) no_date: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) signed_by: &'static str,
    pub(crate) signed_at: &'static str,
    pub(crate) laptop_knew: &'static str,
    pub(crate) server_answered: &'static str,
    pub(crate) server_never: &'static str,
    pub(crate) device_since: &'static str,
    pub(crate) device_never: &'static str,
    pub(crate) all_devices: &'static str,
    pub(crate) open_cards_none: &'static str,
    pub(crate) open_cards: &'static str,
    pub(crate) fingerprints: &'static str,
    pub(crate) digest: &'static str,
    pub(crate) previous: &'static str,
    pub(crate) previous_none: &'static str,
    pub(crate) key: &'static str,
    pub(crate) verify: &'static str,
    pub(crate) verify_signature: &'static str,
    pub(crate) verify_files: &'static str,
    pub(crate) verify_fingerprint: &'static str,
    // Sessions.
    pub(crate) sign_in_sheet: &'static str,
    pub(crate) badges: &'static str,
    pub(crate) register: &'static str,
    pub(crate) place: &'static str,
    pub(crate) trainer: &'static str,
    pub(crate) segments: &'static str,
    pub(crate) signature: &'static str,
    pub(crate) time_in: &'static str,
    pub(crate) time_out: &'static str,
    pub(crate) trainer_signature: &'static str,
    pub(crate) trainer_confirms: &'static str,
    pub(crate) date_and_time: &'static str,
    pub(crate) mark: &'static str,
    pub(crate) by: &'static str,
    pub(crate) at: &'static str,
    pub(crate) present: &'static str,
    pub(crate) late: &'static str,
    pub(crate) remote: &'static str,
    pub(crate) absent: &'static str,
    pub(crate) excused: &'static str,
    pub(crate) blank: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) two_versions: &'static str,
    pub(crate) walk_in: &'static str,
    pub(crate) marked_of: &'static str,
    pub(crate) closed_at: &'static str,
    pub(crate) still_open: &'static str,
    // Joining and recovery.
    pub(crate) enrolment: &'static str,
    pub(crate) code: &'static str,
    pub(crate) expires: &'static str,
    pub(crate) server_fingerprint: &'static str,
    pub(crate) enrolment_steps: [&'static str; 3],
    pub(crate) recovery: &'static str,
    pub(crate) recovery_what: &'static str,
    pub(crate) member: &'static str,
    pub(crate) device: &'static str,
    pub(crate) made_at: &'static str,
    pub(crate) recovery_steps: [&'static str; 3],
}

/// Puts values into the `{}` of a label, from left to right.
pub(crate) fn fill(label: &str, values: &[&str]) -> String {
    let mut parts = label.split("{}");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (index, part) in parts.enumerate() {
        out.push_str(values.get(index).copied().unwrap_or_default());
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The languages may not drift: each label is filled, and takes as many values in one as in the other.
    #[test]
    fn both_languages_hold_the_same_labels_with_the_same_gaps() {
        let [en, vi] = [Language::English, Language::Vietnamese].map(|language| serde_json::to_value(language.labels()).unwrap());
        for (key, english) in en.as_object().unwrap() {
            let vietnamese = &vi[key];
            let gaps = |value: &serde_json::Value| value.to_string().matches("{}").count();
            assert_eq!(gaps(english), gaps(vietnamese), "{key}");
            assert_ne!(vietnamese.as_str(), Some(""), "{key} has no Vietnamese");
        }
    }

    #[test]
    fn values_are_put_in_once_and_never_read_as_labels() {
        assert_eq!(fill("{} of {}", &["{}", "2"]), "{} of 2");
    }
}

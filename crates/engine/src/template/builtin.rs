//! The templates that are part of the program, as the text of their files.

use super::{Template, parse};

/// A template as files: the name that `--template` takes, and each file's name with its text.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    pub name: &'static str,
    pub files: &'static [(&'static str, &'static str)],
}

impl Builtin {
    /// The template read.
    pub fn read(&self) -> Template {
        parse(self.files).expect("a test reads every built-in template")
    }
}

macro_rules! files {
    ($folder:literal: $($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!("../../../../templates/", $folder, "/", $file)))),+]
    };
}

const LMS_GO_LIVE: Builtin = Builtin {
    name: "lms-go-live",
    files: files!("lms-go-live":
        "template.toml",
        "facts.toml",
        "roles.toml",
        "contradictions.toml",
        "claims.toml",
        "training.toml",
        "materials.toml",
        "readiness.toml",
        "gates.toml",
        "handoff.toml",
        "duties.toml",
        "meetings.toml",
        "checklist-pre-deployment.toml",
        "checklist-phase.toml",
        "checklist-deployment.toml",
        "checklist-rollback.toml",
        "checklist-go-live-day.toml",
        "checklist-week-1.toml",
        "checklist-week-2.toml",
        "checklist-communications.toml",
        "checklist-monitoring.toml",
        "checklist-training.toml",
        "checklist-close-out.toml",
    ),
};

const EMPTY: Builtin = Builtin { name: "empty", files: files!("empty": "template.toml") };

/// All built-in templates.
pub fn builtin() -> &'static [Builtin] {
    &[LMS_GO_LIVE, EMPTY]
}

/// The built-in template of this name.
pub fn find(name: &str) -> Option<&'static Builtin> {
    builtin().iter().find(|template| template.name == name)
}

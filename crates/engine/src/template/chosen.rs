//! The template that somebody names: one that is built in, or files of their own.

use super::{Template, builtin, find, parse};
use crate::rollout::view::TemplateFile;
use crate::{Failure, Result};

/// Most mistakes that are told at once; who mended those asks again.
const MOST: usize = 20;

/// The built-in template of this name, or the one in these files.
///
/// # Errors
/// `invalid`: no template of this name, or everything that is wrong in the files.
pub(crate) fn chosen(name: &str, files: Option<&[TemplateFile]>) -> Result<Template> {
    let Some(files) = files else {
        return find(name).map(super::Builtin::read).ok_or_else(|| {
            let known: Vec<&str> = builtin().iter().map(|builtin| builtin.name).collect();
            Failure::invalid("template", "no_template").with("template", name).with("known", known.join(", "))
        });
    };
    let files: Vec<(&str, &str)> = files.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect();
    parse(&files).map_err(|errors| {
        let wrong: Vec<String> = errors.0.iter().take(MOST).map(ToString::to_string).collect();
        Failure::invalid("template", "template_files").with("count", errors.0.len()).with("wrong", wrong.join("\n"))
    })
}

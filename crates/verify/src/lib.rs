//! The check of a pack as a program of its own, for whoever has to trust a hand-off and has no Muster: no database, no
//! network, no window, no data folder, nothing to install. The check and its words are `keys::verify`, as in
//! `muster verify`; here are only the command line and the exit codes (0 good, 1 not, 2 wrong usage).

use std::io::Write;
use std::path::Path;

use keys::verify::{verify_pack_since, words};

const USAGE: &str = "usage: muster-verify PACK [--genesis FINGERPRINT] [--earlier KEPT] [--language en|vi] [--json]

Checks the pack in the folder PACK and says what is proven and what is not.
  --genesis FINGERPRINT   the workspace's fingerprint, read from paper: is the pack that workspace's?
  --earlier KEPT          an earlier pack, or a file with the text of the square on an earlier certificate: does
                          this pack hold all of it?
  --language en|vi        the language of the answer; else that of the system
  --json                  one JSON object on standard output instead of words
  --version               which version this is
Ends with 0 where everything holds, 1 where something does not, 2 where this was not understood.";

/// What is asked for.
#[derive(Debug, Default, PartialEq)]
struct Asked {
    pack: Option<String>,
    genesis: Option<String>,
    earlier: Option<String>,
    language: Option<String>,
    json: bool,
    version: bool,
    help: bool,
}

/// Runs with these arguments; `spoken` is the system's language, as `LANG` names it. Gives the exit code.
pub fn run(arguments: &[String], spoken: &str, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let asked = match read(arguments) {
        Ok(asked) => asked,
        Err(why) => return told(err, &format!("{why}\n\n{USAGE}"), 2),
    };
    if asked.help {
        return told(out, USAGE, 0);
    }
    if asked.version {
        return told(out, concat!("muster-verify ", env!("CARGO_PKG_VERSION")), 0);
    }
    let Some(pack) = &asked.pack else { return told(err, USAGE, 2) };
    let language = words::language(asked.language.as_deref().unwrap_or(spoken));
    let report = verify_pack_since(Path::new(pack), asked.genesis.as_deref(), asked.earlier.as_deref().map(Path::new));
    let said = if asked.json { serde_json::to_string(&report).unwrap_or_default() } else { words::lines(&report, language).join("\n") };
    let code = u8::from(!report.ok);
    let code = told(out, &said, code);
    if let Some(wrong) = words::wrong(&report, language) {
        return told(err, &wrong, code);
    }
    code
}

/// Writes a text; where it cannot be written, nothing was said and nothing counts as proven.
fn told(to: &mut dyn Write, text: &str, code: u8) -> u8 {
    if writeln!(to, "{text}").and_then(|()| to.flush()).is_ok() { code } else { code.max(1) }
}

fn read(arguments: &[String]) -> Result<Asked, String> {
    let mut asked = Asked::default();
    let mut left = arguments.iter();
    while let Some(argument) = left.next() {
        let mut value = |of: &str| left.next().cloned().ok_or_else(|| format!("{of} wants a value"));
        match argument.as_str() {
            "--genesis" => asked.genesis = Some(value("--genesis")?),
            "--earlier" => asked.earlier = Some(value("--earlier")?),
            "--language" => asked.language = Some(language(value("--language")?)?),
            "--json" => asked.json = true,
            "--version" => asked.version = true,
            "--help" | "-h" => asked.help = true,
            other if other.starts_with('-') => return Err(format!("{} is not an option", words::shown(other))),
            pack if asked.pack.is_none() => asked.pack = Some(pack.to_owned()),
            other => return Err(format!("one pack at a time; {} is one too many", words::shown(other))),
        }
    }
    Ok(asked)
}

fn language(word: String) -> Result<String, String> {
    if matches!(word.as_str(), "en" | "vi") { Ok(word) } else { Err(format!("the languages are en and vi, not {}", words::shown(&word))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str]) -> Result<Asked, String> {
        read(&arguments.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_asked_is_understood_or_said_not_to_be() {
        let asked = of(&["pack", "--genesis", "ab cd", "--json", "--language", "vi"]).unwrap();
        assert_eq!((asked.pack.as_deref(), asked.genesis.as_deref(), asked.json), (Some("pack"), Some("ab cd"), true));
        for wrong in [&["a", "b"][..], &["--genesis"], &["--what"], &["a", "--language", "de"]] {
            assert!(of(wrong).is_err(), "{wrong:?}");
        }
    }
}

//! Segments of a session on the command line: `40 walkthrough Monitoring dashboard; topic=…; trainer=…`, and shown by the clock.

use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{list, text};

/// What was typed for one segment; `None` where nothing was typed at all.
pub(crate) fn entries(typed: &[String]) -> Result<Option<Vec<Value>>, Stop> {
    let all = typed.iter().map(|one| entry(one)).collect::<Result<Vec<_>, _>>()?;
    Ok((!all.is_empty()).then_some(all))
}

fn entry(typed: &str) -> Result<Value, Stop> {
    let wrong = || {
        Stop::usage(format!("“{typed}” is no segment: write minutes, form and title, as in “40 walkthrough Dashboard; trainer=Ana Ruiz”"))
    };
    let mut parts = typed.split(';').map(str::trim);
    let mut words = parts.next().unwrap_or_default().splitn(3, char::is_whitespace);
    let minutes: u32 = words.next().and_then(|word| word.parse().ok()).ok_or_else(wrong)?;
    let form = words.next().filter(|word| !word.is_empty()).ok_or_else(wrong)?;
    let (mut topic, mut trainer) = (None, None);
    for part in parts {
        match part.split_once('=').map(|(name, value)| (name.trim(), value.trim())) {
            Some(("topic", value)) => topic = Some(value),
            Some(("trainer", value)) => trainer = Some(value),
            _ => return Err(wrong()),
        }
    }
    Ok(json!({ "minutes": minutes, "form": form, "title": words.next().unwrap_or_default().trim(), "topic": topic, "trainer": trainer }))
}

/// A line for each segment of a session: `  09:40  walkthrough  Dashboard (Ana Ruiz)`.
pub(crate) fn lines(session: &Value) -> String {
    let one = |one: &Value| {
        let trainer = text(one, "trainer");
        let by = if trainer.is_empty() { String::new() } else { format!(" ({})", shown(&trainer)) };
        let at = text(one, "starts").get(11..16).map_or_else(|| format!("{} min", one["minutes"]), str::to_owned);
        format!("\n  {at}  {}  {}{by}", text(one, "form"), shown(&text(one, "title")))
    };
    list(session, "segments").iter().map(one).collect()
}

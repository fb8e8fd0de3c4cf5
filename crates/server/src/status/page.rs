//! The page as HTML: no script, nothing from elsewhere, every word of a person escaped and kept to its own direction.

use std::fmt::Write as _;
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::downtime::DowntimeSort;
use domain::handoff::SignDecision;
use domain::sentence::Language;
use domain::status_link::{Part, StatusLink};
use domain::{Hash, args};

use super::areas::Handed;
use super::picture::{Away, Decided, Going, Heard, Line, MOST, Picture, Told};
use super::words::{Words, code};

/// All that gives the page its looks; the policy names it by its digest.
const STYLE: &str = include_str!("style.css");

/// Seconds after which the page asks again by itself.
const AGAIN: u32 = 30;

/// The digest of [`STYLE`] as a policy wants it.
pub(crate) fn style_digest() -> &'static str {
    static DIGEST: OnceLock<String> = OnceLock::new();
    DIGEST.get_or_init(|| STANDARD.encode(Hash::of(&[STYLE.as_bytes()]).0))
}

/// A text as it may stand between tags and in attributes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// What somebody wrote: its direction stays its own.
fn written(text: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(text))
}

fn whole(language: Language, title: &str, again: bool, body: &str) -> String {
    let again = if again { format!("<meta http-equiv=\"refresh\" content=\"{AGAIN}\">") } else { String::new() };
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex, nofollow\">{again}<title>{}</title><style>{STYLE}</style></head>\
         <body><main class=\"sheet\">{body}</main></body></html>\n",
        code(language),
        escaped(title)
    )
}

/// What stands where a link leads nowhere: unknown, lapsed and taken back look alike.
pub(crate) fn lost(language: Language) -> String {
    let say = |id: &str| domain::sentence::say(language, id, &args!());
    let body = format!("<h1>{}</h1><p class=\"said\">{}</p>", escaped(&say("page-lost")), escaped(&say("page-lost-what")));
    whole(language, &say("page-lost"), false, &body)
}

/// The page of a link.
pub(super) fn page(picture: &Picture, link: &StatusLink, language: Language) -> String {
    let words = Words { language, zone: picture.zone, now: picture.now };
    let said = headline(picture, &words);
    let mut body = top(picture, &words);
    body.push_str(&notes(picture, &words));
    let _ = write!(body, "<h1>{}</h1><p class=\"said\">{}</p>", written(&picture.name), escaped(&said));
    body.push_str(&facts(picture, &words));
    if let Some(run) = &picture.run {
        body.push_str(&bar(run));
        if link.has(Part::Tasks) {
            body.push_str(&tasks(run, &words));
        }
    }
    if link.has(Part::Gates) {
        body.push_str(&gates(&picture.gates, &words));
    }
    if link.has(Part::HandOff) {
        body.push_str(&areas(&picture.areas, &words));
    }
    if let Some(away) = &picture.downtime {
        body.push_str(&downtime(away, &words));
    }
    if link.has(Part::Messages) && !picture.messages.is_empty() {
        body.push_str(&messages(&picture.messages, &words));
    }
    body.push_str(&foot(picture, &words));
    whole(language, &format!("{}: {said}", picture.name), true, &body)
}

fn time(words: &Words, at: i64) -> String {
    format!("<time datetime=\"{}\">{}</time>", escaped(&words.machine(at)), escaped(&words.time(at)))
}

fn top(picture: &Picture, words: &Words) -> String {
    let other = match words.language {
        Language::English => ("vi", "Tiếng Việt"),
        Language::Vietnamese => ("en", "English"),
    };
    let as_of = words.say("page-as-of", &args!(at: words.whole(picture.now), zone: picture.zone.name()));
    format!("<div class=\"top\"><span>{}</span><a href=\"?lang={}\" lang=\"{}\">{}</a></div>", escaped(&as_of), other.0, other.0, other.1)
}

/// One sentence that says what is so.
fn headline(picture: &Picture, words: &Words) -> String {
    let Some(run) = &picture.run else { return words.word("page-no-run") };
    let behind = |planned: Option<i64>, expected: i64| planned.map_or(0, |planned| (expected - planned).div_euclid(60_000));
    let said = |id: &str, at: i64, late: i64| {
        let how = if late > 0 { "late" } else { "planned" };
        words.say(id, &args!(at: words.time(at), how: how, length: words.length(late.max(0))))
    };
    match (run.is_way_back, run.taken_back, run.ended, run.launch, run.expected_end) {
        (true, _, Some(ended), ..) => words.say("page-way-back-over", &args!(at: words.time(ended))),
        (true, _, None, _, Some(end)) => words.say("page-way-back-going", &args!(at: words.time(end))),
        (_, true, ..) => words.word("page-taken-back"),
        (_, _, Some(ended), ..) => words.say("page-ended", &args!(at: words.time(ended))),
        (_, _, None, Some((planned, expected, false)), _) => said("page-launch", expected, behind(planned, expected)),
        (_, _, None, _, Some(end)) => said("page-end", end, behind(run.planned_end, end)),
        _ => words.word("page-no-forecast"),
    }
}

fn notes(picture: &Picture, words: &Words) -> String {
    let Some(run) = &picture.run else { return String::new() };
    let mut out = String::new();
    if !run.live {
        let _ = write!(out, "<p class=\"note\">{}</p>", escaped(&words.word("page-rehearsal")));
    }
    if let Some((since, reason)) = run.paused.as_ref().filter(|_| run.ended.is_none()) {
        let said = words.say("page-paused", &args!(since: words.time(*since)));
        let why = if reason.is_empty() { String::new() } else { format!(": {}", written(reason)) };
        let _ = write!(out, "<p class=\"note bad\">{}{why}</p>", escaped(&said));
    }
    let away = picture.downtime.iter().flat_map(|away| &away.now);
    for (what, since) in away {
        let said = words.say("page-away-now", &args!(since: words.time(*since)));
        let _ = write!(out, "<p class=\"note bad\">{}: {}</p>", escaped(&said), written(what));
    }
    out
}

fn fact(out: &mut String, label: &str, value: &str, below: &str) {
    let below = if below.is_empty() { String::new() } else { format!("<small>{below}</small>") };
    let _ = write!(out, "<div><dt>{}</dt><dd>{value}{below}</dd></div>", escaped(label));
}

fn facts(picture: &Picture, words: &Words) -> String {
    let mut out = String::from("<dl class=\"facts\">");
    if let Some(t0) = picture.t0 {
        fact(&mut out, &words.word("page-t0"), &time(words, t0), "");
    }
    if let Some(run) = &picture.run {
        let failed = match run.failed {
            0 => String::new(),
            failed => format!("<span class=\"bad\">{}</span>", escaped(&words.say("page-failed", &args!(count: failed)))),
        };
        fact(&mut out, &words.word("page-done"), &escaped(&words.say("page-of", &args!(done: run.over, of: run.tasks))), &failed);
        if let Some((planned, expected, over)) = run.launch {
            let label = words.word(if over { "page-launched" } else { "page-launch-expected" });
            fact(&mut out, &label, &time(words, expected), &planned_below(planned, words));
        }
        if let Some(end) = run.expected_end {
            let label = words.word(if run.ended.is_some() { "page-last" } else { "page-end-expected" });
            fact(&mut out, &label, &time(words, end), &planned_below(run.planned_end, words));
        }
        if run.ended.is_none() {
            let class = if run.late > 0 { "late" } else { "quiet" };
            let late = format!("<span class=\"{class}\">{}</span>", escaped(&words.say("page-late-count", &args!(count: run.late))));
            fact(&mut out, &words.word("page-late"), &late, "");
        }
    }
    if let Some((latest, ends)) = picture.way_back {
        let left = (latest - picture.now).div_euclid(60_000);
        let below = match left {
            left if left >= 0 => words.say("page-way-back-left", &args!(length: words.length(left))),
            _ => words.word("page-way-back-past"),
        };
        let ends = words.say("page-way-back-ends", &args!(at: words.time(ends)));
        fact(&mut out, &words.word("page-way-back"), &time(words, latest), &format!("{}; {}", escaped(&below), escaped(&ends)));
    }
    out.push_str("</dl>");
    out
}

fn planned_below(planned: Option<i64>, words: &Words) -> String {
    planned.map(|planned| escaped(&words.say("page-planned-at", &args!(at: words.time(planned))))).unwrap_or_default()
}

/// How much is done, as a picture for those who see it; the figure stands above.
fn bar(run: &Going) -> String {
    let share = run.over * 100 / run.tasks.max(1);
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" width=\"100%\" aria-hidden=\"true\"><rect width=\"{share}\" height=\"1\"/></svg>"
    )
}

fn span(words: &Words, (from, to): (i64, i64)) -> String {
    if from == to { time(words, from) } else { format!("{}–{}", time(words, from), time(words, to)) }
}

fn task_rows(lines: &[Line], words: &Words) -> String {
    let mut out = String::new();
    for line in lines.iter().take(MOST) {
        let owner = if line.owner.is_empty() { String::new() } else { format!("<small>{}</small>", written(&line.owner)) };
        let planned = line.planned.map(|planned| span(words, planned)).unwrap_or_else(|| "–".to_owned());
        let now = match (line.start, line.finish) {
            (Some(start), Some(finish)) if line.state != "failed" => span(words, (start, finish)),
            // What failed has to be done again.
            (Some(start), _) => span(words, (start, line.expected.1)),
            _ => span(words, line.expected),
        };
        let class = match line.state {
            "failed" => "bad",
            "done" => "ok",
            _ => "quiet",
        };
        let late = match line.late {
            late if late > 0 => format!("<small class=\"late\">+{}</small>", escaped(&words.length(late))),
            _ => String::new(),
        };
        let state = escaped(&words.word(&format!("page-task-{}", line.state)));
        let _ = write!(
            out,
            "<tr><td>{}{owner}</td><td>{planned}</td><td>{now}</td><td><span class=\"{class}\">{state}</span>{late}</td></tr>",
            written(&line.title)
        );
    }
    out
}

fn task_table(id: &str, lines: &[Line], words: &Words) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let column = |id: &str| format!("<th scope=\"col\">{}</th>", escaped(&words.word(id)));
    let more = match lines.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!("<p class=\"quiet\">{}</p>", escaped(&words.say("page-more", &args!(count: more)))),
    };
    format!(
        "<section><h2>{}</h2><div class=\"scroll\"><table class=\"tasks\"><thead><tr>{}{}{}{}</tr></thead><tbody>{}</tbody></table></div>{more}</section>",
        escaped(&words.word(id)),
        column("page-col-task"),
        column("page-col-planned"),
        column("page-col-now"),
        column("page-col-state"),
        task_rows(lines, words)
    )
}

fn tasks(run: &Going, words: &Words) -> String {
    let title = if run.title.is_empty() { String::new() } else { format!("<p class=\"quiet\">{}</p>", written(&run.title)) };
    let parts = [("page-running", &run.running), ("page-behind", &run.behind), ("page-next", &run.next), ("page-lately", &run.lately)];
    parts.into_iter().fold(title, |out, (id, lines)| out + &task_table(id, lines, words))
}

fn gates(gates: &[Decided], words: &Words) -> String {
    let line = |gate: &Decided| {
        let decided = match gate.decisions.as_slice() {
            [] => format!("<span class=\"quiet\">{}</span>", escaped(&words.word("page-gate-open"))),
            [(decision, at)] => {
                let class = match decision.word() {
                    "go" => "ok",
                    "no_go" => "bad",
                    _ => "late",
                };
                format!(
                    "<span class=\"{class}\">{}</span><small>{}</small>",
                    escaped(&words.word(&format!("decision-{}", decision.word()))),
                    time(words, *at)
                )
            }
            _ => format!("<span class=\"late\">{}</span>", escaped(&words.word("page-gate-contested"))),
        };
        let planned = gate.planned.map(|at| time(words, at)).unwrap_or_else(|| "–".to_owned());
        format!("<tr><td>{}</td><td>{planned}</td><td>{decided}</td></tr>", written(&gate.title))
    };
    if gates.is_empty() {
        return String::new();
    }
    let column = |id: &str| format!("<th scope=\"col\">{}</th>", escaped(&words.word(id)));
    let rows: String = gates.iter().map(line).collect();
    format!(
        "<section><h2>{}</h2><div class=\"scroll\"><table><thead><tr>{}{}{}</tr></thead><tbody>{rows}</tbody></table></div></section>",
        escaped(&words.word("page-gates")),
        column("page-col-gate"),
        column("page-col-planned"),
        column("page-col-decided")
    )
}

fn areas(areas: &[Handed], words: &Words) -> String {
    let line = |area: &Handed| {
        let said = match area.decision {
            None => format!("<span class=\"quiet\">{}</span>", escaped(&words.word("page-area-open"))),
            Some((decision, at)) => {
                let class = match decision {
                    SignDecision::Accepted => "ok",
                    SignDecision::Conditions => "late",
                    SignDecision::Declined => "bad",
                };
                let word = escaped(&words.word(&format!("page-area-{}", decision.word())));
                format!("<span class=\"{class}\">{word}</span><small>{}</small>", time(words, at))
            }
        };
        format!("<tr><td>{}</td><td>{said}</td></tr>", written(&area.title))
    };
    if areas.is_empty() {
        return String::new();
    }
    let over = |area: &&Handed| area.decision.is_some_and(|(decision, _)| decision != SignDecision::Declined);
    let count = args!(done: areas.iter().filter(over).count(), of: areas.len());
    let rows: String = areas.iter().map(line).collect();
    format!(
        "<section><h2>{}</h2><p>{}</p><div class=\"scroll\"><table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{rows}</tbody></table></div></section>",
        escaped(&words.word("page-hand-off")),
        escaped(&words.say("page-hand-off-count", &count)),
        escaped(&words.word("page-col-area")),
        escaped(&words.word("page-col-decided"))
    )
}

fn downtime(away: &Away, words: &Words) -> String {
    let mut out = String::new();
    for (sort, sum) in &away.sums {
        let label = words.word(match sort {
            DowntimeSort::Planned => "page-downtime-planned",
            DowntimeSort::Unplanned => "page-downtime-unplanned",
        });
        let below = match &sum.budget {
            Some(budget) => {
                let kept = if budget.kept { "kept" } else { "broken" };
                let said = words.say("page-downtime-budget", &args!(used: budget.used, of: budget.minutes, kept: kept));
                format!("<span class=\"{}\">{}</span>", if budget.kept { "quiet" } else { "bad" }, escaped(&said))
            }
            None => String::new(),
        };
        fact(&mut out, &label, &escaped(&words.length(i64::from(sum.minutes))), &below);
    }
    format!("<section><h2>{}</h2><dl class=\"facts\">{out}</dl></section>", escaped(&words.word("page-downtime")))
}

fn messages(all: &[Told], words: &Words) -> String {
    let line = |told: &Told| {
        let (id, class) = match told.state {
            "done" => ("page-message-sent", "ok"),
            "skipped" => ("page-message-skipped", "quiet"),
            "failed" => ("page-message-failed", "bad"),
            _ => ("page-message-due", "quiet"),
        };
        let said = escaped(&words.word(id));
        format!("<tr><td>{}</td><td>{}</td><td><span class=\"{class}\">{said}</span></td></tr>", written(&told.title), time(words, told.at))
    };
    let rows: String = all.iter().take(2 * MOST).map(line).collect();
    let column = |id: &str| format!("<th scope=\"col\">{}</th>", escaped(&words.word(id)));
    format!(
        "<section><h2>{}</h2><div class=\"scroll\"><table><thead><tr>{}{}{}</tr></thead><tbody>{rows}</tbody></table></div></section>",
        escaped(&words.word("page-messages")),
        column("page-col-message"),
        column("page-col-when"),
        column("page-col-state")
    )
}

fn foot(picture: &Picture, words: &Words) -> String {
    let mut out = format!("<footer><p>{}</p>", escaped(&words.word("page-what")));
    if !picture.heard.is_empty() {
        let _ = write!(out, "<p>{}</p><ul>", escaped(&words.word("page-heard")));
        for (at, heard) in picture.heard.iter().take(2 * MOST).enumerate() {
            let _ = write!(out, "<li>{}</li>", heard_line(at, heard, words));
        }
        out.push_str("</ul>");
    }
    let _ = write!(out, "<p>{}</p></footer>", escaped(&words.say("page-again", &args!(seconds: AGAIN))));
    out
}

fn heard_line(at: usize, heard: &Heard, words: &Words) -> String {
    let name = match heard.name.as_str() {
        "" => escaped(&words.say("page-laptop", &args!(number: at + 1))),
        name => written(name),
    };
    format!("{name}: {}", time(words, heard.at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_never_a_tag() {
        let text = written("<script>alert('x')</script> & \"\u{202e}");
        assert_eq!(text, "<bdi>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;\u{202e}</bdi>");
    }
}

//! Up to 100,000 people: found as somebody types, and how far each of them is.

use anyhow::{Context, Result, ensure};
use domain::training::{Audience, Cohort, Course, Session, SessionForm, Topic, TopicForm};
use domain::{Id, Ref, normal};
use rusqlite::Connection;
use serde_json::{Value, json};
use store::Draft;
use testkit::{Laptop, csv};

use crate::measure::{Goal, compare, compare_p95, line, plain, rounds, timed};
use crate::pages::printing;
use crate::screens::{self, Asked};

const TOPICS: u32 = 10;
const WORKSHOPS: u32 = 2;
/// A title that no cohort of the template has a part of.
const COHORT: &str = "Everybody at once";
const TABLES: &str = "
CREATE TABLE person (id INTEGER PRIMARY KEY, folded TEXT NOT NULL, line TEXT NOT NULL);
CREATE TABLE enrolment (person INTEGER NOT NULL, cohort INTEGER NOT NULL);
CREATE TABLE attendance (session INTEGER NOT NULL, person INTEGER NOT NULL, mark TEXT NOT NULL);
CREATE TABLE covers (session INTEGER NOT NULL, topic INTEGER NOT NULL);
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX covers_session ON covers (session);";

pub(crate) fn all() -> Result<()> {
    let (few, many) = (measure(1_000)?, measure(100_000)?);
    for (what, few, many) in [("typing", few.typing, many.typing), ("completion", few.completion, many.completion)] {
        growth(what, few, many);
    }
    for (few, many) in few.screens.iter().zip(&many.screens) {
        growth(few.what, few.after_mark, many.after_mark);
    }
    Ok(())
}

fn growth(what: &str, few: f64, many: f64) {
    println!("growth of {what}: a hundred times the people take {:.0} times as long    (goal: at most 100)", many / few);
}

struct Figures {
    typing: f64,
    completion: f64,
    screens: Vec<Asked>,
}

fn measure(people: usize) -> Result<Figures> {
    let laptop = printing();
    let rollout = laptop.rollout();
    let cohort = training(&laptop, Id::try_parse(&rollout)?)?;
    laptop.import(&csv(people).replace("Cohort 1", COHORT), json!({ "rollout": rollout, "cohort": &cohort }));
    let mut plain = plain(&laptop.folder.path().join("plain.db"), TABLES)?;
    println!("{people} people");
    let (typing, completion) = (typing(&laptop, &mut plain, people)?, completion(&laptop, &rollout, &mut plain, people)?);
    let sessions: Vec<String> = (0..WORKSHOPS).map(|number| workshop(number).to_string()).collect();
    Ok(Figures { typing, completion, screens: screens::ask(&laptop, &rollout, &cohort, &sessions)? })
}

/// A course of ten topics, which two workshops of one cohort deal with.
fn training(laptop: &Laptop, rollout: Id) -> Result<String> {
    let id = |number: u32| Id::from_u128((1 << 90) + u128::from(number));
    let (audience, course, cohort) = (id(0), id(1), id(2));
    let mut drafts = vec![
        Draft::put(audience, &Audience { rollout: Some(Ref::to(rollout)), title: Some("Everybody".into()), ..Audience::default() }),
        Draft::put(
            course,
            &Course { rollout: Some(Ref::to(rollout)), audience: Some(Ref::to(audience)), title: Some("All".into()), ..Course::default() },
        ),
        Draft::put(
            cohort,
            &Cohort { rollout: Some(Ref::to(rollout)), audience: Some(Ref::to(audience)), title: Some(COHORT.into()), ..Cohort::default() },
        ),
    ];
    for number in 0..TOPICS {
        let topic = Topic {
            course: Some(Ref::to(course)),
            title: Some(format!("Topic {number}").into()),
            form: Some(TopicForm::Taught),
            required: Some(true),
            ..Topic::default()
        };
        drafts.push(Draft::put(id(100 + number), &topic));
    }
    for number in 0..WORKSHOPS {
        let part = TOPICS / WORKSHOPS;
        let session = Session {
            rollout: Some(Ref::to(rollout)),
            cohort: Some(Ref::to(cohort)),
            course: Some(Ref::to(course)),
            title: Some(format!("Workshop {number}").into()),
            form: Some(SessionForm::Workshop),
            covers: Some((number * part..(number + 1) * part).map(|topic| id(100 + topic).to_string()).collect()),
            ..Session::default()
        };
        drafts.push(Draft::put(workshop(number), &session));
    }
    laptop.desk.with(|engine| engine.write_for_tests("session.new", &drafts).map(drop))?;
    Ok(cohort.to_string())
}

fn workshop(number: u32) -> Id {
    Id::from_u128((1 << 91) + u128::from(number))
}

/// Names as they are typed, letter by letter; with marks and without; a number, and words that nobody has.
const TYPED: [&str; 6] = ["nguyễn thị thu anh", "dat", "Trần Hồng Ngọc", "0220042", "p99@sv", "khánh zz"];

/// Both lists that answer to letters, beside folded text looked through by plain SQLite. Answers the slowest but one of twenty.
fn typing(laptop: &Laptop, plain: &mut Connection, people: usize) -> Result<f64> {
    let whole = plain.transaction()?;
    for text in csv(people).lines().skip(1) {
        whole.prepare_cached("INSERT INTO person (folded, line) VALUES (?1, ?2)")?.execute([normal::folded(text).as_str(), text])?;
    }
    whole.commit()?;
    let first = timed(|| Ok(laptop.desk.call("search", json!({ "rollout": null, "text": "an" }).to_string().as_bytes())?))?;
    let list = |text: &str, sort: &str| json!({ "rollout": null, "cohort": null, "text": text, "sort": sort, "offset": 0, "limit": 100 });
    for sort in ["name", "number"] {
        laptop.call("people_list", list("", sort));
    }
    let (mut found, mut listed, mut sorted, mut bare) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for text in TYPED {
        for end in text.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
            let typed = &text[..end];
            let ask = |name: &str, request: Value| timed(|| Ok(laptop.desk.call(name, request.to_string().as_bytes())?));
            found.push(ask("search", json!({ "rollout": null, "text": typed }))?);
            listed.push(ask("people_list", list(typed, "given"))?);
            sorted.push(ask("people_list", list(typed, "name"))?);
            bare.push(timed(|| first_hits(plain, typed))?);
        }
    }
    println!(" search as somebody types, {} letters", found.len());
    compare_p95("search", &found, "LIKE in plain SQLite, 100 hits", &bare, Goal::Within(50.0));
    compare_p95("people_list", &listed, "LIKE in plain SQLite, 100 hits", &bare, Goal::Within(50.0));
    compare_p95("people_list by name", &sorted, "LIKE in plain SQLite, 100 hits", &bare, Goal::Within(50.0));
    line("the first search after a start", first);
    listed.sort_by(f64::total_cmp);
    Ok(listed[listed.len() * 95 / 100])
}

fn first_hits(plain: &Connection, typed: &str) -> Result<usize> {
    let words: Vec<String> = normal::folded(typed).split_whitespace().map(|word| format!("%{word}%")).collect();
    let filter = vec!["folded LIKE ?"; words.len()].join(" AND ");
    let mut statement = plain.prepare_cached(&format!("SELECT line FROM person WHERE {filter} LIMIT 100"))?;
    Ok(statement.query_map(rusqlite::params_from_iter(words), |row| row.get::<_, String>(0))?.count())
}

/// How far everybody is, read anew each time; beside it one question to plain SQLite over the same rows.
fn completion(laptop: &Laptop, rollout: &str, plain: &mut Connection, people: usize) -> Result<f64> {
    for number in 0..WORKSHOPS {
        laptop.call("attendance_mark_all", json!({ "session": workshop(number).to_string(), "mark": "present" }));
    }
    fill(plain, people)?;
    let question = json!({ "rollout": rollout }).to_string();
    let mut ours = Vec::new();
    for _ in 0..3 {
        // Another process would have written: everything is read again.
        laptop.desk.with(|engine| engine.write_for_tests("topic.edit", &[again()]).map(drop))?;
        let mut answer = Vec::new();
        ours.push(timed(|| {
            answer = laptop.desk.call("completion_show", question.as_bytes())?;
            Ok(())
        })?);
        ensure!(covered(&answer)? == people as u64, "not everybody covered every topic");
    }
    let bare = rounds(3, || {
        let sql = "SELECT sum(n = 10) FROM (SELECT count(DISTINCT topic) AS n FROM enrolment AS e
            JOIN attendance AS a ON a.person = e.person AND a.mark IN ('present', 'late', 'remote')
            JOIN covers AS c ON c.session = a.session GROUP BY e.person)";
        let all: u32 = plain.query_row(sql, [], |row| row.get(0))?;
        ensure!(all as usize == people, "{all} of {people} in plain SQLite");
        Ok(())
    })?;
    println!(" completion, {TOPICS} topics each, {WORKSHOPS} marks each");
    compare("completion_show, nothing remembered", &ours, "one SELECT over the same rows", &bare, Goal::Times(2.0));
    let known = rounds(20, || Ok(laptop.desk.call("completion_show", question.as_bytes())?))?;
    line("the next one, nothing changed", crate::measure::at(&known, 0.5));
    ours.sort_by(f64::total_cmp);
    Ok(ours[1])
}

/// A change that matters to nobody, but is one.
fn again() -> Draft {
    let topic = Topic { minutes: Some(30), ..Topic::default() };
    Draft::put(Id::from_u128((1 << 90) + 100), &topic)
}

fn covered(answer: &[u8]) -> Result<u64> {
    let view: Value = serde_json::from_slice(answer)?;
    let all = view["groups"].as_array().into_iter().flatten().find(|group| group["kind"] == "all");
    all.and_then(|all| all["covered"].as_u64()).context("no group of all")
}

fn fill(plain: &mut Connection, people: usize) -> Result<()> {
    let whole = plain.transaction()?;
    for person in 0..u32::try_from(people)? {
        whole.prepare_cached("INSERT INTO enrolment (person, cohort) VALUES (?1, 1)")?.execute([person])?;
        for session in 0..WORKSHOPS {
            whole
                .prepare_cached("INSERT INTO attendance (session, person, mark) VALUES (?1, ?2, 'present')")?
                .execute([session, person])?;
        }
    }
    for topic in 0..TOPICS {
        whole.execute("INSERT INTO covers (session, topic) VALUES (?1, ?2)", [topic * WORKSHOPS / TOPICS, topic])?;
    }
    Ok(whole.commit()?)
}

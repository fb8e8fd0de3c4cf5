//! `muster`: the engine for scripts, schedulers and a browser on this laptop.
//!
//! One module a noun; each turns arguments into commands of the engine and answers into lines. No rule of the
//! product is here.

mod args;
mod assessment;
mod attendance;
mod calendar;
mod calling;
mod care;
mod carry;
mod certificate;
mod check_in;
mod checklist;
mod cohort;
mod completion;
mod delegation;
mod downtime;
mod erase;
mod evidence;
mod feedback;
mod file;
mod find;
mod gate;
mod handoff;
mod here;
mod init;
mod item;
mod material;
mod meeting;
mod member;
mod merge;
mod paper;
mod parts;
mod people;
mod plan;
mod print;
mod quarantine;
mod reading;
mod recovery;
mod register;
mod report;
mod reports;
mod rollout;
mod room;
mod run;
mod segment;
mod session;
mod status;
mod status_link;
mod stop;
mod support;
mod team;
mod ui;
mod verify;
mod walkthrough;
mod work;
mod workshop;

use std::io::Write;
use std::process::ExitCode;

use args::{Cli, Command};
use clap::Parser;
use serde_json::json;
use stop::Stop;
use work::{Answer, Work};

/// Imports, folds and lists get and give back memory millions of times; this one spends half as long on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return stop::usage(&error),
    };
    let json = cli.globals.json;
    match run(cli) {
        Ok(answer) => tell(&answer, json),
        Err(stop) => stop.tell(json),
    }
}

fn run(cli: Cli) -> Result<Answer, Stop> {
    let Cli { globals, command } = cli;
    let json = globals.json;
    if let Command::Verify { path, genesis, earlier, language } = &command {
        return Ok(verify::verify(path, genesis.as_deref(), earlier.as_deref(), language));
    }
    let work = Work::open(globals, !matches!(command, Command::Recover { .. }))?;
    match command {
        Command::Init(init) => init.run(&work),
        Command::Rollout(rollout) => rollout.run(&work),
        Command::Plan(plan) => plan.run(&work),
        Command::People(people) => people.run(&work),
        Command::Cohort(cohort) => cohort.run(&work),
        Command::Trainer(trainer) => trainer.run(&work),
        Command::Session(session) => session.run(&work),
        Command::Attendance(attendance) => attendance.run(&work),
        Command::Workshop(workshop) => workshop.run(&work),
        Command::Material(material) => material.run(&work),
        Command::Feedback(feedback) => feedback.run(&work),
        Command::Completion(completion) => completion.run(&work),
        Command::Certificate(certificate) => certificate.run(&work),
        Command::Assessment(assessment) => assessment.run(&work),
        Command::Checklist(checklist) => checklist.run(&work),
        Command::Item(item) => item.run(&work),
        Command::Run(run) => run.run(&work),
        Command::Downtime(downtime) => downtime.run(&work),
        Command::Link(link) => link.run(&work),
        Command::Calendar(calendar) => calendar.run(&work),
        Command::Reading(reading) => reading.run(&work),
        Command::Observation(observation) => observation.run(&work),
        Command::Meeting(meeting) => meeting.run(&work),
        Command::Decision(decision) => decision.run(&work),
        Command::Report(report) => report.run(&work),
        Command::Contact(contact) => contact.run(&work),
        Command::Gate(gate) => gate.run(&work),
        Command::Handoff(handoff) => handoff.run(&work),
        Command::Verify { path, genesis, earlier, language } => {
            Ok(verify::verify(&path, genesis.as_deref(), earlier.as_deref(), &language))
        }
        Command::Walkthrough(walkthrough) => walkthrough.run(&work),
        Command::Document(document) => document.run(&work),
        Command::Open(open) => open.run(&work),
        Command::Rota(rota) => rota.run(&work),
        Command::Shift(shift) => shift.run(&work),
        Command::EarlyLife(early_life) => early_life.run(&work),
        Command::Invite { name, role, again, hours, approve } => {
            team::invite(&work, &name, &json!({ "roles": role, "hours": hours, "approve": approve }), again)
        }
        Command::Publish { code } => team::publish(&work, &code),
        Command::Enrol { code, device, unprotected } => team::enrol(&work, &code, device.as_deref(), unprotected),
        Command::Recover { code_file } => recovery::recover(&work, &code_file),
        Command::Passphrase { new_file } => recovery::change(&work, &new_file),
        Command::SigningKey { renew } => recovery::signing_key(&work, renew),
        Command::RecoveryCode => recovery::make(&work),
        Command::Sync => team::sync(&work),
        Command::Status => team::status(&work),
        Command::Conflicts => team::conflicts(&work),
        Command::Carry(carry) => crate::carry::run(&work, carry),
        Command::Room(room) => room.run(&work, json),
        Command::File(deed) => deed.run(&work),
        Command::Member(deed) => deed.run(&work),
        Command::Here(here) => here.run(&work),
        Command::Quarantine { deed } => quarantine::run(&work, deed),
        Command::Backup { file } => care::backup(&work, &file),
        Command::Restore { file } => care::restore(&work, &file),
        Command::Export { dir, language } => care::export(&work, &dir, &language),
        Command::Check { rebuild } => care::check(&work, rebuild),
        Command::Call(call) => call.run(&work),
        Command::Ui(ui) => ui.run(&work, json),
    }
}

/// Prints an answer. A reader that went away, as `head` does, is no error.
fn tell(answer: &Answer, json: bool) -> ExitCode {
    let text = if json { answer.json.to_string() } else { answer.text.trim_end().to_owned() };
    if !text.is_empty() && !answer.json.is_null() {
        let _ = writeln!(std::io::stdout(), "{text}");
    }
    match &answer.wrong {
        None => ExitCode::SUCCESS,
        Some(sentence) => Stop::refused("problems", sentence).tell(json),
    }
}

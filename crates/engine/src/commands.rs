//! Every command, once: its name, its request, its answer, and the use case behind it.
//!
//! From this list follow the dispatcher of window, browser and command line, and the TypeScript map.

use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

use crate::{Desk, Failure};

macro_rules! commands {
    ($($(#[$doc:meta])* $on:ident $name:ident($request:path) -> $answer:path = $($path:ident)::+;)+) => {
        /// Runs a command by name.
        ///
        /// # Errors
        /// `unknown_command`, `invalid`, and the command's own.
        pub fn dispatch(desk: &Desk, name: &str, body: &[u8]) -> Result<Vec<u8>, Failure> {
            match name {
                $(stringify!($name) => {
                    let request: $request = read(body)?;
                    let answer: $answer = commands!(@run $on desk request $($path)::+)?;
                    write(&answer)
                })+
                _ => Err(Failure::new("unknown_command").with("name", name)),
            }
        }

        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// The TypeScript map from a command's name to its request and answer.
        pub fn typescript_map(config: &ts_rs::Config) -> String {
            let mut out = String::new();
            $(out.push_str(&format!("  {}: {{ req: {}; res: {} }};\n", stringify!($name), <$request as TS>::name(config), <$answer as TS>::name(config)));)+
            out
        }

        /// Every type that crosses, with all it refers to, as TypeScript declarations by name.
        pub fn typescript_types(config: &ts_rs::Config) -> std::collections::BTreeMap<String, String> {
            let mut seen = crate::app::typescript::Seen::new(config);
            $(seen.visit_type::<$request>(); seen.visit_type::<$answer>();)+
            seen.visit_type::<Failure>();
            seen.declarations
        }
    };
    (@run engine $desk:ident $request:ident $($path:ident)::+) => { $desk.with(|engine| $($path)::+(engine, $request)) };
    (@run desk $desk:ident $request:ident $($path:ident)::+) => { $($path)::+($desk, $request) };
}

use crate::app::view as app;
use crate::assessment::view as assessment;
use crate::attendance::paper::view as paper;
use crate::attendance::report::view as report;
use crate::attendance::view as attendance;
use crate::carry::view as carry;
use crate::certificate::view as certificate;
use crate::checklist::view as checklist;
use crate::completion::view as completion;
use crate::downtime::view as downtime;
use crate::evidence::view as evidence;
use crate::gate::view as gate;
use crate::handoff::view as handoff;
use crate::meeting::view as meeting;
use crate::monitoring::view as monitoring;
use crate::people::view as people;
use crate::plan::view as plan;
use crate::refused::view as refused;
use crate::rollout::view as rollout;
use crate::runbook::view as runbook;
use crate::sync::view as sync;
use crate::workspace::view as workspace;

commands! {
    desk app_status(app::Nothing) -> app::AppStatus = crate::app::status::app_status;
    engine search(app::Search) -> app::Hits = crate::app::search::search;
    engine undo(app::Undo) -> app::Undone = crate::app::undo::undo;
    engine records(app::Records) -> app::RecordPage = crate::app::records::records;
    engine history(app::History) -> app::HistoryView = crate::app::history::history;

    desk workspace_start(workspace::StartWorkspace) -> app::AppStatus = crate::workspace::start::workspace_start;
    desk workspace_sample(workspace::StartSample) -> app::AppStatus = crate::workspace::sample::workspace_sample;
    desk workspace_delete_sample(app::Nothing) -> app::AppStatus = crate::workspace::sample::workspace_delete_sample;
    desk workspace_join(workspace::JoinWorkspace) -> app::AppStatus = crate::workspace::join::workspace_join;
    desk workspace_look_at_code(workspace::LookAtCode) -> workspace::CodeView = crate::workspace::join::workspace_look_at_code;
    desk workspace_unlock(workspace::Unlock) -> app::AppStatus = crate::workspace::unlock::workspace_unlock;
    desk workspace_switch(workspace::SwitchPerson) -> app::AppStatus = crate::workspace::unlock::workspace_switch;
    desk workspace_lock(app::Nothing) -> app::AppStatus = crate::workspace::unlock::workspace_lock;
    desk workspace_enrol_here(workspace::EnrolHere) -> workspace::EnrolledHere = crate::workspace::here::workspace_enrol_here;
    desk workspace_leave_here(workspace::LeaveHere) -> app::AppStatus = crate::workspace::here::workspace_leave_here;
    desk workspace_protect(workspace::Protect) -> workspace::RecoveryCode = crate::workspace::unlock::workspace_protect;
    desk workspace_recover(workspace::Recover) -> app::AppStatus = crate::workspace::recovery::workspace_recover;
    desk workspace_set_aside(app::Nothing) -> app::AppStatus = crate::workspace::recovery::workspace_set_aside;
    desk recovery_make(workspace::KeepRecovery) -> workspace::RecoveryCode = crate::workspace::recovery::recovery_make;
    desk passphrase_change(workspace::ChangePassphrase) -> app::AppStatus = crate::workspace::recovery::passphrase_change;
    desk keyring_show(app::Nothing) -> workspace::KeyringLine = crate::workspace::keyring::keyring_show;
    desk keyring_keep(workspace::KeepKeyring) -> workspace::KeyringLine = crate::workspace::keyring::keyring_keep;
    desk keyring_forget(app::Nothing) -> workspace::KeyringLine = crate::workspace::keyring::keyring_forget;
    engine member_invite(workspace::Invite) -> workspace::Invitation = crate::workspace::members::member_invite;
    engine member_list(app::Nothing) -> workspace::Members = crate::workspace::members::member_list;
    engine member_set(workspace::SetMember) -> workspace::Members = crate::workspace::rights::member_set;
    engine laptop_revoke(workspace::OfLaptop) -> workspace::Members = crate::workspace::rights::laptop_revoke;
    engine laptop_restore(workspace::OfLaptop) -> workspace::Members = crate::workspace::rights::laptop_restore;
    engine invitation_withdraw(workspace::OfInvitation) -> workspace::Members = crate::workspace::rights::invitation_withdraw;

    desk template_list(app::Nothing) -> rollout::Templates = crate::rollout::new::template_list;
    engine rollout_new(rollout::NewRollout) -> rollout::RolloutMade = crate::rollout::new::rollout_new;
    engine rollout_move_preview(rollout::MoveRollout) -> rollout::MovePreview = crate::rollout::moving::rollout_move_preview;
    engine rollout_move(rollout::MoveRollout) -> rollout::Moved = crate::rollout::moving::rollout_move;
    engine holiday_set(rollout::SetHoliday) -> app::Done = crate::rollout::moving::holiday_set;
    engine rollout_overview(rollout::OfRollout) -> rollout::Overview = crate::rollout::overview::rollout_overview;

    engine plan_check(rollout::OfRollout) -> plan::PlanFindings = crate::plan::check::plan_check;
    desk plan_check_template(plan::CheckTemplate) -> plan::PlanFindings = crate::plan::check::plan_check_template;
    engine finding_dismiss(plan::DismissFinding) -> app::Done = crate::plan::dismiss::finding_dismiss;
    engine plan_figures(rollout::OfRollout) -> plan::PlanFigures = crate::plan::figures::plan_figures;
    engine claim_set(plan::SetClaim) -> app::Done = crate::plan::figures::claim_set;
    engine metric_set(plan::SetMetric) -> app::Done = crate::plan::figures::metric_set;
    engine role_plan_set(plan::SetRolePlan) -> app::Done = crate::plan::figures::role_plan_set;

    engine people_list(people::PeopleList) -> people::PeoplePage = crate::people::list::people_list;
    engine person_add(people::AddPerson) -> app::Done = crate::people::add::person_add;
    engine people_import(people::ImportPeople) -> people::ImportReport = crate::people::import::people_import;

    engine session_list(rollout::OfRollout) -> attendance::Sessions = crate::attendance::session::session_list;
    engine session_new(attendance::NewSession) -> rollout::SessionLine = crate::attendance::session::session_new;
    engine session_close(attendance::CloseSession) -> attendance::SheetChanged = crate::attendance::session::session_close;
    engine session_reopen(attendance::OfSession) -> attendance::SheetChanged = crate::attendance::session::session_reopen;
    engine attendance_sheet(attendance::OfSession) -> attendance::Sheet = crate::attendance::sheet::attendance_sheet;
    engine attendance_mark(attendance::MarkOne) -> attendance::Marked = crate::attendance::mark::attendance_mark;
    engine attendance_note(attendance::NoteOne) -> attendance::Marked = crate::attendance::mark::attendance_note;
    engine attendance_mark_all(attendance::MarkAll) -> attendance::SheetChanged = crate::attendance::mark::attendance_mark_all;
    engine attendance_walk_in(attendance::WalkIn) -> attendance::Marked = crate::attendance::walk_in::attendance_walk_in;
    engine attendance_find_elsewhere(attendance::FindElsewhere) -> attendance::Elsewhere = crate::attendance::walk_in::attendance_find_elsewhere;
    engine attendance_report(report::ReportAttendance) -> report::AttendanceReport = crate::attendance::report::attendance_report;
    engine sign_in_print(paper::PrintSheet) -> paper::SheetPrinted = crate::attendance::paper::print::sign_in_print;
    engine sign_in_sheets(attendance::OfSession) -> paper::PaperSheets = crate::attendance::paper::sign_in_sheets;
    engine attendance_type_back(paper::TypeBack) -> paper::TypedBack = crate::attendance::paper::typed::attendance_type_back;

    engine completion_show(rollout::OfRollout) -> completion::CompletionView = crate::completion::show::completion_show;
    engine completion_missing(completion::MissingList) -> completion::MissingPage = crate::completion::missing::completion_missing;
    engine completion_person(completion::OfPerson) -> completion::PersonCompletion = crate::completion::person::completion_person;
    engine completion_export(completion::ExportCompletion) -> completion::FileMade = crate::completion::export::completion_export;
    engine certificate_preview(certificate::PrepareCertificates) -> certificate::CertificatePreview = crate::certificate::preview::certificate_preview;
    desk certificate_issue(certificate::IssueCertificates) -> certificate::CertificatesIssued = crate::certificate::issue::certificate_issue;
    engine certificate_list(certificate::CertificateList) -> certificate::CertificatePage = crate::certificate::register::certificate_list;
    engine certificate_show(certificate::OfCertificate) -> certificate::CertificateView = crate::certificate::register::certificate_show;
    engine certificate_revoke(certificate::RevokeCertificate) -> certificate::CertificateView = crate::certificate::register::certificate_revoke;
    desk certificate_check(certificate::CheckCertificate) -> certificate::CertificateCheck = crate::certificate::check::certificate_check;
    engine certificate_designs(rollout::OfRollout) -> certificate::CertificateDesigns = crate::certificate::design::certificate_designs;
    engine certificate_design_set(certificate::SetDesign) -> certificate::CertificateDesigns = crate::certificate::design::certificate_design_set;
    desk certificate_print(certificate::PrintCertificates) -> certificate::CertificatesPrinted = crate::certificate::print::certificate_print;
    engine certificate_export(certificate::ExportRegister) -> completion::FileMade = crate::certificate::export::certificate_export;
    engine certificate_pack(certificate::PackCertificates) -> certificate::CertificatesPacked = crate::certificate::export::certificate_pack;
    desk certificate_progress(app::Nothing) -> certificate::WorkUnderWay = crate::certificate::work::certificate_progress;
    desk certificate_cancel(app::Nothing) -> certificate::WorkUnderWay = crate::certificate::work::certificate_cancel;

    engine cohort_freeze(completion::FreezeCohort) -> app::Done = crate::completion::roster::cohort_freeze;
    engine cohort_invited(completion::InviteCohort) -> app::Done = crate::completion::roster::cohort_invited;
    engine session_covers(completion::SetCovers) -> app::Done = crate::completion::roster::session_covers;
    engine assessment_list(rollout::OfRollout) -> assessment::Assessments = crate::assessment::sheet::assessment_list;
    engine assessment_new(assessment::NewAssessment) -> app::Done = crate::assessment::score::assessment_new;
    engine assessment_sheet(assessment::OfAssessment) -> assessment::ScoreSheet = crate::assessment::sheet::assessment_sheet;
    engine score_set(assessment::SetScore) -> assessment::ScoreSet = crate::assessment::score::score_set;
    engine score_import(assessment::ImportScores) -> assessment::ScoreImport = crate::assessment::import::score_import;

    engine checklist_list(rollout::OfRollout) -> checklist::Checklists = crate::checklist::show::checklist_list;
    engine checklist_show(checklist::OfChecklist) -> checklist::ChecklistView = crate::checklist::show::checklist_show;
    engine item_set(checklist::SetItem) -> checklist::ItemChanged = crate::checklist::item::item_set;
    engine item_edit(checklist::EditItem) -> checklist::ItemChanged = crate::checklist::item::item_edit;
    engine item_add(checklist::AddItem) -> checklist::ItemChanged = crate::checklist::item::item_add;

    engine item_evidence(evidence::AddEvidence) -> checklist::ItemChanged = crate::evidence::attach::item_evidence;
    engine point_evidence(evidence::AddPointEvidence) -> handoff::AreaChanged = crate::evidence::attach::point_evidence;
    engine sheet_evidence(paper::AddSheetEvidence) -> paper::PaperSheets = crate::evidence::attach::sheet_evidence;
    engine evidence_content(evidence::OfEvidence) -> evidence::EvidenceContent = crate::evidence::open::evidence_content;
    engine evidence_save(evidence::SaveEvidence) -> evidence::EvidenceSaved = crate::evidence::open::evidence_save;

    engine delegation_list(handoff::OfArea) -> handoff::Delegations = crate::handoff::delegate::delegation_list;
    engine delegation_statement(handoff::PrepareDelegation) -> handoff::StatementView = crate::handoff::delegate::delegation_statement;
    engine delegation_sign(handoff::SignDelegation) -> handoff::Delegations = crate::handoff::delegate::delegation_sign;
    engine delegation_end(handoff::EndDelegation) -> handoff::Delegations = crate::handoff::delegate::delegation_end;

    engine gate_list(rollout::OfRollout) -> gate::Gates = crate::gate::gate_list;
    engine gate_show(gate::OfGate) -> gate::GateView = crate::gate::gate_show;
    engine criterion_set(gate::SetCriterion) -> gate::GateChanged = crate::gate::change::criterion_set;
    engine criterion_edit(gate::EditCriterion) -> gate::GateChanged = crate::gate::change::criterion_edit;
    engine criterion_evidence(gate::AddCriterionEvidence) -> gate::GateChanged = crate::evidence::attach::criterion_evidence;
    engine gate_vote(gate::CastVote) -> gate::GateChanged = crate::gate::change::gate_vote;
    engine gate_statement(gate::PrepareDecision) -> handoff::StatementView = crate::gate::decide::gate_statement;
    engine gate_decide(gate::DecideGate) -> gate::GateChanged = crate::gate::decide::gate_decide;

    engine run_list(rollout::OfRollout) -> runbook::Runs = crate::runbook::run_list;
    engine run_show(runbook::OfRun) -> runbook::RunView = crate::runbook::run_show;
    engine run_new(runbook::NewRun) -> runbook::RunChanged = crate::runbook::change::run_new;
    engine run_end(runbook::OfRun) -> runbook::RunChanged = crate::runbook::change::run_end;
    engine step_set(runbook::SetStep) -> runbook::RunChanged = crate::runbook::change::step_set;
    engine way_back_set(runbook::SetWayBack) -> app::Done = crate::runbook::way_back_set;
    engine way_back_begin(runbook::BeginWayBack) -> runbook::RunChanged = crate::runbook::way_back_begin;
    engine downtime_list(rollout::OfRollout) -> downtime::Downtimes = crate::downtime::ledger::downtime_list;
    engine downtime_set(downtime::SetDowntime) -> app::Done = crate::downtime::ledger::downtime_set;
    engine downtime_remove(downtime::OfDowntime) -> app::Done = crate::downtime::ledger::downtime_remove;

    engine duty_list(rollout::OfRollout) -> monitoring::Duties = crate::monitoring::duty_list;
    engine duty_show(monitoring::OfDuty) -> monitoring::DutyView = crate::monitoring::duty_show;
    engine duty_set(monitoring::SetDuty) -> app::Done = crate::monitoring::duty_set;
    engine duty_remove(monitoring::OfDuty) -> app::Done = crate::monitoring::duty_remove;
    engine reading_add(monitoring::AddReading) -> monitoring::ReadingAdded = crate::monitoring::reading_add;
    engine reading_remove(monitoring::OfReading) -> app::Done = crate::monitoring::reading_remove;
    engine observation_list(rollout::OfRollout) -> monitoring::Observations = crate::monitoring::observation_list;
    engine observation_add(monitoring::AddObservation) -> app::Done = crate::monitoring::observation_add;
    engine observation_remove(monitoring::OfObservation) -> app::Done = crate::monitoring::observation_remove;
    engine observation_to_item(monitoring::ObservationToItem) -> app::Done = crate::monitoring::observation_to_item;
    engine observation_to_criterion(monitoring::ObservationToCriterion) -> app::Done = crate::monitoring::observation_to_criterion;
    engine meeting_list(rollout::OfRollout) -> meeting::Meetings = crate::meeting::meeting_list;
    engine meeting_show(meeting::OfMeeting) -> meeting::MeetingView = crate::meeting::meeting_show;
    engine meeting_set(meeting::SetMeeting) -> meeting::MeetingChanged = crate::meeting::meeting_set;
    engine meeting_remove(meeting::OfMeeting) -> app::Done = crate::meeting::meeting_remove;
    engine meeting_open(meeting::OfMeeting) -> meeting::MeetingChanged = crate::meeting::meeting_open;
    engine meeting_here(meeting::SetPresent) -> meeting::MeetingChanged = crate::meeting::meeting_here;
    engine meeting_note(meeting::NoteMeeting) -> meeting::MeetingChanged = crate::meeting::meeting_note;
    engine meeting_close(meeting::OfMeeting) -> meeting::MeetingChanged = crate::meeting::meeting_close;
    engine meeting_export(meeting::ExportMeeting) -> completion::FileMade = crate::meeting::meeting_export;
    engine resolution_list(rollout::OfRollout) -> meeting::DecisionLog = crate::meeting::resolution_list;
    engine resolution_add(meeting::AddResolution) -> meeting::ResolutionAdded = crate::meeting::resolution_add;
    engine resolution_done(meeting::ResolutionDone) -> app::Done = crate::meeting::resolution_done;
    engine resolution_export(meeting::ExportResolutions) -> completion::FileMade = crate::meeting::resolution_export;

    engine monitoring_export(monitoring::ExportMonitoring) -> completion::FileMade = crate::monitoring::monitoring_export;

    engine handoff_list(rollout::OfRollout) -> handoff::HandoffList = crate::handoff::area::handoff_list;
    engine handoff_area(handoff::OfArea) -> handoff::AreaView = crate::handoff::area::handoff_area;
    engine point_set(handoff::SetPoint) -> handoff::AreaChanged = crate::handoff::area::point_set;
    engine handoff_statement(handoff::PrepareStatement) -> handoff::StatementView = crate::handoff::sign::handoff_statement;
    engine handoff_sign(handoff::SignArea) -> handoff::Signed = crate::handoff::sign::handoff_sign;
    engine handoff_changes(handoff::SinceRead) -> handoff::Changes = crate::handoff::changes::handoff_changes;
    engine handoff_withdrawal(handoff::PrepareWithdrawal) -> handoff::StatementView = crate::handoff::withdraw::handoff_withdrawal;
    engine handoff_withdraw(handoff::Withdraw) -> handoff::AreaView = crate::handoff::withdraw::handoff_withdraw;
    engine handoff_export(handoff::ExportPack) -> handoff::Exported = crate::handoff::export::handoff_export;

    desk publish(sync::Publish) -> sync::SyncReport = crate::sync::publish::publish;
    desk sync(app::Nothing) -> sync::SyncReport = crate::sync::run::sync;
    engine outbox(app::Nothing) -> sync::Outbox = crate::sync::lists::outbox;
    engine received(app::Nothing) -> sync::Received = crate::sync::received::received;
    engine conflicts(app::Nothing) -> sync::Conflicts = crate::sync::cards::conflicts;
    engine conflict_resolve(sync::ResolveCard) -> app::Done = crate::sync::cards::conflict_resolve;
    engine conflict_keep(sync::KeepShown) -> app::Done = crate::sync::cards::conflict_keep;
    engine conflict_told_read(sync::ToldRead) -> app::Nothing = crate::sync::told::conflict_told_read;
    engine carry_out(carry::CarryOut) -> carry::CarriedOut = crate::carry::carry_out;
    engine carry_in(carry::CarryIn) -> carry::CarriedIn = crate::carry::carry_in;
    engine quarantine(app::Nothing) -> refused::Quarantine = crate::refused::quarantine;
    engine quarantine_send_again(refused::SendAgain) -> app::Done = crate::refused::quarantine_send_again;
    engine quarantine_hand(refused::HandOver) -> app::Done = crate::refused::quarantine_hand;
    engine quarantine_export(refused::ExportRefused) -> refused::RefusedFile = crate::refused::quarantine_export;
    engine quarantine_dismiss(refused::Dismiss) -> app::Done = crate::refused::quarantine_dismiss;
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Failure> {
    let body = if body.is_empty() { b"{}" } else { body };
    serde_json::from_slice(body).map_err(|error| Failure::because("invalid", "request_form").with("why", error.to_string()))
}

fn write<T: Serialize>(answer: &T) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(answer).map_err(Failure::fault)
}

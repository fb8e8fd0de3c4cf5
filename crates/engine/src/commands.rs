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
use crate::attendance::check_in::view as check_in;
use crate::attendance::clash::view as clash;
use crate::attendance::paper::view as paper;
use crate::attendance::register::view as register;
use crate::attendance::report::view as report;
use crate::attendance::view as attendance;
use crate::baseline::view as baseline;
use crate::calendar::view as calendar;
use crate::carry::room::view as room;
use crate::carry::view as carry;
use crate::carry_over::view as carry_over;
use crate::certificate::view as certificate;
use crate::checklist::import_view as tasks;
use crate::checklist::view as checklist;
use crate::cohort::view as cohort;
use crate::completion::view as completion;
use crate::document::view as document;
use crate::downtime::view as downtime;
use crate::early_life::view as early_life;
use crate::evidence::view as evidence;
use crate::fact::view as fact;
use crate::feedback::view as feedback;
use crate::gate::view as gate;
use crate::handoff::view as handoff;
use crate::lesson::view as lesson;
use crate::material::view as material;
use crate::meeting::view as meeting;
use crate::monitoring::view as monitoring;
use crate::people::erase::view as erase;
use crate::people::merge::view as merge;
use crate::people::view as people;
use crate::plan::view as plan;
use crate::refused::view as refused;
use crate::report::view as reports;
use crate::rollout::view as rollout;
use crate::rota::view as rota;
use crate::runbook::view as runbook;
use crate::status_link::view as status_link;
use crate::sync::view as sync;
use crate::trainer::view as trainer;
use crate::walkthrough::view as walkthrough;
use crate::workshop::view as workshop;
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
    engine workspace_backup(workspace::SaveBackup) -> workspace::BackupMade = crate::workspace::backup::workspace_backup;
    desk workspace_restore(workspace::RestoreBackup) -> app::AppStatus = crate::workspace::backup::workspace_restore;
    engine workspace_export(workspace::ExportWorkspace) -> workspace::WorkspaceExported = crate::workspace::export::workspace_export;
    desk recovery_make(workspace::KeepRecovery) -> workspace::RecoveryCode = crate::workspace::recovery::recovery_make;
    engine signing_keys(app::Nothing) -> workspace::SigningKeys = crate::workspace::signing_keys::signing_keys;
    engine signing_key_renew(workspace::RenewSigningKey) -> workspace::SigningKeys = crate::workspace::signing_keys::signing_key_renew;
    desk passphrase_change(workspace::ChangePassphrase) -> app::AppStatus = crate::workspace::recovery::passphrase_change;
    desk keyring_show(app::Nothing) -> workspace::KeyringLine = crate::workspace::keyring::keyring_show;
    desk keyring_keep(workspace::KeepKeyring) -> workspace::KeyringLine = crate::workspace::keyring::keyring_keep;
    desk keyring_forget(app::Nothing) -> workspace::KeyringLine = crate::workspace::keyring::keyring_forget;
    engine member_invite(workspace::Invite) -> workspace::Invitation = crate::workspace::members::member_invite;
    engine member_list(app::Nothing) -> workspace::Members = crate::workspace::members::member_list;
    engine member_set(workspace::SetMember) -> workspace::Members = crate::workspace::rights::member_set;
    engine member_approve(workspace::ApproveMember) -> workspace::Members = crate::workspace::rights::member_approve;
    engine laptop_revoke(workspace::OfLaptop) -> workspace::Members = crate::workspace::rights::laptop_revoke;
    engine laptop_restore(workspace::OfLaptop) -> workspace::Members = crate::workspace::rights::laptop_restore;
    engine invitation_withdraw(workspace::OfInvitation) -> workspace::Members = crate::workspace::rights::invitation_withdraw;

    desk template_list(app::Nothing) -> rollout::Templates = crate::rollout::new::template_list;
    engine template_save(rollout::SaveTemplate) -> rollout::TemplateSaved = crate::template::save::template_save;
    desk launch_means(rollout::LaunchTime) -> rollout::LaunchMeans = crate::rollout::launch::launch_means;
    engine rollout_new(rollout::NewRollout) -> rollout::RolloutMade = crate::rollout::new::rollout_new;
    engine rollout_move_preview(rollout::MoveRollout) -> rollout::MovePreview = crate::rollout::moving::rollout_move_preview;
    engine rollout_move(rollout::MoveRollout) -> rollout::Moved = crate::rollout::moving::rollout_move;
    engine weekend_set(rollout::SetWeekend) -> app::Done = crate::rollout::moving::weekend_set;
    engine holiday_set(rollout::SetHoliday) -> app::Done = crate::rollout::moving::holiday_set;
    engine rollout_state(rollout::OfRollout) -> baseline::RolloutStateView = crate::baseline::rollout_state;
    engine rollout_approve(baseline::ApproveRollout) -> baseline::RolloutStateView = crate::baseline::rollout_approve;
    engine rollout_state_set(baseline::SetRolloutState) -> baseline::RolloutStateView = crate::baseline::rollout_state_set;
    engine rollout_overview(rollout::OfRollout) -> rollout::Overview = crate::rollout::overview::rollout_overview;

    engine plan_check(rollout::OfRollout) -> plan::PlanFindings = crate::plan::check::plan_check;
    desk plan_check_template(plan::CheckTemplate) -> plan::PlanFindings = crate::plan::check::plan_check_template;
    engine plan_changes(baseline::PlanChangesOf) -> baseline::PlanChanges = crate::baseline::plan_changes;
    engine plan_changes_export(baseline::ExportPlanChanges) -> completion::FileMade = crate::baseline::plan_changes_export;
    engine finding_dismiss(plan::DismissFinding) -> app::Done = crate::plan::dismiss::finding_dismiss;
    engine plan_figures(rollout::OfRollout) -> plan::PlanFigures = crate::plan::figures::plan_figures;
    engine claim_set(plan::SetClaim) -> app::Done = crate::plan::figures::claim_set;
    engine metric_set(plan::SetMetric) -> app::Done = crate::plan::figures::metric_set;
    engine metric_add(plan::AddMetric) -> checklist::Made = crate::plan::figures::metric_add;
    engine plan_parts(rollout::OfRollout) -> plan::PlanParts = crate::plan::parts::plan_parts;
    engine area_set(plan::SetArea) -> checklist::Made = crate::plan::parts::area_set;
    engine point_edit(plan::EditPoint) -> checklist::Made = crate::plan::parts::point_edit;
    engine course_set(plan::SetCourse) -> checklist::Made = crate::plan::parts::course_set;
    engine topic_set(plan::SetTopic) -> checklist::Made = crate::plan::parts::topic_set;
    engine role_plan_set(plan::SetRolePlan) -> app::Done = crate::plan::figures::role_plan_set;

    engine people_list(people::PeopleList) -> people::PeoplePage = crate::people::list::people_list;
    engine person_add(people::AddPerson) -> people::PersonAdded = crate::people::add::person_add;
    engine person_show(merge::OfPersonOne) -> merge::PersonShown = crate::people::merge::doubles::person_show;
    engine people_compare(merge::TwoPeople) -> merge::Compared = crate::people::merge::compare::people_compare;
    engine people_merge(merge::MergePeople) -> app::Done = crate::people::merge::people_merge;
    engine people_split(merge::OfPersonOne) -> merge::SplitDone = crate::people::merge::people_split;
    engine people_not_same(merge::SayNotSame) -> app::Done = crate::people::merge::people_not_same;
    engine person_erase_preview(erase::OfErasure) -> erase::ErasePreview = crate::people::erase::person_erase_preview;
    engine person_erase(erase::ErasePerson) -> erase::Erasure = crate::people::erase::person_erase;
    engine person_erasure(erase::OfErasure) -> erase::Erasure = crate::people::erase::person_erasure;
    desk people_doubles(app::Nothing) -> merge::Doubles = crate::people::merge::doubles::people_doubles;
    desk people_export(people::ExportPeople) -> completion::FileMade = crate::people::export::people_export;
    engine people_import(people::ImportPeople) -> people::ImportReport = crate::people::import::people_import;

    engine cohort_list(rollout::OfRollout) -> cohort::Cohorts = crate::cohort::show::cohort_list;
    engine cohort_show(cohort::OfCohortOne) -> cohort::CohortShown = crate::cohort::show::cohort_show;
    engine cohort_set(cohort::SetCohort) -> checklist::Made = crate::cohort::change::cohort_set;
    engine cohort_archive(cohort::OfCohortOne) -> app::Done = crate::cohort::change::cohort_archive;
    engine audience_set(cohort::SetAudience) -> checklist::Made = crate::cohort::change::audience_set;
    engine audience_archive(cohort::OfAudience) -> app::Done = crate::cohort::change::audience_archive;
    engine waiting_move(cohort::MoveWaiting) -> app::Done = crate::cohort::queue::waiting_move;
    engine people_place(cohort::PlacePeople) -> cohort::Placed = crate::cohort::place::people_place;
    engine trainer_list(rollout::OfRollout) -> trainer::TrainerCoverage = crate::trainer::list::trainer_list;
    engine trainer_set(trainer::SetTrainer) -> checklist::Made = crate::trainer::change::trainer_set;
    engine trainer_remove(trainer::OfTrainer) -> app::Done = crate::trainer::change::trainer_remove;
    engine trainer_export(trainer::ExportTrainers) -> completion::FileMade = crate::trainer::export::trainer_export;

    engine session_list(rollout::OfRollout) -> attendance::Sessions = crate::attendance::session::session_list;
    engine session_new(attendance::NewSession) -> rollout::SessionLine = crate::attendance::session::session_new;
    engine session_set(clash::SetSession) -> rollout::SessionLine = crate::attendance::clash::set::session_set;
    engine session_look(clash::LookAtPlan) -> clash::Clashes = crate::attendance::clash::session_look;
    engine session_clashes(rollout::OfRollout) -> clash::Clashes = crate::attendance::clash::session_clashes;
    engine session_topics(clash::OfCohort) -> clash::TopicsOf = crate::attendance::clash::set::session_topics;
    engine training_window(clash::SetWindow) -> app::Done = crate::attendance::clash::set::training_window;
    engine session_invitation(calendar::AskInvitation) -> calendar::InvitationText = crate::calendar::session_invitation;
    engine calendar_export(calendar::ExportCalendar) -> completion::FileMade = crate::calendar::calendar_export;
    engine calendar_link_list(rollout::OfRollout) -> calendar::CalendarLinks = crate::calendar::calendar_link_list;
    engine calendar_link_new(calendar::NewCalendarLink) -> calendar::CalendarLinkMade = crate::calendar::calendar_link_new;
    engine calendar_link_revoke(calendar::OfCalendarLink) -> app::Done = crate::calendar::calendar_link_revoke;
    engine session_close(attendance::CloseSession) -> attendance::SheetChanged = crate::attendance::session::session_close;
    engine session_reopen(attendance::ReopenSession) -> attendance::SheetChanged = crate::attendance::session::session_reopen;
    engine attendance_sheet(attendance::OfSession) -> attendance::Sheet = crate::attendance::sheet::attendance_sheet;
    engine attendance_mark(attendance::MarkOne) -> attendance::Marked = crate::attendance::mark::attendance_mark;
    engine attendance_note(attendance::NoteOne) -> attendance::Marked = crate::attendance::mark::attendance_note;
    engine attendance_mark_all(attendance::MarkAll) -> attendance::SheetChanged = crate::attendance::mark::attendance_mark_all;
    engine status_list(rollout::OfRollout) -> attendance::StatusSetView = crate::attendance::status::status_list;
    engine status_uses(rollout::OfRollout) -> attendance::StatusUses = crate::attendance::status::status_uses;
    engine status_set(attendance::SetStatus) -> app::Done = crate::attendance::status::status_set;
    engine status_move(attendance::MoveStatus) -> app::Done = crate::attendance::status::status_move;
    engine status_remove(attendance::OfStatus) -> app::Done = crate::attendance::status::status_remove;
    engine mark_window(rollout::OfRollout) -> attendance::MarkWindowView = crate::attendance::window::mark_window;
    engine mark_window_set(attendance::SetMarkWindow) -> app::Done = crate::attendance::window::mark_window_set;
    engine person_blocks(attendance::OfPersonInRollout) -> attendance::PersonBlocks = crate::attendance::blocks::person_blocks;
    engine attendance_blocks(attendance::MarkBlocks) -> app::Done = crate::attendance::blocks::attendance_blocks;
    engine attendance_history(attendance::OfMark) -> app::HistoryView = crate::attendance::blocks::attendance_history;
    engine attendance_walk_in(attendance::WalkIn) -> attendance::Marked = crate::attendance::walk_in::attendance_walk_in;
    engine attendance_find_elsewhere(attendance::FindElsewhere) -> attendance::Elsewhere = crate::attendance::walk_in::attendance_find_elsewhere;
    engine attendance_scan(check_in::ScanOne) -> check_in::ScanAnswer = crate::attendance::check_in::scan::attendance_scan;
    engine check_in_show(attendance::OfSession) -> check_in::CheckInView = crate::attendance::check_in::check_in_show;
    engine check_in_set(check_in::SetCheckIn) -> check_in::CheckInView = crate::attendance::check_in::check_in_set;
    engine check_in_code(attendance::OfSession) -> check_in::ScreenCode = crate::attendance::check_in::check_in_code;
    engine scan_settle(check_in::SettleScan) -> check_in::ScanSettled = crate::attendance::check_in::settle::scan_settle;
    engine badge_print(check_in::PrintBadges) -> check_in::BadgesPrinted = crate::attendance::check_in::badges::badge_print;
    engine attendance_report(report::ReportAttendance) -> report::AttendanceReport = crate::attendance::report::attendance_report;
    engine attendance_register(register::OfRegister) -> register::AttendanceRegister = crate::attendance::register::attendance_register;
    engine attendance_warning_set(register::SetWarning) -> app::Done = crate::attendance::warning::attendance_warning_set;
    desk attendance_register_export(register::ExportAttendance) -> completion::FileMade = crate::attendance::register::attendance_register_export;
    engine sign_in_print(paper::PrintSheet) -> paper::SheetPrinted = crate::attendance::paper::print::sign_in_print;
    engine sign_in_sheets(attendance::OfSession) -> paper::PaperSheets = crate::attendance::paper::sign_in_sheets;
    engine attendance_type_back(paper::TypeBack) -> paper::TypedBack = crate::attendance::paper::typed::attendance_type_back;

    engine workshop_ready(workshop::OfWorkshop) -> workshop::WorkshopReady = crate::workshop::ready::workshop_ready;
    desk workshop_pack(workshop::PackWorkshop) -> workshop::WorkshopPacked = crate::workshop::pack::workshop_pack;

    engine completion_show(rollout::OfRollout) -> completion::CompletionView = crate::completion::show::completion_show;
    engine make_up_set(completion::SetMakeUp) -> app::Done = crate::completion::make_up::make_up_set;
    engine make_up_new(completion::NewMakeUp) -> rollout::SessionLine = crate::completion::make_up::make_up_new;
    engine completion_missing(completion::MissingList) -> completion::MissingPage = crate::completion::missing::completion_missing;
    engine completion_person(completion::OfPerson) -> completion::PersonCompletion = crate::completion::person::completion_person;
    desk completion_export(completion::ExportCompletion) -> completion::FileMade = crate::completion::export::completion_export;
    engine certificate_preview(certificate::PreviewCertificates) -> certificate::CertificatePreview = crate::certificate::preview::certificate_preview;
    desk certificate_issue(certificate::IssueCertificates) -> certificate::CertificatesIssued = crate::certificate::issue::certificate_issue;
    engine certificate_list(certificate::CertificateList) -> certificate::CertificatePage = crate::certificate::register::certificate_list;
    engine certificate_show(certificate::OfCertificate) -> certificate::CertificateView = crate::certificate::register::certificate_show;
    engine certificate_revoke(certificate::RevokeCertificate) -> certificate::CertificateView = crate::certificate::register::certificate_revoke;
    desk certificate_check(certificate::CheckCertificate) -> certificate::CertificateCheck = crate::certificate::check::certificate_check;
    engine certificate_designs(rollout::OfRollout) -> certificate::CertificateDesigns = crate::certificate::design::certificate_designs;
    engine certificate_design_set(certificate::SetDesign) -> certificate::CertificateDesigns = crate::certificate::design::certificate_design_set;
    desk certificate_print(certificate::PrintCertificates) -> certificate::CertificatesPrinted = crate::certificate::print::certificate_print;
    desk certificate_export(certificate::ExportRegister) -> completion::FileMade = crate::certificate::export::certificate_export;
    engine certificate_pack(certificate::PackCertificates) -> certificate::CertificatesPacked = crate::certificate::export::certificate_pack;
    desk certificate_progress(app::Nothing) -> certificate::WorkUnderWay = crate::certificate::work::certificate_progress;
    desk certificate_cancel(app::Nothing) -> certificate::WorkUnderWay = crate::certificate::work::certificate_cancel;

    engine material_list(material::MaterialFilter) -> material::Materials = crate::material::list::material_list;
    engine material_show(material::OfMaterial) -> material::MaterialView = crate::material::list::material_show;
    engine material_set(material::SetMaterial) -> material::MaterialChanged = crate::material::change::material_set;
    engine material_file(material::AddMaterialFile) -> material::MaterialChanged = crate::material::change::material_file;
    engine material_remove(material::OfMaterial) -> app::Done = crate::material::change::material_remove;
    engine material_target_set(material::SetTarget) -> app::Done = crate::material::target::material_target_set;
    engine material_target_remove(material::OfTarget) -> app::Done = crate::material::target::material_target_remove;
    engine material_export(material::ExportMaterials) -> completion::FileMade = crate::material::export::material_export;
    engine handout_add(material::AddHandout) -> material::MaterialChanged = crate::material::handout::handout_add;
    engine handout_remove(material::OfHandout) -> material::MaterialChanged = crate::material::handout::handout_remove;
    engine handout_list(material::HandoutList) -> material::Handouts = crate::material::handout::handout_list;

    engine feedback_list(rollout::OfRollout) -> feedback::FeedbackList = crate::feedback::show::feedback_list;
    engine feedback_session(attendance::OfSession) -> feedback::FeedbackView = crate::feedback::show::feedback_session;
    engine feedback_form_set(feedback::SetFeedbackForm) -> feedback::FeedbackChanged = crate::feedback::asked::feedback_form_set;
    engine feedback_give(feedback::GiveFeedback) -> feedback::FeedbackGiven = crate::feedback::asked::feedback_give;
    engine feedback_take_back(feedback::GiveFeedback) -> feedback::FeedbackGiven = crate::feedback::asked::feedback_take_back;
    engine feedback_empty(attendance::OfSession) -> feedback::FeedbackView = crate::feedback::asked::feedback_empty;
    engine feedback_type(feedback::TypeFeedback) -> feedback::FeedbackTyped = crate::feedback::asked::feedback_type;
    engine feedback_import(feedback::ImportFeedback) -> feedback::FeedbackImport = crate::feedback::import::feedback_import;
    engine feedback_tag(feedback::TagFeedback) -> feedback::FeedbackChanged = crate::feedback::tag::feedback_tag;
    engine feedback_export(feedback::ExportFeedback) -> completion::FileMade = crate::feedback::export::feedback_export;

    engine cohort_freeze(completion::FreezeCohort) -> app::Done = crate::completion::roster::cohort_freeze;
    engine cohort_invited(completion::InviteCohort) -> app::Done = crate::completion::roster::cohort_invited;
    engine session_covers(completion::SetCovers) -> app::Done = crate::completion::roster::session_covers;
    engine assessment_list(rollout::OfRollout) -> assessment::Assessments = crate::assessment::sheet::assessment_list;
    engine assessment_new(assessment::NewAssessment) -> app::Done = crate::assessment::score::assessment_new;
    engine assessment_sheet(assessment::OfAssessment) -> assessment::ScoreSheet = crate::assessment::sheet::assessment_sheet;
    engine score_set(assessment::SetScore) -> assessment::ScoreSet = crate::assessment::score::score_set;
    engine score_import(assessment::ImportScores) -> assessment::ScoreImport = crate::assessment::import::score_import;

    engine fact_list(rollout::OfRollout) -> fact::FactList = crate::fact::fact_list;
    engine checklist_list(rollout::OfRollout) -> checklist::Checklists = crate::checklist::show::checklist_list;
    engine checklist_show(checklist::OfChecklist) -> checklist::ChecklistView = crate::checklist::show::checklist_show;
    engine item_set(checklist::SetItem) -> checklist::ItemChanged = crate::checklist::item::item_set;
    engine item_edit(checklist::EditItem) -> checklist::ItemChanged = crate::checklist::item::item_edit;
    engine items_edit(checklist::EditItems) -> app::Done = crate::checklist::many::items_edit;
    engine item_move(checklist::MoveItem) -> app::Done = crate::checklist::structure::item_move;
    engine checklist_set(checklist::SetChecklist) -> checklist::Made = crate::checklist::structure::checklist_set;
    engine checklist_import(tasks::ImportTasks) -> tasks::TaskImport = crate::checklist::import::checklist_import;
    engine section_set(checklist::SetSection) -> checklist::Made = crate::checklist::structure::section_set;
    engine section_move(checklist::MoveSection) -> app::Done = crate::checklist::structure::section_move;
    engine plan_archive(checklist::ArchiveRecords) -> app::Done = crate::checklist::structure::plan_archive;
    engine item_add(checklist::AddItem) -> checklist::ItemChanged = crate::checklist::item::item_add;

    engine item_evidence(evidence::AddEvidence) -> checklist::ItemChanged = crate::evidence::attach::item_evidence;
    engine point_evidence(evidence::AddPointEvidence) -> handoff::AreaChanged = crate::evidence::attach::point_evidence;
    engine sheet_evidence(paper::AddSheetEvidence) -> paper::PaperSheets = crate::evidence::attach::sheet_evidence;
    engine evidence_content(evidence::OfEvidence) -> evidence::EvidenceContent = crate::evidence::open::evidence_content;
    engine evidence_save(evidence::SaveEvidence) -> evidence::EvidenceSaved = crate::evidence::open::evidence_save;

    engine delegation_list(handoff::OfArea) -> handoff::Delegations = crate::handoff::delegate::delegation_list;
    engine delegation_statement(handoff::PrepareDelegation) -> handoff::StatementView = crate::handoff::delegate::delegation_statement;
    engine delegation_sign(handoff::SignDelegation) -> handoff::Delegations = crate::handoff::delegate::delegation_sign;
    engine delegation_end_statement(handoff::PrepareDelegationEnd) -> handoff::StatementView = crate::handoff::delegate::delegation_end_statement;
    engine delegation_end(handoff::EndDelegation) -> handoff::Delegations = crate::handoff::delegate::delegation_end;

    engine walkthrough_list(rollout::OfRollout) -> walkthrough::Walkthroughs = crate::walkthrough::walkthrough_list;
    engine walkthrough_set(walkthrough::SetWalkthrough) -> app::Done = crate::walkthrough::walkthrough_set;
    engine walkthrough_remove(walkthrough::OfWalkthrough) -> app::Done = crate::walkthrough::walkthrough_remove;
    engine walk_add(walkthrough::AddWalk) -> app::Done = crate::walkthrough::walk_add;
    engine walk_remove(walkthrough::OfWalk) -> app::Done = crate::walkthrough::walk_remove;
    engine document_list(rollout::OfRollout) -> document::Documents = crate::document::document_list;
    engine document_set(document::SetDocument) -> app::Done = crate::document::document_set;
    engine document_remove(document::OfDocument) -> app::Done = crate::document::document_remove;
    engine document_edition(document::AddEdition) -> app::Done = crate::document::document_edition;
    engine document_say(document::SayDocument) -> app::Done = crate::document::document_say;
    engine carry_list(rollout::OfRollout) -> carry_over::CarryOvers = crate::carry_over::carry_list;
    engine carry_set(carry_over::SetCarry) -> app::Done = crate::carry_over::carry_set;
    engine carry_items(carry_over::CarryItems) -> app::Done = crate::carry_over::carry_items;
    engine carry_close(carry_over::CloseCarry) -> app::Done = crate::carry_over::carry_close;
    engine carry_remove(carry_over::OfCarry) -> app::Done = crate::carry_over::carry_remove;
    engine rota_show(rollout::OfRollout) -> rota::RotaView = crate::rota::rota_show;
    engine shift_set(rota::SetShift) -> app::Done = crate::rota::shift_set;
    engine shift_remove(rota::OfShift) -> app::Done = crate::rota::shift_remove;
    engine shifts_fill(rota::FillShifts) -> app::Done = crate::rota::shifts_fill;
    engine escalation_set(rota::SetEscalation) -> app::Done = crate::rota::escalation_set;
    engine escalation_remove(rota::OfEscalation) -> app::Done = crate::rota::escalation_remove;
    engine shift_page(rollout::OfRollout) -> rota::ShiftPage = crate::rota::shift_page;
    engine shift_hand_over(rota::HandOverShift) -> app::Done = crate::rota::shift_hand_over;
    engine shift_take(rota::TakeShift) -> app::Done = crate::rota::shift_take;
    engine early_life_show(rollout::OfRollout) -> early_life::EarlyLifeView = crate::early_life::early_life_show;
    engine early_life_set(early_life::SetEarlyLife) -> app::Done = crate::early_life::early_life_set;
    engine follow_up_set(early_life::SetFollowUp) -> app::Done = crate::early_life::follow_up_set;
    engine follow_up_found(early_life::FindFollowUp) -> app::Done = crate::early_life::follow_up_found;
    engine follow_up_remove(early_life::OfFollowUp) -> app::Done = crate::early_life::follow_up_remove;

    engine gate_list(rollout::OfRollout) -> gate::Gates = crate::gate::gate_list;
    engine gate_show(gate::OfGate) -> gate::GateView = crate::gate::gate_show;
    engine criterion_set(gate::SetCriterion) -> gate::GateChanged = crate::gate::change::criterion_set;
    engine criterion_edit(gate::EditCriterion) -> gate::GateChanged = crate::gate::change::criterion_edit;
    engine criterion_add(gate::AddCriterion) -> gate::GateChanged = crate::gate::change::criterion_add;
    engine criterion_evidence(gate::AddCriterionEvidence) -> gate::GateChanged = crate::evidence::attach::criterion_evidence;
    engine gate_vote(gate::CastVote) -> gate::GateChanged = crate::gate::change::gate_vote;
    engine gate_statement(gate::PrepareDecision) -> handoff::StatementView = crate::gate::decide::gate_statement;
    engine gate_decide(gate::DecideGate) -> gate::GateChanged = crate::gate::decide::gate_decide;

    engine run_list(rollout::OfRollout) -> runbook::Runs = crate::runbook::run_list;
    engine run_show(runbook::OfRun) -> runbook::RunView = crate::runbook::run_show;
    engine run_new(runbook::NewRun) -> runbook::RunChanged = crate::runbook::change::run_new;
    engine run_set(runbook::SetRun) -> runbook::RunChanged = crate::runbook::change::run_set;
    engine run_end(runbook::OfRun) -> runbook::RunChanged = crate::runbook::change::run_end;
    engine step_set(runbook::SetStep) -> runbook::RunChanged = crate::runbook::change::step_set;
    engine way_back_set(runbook::SetWayBack) -> app::Done = crate::runbook::way_back_set;
    engine way_back_begin(runbook::BeginWayBack) -> runbook::RunChanged = crate::runbook::way_back_begin;
    engine downtime_list(rollout::OfRollout) -> downtime::Downtimes = crate::downtime::ledger::downtime_list;
    engine downtime_set(downtime::SetDowntime) -> app::Done = crate::downtime::ledger::downtime_set;
    engine downtime_remove(downtime::OfDowntime) -> app::Done = crate::downtime::ledger::downtime_remove;
    engine status_link_list(rollout::OfRollout) -> status_link::StatusLinks = crate::status_link::status_link_list;
    engine status_link_new(status_link::NewStatusLink) -> status_link::StatusLinkMade = crate::status_link::status_link_new;
    engine status_link_revoke(status_link::OfStatusLink) -> app::Done = crate::status_link::status_link_revoke;

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
    engine lesson_targets(rollout::OfRollout) -> lesson::LessonTargets = crate::lesson::make::lesson_targets;
    engine lesson_to_item(lesson::LessonToItem) -> app::Done = crate::lesson::make::lesson_to_item;
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

    engine report_list(rollout::OfRollout) -> reports::ReportList = crate::report::report_list;
    engine report_show(reports::AskReport) -> reports::ReportView = crate::report::report_show;
    engine report_issue(reports::IssueReport) -> reports::ReportIssued = crate::report::report_issue;
    engine report_export(reports::ExportReport) -> completion::FileMade = crate::report::report_export;
    engine report_text(reports::TextReport) -> reports::ReportText = crate::report::report_text;
    engine executive_show(rollout::OfRollout) -> reports::ExecutiveView = crate::report::executive_show;
    engine audit_check(reports::CheckAudit) -> reports::AuditChecked = crate::report::audit_check;
    engine contact_list(rollout::OfRollout) -> reports::Contacts = crate::report::contact_list;
    engine contact_set(reports::SetContact) -> app::Done = crate::report::contact_set;
    engine contact_confirm(reports::OfContact) -> app::Done = crate::report::contact_confirm;
    engine contact_remove(reports::OfContact) -> app::Done = crate::report::contact_remove;

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
    engine file_list(app::Nothing) -> sync::Files = crate::evidence::place::file_list;
    desk file_fetch(sync::FetchFile) -> sync::FileLine = crate::sync::files::file_fetch;
    engine outbox(app::Nothing) -> sync::Outbox = crate::sync::lists::outbox;
    engine received(app::Nothing) -> sync::Received = crate::sync::received::received;
    engine conflicts(app::Nothing) -> sync::Conflicts = crate::sync::cards::conflicts;
    engine conflict_resolve(sync::ResolveCard) -> app::Done = crate::sync::cards::conflict_resolve;
    engine conflict_keep(sync::KeepShown) -> app::Done = crate::sync::cards::conflict_keep;
    engine conflict_told_read(sync::ToldRead) -> app::Nothing = crate::sync::told::conflict_told_read;
    engine carry_out(carry::CarryOut) -> carry::CarriedOut = crate::carry::carry_out;
    engine carry_in(carry::CarryIn) -> carry::CarriedIn = crate::carry::carry_in;
    desk room_share(room::RoomShare) -> room::RoomView = crate::carry::room::room_share;
    desk room_join(room::RoomJoin) -> room::RoomView = crate::carry::room::room_join;
    desk room_show(app::Nothing) -> room::RoomView = crate::carry::room::room_show;
    desk room_wait(room::RoomWait) -> room::RoomView = crate::carry::room::room_wait;
    desk room_stop(app::Nothing) -> room::RoomView = crate::carry::room::room_stop;
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

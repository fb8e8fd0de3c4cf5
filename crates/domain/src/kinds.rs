//! Every kind, one line each. A new kind is declared in its area and named here; storage, wire,
//! rights, TypeScript and the generic screens follow.

use crate::{
    Kind, assessment, certificate, checklist, downtime, feedback, gate, handoff, material, paper, people, plan, proposal, rollout, runbook,
    training, workspace,
};

/// All declared kinds.
pub static KINDS: &[Kind] = &[
    workspace::Workspace::KIND,
    workspace::Member::KIND,
    workspace::Device::KIND,
    workspace::Author::KIND,
    workspace::SigningKey::KIND,
    workspace::Invitation::KIND,
    rollout::Rollout::KIND,
    rollout::RolePlan::KIND,
    rollout::Contradiction::KIND,
    rollout::Holiday::KIND,
    plan::Claim::KIND,
    plan::Metric::KIND,
    plan::Dismissal::KIND,
    gate::Gate::KIND,
    rollout::Criterion::KIND,
    gate::Finding::KIND,
    gate::Ballot::KIND,
    gate::Decision::KIND,
    checklist::Checklist::KIND,
    checklist::Section::KIND,
    checklist::Item::KIND,
    checklist::Evidence::KIND,
    runbook::Run::KIND,
    runbook::Step::KIND,
    runbook::WayBack::KIND,
    downtime::Downtime::KIND,
    people::Person::KIND,
    people::PersonKey::KIND,
    training::Audience::KIND,
    training::Course::KIND,
    training::Topic::KIND,
    training::Cohort::KIND,
    training::Enrolment::KIND,
    training::Session::KIND,
    training::Attendance::KIND,
    training::WalkIn::KIND,
    paper::SignInSheet::KIND,
    assessment::Assessment::KIND,
    assessment::Score::KIND,
    material::Material::KIND,
    material::MaterialTarget::KIND,
    material::Handout::KIND,
    feedback::FeedbackForm::KIND,
    feedback::Feedback::KIND,
    certificate::Certificate::KIND,
    certificate::Revocation::KIND,
    certificate::CertificateDesign::KIND,
    handoff::Area::KIND,
    handoff::Point::KIND,
    handoff::SignOff::KIND,
    handoff::Withdrawal::KIND,
    proposal::Proposal::KIND,
];

/// The kind of this wire name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

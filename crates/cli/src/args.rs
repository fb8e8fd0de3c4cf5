//! What may stand on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Software roll-outs: checklists, roll call, hand-off. Works offline.
#[derive(Parser)]
#[command(name = "muster", version)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Arguments that every command takes.
#[derive(Args)]
pub(crate) struct Globals {
    /// Data folder
    #[arg(long, env = "MUSTER_DATA", global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// File whose first line is the passphrase of whoever acts
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Who acts, where several people share this laptop; without it the passphrase says so
    #[arg(long = "as", env = "MUSTER_AS", global = true, value_name = "NAME")]
    pub(crate) acting: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Start a workspace in the data folder; no server needed
    Init(crate::init::Init),
    /// Rollouts: made from a template, listed, shown
    #[command(subcommand)]
    Rollout(crate::rollout::Rollout),
    /// Where the plan does not fit itself, and the figures that it states
    #[command(subcommand)]
    Plan(crate::plan::Plan),
    /// People on rosters
    #[command(subcommand)]
    People(crate::people::People),
    /// Cohorts: their places and queues, and who is put where
    #[command(subcommand)]
    Cohort(crate::cohort::Cohort),
    /// Who trains which department, and who stands in
    #[command(subcommand)]
    Trainer(crate::cohort::Trainer),
    /// Sessions
    #[command(subcommand)]
    Session(crate::attendance::Session),
    /// The roll call
    #[command(subcommand)]
    Attendance(crate::attendance::Attendance),
    /// Before a room without a network, and after it: ready or not, the pack, what is only here
    #[command(subcommand)]
    Workshop(crate::workshop::Workshop),
    /// Training materials: what there is, what the plan wants, to whom it was handed out
    #[command(subcommand)]
    Material(crate::material::Material),
    /// What people said of sessions: typed, imported, added up, tagged
    #[command(subcommand)]
    Feedback(crate::feedback::Feedback),
    /// Who has completed the training, who is missing, and the figures as files
    #[command(subcommand)]
    Completion(crate::completion::Completion),
    /// Certificates: issued, listed, checked, revoked, printed
    #[command(subcommand)]
    Certificate(crate::certificate::Certificate),
    /// Assessments and scores
    #[command(subcommand)]
    Assessment(crate::assessment::Assessment),
    /// Checklists and their sections
    #[command(subcommand)]
    Checklist(crate::checklist::Checklist),
    /// Items of checklists
    #[command(subcommand)]
    Item(crate::item::Item),
    /// The day by the minute: runs, rehearsed or live, and the way back
    #[command(subcommand)]
    Run(crate::run::Run),
    /// What was away, planned or not, against its targets
    #[command(subcommand)]
    Downtime(crate::downtime::Downtime),
    /// Links to the page on the server for those who only read
    #[command(subcommand)]
    Link(crate::status_link::StatusLink),
    /// Links from which calendar programs follow a rollout's dates
    #[command(subcommand)]
    Calendar(crate::calendar::Calendar),
    /// Monitoring: what is due to be read, readings against their targets, what was missed
    #[command(subcommand)]
    Reading(crate::reading::Reading),
    /// What somebody saw, and what becomes of it
    #[command(subcommand)]
    Observation(crate::reading::Observation),
    /// Meetings: agenda from the facts, presence, minutes
    #[command(subcommand)]
    Meeting(crate::meeting::Meeting),
    /// The decision log
    #[command(subcommand)]
    Decision(crate::meeting::Decision),
    /// Reports: of the day, for executives, the trail, checklists, runs, gates, contacts
    #[command(subcommand)]
    Report(crate::reports::Report),
    /// Who is to be called
    #[command(subcommand)]
    Contact(crate::reports::Contact),
    /// Gates: criteria, votes, signed decisions
    #[command(subcommand)]
    Gate(crate::gate::Gate),
    /// The hand-off and its sign-offs
    #[command(subcommand)]
    Handoff(crate::handoff::Handoff),
    /// Walkthroughs and drills: who receives drives, who gives watches
    #[command(subcommand)]
    Walkthrough(crate::walkthrough::Walkthrough),
    /// Documents that go over, their versions, and who accepted which
    #[command(subcommand)]
    Document(crate::walkthrough::Document),
    /// What goes over still open: known errors and open items
    #[command(subcommand)]
    Open(crate::support::Open),
    /// Who is on call when, gaps against the plan's hours, whom to reach
    #[command(subcommand)]
    Rota(crate::support::Rota),
    /// The hand-over from one shift to the next, on one page
    #[command(subcommand)]
    Shift(crate::support::Shift),
    /// Early-life support: figures by day, relapses, its end, what is looked at again
    #[command(subcommand)]
    EarlyLife(crate::support::EarlyLife),
    /// Check a pack; needs no data folder
    Verify {
        path: PathBuf,
        /// The workspace's fingerprint, read from paper: is the pack that workspace's?
        #[arg(long, value_name = "FINGERPRINT")]
        genesis: Option<String>,
        /// An earlier pack, or a file with the text of the square on an earlier certificate: does this pack hold all of it?
        #[arg(long, value_name = "KEPT")]
        earlier: Option<PathBuf>,
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Invite somebody; works offline and prints the code
    Invite {
        name: String,
        #[arg(long)]
        role: Vec<String>,
        /// For another laptop of somebody who is a member already, or anew after a lost passphrase
        #[arg(long, conflicts_with = "role")]
        again: bool,
        /// Hours until it lapses; a week if absent
        #[arg(long)]
        hours: Option<u32>,
        /// Whoever joins has to be approved before what they write counts
        #[arg(long, conflicts_with = "again")]
        approve: bool,
    },
    /// Move this workspace onto a server, with the code that the server printed
    Publish { code: String },
    /// Join a workspace with an invitation's code
    Enrol {
        code: String,
        /// What colleagues call this laptop
        #[arg(long)]
        device: Option<String>,
        /// Do without a passphrase: whoever can read the disk can open the workspace, and nothing can be signed
        #[arg(long)]
        unprotected: bool,
    },
    /// Open with the printed recovery code, and take --passphrase-file as the new passphrase
    Recover {
        /// File whose first line is the recovery code
        code_file: PathBuf,
    },
    /// Another passphrase; --passphrase-file holds the old one
    Passphrase {
        /// File whose first line is the new passphrase
        new_file: PathBuf,
    },
    /// The keys with which you sign on this laptop, by fingerprint and from when each counts
    SigningKey {
        /// Make a new one; what the old one signed stays checkable, and it signs nothing any more
        #[arg(long)]
        renew: bool,
    },
    /// Print a new recovery code; the one before opens nothing from then on
    RecoveryCode,
    /// Send and receive now
    Sync,
    /// What is only on this laptop, and when the server last answered
    Status,
    /// What two people wrote differently
    Conflicts,
    /// Members and their laptops
    #[command(subcommand)]
    Member(crate::member::Deed),
    /// People who share this laptop
    #[command(subcommand)]
    Here(crate::here::Here),
    /// What the server refused, whole and with the reason, and the ways on
    Quarantine {
        #[command(subcommand)]
        deed: Option<crate::quarantine::Deed>,
    },
    /// Changes from laptop to laptop by file, without a server
    #[command(subcommand)]
    Carry(crate::carry::Carry),
    /// Exchange changes with another laptop in the same room, directly and without a server
    #[command(subcommand)]
    Room(crate::room::Room),
    /// Files that were attached, and where each of them is
    #[command(subcommand)]
    File(crate::file::FileDeed),
    /// Write an encrypted copy, with its keys beside it
    Backup { file: PathBuf },
    /// Put a backup into the data folder, which has to be empty; --passphrase-file is of anybody who worked there
    Restore { file: PathBuf },
    /// Write everything into a new folder for other programs: plain SQLite, CSV, attached files
    Export {
        dir: PathBuf,
        /// Of the page that says what is what: en or vi
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Check the store
    Check {
        /// Fold all tables again from the log and the outbox
        #[arg(long)]
        rebuild: bool,
    },
    /// Run any command of the engine, for scripts
    Call(crate::calling::Call),
    /// Serve the app to a browser on this laptop
    Ui(crate::ui::Ui),
}

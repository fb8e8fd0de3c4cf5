// Generated from the Rust views by `MUSTER_BLESS=1 cargo test -p engine --test typescript`. Do not edit.

/**
 * Request of `criterion_add`. Answers `GateChanged`.
 */
export type AddCriterion = { gate: string, title: string, level: string, target?: string | null, 
/**
 * Minutes from T-0; absent: when the gate is decided.
 */
measurable_from?: number | null, };

/**
 * Request of `criterion_evidence`. Answers `GateChanged`.
 */
export type AddCriterionEvidence = { criterion: string, 
/**
 * text, link, file.
 */
form: string, text?: string | null, path?: string | null, name?: string | null, 
/**
 * Base64, where there is no path (browser).
 */
content?: string | null, };

/**
 * Request of `document_edition`: a new version, as a file or a link.
 */
export type AddEdition = { document: string, version: string, news?: string | null, 
/**
 * text, link, file.
 */
form: string, text?: string | null, path?: string | null, name?: string | null, 
/**
 * Base64, where there is no path (browser).
 */
content?: string | null, };

/**
 * Request of `item_evidence`. Answers `ItemChanged`.
 */
export type AddEvidence = { item: string, 
/**
 * text, link, file.
 */
form: string, text?: string | null, path?: string | null, name?: string | null, 
/**
 * Base64, where there is no path (browser).
 */
content?: string | null, };

/**
 * Request of `handout_add`: to exactly one of session, cohort and person. Answers `MaterialChanged`.
 */
export type AddHandout = { material: string, session?: string | null, cohort?: string | null, person?: string | null, 
/**
 * Local time in the rollout's zone; now without it.
 */
at?: string | null, 
/**
 * One without it.
 */
copies: number | null, note?: string | null, };

/**
 * Request of `item_add`. Answers `ItemChanged`.
 */
export type AddItem = { checklist: string, section: string, title: string, criticality: string, };

/**
 * Request of `material_file`: a new file of a material; the ones before stay.
 */
export type AddMaterialFile = { material: string, 
/**
 * text, link, file.
 */
form: string, text?: string | null, path?: string | null, name?: string | null, 
/**
 * Base64, where there is no path (browser).
 */
content?: string | null, };

/**
 * Request of `metric_add`. Answers `Made`.
 */
export type AddMetric = { rollout: string, title: string, 
/**
 * One word for all targets of one thing.
 */
measure: string, };

/**
 * Request of `observation_add`. Answers `Done`.
 */
export type AddObservation = { rollout: string, what: string, area?: string | null, 
/**
 * critical, high, medium, low, note.
 */
severity: string, 
/**
 * Local time, where it was not now.
 */
at?: string | null, };

/**
 * Request of `person_add`, a person by hand. Answers `PersonAdded`.
 */
export type AddPerson = { name: string, email?: string | null, phone?: string | null, number?: string | null, department?: string | null, cohort?: string | null, 
/**
 * What becomes of them where the cohort has no place: `wait` (default) or `place`.
 */
beyond?: string | null, };

/**
 * Request of `point_evidence`. Answers `AreaChanged`.
 */
export type AddPointEvidence = { point: string, 
/**
 * text, link, file.
 */
form: string, text?: string | null, path?: string | null, name?: string | null, 
/**
 * Base64, where there is no path (browser).
 */
content?: string | null, };

/**
 * Request of `reading_add`.
 */
export type AddReading = { duty: string, 
/**
 * As it is typed: a number, or p, f, n for passed, failed, could not be read; a note may follow a blank.
 */
text: string, 
/**
 * Local time at which it was read, where that was not now.
 */
at?: string | null, };

/**
 * Request of `resolution_add`. Answers `ResolutionAdded`.
 */
export type AddResolution = { rollout: string, meeting?: string | null, text: string, reason: string, decided_by: string, consequences?: string | null, owner?: string | null, 
/**
 * `YYYY-MM-DD`.
 */
due?: string | null, 
/**
 * The decision that it revisits.
 */
revisits?: string | null, };

/**
 * Request of `sheet_evidence`, a photo of the signed sheet. Answers `PaperSheets`.
 */
export type AddSheetEvidence = { sheet: string, 
/**
 * text, link, file.
 */
form: string, text?: string | null, path?: string | null, name?: string | null, 
/**
 * Base64, where there is no path (browser).
 */
content?: string | null, };

/**
 * Request of `walk_add`: it was done.
 */
export type AddWalk = { walkthrough: string, 
/**
 * A member's id or name, or another name.
 */
driver: string, watcher: string, 
/**
 * Local time; now where it is absent.
 */
at?: string | null, 
/**
 * passed, failed, skipped.
 */
result: string, minutes?: number | null, steps?: Array<StepLine> | null, note?: string | null, };

/**
 * One point of an agenda, said by its name in `locales/`.
 */
export type AgendaPoint = { 
/**
 * topics, run, gates, conditions, readings, downtime, observations, decisions, next.
 */
part: string, 
/**
 * The sentence.
 */
says: string, args: Words, 
/**
 * In English, for shells and for a screen that does not know the sentence.
 */
text: string, 
/**
 * bad, late, plain.
 */
weight: string, 
/**
 * The screen on which it can be acted on.
 */
place: string, };

/**
 * One answer.
 */
export type AnswerLine = { id: string, rating: number, comment: string, 
/**
 * Empty where it is anonymous.
 */
person: string, 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * positive, neutral, negative; absent while nobody has read it so.
 */
sentiment: string | null, tags: Array<string>, sent: boolean, };

/**
 * `empty`: no workspace yet; `locked`: there is one and nobody has opened it.
 */
export type AppState = "empty" | "locked" | "open";

/**
 * Answer of `app_status`: everything the frame needs, also when locked or empty.
 */
export type AppStatus = { state: AppState, 
/**
 * With `empty`: a workspace was being made here when the power or the program went; it is cleared away.
 */
broken_off: boolean, version: string, 
/**
 * Where the data lies, for "Show data folder".
 */
data_dir: string, workspace: WorkspaceLine | null, me: Me | null, 
/**
 * Who can work on this laptop, each with a passphrase of their own.
 */
members_here: Array<PersonHere>, protection: Protection, 
/**
 * Whether a printed recovery code opens it as well.
 */
recovery: boolean, rollouts: Array<RolloutLine>, sync: SyncLine, waiting: Waiting, };

/**
 * Request of `member_approve`: somebody who joined is who they should be, or is not. Answers `Members`.
 */
export type ApproveMember = { id: string, approved: boolean, 
/**
 * Why not; told to whoever joined.
 */
reason?: string | null, };

/**
 * Request of `rollout_approve`: what stands in the plan now is kept as it is.
 */
export type ApproveRollout = { rollout: string, reason: string, };

/**
 * Request of `plan_archive`: they leave the plan, and stay in its history. Answers `Done`.
 */
export type ArchiveRecords = { 
/**
 * checklist, section, item, evidence, criterion, area, point, metric, claim, course, topic, role_plan.
 */
kind: string, ids: Array<string>, };

/**
 * Answer of a change in an area.
 */
export type AreaChanged = { area: AreaView, action: string, label: string, };

/**
 * An area, to choose from.
 */
export type AreaChoice = { id: string, title: string, };

/**
 * A hand-off area in one line.
 */
export type AreaLine = { id: string, title: string, points: number, judged: number, 
/**
 * accepted, conditions, declined, or absent while unsigned.
 */
decision: string | null, 
/**
 * It was signed, and the signature was withdrawn.
 */
withdrawn: boolean, 
/**
 * Facts that changed since the signature that counts.
 */
changed: number, 
/**
 * Points, or the area itself, that were declined after somebody had accepted it.
 */
declined_since: number, 
/**
 * The member who works here is one of those who accepted it.
 */
concerns_me: boolean, };

/**
 * An area with what it asks for.
 */
export type AreaPart = { id: string, title: string, receiver_role: string, points: Array<PointPart>, };

/**
 * Answer of `handoff_area`: points, earlier sign-offs, who receives.
 */
export type AreaView = { id: string, title: string, no: number, of: number, receiver_role: string, points: Array<PointView>, sign_offs: Array<SignOffView>, 
/**
 * Points that were declined after somebody had signed the area otherwise.
 */
declined_since: Array<DeclinedSince>, 
/**
 * Why this member cannot sign here, in plain words; absent if they can.
 */
cannot_sign: Failure | null, 
/**
 * Whether this member receives the area, and signs for themselves.
 */
signs_self: boolean, 
/**
 * For whom else this member may sign now.
 */
signs_for: Array<SignsForLine>, 
/**
 * What goes over beside the points, counted.
 */
goes_over: GoesOver, 
/**
 * Thirty days from now, by which it is looked at again where nobody says otherwise.
 */
follow_up: string, };

/**
 * Request of `session_invitation`.
 */
export type AskInvitation = { session: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * Request of `report_show` and, with the rest of it, of `report_export`.
 */
export type AskReport = { rollout: string, 
/**
 * deployment, executive, checklist, run, gate, contacts, audit.
 */
name: string, 
/**
 * The checklist, run or gate.
 */
of?: string | null, 
/**
 * `YYYY-MM-DD`: the day of a deployment report; today where it is absent.
 */
day?: string | null, 
/**
 * An issued report, as it was known then.
 */
issued?: string | null, 
/**
 * What of the trail.
 */
audit?: AuditFilter | null, };

/**
 * One assessment with both figures: the share who passed, and the mean.
 */
export type AssessmentLine = { id: string, title: string, audience: string, 
/**
 * Whole points.
 */
greatest: number, 
/**
 * Per cent.
 */
pass_mark: number, 
/**
 * Of a practical assessment.
 */
criteria: Array<PracticalLine>, 
/**
 * On the roster of the audience.
 */
roster: number, assessed: number, passed: number, 
/**
 * Mean of the best scores, hundredths of a per cent.
 */
average: number | null, 
/**
 * Attempts after somebody's first.
 */
resits: number, };

/**
 * Answer of `assessment_list`.
 */
export type Assessments = { assessments: Array<AssessmentLine>, };

/**
 * Answer of `attendance_register`.
 */
export type AttendanceRegister = { 
/**
 * RFC 3339 with the rollout's offset: the figures are of this instant.
 */
as_of: string, sources: Sources, cohorts: Array<RegisterCohort>, 
/**
 * Every session of the rollout, by its planned start.
 */
sessions: Array<RegisterSession>, 
/**
 * The cohort whose people are shown.
 */
cohort: string | null, 
/**
 * When somebody's attendance is warned of, and how many of its list that concerns.
 */
warning: WarningView, seldom: number, 
/**
 * How many people stand in the register of the cohort, and how many of them fit what was asked.
 */
everybody: number, total: number, offset: number, 
/**
 * The window of its people by given name, then those who only walked in.
 */
people: Array<RegisterPerson>, 
/**
 * What the letters mean.
 */
statuses: Array<StatusLine>, };

/**
 * How a report was read, with every figure that was taken, and what becomes of each person.
 */
export type AttendanceReport = { file: string, read_as: ReadAs, columns: Array<ColumnChoice>, zone: string, 
/**
 * dmy, mdy, ymd; absent where no date is written.
 */
dates: string | null, 
/**
 * The order of day and month is a guess.
 */
dates_open: boolean, least: number, late: number, early: number, mark: string, 
/**
 * The planned time, RFC 3339 with the rollout's offset.
 */
starts: string, ends: string | null, 
/**
 * Rows of people in the report.
 */
rows: number, counts: ReportCounts, lines: Array<ReportLine>, 
/**
 * On the session's list, and not in the report: their mark stays as it is.
 */
missing: number, rejected: Array<Rejected>, warnings: Array<Warning>, 
/**
 * Absent after a dry run or when nothing changed.
 */
action: string | null, label: string, };

/**
 * An audience with what is expected and what is there.
 */
export type AudienceCard = { id: string, title: string, low: number | null, high: number | null, hours: number | null, delivery: string, 
/**
 * Who completes its course may train the departments.
 */
for_trainers: boolean, cohorts: number, 
/**
 * Each once, however many of its cohorts they are in.
 */
people: number, };

/**
 * Answer of `audit_check`.
 */
export type AuditChecked = { lines: number, 
/**
 * The first line whose digest does not follow, counted from 1 without the heading.
 */
broken_at: number | null, 
/**
 * The last digest.
 */
digest: string, 
/**
 * The export that this workspace remembers of it.
 */
export: AuditExportLine | null, ok: boolean, };

/**
 * That somebody took a part of the trail out.
 */
export type AuditExportLine = { id: string, at: string, by: string, device: string, asked: string, format: string, lines: number, digest: string, };

/**
 * What of the audit trail is wanted; everything where nothing is said.
 */
export type AuditFilter = { 
/**
 * Days `YYYY-MM-DD` in the workspace's zone, both inclusive.
 */
from?: string | null, to?: string | null, 
/**
 * plan, checklists, go_live, training, people, handoff, workspace.
 */
area?: string | null, 
/**
 * Somebody's name, or a part of it.
 */
person?: string | null, 
/**
 * In what was changed, before or after; without case and marks.
 */
text?: string | null, };

/**
 * Answer of `workspace_backup`.
 */
export type BackupMade = { file: string, 
/**
 * The keys that open it, without which it is worth nothing.
 */
keys: string, 
/**
 * Whether it takes a passphrase to open it; else whoever has both files reads everything.
 */
protected: boolean, };

/**
 * Answer of `badge_print`.
 */
export type BadgesPrinted = { badges: number, file: FileMade, };

/**
 * A vote, or a role that is asked for one.
 */
export type BallotLine = { 
/**
 * Absent while nobody of the role has voted.
 */
member: string | null, name: string, role: string, 
/**
 * go, conditional, pause, no_go.
 */
vote: string | null, note: string, at: string | null, mine: boolean, two_versions: boolean, };

/**
 * One approval of the plan.
 */
export type BaselineLine = { id: string, 
/**
 * From 1, by time.
 */
no: number, by: string, at: string, reason: string, 
/**
 * SHA-256 of what was approved.
 */
digest: string, 
/**
 * All parts are here and give this digest.
 */
whole: boolean, 
/**
 * It is the one that counts.
 */
counts: boolean, };

/**
 * A record that something became or speaks of.
 */
export type Became = { id: string, 
/**
 * The checklist or the gate that it stands in.
 */
of: string, title: string, 
/**
 * The rollout, where it is another one.
 */
rollout: string | null, };

/**
 * One line of the explanation: must_not_met, must_waived, must_not_yet, should_not_met, should_waived, must_met, nice_not_met, not_yet.
 */
export type BecauseLine = { why: string, count: number, };

/**
 * The value that all sides of a card wrote over.
 */
export type BeforeBoth = { value: unknown, words: string, };

/**
 * Request of `way_back_begin`. Answers `RunChanged` of the way back.
 */
export type BeginWayBack = { 
/**
 * The run that is given up.
 */
run: string, reason: string, };

/**
 * Two times between which something was: the clock that would say more was wrong, or was set.
 */
export type Between = { from: string, to: string, };

/**
 * One link.
 */
export type CalendarLinkLine = { id: string, title: string, 
/**
 * Only the sessions of this person.
 */
person: string | null, 
/**
 * Only the sessions that a trainer of this name leads.
 */
trainer: string | null, 
/**
 * Whose; empty where they are not on record any more.
 */
name: string, expires: string, lapsed: boolean, 
/**
 * Who made it.
 */
by: string, 
/**
 * Only on the laptop where it was made.
 */
address: string | null, 
/**
 * The server knows it.
 */
sent: boolean, };

/**
 * Answer of `calendar_link_new`.
 */
export type CalendarLinkMade = { link: string, address: string, expires: string, };

/**
 * Answer of `calendar_link_list`.
 */
export type CalendarLinks = { 
/**
 * Who leads a session of the rollout, or a segment of one: whose sessions a link may show.
 */
trainers: Array<string>, 
/**
 * Newest first; those that were taken back are not among them.
 */
links: Array<CalendarLinkLine>, 
/**
 * Absent while the workspace is on no server: there is nothing to link to.
 */
server: string | null, 
/**
 * The server made its certificate itself: calendar programs do not trust it.
 */
own_certificate: boolean, 
/**
 * Whether this member may make links and take them back.
 */
may: boolean, };

/**
 * Two values that a person has to look at.
 */
export type Card = { 
/**
 * `kind:id:field`.
 */
id: string, kind: string, record: string, 
/**
 * What it is about, in words.
 */
title: string, field: string, kept: CardValue, others: Array<CardValue>, 
/**
 * Whether this person's roles may write here.
 */
may: boolean, 
/**
 * What stood there when both were written.
 */
before?: BeforeBoth | null, 
/**
 * What another value can be made of; nothing where only one of these can be kept.
 */
parts: Array<ValuePart>, };

/**
 * One side of a card.
 */
export type CardValue = { value: unknown, 
/**
 * The value in words.
 */
words: string, by: string, device: string, 
/**
 * When it was written, corrected by what the server knew of that laptop's clock.
 */
at: string, 
/**
 * Where nobody knows it better; `corrected` is absent then.
 */
between?: Between | null, 
/**
 * So many seconds were added to that laptop's clock; absent where it is less than a minute.
 */
corrected?: number | null, 
/**
 * When the server took it; absent while it has not.
 */
received?: string | null, 
/**
 * Names the write, for `conflict_resolve`.
 */
dot: string, };

/**
 * Answer of `carry_in`.
 */
export type CarriedIn = { 
/**
 * Who wrote the file, on which laptop, and when.
 */
by: string, device: string, at: string, 
/**
 * Changes that are new here.
 */
taken: number, 
/**
 * Files of evidence that are new here.
 */
files: number, 
/**
 * Batches that were here already.
 */
known: number, 
/**
 * Changes that are kept for the server to decide and not shown, each with the reason.
 */
refused: Array<RefusedHere>, 
/**
 * Batches that build on something that is not here.
 */
waiting: number, 
/**
 * Batches whose author's disk was copied or put back.
 */
forked: number, 
/**
 * Why batches were left out, each different reason once.
 */
left_out: Array<string>, };

/**
 * Where it came from.
 */
export type CarriedItem = { id: string, checklist: string, 
/**
 * How the item stands now.
 */
state: string, };

/**
 * A session with its mark, an assessment with its points, an audience with its certificate.
 */
export type CarriedLine = { title: string, 
/**
 * A mark's word, points, or a number.
 */
detail: string, };

/**
 * Answer of `carry_out`.
 */
export type CarriedOut = { path?: string | null, 
/**
 * Base64 of the file, where no path was named.
 */
content?: string | null, 
/**
 * A name to keep it under.
 */
name: string, bytes: number, 
/**
 * Changes in it that no server has yet.
 */
unsent: number, 
/**
 * Files of evidence that are on this laptop and did not fit into it.
 */
files_left: number, };

/**
 * One of two people with what they bring along.
 */
export type Carries = { person: PersonLine, 
/**
 * Names of those who were merged into them before.
 */
also: Array<string>, keys: Array<KeyLine>, marks: Array<CarriedLine>, scores: Array<CarriedLine>, certificates: Array<CarriedLine>, 
/**
 * Sessions that they came to without being on the list.
 */
walk_ins: number, };

/**
 * Request of `carry_in`: a file that another laptop wrote, by path, or by name and base64 contents.
 */
export type CarryIn = { path?: string | null, name?: string | null, content?: string | null, };

/**
 * Request of `carry_items`: several items of checklists at once, in one step.
 */
export type CarryItems = { area: string, items: Array<string>, owner: string, 
/**
 * `YYYY-MM-DD`.
 */
due: string, };

/**
 * One that is carried over.
 */
export type CarryLine = { id: string, area: string, area_title: string, 
/**
 * open_item, known_error.
 */
sort: string, title: string, 
/**
 * critical, high, medium, low, note; empty where nobody says.
 */
severity: string, symptom: string, workaround: string, 
/**
 * As it is kept, and as it is shown.
 */
owner: string, owner_name: string, due: string, overdue: boolean, 
/**
 * open, closed.
 */
state: string, 
/**
 * How it ended.
 */
note: string, closed_at: string | null, closed_by: string, 
/**
 * The item of a checklist that it is.
 */
item: CarriedItem | null, two_versions: boolean, sent: boolean, };

/**
 * Request of `carry_out`: write what this laptop knows into a file for another laptop of the workspace.
 */
export type CarryOut = { 
/**
 * Whole path of a file that is not there yet; absent in a browser, which gets the contents.
 */
path?: string | null, };

/**
 * Answer of `carry_list`.
 */
export type CarryOvers = { 
/**
 * Open ones first, by date; then closed ones.
 */
carried: Array<CarryLine>, 
/**
 * Items of checklists that are neither over nor carried over yet.
 */
open_items: Array<OpenItem>, areas: Array<AreaChoice>, members: Array<WhomLine>, open: number, known_errors: number, overdue: number, as_of: string, };

/**
 * Request of `gate_vote`: the own vote. Every vote but go needs a note. Answers `GateChanged`.
 */
export type CastVote = { gate: string, 
/**
 * go, conditional, pause, no_go.
 */
vote: string, note?: string | null, };

/**
 * Answer of `certificate_check`.
 */
export type CertificateCheck = { 
/**
 * good (here in the register and valid), revoked, replaced, unregistered (a key of this workspace, not in this
 * register), elsewhere (holds, but of another workspace), stranger (names this workspace, by a key that nobody here
 * made known), other_name (by the key of another member than it names), altered.
 */
verdict: string, facts: CertificateFacts, 
/**
 * Fingerprint of the key that it was signed with.
 */
key: string, 
/**
 * What that proves, and what not, in sentences.
 */
says: Array<string>, };

/**
 * How many of a rollout are in which state, whatever else the filter says.
 */
export type CertificateCounts = { all: number, valid: number, replaced: number, revoked: number, };

/**
 * Answer of `certificate_designs`: how certificates look, for the rollout and for each audience.
 */
export type CertificateDesigns = { designs: Array<DesignLine>, 
/**
 * Words that a text may hold in braces.
 */
placeholders: Array<string>, };

/**
 * Everything that is printed on a certificate: what was signed.
 */
export type CertificateFacts = { number: string, name: string, course: string, audience: string, cohort: string, hours: string, 
/**
 * `YYYY-MM-DD`.
 */
date: string, result: string, place: string, title: string, 
/**
 * The sentence with the facts in it.
 */
sentence: string, signers: Array<string>, issuer: string, role: string, 
/**
 * `YYYY-MM-DD`.
 */
issued: string, organisation: string, 
/**
 * The workspace's fingerprint.
 */
workspace: string, replaces: string | null, language: string, };

/**
 * Which certificates: those of a filter, or some by id.
 */
export type CertificateFilter = { rollout: string, 
/**
 * valid, replaced, revoked; all without it.
 */
state?: string | null, 
/**
 * audience or cohort.
 */
kind?: string | null, id?: string | null, 
/**
 * Words of name, number, course or issuer.
 */
text?: string | null, 
/**
 * Only these, by id.
 */
ids?: Array<string> | null, };

/**
 * One line of the register.
 */
export type CertificateLine = { id: string, number: string, person: string, name: string, course: string, cohort: string, date: string, issued: string, issuer: string, 
/**
 * valid, replaced, revoked.
 */
state: string, 
/**
 * The one that replaces it.
 */
replaced_by: string | null, 
/**
 * Why and when it was revoked, by whom.
 */
revoked: RevokedLine | null, 
/**
 * The server has it.
 */
sent: boolean, };

/**
 * Request of `certificate_list`: a window of the register.
 */
export type CertificateList = { filter: CertificateFilter, offset: number, limit: number, };

/**
 * Answer of `certificate_list`.
 */
export type CertificatePage = { total: number, counts: CertificateCounts, offset: number, rows: Array<CertificateLine>, 
/**
 * Why this person cannot issue or revoke; absent where they can.
 */
cannot_issue: Failure | null, };

/**
 * Answer of `certificate_preview`: what would be signed, and who goes without and why.
 */
export type CertificatePreview = { 
/**
 * How many get one, and how many go without, whatever the text and the limit.
 */
ready_total: number, without_total: number, ready: Array<ReadyLine>, without: Array<WithoutLine>, 
/**
 * How many have a name with letters that no font of the program holds, and the first of them.
 */
unprintable_total: number, unprintable: Array<ReadyLine>, 
/**
 * Such letters in the words that stand on all of them: course, sentence, place, names at the foot.
 */
unprintable_words: string, 
/**
 * SHA-256 of all facts that would be signed: signing is refused when they are others by then.
 */
digest: string, 
/**
 * Why this person cannot issue any; absent where they can.
 */
cannot_issue: Failure | null, 
/**
 * What the first one would say; absent where there is none.
 */
sample: CertificateFacts | null, };

/**
 * Answer of `certificate_show`.
 */
export type CertificateView = { line: CertificateLine, facts: CertificateFacts, 
/**
 * The text of its QR code.
 */
code: string, 
/**
 * The statement went with its person, who was erased; its SHA-256, which stays.
 */
erased: string | null, 
/**
 * The signature holds, by the key of the member that it names.
 */
verified: boolean, 
/**
 * The name on the roster now, where it is another one.
 */
named_now: string | null, };

/**
 * Answer of `certificate_issue`.
 */
export type CertificatesIssued = { issued: number, 
/**
 * Numbers in order of the names; the first and the last are enough to say.
 */
numbers: Array<string>, ids: Array<string>, };

/**
 * Answer of `certificate_pack`.
 */
export type CertificatesPacked = { dir: string, certificates: number, fingerprint: string, };

/**
 * Answer of `certificate_print`.
 */
export type CertificatesPrinted = { certificates: number, files: number, name: string, path: string | null, content: string | null, 
/**
 * Logos whose bytes are not on this laptop: those certificates were printed without.
 */
without_logo: number, };

/**
 * Request of `passphrase_change`. Answers `AppStatus`.
 */
export type ChangePassphrase = { old: string, new: string, };

/**
 * A fact that is no longer as it was signed or read.
 */
export type ChangedFact = { point_id: string, 
/**
 * The point's title now.
 */
point: string, 
/**
 * point (added or gone), title, expectation, state, evidence.
 */
what: string, 
/**
 * As it was; a state begins with its code. A dash where there was nothing.
 */
signed: string, 
/**
 * As it is.
 */
now: string, 
/**
 * Who changed it last, where that is known here.
 */
by: string | null, at: string | null, };

/**
 * Answer of `handoff_changes`.
 */
export type Changes = { facts: Array<ChangedFact>, };

/**
 * Request of `audit_check`: a CSV that was exported.
 */
export type CheckAudit = { path: string, };

/**
 * Request of `certificate_check`: the text of a QR code, or a file with it, or an exported certificate with its signature.
 */
export type CheckCertificate = { text?: string | null, 
/**
 * A file by path, or its bytes in base64.
 */
path?: string | null, content?: string | null, 
/**
 * `en` or `vi`: of the sentences.
 */
language: string, };

/**
 * Answer of `check_in_show`: when people are let in, and what was refused.
 */
export type CheckInView = { session: SessionLine, 
/**
 * Minutes before the start.
 */
before: number, 
/**
 * Minutes after the end.
 */
after: number, 
/**
 * Minutes after the start from which on somebody is late; absent where nobody is.
 */
late: number | null, always: boolean, 
/**
 * Whoever checks in alone also says the code on the screen.
 */
asks: boolean, 
/**
 * RFC 3339 with the rollout's offset; absent where it is always open.
 */
opens: string | null, closes: string | null, 
/**
 * Why nobody is let in now; absent while the door is open.
 */
shut: ScanSaid | null, now: string, 
/**
 * Refused scans that nobody has looked at, the newest first; at most 200.
 */
refused: Array<RefusedScan>, 
/**
 * How many there are.
 */
total: number, };

/**
 * Request of `plan_check_template`.
 */
export type CheckTemplate = { template: string, 
/**
 * Files of a template of somebody's own.
 */
files?: Array<TemplateFile> | null, };

/**
 * Answer of `checklist_show`: one checklist by section.
 */
export type ChecklistView = { checklist: Progress, sections: Array<SectionView>, 
/**
 * Who can be named for an item.
 */
members: Array<WhomLine>, 
/**
 * Whether this member may say whose word an item takes.
 */
leads: boolean, };

/**
 * Answer of `checklist_list`.
 */
export type Checklists = { checklists: Array<Progress>, };

/**
 * A number that the plan states.
 */
export type ClaimLine = { id: string, title: string, measure: string, 
/**
 * Counted in minutes, and shown as hours.
 */
hours: boolean, low: number | null, high: number | null, place: string, };

/**
 * One clash of one session.
 */
export type ClashLine = { 
/**
 * trainer, room, cohort, people, window, holiday, late.
 */
code: string, 
/**
 * Empty for one that is still being planned.
 */
session: string, title: string, 
/**
 * RFC 3339 with the rollout's offset.
 */
starts: string, 
/**
 * The session that it clashes with.
 */
with: ClashWith | null, 
/**
 * How many people.
 */
count: number, 
/**
 * The trainer, the room, the holiday, or what needs the session.
 */
name: string, 
/**
 * By when it is needed, RFC 3339 with the rollout's offset.
 */
by: string | null, 
/**
 * In English.
 */
message: string, };

/**
 * The other session of a clash.
 */
export type ClashWith = { session: string, title: string, cohort: string, 
/**
 * RFC 3339 with the offset of the rollout that is looked at.
 */
starts: string, ends: string, 
/**
 * Its rollout, where that is another one.
 */
rollout: string | null, };

/**
 * Answer of `session_clashes` and `session_look`.
 */
export type Clashes = { clashes: Array<ClashLine>, 
/**
 * When the rollout trains, local days; absent while nobody said so.
 */
window: DaySpan | null, };

/**
 * A clock that is off.
 */
export type ClockLine = { "wrong": "fast", minutes: number, } | { "wrong": "slow", minutes: number, } | { "wrong": "went_back", before: string, };

/**
 * Request of `carry_close`: it ended, or is open after all.
 */
export type CloseCarry = { carry: string, closed: boolean, 
/**
 * How it ended.
 */
note?: string | null, };

/**
 * Request of `session_close`. What blank becomes is stored as a rule; absence is derived, never written. Answers `SheetChanged`.
 */
export type CloseSession = { session: string, 
/**
 * `absent` or `blank`.
 */
unmarked: string, };

/**
 * What a code says.
 */
export type CodeView = { 
/**
 * `invitation` or `publish`.
 */
form: string, server: string | null, fingerprint: string | null, workspace: string | null, name: string | null, };

/**
 * A cohort with its numbers.
 */
export type CohortCard = { id: string, title: string, audience: string, audience_id: string, capacity: number | null, 
/**
 * Its own zone; empty where the rollout's counts.
 */
zone: string, enrolled: number, waiting: number, 
/**
 * Places that nobody has; absent where their number is not limited.
 */
free: number | null, 
/**
 * People more than places.
 */
over: number, sessions: number, };

/**
 * A cohort with how many are in it.
 */
export type CohortLine = { id: string, title: string, audience: string, capacity: number | null, enrolled: number, };

/**
 * Answer of `cohort_show`.
 */
export type CohortShown = { card: CohortCard, 
/**
 * In the order in which places are offered.
 */
queue: Array<WaitingLine>, 
/**
 * How many of the queue a free place stands ready for.
 */
next: number, };

/**
 * Answer of `cohort_list`.
 */
export type Cohorts = { audiences: Array<AudienceCard>, cohorts: Array<CohortCard>, 
/**
 * The rollout's zone, which counts where a cohort has none of its own.
 */
zone: string, };

/**
 * What the move would bring together.
 */
export type Collision = { 
/**
 * weekend, holiday, order, late, past, trainer, room, cohort, people, clock, invited, signed, run.
 */
code: string, at: string, 
/**
 * Things on that day; trainers, rooms or people who would be needed twice at once, or people who were invited.
 */
count: number, 
/**
 * The name of the holiday, the first trainer or the room; of `clock` the minutes that the first of them shifts by the clock.
 */
name: string, 
/**
 * Some of their titles.
 */
titles: Array<string>, };

/**
 * A column and the field it becomes.
 */
export type ColumnChoice = { column: string, field: string, };

/**
 * Answer of `people_compare`: both records, and what each carries.
 */
export type Compared = { a: Carries, b: Carries, fields: Array<FieldOfTwo>, 
/**
 * Whose record stays if nobody says otherwise: `a` or `b`.
 */
stays: string, 
/**
 * Sessions in which both are marked, and not alike: to be decided on the sheet.
 */
clashes: Array<TwoMarks>, 
/**
 * Somebody said that they are not one.
 */
not_same: SaidBy | null, 
/**
 * They are one already.
 */
one: boolean, };

/**
 * Answer of `completion_show`.
 */
export type CompletionView = { 
/**
 * RFC 3339 with the rollout's offset: the figures are of this instant.
 */
as_of: string, sources: Sources, 
/**
 * The rollout as a whole, then its audiences, cohorts and departments, each in its order.
 */
groups: Array<GroupLine>, milestones: Array<Milestone>, days: Array<Day>, 
/**
 * Sessions that name no topic: nobody covers anything by them.
 */
sessions_without_topics: number, };

/**
 * A condition that stays open after signing.
 */
export type Condition = { text: string, owner: string, 
/**
 * `YYYY-MM-DD` or empty.
 */
due: string, };

/**
 * Answer of `conflicts`: the cards, and what others decided.
 */
export type Conflicts = { 
/**
 * Those that this person may decide first.
 */
conflicts: Array<Card>, 
/**
 * What this person wrote and somebody decided against, newest first, until it is read.
 */
told: Array<ToldLine>, };

/**
 * Somebody to be called.
 */
export type ContactLine = { id: string, name: string, role: string, duty: string, member: string | null, phone: string, email: string, hours: string, backup: string, emergency: boolean, 
/**
 * Their levels in the escalation, and how many shifts of now and later they are in.
 */
levels: Array<number>, shifts: number, confirmed: string | null, confirmed_by: string, two_versions: boolean, sent: boolean, };

/**
 * Somebody of the team who can be named.
 */
export type ContactMember = { id: string, name: string, roles: Array<string>, };

/**
 * Answer of `contact_list`: who is called, who is on call when, and whom next.
 */
export type Contacts = { contacts: Array<ContactLine>, 
/**
 * Who is on call when with the gaps of the rota, and the levels of the escalation: as the files have them.
 */
parts: Array<ReportSection>, sources: ReportSources, 
/**
 * Roles of the plan for which nobody is named.
 */
missing: Array<RoleMissing>, 
/**
 * Members that can be named, with their roles.
 */
members: Array<ContactMember>, as_of: string, };

/**
 * Somewhere that a copy went or may lie.
 */
export type CopyLine = { 
/**
 * laptop, sheet, certificate, report, audit, pack.
 */
what: string, 
/**
 * A name, a number, a title, a place.
 */
title: string, 
/**
 * When it was made, printed, issued; of a laptop when the server last took something of it.
 */
at: string | null, };

/**
 * A corrected value.
 */
export type Correction = { 
/**
 * Place of the change, from 0.
 */
step: number, cell: string, 
/**
 * Empty for the whole value.
 */
field: string, value: unknown, };

/**
 * The live count.
 */
export type Counts = { present: number, late: number, excused: number, absent: number, remote: number, blank: number, walk_ins: number, two_versions: number, };

export type CourseFeedback = { course: string, title: string, sum: FeedbackSum, };

/**
 * A course with its topics.
 */
export type CoursePart = { id: string, title: string, audience: string, 
/**
 * As stated.
 */
minutes: number | null, topics: Array<TopicPart>, };

/**
 * Hours on call that the plan wants of some severities.
 */
export type CoverLine = { metric: string, title: string, scope: Array<string>, from: string, until: string, 
/**
 * Hours a week; 168 is round the clock.
 */
wanted: number, weeks: Array<WeekCover>, 
/**
 * Where nobody is on call, of what has to be covered round the clock.
 */
gaps: Array<GapLine>, met: boolean, };

/**
 * One criterion.
 */
export type CriterionLine = { id: string, code: string, 
/**
 * MUST, SHOULD, NICE.
 */
level: string, title: string, target: string, 
/**
 * met, not_met, not_yet, not_applicable, waived.
 */
state: string, 
/**
 * What a person said: met, not_met, not_applicable, waived; absent where nobody has.
 */
said: string | null, figure: string, reason: string, 
/**
 * Who waived it.
 */
approver: string | null, 
/**
 * Until when a waiver holds.
 */
until: string | null, 
/**
 * It was waived, and the waiver has lapsed.
 */
lapsed: boolean, by: string | null, at: string | null, 
/**
 * Minutes from T-0 from which it can be measured, and the instant.
 */
measurable_rel: number | null, measurable_from: string | null, owner: string, role: string, 
/**
 * What it follows, in the words of `fact_list`; blank where a person judges.
 */
follows: string, 
/**
 * How far that fact is, where it can be counted.
 */
fact: FactLine | null, 
/**
 * The person's word and the fact differ.
 */
differs: boolean, evidence: Array<EvidenceLine>, two_versions: boolean, sent: boolean, };

/**
 * How many places were complete at the end of a day, by the plan and in fact.
 */
export type Day = { 
/**
 * `YYYY-MM-DD` in the rollout's zone.
 */
day: string, planned: number, 
/**
 * Absent for days to come.
 */
complete: number | null, };

/**
 * Days `YYYY-MM-DD` in the rollout's zone, both inclusive.
 */
export type DaySpan = { from: string, to: string, };

/**
 * Request of `gate_decide`. Refused with `changed_while_read` if what is known is no longer what was read. Answers `GateChanged`.
 */
export type DecideGate = { subject_digest: string, 
/**
 * The text as it was shown.
 */
text?: string | null, passphrase: string, gate: string, 
/**
 * go, conditional, pause, no_go.
 */
decision: string, 
/**
 * Of a conditional go: each with owner and day.
 */
conditions: Array<Condition>, reason?: string | null, 
/**
 * When it is decided again after pause or no-go: local time `YYYY-MM-DDTHH:MM`.
 */
again?: string | null, 
/**
 * `en` or `vi`: the language of the text as shown.
 */
language: string, };

/**
 * Answer of `resolution_list`.
 */
export type DecisionLog = { 
/**
 * Newest first; signed decisions of gates stand among them.
 */
decisions: Array<ResolutionLine>, 
/**
 * Decisions that have to be carried out and are not.
 */
open: number, overdue: number, as_of: string, };

/**
 * A signed decision for good.
 */
export type DecisionView = { id: string, decision: string, conditions: Array<Condition>, reason: string, name: string, role: string, at: string, 
/**
 * SHA-256 of the statement's bytes, hex.
 */
digest: string, text: string, verified: boolean, stands: boolean, 
/**
 * The server's receipt, if it has one: RFC 3339.
 */
received: string | null, replaces: Array<EarlierView>, replaced_by: EarlierView | null, 
/**
 * What is known otherwise now than when it was decided; only while it stands.
 */
changed_since: Array<KnownOtherwise>, };

/**
 * A point, or the whole area, that was declined after a signature that accepted the area: who signed has to know.
 */
export type DeclinedSince = { 
/**
 * Empty for the whole area.
 */
point: string, reason: string, by: string, at: string, 
/**
 * Names of those whose signatures stand.
 */
signers: Array<string>, };

/**
 * One delegation of a signature.
 */
export type DelegationLine = { id: string, 
/**
 * For whom is signed, who signs, and who let them.
 */
from: string, to: string, by: string, starts: string, 
/**
 * From here on it counts no longer.
 */
ends: string, reason: string, 
/**
 * planned, active, over, ended; bad where its signature does not hold.
 */
state: string, ended_reason: string, 
/**
 * Whether this member may end it.
 */
may_end: boolean, 
/**
 * SHA-256 of the statement's bytes, hex.
 */
digest: string, text: string, two_versions: boolean, sent: boolean, };

/**
 * Answer of `delegation_list`, `delegation_sign` and `delegation_end`.
 */
export type Delegations = { area: string, 
/**
 * Newest first.
 */
delegations: Array<DelegationLine>, 
/**
 * Why this member cannot let anybody sign; absent if they can.
 */
cannot_delegate: Failure | null, 
/**
 * For whom this member may let somebody sign: themselves, or as an owner whoever receives the area.
 */
receivers: Array<NamedMember>, 
/**
 * Who may be let sign.
 */
members: Array<NamedMember>, as_of: string, };

/**
 * One department.
 */
export type DepartmentLine = { department: string, 
/**
 * On a roster of the rollout; 0 for one that only a trainer names.
 */
people: number, trainers: Array<TrainerLine>, 
/**
 * no_trainer, no_backup, trainer_untrained, backup_untrained, no_materials; empty when it is ready.
 */
gaps: Array<string>, };

/**
 * One design. What an audience's leaves open is the rollout's, and what that leaves open is Muster's own.
 */
export type DesignLine = { 
/**
 * Id of the rollout or the audience.
 */
of: string, 
/**
 * rollout, audience.
 */
kind: string, name: string, title: string, text: string, place: string, signers: Array<string>, logo_name: string, 
/**
 * The logo's bytes are on this laptop; true without one.
 */
logo_here: boolean, };

/**
 * Request of `quarantine_dismiss`: only a person drops a refused step, with a reason. Answers `Done`.
 */
export type Dismiss = { id: string, reason: string, };

/**
 * Request of `finding_dismiss`. Answers `Done`.
 */
export type DismissFinding = { rollout: string, finding: string, 
/**
 * Why it may stand; absent takes the dismissal back.
 */
reason?: string | null, 
/**
 * What the finding rested on when it was read.
 */
rests_on?: string | null, };

/**
 * Who set a finding aside.
 */
export type DismissedLine = { by: string, 
/**
 * RFC 3339 with the rollout's offset.
 */
at: string, reason: string, };

/**
 * A document with its versions.
 */
export type DocumentLine = { id: string, area: string, area_title: string, title: string, 
/**
 * Who keeps it up to date: as it is kept, and as it is shown.
 */
owner: string, owner_name: string, note: string, 
/**
 * Newest first.
 */
editions: Array<EditionLine>, 
/**
 * none (no version yet), unread, read (in an earlier version only), accepted, questioned: of the newest version.
 */
state: string, 
/**
 * The newest version came after a signature of the area that stands.
 */
since_signed: boolean, two_versions: boolean, };

/**
 * Answer of `document_list`.
 */
export type Documents = { 
/**
 * By area, then by title.
 */
documents: Array<DocumentLine>, areas: Array<AreaChoice>, members: Array<WhomLine>, 
/**
 * How many have a version, and how many of those somebody who receives the area accepted in its newest one.
 */
held: number, accepted: number, as_of: string, };

/**
 * What an undoable act answers when nothing more is to be shown.
 */
export type Done = { 
/**
 * Names the act for `undo`.
 */
action: string, 
/**
 * In plain words what was done, for the foot bar.
 */
label: string, };

/**
 * Two people who may be one.
 */
export type DoubleLine = { a: PersonLine, b: PersonLine, 
/**
 * same_number, same_email, same_phone, name_letter, number_letter, email_letter, name_only, name_only_letter, name_part.
 */
why: string, };

/**
 * Answer of `people_doubles`.
 */
export type Doubles = { 
/**
 * Pairs to decide on, the likeliest first.
 */
pairs: Array<DoubleLine>, 
/**
 * There are more pairs than are shown.
 */
more: boolean, merged: Array<MergedLine>, not_same: Array<NotSameLine>, };

/**
 * The target that a sort of downtime counts against.
 */
export type DowntimeBudget = { title: string, 
/**
 * The window in words.
 */
window: string, 
/**
 * Minutes that are allowed.
 */
minutes: number, 
/**
 * Minutes of the entries that its window counts.
 */
used: number, kept: boolean, };

/**
 * One entry.
 */
export type DowntimeLine = { id: string, sort: string, from: string, 
/**
 * Absent while it is away.
 */
to: string | null, minutes: number, what: string, 
/**
 * Who said so.
 */
by: string, two_versions: boolean, sent: boolean, };

/**
 * What one sort of downtime adds up to, and what it may.
 */
export type DowntimeSum = { 
/**
 * unplanned, planned.
 */
sort: string, 
/**
 * Minutes away, counted once where entries overlap.
 */
minutes: number, budget: DowntimeBudget | null, };

/**
 * Answer of `downtime_list`.
 */
export type Downtimes = { 
/**
 * Unplanned first.
 */
sums: Array<DowntimeSum>, 
/**
 * Newest first.
 */
entries: Array<DowntimeLine>, as_of: string, };

/**
 * Answer of `duty_list`.
 */
export type Duties = { 
/**
 * What is due first, then by place in the plan.
 */
duties: Array<DutyLine>, 
/**
 * Targets that a duty of numbers may be held against.
 */
targets: Array<TargetChoice>, 
/**
 * Duties that are due now.
 */
due: number, 
/**
 * Readings that were missed, of all duties.
 */
missed: number, 
/**
 * Duties whose last reading does not meet its target.
 */
not_met: number, as_of: string, };

/**
 * One duty and how it stands.
 */
export type DutyLine = { id: string, code: string, title: string, 
/**
 * number, check.
 */
form: string, unit: string, target: ReadingTarget | null, 
/**
 * Minutes from one reading to the next; absent: whenever there is something to see.
 */
every: number | null, from: string | null, until: string | null, 
/**
 * Minutes from T-0, where the window moves with it.
 */
from_rel: number | null, minutes: number, owner: string, role: string, note: string, 
/**
 * before, due, read, over, open (no rhythm).
 */
state: string, 
/**
 * The due time that waits for a reading.
 */
due: string | null, next: string | null, missed: number, last_missed: string | null, 
/**
 * Due times so far, and how many of them have a reading.
 */
begun: number, answered: number, readings: number, not_met: number, last: ReadingLine | null, two_versions: boolean, };

/**
 * Answer of `duty_show`.
 */
export type DutyView = { line: DutyLine, 
/**
 * Newest first, at most 500.
 */
readings: Array<ReadingLine>, 
/**
 * Due times that nobody read, newest first, at most 500.
 */
missed: Array<string>, };

/**
 * Another sign-off of the same area, named.
 */
export type EarlierView = { name: string, at: string, digest: string, };

/**
 * Answer of `early_life_show`.
 */
export type EarlyLifeView = { 
/**
 * The gates it begins and ends with, among all.
 */
entry: GateChoice | null, exit: GateChoice | null, gates: Array<GateChoice>, steady_days: number, 
/**
 * From the launch until the exit.
 */
from: string | null, until: string | null, trends: Array<TrendLine>, 
/**
 * Criteria of the entry and of the exit.
 */
entry_criteria: Array<ExitCriterion>, exit_criteria: Array<ExitCriterion>, 
/**
 * What still stands against the exit, each in a sentence; none: it may end.
 */
lacks: Array<AgendaPoint>, follow_ups: Array<FollowUpLine>, areas: Array<AreaChoice>, members: Array<WhomLine>, as_of: string, };

/**
 * Request of `criterion_edit`: only what is present changes. Answers `GateChanged`.
 */
export type EditCriterion = { criterion: string, title?: string | null, target?: string | null, owner?: string | null, 
/**
 * MUST, SHOULD, NICE.
 */
level?: string | null, 
/**
 * Minutes from T-0 before which nobody can judge it.
 */
measurable_from?: number | null, 
/**
 * The fact that it follows, in the words of `fact_list`; empty where a person judges.
 */
follows?: string | null, };

/**
 * Request of `item_edit`: only what is present changes. Answers `ItemChanged`.
 */
export type EditItem = { item: string, title?: string | null, owner?: string | null, role?: string | null, comment?: string | null, criticality?: string | null, 
/**
 * work, milestone, validation, message, decision.
 */
kind?: string | null, 
/**
 * Minutes from T-0.
 */
planned_rel?: number | null, 
/**
 * Takes the planned time out.
 */
unplanned?: boolean | null, 
/**
 * Minutes.
 */
duration?: number | null, 
/**
 * Minutes of work.
 */
effort?: number | null, 
/**
 * Codes of items of the rollout: all that it waits for.
 */
predecessors?: Array<string> | null, 
/**
 * Whether it may be done without evidence no longer.
 */
evidence?: boolean | null, 
/**
 * The fact that it follows, in the words of `fact_list`; empty where a person says how it stands.
 */
follows?: string | null, 
/**
 * Whose word begins it: anyone, everyone, or how many of those who are named.
 */
begins?: string | null, 
/**
 * Whose word ends it: the same, or starter.
 */
ends?: string | null, 
/**
 * The members whose words are counted, by id or name.
 */
named?: Array<string> | null, };

/**
 * Request of `items_edit`: what is present changes in each of them, as one step. Answers `Done`.
 */
export type EditItems = { items: Array<string>, owner?: string | null, role?: string | null, criticality?: string | null, state?: string | null, reason?: string | null, 
/**
 * Minutes later; negative where they are to be earlier.
 */
shift?: number | null, 
/**
 * Whose word begins and whose ends them, and the members whose words are counted; see `item_edit`.
 */
begins?: string | null, ends?: string | null, named?: Array<string> | null, };

/**
 * Request of `point_edit`: without a point one is made in the area. Answers `Made`.
 */
export type EditPoint = { point?: string | null, area?: string | null, title?: string | null, expectation?: string | null, };

/**
 * One version.
 */
export type EditionLine = { version: string, 
/**
 * What is new in it.
 */
news: string, evidence: EvidenceLine, reads: Array<ReadLine>, 
/**
 * The member who works here brought it, and so does not accept it.
 */
own: boolean, };

/**
 * Answer of `attendance_find_elsewhere`.
 */
export type Elsewhere = { people: Array<PersonLine>, };

/**
 * Request of `delegation_end`. Answers `Delegations`.
 */
export type EndDelegation = { 
/**
 * The text as it was shown.
 */
text: string, passphrase: string, delegation: string, reason: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * Request of `workspace_enrol_here`: an invitation's code, and the passphrase of whoever it is for.
 */
export type EnrolHere = { code: string, 
/**
 * 12 characters or more.
 */
passphrase: string, };

/**
 * Answer of `workspace_enrol_here`: who came works here now.
 */
export type EnrolledHere = { status: AppStatus, 
/**
 * The keyring opened the workspace and does so no more: it could not tell who sits here.
 */
keyring_off: boolean, 
/**
 * A recovery code from an older folder opens nothing any more; whoever was here prints a new one.
 */
recovery_void: boolean, };

/**
 * Request of `person_erase`. It cannot be taken back.
 */
export type ErasePerson = { person: string, 
/**
 * The person's number, or their name, as a confirmation.
 */
typed: string, 
/**
 * Why, without naming them; it stays in the trail.
 */
reason: string, 
/**
 * Language of the words that stand in place of the name; English by default.
 */
language?: string | null, };

/**
 * Answer of `person_erase_preview`; nothing is changed.
 */
export type ErasePreview = { person: PersonLine, 
/**
 * Names of those who were merged into them: they are erased along.
 */
also: Array<string>, 
/**
 * What has to be typed: the number, else the name.
 */
asks: string, 
/**
 * Whether the role of whoever asks may.
 */
may: boolean, 
/**
 * A server has the workspace, so it is carried out when the log has the order.
 */
by_server: boolean, 
/**
 * Records that lose their text, by kind.
 */
goes: Array<KindCount>, 
/**
 * Records that stay and show “Erased person”, by kind.
 */
stays: Array<KindCount>, 
/**
 * Other records in which the name, the number, the e-mail or the phone was found as a word: they are not changed.
 */
mentions: Array<KindCount>, copies: Array<CopyLine>, };

/**
 * Answer of `person_erase` and of `person_erasure`.
 */
export type Erasure = { person: string, 
/**
 * What they are called from here on.
 */
name: string, 
/**
 * Who ordered it, when, and why.
 */
by: string, at: string, reason: string, 
/**
 * The log does not have the order yet: the texts are still in this laptop's store.
 */
waits: boolean, 
/**
 * Where copies are that are not reached; of laptops those that are not known to have heard.
 */
copies: Array<CopyLine>, };

/**
 * One level of the escalation: whom to reach, in which order, for what.
 */
export type EscalationLine = { id: string, 
/**
 * As it is kept, and as it is shown.
 */
who: string, name: string, 
/**
 * The contact that says how they are reached.
 */
contact: string | null, what: string, phone: string, mail: string, hours: string, level: number | null, note: string, two_versions: boolean, sent: boolean, };

/**
 * A file of evidence as bytes.
 */
export type EvidenceContent = { 
/**
 * To propose, never to use as a path.
 */
name: string, digest: string, 
/**
 * Base64.
 */
content: string, };

/**
 * One piece of evidence.
 */
export type EvidenceLine = { id: string, 
/**
 * text, link, file.
 */
form: string, text: string, name: string, size: number | null, 
/**
 * SHA-256 of a file's bytes, hex; empty for texts and links.
 */
digest: string, by: string, at: string, 
/**
 * The file's bytes are on this laptop.
 */
held: boolean, 
/**
 * Where a file is: `both` (here and at the server), `here`, `arriving`, `server` (not here; comes when somebody wants
 * it), `away` (on another laptop still). Absent for texts and links.
 */
place: string | null, 
/**
 * Bytes that are there of a file on its way, either way.
 */
moved: number, 
/**
 * Why the server does not take the file.
 */
refused: Failure | null, sent: boolean, };

/**
 * Answer of `evidence_save`.
 */
export type EvidenceSaved = { file: string, bytes: number, };

/**
 * Answer of `executive_show`: one page, true as of a stated minute.
 */
export type ExecutiveView = { as_of: string, 
/**
 * What changed is counted from here: a day before.
 */
since: string, sources: ReportSources, 
/**
 * What is so, in one sentence.
 */
headline: ReportPoint, 
/**
 * ok, late, bad: the worst of the figures.
 */
rating: string, figures: Array<Figure>, 
/**
 * What somebody has to decide.
 */
decisions: Array<ReportPoint>, measured: Array<Measured>, training: Array<Trained>, 
/**
 * What happened since; newest first.
 */
changes: Array<ReportPoint>, 
/**
 * The next 24 hours.
 */
next: Array<Next>, 
/**
 * Why this member cannot issue it; absent if they can.
 */
cannot_issue: Failure | null, };

/**
 * A criterion of the entry or the exit.
 */
export type ExitCriterion = { id: string, code: string, level: string, title: string, target: string, 
/**
 * met, not_met, not_yet, not_applicable, waived.
 */
state: string, at: string | null, 
/**
 * It was said to be met, and on this day its figure was not.
 */
relapsed: string | null, };

/**
 * Request of `attendance_register_export`.
 */
export type ExportAttendance = { rollout: string, 
/**
 * One cohort; all of them without it.
 */
cohort?: string | null, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * A new file by its whole path; without it the answer holds the bytes.
 */
path?: string | null, };

/**
 * Request of `calendar_export`: one session, or all of a rollout. Answers `FileMade`.
 */
export type ExportCalendar = { rollout: string, session?: string | null, 
/**
 * Only the sessions that this trainer leads, or leads a segment of.
 */
trainer?: string | null, 
/**
 * The public launch, the gates and the milestones of checklists as well.
 */
milestones?: boolean | null, 
/**
 * The meetings as well.
 */
meetings?: boolean | null, 
/**
 * Without the sessions.
 */
no_sessions?: boolean | null, language: string, 
/**
 * A path the person chose; its bytes are answered where there is none.
 */
path?: string | null, };

/**
 * Request of `completion_export`.
 */
export type ExportCompletion = { rollout: string, 
/**
 * `groups` or `missing`; the other formats than CSV hold both.
 */
what: string, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * A new file by its whole path; without it the answer holds the bytes.
 */
path?: string | null, };

/**
 * Request of `feedback_export`: the sums of all sessions, or the answers of one.
 */
export type ExportFeedback = { rollout: string, session?: string | null, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, path?: string | null, };

/**
 * Request of `material_export`: the list of the filter, with the targets; or everything that was handed out.
 */
export type ExportMaterials = { filter: MaterialFilter, 
/**
 * `materials` or `handouts`.
 */
what: string, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * A new file by its whole path; without it the answer holds the bytes.
 */
path?: string | null, };

/**
 * Request of `meeting_export`: the minutes of one meeting. Answers `FileMade`.
 */
export type ExportMeeting = { meeting: string, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, path?: string | null, };

/**
 * Request of `monitoring_export`. Answers `FileMade`.
 */
export type ExportMonitoring = { rollout: string, 
/**
 * readings, missed, observations: what a CSV holds, and what stands first in the others.
 */
what: string, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * Where to; without it the answer holds the bytes.
 */
path?: string | null, };

/**
 * Request of `handoff_export`: writes the pack into a folder that does not exist yet or is empty. Answers `Exported`.
 */
export type ExportPack = { rollout: string, dir: string, 
/**
 * An owner's: signs the list of keys, so that the server's key in it is vouched for, too.
 */
passphrase?: string | null, };

/**
 * Request of `people_export`: the roster as a file. Answers `FileMade`.
 */
export type ExportPeople = { 
/**
 * Whose cohorts are named.
 */
rollout: string, 
/**
 * Only the people of this one.
 */
cohort?: string | null, 
/**
 * Any part of name, e-mail, number.
 */
text?: string | null, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * A new file by its whole path; without it the answer holds the bytes.
 */
path?: string | null, };

/**
 * Request of `plan_changes_export`. Answers `FileMade`.
 */
export type ExportPlanChanges = { rollout: string, baseline?: string | null, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * en or vi.
 */
language: string, 
/**
 * Where the file goes; absent answers its content.
 */
path?: string | null, };

/**
 * Request of `quarantine_export`: the step with all it holds as a file that other programs read. Answers `RefusedFile`.
 */
export type ExportRefused = { id: string, 
/**
 * Whole path of a file that is not there yet; absent in a browser, which gets the contents.
 */
path?: string | null, };

/**
 * Request of `certificate_export`: the register as a file.
 */
export type ExportRegister = { filter: CertificateFilter, 
/**
 * csv, xlsx, pdf.
 */
format: string, language: string, path?: string | null, };

/**
 * Request of `report_export`. Answers `FileMade`.
 */
export type ExportReport = { 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, path?: string | null, rollout: string, 
/**
 * deployment, executive, checklist, run, gate, contacts, audit.
 */
name: string, 
/**
 * The checklist, run or gate.
 */
of?: string | null, 
/**
 * `YYYY-MM-DD`: the day of a deployment report; today where it is absent.
 */
day?: string | null, 
/**
 * An issued report, as it was known then.
 */
issued?: string | null, 
/**
 * What of the trail.
 */
audit?: AuditFilter | null, };

/**
 * Request of `resolution_export`. Answers `FileMade`.
 */
export type ExportResolutions = { rollout: string, 
/**
 * Only those with this in number, text, reason, who, owner; without case and marks.
 */
text?: string | null, 
/**
 * Only those of this state; all where it is absent.
 */
state?: string | null, 
/**
 * csv, xlsx, pdf.
 */
format: string, 
/**
 * `en` or `vi`.
 */
language: string, path?: string | null, };

/**
 * Request of `trainer_export`. Answers `FileMade`.
 */
export type ExportTrainers = { rollout: string, 
/**
 * csv, xlsx, pdf.
 */
format: string, language: string, path?: string | null, };

/**
 * Request of `workspace_export`: everything for other programs.
 */
export type ExportWorkspace = { 
/**
 * An absolute path at which nothing is yet.
 */
dir: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * Answer of an export.
 */
export type Exported = { dir: string, files: number, statements: number, 
/**
 * Files of evidence that the statements name, and those whose bytes were here to go along.
 */
evidence: number, evidence_packed: number, 
/**
 * What a reader compares with paper.
 */
fingerprint: string, };

/**
 * A fact that an item or a criterion follows, and how far it is.
 */
export type FactLine = { 
/**
 * What it follows, e.g. `checklist.week-1.done`.
 */
follows: string, 
/**
 * What it is, in English; a screen says the sentence `says` with `args`, and `says` with `-now` behind it, where there is
 * such a sentence, says how far it is.
 */
text: string, says: string, args: Words, done: number, of: number, failed: number, so: boolean, 
/**
 * When it became so, RFC 3339 with the rollout's offset.
 */
since: string | null, 
/**
 * The figure that it rests on, in the target's unit.
 */
figure: number | null, unit: string, };

/**
 * Answer of `fact_list`: everything of a rollout that can be followed by its name. Items are followed by their codes,
 * a part of an audience by its per cent.
 */
export type FactList = { facts: Array<FactLine>, };

/**
 * A refusal or a fault. Codes that screens act on: `locked`, `empty`, `wrong_passphrase`,
 * `changed_while_read`, `session_closed`, `unavailable`, `not_found`, `invalid`, `fault`.
 */
export type Failure = { code: string, 
/**
 * In English; a screen says the sentence in its own language.
 */
message: string, 
/**
 * The field of the request that it is about.
 */
field?: string, 
/**
 * The sentence's name in `locales/`; absent where somebody else wrote the message.
 */
sentence?: string, args?: Words, };

/**
 * Answer of what changes one session's feedback.
 */
export type FeedbackChanged = { 
/**
 * Absent where nothing was written.
 */
action: string | null, label: string, view: FeedbackView, };

/**
 * Answer of `feedback_give`.
 */
export type FeedbackGiven = { 
/**
 * How many lie in the box now.
 */
boxed: number, 
/**
 * For the undo of an answer with a name; one in the box is taken back by `feedback_take_back`.
 */
action: string | null, };

/**
 * What an import would do, or did.
 */
export type FeedbackImport = { file: string, read_as: ReadAs, columns: Array<ColumnChoice>, rows: number, answers: Array<ImportedAnswer>, rejected: Array<Rejected>, warnings: Array<Warning>, 
/**
 * Names in the list are left out: the session asks without them.
 */
names_left_out: boolean, action: string | null, label: string, };

export type FeedbackLine = { session: SessionLine, named: boolean, sum: FeedbackSum, 
/**
 * Answers in the box of this laptop, not written yet.
 */
boxed: number, };

/**
 * Answer of `feedback_list`: every session, and the courses' sums.
 */
export type FeedbackList = { sessions: Array<FeedbackLine>, courses: Array<CourseFeedback>, all: FeedbackSum, 
/**
 * RFC 3339 with the rollout's offset.
 */
as_of: string, };

/**
 * Answers added up: no average without the number.
 */
export type FeedbackSum = { answers: number, 
/**
 * Who took part, and so was asked.
 */
asked: number, 
/**
 * Hundredths; absent where nobody answered, or too few did without a name.
 */
average: number | null, 
/**
 * How many gave 1 to 5; all zero where too few answered without a name.
 */
counts: Array<number>, positive: number, neutral: number, negative: number, 
/**
 * So few anonymous answers that nothing is said of them.
 */
held_back: boolean, };

/**
 * Answer of `feedback_type`.
 */
export type FeedbackTyped = { answers: Array<TypedAnswer>, 
/**
 * Lines that begin with no rating, from 1.
 */
wrong: Array<number>, action: string | null, label: string, };

/**
 * Answer of what shows one session's feedback.
 */
export type FeedbackView = { line: FeedbackLine, question: string, 
/**
 * Without comments for who may not read them.
 */
answers: Array<AnswerLine>, 
/**
 * Why this person reads no comments; absent where they do.
 */
cannot_read: Failure | null, 
/**
 * Tags with how often they stand, the most frequent first.
 */
tags: Array<TagCount>, };

/**
 * Request of `file_fetch`: bring this file now, whatever its size. Answers `Done`.
 */
export type FetchFile = { digest: string, };

/**
 * A field of two people.
 */
export type FieldOfTwo = { 
/**
 * name, number, email, phone, department, zone, honorific.
 */
field: string, a: string, b: string, };

/**
 * One figure: how it stands, and what changed.
 */
export type Figure = { 
/**
 * launch, checklists, training, gate, issues, readings, downtime, handoff.
 */
id: string, now: ReportPoint, 
/**
 * Since a day ago; absent where nothing changed.
 */
change: ReportPoint | null, };

/**
 * One file.
 */
export type FileLine = { 
/**
 * SHA-256 of its bytes, hex.
 */
digest: string, 
/**
 * What people call it; never a path.
 */
name: string, 
/**
 * What it belongs to, in words; empty for a logo.
 */
of: string, 
/**
 * Who attached it; empty for a logo.
 */
by: string, size: number, 
/**
 * `both`, `here`, `arriving`, `server`, `away`.
 */
place: string, 
/**
 * Bytes that are there of what is on its way, either way.
 */
moved: number, 
/**
 * Why the server does not take it.
 */
refused: Failure | null, 
/**
 * Evidence that it can be saved by; absent for a logo.
 */
evidence: string | null, };

/**
 * Answer of a command that makes a file.
 */
export type FileMade = { name: string, path: string | null, 
/**
 * Base64, where no path was given.
 */
content: string | null, bytes: number, };

/**
 * Answer of `file_list`: every file that the workspace names, newest name first where it has several.
 */
export type Files = { files: Array<FileLine>, };

/**
 * Files that are not where they should be yet.
 */
export type FilesLine = { 
/**
 * Files that are only on this laptop and go to the server, their bytes, and how many of those are there.
 */
sending: number, sending_bytes: number, sent_bytes: number, 
/**
 * Files that come from the server by themselves or because somebody asked, their bytes, and how many have come.
 */
arriving: number, arriving_bytes: number, got_bytes: number, 
/**
 * Files that the server does not take.
 */
refused: number, };

/**
 * Request of `shifts_fill`: shifts one after another, people in turn, in one step.
 */
export type FillShifts = { rollout: string, 
/**
 * Local times; the last shift ends at `until` at the latest.
 */
from: string, until: string, hours: number, 
/**
 * Members' ids or names, or other names, in their turn.
 */
people: Array<string>, 
/**
 * Whoever is next in turn is the backup.
 */
backups: boolean, 
/**
 * One shift a day at the same hour, instead of round the clock.
 */
daily: boolean, 
/**
 * No shifts on the weekend.
 */
weekdays: boolean, scope?: Array<string> | null, };

/**
 * Request of `attendance_find_elsewhere`: the typed name on another list of the rollout.
 */
export type FindElsewhere = { session: string, text: string, };

/**
 * Request of `follow_up_found`: what was found.
 */
export type FindFollowUp = { follow_up: string, 
/**
 * holds, improving, does_not_hold.
 */
result: string, note?: string | null, };

/**
 * One thing that was found, as a sentence.
 */
export type FindingClause = { message: string, sentence: string, args: Words, places: Array<FindingPlace>, };

/**
 * A record that a finding stands in.
 */
export type FindingPlace = { kind: string, id: string, title: string, 
/**
 * The record that it is shown in: the checklist of an item, the gate of a criterion.
 */
within: string | null, };

/**
 * Something that is looked at again.
 */
export type FollowUpLine = { id: string, area: string, area_title: string, title: string, due: string, 
/**
 * As it is kept, and as it is shown.
 */
owner: string, owner_name: string, overdue: boolean, 
/**
 * holds, improving, does_not_hold; absent while nobody looked.
 */
result: string | null, note: string, at: string | null, by: string, two_versions: boolean, sent: boolean, };

/**
 * Request of `cohort_freeze`: from now on the roster counts as it stands at this moment. Answers `Done`.
 */
export type FreezeCohort = { cohort: string, 
/**
 * False lets it count as it stands again.
 */
freeze: boolean, };

/**
 * A stretch in which nobody is on call.
 */
export type GapLine = { from: string, until: string, minutes: number, };

/**
 * Answer of a change at a gate.
 */
export type GateChanged = { gate: GateView, action: string, label: string, };

/**
 * A gate, to choose from.
 */
export type GateChoice = { id: string, title: string, at: string | null, 
/**
 * The decision that stands.
 */
decision: string | null, };

/**
 * A gate in one line.
 */
export type GateLine = { id: string, code: string, title: string, 
/**
 * When it is decided: minutes from T-0, and RFC 3339 with the rollout's offset.
 */
at_rel: number | null, at: string | null, criteria: number, must: number, must_met: number, 
/**
 * The most that the criteria allow now: go, conditional, no_go.
 */
allows: string, 
/**
 * The decision that stands; absent while there is none, or while two stand.
 */
decision: string | null, decided_at: string | null, 
/**
 * Two or more decisions stand that did not know of each other.
 */
contested: boolean, 
/**
 * Roles that have not voted.
 */
open_votes: number, };

/**
 * Answer of `gate_show`.
 */
export type GateView = { line: GateLine, 
/**
 * The meeting begins.
 */
meets: string | null, 
/**
 * Everything here is as of this instant, RFC 3339.
 */
as_of: string, criteria: Array<CriterionLine>, because: Array<BecauseLine>, ballots: Array<BallotLine>, 
/**
 * Newest first.
 */
decisions: Array<DecisionView>, 
/**
 * Why this member cannot decide; absent if they can.
 */
cannot_decide: Failure | null, may_waive: boolean, };

/**
 * Answer of `gate_list`.
 */
export type Gates = { gates: Array<GateLine>, };

/**
 * Request of `feedback_give`: one answer at this laptop.
 */
export type GiveFeedback = { session: string, rating: number, comment?: string | null, 
/**
 * Only where the session asks with names.
 */
person?: string | null, };

/**
 * What somebody attaches: a text, a link, or a file by path or by its bytes.
 */
export type Given = { 
/**
 * text, link, file.
 */
form: string, text?: string | null, path?: string | null, name?: string | null, 
/**
 * Base64, where there is no path (browser).
 */
content?: string | null, };

/**
 * A picture by path, or its name and bytes in base64.
 */
export type GivenLogo = { path?: string | null, name?: string | null, content?: string | null, };

/**
 * What the run is for: its milestone at T-0, else the task that ends last.
 */
export type GoalLine = { item: string, title: string, planned: string | null, forecast: string, 
/**
 * Minutes behind plan; negative where it is early.
 */
late: number, over: boolean, };

/**
 * What goes over with an area beside its points.
 */
export type GoesOver = { walkthroughs: number, 
/**
 * Of those, how many last came out well, and how many did not.
 */
passed: number, failed: number, documents: number, 
/**
 * Of those, how many have no version yet.
 */
without_version: number, open_items: number, known_errors: number, };

/**
 * A group with its chain. Every count is of people on the roster.
 */
export type GroupLine = { 
/**
 * all, audience, cohort, department.
 */
kind: string, 
/**
 * Id of the audience or cohort, name of the department; empty for all.
 */
id: string, title: string, roster: number, invited: number, attended: number, covered: number, 
/**
 * Of the roster, people who have an assessment: what assessed and passed are counted of.
 */
assessable: number, assessed: number, passed: number, complete: number, 
/**
 * Holds a valid certificate.
 */
certified: number, 
/**
 * Mean score of who was assessed, hundredths of a per cent.
 */
average: number | null, 
/**
 * Came without being on the roster; in no other figure.
 */
walk_ins: number, 
/**
 * The roster as it stood then; absent while it counts as it stands. Cohorts only.
 */
frozen: string | null, 
/**
 * Came onto the list after that.
 */
later: number, 
/**
 * Sessions that have ended, and all of them. Cohorts only.
 */
held: number, sessions: number, 
/**
 * complete, behind, under_way, not_held, no_roster, no_topics.
 */
state: string, };

/**
 * Request of `quarantine_hand`: somebody who may shall decide. Answers `Done`.
 */
export type HandOver = { id: string, 
/**
 * The member's id.
 */
to: string, reason?: string | null, };

/**
 * Request of `shift_hand_over`: keeps the page as it stands.
 */
export type HandOverShift = { rollout: string, 
/**
 * A member's id or name, or another name.
 */
to: string, note?: string | null, };

/**
 * To whom a step was handed, and what came of it.
 */
export type Handed = { to: string, reason: string, 
/**
 * `open`, `taken` or `declined`.
 */
state: string, answer: string, };

/**
 * Answer of `handoff_list`.
 */
export type HandoffList = { areas: Array<AreaLine>, };

/**
 * It was given to somebody.
 */
export type HandoutLine = { id: string, material: Named, 
/**
 * session, cohort, person.
 */
kind: string, to: Named, at: string, copies: number, version: string, note: string, 
/**
 * Who noted it.
 */
by: string, sent: boolean, };

/**
 * Request of `handout_list`: everything that was handed out, to one of these only where it is named. Answers `Handouts`.
 */
export type HandoutList = { rollout: string, session?: string | null, cohort?: string | null, person?: string | null, };

/**
 * Answer of `handout_list`, newest first.
 */
export type Handouts = { handouts: Array<HandoutLine>, };

/**
 * A hand-over as it was written.
 */
export type HandoverLine = { id: string, at: string, since: string, by: string, device: string, to: string, note: string, points: Array<AgendaPoint>, 
/**
 * What the laptop knew: when a server had answered last, laptops not heard, open cards, what was unsent.
 */
last_sync: string | null, not_heard: Array<string>, open_cards: number, unsent: number, taken_at: string | null, taken_by: string, taken_note: string, 
/**
 * Somebody else wrote it and nobody took over: the member who works here may.
 */
may_take: boolean, two_versions: boolean, sent: boolean, };

/**
 * Request of `history`: who did what to one record, and when.
 */
export type History = { kind: string, id: string, };

/**
 * One line of a history, newest first.
 */
export type HistoryLine = { 
/**
 * Corrected by what a server knew of that laptop's clock; where that leaves a doubt, the latest that it can have been.
 */
at: string, 
/**
 * Where nobody knows it better.
 */
between?: Between | null, by: string, device: string, 
/**
 * False while the change exists only on this laptop.
 */
sent: boolean, action: string, label: string, cells: Record<string, unknown>, };

/**
 * Answer of `history`.
 */
export type HistoryView = { lines: Array<HistoryLine>, };

/**
 * One hit of the palette: a person, a session, an item, an area.
 */
export type Hit = { kind: string, id: string, title: string, detail: string, };

/**
 * Answer of `search`.
 */
export type Hits = { hits: Array<Hit>, };

/**
 * A holiday of a rollout.
 */
export type HolidayLine = { id: string, 
/**
 * `YYYY-MM-DD`.
 */
day: string, title: string, };

/**
 * Request of `feedback_import`. With `dry_run` nothing is written. Answers `FeedbackImport`.
 */
export type ImportFeedback = { session: string, path?: string | null, name?: string | null, 
/**
 * Base64 of the file.
 */
content?: string | null, 
/**
 * Column heading to `rating`, `comment`, `name`, `number`, or nothing.
 */
map?: Array<ColumnChoice> | null, sheet?: string | null, dry_run?: boolean | null, };

/**
 * Request of `people_import`. With `dry_run` the same code runs in a transaction that is rolled back. Answers `ImportReport`.
 */
export type ImportPeople = { rollout?: string | null, 
/**
 * A path the person chose in the dialog; or `content` with `name` where there is no file system (browser).
 */
path?: string | null, name?: string | null, 
/**
 * Base64 of the file.
 */
content?: string | null, 
/**
 * Puts everybody into this cohort (id or title) where the file names none.
 */
cohort?: string | null, 
/**
 * Column heading to field; overrides what was found. An empty field means "not used".
 */
map?: Array<ColumnChoice> | null, sheet?: string | null, 
/**
 * What becomes of those who find no place in their cohort: `wait` (default), or `place` for more people than places.
 */
beyond?: string | null, dry_run?: boolean | null, };

/**
 * How the file was read, what became of its rows.
 */
export type ImportReport = { file: string, read_as: ReadAs, columns: Array<ColumnChoice>, rows: number, new: number, matched: number, changed: number, same: number, rejected: Array<Rejected>, warnings: Array<Warning>, 
/**
 * People in the workspace's cohorts that the file does not name: listed, never removed.
 */
missing: number, 
/**
 * Who finds every place of their cohort taken and waits for one, in order.
 */
waiting: Array<ImportWaits>, 
/**
 * The first rows as they will be stored.
 */
preview: Array<PersonLine>, 
/**
 * Absent after a dry run or when nothing changed.
 */
action: string | null, label: string, };

/**
 * Request of `score_import`. With `dry_run` nothing is written. Answers `ScoreImport`.
 */
export type ImportScores = { assessment: string, 
/**
 * A path the person chose in the dialog; or `content` with `name` where there is no file system (browser).
 */
path?: string | null, name?: string | null, 
/**
 * Base64 of the file.
 */
content?: string | null, 
/**
 * Column heading to field, as people import takes them, and `points` for the column of points.
 */
map?: Array<ColumnChoice> | null, sheet?: string | null, 
/**
 * What the figures are: points, percent, share; found out if absent.
 */
scale?: string | null, 
/**
 * Each figure is one attempt more of who has one already; else it is about the last attempt.
 */
resit?: boolean | null, 
/**
 * Takes the list's figure where another is stored.
 */
replace?: boolean | null, 
/**
 * Takes somebody by the name alone, where exactly one person has it.
 */
names?: boolean | null, 
/**
 * Who is meant by a line, as a person said.
 */
people?: Array<PersonChoice> | null, dry_run?: boolean | null, };

/**
 * Request of `checklist_import`. With `dry_run` nothing is written.
 */
export type ImportTasks = { rollout: string, 
/**
 * A checklist whose tasks are brought up to date; a new one without it.
 */
checklist?: string | null, 
/**
 * What a new checklist is called; the file's name without it.
 */
title?: string | null, path?: string | null, name?: string | null, 
/**
 * The bytes in Base64, instead of a path.
 */
content?: string | null, sheet?: string | null, map: Array<ColumnChoice>, 
/**
 * Of bare durations: seconds, minutes, hours, days.
 */
unit?: string | null, 
/**
 * The order of dates: dmy, mdy, ymd.
 */
dates?: string | null, dry_run: boolean, };

/**
 * A row whose person waits.
 */
export type ImportWaits = { line: number, name: string, cohort: string, 
/**
 * The cohort whose place they keep meanwhile; empty for none.
 */
keeps: string, };

export type ImportedAnswer = { line: number, rating: number, comment: string, 
/**
 * Who it is, where the session asks with names and exactly one is meant.
 */
person: string, };

/**
 * One task as it will be.
 */
export type ImportedTask = { line: number, code: string, title: string, section: string, 
/**
 * work, milestone, validation, message, decision.
 */
kind: string, minutes: number, 
/**
 * RFC 3339 with the rollout's offset: fixed, or when all that it waits for is over.
 */
starts: string | null, fixed: boolean, predecessors: Array<string>, owner: string, 
/**
 * new, changed, same.
 */
state: string, };

/**
 * Answer of `member_invite`: the code as text, as link, and as a picture.
 */
export type Invitation = { code: string, 
/**
 * QR of the code as SVG.
 */
qr: string, expires: string, };

/**
 * One invitation that nobody has come with yet.
 */
export type InvitationLine = { id: string, name: string, roles: Array<string>, expires: string, used: boolean, 
/**
 * Its time is over.
 */
lapsed: boolean, };

/**
 * Answer of `session_invitation`: plain text to paste into a message.
 */
export type InvitationText = { text: string, };

/**
 * Request of `member_invite`. Works offline: the invitation is a signed operation.
 */
export type Invite = { name: string, roles: Array<string>, 
/**
 * A member who comes with another laptop, or anew after a lost passphrase: name and roles stay theirs.
 */
member?: string | null, 
/**
 * Hours until it lapses; 168 if absent.
 */
hours?: number | null, 
/**
 * Somebody new has to be approved by an owner after they joined, before what they write counts.
 */
approve?: boolean | null, };

/**
 * Request of `cohort_invited`: everybody of the cohort who is not noted as invited is now. Answers `Done`.
 */
export type InviteCohort = { cohort: string, };

/**
 * Request of `certificate_issue`.
 */
export type IssueCertificates = { to: PrepareCertificates, 
/**
 * Of the preview that was read.
 */
digest: string, passphrase: string, };

/**
 * Request of `report_issue`.
 */
export type IssueReport = { rollout: string, 
/**
 * deployment, executive.
 */
name: string, day?: string | null, note?: string | null, };

/**
 * An issued report in one line.
 */
export type IssuedLine = { id: string, 
/**
 * deployment, executive.
 */
name: string, number: string, day: string, at: string, by: string, device: string, note: string, 
/**
 * SHA-256 of what it says.
 */
digest: string, 
/**
 * A part is missing on this laptop, or was changed.
 */
broken: boolean, sent: boolean, };

/**
 * Answer of a change to an item.
 */
export type ItemChanged = { item: ItemLine, checklist: Progress, action: string, label: string, };

/**
 * One item as the list and the inspector show it.
 */
export type ItemLine = { id: string, 
/**
 * The number people read, e.g. `P-10`.
 */
code: string, title: string, 
/**
 * work, milestone, validation, message, decision.
 */
kind: string, 
/**
 * MUST, SHOULD, NICE.
 */
criticality: string, 
/**
 * todo, running, done, blocked, failed, skipped, not_applicable.
 */
state: string, reason: string, 
/**
 * The two numbers that a validation compared.
 */
expected: number | null, found: number | null, state_by: string | null, state_at: string | null, owner: string, role: string, 
/**
 * Minutes from T-0, negative before.
 */
planned_rel: number | null, 
/**
 * RFC 3339 with the rollout's offset.
 */
planned_at: string | null, duration: number | null, effort: number | null, predecessors: Array<string>, 
/**
 * What it follows, in the words of `fact_list`; blank where a person says how it stands.
 */
follows: string, 
/**
 * How far that fact is, where it can be counted.
 */
fact: FactLine | null, 
/**
 * The fact says how it stands; else a person does.
 */
by_fact: boolean, evidence: Array<EvidenceLine>, evidence_needed: boolean, comment: string, 
/**
 * Whose word begins it and whose ends it, and who said so already.
 */
begins: WordLine, ends: WordLine, 
/**
 * The members whose words are counted.
 */
named: Array<NamedLine>, 
/**
 * Who began it, where that one has to end it.
 */
begun_by: string | null, 
/**
 * Why whoever says that it is done gives a reason: starter (somebody else began it), evidence (there is none, and it needs some).
 */
asks: string | null, 
/**
 * What somebody saw that it is the line for.
 */
lesson: LessonLine | null, two_versions: boolean, sent: boolean, };

/**
 * Request of `workspace_join` with an invitation's code. Answers `AppStatus`.
 */
export type JoinWorkspace = { code: string, device?: string | null, passphrase?: string | null, };

/**
 * Request of `keyring_keep`: the passphrase, so that nobody does it at somebody else's open window. Answers `KeyringLine`.
 */
export type KeepKeyring = { passphrase: string, };

/**
 * Request of `recovery_make`: the passphrase, so that nobody does it at somebody else's open window. Answers `RecoveryCode`.
 */
export type KeepRecovery = { passphrase: string, };

/**
 * Request of `conflict_keep`: what is shown now stays, for all of these in one step. Answers `Done`.
 */
export type KeepShown = { 
/**
 * Each with the write that is shown, so that nothing is kept that nobody saw.
 */
cards: Array<ResolveCard>, };

/**
 * What lists know somebody by.
 */
export type KeyLine = { 
/**
 * number, email, phone_name.
 */
form: string, value: string, };

/**
 * Answer of `keyring_show`, `keyring_keep` and `keyring_forget`.
 */
export type KeyringLine = { 
/**
 * Whether a keyring answers here; without one there is nothing to choose.
 */
answers: boolean, 
/**
 * Whether it opens the workspace with no typing.
 */
opens: boolean, };

/**
 * How many records of a kind.
 */
export type KindCount = { 
/**
 * A kind's wire name.
 */
kind: string, count: number, };

/**
 * A criterion or a vote that is no longer as it was when the gate was decided.
 */
export type KnownOtherwise = { 
/**
 * The criterion's title, or the voter's name.
 */
what: string, 
/**
 * As it was; begins with the state's word. A dash where there was nothing.
 */
then: string, now: string, };

/**
 * How many lack what first; the three add up to `all`.
 */
export type LackCounts = { all: number, attendance: number, topics: number, assessment: number, };

/**
 * What is known of one laptop.
 */
export type LaptopData = { name: string, here: boolean, 
/**
 * When the newest step that is known of it was written; absent where none is.
 */
until: string | null, 
/**
 * It may have news that nobody has heard.
 */
silent: boolean, };

/**
 * A laptop of a member.
 */
export type LaptopLine = { 
/**
 * Names it, for `laptop_revoke`.
 */
id: string, name: string, 
/**
 * The laptop in front of this person.
 */
here: boolean, 
/**
 * Who else works on it, shut out or not.
 */
others: Array<string>, revoked: boolean, 
/**
 * When the server last took something of it, as far as is known here.
 */
heard?: string | null, };

/**
 * Answer of `launch_means`.
 */
export type LaunchMeans = { 
/**
 * skipped, twice: what the clock of the zone does to this time.
 */
clock: string | null, 
/**
 * Both instants that can be meant then.
 */
offers: Array<Offer>, };

/**
 * Request of `launch_means`. Answers `LaunchMeans`.
 */
export type LaunchTime = { 
/**
 * Local time `YYYY-MM-DDTHH:MM` in `zone`.
 */
go_live: string, zone: string, };

/**
 * Request of `workspace_leave_here`: whose way in is taken off this laptop. Answers `AppStatus`.
 */
export type LeaveHere = { 
/**
 * As `members_here` names them.
 */
person: string, };

/**
 * Things of one sort that do not travel in a template.
 */
export type LeftLine = { 
/**
 * In English; a screen says the sentence `says` with `args`.
 */
text: string, says: string, args: Words, count: number, };

/**
 * What an item was made of.
 */
export type LessonLine = { 
/**
 * observation, decision, minutes.
 */
from: string, 
/**
 * The observation, the decision, or the meeting of the minutes.
 */
id: string, 
/**
 * What was seen or decided; the meeting's title.
 */
what: string, 
/**
 * The rollout that it is of, where that is another one.
 */
rollout: string | null, };

/**
 * A checklist in which a line can be made.
 */
export type LessonTarget = { checklist: string, title: string, rollout: string, 
/**
 * It is of the rollout that is looked at.
 */
own: boolean, };

/**
 * Answer of `lesson_targets`.
 */
export type LessonTargets = { 
/**
 * The checklists of the workspace, those of this rollout first.
 */
targets: Array<LessonTarget>, };

/**
 * Request of `lesson_to_item`: an item in a checklist of any rollout, made of a decision or of a line of minutes, once in
 * each. Answers `Done`.
 */
export type LessonToItem = { 
/**
 * A decision of the log.
 */
decision?: string | null, 
/**
 * Minutes of a meeting, with the line of their notes that is meant.
 */
minutes?: string | null, line?: string | null, checklist: string, 
/**
 * The first section where none is named.
 */
section?: string | null, };

/**
 * Another record that an entry names.
 */
export type LogPlace = { id: string, title: string, };

/**
 * Request of `workspace_look_at_code`: what a code says, before joining.
 */
export type LookAtCode = { code: string, };

/**
 * Request of `session_look`: what a session would clash with if it were planned like this.
 */
export type LookAtPlan = { rollout: string, 
/**
 * The session that is moved; absent for a new one.
 */
session?: string | null, cohort: string, 
/**
 * Local time `YYYY-MM-DDTHH:MM` in the rollout's zone.
 */
starts: string, minutes: number, place: string, trainer: string, form: string, 
/**
 * Whoever leads one is needed for its time; absent means as they are stored.
 */
segments?: Array<SegmentEntry> | null, };

/**
 * Answer of what makes one record or names it otherwise.
 */
export type Made = { id: string, action: string, label: string, };

/**
 * A way to make up for what is missing.
 */
export type MakeUp = { session: string, title: string, cohort: string, form: string, starts: string | null, 
/**
 * How many of the missing topics it deals with.
 */
topics: number, 
/**
 * planned, done, lapsed; absent while nobody planned it.
 */
planned: string | null, };

/**
 * Request of `attendance_mark_all`: blanks only, written weakly. Answers `SheetChanged`.
 */
export type MarkAll = { session: string, mark: string, };

/**
 * Request of `attendance_blocks`: one mark for one person in several sessions at once, e.g. an apology beforehand. Answers `Done`.
 */
export type MarkBlocks = { person: string, sessions: Array<string>, 
/**
 * Null clears.
 */
mark?: string | null, 
/**
 * Absent leaves the notes as they are.
 */
note?: string | null, };

/**
 * Request of `attendance_mark`. Answers `Marked`: the changed row and the counts, not the sheet.
 */
export type MarkOne = { session: string, person: string, 
/**
 * Code, letter or word of a status. Null clears the mark; `arrived` is present, late or absent by the rollout's window and the time.
 */
mark?: string | null, 
/**
 * Minutes late, 0 to 600; only with what counts as `late`.
 */
minutes?: number | null, 
/**
 * Minutes left before the end, 1 to 600; only of who took part.
 */
early?: number | null, };

/**
 * One of two versions of a mark.
 */
export type MarkVersion = { mark: string | null, 
/**
 * Code of the rollout's own status that it is.
 */
own: string | null, minutes: number | null, early: number | null, by: string, device: string, at: string, 
/**
 * Between what that was, where a wrong clock leaves a doubt.
 */
between?: Between | null, shown: boolean, };

/**
 * Answer of `mark_window`.
 */
export type MarkWindowView = { 
/**
 * Who comes more than so many minutes after the beginning is late; absent where nobody is by the clock.
 */
late_after: number | null, absent_after: number | null, 
/**
 * Code of the status of who comes later than `absent_after`; absent where it says nothing.
 */
absent_status: string | null, 
/**
 * Who leaves more than so many minutes before the end has `early_status`.
 */
early_after: number | null, early_status: string | null, };

/**
 * Answer of one mark.
 */
export type Marked = { row: SheetRow, counts: Counts, action: string, label: string, };

/**
 * Answer of what changes a material.
 */
export type MaterialChanged = { 
/**
 * Absent where nothing was different.
 */
action: string | null, label: string, view: MaterialView, };

/**
 * Request of `material_list`: which materials. Answers `Materials`.
 */
export type MaterialFilter = { rollout: string, 
/**
 * One sort only.
 */
sort?: string | null, 
/**
 * One state only; without it all but those that are retired.
 */
state?: string | null, 
/**
 * Id of an audience: what is for it or for everybody.
 */
audience?: string | null, 
/**
 * Words of title, owner, version, language or note.
 */
text?: string | null, };

/**
 * One material.
 */
export type MaterialLine = { id: string, title: string, sort: string, 
/**
 * planned, in-work, in-review, approved, published, retired.
 */
state: string, owner: string, 
/**
 * For everybody where it is empty.
 */
audiences: Array<Named>, 
/**
 * How long it plays.
 */
seconds: number | null, pages: number | null, entries: number | null, language: string, version: string, link: string, course: Named | null, topic: Named | null, on_paper: boolean, note: string, 
/**
 * The newest file.
 */
file: EvidenceLine | null, 
/**
 * How often it was handed out.
 */
handouts: number, two_versions: boolean, sent: boolean, };

/**
 * Answer of `material_show`: one material with its files, newest first, and where it went.
 */
export type MaterialView = { line: MaterialLine, files: Array<EvidenceLine>, handouts: Array<HandoutLine>, };

/**
 * Answer of `material_list`.
 */
export type Materials = { materials: Array<MaterialLine>, 
/**
 * What the plan wants, whatever the filter says.
 */
targets: Array<TargetLine>, 
/**
 * How many of the rollout are in which state, whatever the filter says.
 */
counts: Array<StateCount>, audiences: Array<Named>, 
/**
 * RFC 3339 with the rollout's offset.
 */
as_of: string, };

/**
 * The member who works on this laptop now.
 */
export type Me = { member: string, name: string, roles: Array<string>, device: string, 
/**
 * False while no signing key exists (set a passphrase first).
 */
can_sign: boolean, };

/**
 * A target and what was read last.
 */
export type Measured = { title: string, 
/**
 * Thousandths.
 */
value: number | null, unit: string, 
/**
 * below, at_most, exactly, at_least, above.
 */
bound: string, target: number, at: string | null, met: boolean | null, place: string, };

/**
 * Answer of a change of a meeting.
 */
export type MeetingChanged = { meeting: MeetingView, action: string, label: string, };

/**
 * A meeting in one line.
 */
export type MeetingLine = { id: string, code: string, title: string, 
/**
 * standup, checkpoint, briefing, review.
 */
sort: string, starts: string | null, starts_rel: number | null, minutes: number, 
/**
 * Who chairs it: a name, else a role.
 */
chair: string, role: string, 
/**
 * planned, late (its time is over and nobody opened it), open, closed.
 */
state: string, opened: string | null, 
/**
 * When it was closed first.
 */
closed: string | null, present: number, decisions: number, two_versions: boolean, };

/**
 * Answer of `meeting_show`.
 */
export type MeetingView = { line: MeetingLine, rollout: string, 
/**
 * From the facts, as of `as_of`; what was said at the close stands in the minutes.
 */
agenda: Array<AgendaPoint>, 
/**
 * What changed is counted from here: the meeting before.
 */
since: string, as_of: string, present: Array<PresentLine>, note: string, 
/**
 * Decisions taken in it.
 */
resolutions: Array<ResolutionLine>, 
/**
 * One for each time that somebody closed it, oldest first.
 */
minutes: Array<MinutesView>, };

/**
 * Answer of `meeting_list`.
 */
export type Meetings = { 
/**
 * In the order of their planned time.
 */
meetings: Array<MeetingLine>, as_of: string, };

/**
 * One member with their laptops.
 */
export type MemberLine = { id: string, name: string, roles: Array<string>, 
/**
 * `active`, `disabled`, `waiting` to be approved, or `declined`.
 */
state: string, 
/**
 * Why they were declined.
 */
why: string, 
/**
 * The person who works here.
 */
me: boolean, laptops: Array<LaptopLine>, };

/**
 * Answer of `member_list` and of what changes it.
 */
export type Members = { members: Array<MemberLine>, invitations: Array<InvitationLine>, 
/**
 * Whether this person may invite, change roles and revoke.
 */
may: boolean, };

/**
 * Request of `people_merge`. Answers `Done`.
 */
export type MergePeople = { 
/**
 * Whose record stays.
 */
stays: string, goes: string, 
/**
 * Fields in which the value of the one who goes stays; those that the other has nothing in, where this is absent.
 */
take?: Array<string> | null, };

/**
 * Somebody who was merged.
 */
export type MergedLine = { goes: PersonLine, stays: PersonLine, said: SaidBy, 
/**
 * Somebody else said that they are not one, or merged them otherwise.
 */
disputed: boolean, };

/**
 * What is wanted of a figure.
 */
export type MetricLine = { id: string, code: string, title: string, measure: string, 
/**
 * each, mean, median, p95, share, total; absent where the plan does not say.
 */
statistic: string | null, scope: Array<string>, 
/**
 * below, at_most, exactly, at_least, above.
 */
bound: string | null, value: number | null, unit: string, 
/**
 * The window in words; blank where it has none.
 */
window: string, from: number | null, to: number | null, eases: string, place: string, };

/**
 * A share of the whole roster, when the plan has it and when it was reached.
 */
export type Milestone = { 
/**
 * 50, 75, 100.
 */
share: number, people: number, planned: string | null, reached: string | null, 
/**
 * reached, late, ahead, unplanned.
 */
state: string, };

/**
 * What was known when somebody closed a meeting.
 */
export type MinutesView = { id: string, at: string, by: string, device: string, agenda: Array<AgendaPoint>, since: string, 
/**
 * When a server had answered last, and the laptops that were not heard.
 */
last_sync: string | null, not_heard: Array<string>, open_cards: number, unsent: number, present: Array<string>, note: string, 
/**
 * The lines of the note, with what was made of each.
 */
lines: Array<NoteLine>, sent: boolean, };

/**
 * One place that is not complete.
 */
export type MissingLine = { person: string, name: string, number: string, department: string, cohort: string, email: string, phone: string, 
/**
 * What comes first: attendance, topics, assessment.
 */
lack: string, 
/**
 * Titles of the topics that are not covered.
 */
topics: Array<string>, 
/**
 * absent, excused, part, not_marked, not_held, no_session, no_topics, not_scored, failed.
 */
why: string, 
/**
 * The session that it is about, and its day.
 */
session: string, at: string | null, 
/**
 * Best score and pass mark, hundredths of a per cent.
 */
score: number | null, pass_mark: number | null, 
/**
 * Where they are to make up for it, or were and did not come.
 */
make_up: PlannedMakeUp | null, };

/**
 * Request of `completion_missing`: who is not complete, in a window.
 */
export type MissingList = { rollout: string, 
/**
 * audience, cohort or department; all without it.
 */
kind?: string | null, id?: string | null, 
/**
 * attendance, topics, assessment; any without it.
 */
lack?: string | null, text?: string | null, offset: number, limit: number, };

/**
 * Answer of `completion_missing`.
 */
export type MissingPage = { total: number, counts: LackCounts, offset: number, rows: Array<MissingLine>, };

/**
 * Request of `item_move`. Answers `Done`.
 */
export type MoveItem = { item: string, 
/**
 * Another section of the same checklist.
 */
section?: string | null, 
/**
 * Counted from 1.
 */
place: number, };

/**
 * Answer of `rollout_move_preview`: nothing is written.
 */
export type MovePreview = { 
/**
 * RFC 3339.
 */
from: string | null, to: string, 
/**
 * The zone after the move.
 */
zone: string, 
/**
 * Neither the instant nor the zone would change.
 */
still: boolean, 
/**
 * skipped, twice: what the clock of the zone does to the wanted time; what is shown is the chosen offer, else the earlier.
 */
clock: string | null, 
/**
 * Both instants that can be meant then.
 */
offers: Array<Offer>, 
/**
 * Minutes later; negative where it is earlier.
 */
minutes: number, items: number, sessions: number, gates: number, 
/**
 * Everything that moves, by its new time.
 */
moves: Array<MovesLine>, stays: Array<StaysLine>, collisions: Array<Collision>, 
/**
 * Days of the week on which nobody works: mon to sun.
 */
weekend: Array<string>, holidays: Array<HolidayLine>, };

/**
 * Request of `rollout_move_preview` and `rollout_move`.
 */
export type MoveRollout = { rollout: string, 
/**
 * The new public launch as local time `YYYY-MM-DDTHH:MM` in the new zone.
 */
go_live: string, 
/**
 * The new zone; the rollout's own where it is absent.
 */
zone?: string | null, 
/**
 * earlier, later: which instant is meant where the clock skips the time or has it twice.
 */
which?: string | null, };

/**
 * Request of `section_move`. Answers `Done`.
 */
export type MoveSection = { section: string, 
/**
 * Counted from 1.
 */
place: number, };

/**
 * Request of `status_move`: where a status stands in all lists, 0 first. Answers `Done`.
 */
export type MoveStatus = { rollout: string, code: string, to: number, };

/**
 * Request of `waiting_move`: puts somebody to another place in the queue of a cohort. Answers `Done`.
 */
export type MoveWaiting = { cohort: string, person: string, 
/**
 * From 0; more than there are is the end.
 */
to: number, };

/**
 * Answer of `rollout_move`.
 */
export type Moved = { t0: string, action: string, label: string, };

/**
 * Something that moves.
 */
export type MovesLine = { 
/**
 * item, session, gate.
 */
kind: string, id: string, title: string, from: string, to: string, };

/**
 * A record by name.
 */
export type Named = { id: string, title: string, };

/**
 * A member who is named for an item.
 */
export type NamedLine = { id: string, name: string, };

/**
 * A member to choose from.
 */
export type NamedMember = { id: string, name: string, };

/**
 * Request of `assessment_new`. Answers `Done`.
 */
export type NewAssessment = { rollout: string, 
/**
 * Id or exact title of an audience.
 */
audience: string, title: string, 
/**
 * Of a practical assessment its criteria say it.
 */
greatest: number, pass_mark: number, 
/**
 * Of a practical assessment.
 */
criteria?: Array<PracticalLine> | null, };

/**
 * Request of `calendar_link_new`. Answers `CalendarLinkMade`.
 */
export type NewCalendarLink = { rollout: string, 
/**
 * For whom it is, in words.
 */
title: string, 
/**
 * Only the sessions on whose list they stand; absent: sessions, meetings and milestones.
 */
person?: string | null, 
/**
 * Only the sessions that this trainer leads, or leads a segment of.
 */
trainer?: string | null, 
/**
 * 1 to 365.
 */
days: number, };

/**
 * Request of `make_up_new`: a session one-to-one for one person, who makes up there. Answers its line.
 */
export type NewMakeUp = { rollout: string, person: string, 
/**
 * Of which cohort it is, by id or title; without it, of one in which they are not complete.
 */
cohort?: string | null, title: string, 
/**
 * Local time `YYYY-MM-DDTHH:MM` in the rollout's zone.
 */
starts: string, minutes: number, place: string, trainer: string, 
/**
 * Ids or titles of the topics that it deals with; without any, those that they lack.
 */
topics?: Array<string> | null, };

/**
 * Request of `rollout_new`. Answers `RolloutMade`.
 */
export type NewRollout = { template: string, name: string, 
/**
 * Public launch as local time `YYYY-MM-DDTHH:MM` in `zone`.
 */
go_live: string, zone: string, 
/**
 * earlier, later: which instant is meant where the clock skips the time or has it twice.
 */
which?: string | null, 
/**
 * Files of a template of somebody's own, or the one file of a saved template; `template` is then only their name for it.
 */
files?: Array<TemplateFile> | null, 
/**
 * The file of a saved template on this laptop, instead of its text.
 */
path?: string | null, 
/**
 * Another rollout, whose plan is taken without its dates, people and states.
 */
from?: string | null, };

/**
 * Request of `run_new`. Answers `RunChanged`.
 */
export type NewRun = { checklist: string, 
/**
 * rehearsal, live.
 */
mode: string, title?: string | null, 
/**
 * What stands for T-0 in a rehearsal: local time `YYYY-MM-DDTHH:MM`. Absent: the first task is planned for now.
 */
t0?: string | null, };

/**
 * Request of `session_new`, e.g. a workshop that the plan did not foresee. Answers `SessionLine`.
 */
export type NewSession = { rollout: string, cohort: string, title: string, 
/**
 * Local time `YYYY-MM-DDTHH:MM` in the rollout's zone.
 */
starts: string, minutes: number, place: string, trainer: string, form: string, 
/**
 * Ids or titles of the topics that it deals with.
 */
topics?: Array<string> | null, 
/**
 * Ids of those whom a session one-to-one is for.
 */
people?: Array<string> | null, 
/**
 * What comes one after another in it.
 */
segments?: Array<SegmentEntry> | null, };

/**
 * Request of `status_link_new`. Answers `StatusLinkMade`.
 */
export type NewStatusLink = { rollout: string, 
/**
 * For whom it is, in words.
 */
title: string, 
/**
 * tasks, way_back, gates, hand_off, downtime, messages, names.
 */
shows: Array<string>, 
/**
 * 1 to 365.
 */
days: number, };

/**
 * Something that comes.
 */
export type Next = { at: string, 
/**
 * meeting, session, gate, launch, milestone.
 */
kind: string, title: string, place: string, };

/**
 * Two people who are not one.
 */
export type NotSameLine = { a: PersonLine, b: PersonLine, said: SaidBy, };

/**
 * A line of a meeting's notes, and what was made of it.
 */
export type NoteLine = { text: string, lines: Array<Became>, };

/**
 * Request of `meeting_note`.
 */
export type NoteMeeting = { meeting: string, note: string, };

/**
 * Request of `attendance_note`. Answers `Marked`.
 */
export type NoteOne = { session: string, person: string, note: string, };

/**
 * Nothing to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * One observation.
 */
export type ObservationLine = { id: string, at: string, what: string, area: string, 
/**
 * critical, high, medium, low, note.
 */
severity: string, by: string, device: string, 
/**
 * What it became: the item of its own rollout, and every line in whichever checklist.
 */
item: Became | null, lines: Array<Became>, criterion: Became | null, two_versions: boolean, sent: boolean, };

/**
 * Request of `observation_to_criterion`: the criterion is not met, because of what was seen. Answers `Done`.
 */
export type ObservationToCriterion = { observation: string, criterion: string, };

/**
 * Request of `observation_to_item`: a new item at the end of a section of this or of another rollout's checklist, once.
 * Answers `Done`.
 */
export type ObservationToItem = { observation: string, checklist: string, 
/**
 * The first section where none is named.
 */
section?: string | null, };

/**
 * Answer of `observation_list`.
 */
export type Observations = { 
/**
 * Newest first.
 */
observations: Array<ObservationLine>, 
/**
 * Areas that were named so far.
 */
areas: Array<string>, 
/**
 * The checklists of the workspace, those of this rollout first: where a line can be made of one.
 */
targets: Array<LessonTarget>, as_of: string, };

/**
 * Request of the commands that take one area.
 */
export type OfArea = { area: string, };

/**
 * Request of the commands that take one assessment.
 */
export type OfAssessment = { assessment: string, };

/**
 * Names one audience.
 */
export type OfAudience = { audience: string, };

/**
 * Request of `calendar_link_revoke`: for good. Answers `Done`.
 */
export type OfCalendarLink = { link: string, };

/**
 * Request of `carry_remove`.
 */
export type OfCarry = { carry: string, };

/**
 * Request of `certificate_show`.
 */
export type OfCertificate = { certificate: string, };

/**
 * Request of `checklist_show`.
 */
export type OfChecklist = { checklist: string, };

/**
 * Request of `session_topics`.
 */
export type OfCohort = { rollout: string, cohort: string, };

/**
 * Names one cohort.
 */
export type OfCohortOne = { cohort: string, };

/**
 * Request of `contact_confirm` and `contact_remove`. Answers `Done`.
 */
export type OfContact = { contact: string, };

/**
 * Request of the commands that take one document.
 */
export type OfDocument = { document: string, };

/**
 * Request of `downtime_remove`. Answers `Done`.
 */
export type OfDowntime = { downtime: string, };

/**
 * Request of `duty_show` and `duty_remove`.
 */
export type OfDuty = { duty: string, };

/**
 * Request of `person_erase_preview` and of `person_erasure`.
 */
export type OfErasure = { person: string, };

/**
 * Request of `escalation_remove`.
 */
export type OfEscalation = { escalation: string, };

/**
 * Request of `evidence_content`: a file's bytes, for a browser. Answers `EvidenceContent`.
 */
export type OfEvidence = { evidence: string, };

/**
 * Request of `follow_up_remove`.
 */
export type OfFollowUp = { follow_up: string, };

/**
 * Request of the commands that take one gate.
 */
export type OfGate = { gate: string, };

/**
 * Request of `handout_remove`. Answers `MaterialChanged`.
 */
export type OfHandout = { handout: string, };

/**
 * Request of `invitation_withdraw`. Answers `Members`.
 */
export type OfInvitation = { id: string, };

/**
 * Request of `laptop_revoke` and `laptop_restore`. Answers `Members`.
 */
export type OfLaptop = { 
/**
 * The laptop's id.
 */
id: string, 
/**
 * This member alone; everybody who works on it if absent, as when it is lost.
 */
member?: string | null, };

/**
 * Names one person in one session.
 */
export type OfMark = { session: string, person: string, };

/**
 * Request of `material_show`.
 */
export type OfMaterial = { material: string, };

/**
 * Request of the commands that take one meeting.
 */
export type OfMeeting = { meeting: string, };

/**
 * Request of `observation_remove`. Answers `Done`.
 */
export type OfObservation = { observation: string, };

/**
 * Request of `completion_person`.
 */
export type OfPerson = { rollout: string, person: string, };

/**
 * Request of `person_blocks`: the sessions of somebody's cohorts in a rollout.
 */
export type OfPersonInRollout = { rollout: string, person: string, };

/**
 * Request of `people_split`.
 */
export type OfPersonOne = { 
/**
 * The one who was merged into another.
 */
person: string, };

/**
 * Request of `reading_remove`. Answers `Done`.
 */
export type OfReading = { reading: string, };

/**
 * Request of `attendance_register`.
 */
export type OfRegister = { rollout: string, 
/**
 * Whose people are shown; none without it.
 */
cohort?: string | null, 
/**
 * Any part of name, number, e-mail.
 */
text?: string | null, 
/**
 * Only who came too seldom, see `attendance_warning_set`.
 */
seldom?: boolean | null, 
/**
 * The window of the people that is shown; all of them without a limit.
 */
offset?: number | null, limit?: number | null, };

/**
 * Request of the commands that take one rollout.
 */
export type OfRollout = { rollout: string, };

/**
 * Request of `run_show` and `run_end`.
 */
export type OfRun = { run: string, 
/**
 * Only so many tasks from this one on, counted over all sections; all where nothing is said.
 */
from?: number | null, most?: number | null, };

/**
 * Request of the commands that take one session.
 */
export type OfSession = { session: string, };

/**
 * Request of the commands that take one shift.
 */
export type OfShift = { shift: string, };

/**
 * Request of `status_remove`. Answers `Done`.
 */
export type OfStatus = { rollout: string, code: string, };

/**
 * Request of `status_link_revoke`: for good. Answers `Done`.
 */
export type OfStatusLink = { link: string, };

/**
 * Request of `material_target_remove`. Answers `Done`.
 */
export type OfTarget = { target: string, };

/**
 * Names one trainer.
 */
export type OfTrainer = { trainer: string, };

/**
 * Request of `walk_remove`: it was written down wrongly.
 */
export type OfWalk = { walk: string, };

/**
 * Request of the commands that take one walkthrough.
 */
export type OfWalkthrough = { walkthrough: string, };

/**
 * Request of `workshop_ready`: a session, or with it all of its day or of its cohort. Answers `WorkshopReady`.
 */
export type OfWorkshop = { session: string, 
/**
 * `session` (also without it), `day` or `cohort`.
 */
scope?: string | null, };

/**
 * One of two instants that a local time can mean.
 */
export type Offer = { 
/**
 * earlier, later.
 */
which: string, at: string, };

/**
 * An item that could be carried over.
 */
export type OpenItem = { id: string, title: string, checklist: string, checklist_title: string, 
/**
 * MUST, SHOULD, NICE.
 */
criticality: string, 
/**
 * todo, running, blocked, failed.
 */
state: string, owner: string, };

export type OutOfRange = { id: string, title: string, seconds: number, };

/**
 * Answer of `outbox`: changes that exist only on this laptop, oldest first, in plain words.
 */
export type Outbox = { groups: Array<OutboxLine>, 
/**
 * Changes of other laptops that were carried here and are not known to be at the server.
 */
neighbours: Array<OutboxLine>, };

/**
 * One unsent change.
 */
export type OutboxLine = { at: string, by: string, 
/**
 * The laptop that it was made on.
 */
device: string, label: string, operations: number, };

/**
 * Answer of `rollout_overview`: what is so, now, in sentences and counts.
 */
export type Overview = { rollout: RolloutLine, checklists: Array<Progress>, 
/**
 * Sessions of today and the next one, oldest first.
 */
sessions: Array<SessionLine>, people: number, areas: Array<AreaLine>, 
/**
 * Figures as of this instant, RFC 3339.
 */
as_of: string, };

/**
 * Request of `certificate_pack`: certificates with signatures and keys, for stock tools and `muster verify`.
 */
export type PackCertificates = { filter: CertificateFilter, 
/**
 * A folder that is not there yet or is empty.
 */
dir: string, language: string, };

/**
 * A pack that was made on this laptop.
 */
export type PackMade = { 
/**
 * RFC 3339 with the rollout's offset.
 */
at: string, 
/**
 * Where it was put, or what the download was called.
 */
place: string, };

/**
 * Request of `workshop_pack`.
 */
export type PackWorkshop = { session: string, 
/**
 * `session` (also without it), `day` or `cohort`.
 */
scope?: string | null, 
/**
 * `a4` or `letter`, for sign-in sheets and certificates.
 */
paper: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * A new ZIP file by its whole path.
 */
path?: string | null, 
/**
 * A folder that is new or empty, by its whole path; without this and `path` the answer holds the ZIP.
 */
dir?: string | null, };

/**
 * One file of a pack.
 */
export type PackedFile = { path: string, 
/**
 * What it is: `pack-what-WHAT` is its message.
 */
what: string, };

/**
 * One printed sheet.
 */
export type PaperSheet = { id: string, 
/**
 * As it stands on the paper: `SIS-7K3M2`.
 */
code: string, 
/**
 * RFC 3339 with the rollout's offset.
 */
printed: string, rows: number, 
/**
 * On the sheet, and no longer on the list: their names.
 */
gone: Array<string>, 
/**
 * On the list, and not yet on the sheet.
 */
come: Array<string>, 
/**
 * Photos of the signed sheet.
 */
evidence: Array<EvidenceLine>, };

/**
 * Answer of `sign_in_sheets`: the sheets of a session, the last printed first.
 */
export type PaperSheets = { sheets: Array<PaperSheet>, };

/**
 * A part of a value as it shall be.
 */
export type PartOf = { 
/**
 * As `ValuePart` names it.
 */
field: string, value: unknown, };

/**
 * Since when a run is paused, why, and who said so.
 */
export type PauseLine = { since: string, 
/**
 * Between what that was, where a wrong clock leaves a doubt.
 */
between: Between | null, reason: string, by: string, };

/**
 * Request of `people_list`: one window of the roster, filtered and sorted.
 */
export type PeopleList = { rollout?: string | null, cohort?: string | null, 
/**
 * Any part of name, e-mail, number; Vietnamese marks are folded, đ too.
 */
text: string, 
/**
 * `given` (default), `name`, `number`, `department`.
 */
sort?: string | null, offset: number, limit: number, };

/**
 * Answer of `people_list`.
 */
export type PeoplePage = { total: number, offset: number, rows: Array<PersonLine>, cohorts: Array<CohortLine>, };

/**
 * Answer of `person_add`.
 */
export type PersonAdded = { action: string, label: string, person: string, 
/**
 * The cohort is full: they wait for a place in it.
 */
waits: boolean, };

/**
 * One session with somebody's mark.
 */
export type PersonBlock = { session: SessionLine, mark: string | null, 
/**
 * Code of the rollout's own status that it is.
 */
own: string | null, note: string, 
/**
 * It is still to come, or under way.
 */
ahead: boolean, };

/**
 * Answer of `person_blocks`.
 */
export type PersonBlocks = { 
/**
 * By their planned start.
 */
blocks: Array<PersonBlock>, };

/**
 * Who is meant by a line of a list, as a person said.
 */
export type PersonChoice = { 
/**
 * What the answer called the line.
 */
key: string, 
/**
 * Id of the person; empty for nobody of ours.
 */
person: string, };

/**
 * Answer of `completion_person`: topic by topic what covers it, and what would.
 */
export type PersonCompletion = { name: string, places: Array<PlaceLine>, };

/**
 * Somebody who can work on this laptop.
 */
export type PersonHere = { 
/**
 * Names them, for `workspace_unlock` and `workspace_switch`.
 */
id: string, name: string, };

/**
 * One person of the roster.
 */
export type PersonLine = { id: string, name: string, email: string, phone: string, number: string, department: string, cohorts: Array<string>, zone: string, 
/**
 * They were ordered to be erased; only what refers to them is left.
 */
erased: boolean, };

/**
 * Answer of `person_show`: somebody as they are now.
 */
export type PersonShown = { person: PersonLine, 
/**
 * Columns of their lists that Muster has no field for: heading and value.
 */
extra: Array<[string, string]>, 
/**
 * The code on their badge, in groups.
 */
badge: string, 
/**
 * Who was merged into them.
 */
merged: Array<MergedLine>, };

/**
 * One place of a person.
 */
export type PlaceLine = { cohort: string, audience: string, complete: boolean, topics: Array<TopicLine>, results: Array<ResultLine>, 
/**
 * Where they are to make up, then sessions to come, and recordings, that deal with a topic that is missing.
 */
make_up: Array<MakeUp>, };

/**
 * A cohort with free places for which somebody waits.
 */
export type PlaceOffer = { cohort: string, title: string, free: number, 
/**
 * Who would move up, in order.
 */
next: Array<PersonLine>, };

/**
 * Request of `people_place`: puts people into a cohort, moves them to another, or takes them off.
 */
export type PlacePeople = { 
/**
 * Ids of people.
 */
people: Array<string>, 
/**
 * Or everybody whom this question finds.
 */
found?: PeopleList | null, 
/**
 * Into this cohort; absent to take them off only.
 */
to?: string | null, 
/**
 * Out of this cohort.
 */
from?: string | null, 
/**
 * What becomes of those who find no place: `wait` (default), or `place` for more people than places.
 */
beyond?: string | null, };

/**
 * What became of them.
 */
export type Placed = { 
/**
 * Absent where nothing changed.
 */
action: string | null, label: string, placed: number, waiting: number, taken_off: number, 
/**
 * Who was where they were to be.
 */
already: number, 
/**
 * Marks of people who left stay on the sheets on which they stand.
 */
marks_kept: number, 
/**
 * People more than places in the cohort afterwards.
 */
over: number, 
/**
 * Places that became free, with who is next: offered, never given away by itself.
 */
offers: Array<PlaceOffer>, };

/**
 * One fact of the plan that is otherwise.
 */
export type PlanChange = { kind: string, id: string, title: string, 
/**
 * The record that it is shown in: the checklist of an item, the gate of a criterion.
 */
within: string | null, 
/**
 * added, removed, changed.
 */
change: string, 
/**
 * The cell, `cell-FIELD`; blank where the whole record came or went.
 */
field: string, 
/**
 * In the language that was asked for; blank where there was nothing.
 */
then: string, now: string, 
/**
 * By how many minutes it moved, later being positive.
 */
minutes: number | null, by: string, 
/**
 * RFC 3339 with the rollout's offset.
 */
at: string, };

/**
 * Answer of `plan_changes`: what is otherwise now than in the plan that was approved.
 */
export type PlanChanges = { 
/**
 * Absent where nothing was approved yet.
 */
baseline: BaselineLine | null, changes: Array<PlanChange>, as_of: string, };

/**
 * Request of `plan_changes`.
 */
export type PlanChangesOf = { rollout: string, 
/**
 * The one that counts where it is absent.
 */
baseline?: string | null, 
/**
 * en or vi.
 */
language: string, };

/**
 * Answer of `plan_figures`: what the plan states of itself in figures.
 */
export type PlanFigures = { claims: Array<ClaimLine>, metrics: Array<MetricLine>, roles: Array<RolePlanLine>, };

/**
 * One rule that the plan breaks.
 */
export type PlanFinding = { 
/**
 * The rule's code: `plan-rule-ID` is what it is about, `plan-mend-ID` what would mend it.
 */
id: string, 
/**
 * stops, contradicts, open.
 */
weight: string, 
/**
 * What the rule is about, in English.
 */
about: string, 
/**
 * All that was found, in English.
 */
message: string, clauses: Array<FindingClause>, 
/**
 * Where all of it stands, each place once.
 */
places: Array<FindingPlace>, 
/**
 * What would mend it, in English.
 */
mend: string, 
/**
 * Digest of everything that it rests on.
 */
rests_on: string, 
/**
 * Who set it aside and why; beside an open finding: what it rested on has changed since.
 */
dismissed: DismissedLine | null, };

/**
 * Answer of `plan_check` and `plan_check_template`, what weighs most first.
 */
export type PlanFindings = { findings: Array<PlanFinding>, 
/**
 * What a person set aside, and nothing that it rests on has changed since.
 */
dismissed: Array<PlanFinding>, };

/**
 * Answer of `plan_parts`: what stands on no screen of its own.
 */
export type PlanParts = { areas: Array<AreaPart>, courses: Array<CoursePart>, };

/**
 * Making up in a session.
 */
export type PlannedMakeUp = { session: string, title: string, at: string | null, 
/**
 * planned, lapsed.
 */
state: string, };

/**
 * One thing that was looked at.
 */
export type PointLine = { code: string, 
/**
 * stops, look, fine.
 */
weight: string, sentence: string, 
/**
 * In English.
 */
message: string, args: Words, };

/**
 * A point as the plan has it.
 */
export type PointPart = { id: string, title: string, expectation: string, };

/**
 * One point of an area.
 */
export type PointView = { id: string, title: string, expectation: string, 
/**
 * open, accepted, conditional, declined.
 */
state: string, reason: string, condition: string, owner: string, due: string, by: string | null, at: string | null, evidence: Array<EvidenceLine>, 
/**
 * Whoever accepted it also attached evidence for it, or gave what shows it: nobody accepts their own work.
 */
own_work: boolean, 
/**
 * Walkthroughs and drills that show it.
 */
shown_by: Array<ShownBy>, two_versions: boolean, };

/**
 * One criterion of a practical assessment.
 */
export type PracticalLine = { title: string, 
/**
 * Whole points.
 */
greatest: number, };

/**
 * Whom a deed is about: a group of the completion screen, some people of it, or the holder of one certificate.
 */
export type PrepareCertificates = { rollout: string, 
/**
 * audience, cohort or department; everybody without it.
 */
kind?: string | null, id?: string | null, 
/**
 * Only these of them; all without it.
 */
people?: Array<string> | null, 
/**
 * All of them but these.
 */
except?: Array<string> | null, 
/**
 * A certificate that is issued anew: its holder, and nobody else.
 */
replaces?: string | null, 
/**
 * `en` or `vi`: in which its words are.
 */
language: string, };

/**
 * Request of `gate_statement`: the exact text to read before deciding. Answers `StatementView`.
 */
export type PrepareDecision = { gate: string, 
/**
 * go, conditional, pause, no_go.
 */
decision: string, 
/**
 * Of a conditional go: each with owner and day.
 */
conditions: Array<Condition>, reason?: string | null, 
/**
 * When it is decided again after pause or no-go: local time `YYYY-MM-DDTHH:MM`.
 */
again?: string | null, 
/**
 * `en` or `vi`: the language of the text as shown.
 */
language: string, };

/**
 * Request of `delegation_statement`: the exact text to read before signing. Answers `StatementView`.
 */
export type PrepareDelegation = { area: string, 
/**
 * For whom is signed; oneself where it is absent.
 */
from?: string | null, 
/**
 * Who signs: a member's id.
 */
to: string, 
/**
 * `YYYY-MM-DD`, or local time `YYYY-MM-DDTHH:MM`.
 */
starts: string, 
/**
 * A day counts whole.
 */
ends: string, reason: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * Request of `delegation_end_statement`: the exact text to read before a delegation is ended. Answers `StatementView`.
 */
export type PrepareDelegationEnd = { delegation: string, reason: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * Request of `handoff_statement`: the exact text to read before signing. Answers `StatementView`.
 */
export type PrepareStatement = { area: string, 
/**
 * accepted, conditions, declined.
 */
decision: string, conditions: Array<Condition>, reason?: string | null, 
/**
 * reviewed, approved, accepted, witnessed.
 */
meaning: string, 
/**
 * `en` or `vi`: the language of the text as shown.
 */
language: string, 
/**
 * True: it stands beside the signatures that stand already, as of a second signer. Else it replaces the newest of them.
 */
beside?: boolean | null, 
/**
 * The delegation by which it is signed for somebody else.
 */
delegation?: string | null, 
/**
 * `YYYY-MM-DD`: the day on which what is taken over is looked at again. Stands in the text.
 */
follow_up?: string | null, };

/**
 * Request of `handoff_withdrawal`: the exact text to read before withdrawing one's own signature. Answers `StatementView`.
 */
export type PrepareWithdrawal = { sign_off: string, reason: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * Somebody who may be there.
 */
export type PresentLine = { 
/**
 * A member's id, or a name.
 */
who: string, name: string, 
/**
 * Roles of a member.
 */
roles: Array<string>, here: boolean, two_versions: boolean, };

/**
 * Request of `certificate_preview`.
 */
export type PreviewCertificates = { 
/**
 * Only the lines of people of whom any of this stands in name, number or e-mail; everything else is of all.
 */
text?: string | null, 
/**
 * At most so many lines of each list; all without it.
 */
limit?: number | null, rollout: string, 
/**
 * audience, cohort or department; everybody without it.
 */
kind?: string | null, id?: string | null, 
/**
 * Only these of them; all without it.
 */
people?: Array<string> | null, 
/**
 * All of them but these.
 */
except?: Array<string> | null, 
/**
 * A certificate that is issued anew: its holder, and nobody else.
 */
replaces?: string | null, 
/**
 * `en` or `vi`: in which its words are.
 */
language: string, };

/**
 * Request of `badge_print`: badges of a session's list, of a cohort or of one person.
 */
export type PrintBadges = { session?: string | null, cohort?: string | null, person?: string | null, 
/**
 * `a4` or `letter`.
 */
paper: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * Where the file goes; without it its content is answered.
 */
path?: string | null, };

/**
 * Request of `certificate_print`.
 */
export type PrintCertificates = { filter: CertificateFilter, 
/**
 * a4 or letter, on its side.
 */
paper: string, 
/**
 * A new file by its whole path; without it, and without `dir`, the answer holds the bytes.
 */
path?: string | null, 
/**
 * A folder for one file each.
 */
dir?: string | null, };

/**
 * Request of `sign_in_print`: prints who is on the list now, or a sheet again. Answers `SheetPrinted`.
 */
export type PrintSheet = { session: string, 
/**
 * Id or code of a sheet to print again as it was.
 */
sheet?: string | null, 
/**
 * `a4` or `letter`.
 */
paper: string, 
/**
 * `en` or `vi`.
 */
language: string, 
/**
 * A new file; the bytes are answered without it.
 */
path?: string | null, };

/**
 * How far one checklist is: done of what applies.
 */
export type Progress = { id: string, title: string, stage: string, done: number, of: number, blocked: number, failed: number, skipped: number, not_applicable: number, 
/**
 * MUST items that are not done.
 */
must_open: number, };

/**
 * Request of `workspace_protect`: sets the passphrase that was put off. Answers `RecoveryCode`.
 */
export type Protect = { passphrase: string, 
/**
 * Whether the keyring shall open the workspace as well.
 */
keyring?: boolean | null, };

/**
 * Who can open the store: a passphrase, or whoever can read the disk.
 */
export type Protection = "none" | "passphrase" | "file";

/**
 * Request of `publish`: adopt this workspace on a server, bytes unchanged. Answers `SyncReport`.
 */
export type Publish = { code: string, };

/**
 * Answer of `quarantine`: refused steps that wait for this person, whole, with the reason.
 */
export type Quarantine = { groups: Array<RefusedGroup>, };

/**
 * How the file was read; every guess is named.
 */
export type ReadAs = { 
/**
 * csv, tsv, xlsx, ods.
 */
format: string, 
/**
 * Product whose layout was recognised, or `sheet`.
 */
product: string, encoding: string, encoding_guessed: boolean, delimiter: string, 
/**
 * Line (file) or row (sheet) of the headings, from 1.
 */
header_row: number, sheet: string, sheets: Array<string>, };

/**
 * What somebody said of a version.
 */
export type ReadLine = { name: string, 
/**
 * read, accepted, questioned.
 */
said: string, note: string, at: string, sent: boolean, };

/**
 * Answer of `reading_add`.
 */
export type ReadingAdded = { line: DutyLine, reading: ReadingLine, action: string, label: string, };

/**
 * One reading.
 */
export type ReadingLine = { id: string, at: string, 
/**
 * The due time that it answers; absent for one beside the rhythm.
 */
due: string | null, value: number | null, 
/**
 * passed, failed, not_read; absent for a number.
 */
outcome: string | null, note: string, 
/**
 * Whether the target is met; absent where there is none or nothing could be read.
 */
met: boolean | null, by: string, device: string, 
/**
 * When it was typed in, where that was later than it was read.
 */
entered: string | null, 
/**
 * Another reading answers the same due time.
 */
beside: boolean, sent: boolean, };

/**
 * What each reading is held against.
 */
export type ReadingTarget = { metric: string, title: string, 
/**
 * below, at_most, exactly, at_least, above.
 */
bound: string, value: number, };

/**
 * Somebody who gets one.
 */
export type ReadyLine = { person: string, name: string, cohort: string, hours: string, date: string, result: string, 
/**
 * Letters of the name that no font of the program holds: they would be printed as empty boxes.
 */
unprintable: string, };

/**
 * Answer of `received`: what the server has of this person's work, newest first.
 */
export type Received = { groups: Array<ReceivedLine>, 
/**
 * There are older ones, which are not listed.
 */
more: boolean, };

/**
 * One step that the server has.
 */
export type ReceivedLine = { 
/**
 * When the server took it, by its clock.
 */
received: string, at: string, 
/**
 * Between what that was, where a wrong clock leaves a doubt.
 */
between: Between | null, 
/**
 * The laptop that it was made on.
 */
device: string, label: string, operations: number, 
/**
 * `accepted`, `flagged` (it counts, and somebody should look at it) or `refused`.
 */
verdict: string, };

/**
 * Answer of `records`.
 */
export type RecordPage = { total: number, rows: Array<RecordView>, };

/**
 * One record as the generic list, form and inspector show it.
 */
export type RecordView = { id: string, archived: boolean, cells: Record<string, unknown>, };

/**
 * Request of `records`: the generic list of a kind.
 */
export type Records = { kind: string, rollout?: string | null, offset: number, limit: number, };

/**
 * Request of `workspace_recover`: the printed code, and the passphrase from now on. Answers `AppStatus`.
 */
export type Recover = { code: string, passphrase: string, };

/**
 * The printed recovery code: shown once.
 */
export type RecoveryCode = { code: string, 
/**
 * Whether the keyring opens the workspace as well.
 */
keyring: boolean, };

/**
 * One value of a refused change.
 */
export type RefusedCell = { cell: string, value: unknown, 
/**
 * What stands there now; null where nothing does.
 */
now: unknown, 
/**
 * The value in words, where it names something else or a time.
 */
words?: string | null, 
/**
 * What of it a person can correct; nothing where it is kept as it is.
 */
fields: Array<ValuePart>, };

/**
 * Answer of `quarantine_export`.
 */
export type RefusedFile = { path?: string | null, 
/**
 * Base64 of the file, where no path was named.
 */
content?: string | null, 
/**
 * A name to keep it under.
 */
name: string, };

/**
 * A refused step.
 */
export type RefusedGroup = { id: string, 
/**
 * `own`, `asked` (somebody handed it to this person) or `left` (a revoked laptop wrote it; owners decide).
 */
side: string, label: string, by: string, device: string, at: string, 
/**
 * Between what that was, where a wrong clock leaves a doubt.
 */
between?: Between | null, 
/**
 * As they are kept and sent.
 */
operations: unknown[], 
/**
 * The first of them in words.
 */
steps: Array<RefusedStep>, 
/**
 * What would be said if this person sent it as it is, now; absent where it would be taken.
 */
now?: Failure | null, handed?: Handed | null, 
/**
 * Who may do what it holds, to hand it to.
 */
may: Array<WhoMay>, code: string, 
/**
 * In English; a screen says the sentence in its own language.
 */
message: string, 
/**
 * The field of the request that it is about.
 */
field?: string, 
/**
 * The sentence's name in `locales/`; absent where somebody else wrote the message.
 */
sentence?: string, args?: Words, };

/**
 * A carried change that the rules refuse here.
 */
export type RefusedHere = { by: string, label: string, at: string, code: string, message: string, };

/**
 * A scan that marked nobody.
 */
export type RefusedScan = { id: string, outcome: string, said: ScanSaid, at: string, 
/**
 * What was scanned; empty where nothing of it was kept.
 */
text: string, person: string | null, name: string, 
/**
 * They are on this session's list, so that a mark is enough.
 */
listed: boolean, expected: SessionLine | null, own: boolean, by: string, device: string, };

/**
 * One change of a refused step.
 */
export type RefusedStep = { kind: string, 
/**
 * What it is about, in words.
 */
title: string, 
/**
 * `put`, `archive`, `restore` or `erase`.
 */
verb: string, cells: Array<RefusedCell>, };

/**
 * A cohort that has sessions.
 */
export type RegisterCohort = { id: string, title: string, sessions: number, };

/**
 * What is known of one person in one session.
 */
export type RegisterMark = { 
/**
 * present, late, excused, absent, remote; absent from the record means blank.
 */
mark: string | null, 
/**
 * Code of the rollout's own status that it is.
 */
own: string | null, 
/**
 * Minutes late.
 */
minutes: number | null, 
/**
 * Minutes that they left before the end.
 */
early: number | null, 
/**
 * Absent because the session was closed while they were blank.
 */
closing: boolean, 
/**
 * Two people marked differently, and nobody has decided yet.
 */
two_versions: boolean, 
/**
 * On the list of this session, or walked in.
 */
there: boolean, note: string, 
/**
 * Who marked it, and when.
 */
by: string | null, at: string | null, 
/**
 * Between what that was, where a wrong clock leaves a doubt.
 */
between?: Between | null, };

/**
 * One person with their marks.
 */
export type RegisterPerson = { person: string, name: string, number: string, department: string, 
/**
 * Is on no list of this cohort.
 */
walk_in: boolean, 
/**
 * What their marks give, of the sessions that were taken; a part is a half.
 */
attended: number, 
/**
 * And a half.
 */
half: boolean, taken: number, 
/**
 * Came to less than the warning's share, and enough sessions were taken.
 */
seldom: boolean, 
/**
 * One for each session of the cohort, in their order.
 */
marks: Array<RegisterMark>, };

/**
 * A session with its counts. All but `walk_ins` are of the people on its list.
 */
export type RegisterSession = { id: string, title: string, cohort: string, cohort_id: string, starts: string | null, 
/**
 * planned, open, closed, cancelled.
 */
state: string, roster: number, present: number, late: number, remote: number, excused: number, 
/**
 * Marked absent, or left blank in a session that was closed so.
 */
absent: number, 
/**
 * Nobody said anything: not taken, which is not absent.
 */
blank: number, 
/**
 * Whose mark gives something: present, late, remote and what else the rollout says.
 */
attended: number, 
/**
 * Came without being on the list.
 */
walk_ins: number, };

/**
 * One row that was not taken.
 */
export type Rejected = { 
/**
 * Line of the file, or row of the sheet, from 1.
 */
line: number, 
/**
 * Named where the file has several.
 */
sheet: string, field: string, 
/**
 * Cut to 60 characters, control characters shown.
 */
value: string, 
/**
 * `row-CODE` of `locales/` is the sentence.
 */
code: string, 
/**
 * The sentence in English.
 */
message: string, args: Words, };

/**
 * Counted from the outbox, what was carried here by file, and the quarantine.
 */
export type RemainsLine = { unsent: number, carried: number, refused: number, files: number, };

/**
 * Request of `signing_key_renew`. Answers `SigningKeys`.
 */
export type RenewSigningKey = { passphrase: string, };

/**
 * Request of `session_reopen`. Answers `SheetChanged`.
 */
export type ReopenSession = { session: string, 
/**
 * Why: it is kept with the change.
 */
reason: string, };

/**
 * Request of `attendance_report`. With `dry_run` nothing is written. Answers `AttendanceReport`.
 */
export type ReportAttendance = { session: string, 
/**
 * A path the person chose in the dialog; or `content` with `name` where there is no file system (browser).
 */
path?: string | null, name?: string | null, 
/**
 * Base64 of the file.
 */
content?: string | null, sheet?: string | null, 
/**
 * IANA name of the zone of the report's clock; the rollout's if absent, UTC where the report says so.
 */
zone?: string | null, 
/**
 * dmy, mdy, ymd; found out if absent.
 */
dates?: string | null, 
/**
 * Fewest minutes that count; half of the planned time if absent.
 */
least?: number | null, 
/**
 * Coming more than so many minutes after the start is late; the rollout's window if absent, and 5 where it has none.
 */
late?: number | null, 
/**
 * Leaving more than so many minutes before the end is early; 10 if absent.
 */
early?: number | null, 
/**
 * The mark of who was there: `present` or `remote`; `present` in a webinar, else `remote`, if absent.
 */
mark?: string | null, 
/**
 * Who has no time of leaving stayed to the end.
 */
stayed?: boolean | null, 
/**
 * Takes somebody by the name alone, where exactly one person has it.
 */
names?: boolean | null, 
/**
 * Adds who is on another list as walk-ins.
 */
walk_ins?: boolean | null, 
/**
 * Ids of people whose mark is replaced by the report's.
 */
replace?: Array<string> | null, 
/**
 * Who is meant by a line, as a person said.
 */
people?: Array<PersonChoice> | null, dry_run?: boolean | null, };

/**
 * A column of a table.
 */
export type ReportColumn = { 
/**
 * Its heading in `locales/`.
 */
says: string, number: boolean, 
/**
 * Left out on paper, which has no room for it.
 */
spare: boolean, };

/**
 * How many lines are in which state, see `ReportLine`.
 */
export type ReportCounts = { new: number, same: number, differs: number, short: number, unclear: number, elsewhere: number, named: number, open: number, 
/**
 * Of the new and replaced ones: present or remote, late, left early.
 */
there: number, late: number, early: number, 
/**
 * What an import writes as things stand.
 */
writes: number, };

/**
 * Answer of `report_issue`.
 */
export type ReportIssued = { report: ReportView, action: string, label: string, };

/**
 * One person of the report, all their stays together.
 */
export type ReportLine = { 
/**
 * Names the line in `ReportAttendance.people`.
 */
key: string, 
/**
 * Of the first row.
 */
line: number, sheet: string, name: string, email: string, stays: number, 
/**
 * In the planned time; absent where nobody knows.
 */
minutes: number | null, first: string | null, last: string | null, 
/**
 * The mark that it makes; absent where it makes none.
 */
mark: string | null, 
/**
 * Code of the rollout's own status that it is.
 */
own: string | null, late: number | null, early: number | null, 
/**
 * The mark that is there now.
 */
before: string | null, before_own: string | null, before_minutes: number | null, before_early: number | null, 
/**
 * new, same, differs, short (too few minutes), unclear (nobody knows how long), elsewhere (not on this list),
 * named (one person by name alone), open (somebody has to say who it is), nobody (somebody said so).
 */
state: string, person: PersonLine | null, 
/**
 * Who it may be, the likeliest first.
 */
candidates: Array<PersonLine>, };

/**
 * Answer of `report_list`: what can be reported on.
 */
export type ReportList = { 
/**
 * Newest first.
 */
issued: Array<IssuedLine>, checklists: Array<ReportOf>, runs: Array<ReportOf>, gates: Array<ReportOf>, 
/**
 * Exports of the trail, newest first.
 */
exports: Array<AuditExportLine>, today: string, };

/**
 * Something that has a report of its own.
 */
export type ReportOf = { id: string, title: string, done: number, of: number, 
/**
 * draft, final.
 */
state: string, };

/**
 * A sentence of a report.
 */
export type ReportPoint = { says: string, args: Words, 
/**
 * In English, for shells and for a screen that does not know the sentence.
 */
text: string, 
/**
 * bad, late, plain.
 */
weight: string, 
/**
 * The screen on which it can be acted on.
 */
place: string, };

/**
 * A part of a report: sentences, a table, or both.
 */
export type ReportSection = { title: Said, points: Array<ReportPoint>, columns: Array<ReportColumn>, rows: Array<Array<Said>>, };

/**
 * Whose data stands behind a report, up to when.
 */
export type ReportSources = { 
/**
 * This laptop first.
 */
laptops: Array<LaptopData>, 
/**
 * When a server last answered.
 */
server: string | null, unsent: number, 
/**
 * Facts with two versions.
 */
open_cards: number, 
/**
 * The same in English, for shells.
 */
text: string, };

/**
 * Answer of `report_text`.
 */
export type ReportText = { text: string, };

/**
 * Answer of `report_show`.
 */
export type ReportView = { name: string, title: Said, rollout: string, 
/**
 * The day that it is of; empty where it is of no day.
 */
day: string, 
/**
 * draft, final (nothing in it changes any more), current (as of now, and nobody issues it).
 */
state: string, as_of: string, sources: ReportSources, sections: Array<ReportSection>, 
/**
 * What is shown is this one.
 */
issued: IssuedLine | null, 
/**
 * Issued reports of the same name, newest first; of one day where it is of a day.
 */
all_issued: Array<IssuedLine>, 
/**
 * Why this member cannot issue it; absent if they can.
 */
cannot_issue: Failure | null, };

/**
 * Answer of `resolution_add`.
 */
export type ResolutionAdded = { resolution: string, number: string, action: string, label: string, };

/**
 * Request of `resolution_done`: it is carried out, or after all not yet. Answers `Done`.
 */
export type ResolutionDone = { resolution: string, done: boolean, note?: string | null, };

/**
 * One entry of the decision log.
 */
export type ResolutionLine = { id: string, number: string, at: string, text: string, reason: string, decided_by: string, consequences: string, owner: string, 
/**
 * `YYYY-MM-DD`.
 */
due: string, 
/**
 * open, overdue, done, stands (nothing has to be done), revisited.
 */
state: string, done_at: string | null, done_note: string, meeting: LogPlace | null, 
/**
 * The gate whose signed decision it is; only signed ones have it.
 */
gate: LogPlace | null, revisits: LogPlace | null, revisited_by: Array<LogPlace>, 
/**
 * What was made of it: items in whichever checklist.
 */
lines: Array<Became>, 
/**
 * Who wrote it down.
 */
by: string, two_versions: boolean, sent: boolean, };

/**
 * Request of `conflict_resolve`: keep this one, or another value made of it. Answers `Done`.
 */
export type ResolveCard = { id: string, dot: string, 
/**
 * Parts of the value that are to be otherwise.
 */
other?: Array<PartOf> | null, };

/**
 * Request of `workspace_restore`: a backup into this empty folder. Answers `AppStatus`.
 */
export type RestoreBackup = { 
/**
 * The backup; its keys lie beside it.
 */
path: string, 
/**
 * Of anybody who worked there when it was made; absent where none was set.
 */
passphrase?: string | null, };

/**
 * The best result in one assessment.
 */
export type ResultLine = { assessment: string, title: string, percent: number | null, pass_mark: number, passed: boolean, attempts: number, };

/**
 * Request of `certificate_revoke`. Answers the changed certificate.
 */
export type RevokeCertificate = { certificate: string, reason: string, };

/**
 * A revocation.
 */
export type RevokedLine = { reason: string, by: string, 
/**
 * RFC 3339.
 */
at: string, };

/**
 * A role that the plan staffs and nobody is named for.
 */
export type RoleMissing = { role: string, 
/**
 * What the plan calls it.
 */
title: string, };

/**
 * A role as the plan staffs it.
 */
export type RolePlanLine = { id: string, title: string, people_low: number, people_high: number, hours: number, responsibility: string, skills: string, };

/**
 * A rollout as the switcher shows it.
 */
export type RolloutLine = { id: string, name: string, zone: string, 
/**
 * Times are shown in UTC where this program does not know the zone (any more).
 */
zone_known: boolean, 
/**
 * Public launch, RFC 3339 with the rollout's offset; absent while no date is set.
 */
t0: string | null, state: string, };

/**
 * Answer of `rollout_new`.
 */
export type RolloutMade = { id: string, action: string, label: string, records: number, };

/**
 * Answer of `rollout_state`, `rollout_approve` and `rollout_state_set`.
 */
export type RolloutStateView = { 
/**
 * Names its history.
 */
record: string, 
/**
 * draft, approved, running, completed.
 */
state: string, reason: string, by: string, 
/**
 * RFC 3339 with the rollout's offset; absent while nobody has said anything.
 */
at: string | null, 
/**
 * The states that this member may say it is in next.
 */
next: Array<string>, 
/**
 * Oldest first.
 */
baselines: Array<BaselineLine>, 
/**
 * Names the act for undo, where one was done.
 */
action: string | null, };

/**
 * Request of `room_join`: come to a laptop that shares.
 */
export type RoomJoin = { 
/**
 * As the other screen shows it; the code may stand behind it.
 */
address: string, code?: string | null, };

/**
 * The laptop at the other end.
 */
export type RoomNeighbour = { name: string, device: string, };

/**
 * One room.
 */
export type RoomReady = { session: SessionLine, 
/**
 * What was looked at, the heaviest first.
 */
points: Array<PointLine>, 
/**
 * What of it is not at the server.
 */
after: PointLine, remains: RemainsLine, 
/**
 * The last pack that was made for it here.
 */
pack: PackMade | null, };

/**
 * Request of `room_share`: wait in the room for another laptop of the workspace.
 */
export type RoomShare = { 
/**
 * The address to wait at; absent for every address of this laptop in a private network.
 */
address?: string | null, 
/**
 * How long, 1 to 60; absent for ten.
 */
minutes?: number | null, };

/**
 * How far two laptops are.
 */
export type RoomState = "idle" | "waiting" | "pairing" | "trading" | "done" | "ended";

/**
 * Answer of every command about a room.
 */
export type RoomView = { 
/**
 * Grows with every difference.
 */
seen: number, state: RoomState, 
/**
 * It is this laptop that shares.
 */
shares: boolean, 
/**
 * Where it waits, the likeliest first: address and port.
 */
addresses: Array<string>, 
/**
 * What the other one types, while it is good.
 */
code?: string | null, 
/**
 * Until when it waits.
 */
until?: string | null, 
/**
 * How often a wrong code may still be tried.
 */
tries: number, 
/**
 * Why the last try failed, while it goes on waiting.
 */
tried?: Failure | null, 
/**
 * Who is there, once they have proved it: nothing in `name` where this laptop does not know them yet.
 */
with?: RoomNeighbour | null, 
/**
 * Pieces of work in both directions so far, of how many as far as known.
 */
done: number, of: number, 
/**
 * Batches that the other laptop got from this one, and files.
 */
sent: number, files_sent: number, 
/**
 * What came from it.
 */
received?: CarriedIn | null, 
/**
 * Why it ended.
 */
failure?: Failure | null, };

/**
 * Request of `room_wait`: answer when something is different from what was seen, or after a while.
 */
export type RoomWait = { seen: number, };

/**
 * Answer of `rota_show`.
 */
export type RotaView = { 
/**
 * In the order of their time.
 */
shifts: Array<ShiftLine>, 
/**
 * The hours that the plan wants, and what the shifts leave open of them.
 */
cover: Array<CoverLine>, 
/**
 * Somebody in two shifts at once.
 */
clashes: Array<ShiftClash>, 
/**
 * By level, then by name.
 */
escalations: Array<EscalationLine>, 
/**
 * Who is on call now; several where shifts answer different severities.
 */
now: Array<ShiftLine>, next: ShiftLine | null, 
/**
 * Who can be chosen: members, and contacts who are none.
 */
members: Array<WhomLine>, gaps: number, as_of: string, };

/**
 * Answer of a change in a run.
 */
export type RunChanged = { run: RunView, action: string, label: string, };

/**
 * A run in one line.
 */
export type RunLine = { id: string, title: string, checklist: string, 
/**
 * rehearsal, live.
 */
mode: string, 
/**
 * What stands for T-0 in it.
 */
t0: string | null, tasks: number, done: number, ended: string | null, 
/**
 * Between what that was, where a wrong clock leaves a doubt.
 */
between: Between | null, 
/**
 * From the first start to the last finish, where it ended.
 */
minutes: number | null, 
/**
 * The run that was given up, where this one is the way back.
 */
back_from: string | null, 
/**
 * Why it was given up.
 */
reason: string, 
/**
 * Nothing more is begun for now.
 */
paused: PauseLine | null, 
/**
 * Who hears its messages: off, test, on.
 */
messages: string, };

/**
 * A part of the run.
 */
export type RunSection = { title: string, done: number, 
/**
 * How many tasks it has.
 */
of: number, 
/**
 * Those that were asked for.
 */
tasks: Array<TaskLine>, };

/**
 * Answer of `run_show`: the run as it is expected to go on from now.
 */
export type RunView = { line: RunLine, rollout: string, zone: string, now: string, sections: Array<RunSection>, 
/**
 * Which of all tasks the first in `sections` is.
 */
from: number, 
/**
 * What the head of a screen names, wherever it stands: behind plan most, the first that run, the next.
 */
noted: Array<TaskLine>, 
/**
 * The earliest and the latest of all times, planned or not.
 */
begins: string | null, ends: string | null, goal: GoalLine | null, 
/**
 * The task to take up next: it waits for nothing that is open.
 */
next: string | null, running: Array<string>, 
/**
 * How many tasks have a fixed time that is moved with this rehearsal's T-0.
 */
moved: number, 
/**
 * Planned and expected end of the last task.
 */
planned_end: string | null, forecast_end: string | null, way_back: WayBackLine | null, 
/**
 * The run that is the way back of this one, where it was taken.
 */
taken_back_by: string | null, };

/**
 * A checklist that can be run.
 */
export type Runnable = { id: string, title: string, tasks: number, };

/**
 * Answer of `run_list`.
 */
export type Runs = { runs: Array<RunLine>, 
/**
 * Checklists that can be run: those whose items have planned times.
 */
checklists: Array<Runnable>, way_back: WayBackLine | null, };

/**
 * What stands in a cell, before it is said in a language.
 */
export type Said = { "as": "text", text: string, } | { "as": "words", says: string, args?: Words, } | { "as": "minute", at: string, } | { "as": "day", at: string, } | { "as": "number", thousandths: number, unit: string, } | { "as": "blank" };

/**
 * Who said something, and when.
 */
export type SaidBy = { by: string, 
/**
 * RFC 3339 in the workspace's zone.
 */
at: string, };

/**
 * Request of `workspace_backup`: a whole copy in a new file, its keys beside it.
 */
export type SaveBackup = { 
/**
 * An absolute path at which nothing is yet.
 */
path: string, };

/**
 * Request of `evidence_save`: writes a copy to a file that is not there yet. Answers `EvidenceSaved`.
 */
export type SaveEvidence = { evidence: string, 
/**
 * The whole path, chosen by a person.
 */
file: string, };

/**
 * Request of `template_save`. Answers `TemplateSaved`.
 */
export type SaveTemplate = { rollout: string, 
/**
 * Where the file goes; absent answers its content.
 */
path?: string | null, };

/**
 * Request of `document_say`: the member who works here read, accepts or questions a version.
 */
export type SayDocument = { document: string, 
/**
 * The newest where it is absent.
 */
edition?: string | null, 
/**
 * read, accepted, questioned.
 */
said: string, note?: string | null, };

/**
 * Request of `people_not_same`: says that two people are not one, or takes that back. Answers `Done`.
 */
export type SayNotSame = { a: string, b: string, said: boolean, };

/**
 * What a scan came to.
 */
export type ScanAnswer = { said: ScanSaid, 
/**
 * in, already, other_session, not_listed, unknown, misread, several, early, over, closed, cancelled, screen, old_code, wrong_code.
 */
outcome: string, person: string | null, name: string, 
/**
 * Their row, where they are on this list.
 */
row: SheetRow | null, counts: Counts | null, 
/**
 * Where they are expected.
 */
expected: SessionLine | null, 
/**
 * What was kept of it; absent where nothing was.
 */
scan: string | null, 
/**
 * For the undo of the mark.
 */
action: string | null, label: string, };

/**
 * Request of `attendance_scan`: what a scanner typed. Answers `ScanAnswer`, also where nobody is marked.
 */
export type ScanOne = { session: string, 
/**
 * The code of a badge, a number of somebody's own, or their e-mail address.
 */
text: string, 
/**
 * Instead of it: whoever was chosen by name.
 */
person?: string | null, 
/**
 * The person checks in alone, at a screen that asks for the code it shows where that is set.
 */
own?: boolean | null, 
/**
 * The six digits on the screen.
 */
screen?: string | null, };

/**
 * A sentence by name, with its words in English.
 */
export type ScanSaid = { sentence: string, message: string, args: Words, };

/**
 * Answer of `scan_settle`.
 */
export type ScanSettled = { action: string, label: string, view: CheckInView, };

/**
 * How a score list was read, and what becomes of each of its lines.
 */
export type ScoreImport = { file: string, read_as: ReadAs, columns: Array<ColumnChoice>, 
/**
 * points, percent, share.
 */
scale: string, 
/**
 * Lines of people, those that are not taken counted.
 */
rows: number, counts: ScoreImportCounts, lines: Array<ScoreImportLine>, rejected: Array<Rejected>, warnings: Array<Warning>, 
/**
 * Absent after a dry run or when nothing changed.
 */
action: string | null, label: string, };

/**
 * How many lines are in which state, see `ScoreImportLine`.
 */
export type ScoreImportCounts = { new: number, differs: number, same: number, without: number, named: number, open: number, 
/**
 * What an import writes as things stand.
 */
writes: number, };

/**
 * One line of the list.
 */
export type ScoreImportLine = { 
/**
 * Names the line in `ImportScores.people`.
 */
key: string, line: number, sheet: string, name: string, number: string, email: string, 
/**
 * As the list has it.
 */
written: string, 
/**
 * As it would be stored.
 */
points: string | null, 
/**
 * Of the attempt that it is about, as stored now.
 */
before: string | null, passed: boolean, 
/**
 * new, differs, same, without (no points), named (one person by name alone), open (somebody has to say who it is).
 */
state: string, person: PersonLine | null, 
/**
 * Who it may be, the likeliest first.
 */
candidates: Array<PersonLine>, };

/**
 * One person's best and last.
 */
export type ScoreRow = { person: string, name: string, number: string, cohort: string, 
/**
 * Points of each attempt in order, as written: `7.25`.
 */
attempts: Array<string>, 
/**
 * Of the last attempt of a practical assessment: points by criterion.
 */
parts: Array<string>, 
/**
 * The best, hundredths of a per cent.
 */
percent: number | null, passed: boolean, 
/**
 * Two people wrote different scores for one attempt.
 */
two_versions: boolean, };

/**
 * Answer of `score_set`: the changed row and the figures.
 */
export type ScoreSet = { row: ScoreRow, assessment: AssessmentLine, action: string, label: string, };

/**
 * Answer of `assessment_sheet`: everybody on the roster of the audience, by given name.
 */
export type ScoreSheet = { assessment: AssessmentLine, rows: Array<ScoreRow>, };

/**
 * Answer of `check_in_code`: what the screen shows now.
 */
export type ScreenCode = { 
/**
 * Six digits.
 */
code: string, 
/**
 * The picture of it, SVG.
 */
qr: string, 
/**
 * What the picture says.
 */
text: string, 
/**
 * Milliseconds until the next one.
 */
left: number, 
/**
 * Until when it is taken, RFC 3339 with the rollout's offset.
 */
until: string, };

/**
 * Request of `search`.
 */
export type Search = { rollout?: string | null, text: string, };

/**
 * A section with its items in order.
 */
export type SectionView = { id: string, title: string, done: number, of: number, items: Array<ItemLine>, };

/**
 * A segment as it is asked for.
 */
export type SegmentEntry = { 
/**
 * Empty is the title of its topic, else the word for its form.
 */
title: string, 
/**
 * talk, walkthrough, exercise, questions, assessment, feedback, break.
 */
form: string, minutes: number, 
/**
 * Id or title of the topic that it deals with; the session then deals with it as well.
 */
topic?: string | null, 
/**
 * Who leads it, where that is not the session's trainer.
 */
trainer?: string | null, };

/**
 * A segment of a session.
 */
export type SegmentLine = { 
/**
 * Empty where its form says enough.
 */
title: string, 
/**
 * talk, walkthrough, exercise, questions, assessment, feedback, break.
 */
form: string, minutes: number, 
/**
 * RFC 3339 with the rollout's offset; absent while the session has no time.
 */
starts: string | null, ends: string | null, 
/**
 * Id of the topic that it deals with.
 */
topic: string | null, 
/**
 * Who leads it; empty where that is the session's trainer.
 */
trainer: string, };

/**
 * Request of `quarantine_send_again`: the step upon the records as they are now, with what was corrected. Answers `Done`.
 */
export type SendAgain = { id: string, corrections: Array<Correction>, 
/**
 * Places of changes that are left out, from 0.
 */
leave_out: Array<number>, };

/**
 * A session in one line.
 */
export type SessionLine = { id: string, title: string, cohort: string, cohort_id: string, form: string, 
/**
 * planned, open, closed, cancelled.
 */
state: string, 
/**
 * RFC 3339 with the rollout's offset; absent while no T-0 is set.
 */
starts: string | null, ends: string | null, 
/**
 * The cohort's own zone with the beginning in it; absent where it is the rollout's.
 */
zone: string | null, starts_there: string | null, 
/**
 * Minutes from T-0, negative before.
 */
starts_rel: number | null, place: string, trainer: string, 
/**
 * Whoever leads it or a segment of it, each once.
 */
leaders: Array<string>, 
/**
 * Ids of the topics that it deals with; none: nobody said so.
 */
topics: Array<string>, 
/**
 * What comes one after another in it.
 */
segments: Array<SegmentLine>, enrolled: number, marked: number, };

/**
 * Answer of `session_list`.
 */
export type Sessions = { sessions: Array<SessionLine>, };

/**
 * Request of `area_set`: without an area one is made in the rollout. Answers `Made`.
 */
export type SetArea = { area?: string | null, rollout?: string | null, title?: string | null, receiver_role?: string | null, };

/**
 * Request of `audience_set`: changes an audience, or adds one to a rollout. What is absent stays as it is. Answers `Made`.
 */
export type SetAudience = { audience?: string | null, rollout?: string | null, title?: string | null, 
/**
 * Both or none; `low` 0 with `high` 0 takes the expectation out.
 */
low?: number | null, high?: number | null, 
/**
 * 0 for none.
 */
hours?: number | null, delivery?: string | null, for_trainers?: boolean | null, };

/**
 * Request of `carry_set`: a new one, or one whole.
 */
export type SetCarry = { carry?: string | null, area: string, 
/**
 * open_item, known_error.
 */
sort: string, title: string, severity?: string | null, symptom?: string | null, workaround?: string | null, 
/**
 * A member's id or name, or another name.
 */
owner: string, 
/**
 * `YYYY-MM-DD`.
 */
due: string, };

/**
 * Request of `check_in_set`. Answers `CheckInView`.
 */
export type SetCheckIn = { session: string, before: number, after: number, late?: number | null, always?: boolean | null, asks?: boolean | null, };

/**
 * Request of `checklist_set`: without a checklist one is made in the rollout. Answers `Made`.
 */
export type SetChecklist = { checklist?: string | null, rollout?: string | null, title?: string | null, stage?: string | null, };

/**
 * Request of `claim_set`: the whole range, in minutes where it counts hours. Answers `Done`.
 */
export type SetClaim = { claim: string, low: number | null, high: number | null, };

/**
 * Request of `cohort_set`: changes a cohort, or adds one to a rollout. What is absent stays as it is. Answers `Made`.
 */
export type SetCohort = { cohort?: string | null, rollout?: string | null, title?: string | null, audience?: string | null, 
/**
 * 0 for no limit.
 */
capacity?: number | null, 
/**
 * Empty for the rollout's.
 */
zone?: string | null, };

/**
 * Request of `contact_set`: a new contact, or the whole of one that is named. Answers `Done`.
 */
export type SetContact = { rollout: string, contact?: string | null, name: string, role?: string | null, duty?: string | null, member?: string | null, phone?: string | null, email?: string | null, hours?: string | null, backup?: string | null, emergency?: boolean | null, };

/**
 * Request of `course_set`. Answers `Made`.
 */
export type SetCourse = { course: string, title?: string | null, minutes?: number | null, };

/**
 * Request of `session_covers`: the topics that a session deals with. Answers `Done`.
 */
export type SetCovers = { session: string, 
/**
 * Ids or exact titles of topics of the session's audience.
 */
topics: Array<string>, };

/**
 * Request of `criterion_set`. `waived` needs a reason and `until`, `not_applicable` a reason. Answers `GateChanged`.
 */
export type SetCriterion = { criterion: string, 
/**
 * met, not_met, not_applicable, waived; or open, which takes back what was said.
 */
state: string, figure?: string | null, reason?: string | null, 
/**
 * Local time `YYYY-MM-DDTHH:MM`, or a day that holds until its end.
 */
until?: string | null, };

/**
 * Request of `certificate_design_set`. Empty takes it out again, absent leaves it.
 */
export type SetDesign = { rollout: string, 
/**
 * Id of the rollout or the audience.
 */
of: string, title?: string | null, text?: string | null, place?: string | null, signers?: Array<string> | null, logo?: GivenLogo | null, no_logo?: boolean | null, };

/**
 * Request of `document_set`: a new document, or one whole.
 */
export type SetDocument = { document?: string | null, 
/**
 * Stays what it was of one that is there.
 */
area: string, title: string, 
/**
 * A member's id or name, or another name.
 */
owner?: string | null, note?: string | null, };

/**
 * Request of `downtime_set`: a new entry, or the whole of one that is named. Answers `Done`.
 */
export type SetDowntime = { rollout: string, downtime?: string | null, 
/**
 * planned, unplanned.
 */
sort: string, 
/**
 * Local time `YYYY-MM-DDTHH:MM`.
 */
from: string, 
/**
 * Absent while it is away.
 */
to?: string | null, what: string, };

/**
 * Request of `duty_set`: a new duty, or the whole of one that is named. Answers `Done`.
 */
export type SetDuty = { rollout: string, duty?: string | null, title: string, 
/**
 * number, check; of one that is there it stays.
 */
form: string, unit?: string | null, 
/**
 * A target of the plan.
 */
metric?: string | null, every?: number | null, 
/**
 * Local time `YYYY-MM-DDTHH:MM`, or minutes from T-0 in `from_rel`.
 */
from?: string | null, from_rel?: number | null, minutes: number, owner?: string | null, note?: string | null, };

/**
 * Request of `early_life_set`.
 */
export type SetEarlyLife = { rollout: string, 
/**
 * Gates; those of the template where they are absent.
 */
entry?: string | null, exit?: string | null, steady_days: number, };

/**
 * Request of `escalation_set`: a new level, or one whole. How somebody is reached is kept in their contact, which is made
 * where there is none.
 */
export type SetEscalation = { rollout: string, escalation?: string | null, 
/**
 * A member's or a contact's id or name, or another name.
 */
who: string, what?: string | null, phone?: string | null, mail?: string | null, hours?: string | null, level?: number | null, note?: string | null, };

/**
 * Request of `feedback_form_set`: with names or without, and what is asked. Answers `FeedbackChanged`.
 */
export type SetFeedbackForm = { session: string, named?: boolean | null, question?: string | null, };

/**
 * Request of `follow_up_set`: a new one, or one whole.
 */
export type SetFollowUp = { follow_up?: string | null, 
/**
 * Stays what it was of one that is there.
 */
area: string, title?: string | null, 
/**
 * `YYYY-MM-DD`.
 */
due: string, 
/**
 * A member's id or name, or another name.
 */
owner?: string | null, };

/**
 * Request of `holiday_set`: a title makes the day a holiday, none makes it a working day. Answers `Done`.
 */
export type SetHoliday = { rollout: string, 
/**
 * `YYYY-MM-DD`.
 */
day: string, title?: string | null, };

/**
 * Request of `item_set`. A reason is required for blocked, failed, skipped, not_applicable, and for whatever overrules the
 * fact that the item follows; `todo` lets the fact say it again. Answers `ItemChanged`.
 */
export type SetItem = { item: string, 
/**
 * May be absent where two numbers say it.
 */
state?: string | null, reason?: string | null, 
/**
 * Of a validation: a count at its source, and what it comes to; it passed where they are the same.
 */
expected: number | null, found: number | null, 
/**
 * What shows it, attached in the same step.
 */
evidence?: Array<Given> | null, };

/**
 * Request of `make_up_set`: somebody is to make up in a session, or no longer. Answers `Done`.
 */
export type SetMakeUp = { rollout: string, person: string, session: string, planned: boolean, };

/**
 * Request of `mark_window_set`. Answers `Done`.
 */
export type SetMarkWindow = { rollout: string, late_after?: number | null, absent_after?: number | null, absent_status?: string | null, early_after?: number | null, early_status?: string | null, };

/**
 * Request of `material_set`: a new material, or changes of one. What is absent stays; an empty text takes it out.
 */
export type SetMaterial = { rollout: string, 
/**
 * The one that is changed; a new one without it.
 */
material?: string | null, title?: string | null, sort?: string | null, state?: string | null, owner?: string | null, 
/**
 * Ids or exact titles.
 */
audiences?: Array<string> | null, 
/**
 * `3:30`, or seconds.
 */
length?: string | null, pages?: string | null, entries?: string | null, language?: string | null, version?: string | null, link?: string | null, 
/**
 * Id or exact title of a course.
 */
course?: string | null, 
/**
 * Id or exact title of a topic; its course goes along.
 */
topic?: string | null, on_paper?: boolean | null, note?: string | null, };

/**
 * Request of `meeting_set`: a new meeting, or the whole plan of one. Answers `MeetingChanged`.
 */
export type SetMeeting = { rollout: string, meeting?: string | null, title: string, 
/**
 * standup, checkpoint, briefing, review.
 */
sort: string, 
/**
 * Local time; without it the minutes from T-0.
 */
starts?: string | null, starts_rel?: number | null, minutes: number, chair?: string | null, };

/**
 * Request of `member_set`: other roles, or shut out, or let in again. Answers `Members`.
 */
export type SetMember = { id: string, roles?: Array<string> | null, 
/**
 * `active` or `disabled`.
 */
state?: string | null, };

/**
 * Request of `metric_set`: only what is named changes; a blank statistic or code takes it out. Answers `Done`.
 */
export type SetMetric = { metric: string, statistic?: string | null, 
/**
 * Severities, or planned and unplanned; an empty list counts all.
 */
scope?: Array<string> | null, title?: string | null, 
/**
 * One word for all targets of one thing.
 */
measure?: string | null, 
/**
 * With `value`; the unit stays unless it is named too.
 */
bound?: string | null, value?: number | null, unit?: string | null, 
/**
 * The window in words. What it is in minutes stays unless it is named too.
 */
window?: string | null, from: number | null, to: number | null, 
/**
 * Code of an earlier target that it knowingly lies below.
 */
eases?: string | null, };

/**
 * Request of `point_set`. `declined` needs a reason; `conditional` a condition, with owner and date where known. Answers `AreaChanged`.
 */
export type SetPoint = { point: string, state: string, reason?: string | null, condition?: string | null, owner?: string | null, 
/**
 * `YYYY-MM-DD`.
 */
due?: string | null, };

/**
 * Request of `meeting_here`: somebody is there, or is not.
 */
export type SetPresent = { meeting: string, 
/**
 * A member's id, or the name of somebody who is none.
 */
who: string, here: boolean, };

/**
 * Request of `role_plan_set`. Answers `Done`.
 */
export type SetRolePlan = { role: string, people_low: number, people_high: number, hours: number, 
/**
 * Unchanged where it is absent.
 */
skills?: string | null, };

/**
 * Request of `rollout_state_set`.
 */
export type SetRolloutState = { rollout: string, 
/**
 * draft, running, completed; approved again out of running.
 */
state: string, 
/**
 * Needed but for beginning what is approved.
 */
reason?: string | null, };

/**
 * Request of `run_set`: only what is present changes. Answers `RunChanged`.
 */
export type SetRun = { run: string, 
/**
 * True pauses it, with a reason; false lets it go on.
 */
pause?: boolean | null, reason?: string | null, 
/**
 * Who hears its messages: off, test, on.
 */
messages?: string | null, 
/**
 * Only so many tasks from this one on, as `run_show` takes them.
 */
from?: number | null, most?: number | null, };

/**
 * Request of `score_set`. Answers `ScoreSet`.
 */
export type SetScore = { assessment: string, person: string, 
/**
 * Points with up to two decimals, point or comma; of a practical assessment one figure for each criterion, with
 * spaces between. Empty takes the score out.
 */
points: string, 
/**
 * From 1; the next one for a resit. Without it the last attempt is corrected, or the first is written.
 */
attempt?: number | null, 
/**
 * One attempt more than there are; beside it, `attempt` says nothing.
 */
resit?: boolean | null, };

/**
 * Request of `section_set`: without a section one is made in the checklist. Answers `Made`.
 */
export type SetSection = { section?: string | null, checklist?: string | null, title: string, };

/**
 * Request of `session_set`: what is absent stays as it is. Answers `SessionLine`.
 */
export type SetSession = { session: string, title?: string | null, starts?: string | null, minutes?: number | null, place?: string | null, trainer?: string | null, form?: string | null, 
/**
 * Ids or titles of all topics that it deals with.
 */
topics?: Array<string> | null, 
/**
 * All segments, in their order; an empty list takes them out.
 */
segments?: Array<SegmentEntry> | null, 
/**
 * True calls it off, false takes that back.
 */
cancelled?: boolean | null, };

/**
 * Request of `shift_set`: a new shift, or one whole.
 */
export type SetShift = { rollout: string, shift?: string | null, 
/**
 * Local time.
 */
starts: string, minutes: number, 
/**
 * A member's id or name, or another name.
 */
primary: string, backup?: string | null, scope?: Array<string> | null, note?: string | null, };

/**
 * Request of `status_set`. Answers `Done`.
 */
export type SetStatus = { rollout: string, 
/**
 * Absent adds one of the rollout's own.
 */
code?: string | null, 
/**
 * Empty is the usual word, of one of the five.
 */
title?: string | null, letter: string, 
/**
 * full, part, none.
 */
credit: string, hidden?: boolean | null, 
/**
 * What a new one counts as.
 */
counts_as?: string | null, };

/**
 * Request of `step_set`. Answers `RunChanged`.
 */
export type SetStep = { run: string, item: string, 
/**
 * start, finish, fail, skip, delay, clear.
 */
deed: string, 
/**
 * Needed for fail and skip.
 */
reason?: string | null, 
/**
 * Minutes of a delay.
 */
minutes?: number | null, 
/**
 * When it really happened, local time; now where absent.
 */
at?: string | null, 
/**
 * What shows that it is done, attached to the item in the same step; in a live run.
 */
evidence?: Array<Given> | null, 
/**
 * Which tasks of the run the answer holds, as in `run_show`.
 */
from?: number | null, most?: number | null, };

/**
 * Request of `material_target_set`: a new target, or changes of one. Answers `Done`.
 */
export type SetTarget = { rollout: string, target?: string | null, title?: string | null, sort?: string | null, 
/**
 * Id or exact title; empty for all.
 */
audience?: string | null, measure?: string | null, least: number | null, 
/**
 * `2:00` or seconds; empty for none.
 */
shortest?: string | null, longest?: string | null, };

/**
 * Request of `topic_set`: without a topic one is made in the course. Answers `Made`.
 */
export type SetTopic = { topic?: string | null, course?: string | null, title?: string | null, minutes?: number | null, 
/**
 * taught, hands-on, assessment.
 */
form?: string | null, required?: boolean | null, };

/**
 * Request of `trainer_set`: changes a trainer, or names one. What is absent stays as it is. Answers `Made`.
 */
export type SetTrainer = { trainer?: string | null, rollout?: string | null, department?: string | null, 
/**
 * Id of a person of the directory; empty for a name alone.
 */
person?: string | null, name?: string | null, 
/**
 * primary, backup.
 */
place?: string | null, 
/**
 * Whether they have their materials, from now on.
 */
equipped?: boolean | null, 
/**
 * Whether they are trained although no course says so, from now on.
 */
trained?: boolean | null, };

/**
 * Request of `walkthrough_set`: a new one, or one whole.
 */
export type SetWalkthrough = { walkthrough?: string | null, 
/**
 * Stays what it was of one that is there.
 */
area: string, title: string, sort: string, 
/**
 * Ids of points of the area.
 */
points?: Array<string> | null, steps?: Array<string> | null, target?: number | null, 
/**
 * Local time.
 */
planned?: string | null, 
/**
 * A member's id or name, or another name.
 */
giver?: string | null, };

/**
 * Request of `attendance_warning_set`; without both nobody is warned of. Answers `Done`.
 */
export type SetWarning = { rollout: string, 
/**
 * 1 to 100 per cent.
 */
below?: number | null, 
/**
 * 1 to 99 sessions.
 */
after?: number | null, };

/**
 * Request of `way_back_set`. Answers `Done`.
 */
export type SetWayBack = { rollout: string, 
/**
 * Minutes from T-0 by which the way back has to be over.
 */
ends_rel: number, 
/**
 * Estimated minutes; those of the newest rehearsal of `checklist` count before them.
 */
minutes: number, checklist?: string | null, };

/**
 * Request of `weekend_set`. Answers `Done`.
 */
export type SetWeekend = { rollout: string, 
/**
 * mon, tue, wed, thu, fri, sat, sun; none: people work on every day.
 */
days: Array<string>, };

/**
 * Request of `training_window`: no window at all where `days` is absent. Answers `Done`.
 */
export type SetWindow = { rollout: string, days?: DaySpan | null, };

/**
 * Request of `scan_settle`: what becomes of a refused scan. Answers `ScanSettled`.
 */
export type SettleScan = { scan: string, 
/**
 * `mark` (also as a walk-in, where they are on no list here) or `dismiss`.
 */
deed: string, 
/**
 * Who it was, where the scan does not say.
 */
person?: string | null, };

/**
 * Answer of `attendance_sheet`: the whole room, sorted by given name.
 */
export type Sheet = { session: SessionLine, 
/**
 * What blank became when it was closed: `absent` or `blank`.
 */
unmarked: string | null, 
/**
 * Whoever is checked in is marked by the time at which they come.
 */
timed: boolean, rows: Array<SheetRow>, counts: Counts, };

/**
 * Answer of a change to many rows: fetch the sheet again.
 */
export type SheetChanged = { sheet: Sheet, action: string, label: string, };

/**
 * Answer of `sign_in_print`.
 */
export type SheetPrinted = { sheet: PaperSheet, file: FileMade, };

/**
 * One person in the room.
 */
export type SheetRow = { person: string, 
/**
 * Number on the sheet, from 1; walk-ins keep the next free ones.
 */
no: number, name: string, 
/**
 * Folded for search: no marks, lower case.
 */
folded: string, department: string, number: string, 
/**
 * present, late, excused, absent, remote; absent from the record means blank.
 */
mark: string | null, 
/**
 * Code of the rollout's own status that it is; it counts as `mark`.
 */
own: string | null, 
/**
 * What the mark gives: full, part, none.
 */
credit: string, minutes: number | null, 
/**
 * Minutes that they left before the end.
 */
early: number | null, 
/**
 * When the mark was set, RFC 3339 with the rollout's offset.
 */
at: string | null, 
/**
 * Between what that was, where a wrong clock leaves a doubt.
 */
between?: Between | null, by: string | null, device: string | null, here: boolean, 
/**
 * False while this mark exists only on this laptop.
 */
sent: boolean, note: string, walk_in: boolean, 
/**
 * The other value, where two people marked differently.
 */
versions: Array<MarkVersion>, };

/**
 * Somebody who is in two shifts at once.
 */
export type ShiftClash = { who: string, from: string, until: string, };

/**
 * A shift in one line.
 */
export type ShiftLine = { id: string, starts: string, ends: string, minutes: number, 
/**
 * As they are kept, and as they are shown.
 */
primary: string, primary_name: string, backup: string, backup_name: string, 
/**
 * Their telephone, else mail, as the contact sheet has it; blank where it does not, and in the page of a hand-over.
 */
primary_reach: string, backup_reach: string, 
/**
 * Severities that it answers; all where there are none.
 */
scope: Array<string>, note: string, 
/**
 * past, now, planned.
 */
state: string, two_versions: boolean, sent: boolean, };

/**
 * Answer of `shift_page`: what the next shift has to know, as of now, and the hand-overs before.
 */
export type ShiftPage = { since: string, points: Array<AgendaPoint>, 
/**
 * To whom it is handed over: whoever is on call next.
 */
next: ShiftLine | null, members: Array<WhomLine>, 
/**
 * Newest first.
 */
handovers: Array<HandoverLine>, as_of: string, };

/**
 * What shows a point: a walk, named in one line.
 */
export type ShownBy = { walkthrough: string, title: string, drill: boolean, 
/**
 * passed, failed, skipped; absent while nobody did it.
 */
result: string | null, at: string | null, driver: string, watcher: string, minutes: number | null, target: number | null, };

/**
 * Request of `handoff_sign`. Refused with `changed_while_read` if the subject's digest is no longer `subject_digest`. Answers `Signed`.
 */
export type SignArea = { subject_digest: string, 
/**
 * The text as it was shown; signing is refused if it would now be another one.
 */
text?: string | null, passphrase: string, area: string, 
/**
 * accepted, conditions, declined.
 */
decision: string, conditions: Array<Condition>, reason?: string | null, 
/**
 * reviewed, approved, accepted, witnessed.
 */
meaning: string, 
/**
 * `en` or `vi`: the language of the text as shown.
 */
language: string, 
/**
 * True: it stands beside the signatures that stand already, as of a second signer. Else it replaces the newest of them.
 */
beside?: boolean | null, 
/**
 * The delegation by which it is signed for somebody else.
 */
delegation?: string | null, 
/**
 * `YYYY-MM-DD`: the day on which what is taken over is looked at again. Stands in the text.
 */
follow_up?: string | null, };

/**
 * Request of `delegation_sign`. Answers `Delegations`.
 */
export type SignDelegation = { 
/**
 * The text as it was shown.
 */
text: string, passphrase: string, area: string, 
/**
 * For whom is signed; oneself where it is absent.
 */
from?: string | null, 
/**
 * Who signs: a member's id.
 */
to: string, 
/**
 * `YYYY-MM-DD`, or local time `YYYY-MM-DDTHH:MM`.
 */
starts: string, 
/**
 * A day counts whole.
 */
ends: string, reason: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * One sign-off as shown for good.
 */
export type SignOffView = { id: string, decision: string, conditions: Array<Condition>, reason: string, meaning: string, name: string, role: string, 
/**
 * For whom it was signed, where that was somebody else.
 */
signs_for: string | null, at: string, 
/**
 * SHA-256 of the statement's bytes, hex.
 */
digest: string, text: string, 
/**
 * The signature verifies with the key this workspace knows for the signer.
 */
verified: boolean, 
/**
 * The server's receipt, if it has one: RFC 3339.
 */
received: string | null, 
/**
 * The facts that changed since, with both versions; only while it stands.
 */
changed_since: Array<ChangedFact>, 
/**
 * The area is signed by it now: it is good, and nothing replaced or withdrew it.
 */
stands: boolean, 
/**
 * Signed by the member who works here now, who may withdraw it.
 */
mine: boolean, 
/**
 * The earlier sign-off that it replaced.
 */
replaces: EarlierView | null, 
/**
 * The later one that replaced it.
 */
replaced_by: EarlierView | null, withdrawn: WithdrawalView | null, };

/**
 * Answer of `handoff_sign`.
 */
export type Signed = { area: AreaView, sign_off: SignOffView, };

/**
 * One key.
 */
export type SigningKeyLine = { 
/**
 * As OpenSSH prints it, `SHA256:...`.
 */
fingerprint: string, 
/**
 * From when it counts.
 */
from: string, 
/**
 * It signs now; the others signed before.
 */
current: boolean, };

/**
 * Answer of `signing_keys` and `signing_key_renew`.
 */
export type SigningKeys = { 
/**
 * Of the member who works now, on this laptop; the newest first.
 */
keys: Array<SigningKeyLine>, };

/**
 * A delegation by which this member may sign now.
 */
export type SignsForLine = { delegation: string, name: string, ends: string, };

/**
 * Request of `handoff_changes`. Answers `Changes`.
 */
export type SinceRead = { area: string, 
/**
 * The content as `handoff_statement` answered it.
 */
subject: string, };

/**
 * Whose data stands behind the figures.
 */
export type Sources = { 
/**
 * When a server last answered; absent without one.
 */
server: string | null, unsent: number, 
/**
 * Laptops that may have news.
 */
not_heard: Array<string>, 
/**
 * Marks and scores with two versions: the shown one counts.
 */
two_versions: number, };

/**
 * Answer of `people_split`.
 */
export type SplitDone = { 
/**
 * Fields that stay as they are, since somebody changed them after the merging.
 */
kept: Array<string>, 
/**
 * Names of people who were merged into this one and went along.
 */
along: Array<string>, action: string, label: string, };

/**
 * Request of `workspace_sample`: a workspace filled with the LMS go-live in its first week. Answers `AppStatus`.
 */
export type StartSample = { name: string, };

/**
 * Request of `workspace_start`: a workspace of one's own, no server needed. Answers `AppStatus`.
 */
export type StartWorkspace = { 
/**
 * As printed on sign-offs.
 */
name: string, roles: Array<string>, workspace: string, 
/**
 * IANA zone name.
 */
zone: string, 
/**
 * 12 characters or more; absent means "later": the disk's reader can open it.
 */
passphrase?: string | null, };

export type StateCount = { state: string, count: number, };

/**
 * What will be signed, exactly.
 */
export type StatementView = { 
/**
 * SHA-256 of the subject's content, hex.
 */
subject_digest: string, 
/**
 * The subject's content; hand it to `handoff_changes` to hear what changed since. Empty for a withdrawal.
 */
subject: string, 
/**
 * The text as shown; it stands in the signed bytes.
 */
text: string, name: string, role: string, 
/**
 * For whom it is signed, where that is somebody else.
 */
signs_for: string | null, 
/**
 * Local time with zone, as it will be printed.
 */
at: string, 
/**
 * What this laptop knew: last server answer, laptops not heard from, open cards.
 */
known: string, };

/**
 * One status of a rollout's roll calls.
 */
export type StatusLine = { 
/**
 * present, late, excused, absent, remote, or the code of an own one.
 */
code: string, own: boolean, 
/**
 * The record that holds it, and that a mark of an own one names.
 */
record: string | null, 
/**
 * The one of the five that it counts as.
 */
counts_as: string, 
/**
 * The rollout's own word; absent where the usual one counts.
 */
title: string | null, 
/**
 * A to Z, upper case; empty where it has none.
 */
letter: string, 
/**
 * What it gives towards attendance and completion: full, part, none.
 */
credit: string, hidden: boolean, 
/**
 * Its letter sets it on the roll call.
 */
keyed: boolean, };

/**
 * One link.
 */
export type StatusLinkLine = { id: string, title: string, shows: Array<string>, expires: string, lapsed: boolean, 
/**
 * Who made it.
 */
by: string, 
/**
 * Only on the laptop where it was made.
 */
address: string | null, 
/**
 * The server knows it.
 */
sent: boolean, };

/**
 * Answer of `status_link_new`.
 */
export type StatusLinkMade = { link: string, address: string, expires: string, };

/**
 * Answer of `status_link_list`.
 */
export type StatusLinks = { 
/**
 * Newest first; those that were taken back are not among them.
 */
links: Array<StatusLinkLine>, 
/**
 * What a page can show, in the order of the page.
 */
parts: Array<string>, 
/**
 * Absent while the workspace is on no server: there is nothing to link to.
 */
server: string | null, 
/**
 * The server made its certificate itself: readers' browsers warn of it.
 */
own_certificate: boolean, 
/**
 * Whether this member may make links and take them back.
 */
may: boolean, };

/**
 * Answer of `status_list`: the usual five in their order, then the rollout's own.
 */
export type StatusSetView = { statuses: Array<StatusLine>, };

/**
 * Whether a status can be hidden or removed: not while it has marks or the minutes lead to it.
 */
export type StatusUse = { code: string, marks: number, 
/**
 * The minutes of the roll call lead to it.
 */
follows: boolean, };

/**
 * Answer of `status_uses`.
 */
export type StatusUses = { uses: Array<StatusUse>, };

/**
 * Something that does not move.
 */
export type StaysLine = { title: string, at: string, 
/**
 * held, done, decided: it happened; fixed: it has a time of its own.
 */
why: string, };

/**
 * One step as it came out.
 */
export type StepLine = { step: string, 
/**
 * passed, failed, skipped.
 */
result: string, note?: string | null, };

/**
 * Request of `workspace_switch`: who goes on here. Answers `AppStatus`.
 */
export type SwitchPerson = { 
/**
 * As `members_here` names them.
 */
person: string, passphrase: string, };

/**
 * The one honest line about sync; counted from the outbox, never from a flag.
 */
export type SyncLine = { server: string | null, 
/**
 * Changes (groups) that exist only on this laptop.
 */
unsent: number, 
/**
 * Of them what only another person of this laptop can send, by opening it: their names.
 */
waits_for: Array<string>, 
/**
 * Of them those whose work waits because this folder is a copy, or was put back from one.
 */
copied: Array<string>, quarantined: number, 
/**
 * Cards that this person may decide, and decisions against them that they have not read.
 */
conflicts: number, 
/**
 * Files on their way.
 */
files: FilesLine, 
/**
 * When the server last answered, RFC 3339; absent if never.
 */
last_answer: string | null, 
/**
 * Why the last try failed, in plain words.
 */
trouble: Failure | null, 
/**
 * What is wrong with this laptop's clock, as far as anybody can know.
 */
clock: ClockLine | null, };

/**
 * Answer of `sync`.
 */
export type SyncReport = { sent: number, received: number, refused: number, conflicts: number, files_sent: number, files_received: number, 
/**
 * Files that still have to go to the server or come from it.
 */
files_waiting: number, };

export type TagCount = { tag: string, count: number, };

/**
 * Request of `feedback_tag`: what somebody reads in an answer. Answers `FeedbackChanged`.
 */
export type TagFeedback = { feedback: string, 
/**
 * positive, neutral, negative; empty takes it out.
 */
sentiment?: string | null, tags?: Array<string> | null, };

/**
 * Request of `shift_take`.
 */
export type TakeShift = { handover: string, note?: string | null, };

/**
 * A target of the plan, to choose from.
 */
export type TargetChoice = { id: string, title: string, unit: string, };

/**
 * What the plan wants of one sort, and how far that is.
 */
export type TargetLine = { id: string, title: string, sort: string, audience: Named | null, 
/**
 * pieces, pages, entries.
 */
measure: string, least: number, shortest: number | null, longest: number | null, ready: number, in_work: number, planned: number, missing: number, 
/**
 * Ready, and too short or too long to count.
 */
out_of_range: Array<OutOfRange>, 
/**
 * Ready, and nobody has said how long or how much it is.
 */
unmeasured: Array<Named>, };

/**
 * Answer of `checklist_import`.
 */
export type TaskImport = { file: string, read_as: ReadAs, columns: Array<ColumnChoice>, rows: number, title: string, tasks: Array<ImportedTask>, new: number, changed: number, same: number, 
/**
 * Codes of the checklist that the sheet does not have; they stay.
 */
missing: Array<string>, 
/**
 * Bare durations were taken as minutes, and nobody has said so.
 */
unit_open: boolean, unit: string, 
/**
 * The order of day and month is a guess.
 */
dates_open: boolean, dates: string | null, 
/**
 * The zone of fixed starts; the rollout's where the sheet names none.
 */
zone: string, zone_written: boolean, 
/**
 * Put before each code, since other checklists have some of them; empty where none does.
 */
prefix: string, 
/**
 * While there is one, nothing is imported.
 */
rejected: Array<Rejected>, warnings: Array<Warning>, checklist: string | null, action: string | null, label: string, };

/**
 * A task with its three times.
 */
export type TaskLine = { item: string, code: string, title: string, 
/**
 * work, milestone, validation, message, decision.
 */
kind: string, criticality: string, owner: string, role: string, 
/**
 * todo, running, done, failed, skipped.
 */
state: string, reason: string, planned_start: string | null, planned_end: string | null, 
/**
 * What really happened.
 */
start: string | null, finish: string | null, 
/**
 * Between what these were, where a wrong clock leaves a doubt.
 */
start_between: Between | null, finish_between: Between | null, 
/**
 * What is expected; the actual times where it is over.
 */
expected_start: string, expected_finish: string, 
/**
 * Minutes behind plan at its end.
 */
late: number, 
/**
 * Minutes that it may slip before the goal does.
 */
slack: number | null, critical: boolean, 
/**
 * Everything that it waits for is over.
 */
ready: boolean, 
/**
 * Code of the task that holds it.
 */
held_by: string | null, 
/**
 * How many tasks it pushes.
 */
holds: number, delay: number, predecessors: Array<string>, by: string | null, 
/**
 * The fact that it follows, in a live run: it is over when that is so.
 */
fact: FactLine | null, 
/**
 * Whose word begins it and whose ends it, where it takes more than one.
 */
begins: WordLine | null, ends: WordLine | null, 
/**
 * Who began it, where that one has to end it.
 */
begun_by: string | null, 
/**
 * Whoever ends it here gives a reason: somebody else began it, or a fact says it.
 */
asks: boolean, 
/**
 * Whoever says that it is done shows it or says why nothing does: it needs evidence and has none.
 */
unshown: boolean, two_versions: boolean, sent: boolean, };

/**
 * One file of a template.
 */
export type TemplateFile = { name: string, text: string, };

/**
 * One template that `rollout_new` takes.
 */
export type TemplateLine = { name: string, title: string, items: number, audiences: number, areas: number, };

/**
 * Answer of `template_save`.
 */
export type TemplateSaved = { 
/**
 * What of the rollout is not in it.
 */
left: Array<LeftLine>, name: string, path: string | null, 
/**
 * Base64, where no path was given.
 */
content: string | null, bytes: number, };

/**
 * Answer of `template_list`.
 */
export type Templates = { templates: Array<TemplateLine>, };

/**
 * Request of `report_text`: the report as plain text, for a message or a terminal.
 */
export type TextReport = { 
/**
 * `en` or `vi`.
 */
language: string, rollout: string, 
/**
 * deployment, executive, checklist, run, gate, contacts, audit.
 */
name: string, 
/**
 * The checklist, run or gate.
 */
of?: string | null, 
/**
 * `YYYY-MM-DD`: the day of a deployment report; today where it is absent.
 */
day?: string | null, 
/**
 * An issued report, as it was known then.
 */
issued?: string | null, 
/**
 * What of the trail.
 */
audit?: AuditFilter | null, };

/**
 * A value of this person's that was not kept.
 */
export type ToldLine = { 
/**
 * Names it, for `conflict_told_read`.
 */
id: string, kind: string, title: string, field: string, mine: CardValue, kept: CardValue, };

/**
 * Request of `conflict_told_read`: these have been read. Answers `Nothing`.
 */
export type ToldRead = { ids: Array<string>, };

/**
 * A topic to choose.
 */
export type TopicChoice = { id: string, title: string, course: string, minutes: number | null, required: boolean, };

/**
 * One required topic.
 */
export type TopicLine = { title: string, 
/**
 * live, remote, recording, make_up, score; absent while it is not covered.
 */
how: string | null, session: string, at: string | null, };

/**
 * A topic of a course.
 */
export type TopicPart = { id: string, title: string, minutes: number | null, 
/**
 * taught, hands-on, assessment.
 */
form: string, required: boolean, };

/**
 * Answer of `session_topics`: what a session of this cohort may deal with.
 */
export type TopicsOf = { topics: Array<TopicChoice>, };

/**
 * How far an audience is.
 */
export type Trained = { title: string, complete: number, roster: number, 
/**
 * Complete since a day ago.
 */
lately: number, };

/**
 * Answer of `trainer_list`.
 */
export type TrainerCoverage = { 
/**
 * RFC 3339 in the rollout's zone.
 */
as_of: string, 
/**
 * The audience whose course trains the trainers; empty where there is none.
 */
course: string, departments: Array<DepartmentLine>, 
/**
 * Departments that lack nothing, of those with people on a roster.
 */
ready: number, total: number, 
/**
 * Trainers and backups who are trained and have their materials, of all who are named.
 */
trainers_ready: number, trainers: number, 
/**
 * People on rosters who have no department: nobody can say who trains them.
 */
without_department: number, };

/**
 * One trainer or backup.
 */
export type TrainerLine = { id: string, name: string, 
/**
 * Of the directory; empty for a name.
 */
person: string, 
/**
 * primary, backup.
 */
place: string, 
/**
 * course (it says so), said (somebody says so), no.
 */
trained: string, 
/**
 * When they got their materials, RFC 3339; absent while they have none.
 */
equipped: string | null, };

/**
 * One day of a figure.
 */
export type TrendDay = { day: string, readings: number, not_met: number, mean: number | null, 
/**
 * Absent where nobody read it.
 */
met: boolean | null, };

/**
 * One figure over the days of early-life support.
 */
export type TrendLine = { duty: string, title: string, unit: string, 
/**
 * below, at_most, exactly, at_least, above; empty for a check.
 */
bound: string, target: number | null, days: Array<TrendDay>, 
/**
 * Days in a row, up to the last that was read, on which it met its target.
 */
streak: number, steady: boolean, 
/**
 * Days on which it met its target no longer after it had.
 */
relapses: Array<string>, 
/**
 * better, worse, same; empty while too few days are known.
 */
direction: string, };

/**
 * Two marks of one session.
 */
export type TwoMarks = { session: string, title: string, a: string, b: string, };

/**
 * Request of `people_compare`.
 */
export type TwoPeople = { a: string, b: string, };

/**
 * Request of `attendance_type_back`. With `dry_run` nothing is written. Answers `TypedBack`.
 */
export type TypeBack = { session: string, 
/**
 * Id or code of the sheet; the last printed one if absent.
 */
sheet?: string | null, 
/**
 * `7 l12, 15 a, 20-22 e, 4 p-30, +Jane Doe`, with the letters of the rollout's statuses.
 */
text: string, 
/**
 * What all other rows of the sheet are: `present` where they are not marked yet, or `blank`, which leaves them.
 */
others: string, 
/**
 * Who somebody in a spare row is; the key is the typed name. An empty id is somebody new.
 */
people?: Array<PersonChoice> | null, dry_run?: boolean | null, };

/**
 * Request of `feedback_type`: answers from paper, one a line: `4 good pace`. With `dry_run` nothing is written.
 */
export type TypeFeedback = { session: string, text: string, dry_run?: boolean | null, };

export type TypedAnswer = { rating: number, comment: string, };

/**
 * Every name and mark that the typed line means.
 */
export type TypedBack = { sheet: PaperSheet, rows: Array<TypedRow>, wrong: Array<TypedWrong>, 
/**
 * How the room would be marked.
 */
counts: Counts, writes: number, 
/**
 * Rows of which somebody has to say who it is.
 */
open: number, 
/**
 * Absent after a dry run or when nothing changed.
 */
action: string | null, label: string, };

/**
 * One row with its mark.
 */
export type TypedRow = { 
/**
 * As printed; 0 in a spare row.
 */
row: number, person: string | null, name: string, mark: string | null, 
/**
 * Code of the rollout's own status that it is.
 */
own: string | null, minutes: number | null, 
/**
 * Minutes left early.
 */
early: number | null, before: string | null, before_own: string | null, before_minutes: number | null, before_early: number | null, 
/**
 * typed, changes (another mark is there and gives way), same, other (one of all others), kept (one of all others
 * who has a mark, or stays blank), extra (somebody new), open (a spare row with the name of somebody known).
 */
state: string, 
/**
 * No longer on the list; comes back as a walk-in.
 */
gone: boolean, 
/**
 * Of a spare row: who has that name.
 */
candidates: Array<PersonLine>, };

/**
 * Something typed that cannot be meant.
 */
export type TypedWrong = { 
/**
 * Where it begins, in characters from the start.
 */
at: number, text: string, sentence: string, 
/**
 * In English.
 */
message: string, args: Words, };

/**
 * Request of `undo`: the action to take back; the last own one if absent.
 */
export type Undo = { action?: string | null, };

/**
 * Answer of `undo`: what was taken back, and what somebody changed since and therefore stays.
 */
export type Undone = { label: string, taken_back: number, kept: number, };

/**
 * Request of `workspace_unlock`. Answers `AppStatus`.
 */
export type Unlock = { 
/**
 * A member's passphrase, or a printed recovery code.
 */
passphrase: string, 
/**
 * Whose it is, as `members_here` names them; whoever's it is if absent.
 */
person?: string | null, };

/**
 * A part of a value that can be corrected.
 */
export type ValuePart = { 
/**
 * Empty where it is the whole value.
 */
field: string, 
/**
 * `text`, `number`, `choice` or `yes_no`.
 */
form: string, value: unknown, choices: Array<string>, };

/**
 * What waits for this person, for the counts in the sidebar.
 */
export type Waiting = { 
/**
 * Own items that are blocked or late.
 */
checklists: number, 
/**
 * Sessions of today that are not closed, for whoever keeps the marks.
 */
training: number, 
/**
 * Areas to sign, and own signatures after which a point was declined.
 */
handoff: number, 
/**
 * Cards and refused groups.
 */
decisions: number, 
/**
 * Own duties whose reading is due now.
 */
readings: number, };

/**
 * Somebody who waits.
 */
export type WaitingLine = { person: PersonLine, 
/**
 * RFC 3339 in the rollout's zone.
 */
since: string, 
/**
 * The cohort whose place they keep meanwhile; empty for none.
 */
keeps: string, };

/**
 * An area with its points.
 */
export type WalkArea = { id: string, title: string, receiver_role: string, points: Array<WalkPoint>, };

/**
 * Request of `attendance_walk_in`: somebody new by name, or a person of another list by id. Answers `Marked`.
 */
export type WalkIn = { session: string, person?: string | null, name?: string | null, 
/**
 * Marks at once; `present` if absent.
 */
mark?: string | null, };

/**
 * One time that it was done.
 */
export type WalkLine = { id: string, at: string, driver: string, watcher: string, 
/**
 * passed, failed, skipped.
 */
result: string, minutes: number | null, 
/**
 * Whether it took no longer than it may; absent where nothing says how long.
 */
in_time: boolean | null, steps: Array<StepLine>, note: string, 
/**
 * Who wrote it down, and on which laptop.
 */
by: string, device: string, sent: boolean, };

/**
 * A point that can be shown.
 */
export type WalkPoint = { id: string, title: string, };

/**
 * One walkthrough or drill, and how it stands.
 */
export type WalkthroughLine = { id: string, area: string, area_title: string, title: string, 
/**
 * walkthrough; restore, rollback, page, incident, failover, other: drills.
 */
sort: string, drill: boolean, points: Array<WalkPoint>, steps: Array<string>, 
/**
 * Minutes that a drill may take.
 */
target: number | null, planned: string | null, 
/**
 * Who gives: as it is kept, and as it is shown.
 */
giver: string, giver_name: string, 
/**
 * planned, late (its time is over and nobody did it), passed, failed, skipped.
 */
state: string, 
/**
 * Newest first.
 */
walks: Array<WalkLine>, two_versions: boolean, };

/**
 * Answer of `walkthrough_list`.
 */
export type Walkthroughs = { 
/**
 * By area, then as the plan has them.
 */
walkthroughs: Array<WalkthroughLine>, 
/**
 * Areas with their points, to choose from.
 */
areas: Array<WalkArea>, members: Array<WhomLine>, 
/**
 * How many last came out well, and how many did not.
 */
passed: number, failed: number, as_of: string, };

/**
 * One row that was taken with a remark.
 */
export type Warning = { 
/**
 * 0 where it is about the whole file.
 */
line: number, 
/**
 * Named where the file has several.
 */
sheet: string, code: string, 
/**
 * The sentence in English.
 */
message: string, 
/**
 * The sentence's name in `locales/`.
 */
sentence: string, args: Words, };

/**
 * When somebody's attendance is warned of; nobody's is where both are absent.
 */
export type WarningView = { 
/**
 * Per cent of the sessions that were taken.
 */
below: number | null, 
/**
 * Sessions that have to be taken first.
 */
after: number | null, };

/**
 * The way back: by when, how long, and so the latest time at which it is safe to turn round.
 */
export type WayBackLine = { ends: string | null, ends_rel: number | null, minutes: number, 
/**
 * Measured in a rehearsal, not estimated.
 */
measured: boolean, 
/**
 * When that rehearsal ended.
 */
measured_at: string | null, checklist: string | null, latest: string | null, 
/**
 * Minutes from now to the latest time; negative where it is past.
 */
left: number | null, };

/**
 * What is covered of one week, or of what the window has of it.
 */
export type WeekCover = { from: string, covered: number, wanted: number, };

/**
 * Somebody who may do what a refused step holds.
 */
export type WhoMay = { id: string, name: string, };

/**
 * Somebody to choose: a member with their roles.
 */
export type WhomLine = { 
/**
 * The member's id.
 */
id: string, name: string, roles: Array<string>, };

/**
 * Request of `handoff_withdraw`. Answers `AreaView`.
 */
export type Withdraw = { 
/**
 * The text as it was shown.
 */
text: string, passphrase: string, sign_off: string, reason: string, 
/**
 * `en` or `vi`.
 */
language: string, };

/**
 * The statement that takes a sign-off back.
 */
export type WithdrawalView = { name: string, at: string, reason: string, text: string, 
/**
 * SHA-256 of the statement's bytes, hex.
 */
digest: string, 
/**
 * The server's receipt, if it has one: RFC 3339.
 */
received: string | null, };

/**
 * Somebody who goes without.
 */
export type WithoutLine = { person: string, name: string, cohort: string, 
/**
 * not_complete, has_one, was_revoked, no_name, too_long.
 */
why: string, 
/**
 * The number that they have or had, for `has_one` and `was_revoked`.
 */
number: string | null, 
/**
 * What they lack, for `not_complete`.
 */
missing: MissingLine | null, };

/**
 * A rule of an item and how far it is; names of members.
 */
export type WordLine = { 
/**
 * anyone, everyone, starter, or how many of those who are named.
 */
rule: string, said: Array<string>, missing: Array<string>, 
/**
 * How many words it takes; nothing where none are counted.
 */
needed: number, enough: boolean, 
/**
 * The word of the member here is one that is missing.
 */
mine: boolean, };

/**
 * What stands in a sentence: text, a number, or messages of `locales/` to be said in the same language.
 */
export type Words = Record<string, string | number | string[]>;

/**
 * Answer of `certificate_progress`: how far the work under way is.
 */
export type WorkUnderWay = { 
/**
 * Nothing is being done.
 */
idle: boolean, done: number, of: number, };

/**
 * Answer of `workshop_pack`.
 */
export type WorkshopPacked = { name: string, path: string | null, 
/**
 * The ZIP in base64, where no path was given.
 */
content: string | null, bytes: number, files: Array<PackedFile>, 
/**
 * What a person may miss in it, and why.
 */
left_out: Array<PointLine>, 
/**
 * As it stands with the pack.
 */
ready: WorkshopReady, };

/**
 * Whether this laptop can run the rooms with no network, and what was looked at.
 */
export type WorkshopReady = { 
/**
 * The one line.
 */
line: PointLine, 
/**
 * ready, look (it can be run, and something should be known), not_ready.
 */
verdict: string, 
/**
 * RFC 3339 with the rollout's offset.
 */
as_of: string, 
/**
 * What was looked at on the laptop, the heaviest first.
 */
laptop: Array<PointLine>, rooms: Array<RoomReady>, 
/**
 * How many sessions `day` and `cohort` mean.
 */
of_day: number, of_cohort: number, };

/**
 * Answer of `workspace_export`.
 */
export type WorkspaceExported = { dir: string, 
/**
 * Kinds of record with at least one.
 */
tables: number, files: number, 
/**
 * Attached files that are not on this laptop.
 */
missing: number, };

/**
 * The workspace in one line.
 */
export type WorkspaceLine = { id: string, name: string, zone: string, 
/**
 * Fingerprint of the first batch, in groups of four, as printed on everything that leaves.
 */
fingerprint: string, sample: boolean, };

/** From a command's name to its request and its answer. */
export interface Commands {
  app_status: { req: Nothing; res: AppStatus };
  search: { req: Search; res: Hits };
  undo: { req: Undo; res: Undone };
  records: { req: Records; res: RecordPage };
  history: { req: History; res: HistoryView };
  workspace_start: { req: StartWorkspace; res: AppStatus };
  workspace_sample: { req: StartSample; res: AppStatus };
  workspace_delete_sample: { req: Nothing; res: AppStatus };
  workspace_join: { req: JoinWorkspace; res: AppStatus };
  workspace_look_at_code: { req: LookAtCode; res: CodeView };
  workspace_unlock: { req: Unlock; res: AppStatus };
  workspace_switch: { req: SwitchPerson; res: AppStatus };
  workspace_lock: { req: Nothing; res: AppStatus };
  workspace_enrol_here: { req: EnrolHere; res: EnrolledHere };
  workspace_leave_here: { req: LeaveHere; res: AppStatus };
  workspace_protect: { req: Protect; res: RecoveryCode };
  workspace_recover: { req: Recover; res: AppStatus };
  workspace_set_aside: { req: Nothing; res: AppStatus };
  workspace_backup: { req: SaveBackup; res: BackupMade };
  workspace_restore: { req: RestoreBackup; res: AppStatus };
  workspace_export: { req: ExportWorkspace; res: WorkspaceExported };
  recovery_make: { req: KeepRecovery; res: RecoveryCode };
  signing_keys: { req: Nothing; res: SigningKeys };
  signing_key_renew: { req: RenewSigningKey; res: SigningKeys };
  passphrase_change: { req: ChangePassphrase; res: AppStatus };
  keyring_show: { req: Nothing; res: KeyringLine };
  keyring_keep: { req: KeepKeyring; res: KeyringLine };
  keyring_forget: { req: Nothing; res: KeyringLine };
  member_invite: { req: Invite; res: Invitation };
  member_list: { req: Nothing; res: Members };
  member_set: { req: SetMember; res: Members };
  member_approve: { req: ApproveMember; res: Members };
  laptop_revoke: { req: OfLaptop; res: Members };
  laptop_restore: { req: OfLaptop; res: Members };
  invitation_withdraw: { req: OfInvitation; res: Members };
  template_list: { req: Nothing; res: Templates };
  template_save: { req: SaveTemplate; res: TemplateSaved };
  launch_means: { req: LaunchTime; res: LaunchMeans };
  rollout_new: { req: NewRollout; res: RolloutMade };
  rollout_move_preview: { req: MoveRollout; res: MovePreview };
  rollout_move: { req: MoveRollout; res: Moved };
  weekend_set: { req: SetWeekend; res: Done };
  holiday_set: { req: SetHoliday; res: Done };
  rollout_state: { req: OfRollout; res: RolloutStateView };
  rollout_approve: { req: ApproveRollout; res: RolloutStateView };
  rollout_state_set: { req: SetRolloutState; res: RolloutStateView };
  rollout_overview: { req: OfRollout; res: Overview };
  plan_check: { req: OfRollout; res: PlanFindings };
  plan_check_template: { req: CheckTemplate; res: PlanFindings };
  plan_changes: { req: PlanChangesOf; res: PlanChanges };
  plan_changes_export: { req: ExportPlanChanges; res: FileMade };
  finding_dismiss: { req: DismissFinding; res: Done };
  plan_figures: { req: OfRollout; res: PlanFigures };
  claim_set: { req: SetClaim; res: Done };
  metric_set: { req: SetMetric; res: Done };
  metric_add: { req: AddMetric; res: Made };
  plan_parts: { req: OfRollout; res: PlanParts };
  area_set: { req: SetArea; res: Made };
  point_edit: { req: EditPoint; res: Made };
  course_set: { req: SetCourse; res: Made };
  topic_set: { req: SetTopic; res: Made };
  role_plan_set: { req: SetRolePlan; res: Done };
  people_list: { req: PeopleList; res: PeoplePage };
  person_add: { req: AddPerson; res: PersonAdded };
  person_show: { req: OfPersonOne; res: PersonShown };
  people_compare: { req: TwoPeople; res: Compared };
  people_merge: { req: MergePeople; res: Done };
  people_split: { req: OfPersonOne; res: SplitDone };
  people_not_same: { req: SayNotSame; res: Done };
  person_erase_preview: { req: OfErasure; res: ErasePreview };
  person_erase: { req: ErasePerson; res: Erasure };
  person_erasure: { req: OfErasure; res: Erasure };
  people_doubles: { req: Nothing; res: Doubles };
  people_export: { req: ExportPeople; res: FileMade };
  people_import: { req: ImportPeople; res: ImportReport };
  cohort_list: { req: OfRollout; res: Cohorts };
  cohort_show: { req: OfCohortOne; res: CohortShown };
  cohort_set: { req: SetCohort; res: Made };
  cohort_archive: { req: OfCohortOne; res: Done };
  audience_set: { req: SetAudience; res: Made };
  audience_archive: { req: OfAudience; res: Done };
  waiting_move: { req: MoveWaiting; res: Done };
  people_place: { req: PlacePeople; res: Placed };
  trainer_list: { req: OfRollout; res: TrainerCoverage };
  trainer_set: { req: SetTrainer; res: Made };
  trainer_remove: { req: OfTrainer; res: Done };
  trainer_export: { req: ExportTrainers; res: FileMade };
  session_list: { req: OfRollout; res: Sessions };
  session_new: { req: NewSession; res: SessionLine };
  session_set: { req: SetSession; res: SessionLine };
  session_look: { req: LookAtPlan; res: Clashes };
  session_clashes: { req: OfRollout; res: Clashes };
  session_topics: { req: OfCohort; res: TopicsOf };
  training_window: { req: SetWindow; res: Done };
  session_invitation: { req: AskInvitation; res: InvitationText };
  calendar_export: { req: ExportCalendar; res: FileMade };
  calendar_link_list: { req: OfRollout; res: CalendarLinks };
  calendar_link_new: { req: NewCalendarLink; res: CalendarLinkMade };
  calendar_link_revoke: { req: OfCalendarLink; res: Done };
  session_close: { req: CloseSession; res: SheetChanged };
  session_reopen: { req: ReopenSession; res: SheetChanged };
  attendance_sheet: { req: OfSession; res: Sheet };
  attendance_mark: { req: MarkOne; res: Marked };
  attendance_note: { req: NoteOne; res: Marked };
  attendance_mark_all: { req: MarkAll; res: SheetChanged };
  status_list: { req: OfRollout; res: StatusSetView };
  status_uses: { req: OfRollout; res: StatusUses };
  status_set: { req: SetStatus; res: Done };
  status_move: { req: MoveStatus; res: Done };
  status_remove: { req: OfStatus; res: Done };
  mark_window: { req: OfRollout; res: MarkWindowView };
  mark_window_set: { req: SetMarkWindow; res: Done };
  person_blocks: { req: OfPersonInRollout; res: PersonBlocks };
  attendance_blocks: { req: MarkBlocks; res: Done };
  attendance_history: { req: OfMark; res: HistoryView };
  attendance_walk_in: { req: WalkIn; res: Marked };
  attendance_find_elsewhere: { req: FindElsewhere; res: Elsewhere };
  attendance_scan: { req: ScanOne; res: ScanAnswer };
  check_in_show: { req: OfSession; res: CheckInView };
  check_in_set: { req: SetCheckIn; res: CheckInView };
  check_in_code: { req: OfSession; res: ScreenCode };
  scan_settle: { req: SettleScan; res: ScanSettled };
  badge_print: { req: PrintBadges; res: BadgesPrinted };
  attendance_report: { req: ReportAttendance; res: AttendanceReport };
  attendance_register: { req: OfRegister; res: AttendanceRegister };
  attendance_warning_set: { req: SetWarning; res: Done };
  attendance_register_export: { req: ExportAttendance; res: FileMade };
  sign_in_print: { req: PrintSheet; res: SheetPrinted };
  sign_in_sheets: { req: OfSession; res: PaperSheets };
  attendance_type_back: { req: TypeBack; res: TypedBack };
  workshop_ready: { req: OfWorkshop; res: WorkshopReady };
  workshop_pack: { req: PackWorkshop; res: WorkshopPacked };
  completion_show: { req: OfRollout; res: CompletionView };
  make_up_set: { req: SetMakeUp; res: Done };
  make_up_new: { req: NewMakeUp; res: SessionLine };
  completion_missing: { req: MissingList; res: MissingPage };
  completion_person: { req: OfPerson; res: PersonCompletion };
  completion_export: { req: ExportCompletion; res: FileMade };
  certificate_preview: { req: PreviewCertificates; res: CertificatePreview };
  certificate_issue: { req: IssueCertificates; res: CertificatesIssued };
  certificate_list: { req: CertificateList; res: CertificatePage };
  certificate_show: { req: OfCertificate; res: CertificateView };
  certificate_revoke: { req: RevokeCertificate; res: CertificateView };
  certificate_check: { req: CheckCertificate; res: CertificateCheck };
  certificate_designs: { req: OfRollout; res: CertificateDesigns };
  certificate_design_set: { req: SetDesign; res: CertificateDesigns };
  certificate_print: { req: PrintCertificates; res: CertificatesPrinted };
  certificate_export: { req: ExportRegister; res: FileMade };
  certificate_pack: { req: PackCertificates; res: CertificatesPacked };
  certificate_progress: { req: Nothing; res: WorkUnderWay };
  certificate_cancel: { req: Nothing; res: WorkUnderWay };
  material_list: { req: MaterialFilter; res: Materials };
  material_show: { req: OfMaterial; res: MaterialView };
  material_set: { req: SetMaterial; res: MaterialChanged };
  material_file: { req: AddMaterialFile; res: MaterialChanged };
  material_remove: { req: OfMaterial; res: Done };
  material_target_set: { req: SetTarget; res: Done };
  material_target_remove: { req: OfTarget; res: Done };
  material_export: { req: ExportMaterials; res: FileMade };
  handout_add: { req: AddHandout; res: MaterialChanged };
  handout_remove: { req: OfHandout; res: MaterialChanged };
  handout_list: { req: HandoutList; res: Handouts };
  feedback_list: { req: OfRollout; res: FeedbackList };
  feedback_session: { req: OfSession; res: FeedbackView };
  feedback_form_set: { req: SetFeedbackForm; res: FeedbackChanged };
  feedback_give: { req: GiveFeedback; res: FeedbackGiven };
  feedback_take_back: { req: GiveFeedback; res: FeedbackGiven };
  feedback_empty: { req: OfSession; res: FeedbackView };
  feedback_type: { req: TypeFeedback; res: FeedbackTyped };
  feedback_import: { req: ImportFeedback; res: FeedbackImport };
  feedback_tag: { req: TagFeedback; res: FeedbackChanged };
  feedback_export: { req: ExportFeedback; res: FileMade };
  cohort_freeze: { req: FreezeCohort; res: Done };
  cohort_invited: { req: InviteCohort; res: Done };
  session_covers: { req: SetCovers; res: Done };
  assessment_list: { req: OfRollout; res: Assessments };
  assessment_new: { req: NewAssessment; res: Done };
  assessment_sheet: { req: OfAssessment; res: ScoreSheet };
  score_set: { req: SetScore; res: ScoreSet };
  score_import: { req: ImportScores; res: ScoreImport };
  fact_list: { req: OfRollout; res: FactList };
  checklist_list: { req: OfRollout; res: Checklists };
  checklist_show: { req: OfChecklist; res: ChecklistView };
  item_set: { req: SetItem; res: ItemChanged };
  item_edit: { req: EditItem; res: ItemChanged };
  items_edit: { req: EditItems; res: Done };
  item_move: { req: MoveItem; res: Done };
  checklist_set: { req: SetChecklist; res: Made };
  checklist_import: { req: ImportTasks; res: TaskImport };
  section_set: { req: SetSection; res: Made };
  section_move: { req: MoveSection; res: Done };
  plan_archive: { req: ArchiveRecords; res: Done };
  item_add: { req: AddItem; res: ItemChanged };
  item_evidence: { req: AddEvidence; res: ItemChanged };
  point_evidence: { req: AddPointEvidence; res: AreaChanged };
  sheet_evidence: { req: AddSheetEvidence; res: PaperSheets };
  evidence_content: { req: OfEvidence; res: EvidenceContent };
  evidence_save: { req: SaveEvidence; res: EvidenceSaved };
  delegation_list: { req: OfArea; res: Delegations };
  delegation_statement: { req: PrepareDelegation; res: StatementView };
  delegation_sign: { req: SignDelegation; res: Delegations };
  delegation_end_statement: { req: PrepareDelegationEnd; res: StatementView };
  delegation_end: { req: EndDelegation; res: Delegations };
  walkthrough_list: { req: OfRollout; res: Walkthroughs };
  walkthrough_set: { req: SetWalkthrough; res: Done };
  walkthrough_remove: { req: OfWalkthrough; res: Done };
  walk_add: { req: AddWalk; res: Done };
  walk_remove: { req: OfWalk; res: Done };
  document_list: { req: OfRollout; res: Documents };
  document_set: { req: SetDocument; res: Done };
  document_remove: { req: OfDocument; res: Done };
  document_edition: { req: AddEdition; res: Done };
  document_say: { req: SayDocument; res: Done };
  carry_list: { req: OfRollout; res: CarryOvers };
  carry_set: { req: SetCarry; res: Done };
  carry_items: { req: CarryItems; res: Done };
  carry_close: { req: CloseCarry; res: Done };
  carry_remove: { req: OfCarry; res: Done };
  rota_show: { req: OfRollout; res: RotaView };
  shift_set: { req: SetShift; res: Done };
  shift_remove: { req: OfShift; res: Done };
  shifts_fill: { req: FillShifts; res: Done };
  escalation_set: { req: SetEscalation; res: Done };
  escalation_remove: { req: OfEscalation; res: Done };
  shift_page: { req: OfRollout; res: ShiftPage };
  shift_hand_over: { req: HandOverShift; res: Done };
  shift_take: { req: TakeShift; res: Done };
  early_life_show: { req: OfRollout; res: EarlyLifeView };
  early_life_set: { req: SetEarlyLife; res: Done };
  follow_up_set: { req: SetFollowUp; res: Done };
  follow_up_found: { req: FindFollowUp; res: Done };
  follow_up_remove: { req: OfFollowUp; res: Done };
  gate_list: { req: OfRollout; res: Gates };
  gate_show: { req: OfGate; res: GateView };
  criterion_set: { req: SetCriterion; res: GateChanged };
  criterion_edit: { req: EditCriterion; res: GateChanged };
  criterion_add: { req: AddCriterion; res: GateChanged };
  criterion_evidence: { req: AddCriterionEvidence; res: GateChanged };
  gate_vote: { req: CastVote; res: GateChanged };
  gate_statement: { req: PrepareDecision; res: StatementView };
  gate_decide: { req: DecideGate; res: GateChanged };
  run_list: { req: OfRollout; res: Runs };
  run_show: { req: OfRun; res: RunView };
  run_new: { req: NewRun; res: RunChanged };
  run_set: { req: SetRun; res: RunChanged };
  run_end: { req: OfRun; res: RunChanged };
  step_set: { req: SetStep; res: RunChanged };
  way_back_set: { req: SetWayBack; res: Done };
  way_back_begin: { req: BeginWayBack; res: RunChanged };
  downtime_list: { req: OfRollout; res: Downtimes };
  downtime_set: { req: SetDowntime; res: Done };
  downtime_remove: { req: OfDowntime; res: Done };
  status_link_list: { req: OfRollout; res: StatusLinks };
  status_link_new: { req: NewStatusLink; res: StatusLinkMade };
  status_link_revoke: { req: OfStatusLink; res: Done };
  duty_list: { req: OfRollout; res: Duties };
  duty_show: { req: OfDuty; res: DutyView };
  duty_set: { req: SetDuty; res: Done };
  duty_remove: { req: OfDuty; res: Done };
  reading_add: { req: AddReading; res: ReadingAdded };
  reading_remove: { req: OfReading; res: Done };
  observation_list: { req: OfRollout; res: Observations };
  observation_add: { req: AddObservation; res: Done };
  observation_remove: { req: OfObservation; res: Done };
  observation_to_item: { req: ObservationToItem; res: Done };
  lesson_targets: { req: OfRollout; res: LessonTargets };
  lesson_to_item: { req: LessonToItem; res: Done };
  observation_to_criterion: { req: ObservationToCriterion; res: Done };
  meeting_list: { req: OfRollout; res: Meetings };
  meeting_show: { req: OfMeeting; res: MeetingView };
  meeting_set: { req: SetMeeting; res: MeetingChanged };
  meeting_remove: { req: OfMeeting; res: Done };
  meeting_open: { req: OfMeeting; res: MeetingChanged };
  meeting_here: { req: SetPresent; res: MeetingChanged };
  meeting_note: { req: NoteMeeting; res: MeetingChanged };
  meeting_close: { req: OfMeeting; res: MeetingChanged };
  meeting_export: { req: ExportMeeting; res: FileMade };
  resolution_list: { req: OfRollout; res: DecisionLog };
  resolution_add: { req: AddResolution; res: ResolutionAdded };
  resolution_done: { req: ResolutionDone; res: Done };
  resolution_export: { req: ExportResolutions; res: FileMade };
  monitoring_export: { req: ExportMonitoring; res: FileMade };
  report_list: { req: OfRollout; res: ReportList };
  report_show: { req: AskReport; res: ReportView };
  report_issue: { req: IssueReport; res: ReportIssued };
  report_export: { req: ExportReport; res: FileMade };
  report_text: { req: TextReport; res: ReportText };
  executive_show: { req: OfRollout; res: ExecutiveView };
  audit_check: { req: CheckAudit; res: AuditChecked };
  contact_list: { req: OfRollout; res: Contacts };
  contact_set: { req: SetContact; res: Done };
  contact_confirm: { req: OfContact; res: Done };
  contact_remove: { req: OfContact; res: Done };
  handoff_list: { req: OfRollout; res: HandoffList };
  handoff_area: { req: OfArea; res: AreaView };
  point_set: { req: SetPoint; res: AreaChanged };
  handoff_statement: { req: PrepareStatement; res: StatementView };
  handoff_sign: { req: SignArea; res: Signed };
  handoff_changes: { req: SinceRead; res: Changes };
  handoff_withdrawal: { req: PrepareWithdrawal; res: StatementView };
  handoff_withdraw: { req: Withdraw; res: AreaView };
  handoff_export: { req: ExportPack; res: Exported };
  publish: { req: Publish; res: SyncReport };
  sync: { req: Nothing; res: SyncReport };
  file_list: { req: Nothing; res: Files };
  file_fetch: { req: FetchFile; res: FileLine };
  outbox: { req: Nothing; res: Outbox };
  received: { req: Nothing; res: Received };
  conflicts: { req: Nothing; res: Conflicts };
  conflict_resolve: { req: ResolveCard; res: Done };
  conflict_keep: { req: KeepShown; res: Done };
  conflict_told_read: { req: ToldRead; res: Nothing };
  carry_out: { req: CarryOut; res: CarriedOut };
  carry_in: { req: CarryIn; res: CarriedIn };
  room_share: { req: RoomShare; res: RoomView };
  room_join: { req: RoomJoin; res: RoomView };
  room_show: { req: Nothing; res: RoomView };
  room_wait: { req: RoomWait; res: RoomView };
  room_stop: { req: Nothing; res: RoomView };
  quarantine: { req: Nothing; res: Quarantine };
  quarantine_send_again: { req: SendAgain; res: Done };
  quarantine_hand: { req: HandOver; res: Done };
  quarantine_export: { req: ExportRefused; res: RefusedFile };
  quarantine_dismiss: { req: Dismiss; res: Done };
}

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
 * Request of `person_add`, a person by hand. Answers `Done`.
 */
export type AddPerson = { name: string, email?: string | null, phone?: string | null, number?: string | null, department?: string | null, cohort?: string | null, };

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
export type AppStatus = { state: AppState, version: string, 
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
 * checklist, section, item, criterion, area, point, metric, claim, course, topic, role_plan.
 */
kind: string, ids: Array<string>, };

/**
 * Answer of a change in an area.
 */
export type AreaChanged = { area: AreaView, action: string, label: string, };

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
changed: number, };

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
signs_for: Array<SignsForLine>, };

/**
 * Request of `session_invitation`.
 */
export type AskInvitation = { session: string, 
/**
 * `en` or `vi`.
 */
language: string, };

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
 * A record that an observation became or speaks of.
 */
export type Became = { id: string, 
/**
 * The checklist or the gate that it stands in.
 */
of: string, title: string, };

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
 * Request of `carry_out`: write what this laptop knows into a file for another laptop of the workspace.
 */
export type CarryOut = { 
/**
 * Whole path of a file that is not there yet; absent in a browser, which gets the contents.
 */
path?: string | null, };

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
export type CertificatePreview = { ready: Array<ReadyLine>, without: Array<WithoutLine>, 
/**
 * SHA-256 of all facts in `ready`: signing is refused when they are others by then.
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
export type ChecklistView = { checklist: Progress, sections: Array<SectionView>, };

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
 * A cohort with how many are in it.
 */
export type CohortLine = { id: string, title: string, audience: string, capacity: number | null, enrolled: number, };

/**
 * What the move would bring together.
 */
export type Collision = { 
/**
 * weekend, holiday, order, late, past, twice, clock, invited, signed, run.
 */
code: string, at: string, 
/**
 * Things on that day; people who would be at two places, or were invited.
 */
count: number, 
/**
 * The holiday's name; of `clock` the minutes that the first of them shifts by the clock.
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
 * What it follows: items.CODE, checklist.CODE.done, handoff.signed, metric.NAME.
 */
follows: string, 
/**
 * What those facts say now, where they can be counted.
 */
facts: FactsLine | null, 
/**
 * The person's word and the facts differ.
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
 * A point that was declined after a signature that accepted the area: who signed has to know.
 */
export type DeclinedSince = { point: string, reason: string, by: string, at: string, 
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
measurable_from?: number | null, };

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
evidence?: boolean | null, };

/**
 * Request of `items_edit`: what is present changes in each of them, as one step. Answers `Done`.
 */
export type EditItems = { items: Array<string>, owner?: string | null, role?: string | null, criticality?: string | null, state?: string | null, reason?: string | null, 
/**
 * Minutes later; negative where they are to be earlier.
 */
shift?: number | null, };

/**
 * Request of `point_edit`: without a point one is made in the area. Answers `Made`.
 */
export type EditPoint = { point?: string | null, area?: string | null, title?: string | null, expectation?: string | null, };

/**
 * Answer of `attendance_find_elsewhere`.
 */
export type Elsewhere = { people: Array<PersonLine>, };

/**
 * Request of `delegation_end`. Answers `Delegations`.
 */
export type EndDelegation = { delegation: string, reason: string, };

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
 * Request of `calendar_export`: one session, or all of a rollout. Answers `FileMade`.
 */
export type ExportCalendar = { rollout: string, session?: string | null, 
/**
 * The public launch and the gates as well.
 */
milestones?: boolean | null, language: string, 
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
 * How far the facts are that a criterion follows.
 */
export type FactsLine = { done: number, of: number, failed: number, };

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
boxed: number, };

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
 * Request of `attendance_find_elsewhere`: the typed name on another list of the rollout.
 */
export type FindElsewhere = { session: string, text: string, };

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
 * Request of `cohort_freeze`: from now on the roster counts as it stands at this moment. Answers `Done`.
 */
export type FreezeCohort = { cohort: string, 
/**
 * False lets it count as it stands again.
 */
freeze: boolean, };

/**
 * Answer of a change at a gate.
 */
export type GateChanged = { gate: GateView, action: string, label: string, };

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
 * Request of `history`: who did what to one record, and when.
 */
export type History = { kind: string, id: string, };

/**
 * One line of a history, newest first.
 */
export type HistoryLine = { at: string, by: string, device: string, 
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
map?: Array<ColumnChoice> | null, sheet?: string | null, dry_run?: boolean | null, };

/**
 * How the file was read, what became of its rows.
 */
export type ImportReport = { file: string, read_as: ReadAs, columns: Array<ColumnChoice>, rows: number, new: number, matched: number, changed: number, same: number, rejected: Array<Rejected>, warnings: Array<Warning>, 
/**
 * People in the workspace's cohorts that the file does not name: listed, never removed.
 */
missing: number, 
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

export type ImportedAnswer = { line: number, rating: number, comment: string, 
/**
 * Who it is, where the session asks with names and exactly one is meant.
 */
person: string, };

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
state: string, reason: string, state_by: string | null, state_at: string | null, owner: string, role: string, 
/**
 * Minutes from T-0, negative before.
 */
planned_rel: number | null, 
/**
 * RFC 3339 with the rollout's offset.
 */
planned_at: string | null, duration: number | null, effort: number | null, predecessors: Array<string>, follows: string, evidence: Array<EvidenceLine>, evidence_needed: boolean, comment: string, two_versions: boolean, sent: boolean, };

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
 * Request of `workspace_leave_here`: whose way in is taken off this laptop. Answers `AppStatus`.
 */
export type LeaveHere = { 
/**
 * As `members_here` names them.
 */
person: string, };

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
starts: string, minutes: number, place: string, trainer: string, form: string, };

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
topics: number, };

/**
 * Request of `attendance_mark_all`: blanks only, written weakly. Answers `SheetChanged`.
 */
export type MarkAll = { session: string, mark: string, };

/**
 * Request of `attendance_mark`. Answers `Marked`: the changed row and the counts, not the sheet.
 */
export type MarkOne = { session: string, person: string, 
/**
 * Null clears the mark.
 */
mark?: string | null, 
/**
 * Minutes late, 0 to 600; only with `late`.
 */
minutes?: number | null, };

/**
 * One of two versions of a mark.
 */
export type MarkVersion = { mark: string | null, minutes: number | null, early: number | null, by: string, device: string, at: string, shown: boolean, };

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
last_sync: string | null, not_heard: Array<string>, open_cards: number, unsent: number, present: Array<string>, note: string, sent: boolean, };

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
 * absent, excused, not_marked, not_held, no_session, no_topics, not_scored, failed.
 */
why: string, 
/**
 * The session that it is about, and its day.
 */
session: string, at: string | null, 
/**
 * Best score and pass mark, hundredths of a per cent.
 */
score: number | null, pass_mark: number | null, };

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
 * Request of `rollout_new`. Answers `RolloutMade`.
 */
export type NewRollout = { template: string, name: string, 
/**
 * Public launch as local time `YYYY-MM-DDTHH:MM` in `zone`.
 */
go_live: string, zone: string, 
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
topics?: Array<string> | null, };

/**
 * Two people who are not one.
 */
export type NotSameLine = { a: PersonLine, b: PersonLine, said: SaidBy, };

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
 * What it became.
 */
item: Became | null, criterion: Became | null, two_versions: boolean, sent: boolean, };

/**
 * Request of `observation_to_criterion`: the criterion is not met, because of what was seen. Answers `Done`.
 */
export type ObservationToCriterion = { observation: string, criterion: string, };

/**
 * Request of `observation_to_item`: a new item at the end of a section. Answers `Done`.
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
areas: Array<string>, as_of: string, };

/**
 * Request of the commands that take one area.
 */
export type OfArea = { area: string, };

/**
 * Request of the commands that take one assessment.
 */
export type OfAssessment = { assessment: string, };

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
 * Request of `downtime_remove`. Answers `Done`.
 */
export type OfDowntime = { downtime: string, };

/**
 * Request of `duty_show` and `duty_remove`.
 */
export type OfDuty = { duty: string, };

/**
 * Request of `evidence_content`: a file's bytes, for a browser. Answers `EvidenceContent`.
 */
export type OfEvidence = { evidence: string, };

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
 * Request of the commands that take one rollout.
 */
export type OfRollout = { rollout: string, };

/**
 * Request of `run_show` and `run_end`.
 */
export type OfRun = { run: string, };

/**
 * Request of the commands that take one session.
 */
export type OfSession = { session: string, };

/**
 * Request of `material_target_remove`. Answers `Done`.
 */
export type OfTarget = { target: string, };

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
 * What the plan check finds and nobody has set aside.
 */
findings: number, 
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
export type PersonLine = { id: string, name: string, email: string, phone: string, number: string, department: string, cohorts: Array<string>, zone: string, };

/**
 * Answer of `person_show`: somebody as they are now.
 */
export type PersonShown = { person: PersonLine, 
/**
 * Who was merged into them.
 */
merged: Array<MergedLine>, };

/**
 * One place of a person.
 */
export type PlaceLine = { cohort: string, audience: string, complete: boolean, topics: Array<TopicLine>, results: Array<ResultLine>, 
/**
 * Sessions to come, and recordings, that deal with a topic that is missing.
 */
make_up: Array<MakeUp>, };

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
 * Whoever accepted it also attached evidence for it: nobody accepts their own work.
 */
own_work: boolean, two_versions: boolean, };

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
delegation?: string | null, };

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
 * csv, tsv, xlsx.
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
export type ReadyLine = { person: string, name: string, cohort: string, hours: string, date: string, result: string, };

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
 * Coming more than so many minutes after the start is late; 5 if absent.
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
mark: string | null, late: number | null, early: number | null, 
/**
 * The mark that is there now.
 */
before: string | null, before_minutes: number | null, before_early: number | null, 
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
 * A role as the plan staffs it.
 */
export type RolePlanLine = { id: string, title: string, people_low: number, people_high: number, hours: number, };

/**
 * A rollout as the switcher shows it.
 */
export type RolloutLine = { id: string, name: string, zone: string, 
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
reason: string, };

/**
 * A part of the run.
 */
export type RunSection = { title: string, done: number, tasks: Array<TaskLine>, };

/**
 * Answer of `run_show`: the whole run as it is expected to go on from now.
 */
export type RunView = { line: RunLine, rollout: string, zone: string, now: string, sections: Array<RunSection>, goal: GoalLine | null, 
/**
 * The task to take up next: it waits for nothing that is open.
 */
next: string | null, running: Array<string>, 
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
 * Who said something, and when.
 */
export type SaidBy = { by: string, 
/**
 * RFC 3339 in the workspace's zone.
 */
at: string, };

/**
 * Request of `evidence_save`: writes a copy to a file that is not there yet. Answers `EvidenceSaved`.
 */
export type SaveEvidence = { evidence: string, 
/**
 * The whole path, chosen by a person.
 */
file: string, };

/**
 * Request of `template_save`. Answers `FileMade`.
 */
export type SaveTemplate = { rollout: string, 
/**
 * Where the file goes; absent answers its content.
 */
path?: string | null, };

/**
 * Request of `people_not_same`: says that two people are not one, or takes that back. Answers `Done`.
 */
export type SayNotSame = { a: string, b: string, said: boolean, };

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
 * Request of `search`.
 */
export type Search = { rollout?: string | null, text: string, };

/**
 * A section with its items in order.
 */
export type SectionView = { id: string, title: string, done: number, of: number, items: Array<ItemLine>, };

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
 * Minutes from T-0, negative before.
 */
starts_rel: number | null, place: string, trainer: string, enrolled: number, marked: number, };

/**
 * Answer of `session_list`.
 */
export type Sessions = { sessions: Array<SessionLine>, };

/**
 * Request of `area_set`: without an area one is made in the rollout. Answers `Made`.
 */
export type SetArea = { area?: string | null, rollout?: string | null, title?: string | null, receiver_role?: string | null, };

/**
 * Request of `checklist_set`: without a checklist one is made in the rollout. Answers `Made`.
 */
export type SetChecklist = { checklist?: string | null, rollout?: string | null, title?: string | null, stage?: string | null, };

/**
 * Request of `claim_set`: the whole range, in minutes where it counts hours. Answers `Done`.
 */
export type SetClaim = { claim: string, low: number | null, high: number | null, };

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
 * Request of `feedback_form_set`: with names or without, and what is asked. Answers `FeedbackChanged`.
 */
export type SetFeedbackForm = { session: string, named?: boolean | null, question?: string | null, };

/**
 * Request of `holiday_set`: a title makes the day a holiday, none makes it a working day. Answers `Done`.
 */
export type SetHoliday = { rollout: string, 
/**
 * `YYYY-MM-DD`.
 */
day: string, title?: string | null, };

/**
 * Request of `item_set`. A reason is required for blocked, failed, skipped, not_applicable. Answers `ItemChanged`.
 */
export type SetItem = { item: string, state: string, reason?: string | null, };

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
export type SetRolePlan = { role: string, people_low: number, people_high: number, hours: number, };

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
 * True calls it off, false takes that back.
 */
cancelled?: boolean | null, };

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
at?: string | null, };

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
 * Answer of `attendance_sheet`: the whole room, sorted by given name.
 */
export type Sheet = { session: SessionLine, 
/**
 * What blank became when it was closed: `absent` or `blank`.
 */
unmarked: string | null, rows: Array<SheetRow>, counts: Counts, };

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
mark: string | null, minutes: number | null, 
/**
 * Minutes that they left before the end.
 */
early: number | null, 
/**
 * When the mark was set, RFC 3339 with the rollout's offset.
 */
at: string | null, by: string | null, device: string | null, here: boolean, 
/**
 * False while this mark exists only on this laptop.
 */
sent: boolean, note: string, walk_in: boolean, 
/**
 * The other value, where two people marked differently.
 */
versions: Array<MarkVersion>, };

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
delegation?: string | null, };

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
 * Something that does not move.
 */
export type StaysLine = { title: string, at: string, 
/**
 * held, done, decided: it happened; fixed: it has a time of its own.
 */
why: string, };

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
waits_for: Array<string>, quarantined: number, 
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
holds: number, delay: number, predecessors: Array<string>, by: string | null, two_versions: boolean, sent: boolean, };

/**
 * One file of a template.
 */
export type TemplateFile = { name: string, text: string, };

/**
 * One template that `rollout_new` takes.
 */
export type TemplateLine = { name: string, title: string, items: number, audiences: number, areas: number, };

/**
 * Answer of `template_list`.
 */
export type Templates = { templates: Array<TemplateLine>, };

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
 * `7 l12, 15 a, 20-22 e, +Jane Doe`.
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
row: number, person: string | null, name: string, mark: string | null, minutes: number | null, before: string | null, before_minutes: number | null, 
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
decisions: number, };

/**
 * Request of `attendance_walk_in`: somebody new by name, or a person of another list by id. Answers `Marked`.
 */
export type WalkIn = { session: string, person?: string | null, name?: string | null, 
/**
 * Marks at once; `present` if absent.
 */
mark?: string | null, };

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
 * Somebody who may do what a refused step holds.
 */
export type WhoMay = { id: string, name: string, };

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
 * not_complete, has_one, no_name, too_long.
 */
why: string, 
/**
 * The number that they have, for `has_one`.
 */
number: string | null, 
/**
 * What they lack, for `not_complete`.
 */
missing: MissingLine | null, };

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
  recovery_make: { req: KeepRecovery; res: RecoveryCode };
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
  template_save: { req: SaveTemplate; res: FileMade };
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
  person_add: { req: AddPerson; res: Done };
  person_show: { req: OfPersonOne; res: PersonShown };
  people_compare: { req: TwoPeople; res: Compared };
  people_merge: { req: MergePeople; res: Done };
  people_split: { req: OfPersonOne; res: SplitDone };
  people_not_same: { req: SayNotSame; res: Done };
  people_doubles: { req: Nothing; res: Doubles };
  people_import: { req: ImportPeople; res: ImportReport };
  session_list: { req: OfRollout; res: Sessions };
  session_new: { req: NewSession; res: SessionLine };
  session_set: { req: SetSession; res: SessionLine };
  session_look: { req: LookAtPlan; res: Clashes };
  session_clashes: { req: OfRollout; res: Clashes };
  session_topics: { req: OfCohort; res: TopicsOf };
  training_window: { req: SetWindow; res: Done };
  session_invitation: { req: AskInvitation; res: InvitationText };
  calendar_export: { req: ExportCalendar; res: FileMade };
  session_close: { req: CloseSession; res: SheetChanged };
  session_reopen: { req: OfSession; res: SheetChanged };
  attendance_sheet: { req: OfSession; res: Sheet };
  attendance_mark: { req: MarkOne; res: Marked };
  attendance_note: { req: NoteOne; res: Marked };
  attendance_mark_all: { req: MarkAll; res: SheetChanged };
  attendance_walk_in: { req: WalkIn; res: Marked };
  attendance_find_elsewhere: { req: FindElsewhere; res: Elsewhere };
  attendance_report: { req: ReportAttendance; res: AttendanceReport };
  sign_in_print: { req: PrintSheet; res: SheetPrinted };
  sign_in_sheets: { req: OfSession; res: PaperSheets };
  attendance_type_back: { req: TypeBack; res: TypedBack };
  workshop_ready: { req: OfWorkshop; res: WorkshopReady };
  workshop_pack: { req: PackWorkshop; res: WorkshopPacked };
  completion_show: { req: OfRollout; res: CompletionView };
  completion_missing: { req: MissingList; res: MissingPage };
  completion_person: { req: OfPerson; res: PersonCompletion };
  completion_export: { req: ExportCompletion; res: FileMade };
  certificate_preview: { req: PrepareCertificates; res: CertificatePreview };
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
  checklist_list: { req: OfRollout; res: Checklists };
  checklist_show: { req: OfChecklist; res: ChecklistView };
  item_set: { req: SetItem; res: ItemChanged };
  item_edit: { req: EditItem; res: ItemChanged };
  items_edit: { req: EditItems; res: Done };
  item_move: { req: MoveItem; res: Done };
  checklist_set: { req: SetChecklist; res: Made };
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
  delegation_end: { req: EndDelegation; res: Delegations };
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
  run_end: { req: OfRun; res: RunChanged };
  step_set: { req: SetStep; res: RunChanged };
  way_back_set: { req: SetWayBack; res: Done };
  way_back_begin: { req: BeginWayBack; res: RunChanged };
  downtime_list: { req: OfRollout; res: Downtimes };
  downtime_set: { req: SetDowntime; res: Done };
  downtime_remove: { req: OfDowntime; res: Done };
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
  quarantine: { req: Nothing; res: Quarantine };
  quarantine_send_again: { req: SendAgain; res: Done };
  quarantine_hand: { req: HandOver; res: Done };
  quarantine_export: { req: ExportRefused; res: RefusedFile };
  quarantine_dismiss: { req: Dismiss; res: Done };
}

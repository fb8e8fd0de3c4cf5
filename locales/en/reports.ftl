### Reports: the day, the executive page, the trail, contacts, records; their words on the screen and in files.

area-reports = Reports
reports = Reports
report-deployment = Deployment report
report-executive = Executive page
report-contacts = Contact sheet
report-audit = Audit extract
report-checklist = Checklist: { $title }
report-run = Runbook with actuals: { $title }
report-gate = Gate record: { $title }
report-nothing = Nothing to report
report-state-draft = Draft: nobody has issued it, and what it says may change
report-state-open = Draft: it is not over, and what it says may change
report-state-final = Final
report-state-current = As of now
report-state-issued = Final: { $number }, issued by { $by }, { $at }
report-standing = Draft or final
report-part-unsigned = What is signed
report-part-conditions = Conditions
report-part-outstanding = Goes over still open
report-areas-signed = { $count ->
    [one] The area is signed
   *[other] All { $count } areas are signed
}
report-area-unsigned = Not signed yet: { $title } ({ $role })
report-area-declined = Declined: { $title }
report-carried-open_item = Open item
report-carried-known_error = Known error
report-receipt-last = Last receipt of the server: no. { $number }, { $at }, for “{ $title }”. The square holds it with its signature: whoever keeps this paper can hold it against any later pack.
report-receipt-none = No server has confirmed any of these statements: there is no receipt, and their times are those of the signers' laptops.
report-sums = SHA256SUMS in the pack names every file with its digest, this page as well; sha256sum -c SHA256SUMS finds every altered byte.
report-col-carried = Sort
report-col-open-point = What
report-col-workaround = Until it is mended
report-col-of = Of
report-col-condition = Condition
report-col-signed-by = Signed by
report-state-short-draft = Draft
report-state-short-final = Final

report-sources-here = { $name } (this laptop) to { $at }
report-sources-to = { $name } to { $at }
report-sources-silent = { $name } not heard since { $at }
report-sources-nothing = nothing from { $name } yet
report-sources-server = server last answered { $at }
report-sources-no-server = no server
report-sources-unsent = { $count ->
    [one] 1 change only on this laptop
   *[other] { $count } changes only on this laptop
}
report-sources-cards = { $count ->
    [0] no conflict open
    [one] 1 conflict open
   *[other] { $count } conflicts open
}

report-part-summary = In short
report-part-run = { $title } ({ $mode })
report-part-items = Items of checklists
report-part-downtime = Downtime
report-part-issues = Issues
report-part-readings = Readings against targets
report-part-decisions = Decisions
report-part-gates = Gates
report-part-people = Who was there
report-part-called = Who is called
report-part-on-call = On call
report-part-escalation = Escalation
report-part-criteria = Criteria
report-part-votes = Votes
report-part-gate-decisions = Signed decisions
report-part-figures = How it stands
report-part-wanted = Decisions needed
report-part-measured = Measured against target
report-part-training = Training
report-part-changes = In the last 24 hours
report-part-next = The next 24 hours

report-col-part = Part
report-col-row = Row
report-col-field = Field
report-col-value = Value
report-col-code = No.
report-col-task = Task
report-col-item = Item
report-col-checklist = Checklist
report-col-section = Section
report-col-criticality = Weight
report-col-planned = Planned
report-col-planned-end = Planned end
report-col-expected = Expected
report-col-start = Began
report-col-finish = Ended
report-col-late = Late, min
report-col-state = State
report-col-who-and-why = Who, why
report-compared = { $expected } expected, { $found } found
report-col-reason = Reason
report-col-by = By
report-col-who = Who
report-col-at = When
report-col-evidence = Evidence
report-col-comment = Comment
report-col-away = What was away
report-col-sort = Planned or not
report-col-from = From
report-col-to = To
report-col-minutes = Minutes
report-col-severity = Severity
report-col-area = Area
report-col-issue = Issue
report-col-became = Became
report-col-duty = What is read
report-col-target = Target
report-col-readings = Readings
report-col-off = Off target
report-col-least = Least
report-col-most = Most
report-col-last = Last
report-col-missed = Missed
report-col-number = No.
report-col-decision = Decision
report-col-decided-by = Decided by
report-col-consequences = Consequences
report-col-owner = Owner
report-col-due = Until
report-col-gate = Gate
report-col-must = MUST met
report-col-allows = Criteria allow
report-col-name = Name
report-col-meetings = Meetings
report-col-wrote = Entries
report-col-level = Weight
report-col-criterion = Criterion
report-col-figure = Figure
report-col-until = Until
report-col-role = Role
report-col-vote = Vote
report-col-note = Note
report-col-conditions = Conditions
report-col-stands = Stands
report-col-digest = Digest
report-col-figure-name = What
report-col-since-a-day = Since a day ago
report-col-target-name = Target
report-col-now = Now
report-col-came-to = Result
report-col-audience = Audience
report-col-complete = Complete
report-col-roster = On the roster
report-col-lately = Since a day ago
report-col-when = When
report-col-what = What
report-col-title = Which
report-col-first = First
report-col-for = For
report-col-about = About
report-col-phone = Phone
report-col-backup-phone = Phone of whoever else
report-col-shift-until = Until
report-col-answers = Answers
report-col-order = Order
report-col-email = E-mail
report-col-hours = Reached
report-col-backup = Else
report-col-confirmed = Made sure
report-col-laptop = Laptop
report-col-step = Step
report-col-kind = Kind
report-col-record = Record
report-col-before = Before
report-col-after = After
report-col-operation = Operation
report-col-log = Place in the log

report-run-live = live
report-run-rehearsal = rehearsal
report-goal = { $title } ({ $mode }): planned { $planned }, expected { $forecast }, { $late ->
    [0] on time
   *[other] { $by } against plan
}
report-goal-over = { $title } ({ $mode }): planned { $planned }, done { $forecast }, { $late ->
    [0] on time
   *[other] { $by } against plan
}
report-tasks = { $run } ({ $mode }): { $done } of { $of } tasks done, { $failed } failed, { $skipped } skipped, { $running } running, { $todo } not begun
report-gave-up = Given up: { $reason }
report-items = Checklists: { $done } items done, { $failed } failed, { $aside } skipped or not applicable
report-list = { $done } of { $of } done, { $failed } failed, { $blocked } blocked, { $aside } skipped or not applicable; { $must } MUST not done
report-downtime = Downtime, { $sort }: { $used } min; { $all } of { $minutes } min allowed are used
report-downtime-free = Downtime, { $sort }: { $used } min; no target counts it
report-downtime-none = Nothing was away
report-still-away = still away
report-issues = { $severity }: { $count ->
    [one] 1 issue
   *[other] { $count } issues
}
report-readings = { $count ->
    [one] 1 reading
   *[other] { $count } readings
}, { $off } off target, { $missed } missed
report-target = { $bound } { $figure }
report-decisions = { $count ->
    [one] 1 decision was taken
   *[other] { $count } decisions were taken
}
report-signed = { $decision } ({ $gate })
report-gate-decided = { $title }: { $decision }; { $met } of { $must } MUST met
report-gate-contested = { $title }: two decisions stand that did not know of each other
report-gate-open = { $title }: not decided; { $met } of { $must } MUST met
report-gate-next = { $title } is decided { $at }; { $met } of { $must } MUST met
report-gate-overdue = { $title } was to be decided { $at }; { $met } of { $must } MUST met
report-gate-stands = { $title }: { $state }
report-gate-allows = The criteria allow at most: { $allows }; { $met } of { $must } MUST met
report-gate-because = { $why }: { $count }
report-because-must_not_met = MUST not met
report-because-must_waived = MUST waived
report-because-must_not_yet = MUST not yet measurable
report-because-should_not_met = SHOULD not met
report-because-should_waived = SHOULD waived
report-because-must_met = MUST met
report-because-nice_not_met = NICE not met
report-because-not_yet = Not yet measurable
report-undecided = Not decided
report-contested = Two decisions
report-met-of = { $met } of { $of }
report-no-vote = no vote
report-stands = stands
report-replaced = replaced
report-not-verified = does not verify
report-people = { $count ->
    [0] Nobody is noted as having been there
    [one] 1 person was there or wrote something down
   *[other] { $count } people were there or wrote something down
}
report-not-read = not read yet
report-emergency = call first
report-contacts-missing = Nobody is named for: { $roles }
report-rota-now = On call until { $until }: { $who }, backup { $backup }
report-rota-nobody = Nobody is on call now
report-rota-nobody-next = Nobody is on call now; { $who } from { $at }
report-rota-gap = Nobody from { $from } to { $until }: { $what }
report-rota-clash = { $who } is in two shifts at once, { $from } to { $until }
report-rota-all = all
report-rota-answers = { $what }
report-contacts-unsure = { $count ->
    [one] Nobody has made sure of 1 contact
   *[other] Nobody has made sure of { $count } contacts
}

report-rating-ok = on course
report-rating-late = something needs attention
report-rating-bad = something is wrong
report-rating-word-ok = Green
report-rating-word-late = Amber
report-rating-word-bad = Red
report-headline = { $days ->
    [0] Public launch is today, { $at }: { $rating }
    [one] Public launch is tomorrow, { $at }: { $rating }
   *[other] Public launch is in { $days } days, { $at }: { $rating }
}
report-headline-live = Live since { $at }: { $rating }
report-headline-none = No date for public launch yet: { $rating }
report-figure-launch = Launch
report-figure-checklists = Checklists
report-figure-training = Training
report-figure-gate = Gate
report-figure-issues = Open issues
report-figure-readings = Targets
report-figure-downtime = Unplanned downtime
report-figure-handoff = Hand-off
report-launch-none = no date yet
report-launch-days = { $days ->
    [0] today, { $at }
    [one] in 1 day, { $at }
   *[other] in { $days } days, { $at }
}
report-launch-live = { $days ->
    [0] live since today, { $at }
    [one] live for 1 day, since { $at }
   *[other] live for { $days } days, since { $at }
}
report-checklists = { $done } of { $of } items done; { $must } MUST not done, { $failed } failed, { $blocked } blocked
report-training = { $complete } of { $roster } people complete
report-open-issues = { $critical } critical, { $high } high
report-targets = { $off } off target; { $count } read so far
report-targets-unread = { $count } targets, none read yet
report-downtime-budget = { $used } of { $minutes } min allowed are used
report-downtime-plain = { $used } min; no target counts it
report-handoff = { $signed } of { $of } areas accepted, { $conditions } with conditions, { $declined } declined
report-since-items = { $count ->
    [one] 1 more done
   *[other] { $count } more done
}
report-since-training = { $count ->
    [one] 1 more complete
   *[other] { $count } more complete
}
report-since-issues = { $count ->
    [one] 1 of them new
   *[other] { $count } of them new
}
report-since-missed = { $count ->
    [one] 1 reading was missed
   *[other] { $count } readings were missed
}
report-since-downtime = { $count } min of it
report-since-nothing = no change
report-overdue = { $number }: { $text } ({ $owner }, until { $due }) was not carried out in time
report-cards = { $count ->
    [one] 1 fact has two versions: somebody has to choose
   *[other] { $count } facts have two versions: somebody has to choose
}
report-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
report-item-failed = Failed, { $at }: { $title }. { $reason }
report-item-blocked = Blocked, { $at }: { $title }. { $reason }
report-milestone = Reached, { $at }: { $title }
report-signed-at = { $title }: { $decision }, signed by { $by }, { $at }
report-decided = Decided by { $by }, { $at }: { $text }
report-seen = { $severity }, { $at }: { $what }
report-was-away = Away for { $minutes } min, { $at }: { $what }
report-next-launch = Public launch
report-next-meeting = Meeting
report-next-session = Session
report-next-gate = Gate
report-next-milestone = Milestone

report-area-plan = Plan
report-area-checklists = Checklists
report-area-go-live = Go-live
report-area-training = Training
report-area-people = People
report-area-handoff = Hand-off
report-area-workspace = Workspace
report-audit-lines = { $count ->
    [one] 1 value was written
   *[other] { $count } values were written
}
report-audit-chain = The digest of each line is the SHA-256 of the digest above it and the cells before it, each behind a tab. Last digest: { $digest }
report-audit-refused = refused
report-audit-unsent = not sent yet
report-audit-archived = taken out
report-audit-restored = put back
report-audit-erased = erased

reports-facts = { $issued } issued; { $exports } exports of the trail
reports-day = Deployment report of the day
reports-day-of = Day
reports-records = Records
reports-records-says = Checklists, runs and gates as they stand; each on the screen, as PDF, XLSX or CSV.
reports-lists = Checklists
reports-runs = Runs
reports-gates = Gates
reports-none-lists = No checklist yet
reports-none-runs = Nothing was run yet
reports-none-gates = No gate yet
reports-issued = Issued
reports-issued-none = Nothing was issued yet
reports-issued-broken = a part is missing on this laptop or was changed
reports-of = { $done } of { $of }
reports-executive-says = How it stands in a few figures, on one page
reports-audit-says = Who changed what and when, on which laptop, and what it was before
reports-contacts-says = Who is called for what, who is on call when, and whom next
reports-day-says = What was planned, expected and done; what went wrong; who was there
reports-calendar = Calendar of meetings and milestones
reports-calendar-says = For other people’s calendars: meetings, the launch, gates and milestones
reports-calendar-make = Calendar file (ICS)
report-print = Print or export
report-export-what = The same as on the screen, with whose data it is and up to when.
report-export-pdf = PDF
report-export-xlsx = Excel workbook (XLSX)
report-export-csv = CSV
report-issue = Issue
report-issue-again = Issue again
report-issue-ask = Issue this report?
report-issue-says = What it says now is kept for good, with your name and whose data it is. It cannot be edited afterwards; it can be issued again, and this one stays.
report-issue-note = In your own words
report-issue-note-help = optional; stands on the report
report-issued-said = { $number } was issued
report-issued-line = { $number }: { $at }, { $by } on { $device }
report-issued-digest = SHA-256 of what it says
report-show-draft = As of now
report-data-from = Data from
report-true-as-of = True as of { $at }
report-copy = Copy as text

executive-now = How it stands
executive-wanted-none = Nobody has to decide anything now
executive-changes-none = Nothing that you would want to hear of
executive-next-none = Nothing is planned
executive-measured-none = Nothing is held against a target yet
executive-trained = { $complete } of { $roster }
executive-lately = { $count } more

audit-from = From
audit-to = To
audit-area = Area
audit-area-all = All areas
audit-person = Who
audit-text = In the values
audit-show = Show
audit-none = Nobody changed anything in it
audit-none-todo = Choose other days, or another area
audit-shown = The newest { $shown } of { $count } values; a file holds all of them.
audit-export-says = All { $count } values. Each line carries a digest that follows from the line above; that it was exported is written into the trail.
audit-exports = Taken out
audit-exports-none = Nobody has taken the trail out yet
audit-export-line = { $at }: { $by } on { $device }, { $lines } values as { $format }
audit-copy-db = { $at }: { $by } on { $device }, a backup of the whole workspace
audit-copy-folder = { $at }: { $by } on { $device }, everything in plain files
audit-asked-all = everything

contacts-none = Nobody is named yet
contacts-none-todo = Name whoever is to be called: by role, with phone and e-mail
contacts-facts = { $count } contacts; { $sure } made sure
contact-add = Name somebody
contact-edit = Correct
contact-keep = Keep
contact-kept = Contact kept
contact-member = Somebody of the team
contact-member-none = somebody else
contact-name = Name
contact-role = Role
contact-role-none = none of these
contact-duty = What they are called for
contact-phone = Phone
contact-email = E-mail
contact-hours = When they can be reached
contact-backup = Who else, if they do not answer
contact-emergency = Call first in an emergency
contact-sure = It is right
contact-sure-said = { $name }: made sure
contact-sure-at = made sure { $at }, { $by }
contact-unsure = nobody has made sure
contact-levels = Escalation: { $levels }
contact-shifts = { $count ->
    [one] On call in 1 shift
   *[other] On call in { $count } shifts
}
contacts-rota = Change shifts and escalation
contact-remove = Take off the sheet
contact-removed = Taken off the sheet
export-readme = { $workspace }: everything that this laptop had at { $at } ({ $zone })
    Data from: { $sources }
    Fingerprint of the workspace: { $genesis }

    muster.sqlite  a plain SQLite database; the tables whose names begin with k_ hold one kind of record each
    tables/        the same { $tables } kinds as CSV (UTF-8): a row a record, its id, 1 where it is archived, its fields
    files/         { $files } attached files, each named by the SHA-256 of what is in it; the table "evidence" says what they are called
    Attached files that were not on this laptop: { $missing }

    Nothing here is encrypted: keep it as you keep a list of people.

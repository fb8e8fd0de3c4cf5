### Training: sessions and the roll call.

training = Training
sessions = Sessions
sessions-facts = { $count ->
    [one] 1 session, times in { $zone }
   *[other] { $count } sessions, times in { $zone }
}
sessions-all = All
sessions-open = Open
sessions-planned = Planned
sessions-closed = Closed
sessions-cancelled = Cancelled
session-planned = Planned
session-open = Open
session-closed = Closed
session-cancelled = Cancelled
sessions-none = This rollout has no sessions yet.
sessions-none-todo = Sessions come with a template.
filter-sessions = Show sessions
open-roll-call = Roll call: { $title }
open-roll-call-key = open the roll call
col-day = Day
col-time = Time
col-session = Session
col-cohort = Cohort
col-place = Place
col-trainer = Trainer
col-marked = Marked
col-state = State

roll-call-title = Roll call: { $title }
roll-search = Scan, or type a name, code or number
marked-of = { $marked } of { $of }
marked = marked
enrolled = { $walkIns ->
    [0] { $enrolled } enrolled
    [one] { $enrolled } enrolled, 1 walk-in
   *[other] { $enrolled } enrolled, { $walkIns } walk-ins
}
all = All
filter-marks = Show marks
filter-none = Nobody has this mark.
two-versions = Two versions
two-versions-of = Two versions for { $name }
people-here = People of this session
nobody = Nobody is enrolled in this session.
nobody-alone = This one to one is for nobody yet.
nobody-alone-todo = Plan it for somebody who is missing, under Completion, or add whoever comes.
nobody-todo = Import people into its cohort, or add whoever comes as a walk-in.

col-no = No.
col-mark = Mark
col-name = Name
col-class = Class
col-code = Code
col-in = In at
col-by = Marked by
col-note = Note
by-here = { $name }, here
by-closing = By closing
walk-in = Walk-in
note-of = Note for { $name }

match-count = { $count } match “{ $text }”
everyone-else = Everyone else
enter-marks = marks the first one present
already-at = { $mark } already, { $at }
back-to-list = back to the list
already = { $name } is { $mark } already
say-mark = { $name }, { $mark }, { $marked } of { $of }
say-walk-in = { $name }, walk-in, present

key-clear = clear
key-note = note
key-minutes = minutes late, after { $letter }
key-early = minutes left early
key-enter = in the field: marks the first match present
key-down = from the field into the list
key-walk-in = adds the typed name as a walk-in

no-match = Nobody here matches “{ $text }”.
walk-in-deed = Add walk-in
walk-in-name = Name of the walk-in
walk-in-type = Type the name of whoever came without being on the list.
walk-in-ready = { $name } is added to this session and marked present.
walk-in-add = Add “{ $name }” as a walk-in
elsewhere = On another list of this rollout:
elsewhere-mark = Mark present here instead

before-closing = Before closing
mark-all-present = Mark all present
mark-all-as = Mark all who are not marked: { $status }
keep = Keep
keep-version = Keep { $mark } for { $name }
shown-until = Shown until you choose: { $mark }
close-session = Close session…
close-note = { $count ->
    [one] Asks what the 1 not marked becomes: absent, or left blank.
   *[other] Asks what the { $count } not marked become: absent, or left blank.
}
close-note-none = Everybody is marked.
close-title = { $title } will be closed
close-counts = { $present } present, { $late } late, { $remote } remote, { $excused } excused, { $absent } absent.
close-two = { $count ->
    [one] 1 person still has two versions; the one shown counts.
   *[other] { $count } people still have two versions; the ones shown count.
}
close-ask = { $count ->
    [one] 1 person is not marked
   *[other] { $count } people are not marked
}
close-absent = { $count ->
    [one] Counts as absent
   *[other] All { $count } count as absent
}
close-blank = { $count ->
    [one] Stays blank: nobody knows
   *[other] All { $count } stay blank: nobody knows
}
close-after = Marks can be changed again after “Reopen”.
close-choose = { $count ->
    [one] Choose what the 1 not marked becomes
   *[other] Choose what the { $count } not marked become
}
close-deed = Close session
close-deed-absent = Close: { $count } absent
close-deed-blank = Close: { $count } left blank
closed-absent = { $count ->
    [0] Everybody was marked.
    [one] 1 person was not marked and counts as absent.
   *[other] { $count } people were not marked and count as absent.
}
closed-blank = { $count ->
    [0] Everybody was marked.
    [one] 1 person stayed blank.
   *[other] { $count } people stayed blank.
}
reopen = Reopen
reopen-note = The sheet can then be changed again.

session-new = New session
session-title = Title
session-title-missing = Write what the session is called
session-cohort-missing = Make a cohort first, by importing people
session-starts = Starts
session-minutes = Minutes
session-one-to-one-note = It lists only those who are named here, and whoever is added on its sheet.
session-minutes-wrong = Write whole minutes, 1 to 1440
session-form = Form
session-add = Add session

report-open = Import an attendance report
report-title = Import an attendance report
report-what = Choose the attendance report of the meeting
report-formats = Teams, Zoom, Google Meet or Webex, as it was downloaded, or a sheet with names and times or minutes.
report-counts = { $rows } rows: { $fresh } new, { $same } the same, { $differ } differ; { $short } too short, { $open } to decide; { $missing } of the list are not in it
report-deed = { $count ->
    [one] Set 1 mark
   *[other] Set { $count } marks
}
report-done = { $count ->
    [one] 1 mark set from { $file }
   *[other] { $count } marks set from { $file }
}
report-rule = What counts
report-planned = Planned
report-zone = Time zone of the report’s clock
report-dates = Dates are written
report-dates-dmy = day, month, year
report-dates-mdy = month, day, year
report-dates-ymd = year, month, day
report-columns = Columns
report-least = Fewest minutes
report-late = Late after
report-early = Left early by more than
report-minutes = minutes
report-minutes-wrong = Write whole minutes from 0 to 1440
report-mark = Who was there is
report-stayed = Who has no time of leaving stayed to the end
report-walk-ins = { $count ->
    [one] Add 1 from another list as a walk-in
   *[other] Add { $count } from other lists as walk-ins
}
report-elsewhere = { $count ->
    [one] 1 is not on this list
   *[other] { $count } are not on this list
}
report-differ = { $count ->
    [one] 1 mark is another already
   *[other] { $count } marks are others already
}
report-differ-note = They stay, unless you take the report’s.
report-replace = Take the report’s mark for { $name }
report-replace-all = Take all
report-now = Now
report-makes = By the report
report-lines = Marks, as they will be set
report-left-blank = { $count ->
    [one] 1 stays as it is: too short, or nobody knows how long
   *[other] { $count } stay as they are: too short, or nobody knows how long
}
report-there = In the meeting
report-came = Came
report-went = Left
report-unknown = unknown
report-stays = { $count ->
    [one] { $minutes } min
   *[other] { $minutes } min in { $count } stays
}
report-mark-early = left { $minutes } min early
report-same-already = the same already

paper-open = Sign-in sheet on paper
paper-title = Sign-in sheet
paper-print = Print
paper-print-what = Numbered rows, spare lines, the trainer’s signature. Who stands in which row is remembered, so that the signed sheet can be typed back later.
paper-size = Paper
paper-a4 = A4
paper-letter = Letter
paper-print-deed = Make the PDF
paper-printed = { $name } is made
paper-again = Print { $code } again
paper-sheets = Printed sheets
paper-sheet = Sheet
paper-sheet-option = { $code }, { $rows } rows, { $at }
paper-come = { $count ->
    [one] 1 person came onto the list since: { $names }. They are not on the sheet.
   *[other] { $count } people came onto the list since: { $names }. They are not on the sheet.
}
paper-gone = { $count ->
    [one] 1 person on the sheet left the list since: { $names }. A mark brings them back as a walk-in.
   *[other] { $count } people on the sheet left the list since: { $names }. A mark brings them back as walk-ins.
}
paper-photo = Keep a photo of the signed sheet
paper-type = Type the paper
paper-line = Exceptions by row number
paper-line-help = 7 { $late }12, 15 { $absent }, 20-22 { $excused }, 4 { $present }-30, +Jane Doe
paper-others = Everybody else on the sheet
paper-others-present = is present, where they have no mark yet
paper-others-blank = stays as they are
paper-others-missing = Say what everybody else is
paper-at = Character { $at }: { $why }
paper-row = Row
paper-spare = spare
paper-was = was
paper-changes = changes
paper-new-person = somebody new
paper-left-list = no longer on the list
paper-who = Who is { $name }?
paper-counts = Afterwards: { $present } present, { $late } late, { $remote } remote, { $excused } excused, { $absent } absent, { $blank } not marked
paper-preview = Every name and mark
paper-deed = { $count ->
    [0] Nothing to mark
    [one] Set 1 mark
   *[other] Set { $count } marks
}
paper-done = { $count ->
    [one] 1 mark set from paper
   *[other] { $count } marks set from paper
}
paper-closed = The session is closed; reopen it to mark.

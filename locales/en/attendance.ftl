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
key-minutes = minutes late, after L
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
session-minutes-wrong = Write whole minutes, 1 to 1440
session-form = Form
session-add = Add session
form-workshop = Workshop
form-live = Live
form-webinar = Webinar
form-recording = Recording
form-on-demand = On demand
form-one-to-one = One to one

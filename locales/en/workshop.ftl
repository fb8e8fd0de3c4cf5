### Workshops without a network: ready or not, the pack to take along, what is still only here. Rust prints these words, too.

workshop = Workshop pack
workshop-open = Workshop pack and readiness
workshop-scope = For
workshop-scope-session = this session
workshop-scope-day = { $count ->
    [one] the 1 session of its day
   *[other] all { $count } sessions of its day
}
workshop-scope-cohort = { $count ->
    [one] the 1 open session of its cohort
   *[other] all { $count } open sessions of its cohort
}
workshop-line-ready = { $rooms ->
    [one] This laptop can run the room with no network. Nothing is missing.
   *[other] This laptop can run all { $rooms } rooms with no network. Nothing is missing.
}
workshop-line-look = { $rooms ->
    [one] This laptop can run the room with no network. { $count ->
        [one] 1 thing is
       *[other] { $count } things are
    } worth a look before you leave.
   *[other] This laptop can run all { $rooms } rooms with no network. { $count ->
        [one] 1 thing is
       *[other] { $count } things are
    } worth a look before you leave.
}
workshop-line-not-ready = { $count ->
    [one] Not ready: 1 thing has to be mended before this laptop can run it with no network.
   *[other] Not ready: { $count } things have to be mended before this laptop can run it with no network.
}
workshop-as-of = Looked at { $at }
workshop-again = Look again
workshop-before = Before you leave
workshop-laptop = This laptop
workshop-room = The room
workshop-fine = { $count ->
    [one] 1 more thing was looked at and is fine
   *[other] { $count } more things were looked at and are fine
}
workshop-mend-sync = Sync settings
workshop-mend-decisions = Decisions
workshop-mend-laptop = This laptop’s settings
workshop-mend-people = People
workshop-mend-paper = Sign-in sheet
workshop-pack-deed = Make the pack
workshop-pack-folder-deed = Make it as a folder
workshop-pack-folder = Folder of the pack
workshop-pack-what = Plan, sign-in sheet, roster, sheets for scores, slips for feedback, a blank certificate and what is handed out on paper, ready to print, in one ZIP or folder with the state that they are of. Who stands in which row of the sign-in sheet is remembered.
workshop-pack-busy = The pack is being made …
workshop-packed = { $count ->
    [one] 1 file in { $name }
   *[other] { $count } files in { $name }
}
workshop-pack-before = Last pack: { $at }, { $place }
workshop-pack-none = No pack was made on this laptop yet.
workshop-left-out = Not in it
workshop-after = After the workshop

pack-weight-stops = Must be mended
pack-weight-look = Worth a look
pack-weight-fine = Fine

ready-no-server = The workspace is on no server: there is nothing to fetch, and all that is written stays on this laptop
ready-never-heard = The server has never answered this laptop: nobody knows what is missing here
ready-heard-long-ago = The server last answered { $at }, { $hours } hours ago: what others changed since is not here; sync before you leave
ready-heard = The server last answered { $at }, and all that it had then is here
ready-behind = { $count ->
    [one] 1 change was at the server at the last contact and is not here; sync again
   *[other] { $count } changes were at the server at the last contact and are not here; sync again
}
ready-unsent = { $count ->
    [one] 1 change is only on this laptop; sync before you leave, so that it cannot be lost on the way
   *[other] { $count } changes are only on this laptop; sync before you leave, so that they cannot be lost on the way
}
ready-no-way-in = { $name } has no passphrase here and cannot open this laptop again once it is locked; set one
ready-open-to-all = This laptop opens without a passphrase: whoever takes it reads everything and writes as { $name }
ready-no-code = { $name } can open this laptop, but has no printed recovery code: a forgotten passphrase ends the day
ready-way-in = { $name } can open this laptop with a passphrase, without a network, and has a recovery code
ready-enrolled = { $name } is enrolled on this laptop
ready-enrolment-waits = The server does not have { $name } on this laptop yet; marks can be made, and count once it has
ready-revoked = { $name } was shut out on this laptop: what is written here will not count
ready-may-not-mark = { $name } has no role that may mark; an owner gives the role of training manager
ready-clock-alone = Times come from this laptop’s clock alone; there is no server to compare it with
ready-clock-unknown = This laptop’s clock was never compared with a server’s; look whether it is right
ready-clock-back = This laptop’s clock stands before { $at }, when it last heard the server: it was put back; set it right
ready-clock-off = { $direction ->
    [behind] This laptop’s clock is { $minutes } min slow; times are corrected once it has synced, but set it right
   *[ahead] This laptop’s clock is { $minutes } min fast; times are corrected once it has synced, but set it right
}
ready-clock = The clock agreed with the server’s { $at }
ready-space-unknown = This system does not say how much room the disk has; look yourself
ready-space-none = Only { $free } MB are free on the disk; marks may fail to be saved: make room
ready-space-little = { $free } MB are free on the disk: enough for marks, little for photos
ready-space = The disk has room ({ $free } MB)
ready-files-missing = { $count ->
    [one] 1 attached file is not on this laptop: its entry is here, its content is not
   *[other] { $count } attached files are not on this laptop: their entries are here, their contents are not
}
ready-files = Every attached file is here
ready-decisions = { $count ->
    [one] 1 decision waits: two values, or a refused step
   *[other] { $count } decisions wait: two values, or refused steps
}
ready-room-closed = The session is closed; reopen it to mark anybody
ready-room-cancelled = The session is cancelled
ready-untimed = No start is set, so no sign-in sheet can be printed
ready-over = It was over { $at }
ready-no-place = No place is given
ready-no-trainer = No trainer is named
ready-trainer-elsewhere = { $name } teaches it and cannot open this laptop
ready-no-topics = It names no topics: nobody will have covered anything by it
ready-no-roster = Nobody is on the list
ready-roster = { $count ->
    [one] 1 person is on the list, here
   *[other] { $count } people are on the list, here
}
ready-no-sheet = No sign-in sheet was printed: if the laptop fails, there is no paper
ready-sheet = Sign-in sheet { $code }, printed { $at }, has everybody who is on the list
ready-sheet-changed = The list changed since sign-in sheet { $code } was printed, { $at }: { $come } came, { $gone } left; print it again

after-alone = The workspace is on no server: everything of this session is on this laptop alone; make a backup
after-here = { $count ->
    [0] Nothing waits to be sent
    [one] 1 change of this session is not at the server yet
   *[other] { $count } changes of this session are not at the server yet
}{ $refused ->
    [0] {""}
    [one] ; 1 was refused and waits for a decision
   *[other] ; { $refused } were refused and wait for a decision
}
after-files = { $files ->
    [one] Every change of this session is at the server; the content of 1 photo is on this laptop alone, keep it safe
   *[other] Every change of this session is at the server; the content of { $files } photos is on this laptop alone, keep it safe
}
after-all = All of this session is at the server

pack-title = Workshop pack: read first
pack-contents = In this pack
pack-laptop = Laptop
pack-left-out = Not in the pack
pack-facts = Plan
pack-topics = Topics
pack-segments = Segments
pack-criteria = Criteria
pack-what-first = What is in the pack, and whether the laptop can run the room
pack-what-plan = Plan: time, place, topics, trainer
pack-what-sheet = Sign-in sheet, to be signed
pack-what-roster = Roster
pack-what-scores = Sheet for scores
pack-what-blank = Blank certificate
pack-what-material = Material
pack-what-feedback = Feedback slips, to be copied and cut apart
pack-what-sums = Digests of all files
pack-no-sheet-untimed = No sign-in sheet for “{ $session }”: no start is set
pack-no-sheet-nobody = No sign-in sheet and no roster for “{ $session }”: nobody is on the list
pack-no-assessment = No sheet for scores for “{ $session }”: its course has no assessment
pack-no-design = No blank certificate for “{ $session }”: nobody has designed one
pack-no-material = “{ $title }” is not in the pack of “{ $session }”: it has no file on this laptop
pack-fact-when = When
pack-fact-place = Place
pack-fact-link = Link
pack-fact-trainer = Trainer
pack-fact-cohort = Cohort
pack-fact-course = Course
pack-fact-form = Form
pack-fact-people = People on the list
pack-col-no = No.
pack-col-what = What
pack-col-value = Value
pack-col-topic = Topic
pack-col-starts = Starts
pack-col-segment = Segment
pack-col-trainer = Trainer, if another
pack-col-minutes = Min
pack-col-form = How
pack-col-notes = Notes
pack-col-name = Name
pack-col-number = Number
pack-col-department = Department
pack-col-criterion = Criterion
pack-col-points = Points
pack-col-rating = Rating, 1 poor to 5 very good
pack-col-comment = What was good, what should be different?
pack-col-weight = State
pack-col-of = Of
pack-col-said = What was found
pack-col-file = File
pack-walk-in = walk-in
pack-points-of = of { $greatest }
pack-scores-title = { $session } · passed from { $mark } %
topic-form-taught = taught
topic-form-hands-on = hands-on
topic-form-assessment = assessment

form-workshop = Workshop
form-live = Live
form-webinar = Webinar
form-recording = Recording
form-on-demand = On demand
form-one-to-one = One to one

### Sessions: what they clash with, and invitations as text to paste.

clash-trainer = { $name } also leads “{ $with }” at { $at }
clash-room = { $name } is taken by “{ $with }” at { $at }
clash-cohort = the cohort is in “{ $with }” at { $at }
clash-people = { $count ->
    [one] 1 person is in “{ $with }” at { $at } as well
   *[other] { $count } people are in “{ $with }” at { $at } as well
}
clash-window = outside the days of training, { $from } to { $to }
clash-holiday = on a holiday: { $name }
clash-late = ends after “{ $name }”, which needs it by { $at }

invitation-cancelled = CALLED OFF
invitation-when = When: { $value }
invitation-where = Where: { $value }
invitation-link = Link: { $value }
invitation-trainer = Trainer: { $value }
invitation-for = For: { $value }
invitation-topics = Topics:
invitation-segments = In this order:
invitation-date = { $weekday }, { $day } { $month } { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

session-edit = Edit session
session-edit-name = Edit { $title }
session-save = Save changes
session-saved = { $title } changed
session-cancel = Call it off
session-hold = Hold it after all
session-cancelled-said = { $title } is called off
session-held-said = { $title } takes place after all
session-out = Tell others
session-topics = Topics it deals with
session-for = For whom
session-for-help = name or number, Enter
session-for-added = { $name } is on its list
session-for-remove = Take { $name } off
segment-form-talk = Talk
segment-form-walkthrough = Walk-through
segment-form-exercise = Exercise
segment-form-questions = Questions
segment-form-assessment = Assessment
segment-form-feedback = Feedback
segment-form-break = Break
segments = Segments
segments-count = { $count ->
    [one] { $count } segment
   *[other] { $count } segments
}
segments-sum = { $sum } of { $length } min: { $left } left
segments-over = { $sum } of { $length } min: { $over } too many. It can be saved all the same; the plan check says it
segment-add = Add segment
segment-no = Segment { $no }
segment-minutes = Minutes of segment { $no }
segment-min = min
segment-form = Form of segment { $no }
segment-title = Title of segment { $no }
segment-topic = Topic of segment { $no }
segment-topic-none = No topic
segment-trainer = Trainer of segment { $no }
segment-trainer-same = Trainer, if another
segment-up = Move segment { $no } up
segment-down = Move segment { $no } down
segment-remove = Remove segment { $no }
segment-now = Now: { $name }, until { $until }
topic-minutes = { $minutes } min
invitation-copy-en = Copy invitation (English)
invitation-copy-vi = Copy invitation (Tiếng Việt)
calendar = Calendar file
calendar-what = All sessions of this rollout as one file (.ics) for other calendars. Taken in again, it changes what is there instead of adding to it; sessions that are called off stand in it as cancelled.
calendar-milestones = The launch and the gates as well
calendar-all = Save calendar file
calendar-one = Calendar file of this session
calendar-done = Written: { $name }
subscribe = Subscribe…
subscribe-head = Follow it from another calendar
subscribe-what = Whoever has such an address reads the dates in a calendar program of their own: sessions, meetings and milestones, always as they stand on the server. Nobody on a list is named. Hand it on like a key.
subscribe-what-person = Whoever has such an address reads the sessions on whose list { $name } stands, always as they stand on the server. Nobody on a list is named. Hand it on like a key.
subscribe-no-server = The calendar is the server’s, and this workspace is on none yet.
subscribe-own-certificate = Your server made its certificate itself: most calendar programs do not read from it. With a certificate of your own on the server they do.
subscribe-read-only = Owners, deployment leads and training managers make links and take them back.
subscribe-for-help = Stands here only, not in the calendar
subscribe-made-what = Until { $at }. Add it to a calendar program as “from URL”. You can copy it again on this laptop, and only here.
subscribe-person = only the sessions of { $name }
subscribe-person-gone = only the sessions of somebody who is not on record any more
subscribe-trainer = only the sessions that { $name } leads
subscribe-shows = What it shows
subscribe-all = sessions, meetings and milestones
clashes = Clashes
clashes-count = { $count ->
    [0] No clashes
    [one] 1 clash
   *[other] { $count } clashes
}
clashes-title = { $count ->
    [0] Nothing clashes
    [one] 1 clash of sessions
   *[other] { $count } clashes of sessions
}
clashes-what = Trainers, rooms and people who are needed twice at once, in all rollouts; holidays, days of training, gates. All of it is a warning.
clashes-none = No session needs a trainer, a room or people that another one has, and none lies where it should not.
clash-count = { $count ->
    [one] 1 clash; it can be planned all the same
   *[other] { $count } clashes; it can be planned all the same
}
clash-elsewhere = { $title } ({ $rollout })
clash-why = With what
clash-in = In
clash-in-trainer = Trainer
clash-in-room = Room
clash-in-cohort = Cohort
clash-in-people = People
clash-in-window = Days of training
clash-in-holiday = Holiday
clash-in-late = Too late
days-from = First day of training
days-to = Last day of training
days-keep = Keep these days

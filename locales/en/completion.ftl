### Completion and assessments: the screen, and the words of their files (CSV, XLSX, PDF), which Rust reads too.

completion = Completion
completion-title = Training completion
completion-fact = { $complete } of { $roster } people complete, { $missing } missing
completion-fact-all = { $roster ->
    [0] Nobody is on a roster yet
    [one] The one person on the roster is complete
   *[other] All { $roster } people on the rosters are complete
}
completion-none = Nobody is on a roster yet.
completion-none-todo = Import people into cohorts; their sessions then count here.
completion-as-of = As of
completion-data-from = Data from
completion-groups = By group
completion-missing = Missing
completion-days = Complete by day, against the plan
completion-milestones = Milestones
completion-col-kind = Kind
completion-col-group = Group
completion-col-roster = Roster
completion-col-invited = Invited
completion-col-attended = Attended
completion-col-covered = All topics
completion-col-assessable = Have an assessment
completion-col-assessed = Assessed
completion-col-passed = Passed
completion-col-average = Average %
completion-col-complete = Complete
completion-col-certified = Certified
completion-col-walk-ins = Walk-ins, not counted
completion-col-frozen = Roster as of
completion-col-state = State
completion-col-name = Name
completion-col-number = Number
completion-col-cohort = Cohort
completion-col-department = Department
completion-col-lack = Missing
completion-col-why = Why
completion-col-topics = Topics not covered
completion-col-email = E-mail
completion-col-phone = Phone
completion-col-day = Day
completion-col-planned = Planned
completion-kind-all = All people
completion-kind-audience = Audience
completion-kind-cohort = Cohort
completion-kind-department = Department
completion-state-complete = Complete
completion-state-behind = Behind
completion-state-under_way = Under way
completion-state-not_held = Not yet held
completion-state-no_roster = Nobody on the roster
completion-state-no_topics = No required topics
completion-behind = { $count } behind
completion-lack-all = All
completion-lack-attendance = Attendance
completion-lack-topics = Topics
completion-lack-assessment = Assessment
completion-why-absent = Absent { $day }: { $session }
completion-why-excused = Excused { $day }: { $session }
completion-why-part = Counts in part { $day }: { $session }
completion-why-not_marked = Not marked { $day }: { $session }
completion-why-not_held = Not yet held, { $day }: { $session }
completion-why-no_session = No session of the cohort deals with it
completion-why-no_topics = Other topics are missing
completion-why-not_scored = Not scored yet
completion-why-failed = Scored { $score } %, needs { $mark } %
completion-source-server = server last answered { $at }
completion-source-none = this laptop only, no server
completion-source-unsent = { $count ->
    [one] 1 change only on this laptop
   *[other] { $count } changes only on this laptop
}
completion-source-silent = not heard from { $names }
completion-source-versions = { $count } with two versions, the shown one counts
completion-of = { $count } of { $of }
completion-walk-ins = { $count ->
    [one] 1 walk-in, not counted
   *[other] { $count } walk-ins, not counted
}
completion-frozen = Roster as of { $at }
completion-later = { $count ->
    [one] 1 came onto the list since
   *[other] { $count } came onto the list since
}
completion-live = Roster as it stands
completion-without-topics = { $count ->
    [one] 1 session names no topics: nobody covers anything by it
   *[other] { $count } sessions name no topics: nobody covers anything by them
}
completion-milestone = { $share } %, { $people } people
completion-milestone-planned = planned { $day }
completion-milestone-unplanned = not planned
completion-milestone-reached = reached { $day }
completion-milestone-late = not reached, the day has passed
completion-milestone-ahead = not due yet
completion-table = Show as table
completion-chart = Show as chart
completion-search = Name, number, e-mail
completion-search-key = Search the missing
completion-export = Export
completion-export-what = The same figures as on this screen.
completion-export-xlsx = Workbook (XLSX)
completion-export-pdf = Pages (PDF)
completion-export-csv = Groups (CSV)
completion-export-csv-missing = Missing (CSV)
completion-export-done = Written: { $name }
completion-missing-none = Nobody is missing here.
completion-missing-of = Missing in { $group }
completion-missing-open = Show who is missing
completion-group-open = Show the missing of { $group }
completion-freeze = Fix the roster as of now
completion-thaw = Count the roster as it stands
completion-invited = Note all as invited
completion-topics = Required topics
completion-topic-missing = not covered
completion-how-live = in the session
completion-how-remote = remotely
completion-how-recording = by recording
completion-how-make_up = made up
completion-how-score = by the assessment
completion-make-up = Ways to make up
completion-make-up-line = { $topics ->
    [one] 1 missing topic
   *[other] { $topics } missing topics
}
completion-make-up-plan = Plan it
completion-make-up-plan-in = { $name } makes up in { $session }
completion-make-up-back = Take back
completion-make-up-planned = planned
completion-make-up-done = done
completion-make-up-lapsed = did not come
completion-why-make-up-planned = Makes up in { $session }{ $day }
completion-why-make-up-lapsed = Did not come to make up in { $session }{ $day }
completion-make-up-none = No session to come deals with what is missing.
completion-one-to-one = One to one…
completion-one-to-one-for = One to one for { $name }
completion-one-to-one-title = One to one
completion-one-to-one-help = It lists this person only and deals with what they lack. They are done once they are marked there.
completion-one-to-one-add = Plan it
completion-result = { $percent } %, pass mark { $mark } %
completion-result-none = not scored, pass mark { $mark } %
completion-passed = passed
completion-failed = not passed
completion-attempts = { $count ->
    [one] 1 attempt
   *[other] { $count } attempts
}

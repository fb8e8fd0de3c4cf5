### The attendance register: every session with its counts, and who came to which.

register = Register
register-none-todo = Add a session, or begin with a template that has them.
register-export = Export register
register-export-what = The figures of this screen. XLSX and PDF hold the sessions and each cohort’s people; CSV has one line for each person and session.
register-export-one = Only { $cohort }
register-export-xlsx = Workbook (XLSX)
register-export-pdf = For paper (PDF)
register-export-csv = For other programs (CSV)
register-person-key = Show one person
register-cohort = { $title } ({ $count ->
    [one] 1 session
   *[other] { $count } sessions
})
register-all = All cohorts ({ $count ->
    [one] 1 session
   *[other] { $count } sessions
})
register-warning = Warn of attendance
register-warning-what = Who comes to less than this share of the sessions that were taken is named in the register, once so many were taken.
register-warning-below = Under, per cent
register-warning-after = After so many sessions
register-warning-help = Empty: nobody is warned of
register-warning-save = Save
register-warning-saved = Warning of attendance saved
register-seldom = under { $below } %
register-seldom-filter = Under { $below } % of { $after } sessions or more
register-everybody = Everybody
register-filter = Whom the register shows
register-people = People of the cohort, session by session
register-sessions = Sessions
register-chart = Attendance by session
paper-legend = Letters: { $statuses }. { $late }12 is 12 minutes late, { $present } -15 left 15 minutes early.
register-key = { $statuses }; minutes late behind the letter, minutes left early after a dash; ({ $absent }) by closing the session, · not marked, + walked in
register-walk-in = walked in
register-closing = absent by closing the session
register-by = { $name }, { $at }
register-of = { $attended } of { $taken }
register-yes = yes
register-state-planned = planned
register-state-open = open
register-state-closed = closed
register-col-starts = Begins
register-col-session = Session
register-col-cohort = Cohort
register-col-state = State
register-col-roster = On the list
register-col-attended = Attended
register-col-present = Present
register-col-late = Late
register-col-remote = Remote
register-col-excused = Excused
register-col-absent = Absent
register-col-blank = Not marked
register-col-walk-ins = Walk-ins
register-col-name = Name
register-col-number = Code
register-col-department = Class
register-col-mark = Mark
register-col-minutes = Minutes late
register-col-early = Left early, minutes
register-col-walk-in = Walked in
register-col-by = Marked by
register-col-at = Marked at
register-col-note = Note

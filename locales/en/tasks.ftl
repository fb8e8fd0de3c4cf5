### A runbook from a sheet of tasks.

tasks-import-open = Import runbook sheet
tasks-import-title = Import a runbook sheet
tasks-import-what = A sheet of tasks becomes a checklist with its order and times. First it is only read and shown.
tasks-import-formats = CSV or XLSX with a heading for titles; ids, predecessors, durations, streams and fixed starts where there are some.
tasks-import-counts = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}: { $new } new, { $changed } changed, { $same } the same, { $rejected } wrong
tasks-import-deed = Keep { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
tasks-import-mend = Mend the sheet first
tasks-import-answer = Answer first
tasks-import-done = { $count ->
    [one] 1 task
   *[other] { $count } tasks
} of { $file } kept
tasks-import-name = Title of the checklist
tasks-import-into = Into
tasks-import-into-new = A new checklist
tasks-import-unit = What do bare durations count?
tasks-import-unit-none = Choose
unit-seconds = Seconds
unit-minutes = Minutes
unit-hours = Hours
unit-days = Days
tasks-import-zone = Fixed starts are in { $zone }, { $from ->
    [written] as the heading says
   *[rollout] the time zone of the rollout
}.
tasks-import-prefix = Other checklists have some of these ids; here each begins with { $prefix }.
tasks-import-missing = Not in the sheet, and staying: { $codes }
tasks-import-tasks = Tasks as they will be
tasks-import-fixed = fixed
tasks-import-more = { $count } more
col-code-task = Id
col-after = Waits for
col-starts = Starts
field-title = Title
field-code = Id
field-predecessors = Waits for
field-description = Description
field-stream = Stream
field-kind = Kind
field-duration = Duration
field-team = Team
field-date = Fixed date
field-time = Fixed time

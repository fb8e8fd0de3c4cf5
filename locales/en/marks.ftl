### States by name: the words beside the marks, and what a screen reader says.

mark-present = Present
mark-late = Late
mark-late-minutes = { $minutes ->
    [one] Late, 1 minute
   *[other] Late, { $minutes } minutes
}
mark-word-minutes = { $minutes ->
    [one] { $word }, 1 minute
   *[other] { $word }, { $minutes } minutes
}
mark-excused = Excused
mark-absent = Absent
mark-remote = Remote
mark-blank = Not marked

validation-todo = Not tested
validation-done = Passed
validation-failed = Failed
item-todo = To do
item-running = Running
item-done = Done
item-blocked = Blocked
item-failed = Failed
item-skipped = Skipped
item-not_applicable = Not applicable

decision-go = Go
decision-conditional = Conditional go
decision-pause = Pause
decision-no_go = No-go
decision-two_versions = Two versions

criterion-met = Met
criterion-not_met = Not met
criterion-not_yet = Not yet measurable
criterion-not_applicable = Not applicable
criterion-waived = Waived

sign-accepted = Accepted
sign-conditions = Accepted with conditions
sign-declined = Declined
sign-unsigned = Not signed

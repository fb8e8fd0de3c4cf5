### Gates: criteria, votes, decisions.

area-go-live = Go-live
gates = Gates
gates-facts = { $decided } of { $of } decided
gates-none = This rollout has no gates
gates-none-todo = Gates and their criteria come with the template
gate-open = Open gate: { $title }
col-gate = Gate
col-decided-at = To be decided
col-must-met = MUST met
col-allows = The criteria allow
allows-conditional = Conditional go, at most
gate-contested = Two decisions
gate-open-still = Not yet
gate-decide = Decide
gate-decided = Decided
gate-meets = Meeting { $day }, { $from }–{ $to }
gate-at = To be decided { $at }
gate-as-of = Criteria as of { $at } { $zone }
criteria = Criteria
criteria-none = This gate has no criteria
criterion-add = Add criterion
criterion-new = New criterion
criterion-archive = Put this criterion away
criterion-plan = In the plan
criteria-count = { $count ->
    [one] 1 criterion: { $sums }
   *[other] { $count } criteria: { $sums }
}
col-criterion = Criterion
col-target = Target
col-measured = Measured
col-proof = Proof
measured-from = From { $at }
measured-facts = { $done } of { $of } done
measured-until = until { $at }
measured-lapsed = the waiver has lapsed
measured-not = Nobody has judged it
criterion-say = How it stands: { $title }
criterion-figure = Measured
criterion-target = Target: { $target }
criterion-reason = Why
criterion-reason-missing = Say why; one sentence is enough
criterion-until = Waived until
criterion-until-missing = Say until when; after that it counts again
criterion-waive-not = A criterion is waived by the owner, the deployment lead or an executive
criterion-keep = Keep
criterion-take-back = Take back
criterion-from = Measurable from
criterion-differs = the fact says otherwise
criterion-said-by = Said by
criterion-two = Somebody else said otherwise at the same time; see Overview, Two versions
criterion-said = { $code }: { $state }
criterion-changed = { $code } changed
gate-allow = The criteria allow
because-must_not_met = { $count } MUST not met
because-must_waived = { $count } MUST waived
because-must_not_yet = { $count } MUST not yet measurable
because-must_met = { $count } MUST met
because-should_not_met = { $count } SHOULD not met, so a plain go needs a reason
because-should_waived = { $count } SHOULD waived, so a plain go needs a reason
because-nice_not_met = { $count } NICE not met; that does not count
because-not_yet = { $count } not yet measurable; they count neither for nor against
votes = Votes
vote = Vote
vote-again = Vote again
vote-open = Not voted yet
vote-nobody = Nobody of this role
vote-note = What speaks against a plain go
vote-note-missing = Say what speaks against a plain go
optional = optional
vote-keep = Cast this vote
vote-said = Vote: { $vote }
decision-short-conditional = Conditional
decide-for = Decide: { $decision }
gate-reason = Because
gate-again = Decide again
gate-lacks-choice = Choose a decision: 1 to 4
gate-lacks-must = A MUST is not met. Waive it with a reason, or decide pause or no-go
gate-lacks-conditions = Name each condition with who sees to it and until when
gate-lacks-go-reason = The criteria allow a conditional go at most; say why it is a plain go
gate-lacks-reason = Say why it stops here
gate-lacks-again = Say when it is decided again
gate-record = Record { $decision }…
gate-record-none = Record the decision…
gate-record-note = The decision is signed with your key and cannot be taken back
gate-open-votes = { $count ->
    [one] 1 vote is open. You can record without it; the record says so
   *[other] { $count } votes are open. You can record without them; the record says so
}
gate-contested-todo = Two decisions stand that did not know of each other. Deciding again replaces both
gate-again-deed = Decide again
gate-decided-by = { $name }, { $role }, { $at }
gate-verified = The signature is good. It goes along in the pack of the hand-off
gate-unverified = The signature is not good; this counts for nothing
gate-since = { $count ->
    [one] Known otherwise since: 1 fact
   *[other] Known otherwise since: { $count } facts
}
gate-since-line = { $then }; now { $now }
gate-sign-title = { $gate }: { $decision }
gate-sign = Sign: { $decision }
gate-said = { $gate }: { $decision }, signed

### Moving the launch.

move-launch = Move the launch
move-now = Now { $at }, { $zone }
move-to = New launch
move-deed = Move the launch: { $by }
move-later = { $by } later
move-earlier = { $by } earlier
move-still = The launch is at this time already; choose another one
move-moves = What moves
move-counts = { $items } items, { $sessions } sessions and { $gates } gates move { $by }
move-no-collision = Nothing collides
move-collides = { $count ->
    [one] 1 thing collides
   *[other] { $count } things collide
}
move-more = and { $count } more
move-stays = What stays
move-held = held already
move-fixed = at a fixed time
move-clock-twice = This time comes twice in { $zone }: the clock is set back over it. Choose which one is meant
move-clock-skipped = This time does not exist in { $zone }: the clock is set forward over it. Choose what is meant
move-offer-earlier = the earlier one: { $at }
move-offer-later = the later one: { $at }
move-choose = Choose one of the two instants first
move-done = is over
move-decided = decided already
move-col-what = What
move-col-from = Now
move-col-to = Then
move-kind-item = Item
move-kind-session = Session
move-kind-gate = Gate
move-list = All { $count } that move
move-zone-deed = Change the time zone
collision-late = { $at }: the training ends after what needs it
collision-clock = { $count ->
    [one] 1 thing would lie { $by } by the clock, since the clock is set between it and the launch
   *[other] { $count } things would lie { $by } by the clock, since the clock is set between them and the launch
}
collision-invited = { $count ->
    [one] 1 person was invited to the old times; tell them
   *[other] { $count } people were invited to the old times; tell them
}
collision-signed = { $count ->
    [one] 1 signature was made with the old times; it stays as it is
   *[other] { $count } signatures were made with the old times; they stay as they are
}
collision-run = A live run goes on; its times move under the hands of those who work
weekend-days = Days of the week on which nobody works
weekend-said = Days off changed
move-said = Launch moved to { $at }
collision-weekend = { $day }, a weekend: { $count ->
    [one] 1 thing
   *[other] { $count } things
}
collision-holiday = { $day }, { $name }: { $count ->
    [one] 1 thing
   *[other] { $count } things
}
collision-order = { $at }: the second begins before the first ends
collision-past = { $count ->
    [one] 1 thing would lie in the past
   *[other] { $count } things would lie in the past
}
collision-twice = { $at }: { $count ->
    [one] 1 person
   *[other] { $count } people
} at two places at once
collision-trainer = { $at }: { $name } would train in two places at once
collision-room = { $at }: { $name } would be used twice at once
collision-cohort = { $at }: one cohort in two sessions at once
holidays = Holidays
holiday-name = Name
holiday-add = Add holiday
holiday-remove = Make it a working day

### The day: runs of a checklist.

runs = Runs
runs-none = Nothing has been run yet
runs-none-todo = A rehearsal leaves the checklist as it is; begin with one
run-live = Live
run-rehearsal = Rehearsal
run-live-long = Live: what happens is written into the checklist
run-rehearsal-long = Rehearsal: kept apart from the checklist
run-going = { $done } of { $of } done
run-ended = ended { $at }, took { $length }
run-begin = Begin a run
run-checklist = Checklist
run-mode = Kind
run-begin-live = Begin the live run
run-begin-rehearsal = Begin a rehearsal
way-back = The way back
way-back-latest = Latest safe rollback { $at }; takes { $minutes } min,
way-back-measured = measured in a rehearsal
way-back-estimated = estimated, not rehearsed
way-back-ends = Has to be over, minutes from launch
way-back-minutes = Takes, minutes
way-back-measured-help = { $minutes } measured
way-back-checklist = Checklist of the way back
way-back-no-checklist = None; the estimate counts
way-back-keep = Keep
run-is-over = This run is over; what happened in it stays as it was written
run-end = End the run
run-end-said = Run ended
run-said = { $code }: { $deed }
run-over = { $title }, over
run-goal-over = Launched at { $at }
run-late = { $count ->
    [one] Launch is 1 minute behind plan
   *[other] Launch is { $count } minutes behind plan
}
run-late-long = Launch is { $length } behind plan
run-on-plan = Launch is on plan
deed-run-start = Start
deed-run-finish = Done
deed-run-fail = Failed
deed-run-skip = Leave out
deed-run-delay = Later
deed-run-clear = Take out
col-planned = Planned
col-actual = Actual, forecast
col-minutes = Min
time-line = Time line
strip-late = Running, late
strip-running = Running
strip-nothing = Nothing
strip-ends = { $late }, ends { $at }
strip-holds = { $count ->
    [one] pushes 1 task
   *[other] pushes { $count } tasks
}
strip-next = Next
strip-critical = on the critical path
strip-way-back = Latest safe rollback
strip-way-back-in = { $at }, in { $left }
strip-way-back-over = { $at }, over
strip-takes = Takes { $length }, { $how }
strip-forecast = Forecast { $at }
strip-was = { $at }
strip-planned = Planned { $at }
task-waits = waits for { $code }
run-moved = { $count ->
    [one] 1 task has a fixed time; in this rehearsal it is moved with T-0, so that it lies as far from it as in the plan.
   *[other] { $count } tasks have a fixed time; in this rehearsal they are moved with T-0, so that they lie as far from it as in the plan.
}
run-update = Write an update…
run-update-text = Update
run-update-help = As it stands now; change it, copy it, and send it where people read it. Muster sends nothing itself.
run-update-copy = Copy the update
run-update-anew = As it stands now
run-update-close = Close
update-head = { $title }, { $at }
update-rehearsal = This is a rehearsal.
update-running = Running: { $title }, ends { $at }
update-next = Next: { $title }, { $at }
update-goal = { $title }: expected { $at }
update-way-back = Going back is safe until { $at }
run-pause = Pause the run…
run-pause-why = Why the run is paused
run-pause-missing = Say why: whoever waits for it has to know
run-pause-said = Run paused
run-go-on = Let it go on
run-goes-on-said = The run goes on
run-paused = Paused since { $at } by { $by }: { $reason }
run-decide = Decide: { $gate }…
axis-way-back = Last safe rollback { $at }
run-messages = Messages of this run
messages-off = not to be sent: messages are off
messages-test = to the test list only
run-messages-off = off: nobody hears them
run-messages-test = test: only the test list
run-messages-on = on: everybody of the plan
run-messages-said = Messages: { $mode }
ask-reason = Why: { $title }
ask-minutes = Minutes later: { $title }
ask-reason-short = Why
ask-minutes-short = Minutes later
task-shows = needs evidence
show-what = What shows it: { $title }
show-what-short = What shows it: a note or an address
show-how = Whether something shows it
show-by = shown by this
show-none = nothing shows it
show-none-short = Why nothing shows it
legend-planned = planned
legend-done = actual, done
legend-running = running
legend-late = forecast, late
legend-forecast = forecast
legend-wide = { $from }–{ $to } drawn wide

wall = The run on the wall
wall-open = Wall view
wall-leave = Back to the run
wall-clock = Time from T-0
wall-ends = ends { $at }
wall-late = Behind plan
wall-none-late = Nothing is behind plan
wall-forecast = forecast
wall-was = happened
wall-planned = planned { $at }
wall-end = End of the run
wall-way-back = at { $at }; takes { $length }, { $how }
wall-past = past
wall-no-way-back = nobody has said by when going back has to be over

back-take = Go back…
back-why = Why the way back is taken
back-why-missing = Say why; one sentence is enough
back-begin = Take the way back
back-said = The way back has begun
back-open = The way back of this run
back-from = The way back, taken because: { $reason }
back-from-open = The run that was given up

downtime = Downtime
downtime-none = Nothing was away
downtime-none-todo = Enter what is away as soon as it is; its end can follow
downtime-unplanned = Unplanned
downtime-planned = Planned
downtime-sum = { $minutes } min
downtime-kept = { $used } of { $minutes } min used ({ $title })
downtime-broken = { $used } min against { $minutes } min allowed ({ $title })
downtime-no-budget = no target counts it
downtime-add = Enter downtime
downtime-what = What was away
downtime-sort = Was it planned
downtime-from = From
downtime-to = Until
downtime-still = still away
downtime-keep = Enter
downtime-back = It is back
downtime-remove = Take out
downtime-said = Downtime entered
downtime-back-said = It is back
downtime-removed = Downtime taken out
downtime-by = { $by } says so

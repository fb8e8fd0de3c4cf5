### The plan check: what it finds, what would mend it, and the figures that a plan states.

plan = Plan
plan-check = Plan check
plan-figures = Stated figures
plan-col-bound = Bound
plan-col-unit = Unit
plan-parts = Areas and courses
plan-areas = Hand-off areas
plan-areas-none = No area is planned
plan-courses = Courses
plan-courses-none = No course is planned
plan-part-added = { $title } added
plan-part-edited = { $title } changed
plan-part-archived = { $title } put away
plan-area-new = New area
plan-area-add = Add area
plan-point-new = New point
plan-point-add = Add point
plan-topic-new = New topic
plan-topic-add = Add topic
plan-target-new = New target
plan-target-measure = What is measured, in one word
plan-target-add = Add target
plan-stated = Stated
plan-topics-sum = topics: { $sum }
plan-expectation-none = no expectation written
plan-from-to = From and to
plan-from-to-none = not in minutes
plan-from-to-wrong = Write two times from T-0, such as T+0d … T+7d
plan-checking = The plan is being checked…
plan-none = The plan agrees with itself
plan-none-todo = It is checked again whenever somebody changes it
plan-none-such = No finding fits the filter
plan-headline = { $count ->
    [one] 1 finding in the plan
   *[other] { $count } findings in the plan
}
plan-weights = { $stops } stop it, { $contradicts } say two things, { $open } leave something open
plan-dismissed-count = { $count } set aside
plan-filter = Filter findings
plan-all = All
plan-aside = Set aside
plan-weight-stops = Stops the plan
plan-weight-contradicts = Says two things
plan-weight-open = Leaves something open
plan-col-weight = Weight
plan-col-finding = Finding
plan-col-places = Places
plan-more = and { $count } more
plan-mend = What would mend it
plan-places = Where it stands
plan-go = Go to the place
plan-dismiss = Set aside
plan-dismiss-reason = Why it may stand
plan-dismiss-help = Everybody sees the reason. The finding comes back when what it rests on changes.
plan-dismiss-missing = Say why; one sentence is enough
plan-dismiss-keep = Set aside with this reason
plan-dismiss-said = { $id } set aside
plan-take-up = Take up again
plan-take-up-said = { $id } taken up again
plan-dismissed-by = Set aside by { $by }, { $at }: { $reason }
plan-came-back = { $by } set it aside on { $at } ({ $reason }); what it rests on has changed since
plan-wait = { $count ->
    [one] The plan check finds 1 thing that does not fit.
   *[other] The plan check finds { $count } things that do not fit.
}
plan-open = Check the plan
plan-claims = What the plan counts
plan-claims-none = The plan states no figure of itself
plan-targets = Targets
plan-targets-none = The plan has no targets
plan-roles = Roles
plan-roles-none = The plan names no roles
plan-col-stated = Stated
plan-col-low = From
plan-col-high = To
plan-col-people-low = People, at least
plan-col-people-high = People, at most
plan-col-hours = Hours
plan-col-skills = Skills
plan-col-window = Window
plan-col-counts = Counts
plan-col-statistic = Figure
plan-unit-hours = h
plan-edit = Change: { $title }
plan-edited = { $title } changed
plan-number-wrong = Write a number from 0 on
plan-number-whole = Write a whole number from 0 on
plan-statistic-none = not said
plan-statistic-each = each one
plan-statistic-mean = mean
plan-statistic-median = median
plan-statistic-p95 = 95th percentile
plan-statistic-share = share
plan-statistic-total = total
plan-bound-below = below
plan-bound-at_most = at most
plan-bound-exactly = exactly
plan-bound-at_least = at least
plan-bound-above = above
plan-scope-critical = critical
plan-scope-high = high
plan-scope-medium = medium
plan-scope-low = low
plan-scope-planned = planned
plan-scope-unplanned = unplanned

plan-rule-C-01 = A list holds another number of entries than it says
plan-rule-C-02 = The effort of the whole is not the sum of its parts
plan-rule-C-03 = A day's hours are not the sum of what is done on it
plan-rule-C-04 = Hours of work do not add up, or stand for time that passes
plan-rule-C-05 = Training ends after what needs it
plan-rule-C-06 = One event is put on different days
plan-rule-C-07 = A criterion cannot be judged when its gate is held
plan-rule-C-08 = One issue has two limits for its first answer
plan-rule-C-09 = A later target asks for less than an earlier one
plan-rule-C-10 = Hours on call are stated in two ways
plan-rule-C-11 = A mean is shorter than a clock that it counts
plan-rule-C-12 = One thing has two targets at one time
plan-rule-C-13 = Training hours and sessions do not fit the curriculum
plan-rule-C-14 = The team is not the sum of its roles
plan-rule-C-15 = A target has no window, or two parts have one number
plan-rule-C-16 = A share is of a number that nobody has fixed
plan-rule-C-17 = Planned maintenance may not take a minute
plan-rule-C-18 = A target for scores does not say which figure it means
plan-rule-C-19 = A task starts before what it waits for is over
plan-rule-P-01 = Tasks wait for each other
plan-rule-P-02 = A task starts too late for what follows
plan-rule-P-03 = A task waits for one that is not there
plan-rule-P-04 = Nobody answers for it
plan-rule-P-05 = A course has one trainer and no stand-in
plan-rule-P-06 = Nobody is on call for a severity that has a clock
plan-rule-P-07 = A cohort is in two sessions at once
plan-rule-P-08 = Something follows a fact that is not there
plan-rule-P-09 = Items follow each other round in a ring
plan-rule-P-10 = Segments take longer than their session

plan-mend-C-01 = add the entries that are missing, or correct the number
plan-mend-C-02 = correct the figure that is wrong; where each counts something else, give each its own name
plan-mend-C-03 = correct the day's hours, or the hours of what is done on it
plan-mend-C-04 = correct the sum, and plan elapsed time beside the hours of work
plan-mend-C-05 = move the session before the gate or the task, or take the need away
plan-mend-C-06 = keep one date, counted from T-0, and take the others out
plan-mend-C-07 = say from when it can be judged, or move it to a later gate
plan-mend-C-08 = keep one limit for each severity; make the other a mean
plan-mend-C-09 = raise the later target, or say that it knowingly lies below the earlier one
plan-mend-C-10 = say for which severities each of the two holds, or keep one
plan-mend-C-11 = let the mean count only severities with shorter clocks, or ask for less
plan-mend-C-12 = keep one of the two, or give each a window of its own
plan-mend-C-13 = correct the stated hours, or plan the sessions and topics that are missing
plan-mend-C-14 = correct the size of the team, or how the roles are staffed
plan-mend-C-15 = give each target a window of time, and each part a number of its own
plan-mend-C-16 = count the roster as it stands on a fixed day, or correct the number
plan-mend-C-17 = let the target count unplanned downtime only, and keep planned maintenance apart
plan-mend-C-18 = say whether it is the mean, the share who passed, or each one's score
plan-mend-C-19 = start the task later, or move what it waits for to before
plan-mend-P-01 = take one of the tasks out of the ring
plan-mend-P-02 = start the task earlier, or the last one later
plan-mend-P-03 = name a task that is there, or take it out
plan-mend-P-04 = give it an owner, or a role that the plan staffs
plan-mend-P-05 = let a second person teach one of its sessions
plan-mend-P-06 = state who is on call for this severity, and for how many hours
plan-mend-P-07 = move one of the two sessions
plan-mend-P-08 = follow a fact that is there, or let a person say how it stands
plan-mend-P-09 = let one of them follow nothing
plan-mend-P-10 = shorten a segment, or plan the session longer

plan-part-roles = the roles
plan-part-modules = the modules
plan-part-days = the days
plan-says-entries = { $claim }: { $stated } stated, { $count } listed
plan-says-effort = { $claim }: { $stated } h stated, while { $part } add up to { $sum } h
plan-says-day = { $claim }: { $stated } h stated, { $sum } h listed
plan-says-work = { $claim }: { $stated } h stated, the parts add up to { $sum } h
plan-says-elapsed = { $metric } is to be { $target }, while its parts are { $sum } h and no elapsed time is planned
plan-says-late = “{ $what }” ({ $by }) needs the session “{ $session }”, which ends at { $end }
plan-says-days = { $days }
plan-says-early = “{ $title }” is to be judged from { $from }, and what it follows is known at { $known }
plan-says-must = “{ $title }” is a MUST of a gate at { $at } and can be judged from { $from }
plan-says-responses = { $severity ->
    [all] first answer: { $figures }
   *[other] { $severity }: { $figures }
}
plan-says-covers = { $severity ->
    [all] { $figures }
   *[other] { $severity }: { $figures }
}
plan-says-mean = { $metric } is to be { $target }, yet counts what need not be answered sooner: { $slow }
plan-says-not-on-call = { $severity } issues are to be answered ({ $clock }), and no hours on call count them
plan-says-eased = { $one }, and later { $two }
plan-says-two-targets = { $one }, and at the same time { $two }
plan-says-two-units = { $one }, and at the same time { $two }: these units cannot be compared
plan-says-no-window = { $count ->
    [one] 1 target has no window: { $titles }
   *[other] { $count } targets have no window: { $titles }
}
plan-says-number = { $number } is the number of: { $titles }
plan-says-base = { $metric } is a share of “{ $claim }”, stated as { $stated }, while the audiences have { $groups } people
plan-says-downtime = { $metric } is to be 0, planned maintenance included
plan-says-which = { $metric } ({ $target }) may be a mean, a share or a pass mark
plan-says-course = { $course }: { $stated } h stated, its topics add up to { $sum } h
plan-says-curriculum = { $claim }: { $stated } h stated, the courses add up to { $sum } h
plan-says-cohort = { $cohort }: sessions of { $sum } h for a course of { $stated } h
plan-says-uncovered = { $cohort }: no session covers { $topics }
plan-says-sessions = { $claim }: { $stated } stated, { $count } planned
plan-says-team = { $claim }: { $stated } stated, the roles add up to { $roles }
plan-says-order = { $task } starts at { $start }, and { $first } ends at { $end }
plan-says-ring = { $tasks }
plan-says-latest = { $task } starts at { $start }; for { $last } to start in time it has to start by { $latest }
plan-says-unknown = { $task } waits for { $code }
plan-says-no-fact = { $what } follows { $fact }
plan-says-fact-ring = { $items }
plan-says-nobody = { $what }
plan-says-unnamed = { $what }: it takes the words of more people than are named
plan-says-alone = { $course }: { $trainer } alone
plan-says-two-rooms = “{ $one }” and “{ $two }”
plan-says-segments = “{ $session }” takes { $length } min, its segments { $sum } min

## Facts that items and criteria follow. What ends in -now says how far it is.
fact-items = { $count ->
    [one] Item { $items }
   *[other] Items { $items }
}
fact-items-now = { $count ->
    [one] Item { $items }: { $done } of { $of }
   *[other] Items { $items }: { $done } of { $of }
}
fact-checklist = Checklist “{ $title }” done
fact-checklist-now = Checklist “{ $title }”: { $done } of { $of }
fact-session = Session “{ $title }” held
fact-training = { $share ->
    [100] { $title }: all trained
   *[other] { $title }: { $share } % trained
}
fact-training-now = { $share ->
    [100] { $title }: { $done } of { $of } trained
   *[other] { $title }: { $done } of { $of } trained, { $share } % wanted
}
fact-everybody = { $share ->
    [100] Everybody trained
   *[other] { $share } % of all trained
}
fact-everybody-now = { $share ->
    [100] Everybody trained: { $done } of { $of }
   *[other] Trained: { $done } of { $of }, { $share } % wanted
}
fact-metric = { $title } { $target }
fact-metric-now = { $title } { $target }: { $figure }
fact-completion = { $title } { $target }
fact-completion-now = { $title } { $target }: { $done } of { $of }
fact-decided = Gate “{ $title }” decided
fact-passed = Gate “{ $title }” passed
fact-handoff = Every area signed
fact-handoff-now = Areas signed: { $done } of { $of }
fact-area = Area “{ $title }” signed
fact-report-deployment = Deployment report issued
fact-report-executive = Executive page issued

## What of a rollout is not in its template.
template-left = Not in it: { $what }.
template-left-times = { $count ->
    [one] 1 fixed time, which is relative to T-0 there
   *[other] { $count } fixed times, which are relative to T-0 there
}
template-left-owners = { $count ->
    [one] 1 owner
   *[other] { $count } owners
}
template-left-trainers = { $count ->
    [one] the trainer of 1 session
   *[other] the trainers of { $count } sessions
}
template-left-states = { $count ->
    [one] the state of 1 item
   *[other] the states of { $count } items
}
template-left-evidence = { $count ->
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
}
template-left-people = { $count ->
    [one] 1 place of a person in a cohort
   *[other] { $count } places of people in cohorts
}
template-left-signers = { $count ->
    [one] signers and logo of 1 certificate design
   *[other] signers and logo of { $count } certificate designs
}
template-left-holidays = { $count ->
    [one] 1 day off
   *[other] { $count } days off
}
template-left-sections = { $count ->
    [one] 1 section without items
   *[other] { $count } sections without items
}
template-left-sessions = { $count ->
    [one] 1 session that was cancelled or has no course or time
   *[other] { $count } sessions that were cancelled or have no course or time
}

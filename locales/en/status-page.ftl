# The page on the server for those without Muster.

page-as-of = As of { $at } ({ $zone })
page-lost = This link leads nowhere
page-lost-what = It was taken back, its time is over, or the address is not whole. Ask whoever gave it to you for a new one.
page-no-run = No run has begun yet
page-no-forecast = The run is going on
page-paused = Paused since { $since }
page-rehearsal = A rehearsal: nothing here counts
page-launch = { $how ->
    [late] Launch is expected at { $at }, { $length } behind plan
   *[planned] Launch is expected at { $at }, as planned
}
page-end = { $how ->
    [late] Everything is expected to be done at { $at }, { $length } behind plan
   *[planned] Everything is expected to be done at { $at }, as planned
}
page-ended = The run is over, since { $at }
page-taken-back = The team has turned round and is going back
page-way-back-going = On the way back, expected to be done at { $at }
page-way-back-over = The way back is over, since { $at }
page-away-now = Not available since { $since }
page-t0 = Public launch planned
page-done = Tasks done
page-of = { $done } of { $of }
page-failed = { $count ->
    [one] { $count } failed
   *[other] { $count } failed
}
page-launched = Launched
page-launch-expected = Launch expected
page-last = Last task over
page-end-expected = End expected
page-planned-at = planned { $at }
page-late = Behind plan
page-late-count = { $count ->
    [0] nothing
    [one] { $count } task
   *[other] { $count } tasks
}
page-way-back = Latest safe rollback
page-way-back-left = { $length } left
page-way-back-past = past: going back would not be over in time
page-way-back-ends = it has to be over at { $at }
page-running = Running now
page-behind = Also behind plan
page-next = Next
page-lately = Over lately
page-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
page-col-task = Task
page-col-planned = Planned
page-col-now = Now
page-col-state = State
page-col-gate = Gate
page-col-decided = Decided
page-col-message = Message
page-col-when = When
page-task-todo = expected
page-task-running = running
page-task-done = done
page-task-failed = failed
page-task-skipped = skipped
page-gates = Gates
page-gate-open = not decided yet
page-gate-contested = two decisions; one more will settle it
page-hand-off = Hand-off
page-hand-off-count = { $done } of { $of } areas accepted
page-col-area = Area
page-area-open = not signed yet
page-area-accepted = accepted
page-area-conditions = accepted with conditions
page-area-declined = declined
page-downtime = Downtime
page-downtime-planned = Planned so far
page-downtime-unplanned = Unplanned so far
page-downtime-budget = { $kept ->
    [broken] { $used } of { $of } min allowed: exceeded
   *[kept] { $used } of { $of } min allowed
}
page-messages = Messages
page-message-sent = sent
page-message-due = to come
page-message-skipped = left out
page-message-failed = could not be sent
page-what = This is what the team's server knows. What somebody has noted on a laptop without a network stands here once that laptop is heard again.
page-heard = Last change that came from
page-laptop = Laptop { $number }
page-again = The page looks again every { $seconds } seconds, by itself.

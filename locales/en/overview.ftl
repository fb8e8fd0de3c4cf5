### Overview: what is so, in sentences with their times.

as-of = As of { $at } { $zone }
only-this-laptop = Counted from this laptop alone; there is no server
server-answered = Server last answered { $at }
server-never = The server has not answered yet; counted from this laptop
launch-none = No date for public launch yet
launch-since = Live since { $at }
launch-days = Public launch is in { $days } days, { $at }
launch-hours = { $hours ->
    [one] Public launch is in 1 hour, { $at }
   *[other] Public launch is in { $hours } hours, { $at }
}
launch-soon = Public launch is within the hour, { $at }

waiting-title = Waiting for you
waiting-nothing = Nothing needs a person now.
zone-unknown = This program does not know the zone “{ $zone }”, so all times are shown in UTC.
zone-choose = Choose a zone that exists
wait-refused = { $count ->
    [one] The server refused 1 change. It is kept on this laptop.
   *[other] The server refused { $count } changes. They are kept on this laptop.
}
wait-two = { $count ->
    [one] 1 fact has two versions.
   *[other] { $count } facts have two versions.
}
wait-failed = { $count ->
    [one] 1 item failed.
   *[other] { $count } items failed.
}
wait-blocked = { $count ->
    [one] 1 item is blocked.
   *[other] { $count } items are blocked.
}
wait-session = { $title } is open: { $marked } of { $of } are marked.
wait-handoff = { $count ->
    [one] 1 hand-off area waits for your signature.
   *[other] { $count } hand-off areas wait for your signature.
}
wait-mine = { $count ->
    [one] 1 checklist item waits for you.
   *[other] { $count } checklist items wait for you.
}
wait-look = Look at the reasons
wait-decide = Choose between them
wait-open-list = Open { $title }
wait-roll-call = Go on with the roll call

must-open = { $count ->
    [one] 1 MUST not done
   *[other] { $count } MUST not done
}
must-none = no MUST left
sessions-next = Sessions today and next
sessions-none-next = No session is planned.
enrolled-count = { $count } enrolled
marked-count = { $marked } of { $of } marked
people-sentence = { $count ->
    [0] Nobody is on a roster yet.
    [one] 1 person is on the rosters.
   *[other] { $shown } people are on the rosters.
}
people-open = Open the list
number-of = { $done } of { $of }
none = none

row-next = next row
row-back = previous row
row-open = open
copy = Copy
copied = Copied
copy-failed = Copying is not possible here; select the text instead
history = History
history-none = Nobody changed it yet.
history-line = { $what }, { $who } on { $device }
history-owner = Owner: { $owner }
unsent = unsent

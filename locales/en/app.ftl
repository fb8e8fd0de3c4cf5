### The frame of the app: areas, top bar, sync line, foot bar, palette.

where = Where this is
areas = Areas
area-overview = Overview
area-checklists = Checklists
area-training = Training
area-handoff = Hand-off
area-settings = Settings
people = People
waiting = { $count } waiting for you
go-to = Go to { $area }

find-or-run = Find or run anything
palette-none = Nothing is called “{ $text }”
keys = Keys
key-tab = Next control
key-regions = Next part of the window
key-regions-back = Previous part of the window
key-back = One level back

rollouts = Rollouts
new-rollout = New rollout
clock-to = to public launch, { $at }
clock-since = since public launch, { $at }

sync-title = Sync
sync-unsent = { $count ->
    [one] 1 change only on this laptop
   *[other] { $count } changes only on this laptop
}
sync-last-answered = server last answered { $at }
sync-never-answered = the server has not answered yet
sync-no-server-yet = no server
sync-only-here = Only on this laptop, no server
sync-all-received = All received by the server
sync-refused = { $count ->
    [one] 1 change refused
   *[other] { $count } changes refused
}
sync-conflicts = { $count ->
    [one] 1 fact has two versions
   *[other] { $count } facts have two versions
}
sync-server = Server: { $server }
sync-no-server = This workspace has no server. Everything is saved on this laptop.
sync-answered = The server last answered { $at }.
sync-now = Sync now
sync-done = { $sent } sent, { $received } received
sync-connect = Connect a server

last-act = Last:
undo = Undo
undo-word = undo
undone = Taken back: { $label }
undone-kept = Taken back: { $label }; { $kept ->
    [one] 1 change stays because it was changed since
   *[other] { $kept } changes stay because they were changed since
}
fault = Muster gave no answer. What was saved is safe.

cancel = Cancel
close-pane = Close
dismiss = Dismiss
show-all = Show all

zoom-in = Larger
zoom-out = Smaller
zoom-reset = Normal size
theme-light-do = Use the light theme
theme-dark-do = Use the dark theme
theme-system-do = Use the system's theme

sample-note = This is a sample.
sample-note-more = People and figures are made up; nothing in it is yours.
sample-delete-ask = Delete the sample…
sample-delete = Delete the sample
sample-delete-title = The sample will be deleted from this laptop
sample-delete-body = All of it: people, marks, checklists and sign-offs. Afterwards Muster starts fresh.

role-deployment-lead = Deployment lead
role-training-manager = Training manager
role-support-lead = Support lead
role-support-member = Support member
role-operations-representative = Operations representative
role-executive = Executive
role-owner = Owner

error-no-answer = Muster does not answer on this laptop. What was saved is safe; start it again

switch-person = Change who works here…
switch-person-words = user person sign in as log out hand over
switched-said = { $name } works here now
works-here = { $name } works here
go-on-as = Go on as { $name }
passphrase-of = Passphrase of { $name }
alone-here = Nobody else works on this laptop. Somebody who shares it with you is added with an invitation, and has a passphrase, rights and a signature of their own.
person-add-here = Add somebody on this laptop…
lock = Lock
sync-waits-for = Part of this was not signed before the laptop stopped. It is sent once { $names } opens Muster here.
sync-copied = This folder is a copy, or was put back from one, and the work of { $names } goes on under a new key that only they can make. Nothing is lost and everybody else goes on: it is sent once { $names } opens Muster here.
sync-files = { $count ->
    [one] One file on its way, { $moved } of { $size }
   *[other] { $count } files on their way, { $moved } of { $size }
  }
sync-files-sending = { $count ->
    [one] One file goes to the server: { $moved } of { $size }.
   *[other] { $count } files go to the server: { $moved } of { $size }.
  }
sync-files-arriving = { $count ->
    [one] One file comes from the server: { $moved } of { $size }.
   *[other] { $count } files come from the server: { $moved } of { $size }.
  }
sync-files-refused = { $count ->
    [one] One file not taken by the server
   *[other] { $count } files not taken by the server
  }
sync-files-open = Show files

clock-note = This laptop’s clock
clock-fast = This laptop’s clock is { $by } ahead of the server’s.
clock-slow = This laptop’s clock is { $by } behind the server’s.
clock-corrects = What you write is kept under the right time. Set the clock when you can.
clock-went-back = This laptop’s clock shows a time before the server’s last answer ({ $before }).
clock-uncertain = Times written now are uncertain until the server answers again; nothing is refused or lost. Set the clock if you can.

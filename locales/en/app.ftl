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
loading = Reading

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

### What the engine refuses. English shows the engine's own sentence; these are what other languages say instead.

error-no-answer = Muster does not answer on this laptop. What was saved is safe; start it again
error-locked = The workspace is locked. Unlock it and try again
error-open_already = Another window of Muster has this data folder open. Everything is there: go on in that one and close this one
error-wrong_passphrase = This passphrase does not open the data. Nothing was changed; try again
error-no_keyring = The keyring of this system does not answer or does not know Muster. Nothing was changed; use the passphrase
error-session_closed = The session is closed. Nothing was changed; reopen it first
error-changed_while_read = It was changed while it was being read. Nothing was signed; read it again

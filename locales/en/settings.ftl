### Settings: members, this laptop, the server, and what waits for a person because of sync.

settings-open = Settings: { $part }
members = Members
this-laptop = This laptop
server = Server
decisions = Decisions
refused = Refused changes
unsent-changes = Unsent changes
sample = Sample

laptops-none = no laptop yet
member-disabled = disabled
invitations = Open invitations
invitations-none = No invitation is open.
invitation-until = lapses { $at }
invite-open = Invite…
invite-name = Name
invite-name-help = as printed on sign-offs
invite-roles = What they do
invite-roles-missing = Choose one role at least
invite-lapses = The code lapses
hours-24 = after 1 day
hours-168 = after 7 days
hours-720 = after 30 days
invite-deed = Make invitation
invite-made = Invitation for { $name }
invite-once = Works once, until { $at }. It is not shown again; give it to nobody else.
invite-qr = The code as a picture
copy-code = Copy code

protection = Who can open the data
protection-none = Whoever can read this laptop's disk can open the data, and nothing can be signed. Set a passphrase to change both.
protection-file = A file on this laptop opens the data. A passphrase opens it for people, and lets them sign.
protection-passphrase = The data is encrypted and opens with a passphrase or the printed recovery code. Signing asks for the passphrase each time.
protect-passphrase = Passphrase
protect-help = 12 characters or more; four plain words work well
protect-short = { $missing ->
    [one] Add 1 more character
   *[other] Add { $missing } more characters
}
protect-again = The same once more
protect-differs = The two are not the same. Write the second one again
protect-deed = Protect this laptop
keyring = Opening with no typing
keyring-opens = The keyring of this login opens the data when Muster starts. The passphrase opens it as well, and signing asks for it each time.
keyring-silent = The keyring of this login does not answer now, so Muster asks for the passphrase when it starts.
keyring-offer = The keyring of this login can open the data when Muster starts. Whoever uses this login then sees the data; signing still asks for the passphrase.
keyring-passphrase = Your passphrase
keyring-keep = Open with no typing
keyring-forget = Ask for the passphrase at each start
protect-keyring = On this login, open with no typing
protect-keyring-note = The system's keyring does it; whoever uses this login then sees the data.
recovery-no-keyring = The keyring did not answer, so Muster asks for the passphrase when it starts.
recovery-title = Recovery code
recovery-once = Write it down or print it, and keep it away from this laptop. It opens the data if the passphrase is lost. It is shown only now.
recovery-kept = I have written it down
print = Print

look = How it looks
theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
language-setting = Language
row-height = Row height
rows-compact = Compact
rows-normal = Normal
rows-large = Large
zoom = Zoom
backup = Backup
backup-what = The whole workspace in one encrypted file, with a second file that holds its keys. On an empty laptop, “Put back a backup” opens it with a passphrase of today.
backup-deed = Save a backup…
backup-making = Copying…
backup-file = New file
backup-file-help = By its whole path, ending in .db
backup-file-missing = Name the new file
backup-done = Saved: { $file } and { $keys }. Keep both, away from this laptop.
backup-open = No passphrase was set, so whoever has both files reads everything.
export-all = Everything for other programs
export-all-what = A new folder with a plain SQLite database, a CSV file for each kind of record, and the attached files. It is not encrypted, and Muster does not read it again.
export-all-deed = Export everything…
export-all-making = Writing…
export-all-done = Written to { $dir }: { $tables ->
    [one] one table
   *[other] { $tables } tables
 }, { $files ->
    [one] one file
   *[other] { $files } files
 }.
export-all-missing = { $count ->
    [one] One attached file is not on this laptop and is missing there.
   *[other] { $count } attached files are not on this laptop and are missing there.
 }
about = About
device-name = Name of this laptop
data-folder = Data folder
workspace-fingerprint = Fingerprint of the workspace
version = Version

server-address = Address
server-last = Last answer
server-trouble = Last trouble
publish-what = This workspace exists only on this laptop. A server keeps a second copy and lets a team work together; nothing here changes by joining one.
publish-code = Publishing code
publish-code-help = from whoever runs the server
publish-missing = Paste the publishing code
publish-deed = Connect and publish
publishing = Publishing

decisions-none = No fact has two versions.
decisions-none-todo = When two laptops write different values, both appear here.
decisions-what = Two laptops wrote different values without knowing of each other. Nothing is lost: one of them is shown until someone chooses.
two-versions-field = Two versions: { $field }
decisions-mine = Waiting for you
decisions-others = Others decide
decisions-others-why = Your role does not decide on this. Whoever may sees the same two values.
decisions-told = Decided otherwise than you wrote
before-both = Before both: { $value }
time-between = between { $from } and { $to }
moment-uncertain = The clock of { $device } was wrong then or was set at about that time, so nobody knows more exactly when this was written.
clock-corrected = { $way ->
    [slow] The clock of { $device } was { $by } slow; the time above is corrected.
   *[fast] The clock of { $device } was { $by } fast; the time above is corrected.
}
another-value = Another value…
another-value-of = Another value: { $title }
another-value-keep = Keep this instead
kept-other = Kept another value: { $title }
keep-many = { $count ->
    [0] Keep what is shown
    [one] Keep what is shown for 1
   *[other] Keep what is shown for { $count }
}
keep-many-what = Decide several at once
keep-many-all = Select all
keep-many-one = Select { $title }
kept-many = { $count ->
    [one] Kept what was shown for 1 fact
   *[other] Kept what was shown for { $count } facts
}
value-received = Received
told-kept = { $name } kept “{ $kept }” instead of your “{ $mine }”, { $when }.
told-mine = You wrote it { $when } on { $device }.
told-read = I have read this
told-read-of = I have read this: { $title }
shown-now = shown now
written = Written
written-by = By
written-on = On
keep-value = Keep { $value }: { $title }
keep-first = keep the one shown
keep-second = keep the other
kept = Kept { $value }: { $title }

refused-none = The server refused nothing.
refused-none-todo = Refused changes would wait here until a person has looked at them.
refused-what = The server did not take these changes. They are kept here until you send them again, hand them over or dismiss them; everything else was sent.
refused-because = Refused: { $why }
refused-dismiss = Dismiss…
copy-text = Copy as text
dismiss-reason = Why can it be dropped
dismiss-help = stays in the history
dismiss-missing = Write why, then dismiss
dismiss-deed = Dismiss this change

outbox-none = Nothing waits: the server has received every change of this laptop.
outbox-what = These changes exist only on this laptop. They are sent with the next sync.
outbox-no-server = These changes exist only on this laptop. There is no server yet.
carry = Without a server
carry-out = Take changes to another laptop
carry-out-what = Writes every change this laptop knows into one file, for a stick or any other way. Only laptops of this workspace can read it. Small files of evidence come along; large ones stay here.
carry-out-deed = Write the file…
carry-writing = Writing…
carry-out-done = { $count ->
    [0] Written: { $name }
    [one] Written: { $name }, with one change that no server has yet
   *[other] Written: { $name }, with { $count } changes that no server has yet
  }
carry-in = Bring changes from another laptop
carry-in-what = Takes in a file that another laptop of this workspace wrote. What is here already is passed over, so the same file may come twice.
carry-in-deed = Choose the file…
carry-reading = Reading…
carry-from = From { $by } on { $device }, written { $at }
carry-nothing-new = Everything in it was here already.
carry-taken = { $count ->
    [one] One change is new here. As far as this laptop knows, it is not at the server yet.
   *[other] { $count } changes are new here. As far as this laptop knows, they are not at the server yet.
  }
carry-waiting = { $count ->
    [one] One part builds on something that is not here; bring a newer file from that laptop.
   *[other] { $count } parts build on something that is not here; bring a newer file from that laptop.
  }
carry-forked = A part is left out: its laptop was copied or put back from a backup. Connect that laptop to the server.
carry-left-out = A part is left out: { $reason }
carry-refused = { $count ->
    [one] One change is kept for the server to decide and not shown:
   *[other] { $count } changes are kept for the server to decide and not shown:
  }
carry-neighbours = From other laptops, not yet at the server
carry-neighbours-what = These changes were carried here. Whichever laptop reaches the server first brings them there.
carry-from-laptop = { $count ->
    [one] { $by } on { $device }: one change
   *[other] { $by } on { $device }: { $count } changes
  }
col-what = What
col-changes = Changes
sample-what = This workspace is a sample: people and figures are made up. Deleting it removes all of it from this laptop, and Muster starts fresh.

refused-now = Sent as it is now, it would be refused: { $why }
refused-now-taken = Sent as it is now, it would be taken.
refused-stands = stands now: { $value }
refused-more = { $count ->
    [one] and one more change
   *[other] and { $count } more changes
}
refused-again = Correct and send again…
refused-take = Take it up…
refused-send = Send again
refused-with = With this change
refused-sent = Sent again: { $what }
refused-own-name = It is written anew in your name.
refused-hand = Hand over…
refused-hand-to = To
refused-hand-help = whose role may make this change
refused-hand-why = What they should know
refused-hand-deed = Hand over
refused-handed-open = Handed to { $name }, who has not decided yet.
refused-handed-taken = { $name } has made the change.
refused-handed-declined = { $name } has declined it.
refused-asked = { $name } was refused this change and asks you to decide.
refused-left = A revoked laptop of { $name } wrote this. It counts only if you take it up.
refused-export = Save as a file…
refused-decline = Decline…
refused-verb-archived = archive
refused-verb-live = bring back
refused-verb-erased = erase
part-status = Mark
part-state = State
part-minutes = Minutes late
part-reason = Reason
part-condition = Condition
yes = Yes
no = No
members-read-only = Owners invite, change roles and revoke laptops.
member-you = you
member-roles = Roles…
member-roles-save = Save
member-roles-of = What { $name } does
member-roles-what = What was written before stays. What is written on a laptop that has not heard of it yet is taken and marked.
member-roles-said = { $name }: { $roles }
member-another-laptop = Another laptop…
member-disable = Disable…
member-disable-what = { $name } is heard no more: no laptop of theirs sends or receives from now on. What they wrote stays. What they have not sent stays on their laptop, and is sent when you let them in again.
member-disable-deed = Disable { $name }
member-disabled-said = { $name } is disabled
member-enable = Let in again
member-enabled-said = { $name } may work again
invite-again-what = { $name } joins with another laptop, or anew after a lost passphrase. Name, roles and all that is written stay; keys are made anew, so nobody signs or writes for them.
invitation-withdraw = Take back
invitation-withdrawn = Invitation of { $name } taken back
invitation-lapsed = lapsed { $at }
laptop-here = this laptop
laptop-heard = last heard { $at }
laptop-never-heard = never heard by the server
laptop-revoked = revoked
laptop-revoke = Revoke…
laptop-revoke-what = { $name } is shut out as soon as this reaches the server: it sends and receives nothing more, also if somebody found it. What it had sent stays. What it had not sent stays on it; brought by file, each change waits among the refused changes, and counts only if an owner takes it up.
laptop-revoke-deed = Revoke { $name }
laptop-revoked-said = { $name } is revoked
laptop-restore = Let in again
laptop-restored-said = { $name } is let in again
recovery-there = A printed code opens the data if the passphrase is lost. A new one takes its place.
recovery-none = No recovery code is printed. If the passphrase is lost, nobody can open what is on this laptop.
recovery-ask = Print a recovery code…
recovery-again = Print a new code…
recovery-make = Show the code
recovery-note = No recovery code yet.
recovery-note-more = A lost passphrase would lose what is only on this laptop.
signing-keys = Signing key
signing-keys-what = You sign with this key on this laptop. A new one takes its place where somebody may have copied it; what the old one signed stays checkable.
signing-keys-none = There is no signing key yet.
signing-key-now = signs since { $from }
signing-key-before = signed from { $from }; signs nothing any more
signing-key-renew = Make a new signing key…
signing-key-deed = Make a new key
signing-key-renewed = A new signing key signs from now on
passphrase-change = Passphrase
passphrase-change-ask = Change the passphrase…
passphrase-change-deed = Change
passphrase-changed = The passphrase is changed.
passphrase-new = New passphrase

laptop-people = People on this laptop
laptop-people-what = Each opens it with their own passphrase and writes under their own name. Whoever works here is named at the bottom left.
works-now = works here now
person-add-what = An owner invites them first (Members); the code works here as on a laptop of their own. Let them type the passphrase themselves.
person-add-note = It is theirs alone: it opens this laptop for them and locks their keys. Nobody can reset it.
person-add-deed = Add to this laptop
person-leave = Take off…
person-leave-what = { $name } cannot open this laptop any more. All that { $name } wrote is signed, stays, and is sent. To come back, they need a new invitation.
person-leave-deed = Take { $name } off this laptop
person-left-said = { $name } cannot open this laptop any more
keyring-off = The keyring does not open Muster any more: it could not tell who sits here.
recovery-void = The recovery code from before opens nothing any more: whoever worked here until now prints a new one.
laptop-shared = shared with { $names }
laptop-revoke-one-what = { $who } is shut out on { $name } as soon as this reaches the server; { $others } can go on there. What { $who } had sent stays. What was not sent waits among the refused changes, and counts only if an owner takes it up.
laptop-revoke-lost = If the laptop itself is lost, shut out everybody on it.
laptop-revoke-one = Shut out { $who } there
laptop-revoke-all = It is lost: shut out everybody on { $name }

received-by-server = At the server
received-nothing = The server has nothing of yours yet.
received-what = { $count ->
    [one] The server has 1 change of yours
   *[other] The server has { $count } changes of yours
}, from all your laptops, newest first.
received-newest = The newest { $count } changes of yours that the server has, from all your laptops.
received-at = Received
received-verdict = Outcome
received-accepted = counts
received-flagged = counts, to be looked at
received-refused = refused

files = Files
files-none = No file has been attached yet.
files-what = Files of evidence and logos. Small ones travel to every laptop by themselves, after the changes; a large one comes when somebody fetches it: choose it below.
file-name = File
file-of = Belongs to
file-of-certificates = Certificates
file-size = Size
file-where = Where it is
file-both = on this laptop and at the server
file-sending = going to the server, { $moved } of { $size }
file-refused = only on this laptop, not taken by the server
file-refused-why = { $name }: { $why }
file-arriving = arriving
file-arriving-part = arriving, { $moved } of { $size }
file-server = at the server, not on this laptop
file-away = not at the server yet
file-away-by = still on the laptop of { $by }
file-fetch = Fetch
file-fetching = Fetching { $name }
carry-files = { $count ->
    [one] One file of evidence is new here.
   *[other] { $count } files of evidence are new here.
  }
carry-files-left = { $count ->
    [one] One file of evidence is too large for it and stays here.
   *[other] { $count } files of evidence are too large for it and stay here.
  }
invite-approve-legend = Who joins
invite-approve = has to be approved first
invite-approve-what = Chosen, an owner looks at who joined before anything they write counts. Until then it waits on their laptop.
member-waiting = waits to be approved
member-waiting-what = { $name } joined with the laptop above. Is it who you invited? What they write waits on their laptop until you say so.
member-approve = Approve { $name }
member-approved-said = { $name } is approved
member-decline = Decline…
member-decline-why = Why not
member-decline-help = told to whoever joined
member-decline-deed = Decline { $name }
member-declined = declined: { $why }
member-declined-said = { $name } is declined

# Two laptops in one room
room = In one room
room-what = Two laptops of this workspace in the same network give each other what each lacks: changes and files, in both directions. No server and no internet is needed.
room-share = Share from this laptop
room-share-what = Shows an address and a code for the other laptop. It listens only while you stay on this page, for ten minutes at most, and in private networks only.
room-share-deed = Share in this room
room-join = Come to the other laptop
room-join-what = Type what its screen shows, or paste it as one line.
room-join-deed = Exchange changes
room-address = Address
room-address-help = with the number behind the colon
room-code = Code
room-code-help = six digits
room-missing = type what the other screen shows
room-waiting-what = On the other laptop open Settings, Without a server, and type this there. Tell the code to nobody else: it works once.
room-other-addresses = Or at
room-until = Listens until
room-firewall = If nothing comes, the firewall of this laptop may have to let Muster through.
room-tried = Somebody came who is not the other laptop, or was cut off: { $why }
room-tried-code = Somebody came with another code, or stands between the two laptops; nothing was exchanged. { $count ->
    [one] One more try
   *[other] { $count } more tries
 } before a new code is needed.
room-stop = Stop
room-copy = Copy address and code
room-pairing = Looking for the other laptop…
room-with = With { $name } on { $device }.
room-with-new = With a laptop that is new to this one.
room-same-code = Both screens show { $code }.
room-progress = { $done } of { $of } parts
room-done = Both have the same now.
room-done-nothing = Both had the same already.
room-sent = From here went { $count ->
    [0] no changes
    [one] one part with changes
   *[other] { $count } parts with changes
 }{ $files ->
    [0] .
    [one] {" "}and one file.
   *[other] {" "}and { $files } files.
 }

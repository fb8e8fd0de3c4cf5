### First run, unlocking, a new rollout.

how-start = How do you start?
start-broken-off = A workspace was being made here when the power or the program went. Nothing had been sent anywhere, and what was half made is cleared away: start again, or join with the same code.
way-start = Start on this laptop
way-start-text = A new workspace. No server and no account needed; a server can join later.
way-join = Join your team
way-join-text = You have a code or a link from your team.
way-look = Look around first
way-look-text = A sample rollout of a training centre. Nothing in it is yours.
nothing-sent = Nothing is sent anywhere until you join a server.
way-restore = Put back a backup
restore-title = Put back a backup
restore-what = The workspace comes back as it was when the backup was made. What was sent to a server since then comes again with the next sync; what was only on this laptop does not.
restore-file = Backup
restore-file-help = The file that ends in .db; the file with its keys lies beside it and has the same name with .keys.json behind
restore-file-missing = Name the backup
restore-choose = Choose the file…
restore-passphrase = Passphrase
restore-passphrase-help = Of anybody who worked on that laptop when the backup was made; a printed recovery code does as well. Blank if none was set.
restore-deed = Put it back
restoring = Putting it back and looking through it…
language = Language

start-title = Start on this laptop
your-name = Your name
your-name-help = as printed on sign-offs
name-missing = Write your name as it should be printed
what-you-do = What you do
what-you-do-help = more than one is fine
workspace = Workspace
workspace-help = your team or centre
workspace-missing = Write the name of your team or centre
zone = Time zone
zone-help = where the work is done
passphrase = Passphrase
passphrase-help = 12 characters or more
passphrase-short = { $length ->
    [0] Write 12 characters or more; four plain words work well
    [one] 1 character. Add { $missing } more; four plain words work well
   *[other] { $length } characters. Add { $missing } more; four plain words work well
}
passphrase-note = It locks the data on this laptop and your signing key. Nobody can reset it, so write it down.
passphrase-show = Show what is typed
passphrase-later = Set a passphrase later
passphrase-later-note = Until then whoever can read this laptop's disk can open the data, and nothing can be signed.
begin-with = Begin with
template-line = { $title }, the template for a training centre
template-none = Nothing, an empty workspace
template-counts = { $items } items, { $audiences } audiences, { $areas } hand-off areas.
template-missing = Choose a template
template-from = The plan of “{ $name }”, without dates, people and states
template-file = A saved template file
template-choose = Choose the file
template-chosen = { $name } chosen
template-file-missing = Choose the file of the template
template-save = Save as template
template-saved = { $name } was written; a new rollout can begin with it
go-live = Public launch
go-live-help = all planned times follow it
go-live-wrong = Write date and time, for example 2027-03-02 08:00
first-rollout = LMS go-live
create-workspace = Create workspace
creating = Creating
kept-here = Kept on this laptop, encrypted.

join-title = Join your team
code = Code
code-help = paste it whole
code-missing = Paste the code from your team
code-publish = This code publishes a workspace that exists already. To join one, ask your team for an invitation
code-for = Invitation for
code-server = Server
fingerprint = Fingerprint
device = Name of this laptop
device-help = optional, for example HA-02
join-deed = Join
join-deed-named = Join { $workspace }
joining = Joining
join-note = The code works once. Afterwards everything your team shared comes to this laptop.

sample-title = Look around in a sample
sample-body = An LMS go-live in the middle of its first week: people, sessions, checklists and hand-offs. It is a workspace of its own, says so on every screen, and is deleted in one step.
sample-name = Ana Ruiz
sample-name-help = stands on what you do in it
sample-open = Open the sample
sample-opening = Filling the sample

unlock-title = This workspace is locked
unlock-title-named = { $workspace } is locked
unlock-members = Opened here before by { $names }.
unlock-passphrase = Passphrase or recovery code
unlock-note = Without it nobody can read the data on this laptop, Muster neither.
passphrase-missing = Write the passphrase
unlock = Unlock
unlocking = Unlocking

rollout-name = Name
rollout-name-help = for example the system and the season
rollout-name-missing = Write a name for the rollout
create-rollout = Create rollout
who-goes-on = Who are you?
neither-shared = Without the code: have somebody else who works on this laptop open it. An owner invites you again, and you are added here with the new code and a new passphrase. What you wrote and signed stays.
lost-ask = I have lost the passphrase
lost-title = Open with the recovery code
lost-what = The code was printed when the passphrase was set. It works once; print a new one afterwards.
lost-code = Recovery code
lost-code-help = from the paper
lost-code-missing = Type the code from the paper
lost-new = New passphrase
lost-signing = Your signing key was locked with the lost passphrase; a new one is made. What you signed stays signed.
lost-deed = Open
lost-back = Back
neither = I have neither
neither-what = Nobody can open this data then; what this laptop had not sent cannot be read. An owner can invite you again: you stay the same person, with new keys. The locked data is moved into a folder inside { $folder } and not deleted.
neither-deed = Set it aside and begin anew

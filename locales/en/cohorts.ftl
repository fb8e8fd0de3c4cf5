### Cohorts and audiences in the hands of the training manager, the queue, and trainers by department.

cohort-new = New cohort
cohort-title = Title
cohort-title-help = as its people would call it
cohort-capacity = Places
cohort-capacity-help = empty for no limit
cohort-number-wrong = Write a whole number, or leave it empty
cohort-zone = Time zone
cohort-zone-help = where its people sit
cohort-zone-same = As the rollout ({ $zone })
cohort-edit = Edit
cohort-edit-name = Edit { $title }
cohort-save = Save
cohort-added = { $title } added
cohort-saved = { $title } changed
cohort-archive = Take out of the plan
cohort-archived = { $title } taken out of the plan
cohort-people-open = Its people
cohort-waiting = Waiting
cohort-free = Free
cohort-sessions = Sessions
cohort-pane = Cohort { $title }
queue = Waiting list
queue-none = Nobody waits for a place here.
queue-offer = { $count ->
    [one] 1 place is free. Next is { $names }.
   *[other] { $count } places are free. Next are { $names }.
}
queue-up = { $count ->
    [one] Give the place
   *[other] Give { $count } places
}
queue-up-anyway = Let in all the same
queue-up-anyway-name = Let in all the same: { $name }
queue-upped = { $count ->
    [one] 1 person moved up into { $title }
   *[other] { $count } people moved up into { $title }
}
queue-off = Take off
queue-off-name = Take off: { $name }
queue-offed = { $name } waits no more
queue-since = since { $at }
queue-keeps = keeps the place in { $cohort }
queue-earlier-name = Earlier: { $name }
queue-later-name = Later: { $name }
queue-order-help = Alt ↑ and Alt ↓ put the chosen person earlier or later.
queue-moved = { $name } is number { $at } now
import-waiting = { $count ->
    [one] One person finds no place and waits
   *[other] { $count } people find no place and wait
}
import-waiting-note = Every place of their cohort is taken. They are on the waiting list in this order, on no sheet and in no rate; nobody is lost.
import-waiting-keeps = keeps the place in { $cohort }
import-beyond = Who finds no place
person-added-waits = { $name } waits for a place: the cohort is full

audiences = Audiences
audience-new = New audience
audience-edit-name = Edit { $title }
audience-low = Expected, at least
audience-high = Expected, at most
audience-hours = Stated hours
audience-delivery = How it is held
audience-trainers = Who completes its course may train departments
audience-trainers-short = trainers
audience-facts = { $cohorts ->
    [one] 1 cohort
   *[other] { $cohorts } cohorts
}, { $people ->
    [one] 1 person
   *[other] { $people } people
}
audience-expected = { $low }–{ $high } expected
audience-hours-short = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
audience-pane = Audience { $title }

place-chosen = { $count ->
    [one] 1 person chosen
   *[other] { $count } people chosen
}
place-choose = Choose
place-choose-name = Choose { $name }
place-all = Everybody found
place-none = Nobody
place-move = Put into a cohort
place-title = { $count ->
    [one] 1 person
   *[other] { $shown } people
}
place-to = Into
place-to-none = Choose a cohort
place-from = Out of
place-from-none = nowhere; they stay where they are too
place-room = { $free ->
    [0] { $title } is full
    [one] { $title } has 1 free place
   *[other] { $title } has { $free } free places
}
place-room-any = { $title } has no limit
place-queue = { $count ->
    [one] 1 person waits already
   *[other] { $count } people wait already
}
place-beyond = Who finds no place
place-beyond-wait = waits, in this order
place-beyond-place = is let in as well, more than places
place-deed = Put into { $title }
place-off = Take off { $title }
place-placed = { $count ->
    [0] nobody placed
    [one] 1 placed
   *[other] { $count } placed
}
place-waiting = { $count ->
    [one] 1 waits
   *[other] { $count } wait
}
place-off-done = { $count ->
    [one] 1 taken off
   *[other] { $count } taken off
}
place-already = { $count ->
    [one] 1 was there already
   *[other] { $count } were there already
}
place-marks = { $count ->
    [one] 1 mark stays on its sheet
   *[other] { $count } marks stay on their sheets
}
place-over = { $count } more than places
place-offer = { $title }: { $free ->
    [one] 1 place is free
   *[other] { $free } places are free
}, next is { $names }
place-offer-open = Look at { $title }

trainers = Trainers
trainers-none = No department is known yet.
trainers-none-todo = Departments come from the people on the rosters.
trainers-ready = { $ready } of { $total } departments ready
trainers-ready-people = { $ready } of { $total } trainers trained and equipped
trainers-target = the plan asks for 100 %
trainers-course = Trained is who completed the course of { $course }.
trainers-course-none = No audience is marked as the trainers’ own; say by hand who is trained.
trainers-without = { $count ->
    [one] 1 person on a roster has no department.
   *[other] { $count } people on rosters have no department.
}
trainers-add = Name a trainer
trainers-add-for = Name a trainer for { $department }
trainers-filter-gaps = With gaps
trainers-filter-all = All
trainers-col-department = Department
trainers-col-people = People
trainers-col-gaps = Missing
trainers-col-place = Place
trainers-col-name = Name
trainers-col-trained = Trained
trainers-col-materials = Materials
trainers-col-since = Since
trainers-gap-none = ready
trainers-gap-no-trainer = no trainer
trainers-gap-no-backup = no backup
trainers-gap-trainer-untrained = trainer not trained yet
trainers-gap-backup-untrained = backup not trained yet
trainers-gap-no-materials = materials not handed out
trainers-place-primary = Trainer
trainers-place-backup = Backup
trainers-trained-course = yes, by the course
trainers-trained-said = yes, said by hand
trainers-trained-no = not yet
trainers-materials-yes = handed out
trainers-materials-no = not yet
trainers-person = Somebody of the directory
trainers-person-help = type a name, then choose
trainers-person-other = Somebody else: { $name }
trainers-equip = Materials handed out
trainers-train = Trained elsewhere
trainers-remove = Take off
trainers-remove-name = Take off: { $name }, { $department }
trainers-added = { $name } named for { $department }
trainers-saved = { $name } changed
trainers-removed = { $name } taken off
trainers-export = Trainers as a file
trainers-nobody = nobody

session-not-taken = Not taken
session-not-taken-why = it is over and nobody was marked: that is not “all absent”
reopen-reason = Why
reopen-reason-help = kept with the change
reopen-because = Opened again: { $reason }
mark-history = History of this mark
mark-history-of = History of { $name }
mark-note-history = Note: { $note }
blocks = Sessions
blocks-none = No session of this rollout is planned for this person.
blocks-set = Set { $mark } in { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
blocks-mark = Mark
blocks-note = Note
blocks-ahead = All that are to come
blocks-done = { $name }: { $mark } in { $count ->
    [one] 1 session
   *[other] { $count } sessions
}

window = What follows from minutes
window-what = Whoever is checked in by name with Enter is marked by the time at which they come. Minutes that are typed behind a letter, the door and reports of meetings lead to the same statuses. Marks that stand stay.
window-late = Late after, minutes
window-absent = Too late after, minutes
window-absent-status = Who is too late counts as
window-early = Left early from more than, minutes
window-early-status = Who leaves so early counts as
window-early-none = what they are marked as
window-empty-help = empty for never
window-save = Save
window-saved = Minutes of the roll call set

### Statuses of the roll call

statuses = Statuses
statuses-what = Each status has a letter on the roll call and a word. What it gives counts towards attendance and the topics of a session: two parts make a whole.
statuses-list = Statuses of the roll call
status-letter = Letter
status-word = Word
status-word-help = empty for the usual word in both languages
status-credit = Gives
status-credit-full = the whole
status-credit-part = a part
status-credit-none = nothing
status-counts-as = Counts as
status-counts-as-help = in counts, and where the status is not known
status-marks = Marks
status-key = Key
status-hidden = hidden
status-no-key = no key: another status has this letter
status-order = Order
status-order-key = Earlier or later
status-earlier-name = Earlier: { $status }
status-later-name = Later: { $status }
status-moved = { $status } is number { $at } now
status-new = New status
status-edit = Change status
status-edit-name = Change { $status }
status-add = Add status
status-save = Save
status-hide = Hide
status-show = Show again
status-remove = Remove
status-in-use = { $count ->
    [one] In use: one mark has it, so it cannot be hidden or removed.
   *[other] In use: { $count } marks have it, so it cannot be hidden or removed.
}
status-follows = The minutes lead to it, so it cannot be hidden or removed.
status-stays = The door and closing use it, so it cannot be hidden.
status-said-saved = { $status } saved
status-said-hidden = { $status } hidden
status-said-shown = { $status } shown again
status-said-removed = { $status } removed

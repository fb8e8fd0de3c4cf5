### Checklists: all of them, one of them, one item.

checklist = Checklist
checklists-facts = { $left } items left to do, { $must } of them MUST
checklists-none = This rollout has no checklists.
checklists-none-todo = Checklists come with the template of a rollout.
structure = Sections
sections = Sections in their order
section-new = New section
section-add = Add section
section-added = Section “{ $title }” added
section-renamed = Section renamed: { $title }
section-moved = Section moved: { $title }
move-up = Move up: { $title }
move-down = Move down: { $title }
archive-one = Put away: { $title }
archived = Put away: { $title }
checklist-title = Title
checklist-edited = Checklist renamed
checklist-archive = Put this checklist away
checklist-add = Add checklist
checklist-new = New checklist
checklist-added = Checklist “{ $title }” added
part-title-missing = Give it a title
item-archive = Put away
item-mark = Mark
item-marked = Marked
item-move = Move the item
item-moved = { $code } moved
item-duration = Takes
item-after-none = waits for nothing
minutes-wrong = Write minutes, such as 90 or 1:30
evidence-rule = not done without evidence
rule-begins = Begins when
rule-ends = Ends when
rule-named = Named
rule-named-none = nobody yet
rule-anyone = anyone says so
rule-everyone = everyone named says so
rule-least = { $count ->
    [one] 1 of them says so
   *[other] { $count } of them say so
}
rule-starter = who began it says so
rule-begun-by = { $name } began it and ends it
rules-of-section = Whose word counts, for all items of a section
rules-set = Set for { $count ->
    [one] 1 item
   *[other] { $count } items
}
rules-said = { $title }: whose word counts was changed
word-say-done = Say done
word-noted = { $code }: your word is noted
word-nobody = nobody is named yet
word-ends-missing = { $said } of { $needed } said done: { $missing } { $count ->
    [one] is
   *[other] are
} missing
word-ends-waits = { $said } of { $needed } said done; not yet: { $missing }
word-ends-enough = { $said } said done
word-begins-missing = { $said } of { $needed } ready to begin: { $missing } { $count ->
    [one] is
   *[other] are
} missing
word-begins-waits = { $said } of { $needed } ready to begin; not yet: { $missing }
word-begins-enough = { $said } said begin
many = { $count ->
    [one] 1 item marked
   *[other] { $count } items marked
}
many-what = What is filled in changes in each of them; one undo takes all of it back.
many-keep = as it is
many-shift = Earlier or later
many-shift-help = such as +1d or -2h
many-do = { $count ->
    [one] Change 1 item
   *[other] Change { $count } items
}
many-said = { $count ->
    [one] 1 item changed
   *[other] { $count } items changed
}
many-archived = { $count ->
    [one] 1 item put away
   *[other] { $count } items put away
}
checklist-open = Open checklist: { $title }
col-done = Done
col-progress = How far
col-trouble = In the way
failed-count = { $count } failed
blocked-count = { $count } blocked
done-of = { $done } of { $of } done
aside-count = { $na ->
    [0] { $skipped } skipped
   *[other] { $skipped ->
        [0] { $na } not applicable
       *[other] { $na } not applicable, { $skipped } skipped
    }
}

filter-items = Show items
items-all = All
items-left = Left to do
items-must = MUST, not done
items-mine = Mine
items-trouble = Blocked or failed
items-empty = This checklist has no items yet.
items-empty-todo = Add the first one with N.
items-none-all = There are no items.
items-none-left = Nothing is left to do here.
items-none-must = Every MUST item is done.
items-none-mine = No item here is yours.
items-none-trouble = Nothing is blocked and nothing failed.
col-item = Item
col-weight = Weight
col-owner = Owner
col-due = Due
item = Item
item-no = Item { $code }
item-choose = Choose an item to see everything about it.
item-open = open the inspector
item-next = Next item
item-back = Previous item
item-said = { $code }: { $state }
item-changed = { $code } changed
item-because = Because
item-since = Since
item-effort = Effort
item-after = After
item-comment = Comment
item-lesson = From a lesson
lesson-minutes = Minutes: { $meeting }
lesson-from = { $what } ({ $rollout })
item-mark-done = Mark done
item-mark-na = Not applicable…
item-reopen = Back to “to do”
weight-words = { $weight ->
    [MUST] MUST: launch waits for it
    [SHOULD] SHOULD: launch can do without it
   *[other] NICE: good to have
}
owner-none = Nobody yet
owner-role = Nobody yet; { $role }
due-none = No planned time
due-wrong = Write it from launch, for example T-12h or T+1d 08:30
comment-none = Add a comment
reason-for = Why { $code } is: { $state }
reason-because = Because…
reason-evidence = Add evidence first, or write why there is none
many-evidence = Some of them need evidence and have none: say why.
reason-missing = Write why, then Enter

item-add = Add item
item-added = { $code } added
item-title = What is to be done
item-title-missing = Write what is to be done
item-section = Section

evidence = Evidence
evidence-needed = needed
evidence-needed-long = Evidence is needed for this item.
evidence-none = No evidence yet.
evidence-add = Add evidence
evidence-added = Evidence added to { $code }
evidence-form = Kind of evidence
evidence-text = Text
evidence-link = Link
evidence-file = File
evidence-take-out = Take out: { $name }
evidence-text-label = What was seen
evidence-text-missing = Write what was seen
evidence-link-label = Address
evidence-link-missing = Write the whole address, beginning with https://
evidence-choose = Choose file…
evidence-file-missing = Choose a file first
evidence-attach = Attach
evidence-save = Save a copy…
evidence-saved = Saved: { $file }
evidence-copy-link = Copy address
evidence-only-here = only on this laptop
evidence-received = received by the server

follows = Follows
follows-none = No fact: a person says it
follows-so = so since { $at }
follows-says = the fact says it
follows-uncounted = { $words } (nobody can count it here)
follows-overruled = although { $fact }
follows-overrule = Say otherwise…
follows-again = Let the fact say it
follows-keep = Follow
follows-items = Items, by their codes
follows-codes = Codes, with commas between
follows-share = Per cent of the roster
follows-checklist = Checklists
follows-training = Training
follows-session = Sessions
follows-metric = Figures
follows-gate = Gates
follows-handoff = Hand-off
follows-report = Reports
many-follow = Some of them follow a fact: say why it is otherwise.

numbers = Two numbers
numbers-expected = At the source
numbers-found = Found
numbers-compare = Compare
numbers-wrong = Write whole numbers
numbers-same = { $expected } expected and found
numbers-differ = { $expected } expected, { $found } found: { $difference }
numbers-said = { $code } compared

items-find = Find in this list
items-none-found = No item holds “{ $text }”
items-group = Group by
group-section = section
group-owner = owner
group-state = state
group-weight = weight
group-day = day

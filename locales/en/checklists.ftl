### Checklists: all of them, one of them, one item.

checklist = Checklist
checklists-facts = { $left } items left to do, { $must } of them MUST
checklists-none = This rollout has no checklists.
checklists-none-todo = Checklists come with the template of a rollout.
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

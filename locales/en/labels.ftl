### What acts are called. After `label-` stands the engine's code for the act, with `-` for the dot.

label-attendance-mark = Mark
label-attendance-clear = Mark cleared
label-attendance-mark_all = All not marked set at once
label-attendance-note = Note
label-attendance-walk_in = Walk-in
label-session-new = New session
label-session-close = Session closed
label-session-reopen = Session reopened
label-people-import = People imported
label-person-add = Person added
label-rollout-new = Rollout made from a template
label-item-set = State of an item
label-item-edit = Item edited
label-item-add = Item added
label-item-evidence = Evidence added
label-point-set = Point judged
label-sign_off-sign = Hand-off signed
label-handoff-sign = Hand-off signed
label-signing_key-new = Signing key made
label-member-invite = Invitation
label-workspace-start = Workspace made
label-workspace-join = Laptop joined
label-workspace-protect = Signing key made
label-conflict-resolve = Two versions decided
label-quarantine-dismiss = Refused change dismissed
label-undo = Taken back

### What Muster says when it does not do something: what happened, what is safe, what to do. Rust says these to
### shells, the screen says them with a capital. After `failure-` stands what went wrong on this laptop, after
### `refusal-` the code of the rules (docs/model.md), after `server-` the code of a server (docs/protocol.md).

failure-assessment_title = give the assessment a title
failure-attempt_order = the next attempt is number { $next }
failure-bad_log = the server's log does not fit what this laptop knows ({ $what }); nothing of it was taken. Your work is safe here; tell whoever runs the server
failure-broke_off = the answer broke off ({ $why }); nothing is lost, it will be asked for again
failure-claim_number = write a number; a range has one or two
failure-decline_long = a reason has up to 500 characters
failure-decline_reason = write why; whoever joined is told
failure-downtime_future = what is not planned has happened already; write when it really began
failure-downtime_sort = say whether it was planned: planned or unplanned
failure-delegation_reason = say why somebody else signs: it stands in what they sign
failure-delegation_ends = the end has to lie after the beginning; correct one of the two
failure-log_newer = others work with a newer Muster, and this one cannot read what they wrote; update this one to go on. Your work is safe here, and what you write is still sent
failure-server_newer = the server speaks to newer versions of Muster only; update this one. Your work is safe on this laptop
failure-server_older = the server is too old for this Muster; tell whoever runs it. Your work is safe on this laptop
failure-walk_sort = say what it is: { $words }
failure-walk_result = say how it came out: { $words }
failure-walk_future = nobody has done it yet; write when it was done
failure-edition_version = write which version it is, such as 1.2 or a date
failure-edition_form = a version of a document is a file or a link
failure-edition_none = this document has no version yet; add one first
failure-document_said = say what you think of it: { $words }
failure-carry_sort = say what goes over: { $words }
failure-carry_none = choose at least one item to carry over
failure-carried_already = one of these is carried over already; nothing was changed. Open the list again
failure-shift_hours = a shift lasts 1 to 24 hours
failure-shift_people = name at least one person to be on call
failure-shift_backups = with a backup there are at least two people in turn
failure-shift_many = that would be more than { $most } shifts at once; choose an earlier end
failure-shift_none = no shift fits between these times; choose a later end
failure-shift_to = say who takes over
failure-follow_up_result = say what was found: { $words }
failure-duty_form = say what a reading is: number or check
failure-reading_check = “{ $text }” says nothing about a check; type p for passed, f for failed or n for not readable, and then a note
failure-reading_number = “{ $text }” is no number; type one with at most three digits behind the point, and a note after a blank
failure-reading_ambiguous = “{ $text }” can be read in two ways; type { $whole } if it is thousands, or one digit more or less behind the point
failure-reading_future = nobody has read it yet; a reading is of now or of before
failure-no_severity = the severity is one of: { $words }
failure-observation_future = nobody has seen it yet; an observation is of now or of before
failure-observation_item = this is a line of that checklist already; choose another checklist
failure-no_minuted_line = these minutes have no such line; copy it from them as it stands there
failure-lesson_of = name a decision, or minutes and one of their lines
failure-meeting_sort = a meeting is one of: { $words }
failure-meeting_minutes = a meeting takes 1 minute to a day
failure-meeting_held = this meeting was opened; what was held stays
failure-meeting_open_already = this meeting is open already
failure-meeting_not_open = this meeting was not opened; open it first
failure-meeting_closed = this meeting is closed; its minutes stay as they were kept. Write what came later into the next one
failure-resolution_text = write what was decided
failure-no_report = there is no report of this name; there are: { $words }
failure-report_not_issued = this report is not issued; these are: { $words }
failure-report_readers = whoever only reads issues no reports
failure-report_future = this day has not begun; a report is issued of a day that has
failure-report_note = what is added is at most 2000 characters long
failure-report_broken = a part of { $number } is missing on this laptop, or was changed; sync, or ask whoever issued it
failure-audit_area = choose an area: plan, checklists, go_live, training, people, handoff, workspace
failure-audit_backwards = the last day is before the first one
failure-audit_long = more than { $most } values; choose fewer days, one area or one person
failure-audit_file = this is no CSV of an audit extract that can be read
failure-contact_name = write who it is
failure-contact_duty = choose a role, or write what they are called for
failure-escalation_what = write what they are called for
failure-contact_named = { $levels ->
    [0] { $shifts ->
        [one] somebody takes 1 more shift under this contact; give the shift to somebody else first
       *[other] somebody takes { $shifts } more shifts under this contact; give the shifts to somebody else first
    }
   *[other] the escalation names this contact; take the level out or name somebody else first
}
failure-resolution_reason = say why it was decided so: whoever reads it later has to know
failure-resolution_decided_by = say who decided it
failure-finding_changed = what the finding rests on has changed since you read it; look at it again
failure-finding_gone = the plan check does not find this any more; nothing was changed
failure-metric_value = write a number up to a thousand million
failure-no_bound = there is no bound “{ $word }”; name below, at_most, exactly, at_least or above
failure-no_statistic = there is no figure “{ $word }”; name each, mean, median, p95, share or total
failure-certificate_logo = a logo is a PNG or a JPEG; this file is neither, or is damaged
failure-certificate_logo_large = the logo has { $size } KiB; it may have up to { $most } KiB
failure-certificate_logo_wide = the logo is { $side } pixels long; it may be up to { $most } pixels
failure-certificate_long = this may have up to { $most } characters: everything on a certificate has to fit into its code
failure-certificate_paper = choose a paper: a4 or letter
failure-certificate_placeholder = { $text } stands for nothing; a text may hold { $words }
failure-certificate_replaced = this certificate was replaced already, by { $number }; issue that one anew
failure-certificate_revoked = { $number } was revoked already; nothing was changed
failure-certificate_signers = up to { $most } names of up to { $longest } characters have room at the foot
failure-certificate_state = a state is one of: { $words }
failure-certificate_group = certificates are listed of one of: { $words }
failure-certificate_unsound = the certificate { $number } is not by whom it names, so nothing was printed; open it in the register, and leave it out
failure-certificate_text = paste the text of the code, or choose a file
failure-certificates_changed = who gets a certificate, or what it says, is no longer what you read; nothing was signed. Read it again
failure-no_certificate = this is no certificate of Muster; copy all of the code's text, from its first line to the last
failure-no_certificate_to_print = none of these certificates holds and is signed well; nothing was made
failure-nobody_to_certify = nobody here gets a certificate; the preview says why
failure-not_waiting = nobody has to approve this person; nothing was changed
failure-nothing_left = nothing is left of this change; dismiss it instead
failure-refused_newer = this change was written by a newer Muster; update this one to send it again. It is kept as it is
failure-hand_own = a refused change is handed over by its author only; decide it, or dismiss it with a reason
failure-not_in_log = the server never had this change, so nobody else could read it; export it as a file and hand that over
failure-hand_to = choose somebody whose role may make this change
failure-handed = it was handed over by its author
failure-last_owner = somebody has to keep the members: make another person an owner first
failure-own_laptop = this is the laptop that you work on; revoke it from another one
failure-code_elsewhere = this invitation is for another workspace than the one on this laptop; ask its owner for the right one. Nothing was changed
failure-enrolment_waits = the server does not know your invitation yet: it waits here among the work of { $names }. Nothing is lost; have them work here once while the server answers
failure-here_already = this invitation is for you, and you work here already; nothing was changed. Who has lost a passphrase is added while somebody else works here
failure-here_unprotected = this workspace opens without a passphrase, so whoever sits here would work as you; set yours first (Settings, This laptop), then add somebody
failure-invitation_not_here = this laptop has not heard of this invitation, and it is on no server. Bring the changes of the laptop that made it by file (Settings, Sync), then add them with the same code
failure-invitation_not_heard = this laptop has not heard of this invitation, and the server does not answer. Connect, or bring the changes of the laptop that made it by file (Settings, Sync); then use the same code again
failure-keyring_shared = several people work on this laptop, and a keyring cannot tell who sits here; each opens it with their passphrase
failure-lock_unprotected = this workspace opens without a passphrase, so locking it would keep nobody out; set one first
failure-not_yours = this is sealed for another person of this laptop; only they can use it
failure-others_here = other people work in this folder, so it stays where it is: have one of them open it. An owner then invites you again, and you are added here with the new code
failure-others_way_in = taking somebody else's way in off this laptop is for an owner
failure-leave_waits = part of their work on this laptop is not signed yet, and only they can sign it; have them open the laptop once, then take them off
failure-own_way_in = this is how you are in now; somebody else takes it off while they work here
failure-too_many_tries = too many wrong passphrases; wait { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
} and try again
failure-unlock_once = this folder is from an older Muster: lock it and open it once with your passphrase, then add somebody
failure-which_person = more than one person here has this passphrase; say who you are
failure-invitation_used = somebody has joined with this invitation already; disable the member or revoke the laptop instead
failure-member_roles = choose one role at least; to shut somebody out, disable them
failure-recovery_unprotected = there is no passphrase yet that a recovery code could stand in for; set one first
failure-no_recovery_code = no recovery code opens this folder: none was printed, or it was used already
failure-not_locked = this workspace is open; nothing was moved
failure-busy = another Muster is writing to this folder; wait a moment and do it again
failure-carried_damaged = the file was written by a newer Muster or is damaged; update this one, or carry it again
failure-carried_elsewhere = this file belongs to another workspace; open that one to take it in
failure-changed_while_read = the area changed while it was read; nothing was signed. Read it again: what changed is marked
failure-code_damaged = the code is damaged; copy it once more
failure-code_invites = this is an invitation, for joining a workspace; publishing needs the code that the server printed
failure-code_publishes = this code is for publishing; joining needs an invitation from the workspace's owner
failure-conditions_decision = an acceptance with conditions is a decision of its own; choose it, or take the conditions out
failure-copy_unwritten = the copy could not be written ({ $why }); nothing was left there
failure-criterion_title = say what the criterion asks for
failure-damaged = the store is damaged ({ $what }); restore a backup, or join again and keep this folder for the repair
failure-decided = somebody has decided this already; nothing was changed
failure-declined_reason = say why the area is declined: who gives it has to know what to mend
failure-disk = the disk did not do what was asked of it ({ $why }); nothing was lost, look after the disk and do it again
failure-disk_full = the disk is full; nothing was lost, free some space and do it again
failure-dismiss_reason = say why this change is dropped; it is kept with the reason
failure-empty = there is no workspace in this folder yet; start one or join one
failure-enrolment_unanswered = the server did not say what became of this laptop's enrolment; it is asked again later
failure-evidence_form = evidence is a text, a link or a file
failure-evidence_large = the file has { $size } MiB; evidence may have up to { $most } MiB. Put it on a share and add the link
failure-evidence_no_file = this evidence is no file
failure-exists = there is already a workspace in this folder; choose another folder or open this one
failure-fault = this is a fault of Muster's own: { $what }. What was saved is safe; try again
failure-file_damaged = damaged: { $what }
failure-file_device = “{ $name }” is not a file on a disk; nothing was changed, save it as one first
failure-file_exists = { $what } is there already and is never written over; choose another place
failure-file_folder = “{ $name }” is a folder; nothing was changed, choose the file in it
failure-file_large = the file has { $size } MiB; the most that is read is { $most } MiB, and nothing was changed
failure-file_path = name the file by its whole path
failure-file_torn = the file did not arrive whole; choose it once more
failure-file_unreadable = the file “{ $name }” cannot be read ({ $why }); nothing was changed, see who may read it or copy it elsewhere
failure-file_unwritable = the file cannot be written there ({ $why }); choose another folder
failure-folder_not_empty = this folder is not empty; choose a new one, so that nothing is mixed up
failure-folder_path = name a folder by its whole path; it is made if it is not there
failure-gate_again = say when it is decided again
failure-gate_again_later = it is decided again later than now; choose another time
failure-gate_changed = what is known of this gate changed while it was read; nothing was signed. Read it again
failure-gate_conditions = a conditional go names each condition with who sees to it and until when
failure-gate_conditions_elsewhere = conditions go with a conditional go; choose it, or take the conditions out
failure-gate_go_reason = the criteria allow a conditional go at most; say why it is a plain go all the same
failure-gate_stop_reason = say why it stops here: whoever waits for the launch has to know what to mend
failure-half_made = this folder was not finished when it was made; nothing is in it, so move it away and start again
failure-half_come = you were not added to the end on this laptop; what others wrote here is safe. Have somebody who works here add you once more with the same code
failure-invited_name = write the name of the person you invite
failure-item_title = say what is to be done
failure-keyring_alone = a keyring may be lost with a login, so it never opens the data alone; set a passphrase first
failure-known_person = somebody with this number, e-mail or phone and name is on the roster already; search for them
failure-laptop_unknown = the server does not know this laptop; join with an invitation. Your work is safe here
failure-link_form = a link begins with https:// or http://
failure-locked = the workspace is locked; open it with your passphrase
failure-log_changed = the server's log changed while it was read; it is asked again later
failure-log_contradicts = the server's log contradicts itself; your work is safe here, tell whoever runs the server
failure-many_cohorts = several cohorts are called “{ $cohort }”; name one by its id
failure-mistyped_recovery_code = this recovery code has a typing error; compare it with the paper, character by character
failure-move_nowhere = the launch is at this time already; choose another one
failure-no_item_kind = there is no kind “{ $word }”; name one of { $words }
failure-no_predecessor = no item of this rollout has the code “{ $code }”; look it up in its checklist
failure-nothing_moves = nothing would change, so nothing was written
failure-item_follows = { $code } follows “{ $fact }”: say why it is otherwise, or let the fact say how it stands
failure-evidence_missing = { $code } is not done without evidence: add a file, a link or a note first, or say why there is none
failure-evidence_first = { $code } is not done without evidence: add a file, a link or a note, then say that it is done
failure-word_not_named = it takes the word of who is named: { $names }; have yourself named for it, or leave it to them
failure-nobody_named = it takes the word of who is named, and nobody is named yet; name them in its checklist first
failure-word_rule = “{ $word }” says nobody; write anyone, everyone, starter, or how many of those who are named
failure-named_member = “{ $name }” is not the name of one member; only a member can say something here
failure-no_fact = “{ $word }” leads to nothing of this rollout; the list of facts says what can be followed
failure-other_checklist = this section is of another checklist; an item moves within its own
failure-part_title = give it a title
failure-cohort_audience = say for which audience the cohort is
failure-cohort_number = write a number up to a million
failure-cohort_holds = { $count ->
    [one] 1 person has or awaits a place in it; move them to another cohort first
   *[other] { $count } people have or await a place in it; move them to another cohort first
}
failure-cohort_meets = { $count ->
    [one] 1 session is planned for it; give it to another cohort or call it off first
   *[other] { $count } sessions are planned for it; they would lose their cohort, so it stays
}
failure-audience_holds = { $count ->
    [one] 1 cohort or course belongs to it; it stays while that is there
   *[other] { $count } cohorts and courses belong to it; it stays while they are there
}
failure-audience_expected = the least expected number comes before the greatest
failure-place_beyond = “{ $word }” is not known here; who finds no place waits (wait) or is let in (place)
failure-waits_not = this person does not wait for a place here
failure-trainer_department = say which department
failure-trainer_name = say who trains it: choose a person, or write a name
failure-trainer_place = a trainer is one of: { $words }
failure-reopen_reason = say why it is opened again, in up to 500 characters; the reason is kept with the change
failure-section_holds = { $count ->
    [one] this section still holds 1 item; move it elsewhere or archive it first
   *[other] this section still holds { $count } items; move them elsewhere or archive them first
}
failure-too_far = nothing in a rollout lies more than five years from its launch
failure-no_topic_form = there is no form “{ $word }”; name one of { $words }
failure-template_large = “{ $name }” is larger than 1 MiB; make the template a folder of several files
failure-template_unreadable = the template “{ $name }” cannot be read ({ $why }); nothing was made
failure-approval_reason = say what was looked at before the plan is approved; the reason stays with the approval
failure-baseline_damaged = approval { $no } is not whole on this laptop, so nothing can be compared with it. It is kept; sync, or compare with another one
failure-no_baseline = no plan was approved yet; approve it first
failure-no_rollout_state = there is no state “{ $word }”; name one of { $words }
failure-state_approve = a plan is approved by keeping it as it stands; use approve, with a reason
failure-state_leads = a rollout that is { $from } cannot become { $to }; nothing was changed
failure-move_which = “{ $word }” is neither the earlier nor the later one; name earlier or later
failure-weekday = “{ $word }” is no day of the week; name some of { $words }
failure-must_not_met = { $count ->
    [one] 1 MUST is
   *[other] { $count } MUST are
} not met; waive each with a reason, or decide pause or no-go
failure-name_conditions = name each condition; it stays open until somebody meets it
failure-name_taken = there is a file of this name already; it was left as it is, choose another name
failure-backup_missing = there is no such file; name the backup by its whole path
failure-backup_keys_missing = beside the backup there is no { $name }, which holds its keys; put both files into one folder and do it again
failure-backup_not_whole = this is no backup of Muster, or its keys are of another one; nothing was put back
failure-newer = this folder was written by a newer Muster (format { $found }, this one knows { $known }); update Muster to open it
failure-no_address = the code holds no server's address; ask for a new one
failure-no_code = this is no Muster code; copy it whole, from MUSTER1 to its end
failure-no_audience = there is no audience “{ $audience }” in this rollout
failure-no_cohort = there is no cohort “{ $cohort }” in this rollout
failure-no_criterion_state = “{ $word }” is no state of a criterion; it is one of: met, not_met, not_applicable, waived, open
failure-no_date = “{ $text }” is no date; write it like 2027-03-10
failure-no_decision = a decision is one of: { $words }
failure-no_file = there is no file “{ $name }” at this place; nothing was changed, choose it again
failure-no_folder = the folder cannot be made ({ $why }); choose another one
failure-no_gate_decision = “{ $word }” is no decision of a gate; it is one of: go, conditional, pause, no_go
failure-no_judgement = “{ $word }” is no judgement; it is one of: { $words }
failure-no_keyring = the keyring of this system does not answer or does not know Muster; nothing was changed, use the passphrase
failure-no_format = a format is one of: { $words }
failure-no_lack = what is missing is one of: { $words }
failure-no_mark = “{ $word }” is no mark; a mark is one of: { $words }
failure-status_title = say what the status is called
failure-status_title_long = the word of a status has at most 40 characters
failure-status_title_taken = there is a status called “{ $title }” already; take another word
failure-status_letter = choose one letter from A to Z
failure-status_letter_taken = { $letter } sets “{ $status }”; choose another letter
failure-status_credit = what a status gives is one of: full, part, none
failure-status_counts_as = say which of the five it counts as: present, late, excused, absent or remote
failure-status_counts_as_stays = what a status counts as stays; add another status instead
failure-status_usual = the five usual statuses cannot be removed; hide one that nobody uses
failure-status_in_use = { $count ->
    [one] one mark has this status
   *[other] { $count } marks have this status
}; change them first, then hide or remove it
failure-status_follows = the minutes of the roll call lead to this status; choose another one there first
failure-no_meaning = a meaning is one of: { $words }
failure-no_pdf = the PDF of the pack could not be made ({ $why }); nothing of the pack was written
failure-no_certificates_pdf = the certificates could not be printed ({ $why }); no file was written
failure-no_publishing_code = this is no publishing code; copy it whole, from MUSTER1 to its end
failure-no_randomness = the operating system gave no random bytes; nothing was made, try again
failure-no_role = “{ $word }” is no role; a role is one of: { $words }
failure-no_server = this workspace is on no server yet; publish it with a publishing code, or go on without
failure-no_signing_key = there is no signing key yet; set a passphrase in Settings, This laptop
failure-no_state = “{ $word }” is no state; a state is one of: { $words }
failure-no_template = there is no template “{ $template }”; there is: { $known }
failure-no_points = “{ $text }” is no score; write points with up to two decimals, like 7.25
failure-no_points_column = the list has no column { $column }; choose one of its headings for the points
failure-no_scale = the figures of a list are one of: { $words }
failure-points_by_criterion = this is a practical assessment: write one figure for each of its { $count } criteria, with spaces between, like 4 5.5 3; there { $has ->
    [one] is 1
   *[other] are { $has }
}
failure-criterion_over = { $title }: { $points } is more than its { $most } points
failure-no_topic = no course of this session’s audience has a topic “{ $topic }”
failure-no_trainer = nobody called “{ $name }” leads a session of this rollout
failure-link_of_one = a link shows the sessions of a person or of a trainer, not of both
failure-no_segment_form = there is no form of a segment “{ $word }”; name one of { $words }
failure-segments = a session has up to { $most } segments, each of 1 to { $minutes } minutes, with a title of at most 200 characters
failure-nobody_to_invite = everybody of the cohort is noted as invited already; nothing was changed
failure-no_time = “{ $text }” is no time; write it like 2027-03-02T08:00
failure-no_weight = “{ $word }” is no weight; it is one of: { $words }
failure-no_zone = “{ $text }” is no time zone; write it like Asia/Ho_Chi_Minh
failure-not_a_sample = this is a real workspace; only a sample is deleted in one step
failure-not_a_server = this network is not letting us through: what answered is not a Muster server. Open a browser to sign in to the network; your work is safe here
failure-not_carried = this is no file that Muster wrote to carry changes; choose the one that ends in .muster
failure-enrolment_open = the line broke, so it is not known yet whether this laptop is enrolled; the folder is kept and goes on by itself. To ask again, join with the same code
failure-not_enrolled_yet = the server did not take the enrolment; try again in a moment
failure-not_found = there is no such { $what ->
    [carry_over] open item
    [shift_handover] hand-over
    [follow_up] follow-up
    [material_target] target
    [status_link] link
    [calendar_link] link
    [resolution] decision
    [refused_change] refused change
    [sign_off] sign-off
    [signing_key] signing key
   *[other] { $what }
} here; it may have been removed meanwhile
failure-not_here = the file is not on this laptop yet; it comes with the next sync once the laptop where it was attached has sent it
failure-erase_owner = only an owner may erase a person; ask one, or archive them instead
failure-erase_typed = type { $asks } exactly, so that nobody else is erased by mistake
failure-erase_reason = write why, in up to { $most } characters; the reason stays in the trail
failure-erase_names = leave the name, code, e-mail and phone out of the reason: it stays after they are gone
failure-erased_already = this person was erased already; nothing was changed
failure-not_erased = this person was not erased
failure-one_already = these two are one already; nothing was changed
failure-split_which = this record is the one that stays; choose who of those merged into it is somebody else
failure-not_merged = this person was not merged with anybody; there is nothing to split
failure-no_field = there is no field “{ $field }” to choose; there are { $fields }
failure-days_order = the last day of training comes before the first; nothing was changed
failure-session_cancelled = the session is called off already; nothing was changed
failure-session_held = the session is not called off; there is nothing to take back
failure-nothing_timed = nothing here has a time yet; set the launch or the times of the sessions first
failure-feedback_anonymous = this session asks without names, so none is kept; give the answer without one
failure-feedback_long = this is longer than { $most } characters; shorten it
failure-feedback_line = line { $line } begins with no rating; write 1 to 5 first, then what was said
failure-feedback_rating = a rating is a whole number from 1 to { $best }
failure-feedback_many = one step takes at most { $most } answers; bring the list in parts
failure-feedback_sentiment = the sentiment is one of: { $words }, or empty
failure-feedback_gone = this answer is in the box no longer; it was kept with the others
failure-feedback_tags = an answer takes up to { $most } tags of up to { $longest } characters
failure-handout_to = say to whom it was given: one session, one cohort or one person
failure-handout_future = what was handed out has happened already; write when it was
failure-material_title = write what the material is called
failure-material_word = “{ $word }” is none of: { $words }
failure-material_none_such = there is no “{ $text }” in this rollout; take one of those that are there
failure-material_several = several are called “{ $text }”; name it by its id
failure-material_long = this is longer than { $most } characters; shorten it, or put it into a file
failure-material_length = “{ $text }” is no length; write minutes and seconds like 3:30, or seconds, up to a day
failure-material_count = “{ $text }” is no number of pages or entries; write a whole number up to { $most }
failure-material_file_form = a material takes a file here; an address stands in its link
failure-material_handed_out = this material was handed out, so it stays; retire it instead
failure-not_on_list = this person is not on the list of this session; add them as a walk-in
failure-never_printed = no sign-in sheet of this session was printed here; print one first, its rows are what is typed back
failure-no_paper = the paper is a4 or letter
failure-workshop_scope = the pack is for a session, a day or a cohort
failure-workshop_many = that would be { $count } sessions; a pack holds at most { $most }: make one for a day instead
failure-no_language = the language is en or vi
failure-no_sheet = this session has no sheet of this code; it stands at the foot of every page, like SIS-7K3M2
failure-scan_whose = nobody knows whose scan this was; say who it was, by name or number
failure-no_deed = say what becomes of it: mark, or dismiss
failure-badges_of_whom = say whose badges: those of a session, of a cohort or of a person
failure-badges_many = one file holds at most { $most } badges; print them cohort by cohort
failure-nobody_to_export = nobody is listed here; choose another cohort or empty the search, then make the file
failure-nobody_on_list = nobody is on the list of this session yet; import people or enrol them first
failure-say_others = say what all other rows are: present, or blank
failure-typed_open = { $name } in a spare row is the name of somebody known; say whether it is them or somebody new
failure-typed_wrong = “{ $text }”: { $why }; nothing was kept
failure-no_dates = the order of day and month is one of: dmy, mdy, ymd
failure-present_or_remote = who was in the meeting is marked present or remote
failure-session_untimed = the session has no time yet; set the launch date, or give the session a time
failure-not_published = the workspace is on no server yet; ask its owner to publish it and to invite you again
failure-not_standing = this signature does not stand any more: it was replaced or withdrawn before
failure-last_stays = your last step ({ $step }) stays for good, and none before it was taken back; the history of a record names its steps
failure-not_undoable = this cannot be taken back; a correction is a new one that names it
failure-note_long = a note has up to 500 characters; put longer text into a file as evidence
failure-nothing_blank = everybody is marked already; nothing was changed
failure-nothing_signed = nothing is signed in this rollout yet; sign an area first
failure-nothing_to_undo = there is nothing of yours to take back
failure-open_already = another window of Muster has this data folder open; everything is there, so go on in that one and close this one
failure-other_disk_full = that disk is full; nothing was written, free some space and do it again
failure-owners_list = the list of keys is signed by an owner of the workspace; leave the passphrase out to export without that
failure-passphrase_short = { $has ->
    [one] 1 character
   *[other] { $has } characters
}. Add { $missing } more
failure-person_name = write the person's name
failure-points_open = { $count ->
    [one] 1 point is
   *[other] { $count } points are
} still open; judge each point first, or decline the area
failure-predecessor_ring = these tasks wait for each other in a ring, so none could ever start: { $ring }. Take one of the predecessors out
failure-protected = this workspace has a passphrase already
failure-published = this workspace is on a server already ({ $server })
failure-read_only = the folder cannot be written to; check its permissions or choose another one
failure-request_form = the request is not of its form: { $why }
failure-role_people = the greatest number of people is not below the least
failure-revocation_reason = say why the certificate no longer holds: whoever checks it reads that
failure-rollout_name = give the rollout a name, like “LMS go-live”
failure-run_live = there is a live run of this checklist already; go on with that one, or end it
failure-run_messages = messages are off, test or on
failure-run_paused = this run is paused ({ $reason }); let it go on before something more is begun
failure-numbers_kind = two numbers are compared by a validation; make the item one first
failure-numbers_both = write both numbers, whole and not below zero
failure-run_mode = a run is a rehearsal or live
failure-run_tasks = nothing in this checklist has a planned time; there is nothing to run
failure-say_unmarked = say what becomes of people without a mark: absent, or left blank
failure-server_said = the server answered: { $text }
failure-session_closed = the session is closed already; nothing was changed
failure-session_minutes = a session lasts from 1 minute to 24 hours
failure-register_empty = there is no session yet whose attendance could be written down
failure-no_unit = this is no unit of time; choose seconds, minutes, hours or days
failure-task_unit = the durations of the sheet are bare numbers; say what they count
failure-task_dates = nothing in the sheet settles which number of a date is the day; choose it
failure-task_sheet = { $count ->
    [one] the sheet has a mistake, so nothing was imported; line { $first }
   *[other] the sheet has { $count } mistakes, so nothing was imported; the first, line { $first }
}
failure-session_open = the session is not closed; nothing was changed
failure-session_title = give the session a title
failure-session_unknown = the server does not know this laptop's session; try again
failure-sessions_end = the server ends every session at once; try again later
failure-step_deed = “{ $word }” is nothing that is done with a task; it is one of: start, finish, fail, skip, delay, clear
failure-step_evidence = evidence is attached when a task of a live run is done; a rehearsal leaves the checklist as it is
failure-step_future = this is later than now; write when it really happened
failure-stopped = stopped; nothing of it was kept
failure-subject_form = this is not the content of an area
failure-template_files = { $count } things in the files of the template are wrong; nothing was made: { $wrong }
failure-text_changed = the text changed while it was read; nothing was signed. Read it again
failure-time_skipped = { $text } does not exist in { $zone }, since the clock is set forward; choose another time
failure-launch_skipped = { $text } does not exist in { $zone }, since the clock is set forward; say which is meant, the earlier one, { $earlier }, or the later one, { $later }, or choose another time
failure-launch_twice = { $text } comes twice in { $zone }, since the clock is set back; say which is meant, the earlier one, { $earlier }, or the later one, { $later }, or choose another time
failure-time_twice = { $text } comes twice in { $zone }, since the clock is set back; choose another time
failure-unavailable = the server did not answer; your work is safe on this laptop and will be sent when it does
failure-unknown_command = there is no command “{ $name }”
failure-walk_in_name = write the name of the person who came
failure-way_back_begun = the way back of this run is under way already
failure-way_back_minutes = say how many minutes the way back takes, 1 to 10,080
failure-way_back_none = no checklist is the way back yet; choose it under Go-live, Way back
failure-status_link_title = say for whom the link is, so that you know later which one to take back
failure-status_link_days = a link lasts from 1 to { $most } days
failure-status_link_part = “{ $word }” is nothing that the page can show
failure-withdrawal_reason = say why the signature is withdrawn: whoever relied on it has to know
failure-wrong_key = the store does not open with this key; nothing was changed
failure-wrong_passphrase = this passphrase does not open it; nothing was changed, try again
failure-wrong_recovery_code = this recovery code is complete but does not open this data folder; look for a newer one
failure-wrong_server = the server shows another certificate than the code named; if it was set up anew, ask for a new code. Nothing was sent
failure-your_name = write your name as it is printed on sign-offs

refusal-approval_baseline = an approval keeps the plan that it approves; approve again
refusal-approval_incomplete = an approval needs a reason and the whole plan; nothing was approved
refusal-no_weekday = a day of the week is one of mon, tue, wed, thu, fri, sat, sun
refusal-rollout_completed = this rollout is completed, so nothing in it is changed; reopen it with a reason first (Plan, Approval and changes)
refusal-state_reason = say why; everybody who looks at the rollout later reads it
refusal-bad_cell = { $kind } has no cell of this name and size
refusal-bad_invitation = { $why ->
    [code] the invitation's code does not fit; copy it once more
    [keyless] the invitation has no key; ask for a new one
    [lapsed] the invitation has lapsed; ask for a new one
    [nobody] the invitation is for nobody; ask for a new one
    [other_person] the invitation is for another person; ask for your own
    [used] the invitation was used already; ask for a new one
   *[unknown] the invitation is not in this workspace; ask for a new one
}
refusal-bad_succession = { $why ->
    [keyless] the laptop that it goes on for has no key
    [other_person] a laptop goes on for the same person only
    [other_signer] the signature is not by the laptop that it goes on for
   *[not_enrolled] the laptop that it goes on for is not enrolled, or was revoked
}
refusal-assessment_numbers = an assessment has 1 to { $most } points, and a pass mark from 0 to 100 %
refusal-criteria_numbers = a practical assessment has up to { $most } criteria, each with a name and at least 1 point, and its points are theirs together ({ $sum })
refusal-attempts = attempts are numbered from 1 to { $most }
refusal-attendance_warning = the share lies between 1 and 100 per cent and the number of sessions between 1 and 99, and neither is set without the other
refusal-mark_window = the minutes lie between 0 and { $most }, and nobody is absent before they are late
refusal-bad_value = { $why ->
    [author] an author belongs to a member
    [calendar_link] a link to a calendar shows the sessions of a person or of a trainer, not of both
    [check_in] how people check in belongs to a session
    [evidence] evidence is a text, a link or a file for one item, one point or one criterion
    [make_up] making up belongs to a rollout, a session and a person
    [mark] a mark belongs to a session and a person
    [other_area] the sign-off that is withdrawn is about another area
    [pair] two different people are a pair, the smaller id first
    [reason] the reason is longer than 2,000 characters; put the long text into a comment or a file
    [role] this is no role that Muster knows
    [scan] a refused scan belongs to a session, and has an outcome and a time
    [score] a score belongs to an assessment and a person
    [sheet] a sign-in sheet belongs to a session and names each person once
    [sign_off] a sign-off holds an area, a statement and its digest
    [trainer] a trainer is a person or a name, and trains a department
    [withdrawal] a withdrawal holds an area, a sign-off, a statement and its digest
   *[form] the value does not fit { $cell }
}
refusal-check_in_minutes = check-in opens at most { $most } minutes before the start and closes as long after the end, and nobody is late by more than { $late }
refusal-claim_range = a stated figure is not below zero, and its first number is at most its second
refusal-certificate_incomplete = a certificate holds a number, a person, an audience, what it says and its signature
refusal-certificate_number = the number of a certificate is the one that it states, and begins with the code of who signed it
refusal-certificate_issuer = a certificate names as its issuer the member who signs it
refusal-certificate_replaces = what a certificate replaces is one of the same person, and the one that it states
refusal-condition_needed = name the condition: it stays open until somebody meets it
refusal-criterion_reason = say why this criterion does not apply: one sentence is enough
refusal-decision_incomplete = a decision holds a gate, a statement, its digest and what was decided
refusal-delay_minutes = a delay has 1 to 1,440 minutes
refusal-dismissal_reason = say why the finding may stand
refusal-downtime_backwards = the end has to lie after the beginning; correct one of the two
refusal-downtime_incomplete = an entry says what was away, from when, and whether that was planned
refusal-delegation_incomplete = a delegation says for which area, who signs for whom, from when and until when
refusal-delegation_times = a delegation begins before it ends, and lasts at most a year
refusal-delegation_oneself = nobody signs for themselves by delegation; choose somebody else
refusal-delegation_area = this delegation is for another area; ask for one for this area
refusal-delegation_person = this delegation lets somebody else sign; ask for one in your name
refusal-delegation_early = this delegation does not begin yet; sign when it does, or ask for another one
refusal-delegation_over = this delegation is over; ask for a new one
refusal-delegation_ended = this delegation was ended; what was signed by it before stays signed. Ask for a new one
refusal-delegation_end_reason = say why the delegation is ended
refusal-not_delegator = somebody is let sign by who receives the area, or by an owner of the workspace
refusal-own_work = nobody accepts their own work: you attached evidence of this point, or gave what shows it. Have somebody else who receives the area judge it
refusal-walkthrough_incomplete = a walkthrough has an area, a title, and says what it is
refusal-walkthrough_size = a walkthrough has up to { $most } steps of up to 500 characters, and takes at most two weeks
refusal-walk_incomplete = write who drove, who watched, when it was done and how it came out
refusal-walk_same = who drives does not watch: the receiving side does it, and somebody of the giving side looks on
refusal-walk_driver = whoever receives the area drives: { $role }. Who gives it watches
refusal-walk_note = say what went wrong, or why it was left out
refusal-document_incomplete = a document has an area and a title
refusal-document_read_incomplete = say of which version of the document you speak, and what you say of it
refusal-document_read_own = everybody says for themselves that they read a document
refusal-document_question = say what is missing in it or wrong
refusal-own_document = nobody accepts their own work: you brought this version. Have somebody who receives the area accept it
refusal-edition_incomplete = a version of a document says which one it is, and is a file or a link
refusal-carry_over_incomplete = what is carried over has a title, and an area that takes it over
refusal-carry_over_owner = what stays open needs somebody who sees to it, and a date
refusal-carry_over_note = say how it ended
refusal-known_error_workaround = say what helps until this error is mended, or that nothing does
refusal-shift_window = a shift has a beginning and lasts 1 minute to two weeks
refusal-shift_primary = write who is on call in this shift
refusal-shift_backup = the backup is somebody else than who is called first
refusal-escalation_who = write who it is
refusal-escalation_how = write a telephone number or a mail address, so that they can be reached
refusal-shift_handover_incomplete = a hand-over between shifts holds its page, its time and who takes over
refusal-shift_taken_own = a shift is taken over by somebody else than who handed it over
refusal-early_life_days = figures have to hold for 1 to 60 days
refusal-follow_up_due = write the day on which it is looked at again
refusal-follow_up_note = say what does not hold
refusal-duty_incomplete = a duty says what is read and whether that is a number or a check
refusal-duty_window = a duty has a beginning, relative to T-0 or by the clock, and lasts 1 minute to a year
refusal-duty_rhythm = a rhythm is 1 minute to a week, and gives at most { $most } readings; choose a rarer one or a shorter time
refusal-reading_incomplete = a reading is a number or what a check came to, as its duty asks, and says when it was read
refusal-reading_reason = say why it could not be read
refusal-observation_incomplete = an observation says what was seen, when, and how much it weighs
refusal-meeting_incomplete = a meeting has a title, a purpose and a time
refusal-presence_name = write the name of who is there
refusal-resolution_incomplete = a decision says what was decided, why, and by whom
refusal-report_incomplete = an issued report and an export of the trail are kept whole, and this one is not
refusal-contact_incomplete = a contact has a name and says what they are called for
refusal-resolution_owner = a date needs somebody who sees to it; name who carries the decision out
refusal-fixed = { $cell } is set once and never changed
refusal-for_good = what was signed is never taken out; withdraw, revoke or replace it by a statement of its own
refusal-forked = written on a copy of a laptop's disk, while the log went on with another one; who wrote it sends it again
refusal-group_size = a group holds 1 to { $most } operations, this one { $has }
refusal-held = the server's log went on without something that this builds on; who wrote it sends it again
refusal-laptop_revoked = this laptop was revoked by the workspace's owner; an owner decides on what it wrote since
refusal-minutes_without_late = minutes go with late only
refusal-early_without_presence = only who took part can have left early
refusal-status_letter = the letter of a status is one from A to Z
refusal-status_stays = present and absent cannot be hidden: the door and closing use them
refusal-status_absent_credit = what counts as absent gives nothing
refusal-not_approved = an owner has to approve who joined before they may change members
refusal-not_decider = a gate is decided by the owner, the deployment lead or an executive
refusal-not_enrolled = this laptop is not enrolled in the workspace; join with an invitation first
refusal-feedback_incomplete = feedback is about a session, has a rating from 1 to { $best }, and a day
refusal-feedback_anonymous = this session asks without names, so none is kept
refusal-feedback_tags = an answer takes up to { $most } tags of up to { $longest } characters
refusal-feedback_readers = what people wrote is read by: { $roles }
refusal-handout_incomplete = what is handed out goes to one session, one cohort or one person, at a time, in 1 copy or more
refusal-material_incomplete = a material has a title and a sort
refusal-material_numbers = pages and entries are whole numbers up to { $most }, a length at most a day
refusal-material_link = a link begins with https:// or http://
refusal-material_target_numbers = a target wants at least 1 and at most { $most }, and its shortest length is not above its longest
refusal-not_found = there is no such { $what ->
    [resolution] decision
    [sign_off] sign-off
    [certificate] certificate
    [make_up] plan to make up
   *[other] { $what }
}
refusal-not_invited = nobody has invited this laptop; ask the workspace's owner for an invitation
refusal-not_permitted = { $why ->
    [invitation] invitations are made by the workspace's owner
    [laptop] a laptop is named by who works on it
    [workspace] a workspace is made once, in its first batch
    [proposal] a refused change is handed over by its author, and decided by whom it was handed to or by an owner
    [revoking] laptops are revoked and let in again by the workspace's owner
   *[roles] { $kind } may be changed by: { $roles }
}
refusal-not_receiver = this area is signed by whoever receives it: { $role }
refusal-not_signer = a signature is withdrawn by who gave it; whoever receives the area can sign it anew, which replaces it
refusal-not_waiver = a criterion is waived by the owner, the deployment lead or an executive
refusal-own_vote = everybody votes for themselves, in their own name
refusal-points = a score lies between 0 and { $most } points
refusal-reason_needed = { $why ->
    [point] say why the point is declined: who gives it has to know what to mend
    [certificate] say why the certificate no longer holds: whoever checks it reads that
   *[item] say why it is so ({ $state }): one sentence is enough
}
refusal-refused_there = the server refused this already
refusal-pause_reason = say why the run is paused: whoever waits for it has to know
refusal-numbers_differ = the two numbers differ by { $difference }: it did not pass
refusal-run_ended = this run is over; what happened in it stays as it was written
refusal-session_closed = the session is closed; reopen it to change a mark
refusal-segments = a session has up to { $most } segments, each of 1 to { $minutes } minutes, with a title of one line and at most 200 characters
refusal-step_reason = say why this task failed or was skipped: whoever waits for it has to know
refusal-words_missing = only { $said } of { $needed } have said so: it is theirs to say, each for themselves
refusal-rule_leads = whose word an item takes is said by an owner or a deployment lead; ask one of them
refusal-rule_wrong = this rule cannot hold: name members, a number from 1 to 200, and the starter only as who ends what one person begins
refusal-starter_ends = { $name } began it and ends it; who leads may end it instead, and says why
refusal-starter_other = nobody begins something in somebody else's name; begin it yourself
refusal-word_own = each says this for themselves; ask them to say it on their own
refusal-evidence_missing = { $code } is not done without evidence: add a file, a link or a note first, or say why there is none
refusal-evidence_first = { $code } is not done without evidence: add a file, a link or a note, then say that it is done
refusal-follows_reason = it follows a fact: say why it is otherwise, or let the fact say how it stands
refusal-too_long = this is longer than 2,000 characters; put the long text into a file as evidence
refusal-too_many_minutes = late by { $minutes } minutes is more than { $most }; mark absent instead
refusal-vote_reason = say what speaks against a plain go; it stands in the record
refusal-waiver_incomplete = say why it is waived and until when; after that it counts again
refusal-waives_only = an executive waives criteria and votes; what was measured is written by who works on it
refusal-way_back_reason = say why the way back is taken
refusal-way_back_again = this run is the way back already; there is none of its own
refusal-status_link_over = a link that was taken back stays so; make a new one
refusal-status_link_incomplete = a link says whose rollout it shows, what, and until when within a year
refusal-person_erased = this person was erased, so nothing more is written about them; a mark without a note is
refusal-not_erasable = only a person can be erased; archive this instead
refusal-wrong_author = this can be written only by the laptop that it is about
refusal-wrong_digest = the digest is not that of the statement
refusal-wrong_id = the id of { $kind } does not follow from its cells
refusal-wrong_key = a sign-off is signed with the signer's own key

server-bad_batch = the server could not read what was sent ({ $why }); it is kept on this laptop
server-bad_invitation = { $why ->
    [keyless] the invitation has no key; ask for a new one
    [lapsed] the invitation has lapsed; ask for a new one
    [nobody] the invitation is for nobody; ask for a new one
    [used] the invitation was used already; ask for a new one
   *[not_here] the invitation has not arrived on the server yet; who made it has to sync once
}
server-bad_signature = the signature is not the author's; nothing of it was stored
server-broken = the request broke off; send it again
server-busy = many laptops come at once, and it is this one’s turn in { $seconds } s; nothing is lost, it is sent again by itself
server-disabled = { $said ->
    [why] the workspace's owner has ended this membership: { $why }; unsent work stays on the laptop
   *[nothing] the workspace's owner has ended this membership; unsent work stays on the laptop
  }
server-fault = the server could not do this now; nothing of the request was stored, send it again later
server-file_large = a file of { $size } MB is larger than the { $most } MB that this server takes; it stays on the laptops that have it, and whoever runs the server can raise the limit
server-file_torn = the file did not arrive as it is here; the server kept nothing of it, and it is sent again from the beginning
server-files_full = the server keeps { $most } MB of files for this workspace and has { $left } MB left, too little for { $needed } MB; the file stays on the laptops that have it, and whoever runs the server can make room
server-forked = the server has another batch of this number by the same laptop: its disk was copied or put back; what is new here goes on as a new author
server-missing = { $what ->
    [earlier] an earlier batch of the same author has not arrived on the server yet
    [first] the author's first batch has not arrived on the server yet
   *[basis] something that it builds on has not arrived on the server yet
}; it is kept and sent again later
server-no_workspace = this cannot be published: { $why }; nothing was stored
server-not_approved = an owner has to approve this person first; what they write is kept on their laptop and sent as soon as that is done
server-not_enrolled = this laptop is not enrolled in the workspace; join with an invitation first
server-not_named = the server does not know yet what this file belongs to; it is sent after the change that it was attached with
server-not_permitted = an invitation brings in the first batch of who enrols with it, nothing else
server-other_workspace = the batch belongs to another workspace; nothing of it was stored
server-revoked = { $by ->
    [owner] this laptop was revoked by the workspace's owner; its work stays on it
   *[server] this laptop was shut out on the server; ask whoever runs it
}
server-room_taken = another workspace moved in with this code; ask for a new one
server-server_too_old = the server is older than this Muster ({ $why }); what was sent is kept and sent again later
server-session = the session has ended; sign a new nonce and send this again
server-slow = the request did not arrive in time; send it again
server-stopping = the server is stopping; try again in a moment
server-too_fast = too many requests at once; nothing is lost, wait a moment and send this again
server-unknown_code = the publishing code is not of this server; ask for a new one
server-no_link = this link leads nowhere; ask whoever gave it to you
server-unknown_file = this file is not at the server yet; the laptop that has it sends it when it syncs
server-unknown_workspace = this server does not have the workspace; publish it with a publishing code
server-workspace_known = the workspace is on this server already; its owner invites others from there

writers-members = every member
writers-workers = everybody but executives
writers-oneself = the person themselves

kind-area = a hand-off area
kind-assessment = an assessment
kind-attendance = a mark
kind-attendance_status = a status of the roll call
kind-audience = an audience
kind-author = an author
kind-ballot = a vote
kind-certificate = a certificate
kind-certificate_design = the wording of certificates
kind-baseline = an approval of the plan
kind-baseline_part = a part of an approved plan
kind-checklist = a checklist
kind-claim = a stated figure
kind-cohort = a cohort
kind-contradiction = a contradiction of the plan
kind-course = a course
kind-criterion = a readiness criterion
kind-decision = a decision of a gate
kind-delegation = a delegation of a signature
kind-walkthrough = a walkthrough or drill
kind-walk = a walkthrough that was done
kind-document = a document of the hand-off
kind-document_read = what somebody says of a document
kind-carry_over = what is carried over
kind-shift = a shift on call
kind-escalation = a level of the escalation
kind-shift_handover = a hand-over between shifts
kind-early_life = what early-life support ends with
kind-follow_up = a follow-up
kind-device = a laptop
kind-dismissal = a finding set aside
kind-downtime = an entry of downtime
kind-duty = a monitoring duty
kind-reading = a reading
kind-observation = an observation
kind-meeting = a meeting
kind-meeting_presence = presence at a meeting
kind-minutes = minutes
kind-resolution = a decision of the log
kind-enrolment = an enrolment
kind-evidence = evidence
kind-feedback = feedback
kind-feedback_form = how feedback is asked
kind-finding = what is known of a criterion
kind-gate = a gate
kind-handout = a handing out of material
kind-holiday = a holiday
kind-invitation = an invitation
kind-item = a checklist item
kind-item_word = what somebody said of an item
kind-attendance_warning = when attendance is warned of
kind-make_up = making up in a session
kind-mark_window = the minutes of the roll call
kind-material = a material
kind-material_target = a target of materials
kind-member = a member
kind-metric = a target
kind-person = a person
kind-person_key = a person's key
kind-not_same = that two people are not one
kind-point = a hand-off point
kind-proposal = a refused change handed over
kind-issued_report = an issued report
kind-issued_part = a part of an issued report
kind-audit_export = an export of the trail
kind-contact = a contact
kind-revocation = a revocation of a certificate
kind-role_plan = a planned role
kind-rollout = a rollout
kind-rollout_state = the state of a rollout
kind-run = a run
kind-score = a score
kind-section = a section
kind-session = a session
kind-sign_off = a sign-off
kind-signing_key = a signing key
kind-step = what happened to a task
kind-topic = a topic
kind-trainer = a trainer
kind-waiting = a place on a waiting list
kind-walk_in = a walk-in
kind-check_in = how people check in
kind-scan = a refused scan
kind-sign_in_sheet = the sign-in sheet
kind-way_back = the way back
kind-status_link = a link to the status page
kind-calendar_link = a link to the calendar
kind-withdrawal = a withdrawal
kind-workspace = the workspace

# Two laptops in one room
failure-room_address = write the address as the other screen shows it, with its port, for example 192.168.1.20:40123
failure-room_broken = the line to the other laptop broke; what came until then is kept, and the same again goes on from there
failure-room_busy = this laptop is with another one already; stop that first
failure-room_code = the code does not fit, or somebody stands between the two laptops; nothing was exchanged. Look at the code on the other screen and type it again
failure-room_code_form = a code has six digits
failure-room_copy = the other laptop writes under the name of this one: one folder is a copy of the other. Connect one of them to the server first, then they are two
failure-room_elsewhere = the two laptops hold different workspaces; nothing was exchanged
failure-room_guessed = a wrong code was typed too often and nothing was exchanged; share once more for a new code
failure-room_late = nobody came in time, and this laptop listens no more; share once more when the other one is there
failure-room_minutes = a laptop waits 1 to { $most } minutes
failure-room_no_network = this laptop is in no private network; connect both to the same Wi-Fi or by a cable, or carry a file
failure-room_nobody = nobody answers at this address; look whether it is typed right, the other laptop still shares, both are in the same network, and its firewall lets the port through
failure-room_nonsense = what answers there is no Muster that shares; nothing was taken from it
failure-room_own_address = write one of this laptop's own addresses, for example 192.168.1.20
failure-room_shut_out = the other laptop or its member is shut out of this workspace or not approved yet; nothing was exchanged. Somebody who looks after members can let it in
failure-room_shut_out_there = the other laptop knows this one or its member as shut out or not approved yet; nothing was exchanged. Ask somebody who looks after members
failure-room_stopped = stopped; what came until then is kept, and nothing listens any more
failure-room_taken = another laptop came first with this code; let it share once more
failure-room_unwatched = the screen that shared was closed, and this laptop listens no more
failure-room_version = one of the two laptops has an older Muster; update it, or carry a file

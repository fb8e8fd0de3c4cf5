### Hand-off: areas, points, signing, the pack.

handoff-facts = { $signed } of { $of } areas are signed
areas-none = This rollout has no hand-off areas.
areas-none-todo = Areas come with the template of a rollout.
area-open = Open area: { $title }
area-no = Area { $no } of { $of }
col-area = Area
col-decision = Decision
col-judged = Points judged
receiver = Received by: { $role }
signed-fact = Signed by { $name }, { $at }

exactly = Exactly what you sign
exactly-signed = Exactly what was signed
full-show = Show the full text
full-hide = Hide the full text
full-text = The full text
full-none = The text can be read here once a decision is chosen and nothing for it is missing.
points = Points
points-now = How the points stand now
points-sum = { $all } points: { $accepted } accepted, { $conditional } with a condition, { $declined } declined, { $open } not judged
point-open = Not judged
point-accepted = Accepted
point-conditional = Accepted with a condition
point-declined = Declined
point-next = Next point
point-back = Previous point
point-accept = Accept
point-condition = With condition…
point-decline = Decline…
point-decline-keep = Decline
point-reopen = Judge again
point-no = , point { $no }
point-said = Point { $no }: { $state }
point-evidence-said = Evidence added to point { $no }
point-own-work = { $who } accepted this point and attached its evidence. Nobody accepts their own work: have somebody else look.
point-reason = Why is it declined
point-reason-missing = Write why, so that it can be mended

your-decision = Your decision
decision-means-accepted = The receiver takes over this area now
decision-means-conditions = Takes over now; the conditions have owners and dates
decision-means-declined = Stays with the project; a reason is required
decline-reason = Reason
conditions = Conditions
condition = Condition
condition-add = Add condition
condition-keep = Keep condition
condition-missing = Write what has to be so
condition-until = Due
condition-due = due { $at }
condition-no-owner = no owner
condition-no-due = no date
condition-from-point = from a point
condition-remove = Remove: { $text }
meaning = Meaning of the signature
meaning-accepted = Responsibility accepted
meaning-reviewed = Reviewed
meaning-approved = Approved
meaning-witnessed = Witnessed
signs = Signs
signs-at = At
signs-at-later = when it is signed
known-here = Known here
signing-passphrase = Passphrase of your signing key

deed-sign = Sign
deed-accepted = Sign: accepted
deed-conditions = { $count ->
    [one] Sign: accepted with 1 condition
   *[other] Sign: accepted with { $count } conditions
}
deed-declined = Sign: declined
deed-busy = Reading
deed-final = Cannot be edited later. A correction is a new sign-off that replaces this one.
lacks-decision = Choose a decision first.
lacks-open = Judge every point first; some are open.
lacks-not-accepted = Some points are declined or have a condition. Choose “Accepted with conditions”, or judge them again.
lacks-condition = Add one condition at least.
lacks-reason = Write why it is declined.
lacks-passphrase = Write the passphrase of your signing key.
lacks-read = It changed while you read it. Read it again first.
cannot-sign = It cannot be signed here: { $why }
cannot-protect = Set a passphrase for this laptop
cannot-still = The points can be judged and the text can be read all the same.
changed-while = Somebody changed this area while you were reading it. Nothing was signed, and what you filled in is kept. Read the points again, then sign what stands there now.
read-again = Read it again

signed = Signed
signed-said = { $area } signed
signed-by = Signed by
signed-conditions = { $count ->
    [one] Accepted with 1 condition
   *[other] Accepted with { $count } conditions
}
signature = Signature
signature-good = Good: it fits the key known for the signer
signature-bad = Does not fit the key known for the signer
received = Received
received-not = not yet by the server
digest = SHA-256 of the statement
copy-digest = Copy digest
verify-how = How to verify
verify-words = Export the pack. In it stand the exact text, the signature, the keys and how they lead to this workspace. ssh-keygen checks it without Muster, and the README says how; with Muster:
since-nothing = Nothing changed since it was signed.
since = { $count ->
    [one] Changed since: 1 fact. The signature stays valid for what was signed.
   *[other] Changed since: { $count } facts. The signature stays valid for what was signed.
}
since-short = { $count } changed since
since-signed = When signed
since-read = When read
since-now = Now
since-nothing-there = nothing
since-unknown = somebody
since-what-point = Point added or taken away
since-what-title = Wording of the point
since-what-expectation = What is expected
since-what-state = Judgement
since-what-evidence = Evidence
since-point = Changed since it was signed, { $who }. { $what }: “{ $then }” became “{ $now }”
replaces = Replaces
signature-of = the signature of { $name }, { $at }
beside = Sign beside { $name } instead; both signatures stand
signed-beside = Also signed
declined-since = “{ $point }” was declined by { $by }, { $at }, after it was signed by { $signers }.
withdrawn = Signature withdrawn
withdrawn-notice = { $name } withdrew the signature of { $signed } on { $at }. The area is not signed.
withdrawn-because = Reason: { $reason }
withdrawn-said = Signature for { $area } withdrawn
withdraw = Withdraw your signature
withdraw-open = Withdraw…
withdraw-what = The withdrawal is a signed statement of its own. The earlier one stays on record, and the area is no longer signed by it.
withdraw-reason = Reason
withdraw-reason-missing = Write why, for whoever relied on the signature
withdraw-read = Read the statement
withdraw-deed = Sign: withdrawn
earlier-replaced = Replaced by the signature of { $name }, { $at }
earlier-withdrawn = Withdrawn by { $name }, { $at }: { $reason }
earlier = Earlier sign-offs
sign-again = Sign again…
sign-again-note = A correction is a new sign-off that replaces this one and names it.

export-pack = Export pack…
export-what = The pack holds every statement with its signature and evidence, the keys and how they were enrolled, receipts, checksums and a readable copy. Anyone can check it without Muster.
export-folder = Folder
export-folder-help = new or empty
export-folder-missing = Write the path of a new or empty folder
export-choose = Choose folder and export…
export-deed = Export pack
export-writing = Writing
export-done = { $statements ->
    [one] { $files } files with 1 statement are in { $dir }
   *[other] { $files } files with { $statements } statements are in { $dir }
}
export-passphrase = Passphrase of your signing key
export-passphrase-help = optional: signs the list of keys, as an owner
export-evidence = { $packed } of { $named } files of evidence are in it; the others are not on this laptop.
export-fingerprint = Fingerprint of this workspace, to hand over on paper:
export-check = Anyone can check the pack with:
somebody-else-signs = Somebody else signs…

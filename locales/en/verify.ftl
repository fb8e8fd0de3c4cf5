# What the check of a pack found, in words: `muster verify` and the small `muster-verify`.

verify-counts = { $statements } statements, { $problems } problems
verify-good = good: { $file }: { $title }: { $decision } by { $name }, { $at }
verify-for = { $how ->
    [known] signed for { $name }, by delegation, let by { $by }, { $at }
   *[missing] signed for { $name }, by delegation
}
verify-lets = lets { $to } sign for { $from } from { $starts } until { $ends }: { $reason }
verify-corrects = { $how ->
    [withdraws] withdraws the signature of { $name }, { $at }
   *[replaces] replaces the signature of { $name }, { $at }
}
verify-because = because: { $reason }
verify-stands-not = { $how ->
    [withdrawn] no longer stands: withdrawn by { $file }
   *[replaced] no longer stands: replaced by { $file }
}
verify-certificates = { $count } certificates: every fact is as it was signed
verify-certificate = good: { $file }: { $says } by { $issuer }, { $issued }
verify-certificate-replaced = no longer holds: replaced by { $by }
verify-certificates-register = not proven: whether one was replaced or revoked since; the workspace's register tells
verify-problem = problem: { $file }: { $message }
verify-keys = { $how ->
    [paper] the signers' keys lead back to the workspace on your paper
    [enrolled] the signers' keys lead back to this workspace; compare with paper, or give --genesis: { $fingerprint }
   *[not] not proven: nothing good leads from the workspace's first batch to the signers' keys; it is said to be: { $fingerprint }
}
verify-evidence = { $packed } of { $named } files of evidence are in the pack
verify-since = holds all that was kept ({ $kept ->
    [one] 1 statement
   *[other] { $kept } statements
}); { $added ->
    [0] nothing came since
    [one] 1 statement came since
   *[other] { $added } statements came since
}
verify-clock-back = attention: the signer's clock had been set back since they signed before; the order is the chain's, not the clock's
verify-let-ended = attention: the delegation had been ended before, at { $at }; the signer's laptop had not heard of it. Ask whom it was for whether this signature is to stand
verify-delegation-ended = not proven: that a delegation was not ended by somebody of whom this laptop had not heard when the pack was made
verify-server-key = not proven: whose the server's key is; an owner can sign the list of keys when exporting
verify-wrong = { $how ->
    [whole] this pack does not prove what it says; what is wrong is in the pack as a whole, and standard output says why
    [more] this pack does not prove what it says; what is wrong is in { $files } and { $more } more, and standard output says why
   *[files] this pack does not prove what it says; what is wrong is in { $files }, and standard output says why
}

# By the code of a problem. In English the check says it itself, with what it found.
verify-problem-bad_name = a file's name holds blanks or signs that no pack uses
verify-problem-bad_signature = the signature does not hold
verify-problem-certificate_form = this is not a certificate
verify-problem-certificate_number = the number in it is another one than its file's name says
verify-problem-chain_broken = the chain from the first batch to the keys is broken here
verify-problem-chain_fork = two statements by one key name the same predecessor: the laptop was copied
verify-problem-changed = this file is not the one that was packed
verify-problem-delegation_dates = it was signed outside of the dates of the delegation
verify-problem-delegation_end_by = whoever ended the delegation could not do so
verify-problem-delegation_ended = it was signed by a delegation that had been ended, and the signer's laptop had heard of it
verify-problem-delegation_granted = whoever granted the delegation could not do so
verify-problem-delegation_missing = the delegation is not in the pack, or is not good
verify-problem-delegation_other = the delegation lets somebody else sign, or something else
verify-problem-evidence_changed = this is not the evidence that the statement names
verify-problem-extra = this file is not listed in SHA256SUMS: it was added later
verify-problem-fingerprint = the fingerprint here is not that of the workspace
verify-problem-list_form = this is not a list of keys
verify-problem-missing = this file is missing
verify-problem-no_statements = there is no statement in this folder
verify-problem-not_a_file = a link or device: a pack holds plain files only
verify-problem-not_a_pack = this is not a folder that can be read; give the pack's folder
verify-problem-not_enrolled = nothing leads from the workspace's first batch to this key
verify-problem-not_owner = only an owner of the workspace signs lists of keys
verify-problem-not_proven = nothing in the pack leads to the workspace on paper
verify-problem-not_text = this is not text in UTF-8
verify-problem-orphan = this file belongs to nothing in the pack
verify-problem-other_fingerprint = the pack is of another workspace than the paper
verify-problem-other_signer = the signer named in it is not the owner of the key that signed it
verify-problem-other_workspace = it is of another workspace than the rest of the pack
verify-problem-paper_form = what was given is not a fingerprint
verify-problem-receipt_chain = this receipt does not continue the server's chain
verify-problem-receipt_form = this is not a receipt
verify-problem-receipt_other = this receipt is for another statement
verify-problem-statement_form = this is not a statement
verify-problem-stranger = no pack holds a file of this name
verify-problem-subject_changed = this is not the subject that was signed
verify-problem-subject_missing = there is not exactly one subject for it
verify-problem-sums_form = this is not the list that a pack has
verify-problem-too_deep = no pack has folders this deep
verify-problem-too_large = this file is larger than any in a pack
verify-problem-too_many_files = more files than any pack has
verify-problem-unreadable = this cannot be read
verify-problem-unsigned = there is no signature for this file
verify-problem-chain_order = the server had it before the statement that it names as the one before
verify-problem-chain_other = the statement before it is by somebody else
verify-problem-earlier_bad = the earlier pack does not hold by itself: verify it alone first
verify-problem-earlier_form = what was kept is neither a pack nor the text of a printed receipt
verify-problem-earlier_workspace = what was kept is of another workspace
verify-problem-gone = a statement that was there before is not in this pack
verify-problem-receipt_other_now = its receipt is not the one that was kept
verify-problem-receipt_stranger = the printed receipt is by another server than those of the pack
verify-problem-slipped_in = it was put in afterwards: the server had it before the newest of the earlier pack, which does not hold it

### Certificates: the register, issuing, checking; and the words on paper and in files, which Rust reads too.

certificates = Certificates
certificates-none = No certificate was issued yet.
certificates-none-todo = Choose a group on Completion, or issue them here to everybody who is complete.
certificates-search = Name, number, course or issuer
certificates-filter = Certificates by state
certificates-all = All
certificates-no-match = No certificate fits.
certificate-state-valid = Valid
certificate-state-replaced = Replaced
certificate-state-revoked = Revoked
certificate-state-replaced-by = Replaced by { $number }
certificate-open = Certificate { $number }
certificate-col-number = Number
certificate-col-name = Name
certificate-col-course = Course
certificate-col-audience = Audience
certificate-col-cohort = Cohort
certificate-col-hours = Hours
certificate-col-date = Completed on
certificate-col-result = Result
certificate-col-place = Place
certificate-col-issued = Issued on
certificate-col-issuer = Issued by
certificate-col-state = State
certificate-col-replaced-by = Replaced by
certificate-col-reason = Reason

## On paper

certificate-title-own = Certificate of completion
certificate-text-own = has completed the course {"{"}course{"}"}.
certificate-to = This is to certify that
certificate-code = QR code with these facts and their signature
certificate-result-passed = passed with { $score } %
certificate-result-complete = all topics covered
certificate-foot-number = Number { $number }, issued on { $issued }
certificate-foot-issuer = Issued and signed by { $issuer }, { $role }
certificate-foot-replaces = Replaces certificate { $number }, which no longer holds
certificate-foot-workspace = Fingerprint of the workspace: { $workspace }
certificate-foot-check = A phone shows the facts in the code; Muster checks that they are the ones that were signed, without a network.
certificate-foot-blank = Blank form, filled in by hand: it has no number and no code, and proves nothing by itself.
certificate-foot-blank-next = The certificate that can be checked is issued once attendance and scores are in.

## Issuing

certificate-issue = Issue certificates
certificate-issue-for = Issue certificates: { $group }
certificate-issue-whom = For whom
certificate-issue-everybody = Everybody
certificate-language = Language of the words on it
certificate-language-en = English
certificate-language-vi = Vietnamese
certificate-unprintable = { $count ->
    [one] 1 name holds letters that no font here has; on paper they come out as empty boxes: { $names }
   *[other] { $count } names hold letters that no font here has; on paper they come out as empty boxes: { $names }
}
certificate-unprintable-words = The wording holds letters that no font here has; on paper they come out as empty boxes: { $letters }
certificate-ready-first = The first { $count } are shown; search for the others.
certificate-ready = { $count ->
    [0] Nobody gets one
    [one] One person gets one
   *[other] { $count } people get one
}
certificate-without = { $count ->
    [one] One person goes without
   *[other] { $count } people go without
}
certificate-without-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
certificate-left-out = { $count ->
    [one] One left out by you
   *[other] { $count } left out by you
}
certificate-choose-all = Choose all
certificate-choose-none = Choose none
certificate-sample = What the first one says
certificate-why-has_one = Holds { $number }
certificate-why-was_revoked = { $number } was revoked; if they are to have one again, issue that one anew
certificate-why-too_long = The facts are too long for a printed code; shorten the name, the course or the wording
certificate-why-no_name = Has no name that could be printed; enter it on the list of people
certificate-why-not_complete = Not complete
certificate-deed = { $count ->
    [one] Sign and issue one
   *[other] Sign and issue { $count }
}
certificate-at-work = { $done } of { $of }
certificate-stop = Stop
certificate-issued = { $count ->
    [one] { $first } was issued.
   *[other] { $count } certificates were issued: { $first } to { $last }.
}
certificate-lacks-passphrase = Type your passphrase: it signs
certificate-lacks-people = Choose at least one person

## One certificate

certificate-verified = Signature holds, by the key of { $issuer }
certificate-not-verified = The signature does not hold, or is by another key. Do not rely on this one
certificate-only-here = Only on this laptop so far
certificate-named-now = The roster has another name now: { $name }
certificate-replaces = Replaces
certificate-revoked = Revoked by { $by }, { $at }: { $reason }
certificate-code-text = Text of the code
certificate-code-copy = Copy the text
certificate-reissue = Issue anew
certificate-reissue-what = A new certificate with a number of its own replaces { $number }, and says so. It holds what the roster and the completion say now.
certificate-revoke = Revoke
certificate-revoke-what = It no longer holds for everybody who hears of it; the paper stays as it is.
certificate-revoke-reason = Why
certificate-revoke-missing = Say why it no longer holds
certificate-revoke-deed = Revoke { $number }

## Printing and files

certificate-print = Print
certificate-print-what = { $count ->
    [one] One certificate as PDF, on its side.
   *[other] { $count } certificates as PDF, on their side. Those that were replaced or revoked are left out.
}
certificate-paper = Paper
certificate-paper-a4 = A4
certificate-paper-letter = Letter
certificate-print-one = One file
certificate-print-each = One file each
certificate-print-folder = Folder for the files
certificate-print-folder-help = A folder that is there, by its whole path
certificate-printed = { $files ->
    [one] Made: { $name }
   *[other] { $files } files were made in { $name }
}
certificate-printed-logo = { $count ->
    [one] One was printed without its logo, which is not on this laptop.
   *[other] { $count } were printed without their logo, which is not on this laptop.
}
certificate-export = Export the register
certificate-export-what = The lines that are chosen now, with who is asked and up to when.
certificate-export-xlsx = Excel workbook
certificate-export-csv = CSV
certificate-export-pdf = PDF
certificate-pack = Signed certificates for an auditor
certificate-pack-what = A folder with each certificate, its signature and whose keys signed. ssh-keygen and muster verify check it without this workspace.
certificate-pack-folder = New folder
certificate-pack-done = { $count ->
    [one] 1 certificate is in { $dir }.
   *[other] { $count } certificates are in { $dir }.
}

## Wording

certificate-design = Wording and logo
certificate-design-of = For
certificate-design-rollout = All audiences
certificate-design-title = Heading
certificate-design-text = Sentence under the name
certificate-design-text-help = May hold { $words }
certificate-design-place = Place
certificate-design-place-help = Empty: where the cohort met last
certificate-design-signers = Names under lines at the foot
certificate-design-signers-help = Up to three, one a line
certificate-design-logo = Logo
certificate-design-logo-choose = Choose a PNG or JPEG
certificate-design-logo-none = Take the logo out
certificate-design-logo-away = Its picture is not on this laptop; choose it again to print with it.
certificate-design-save = Keep the wording
certificate-design-saved = The wording is kept; certificates that were issued keep theirs.

## Checking

certificate-check = Check a certificate
certificate-check-what = Paste or type the text of the code, or choose a file with it. Nothing is asked over a network.
certificate-check-text = Text of the code
certificate-check-file = Choose a file
certificate-check-deed = Check
certificate-check-key = Key
certificate-verdict = Outcome
certificate-verdict-good = { $number } holds: it is in the register of this workspace as it stands here, and was neither replaced nor revoked as far as this laptop knows
certificate-verdict-revoked = { $number } no longer holds: it was revoked. { $reason }
certificate-verdict-replaced = { $number } no longer holds: it was replaced by { $by }
certificate-verdict-unregistered = { $number } is signed by a member of this workspace, but this laptop's register does not hold it as it stands here. Sync, and check again
certificate-verdict-elsewhere = { $number } is as it was signed, for another workspace: compare its fingerprint { $workspace } with one that came to you another way
certificate-verdict-locked = { $number } is as it was signed; the workspace on this laptop is locked, so nobody can tell whether it still holds. Open it and check again
certificate-verdict-stranger = { $number } names this workspace, but nobody here made its key known. Do not rely on it; sync, and check again
certificate-verdict-other_name = { $number } is signed by the key of somebody else than { $issuer }, whom it names. Do not rely on it
certificate-verdict-altered = What stands here is not what was signed: a fact or the signature was altered. Do not rely on it
certificate-proves = Every fact here is as it was signed: compare each with the paper in front of you
certificate-proves-not = Whether it was replaced or revoked since, only the register of its workspace tells

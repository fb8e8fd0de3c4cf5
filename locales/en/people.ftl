### People: the roster, cohorts, and bringing in lists.

cohorts = Cohorts
people-all = { $count ->
    [one] 1 person on all rosters
   *[other] { $shown } people on all rosters
}
people-found = { $count ->
    [one] 1 person found
   *[other] { $shown } people found
}
people-search = Name, e-mail or code
people-search-key = search
people-none = Nobody is on a roster yet.
people-none-todo = Import a list, or add people one by one.
people-none-cohort = Nobody is in this cohort.
people-no-match = Nobody matches “{ $text }”.
col-email = E-mail
col-phone = Phone
col-department = Class or department
sort-given = Given name
sort-name = Whole name
cohort-any = All cohorts
cohort-none = No cohort
cohort-option = { $title } ({ $count })
person-open = open person
person-add = Add person
person-name = Name
person-name-help = family name first, given name last
person-name-missing = Write a name
person-added = { $name } added

cohorts-facts = { $count ->
    [one] 1 cohort
   *[other] { $count } cohorts
}
cohorts-none = This rollout has no cohorts yet.
cohorts-none-todo = Cohorts come with the template, from a list that names them, or by hand with N.
col-audience = Audience
col-enrolled = Enrolled
col-capacity = Places
capacity-none = no limit
capacity-over = { $count ->
    [one] 1 more than there are places
   *[other] { $count } more than there are places
}

import-open = Import people
import-title = Import people
import-title-file = Import { $file }
import-promise = The file is only read first. Nothing is changed until you import.
import-what = Choose a list of people
import-formats = CSV, TSV or XLSX, as it comes from a spreadsheet, a school system or an LMS. Encoding, delimiter and heading row are found by themselves.
import-choose = Choose file…
import-other = Choose another file…
import-drop = Or drop it here.
import-counts = { $known ->
    [0] { $rows } rows: { $fresh } new; { $rejected } rejected
   *[other] { $rows } rows: { $fresh } new, { $matched } known already, of these { $changed } changed and { $same } the same; { $rejected } rejected
}
import-deed = { $changed ->
    [0] Import: { $fresh } new
   *[other] Import: { $fresh } new, { $changed } changed
}
import-deed-none = Import: nothing is new
import-running = Importing
import-reading = Reading { $file }
import-reading-again = Reading it again
import-done = { $count ->
    [one] 1 person imported from { $file }
   *[other] { $count } people imported from { $file }
}
import-nothing = { $file } says nothing new; nothing was changed
import-read-as = How it was read
import-format = Format
import-product = , as { $product } writes it
import-encoding = Encoding
import-guessed = guessed
import-delimiter = Between columns
import-header = Headings
import-line = Line { $line }
import-row = Row { $row }
import-sheet = Sheet
import-missing = Not in the file
import-missing-words = { $count ->
    [one] 1 person of these cohorts. They stay.
   *[other] { $count } people of these cohorts. They stay.
}
import-cohort = Put everybody into
import-cohort-help = where the file names none
import-columns = Columns
import-columns-used = { $used } of { $of } columns are used. A change reads the file again.
import-no-heading = Column without a heading
import-rejected = { $count ->
    [one] 1 row is not taken
   *[other] { $count } rows are not taken
}
import-rejected-note = The others are. Correct these in the file and import it again: who is known already is not doubled.
import-warnings = { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}
import-remark = Remark
import-line-no = Line
import-field = Field
import-value = Value
import-why = Why
import-empty = empty
import-whole = file
import-all = Show all { $count }
import-preview = First rows, as they will be kept
delimiter-comma = Comma
delimiter-semicolon = Semicolon
delimiter-tab = Tab
format-csv = CSV
format-tsv = TSV
format-xlsx = XLSX
format-ods = ODS
people-export = Roster as a file
people-export-what = Everybody who is listed now, a row for each cohort they are in, with every column that your lists had. Imported again it changes nothing.
roster-col-name = Full name
roster-col-honorific = Form of address
roster-col-number = ID number
roster-col-email = Email
roster-col-phone = Phone
roster-col-department = Department
roster-col-audience = Audience
roster-col-cohort = Cohort
roster-col-zone = Time zone
roster-col-id = Muster ID
field-none = Not used
field-extra = Kept as it is
field-name = Whole name
field-family = Family name
field-middle = Middle name
field-given = Given name
field-number = Code
field-email = E-mail
field-phone = Phone
field-department = Class or department
field-audience = Audience
field-cohort = Cohort
field-zone = Time zone
field-id = Muster ID
field-honorific = Form of address

doubles = Likely doubles
doubles-title = { $count ->
    [0] Nobody looks like a double
    [one] 1 pair may be one person
   *[other] { $count } pairs may be one person
}
doubles-what = Nobody is merged by itself; a person decides on each pair.
doubles-more = There are more; they come when these are decided on.
doubles-filter = Which pairs
doubles-pairs = To decide
doubles-merged = Merged
doubles-not-same = Not the same
doubles-none = No two people share a name and an e-mail, a phone or a code, and none is a letter apart.
doubles-none-todo = To merge two people who are not listed here, open one of them under People and choose “Who else is this?”.
doubles-one = One
doubles-other = The other
doubles-why = Why
doubles-deed = Deed
doubles-look = Look at { $a } and { $b } side by side
doubles-only-name = nothing but a name
why-same-number = the same code
why-same-email = the same name and e-mail
why-same-phone = the same name and phone
why-name-letter = the same e-mail, phone or code; the names are a letter apart
why-number-letter = the same name; the codes are a letter apart
why-email-letter = the same name; the e-mails are a letter apart
why-name-only = the same name, and one has nothing else
why-name-only-letter = the names are a letter apart, and one has nothing else
why-name-part = one has nothing but a name, and only the other has all its words
merged-none = Nobody was merged.
merged-goes = Who was merged
merged-stays = The one that stays
merged-said = Said
merged-said-by = { $by }, { $at }
merged-disputed = Somebody said otherwise; look at both
merged-into-this = Merged into this person
not-same-none = Nobody was said to be two people.
split = Split again
split-name = Split again: { $name }
split-said = { $name } is a person of their own again
split-kept = { $name } is a person of their own again; changed since and left as it is: { $fields }
maybe-same = May be one
maybe-same-names = { $a } and { $b } may be one
maybe-same-said = { $a } and { $b } may be one again
who-else = Who else is this?
who-is = Who is this?
who-is-name = Who is this? { $name }
choose-title = Who else is { $name }?
choose-search = Search the roster
choose-found = People found
choose-none = Nobody else matches “{ $text }”.
choose-none-todo = Try a part of the name, an e-mail or a code.
compare = Is this one person?
compare-one = These two are one
compare-what = Choose whose record and which values stay. Nothing is rewritten: marks, scores, certificates and keys are read together.
compare-promise = Splitting them again gives each back what was theirs.
compare-field = What
compare-stays = stays
compare-stays-name = The record of { $name } stays, { $detail }
compare-take = { $field }: { $value } stays
compare-cohorts = On the lists of
compare-marks = Marks
compare-scores = Scores
compare-certificates = Certificates
compare-keys = Lists know them by
compare-also = Merged before
compare-more = { $count } more
compare-clashes = { $count ->
    [one] In 1 session both have a mark. It will show two versions, and waits for somebody to decide:
   *[other] In { $count } sessions both have a mark. They will show two versions, and wait for somebody to decide:
}
compare-clash = { $title }: { $a } and { $b }
compare-not-same = { $by } said on { $at } that these are two people.
merge = These two are one
merge-said = { $goes } is { $stays } from here on
not-same = They are not the same
not-same-said = Remembered: { $a } and { $b } are two people

erase = Erase this person…
erase-title = Erase { $name } for good
erase-deed = Erase for good
erase-once = This cannot be undone: nothing in Muster brings the texts back.
erase-also = Erased along, since they are one person: { $names }
erase-goes-title = What goes, everywhere Muster keeps it
erase-goes = { $kind ->
    [person] Name, code, e-mail, phone and every other column of their lists
    [person_key] What lists know them by: { $count }
    [attendance] Notes beside marks: { $count }
    [score] Notes beside scores: { $count }
    [certificate] Texts of certificates: { $count }
    [feedback] Comments under their name: { $count }
    [handout] Notes of handing out: { $count }
    [scan] Texts of refused scans: { $count }
    [trainer] Their name as a trainer: { $count }
   *[other] { $kind }: { $count }
}
erase-stays-title = What stays, for “Erased person”
erase-stays = { $kind ->
    [attendance] Marks: { $count }
    [enrolment] Places in cohorts: { $count }
    [walk_in] Walk-ins: { $count }
    [waiting] Places on waiting lists: { $count }
    [make_up] Sessions to make up in: { $count }
    [score] Scores: { $count }
    [certificate] Certificates, by number and digest: { $count }
    [feedback] Ratings: { $count }
    [handout] Materials handed out: { $count }
    [scan] Refused scans: { $count }
    [trainer] Places as a trainer: { $count }
   *[other] { $kind }: { $count }
}
erase-stays-why = So no total changes, nor by class or department, which stays as well. What was signed leaves its digest: every signature can still be checked, and a certificate on paper still holds. The record’s id stays too; somebody who knows the old code can work it out.
erase-mentions-title = Not touched: other texts that name them
erase-mention = { $what }: { $count }
erase-mentions-what = Free texts are not changed, nor what was signed or issued. Mend them by hand where you must; what stood there before stays in the log.
erase-mentions-none = The name, code, e-mail and phone stand in no other text.
erase-files = Attached files, such as photos of signed sheets, are not looked into and stay.
erase-copies-title = Copies that Muster does not reach
erase-copy = { $what ->
    [laptop] Laptop { $title }
    [sheet] Printed sign-in sheet, { $title }
    [certificate] Certificate { $title }, handed out or saved
    [report] Issued report { $title }
    [audit] Extract of the trail ({ $title })
    [db] Backup of the whole workspace
    [folder] Everything in plain files
    [pack] Pack for a room, { $title }
   *[other] { $title }
}
erase-copy-heard = last heard { $at }
erase-copies-laptops = A laptop erases when it next syncs.
erase-copies-unknown = Not recorded, so look for them: lists that were saved or printed, files carried by hand, copies of a data folder, backups of the server.
erase-by-server = The server erases first, then each laptop when it syncs. Until the server has the order, the texts are still in this laptop’s store.
erase-typed = Type { $asks } to confirm
erase-reason = Reason, without the name
erase-reason-help = stays in the trail
erase-may-not = Only an owner can erase a person.
erased-said = The person is erased
erased-by = Erased by { $by }, { $at }: { $reason }
erased-waits = Ordered, and not carried out yet: the server does not have the order. Sync to go on.
erased-copies = Copies that may still hold the texts
certificate-erased = The person was erased and the text with them. Its digest stays, { $digest }; the paper still holds by it.

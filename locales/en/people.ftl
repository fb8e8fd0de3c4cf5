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
cohorts-none-todo = Cohorts come with the template, or with a list that names them.
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
field-none = Not used
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
field-honorific = Form of address

### What is said about a list that was brought in. After `file-` stands why a whole file was not read, after `row-`
### why a row was not taken, after `note-` what is remarked on what was taken; after `typed-` what cannot be meant of what was typed from paper.

in-sheet = sheet { $sheet }: { $what }

file-attendance-report = this is an attendance report of { $product }; people import takes rosters, so nothing was read; import it as attendance, from the training session it belongs to
file-binary = this is no text and no workbook; nothing was read; save the list as .xlsx or .csv
file-damaged = the workbook is damaged or not complete; nothing was read; fetch it again, or open it in a spreadsheet program and save it anew
file-document = this is a text document or slides; nothing was read; copy the list into a spreadsheet and save it as .xlsx
file-empty-file = the file is empty; nothing was read; choose the file again, or export it anew
file-error-report = this is the list of rows that { $product } could not grade; people import takes rosters, so nothing was read; export the grade report itself and import that
file-live-event = this is a report of a Teams live event, which says nothing of when people came and went; nothing was read; ask for the attendance report of the meeting
file-no-meeting = no line of this file heads names with times or minutes; nothing was read; choose the attendance report of Teams, Zoom, Meet or Webex, or a sheet with the columns Name, Join time, Leave time
file-no-header = { $why ->
    [line] line { $line } is empty or not in the file; nothing was read; choose another line for the headings
   *[none] no line of the first 20 names a name column; nothing was read; map the columns by hand, or add a line of headings
}
file-no-sheet = the workbook has no such sheet that can be seen; nothing was read; choose one of: { $there }
file-numbers = this is a Numbers document; nothing was read; export it from Numbers as Excel or CSV
file-old-excel = this is a workbook of Excel 97-2003 (.xls); nothing was read; open it in Excel and save it as .xlsx
file-packed = this is a packed folder; nothing was read; unpack it and import the list inside
file-password = the workbook is protected by a password; nothing was read; open it in Excel or LibreOffice, remove the password, save and import again
file-pdf = this is a PDF; nothing was read; ask for the list as .xlsx or .csv
file-picture = this is a picture; nothing was read; ask for the list as .xlsx or .csv
file-runbook-sheet = this is a runbook sheet of tasks; people import takes rosters, so nothing was read; import it as a checklist
file-too-large = { $what ->
    [cells] cells: { $met } met, the limit is { $limit }
    [columns] columns: { $met } met, the limit is { $limit }
    [file] size of the file: { $met } met, the limit is { $limit }
    [parts] parts inside the workbook: { $met } met, the limit is { $limit }
    [ratio] a part of the workbook unpacks to { $met } times its packed size, the limit is { $limit } times
    [rows] rows: { $met } met, the limit is { $limit }
    [text] text of all cells: { $met } met, the limit is { $limit }
    [unpacked] workbook once unpacked: { $met } met, the limit is { $limit }
   *[workbook] size of the workbook: { $met } met, the limit is { $limit }
}; nothing was read; split the file and import the parts
file-two-encodings = the file begins in one encoding and goes on in another: two exports were joined; nothing was read; import each on its own, or save the whole list as .xlsx
file-two-lists = another list begins in line { $line }, with headings of its own; nothing was read; put each list into a file of its own
file-unknown-field = column { $column } was mapped to { $word }, which is no field; nothing was read; choose name, family, middle, given, number, email, phone, department, audience, cohort, zone, honorific, extra or nothing
file-web-page = this is a web page, whatever its name says; nothing was read; open it in a spreadsheet program and save it as .xlsx
file-xlsb = this is a binary workbook (.xlsb); nothing was read; open it in Excel and save it as .xlsx
file-xml = { $what ->
    [workbook] the workbook holds XML with a document type or entities of its own, which no spreadsheet program writes; nothing was read; save it anew as .xlsx
    [typed] this is XML with a document type of its own; nothing was read; save the list as .xlsx or .csv
   *[file] this is XML; nothing was read; save the list as .xlsx or .csv
}
file-zip = this is a zip without a workbook in it; nothing was read; unpack it and import the list inside

row-bad-email = the e-mail address is none, and no number tells who this is; correct the address, or empty the cell
row-deleted = the file marks this account as deleted; empty the cell to import the person all the same
row-encoding = the line holds bytes that are no text in the encoding of the file; correct the line
row-no-name = no name, no number and no usable e-mail address; fill in one of them
row-task-code = this is no id of a task; write a short word or number without spaces, at most 20 characters
row-task-title = a task needs a title of at most 500 characters; fill it in
row-task-duration = this is no duration; write it like 90, 1:30 or 1h 30m, at most a year
row-task-fixed = this is no date with a time; write it like 2027-03-02 in one column and 08:00 in the other
row-task-clock = the clock of { $zone } skips this time or has it twice; write another one
row-task-text = the description is longer than 4,000 characters; shorten it
row-task-twice = line { $other } has the same id; give each task its own
row-task-unknown = no task of the sheet has this id; correct it, or add the task
row-task-itself = the task waits for itself; take that out
row-task-ring = these tasks wait for each other, so none could begin: { $ring }; take one of them out
note-ask-title = no column was taken for the titles; choose it among the columns
row-no_name = the row has no name, and its number or e-mail finds nobody; add the name
row-no-points = this is no number of points; write it like 7.25, or empty the cell
row-no-rating = this is no rating from 1 to 5; correct it in the list
row-left-first = the time of leaving is before the time of coming; correct one of them
row-no-action = this is neither joining nor leaving; save the list in English, or take the newer report
row-no-duration = this is no duration; write it like 95 or 1h 35m
row-no-time = this is no time; write it like 2027-02-25 19:00
row-no-times = neither a time nor minutes; fill in one of them
row-not-on-roster = this person is not on the roster of the assessment’s audience; enrol them first
row-ragged = the line has { $width } filled fields where the headings have { $columns }; is there a separator inside a value that should stand in quotation marks?
row-same-number = the number also stands in { $at ->
    [sheet] row { $first } of sheet { $other }
   *[line] line { $first }
} with another name; correct one of them
row-shared_email = this e-mail belongs to somebody with another name or number; if they share a mailbox, leave the e-mail of one of them out
row-suspended = the file marks this account as suspended; empty the cell to import the person all the same
row-too-long = { $what ->
    [cell] a cell holds { $has } characters, the limit is { $limit }
    [name] the name has { $has } characters, the limit is { $limit }
   *[line] the line is longer than { $limit }; the limit keeps a broken file from filling the memory
}
row-two_people = number and e-mail of this row belong to two different people on the roster; correct one of them
row-two-scores = line { $other } gives this person other points; keep one of them in the file
row-too-many-points = more than the { $most } points of the assessment; are the figures on another scale?
row-unclosed-quote = a quotation mark opens in line { $at } and never closes; close it or take it out

note-ask-cohort = { $product ->
    [moodle] the cohort columns hold Moodle's own cohort ids and were not used; map one by hand if it names a cohort here
    [kolibri] the class columns hold lists and were not used; map one by hand if it names a cohort here
   *[canvas] the section column may hold several sections in one cell and was not used; map it by hand if it names a cohort here
}
note-bad-email = the e-mail address is none and was left out; the number tells who this is
note-blank = { $count ->
    [one] 1 blank line was left out
   *[other] { $count } blank lines were left out
}
note-cell-error = a cell shows the error { $error }; it was read as empty
note-false-name = { $is ->
    [workbook] the file is a workbook although its name ends in .{ $ending }; it was read as a workbook
   *[text] the file is text although its name ends in .{ $ending }; it was read as text
}
note-group-as-cohort = no column says cohort; the column of classes or groups was taken for it, which is a guess
note-hidden-sheet = hidden sheet { $name } was not read
note-honorific = a title before the name was set aside
note-honorific-or-name = the first word may be a form of address or a name; it was kept as part of the name
note-left-out = { $what ->
    [headings] a repeated line of headings
    [points] Canvas's line of possible points
    [posting] Canvas's line of posting policies
    [signature] a signature line
    [student] Canvas's test student
    [total] a total line
   *[single] a line with a single cell beside the list
} was left out, it is no person
note-more = and { $count } more of this kind
note-moved = moves from { $from } to { $to }
note-new_cohort = the rollout had no cohort of this title; made: { $cohorts }
note-columns_said = the columns are read as you said for a list with the same headings
note-no-email = no e-mail address; the row was taken without
note-no-header = sheet { $name } has no line of headings that names people; it was not read
note-no-phone = no phone number; the row was taken without
note-no-rows = there is no row below the headings
note-no_cohort = { $count ->
    [one] 1 person is on the roster but in no cohort: the file names none for them, or there is no rollout yet
   *[other] { $count } people are on the roster but in no cohort: the file names none for them, or there is no rollout yet
}
note-not-active = the file says that this person is no longer enrolled
note-not-there = { $what ->
    [waiting] somebody who only was in the waiting room
   *[registered] a registration of somebody who did not come
} was left out, it is no attendance
note-old-font = the names look like letters of an old Vietnamese font (TCVN3 or VNI) and were kept as they are; convert the file to Unicode and import it again
note-other_name = the name is written differently here than on the roster; the stored name is kept
note-repeat = repeats { $at ->
    [sheet] row { $first } of sheet { $other }
   *[line] line { $first }
}: one person, counted once{ $differ ->
    [0] { "" }
   *[other] ; what differs is taken from the first line: { $fields }
}
note-same-name = the same name as { $at ->
    [sheet] row { $first } of sheet { $other }
   *[line] line { $first }
}; kept as a different person
note-same-names = { $count } people share their full name with somebody in this file; all were kept apart
note-same_name = { $count } new people share their full name with somebody else in the file; they are kept as different people
note-same_person = this row is about a person of an earlier line; counted once
note-ask-points = no column was taken for the points; choose it among the columns
note-ask-rating = no column was taken for the rating; choose it among the columns
note-another-time = nobody of the report was there in the planned time; is this the report of this session, and the zone right?
note-ask-dates = nothing in the report settles which number is the day and which the month; choose it
note-no-dates = the report has no dates; its times were taken for { $day }, the day of the session
note-no-join-times = the report has no times of coming, so nobody can be told as late
note-same-stay = repeats an earlier line; counted once
note-rounded = { $count ->
    [one] 1 figure has
   *[other] { $count } figures have
} more than two decimals; kept rounded down, so that rounding lets nobody pass
note-several-addresses = the cell holds { $count } e-mail addresses; the first was taken
note-shared-email = the same e-mail address as { $at ->
    [sheet] row { $first } of sheet { $other }
   *[line] line { $first }
}; kept as a different person, to be confirmed
note-two-encodings = the file is in two encodings, as if two exports had been joined: { $count ->
    [one] one line, line { $line }, was read as { $encoding }
   *[other] { $count } lines, the first of them line { $line }, were read as { $encoding }
}, which is a guess, and the others as UTF-8; look at the names
note-unknown-zone = the time zone is no name like Asia/Ho_Chi_Minh and was left out
note-zeros-lost = { $count } cells of column { $column } are numbers that may have lost a zero in front; they are not used to find people

typed-row-out = row { $row }: the sheet has { $rows } rows
typed-row-twice = row { $row } is typed twice with two marks; keep one
typed-range = rows { $first } to { $last } run backwards; begin with the smaller number
typed-no-row = begin with the number of a row, like “7 l12”, or with + and a name
typed-no-name = write the name behind the +, with up to 200 characters
typed-no-mark = write the mark behind the number: p, l, e, a or r
typed-bad-mark = “{ $mark }” is no mark; write one of { $letters }, with minutes late behind it and minutes left early after a dash, like l12 or p-30
typed-minutes-without-late = “{ $mark }”: minutes go with late only; minutes left early stand behind a dash, like { $letter }-30
typed-early-without-presence = “{ $mark }”: only who took part can have left early
typed-too-late = { $minutes } minutes are more than { $most }; mark them absent instead

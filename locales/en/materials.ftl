### Training materials: the register, what the plan wants, what was handed out. Rust prints these words, too.

materials = Materials
materials-facts = { $count ->
    [one] 1 material
   *[other] { $count } materials
}, { $ready } ready
materials-none = There is no material in this rollout yet.
materials-none-todo = Note what there is to be made: videos, guides, cards, questions.
materials-no-match = No material fits.
materials-search = Search title, owner, version
materials-filter = Filter by state
materials-all = In use
material-sort-filter = Sort
material-sort-all = All sorts
material-audience-filter = For
material-audience-all = all audiences
material-new = New material
material-edit = Change
material-add = Add material
material-save = Save
material-added = { $title } added
material-saved = { $title } saved
material-open-key = opens the material
material-title = Title
material-title-missing = Write what it is called
material-sort = Sort
material-state = State
material-owner = Owner
material-audiences = For
material-audiences-help = none for everybody
material-length = Length
material-length-help = minutes:seconds
material-length-wrong = Write it like 3:30
material-pages = Pages
material-entries = Questions or scenarios
material-number-wrong = Write a whole number
material-language = Language
material-version = Version
material-link = Link
material-link-wrong = An address begins with https:// or http://
material-topic = Topic
material-on-paper = on paper
material-on-paper-field = Handed out on paper
material-note = Note
material-remove = Take out
material-removed = { $title } taken out
material-files = Files
material-files-none = No file yet.
material-file-add = Add file
material-file-new = New version of the file
material-file-added = { $name } kept with { $title }
material-everybody = everybody
material-two = Two versions; Conflicts shows both
material-next = { $state } next
material-sort-video = Video
material-sort-recording = Recording
material-sort-guide = User guide
material-sort-quick-reference = Quick reference cards
material-sort-questions = Questions and answers
material-sort-scenarios = Troubleshooting scenarios
material-sort-checklist = Checklists and templates
material-sort-page = Page
material-sort-slides = Slides
material-sort-contacts = Contacts
material-sort-trainer = For trainers
material-sort-other = Other
material-state-planned = Planned
material-state-in-work = In work
material-state-in-review = In review
material-state-approved = Approved
material-state-published = Published
material-state-retired = Retired
material-measure-pieces = pieces
material-measure-pages = pages
material-measure-entries = entries

material-targets = Targets
material-targets-none = The plan wants no number of materials yet.
material-target-new = New target
material-target-edit = Change target
material-target-remove = Take target out
material-target-line = { $ready } of { $least } { $measure ->
    [pages] pages
    [entries] entries
   *[pieces] pieces
} ready
material-target-rest = { $work } in work, { $planned } planned, { $missing } missing
material-target-met = target reached
material-target-range = { $shortest } to { $longest } each
material-target-out = { $count ->
    [one] 1 is ready and does not count, since it is too short or too long:
   *[other] { $count } are ready and do not count, since they are too short or too long:
}
material-target-unmeasured = { $count ->
    [one] 1 is ready and nobody has said how long or how much it is:
   *[other] { $count } are ready and nobody has said how long or how much they are:
}
material-target-title = What is wanted
material-target-measure = Counted in
material-target-least = At least
material-target-shortest = Shortest
material-target-longest = Longest
material-target-least-wrong = Write a whole number of 1 or more
material-target-save = Save target

material-handouts = Handed out
material-handouts-none = Handed out to nobody yet.
material-hand-out = Hand out
material-handed-out = { $title }: handed out to { $to }
material-handed-line = { $copies ->
    [one] 1 copy
   *[other] { $copies } copies
}
material-hand-out-to = To
material-hand-out-session = a session
material-hand-out-cohort = a cohort
material-hand-out-person = a person
material-hand-out-whom = Whom
material-hand-out-whom-missing = Choose whom
material-hand-out-person-help = name or number
material-hand-out-copies = Copies
material-hand-out-copies-wrong = Write a whole number of 1 or more
material-hand-out-back = Take back
material-to-session = session
material-to-cohort = cohort
material-to-person = person

material-export = Files
material-export-what = The list as it is filtered, with the targets.
material-export-handouts = Everything that was handed out:
material-export-xlsx = Excel (XLSX)
material-export-csv = CSV
material-export-pdf = PDF
material-export-done = Written: { $name }

material-col-title = Material
material-col-sort = Sort
material-col-state = State
material-col-owner = Owner
material-col-audience = For
material-col-length = Length
material-col-pages = Pages
material-col-entries = Entries
material-col-size = Extent
material-col-language = Language
material-col-version = Version
material-col-course = Course
material-col-topic = Topic
material-col-paper = Paper
material-col-link = Link
material-col-file = File
material-col-handouts = Handed out
material-col-note = Note
material-col-target = Target
material-col-measure = Counted in
material-col-least = Wanted
material-col-ready = Ready
material-col-in-work = In work
material-col-planned = Planned
material-col-missing = Missing
material-col-out = Too short or too long
material-col-at = When
material-col-to-kind = To
material-col-to = Whom
material-col-copies = Copies
material-col-by = Noted by
material-size-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
material-size-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}

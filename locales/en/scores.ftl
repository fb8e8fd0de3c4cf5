### Assessments and their scores: the sheet, a new one, and scores from a list.

assessments = Assessments
assessments-facts = { $count ->
    [one] 1 assessment
   *[other] { $count } assessments
}
assessments-none = This rollout has no assessment yet.
assessments-none-todo = Add one: an audience, the points, and what passes.
assessment-new = New assessment
assessment-open-key = open the scores
assessment-title = Title
assessment-title-missing = Write a title
assessment-points = Points
assessment-points-wrong = Write a whole number of points
assessment-mark = Pass mark
assessment-mark-wrong = Write a whole per cent from 0 to 100
assessment-criteria = Criteria
assessment-criteria-help = practical: one a line, its points at the end
assessment-criteria-wrong = Each line ends with its points, like “Creates a course 5”
assessment-criteria-sum = together { $sum } points
assessment-criteria-type = Type { $count } figures with spaces between them.
assessment-passes-from = { $points } of { $greatest } points pass
assessment-add = Add assessment
col-assessment = Assessment
col-pass-mark = Pass mark
col-assessed = Assessed
col-passed = Passed
col-mean = Mean
col-resits = Resits
col-attempts = Attempts before
col-points = Points of { $greatest }
col-result = Result
score-search = Name or code
score-filters = Show scores
score-filter-all = All
score-filter-missing = No score
score-filter-passed = Passed
score-filter-failed = Not passed
score-filter-two = Two versions
score-key-type = write the points
score-key-on = keep, and on to the next
score-key-resit = resit
score-key-clear = take the score out
score-points-of = Points of { $name }
score-points-resit = Points of { $name }, attempt { $attempt }
score-cleared = taken out
score-not-kept = not kept
score-missing = no score
score-assessed = have a score
score-passed = passed ({ $share } of them)
say-score = { $name }: { $points }. { $assessed } of { $of } have a score.

score-import-open = Import scores
score-import-title = Import scores
score-import-what = Choose a list of scores
score-import-formats = CSV, TSV or XLSX: the gradebook of Moodle or Canvas, a grade report of Open edX, or a list of your own with names or codes and points.
score-import-counts = { $rows } rows: { $fresh } new, { $differ } differ, { $same } the same, { $without } without a score; { $open } to decide, { $rejected } not taken
score-import-deed = { $count ->
    [one] Import 1 score
   *[other] Import { $count } scores
}
score-import-done = { $count ->
    [one] 1 score imported from { $file }
   *[other] { $count } scores imported from { $file }
}
score-import-resit = The list is a resit: one attempt more for who has a score already
score-import-lines = Scores, as they will be kept
score-import-where = line { $line }: { $points }
score-import-differ = { $count ->
    [one] 1 score is stored differently
   *[other] { $count } scores are stored differently
}
score-import-replace = Take the list’s figures
score-import-stored = Stored
score-import-listed = In the list
score-import-kept = Kept
score-import-same = the same already
score-import-without = no score in the list
score-scale = The figures are
score-scale-points = Points
score-scale-percent = Per cent
score-scale-share = A share from 0 to 1
field-points = Points

whom-open = { $count ->
    [one] Who is this?
   *[other] Who are these { $count }?
}
whom-open-note = No number and no e-mail decides it. Whoever is not chosen is left out.
whom-ask = Choose a person
whom-nobody-fits = Nobody like this is on the rosters
whom-nobody = Nobody of ours
whom-named = { $count ->
    [0] By name alone
    [one] 1 by name alone
   *[other] { $count } by name alone
}
whom-named-take = Take whoever is the only one of that name
whom-listed = In the list
whom-ours = Would be

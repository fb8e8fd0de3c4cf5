### Feedback: asked at this laptop, typed, imported; added up, tagged. Rust prints these words, too.

feedback = Feedback
feedback-title = Feedback: { $title }
feedback-facts = { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
} of { $asked } who took part
feedback-none = Nobody has been asked yet.
feedback-none-todo = Open a session and ask at this laptop, type answers from paper, or import a list.
feedback-open-key = opens the answers
feedback-all = All sessions
feedback-courses = By course
feedback-sums = Figures
feedback-answers = Answers
feedback-answers-none = No answer yet.
feedback-average = { $average } on average
feedback-of = { $count ->
    [one] of 1 answer
   *[other] of { $count } answers
}
feedback-held-back = { $count ->
    [one] 1 answer without a name. Nothing is shown of fewer than 3, since whoever was in the room would know whose it is.
   *[other] { $count } answers without names. Nothing is shown of fewer than 3, since whoever was in the room would know whose they are.
}
feedback-held-back-short = fewer than 3 without names
feedback-rated = { $count ->
    [one] 1 gave { $rating }
   *[other] { $count } gave { $rating }
}
feedback-share = { $share } of who took part
feedback-boxed = { $count ->
    [one] 1 answer lies in the box on this laptop and is not written yet.
   *[other] { $count } answers lie in the box on this laptop and are not written yet.
}
feedback-boxed-few = Better wait until there are 3: what is written alone is told by its time.
feedback-empty-box = Empty the box
feedback-ask = Ask at this laptop
feedback-type = Type from paper
feedback-import = Import a list
feedback-named = With names
feedback-anonymous = Without names
feedback-names = Names
feedback-names-what-anonymous = No name is stored. Answers are collected in a box on this laptop, without their times, and are mixed before they are written. Names that were kept before stay.
feedback-names-what-named = Each answer says who gave it.
feedback-question = Question
feedback-question-own = How good was this session for you?
feedback-form-save = Save

feedback-kiosk = How good was this session for you?
feedback-kiosk-anonymous = Your name is not asked and not stored. Your answer is mixed with the others before it is kept, without its time.
feedback-kiosk-named = Your answer is kept with your name.
feedback-kiosk-rating = Your rating
feedback-kiosk-rating-missing = Choose 1 to 5
feedback-kiosk-worst = 1, poor
feedback-kiosk-best = 5, very good
feedback-kiosk-comment = What was good, what should be different?
feedback-kiosk-who = Your name
feedback-kiosk-who-none = I would rather not say
feedback-kiosk-send = Send
feedback-kiosk-thanks = Thank you. The next person, please.
feedback-kiosk-back = Take my answer back
feedback-kiosk-taken = Your answer was taken back.
feedback-kiosk-count = { $count ->
    [0] The box is empty.
    [one] 1 answer in the box.
   *[other] { $count } answers in the box.
}
feedback-kiosk-end = End, and empty the box

feedback-typed = Answers from paper
feedback-typed-what = One answer a line: 1 to 5, then what was written.
feedback-typed-lines = Answers
feedback-typed-wrong = { $count ->
    [one] 1 line begins with no rating: { $lines }
   *[other] { $count } lines begin with no rating: { $lines }
}
feedback-typed-deed = { $count ->
    [one] Keep 1 answer
   *[other] Keep { $count } answers
}
feedback-typed-done = { $count ->
    [one] 1 answer kept
   *[other] { $count } answers kept
}

feedback-import-title = Import feedback
feedback-import-what = Choose the list of answers
feedback-import-formats = CSV or XLSX with a rating of 1 to 5, and a comment where there is one.
feedback-import-counts = { $rows } rows: { $answers } answers, { $rejected } not read
feedback-import-deed = { $count ->
    [one] Keep 1 answer
   *[other] Keep { $count } answers
}
feedback-import-done = { $count ->
    [one] 1 answer kept from { $file }
   *[other] { $count } answers kept from { $file }
}
feedback-import-names = The session asks without names: those in the list are left out.
field-rating = Rating
field-comment = Comment

feedback-sentiment-positive = Positive
feedback-sentiment-neutral = Neutral
feedback-sentiment-negative = Negative
feedback-sentiment-none = not read yet
feedback-sentiment = Sentiment
feedback-sentiments = { $positive } positive, { $neutral } neutral, { $negative } negative
feedback-tags = Tags
feedback-tags-help = separated by commas
feedback-tag-count = { $tag } ({ $count })
feedback-tag-save = Save tags
feedback-anonymous-person = without a name
feedback-filter-all = All
feedback-filter-comments = With comment

feedback-export = Files
feedback-col-session = Session
feedback-col-when = When
feedback-col-answers = Answers
feedback-col-asked = Took part
feedback-col-average = Average
feedback-col-1 = 1
feedback-col-2 = 2
feedback-col-3 = 3
feedback-col-4 = 4
feedback-col-5 = 5
feedback-col-positive = Positive
feedback-col-neutral = Neutral
feedback-col-negative = Negative
feedback-col-note = Note
feedback-col-rating = Rating
feedback-col-comment = Comment
feedback-col-person = Person
feedback-col-day = Day
feedback-col-sentiment = Sentiment
feedback-col-tags = Tags
feedback-col-how = Asked

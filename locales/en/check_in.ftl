### Checking in by a scan: what it comes to, what was refused, the screen of self check-in, badges.

scan-in = { $name }: { $minutes ->
    [0] { $mark }
   *[other] { $mark }, { $minutes } min
}
scan-already = { $name } is in already; nothing was changed
scan-other_session = { $name } is expected in another session: { $session }, { $at }
scan-not_listed = { $name } is on no list of this time
scan-unknown = nobody has the code or number “{ $text }”
scan-misread = the badge was not read whole; scan it again
scan-several = more than one person has the number “{ $text }”; choose by name
scan-early = check-in opens at { $opens } on { $day }
scan-over = check-in closed at { $closes }
scan-closed = the session is closed; reopen it first
scan-cancelled = the session is called off
scan-screen = this is the code of the screen; scan the badge of the person
scan-old_code = this code was on the screen before; take the one that is there now
scan-wrong_code = this is no code of this session’s screen

scan-nowhere = A badge was scanned; open the roll call that it is for, and scan it again.
scan-refused = Not marked
scan-refused-title = Refused scans
scan-refused-count = { $count ->
    [one] 1 refused scan
   *[other] { $count } refused scans
}
scan-refused-more = { $count ->
    [one] 1 more is not shown
   *[other] { $count } more are not shown
}
scan-refused-own = checked in alone
scan-text-kept-out = a long text, not kept
scan-mark = Mark present
scan-mark-of = Mark present: { $name }
scan-walk-in = Take as a walk-in
scan-walk-in-of = Take as a walk-in: { $name }
scan-go = Go to their session
scan-dismiss = Set aside
scan-dismiss-of = Set aside: { $at }
scan-who = Who was it?
scan-who-of = Who was it? { $at }
scan-who-search = Name or number
scan-who-none = Nobody fits “{ $text }”

door-open = Self check-in on this laptop
door-title = Check in: { $title }
door-field = Scan your badge, or type your number or name
door-field-help = With a name, Enter takes the only one that fits.
door-which = Several fit: choose yourself
door-none = Nobody on the list fits “{ $text }”. Please see the person at the door.
door-see = Please see the person at the door.
door-in = Welcome, { $name }
door-in-at = You are in since { $at }.
door-late = You are in, { $minutes } min after the start.
door-already = You are in already.
door-not-me = That was not me
door-undone = Taken back.
door-code = Code of this minute
door-code-next = New in { $seconds } s
door-code-what = The code is of this session and this minute. Whoever checks in elsewhere types it there.
door-screen = Code on the screen in the room
door-screen-missing = Type the six digits that the screen in the room shows
door-shut = Check-in is closed
door-opens = Open { $opens } to { $closes }
door-always = Open until the session is closed
door-leave = End self check-in
door-marked = { $marked } of { $of } in
door-settings = Check-in
door-before = Opens before the start, minutes
door-after = Stays open after the end, minutes
door-late-after = Late after so many minutes; empty: never
door-any-time = Open at any time
door-asks = Ask for the code on the screen at self check-in
door-save = Save
door-saved = Check-in is set

badge = Badge
badge-print = Print this badge
badges = Badges with codes
badges-what = One badge a person, to be cut out: name, code for scanners, and nothing else of them. A badge that is lost is printed again with the same code.
badges-deed = Print badges
badges-made = { $count ->
    [one] { $name } holds 1 badge
   *[other] { $name } holds { $count } badges
}

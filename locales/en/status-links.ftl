# Links to the page on the server for those without Muster.

links = Links for readers
links-what = Whoever has such a link sees how “{ $rollout }” stands, in any browser, without Muster and without an account. The page is the server's; nobody can write on it.
links-none = There is no link yet.
links-no-rollout = There is no rollout to show yet.
links-no-server = The page stands on the server, and this workspace is on none yet.
links-own-certificate = Your server made its certificate itself: readers' browsers warn before they open the page. With a certificate of your own on the server they do not.
links-read-only = Owners and deployment leads make links and take them back.
link-open = Make a link
link-for = For whom
link-for-help = Stands here only, not on the page
link-for-missing = say for whom it is
link-shows = What the page shows
link-shows-what = How far the run is, when it is expected to end and how late it is, always stand there. Names are those that own tasks, and what laptops are called.
link-shows-least = how far it is, and nothing else
link-part-tasks = Tasks by title
link-part-way_back = Latest safe rollback
link-part-gates = Decisions at gates
link-part-hand_off = Signed areas of the hand-off
link-part-downtime = Downtime
link-part-messages = Messages
link-part-names = Names
link-lasts = It lasts
link-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
link-deed = Make the link
link-made = The link is made
link-made-what = Until { $at }. Whoever has the address can read; hand it on like a key. You can copy it again on this laptop, and only here.
link-copy = Copy the address
link-until = until { $at }, made by { $by }
link-lapsed = over since { $at }, made by { $by }
link-unsent = the server does not know it yet
link-elsewhere = Its address can be copied only on the laptop where it was made.
link-revoke = Take back
link-revoked = The link for { $title } is taken back

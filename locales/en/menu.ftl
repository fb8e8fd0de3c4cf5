### The menu of the window. After `menu-` stands the id of the command that an entry runs.

menu-file = File
menu-import-people = Import people…
menu-export-pack = Export hand-off pack…
menu-quit = Quit
menu-edit = Edit
menu-undo = Undo
menu-palette = Find or run anything…
menu-view = View
menu-zoom-in = Larger
menu-zoom-out = Smaller
menu-zoom-reset = Normal size
menu-theme-system = As the system: light or dark
menu-theme-light = Light
menu-theme-dark = Dark
menu-go = Go
menu-area-overview = Overview
menu-area-checklists = Checklists
menu-area-training = Training
menu-area-handoff = Hand-off
menu-area-settings = Settings
menu-help = Help
menu-keys = Keys
menu-leaving = Some changes exist only on this laptop. They stay here and are sent when Muster runs and the server answers.
menu-leaving-go = Close all the same
menu-leaving-stay = Stay

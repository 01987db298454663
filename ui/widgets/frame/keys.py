"""Every key of the window, once: the window listens to them and Help lists them."""

NEXT_PERSON = ("F12", "Ctrl+Shift+Del")
CRISIS = ("F9", "Ctrl+9")
PUBLIC_WORDS = ("F8", "Ctrl+8")
PRINT = ("Ctrl+P",)
SAVE = ("Ctrl+S",)
COPY_TEXT = ("Ctrl+T",)
SHOW_BIG = ("Ctrl+B",)
THIS_IS_WRONG = ("Ctrl+R",)
CHECK_FIT = ("F7", "Ctrl+K")
PAGES = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+0")
"""Of each page in the order of the rail; 8 and 9 are what F8 and F9 are."""

KEYS = (
    ("Enter in the box", "Go to the first result (Down does the same)"),
    ("Up, Down", "Move through the results"),
    ("Enter on a result", "Open it beside the list"),
    ("A on a result", "Add it to the sheet"),
    ("F on a result", "Fill in a form that asks it"),
    ("C on a result, Shift+C", "Mark it to compare (also Ctrl+click); show them side by side"),
    ("Esc", "Back to the box"),
    ("Ctrl+P", "Print the sheet; on Form, the form"),
    ("Ctrl+S", "Save the sheet as a PDF; in a form, save the record"),
    ("Ctrl+Z, Ctrl+Shift+Z", "In Directory or Marketplace: take back the last step, do it again"),
    ("Space on a record", "Under Directory: mark it, to change several in one go"),
    ("Ctrl+T", "Copy the sheet, or the open service, as a text message"),
    ("Ctrl+B", "Show the open service large, for the person to read"),
    ("Ctrl+R", "This is wrong: tell the keeper what is wrong with the open service"),
    ("Ctrl+C on a result", "Copy that service as a text message"),
    ("Alt+Up, Alt+Down", "Move a service on the sheet"),
    ("Delete", "Take a service off the sheet"),
    (
        "F7 or Ctrl+K",
        "Check fit: questions on who can go; a digit answers, S skips; in a box Alt+S or Enter",
    ),
    ("F8 or Ctrl+8", "Public or professional words"),
    ("F9 or Ctrl+9", "Crisis and safeguarding; then P prints the crisis numbers, L all numbers"),
    ("F12 or Ctrl+Shift+Delete", "Next person: clear everything about this one"),
    ("Ctrl+1 to Ctrl+7", "Find, Sheet, Marketplace, Directory, Updates, This desk, Help"),
    ("Ctrl+0", "Form"),
)
"""The keys as a person reads them, and what each does."""

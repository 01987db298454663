"""The two lists that conversations are counted by: kinds of place, and themes; a desk's own."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput, UnknownName
from directory.model.counting import CountList
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.words import one_line, tidy

Which = Literal["places", "themes"]

EVERY_TALK = "conversations"
"""Stands before the themes: how many conversations there were, whatever they were about."""
LONGEST_NAME = 50
MOST_PLACES, MOST_THEMES = 8, 20
_MOST = {"places": MOST_PLACES, "themes": MOST_THEMES}


class Heading(NamedTuple):
    """One line of a tally: its code, which never changes, and what it is called."""

    code: str
    name: str


CONVERSATIONS = Heading(EVERY_TALK, "Conversations")
FIRST_PLACES = (
    Heading("desk", "At the desk"),
    Heading("phone", "By phone"),
    Heading("home-visit", "Home visit"),
    Heading("event", "At an event"),
    Heading("other", "Somewhere else"),
)
"""Where conversations happen, until a desk says otherwise."""
SOMETHING_ELSE = Heading("something-else", "Something else")


def places(directory: Directory) -> tuple[Heading, ...]:
    """Return the kinds of place; the first is where a tap counts."""
    kept = _kept(directory, "places")
    return _headings(kept) if kept else FIRST_PLACES


def themes(directory: Directory) -> tuple[Heading, ...]:
    """Return the themes: of the first screen, and the desk's own. Conversations stand first."""
    shown = tuple(Heading(theme.id, theme.name) for theme in directory.themes())
    kept = _headings(_kept(directory, "themes") or CountList(id="themes"))
    codes = {one.code for one in kept}
    added = tuple(one for one in (*shown, SOMETHING_ELSE) if one.code not in codes)
    return (CONVERSATIONS, *kept, *added)


def heading(among: Sequence[Heading], named: str) -> Heading:
    """Return a heading by its code or its name.

    Raises:
        UnknownName: If there is none; names all.
    """
    for one in among:
        if named == one.code or tidy(named) == tidy(one.name):
            return one
    known = ", ".join(one.code for one in among)
    raise UnknownName(f"There is no '{one_line(named)}' to count by. There are: {known}.")


def add_heading(directory: Directory, which: Which, name: str) -> Change:
    """Add a kind of place, or a theme of this desk's own.

    Raises:
        BadInput: If the name does not do, or there are enough.
        RefusedWords: If it is about a person, or labels people.
    """
    now = _all(directory, which)
    name = _checked_name(name, now)
    if len(now) >= _MOST[which]:
        raise BadInput(f"There are {len(now)} already: more do not fit on one sheet of paper.")
    taken = {one.code for one in now}
    code = "-".join(tidy(name).split()) or "own"
    while code in taken:
        code += "-2"
    return _keep(directory, which, (*now, Heading(code, name)))


def rename_heading(directory: Directory, which: Which, code: str, name: str) -> Change:
    """Call a line of the tally something else; what was counted stays with it.

    Raises:
        BadInput: If the name does not do.
        RefusedWords: If it is about a person, or labels people.
        UnknownName: If there is no such line.
    """
    now = _all(directory, which)
    before = heading(now, code)
    name = _checked_name(name, [one for one in now if one != before])
    return _keep(directory, which, [Heading(code, name) if one == before else one for one in now])


def move_heading(directory: Directory, which: Which, code: str, by: int) -> Change:
    """Move a line of the tally up (negative) or down, as far as there is room.

    Raises:
        UnknownName: If there is no such line.
    """
    now = list(_all(directory, which))
    here = now.index(heading(now, code))
    now.insert(min(max(here + by, 0), len(now) - 1), now.pop(here))
    return _keep(directory, which, now)


def remove_heading(directory: Directory, which: Which, code: str) -> Change:
    """Take a line off the tally.

    Raises:
        BadInput: If something was counted under it, or it is a theme of the first screen.
        UnknownName: If there is no such line.
    """
    now = _all(directory, which)
    gone = heading(now, code)
    shown = {theme.id for theme in directory.themes()} | {SOMETHING_ELSE.code}
    if which == "themes" and code in shown:
        raise BadInput(f"{gone.name} is a theme of the first screen, so it stays. Rename it here.")
    if len(now) == 1:
        raise BadInput("One place has to stay.")
    if _is_counted(directory, which, code):
        raise BadInput(f"{gone.name} holds counts, so it stays. You can rename it.")
    return _keep(directory, which, [one for one in now if one != gone])


def _all(directory: Directory, which: Which) -> tuple[Heading, ...]:
    return places(directory) if which == "places" else themes(directory)[1:]


def _kept(directory: Directory, which: Which) -> CountList | None:
    return next((one for one in held(directory, CountList) if one.id == which), None)


def _headings(kept: CountList) -> tuple[Heading, ...]:
    return tuple(Heading(*both) for both in zip(kept.codes, kept.names, strict=True))


def _keep(directory: Directory, which: Which, now: Sequence[Heading]) -> Change:
    names = tuple(one.name for one in now)
    after = CountList(id=which, codes=tuple(one.code for one in now), names=names)
    change = Change(_kept(directory, which), after)
    return make_changes(directory, [change], f"Counting: {which}")[0]


def _is_counted(directory: Directory, which: Which, code: str) -> bool:
    column, value = ("what", f"talk:{code}") if which == "places" else ("id", code)
    asked = f'SELECT 1 FROM "count" WHERE {column} = ? AND what <> ? LIMIT 1'
    return bool(directory.rows(asked, (value, "print")))


def _checked_name(name: str, others: Sequence[Heading]) -> str:
    name = one_line(name)
    if not name or len(name) > LONGEST_NAME:
        raise BadInput(f"Give it a name of at most {LONGEST_NAME} letters.")
    check_typed(name)
    if tidy(name) in {tidy(one.name) for one in (*others, CONVERSATIONS)}:
        raise BadInput(f"There is a '{name}' already.")
    return name

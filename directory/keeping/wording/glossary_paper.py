"""The short forms on paper: what a letter or a worker means, in everyday words."""

import csv
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from directory.disclosure.paper.leaflet import Leaflet, LeafletBlock, LeafletPart
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.tables import FOR_STAFF
from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.keeping.wording.short_forms import ShortForm, glossary, short_form
from directory.store import Directory
from directory.words import first_large, tidy

SHIPPED = Path(__file__).parents[3] / "seed" / "shorthand"
TITLE = "What short words mean"
START = "Letters and workers use these. You can always ask: “What does that mean?”"
FOR_STAFF_START = "As records and colleagues write them. Say the everyday words to people."
NEXT = "A word is not here, or a letter is hard to read? Bring it to us: we read it with you."
A_WORD = re.compile(r"\b[A-Za-z]?[a-z]{3,}\b")
"""Something in a short word that is said as it is written."""
MOST_LETTERS = 6
"""Letters of a short word proper. Longer ones, and numbers of forms, are on paper where their need
is asked for."""


def glossary_paper(
    directory: Directory, around: Surroundings, edition: str, needs: Sequence[str] = ()
) -> Leaflet:
    """Return the short forms as they are used here.

    Args:
        directory: The open directory, with the words of its own.
        around: What every paper says.
        edition: ``public`` holds only what has everyday words, and no label; ``professional`` all.
        needs: Ids of needs: then only short forms that point to one of them, but all of these.
    """
    staff = edition == "professional"
    known = glossary(directory, shipped_short_forms())
    fit = (one for one in known if _wanted(one, needs) and _fits(one, staff=staff))
    held = [one for one in fit if _meaning(one, staff=staff)]
    parts = tuple(LeafletPart(one.short, (_meaning(one, staff=staff),), listed=True)
                  for one in held)  # fmt: skip
    return Leaflet(
        title=TITLE,
        start=(FOR_STAFF_START if staff else START,),
        blocks=(LeafletBlock("", parts),),
        next_steps=(NEXT,),
        crisis=around.crisis,
        close=staff,
        **around.foot(FOR_STAFF if staff else ""),
    )


@lru_cache(maxsize=1)
def shipped_short_forms() -> tuple[ShortForm, ...]:
    """Return the short forms that ship, from their table."""
    found: list[ShortForm] = []
    for path in sorted(SHIPPED.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += map(short_form, csv.DictReader(file))
    return tuple(found)


def _wanted(one: ShortForm, needs: Sequence[str]) -> bool:
    if needs:
        return not set(needs).isdisjoint(one.needs)
    return len(one.short) <= MOST_LETTERS and not any(map(str.isdigit, one.short))


def _fits(one: ShortForm, *, staff: bool) -> bool:
    if labels_in(f"{one.short} {one.meaning} {one.plain}"):
        return False
    plain = bool(one.plain) and one.public
    return staff or (plain and not avoided_in(f"{one.meaning} {one.plain}"))


def _meaning(one: ShortForm, *, staff: bool) -> str:
    """Return what it stands for; in everyday words first, where there are any.

    The short word alone, said again, means nothing; and a word that is no abbreviation, such as
    *Stat demand*, has another word for it and nothing *in full*.
    """
    plain, whole = one.plain, one.meaning
    if plain and tidy(one.short) in (tidy(whole), tidy(whole).split()[0]):
        whole = ""
    if tidy(plain) in tidy(whole) or tidy(plain) == tidy(one.short):
        plain = ""
    full = f"in full: {whole}" if plain and whole and not A_WORD.search(one.short) else whole
    told = [first_large(text) for text in ((whole, plain) if staff else (plain, full)) if text]
    return ". ".join(told).rstrip(".") + "." if told else ""

"""What the tables of a day are there for, as the tiles name it, and where each stands in a list."""

from directory.marketplace.at_event import AtEvent, ShownStall
from directory.search.needs.sides import HARMING

STAYING_SAFE = "safety"
BESIDE_SAFE = "mind"
"""Where a table also stands that is there for Staying safe alone: whoever was harmed can talk
about how they are feeling too."""


def needs_there(at: AtEvent, shown: ShownStall) -> tuple[str, ...]:
    """Return the ids of the needs of a table, or of its group where nobody said."""
    if shown.needs:
        return shown.needs
    return next((one.needs for one in at.event.groups if one.id == shown.group), ())


def themes_of(at: AtEvent, shown: ShownStall) -> tuple[str, ...]:
    """Return the ids of the themes of a table, its own first; help for those who harm has none."""
    told = [one for one in needs_there(at, shown) if one in at.around.needs and one != HARMING]
    return tuple(dict.fromkeys(at.around.needs[one].theme for one in told))


def theme_of(at: AtEvent, shown: ShownStall) -> str:
    """Return the theme of what a table is there for first; nothing where nobody said."""
    return next(iter(themes_of(at, shown)), "")


def heading_theme(at: AtEvent, shown: ShownStall) -> str:
    """Return the theme that a table stands under in a list, once: never Staying safe.

    Nothing where nobody said. What stands under Staying safe stands there a second time, so that
    no number is for that alone.
    """
    themes = themes_of(at, shown)
    others = (one for one in themes if one != STAYING_SAFE)
    return next(others, BESIDE_SAFE if themes else "")

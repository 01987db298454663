"""Hear by likeness of meaning too, where the extra is installed; else words alone go on."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

from directory.search.meaning import Meaning, NoMeaning, load_meaning

if TYPE_CHECKING:
    from directory.desk import Desk

_LOG = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def loaded() -> Meaning | None:
    """Load what compares meanings, once; half a second, so do it in a worker.

    Returns:
        None where it is not installed or does not start, which is said once in the terminal.
    """
    from seed.meaning_files import FILES

    try:
        return load_meaning(FILES)
    except NoMeaning as problem:
        _LOG.warning("What people say is heard by its words alone: %s.", problem)
        return None


def hear_by_likeness(desk: Desk) -> None:
    """Have ``desk`` hear by likeness from now on, where that is installed."""
    if meaning := loaded():
        desk.meant.use(meaning)


def understand(desk: Desk, text: str) -> None:
    """Work out what ``text`` is like, and use it when that is asked; some 10 ms."""
    desk.meant.hold(desk.meant.think(text))

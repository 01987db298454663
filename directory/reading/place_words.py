"""The words that say where a place is, that it is secret, or that it hides people who flee."""

import tomllib
from functools import cache
from pathlib import Path

LIST = Path(__file__).parents[2] / "seed" / "language" / "hidden_places.toml"


def place_words(subject: str, name: str) -> tuple[str, ...]:
    """Return one list of these words; its entries may be patterns.

    Args:
        subject: ``streets``, ``secret`` or ``refuges``.
        name: Of the list within.
    """
    return tuple(_lists()[subject][name])


def one_of(subject: str, name: str) -> str:
    """Return a pattern for any one of these words, in their order."""
    return "|".join(place_words(subject, name))


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    """Return all of these lists, read once."""
    with LIST.open("rb") as file:
        return tomllib.load(file)

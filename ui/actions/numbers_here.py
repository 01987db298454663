"""See and set the numbers that rules name: how many, in how many months, at this desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.desk.local.thresholds import named_numbers, set_number
from directory.matching.thresholds import FACT

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.desk.local.thresholds import NamedNumber
    from directory.store.local import Change

IS_NUMBER = FACT
"""Begins the name of each."""


def numbers_here(desk: Desk) -> tuple[NamedNumber, ...]:
    """Return every number that a rule names, as it is usually and here."""
    return named_numbers(desk.directory)


def number_name(name: str) -> str:
    """Return what a number is called on the screen: ``Energy codes`` for its id."""
    return name.removeprefix(FACT).replace("-", " ").capitalize()


def set_number_here(desk: Desk, name: str, words: str) -> Change:
    """Set a number for this desk; nothing lets the record decide again.

    Raises:
        SignpostProblem: In one sentence, if there is none of that name, or it is no number.
    """
    return set_number(desk.directory, name, words)

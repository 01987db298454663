"""The engine that places stalls, on a bare problem out of a file: no event, no data folder."""

import time
from dataclasses import dataclass
from pathlib import Path

from directory.errors import BadInput
from directory.marketplace.allocation.problem import Number
from directory.marketplace.allocation.qaplib import read_qaplib
from directory.marketplace.allocation.tabu import Limits, search

LONGEST = 86_400.0
"""Seconds; a day."""


@dataclass(frozen=True)
class Assigned:
    """What came of a search; ``permutation`` counts things and places from 1, as QAPLIB does."""

    n: int
    cost: Number
    permutation: tuple[int, ...]
    seconds: float


def assign_file(path: Path, *, seconds: float, seed: int) -> Assigned:
    """The best assignment found for a file of QAPLIB.

    Raises:
        BadInput: the time is not above 0 and at most a day.
        UnreadableFile: the file is not a size and two square matrices.
    """
    if not 0 < seconds <= LONGEST:
        raise BadInput(f"Give a time above 0 and up to {LONGEST:,.0f} seconds.")
    began = time.monotonic()
    problem = read_qaplib(path)
    left = seconds - (time.monotonic() - began)
    found = search(problem, Limits(seconds=left), seed=seed)
    places = tuple(place + 1 for place in found.permutation)
    return Assigned(len(places), found.cost, places, round(time.monotonic() - began, 3))

"""A long list is worked out by several processes; what comes of it is the same as from one.

Each worker takes a batch of rows and hands back records ready to be kept, while this process
reads on, compares and writes. Rather than wait it works out a batch itself, and where no worker
can be had, or one is lost, it does all of the work.
"""

import gc
import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from directory.interchange.bringing.working_out import Made, MadeItem, Recipe

MOST_PROCESSES = 4
FEW = 1_000
"""Rows that this process works out itself, while workers start; fewer are not worth a worker."""
BATCH = 200
"""Rows that are worked out together."""
_AHEAD = 4
"""Batches that lie with each worker, so that none is idle while this process writes."""
_MOST = 6
"""Batches for each process that are waiting or made; bounds the memory when a worker is slow."""
_MADE_MEANWHILE = 20_000
"""Things that are made before Python looks for those that lead back to themselves.

A long list makes millions of things and hardly any such; a twentieth of the time went into that.
"""
_NOT_FOR_OTHERS = (pickle.PicklingError, AttributeError, TypeError)
"""What is raised for a recipe that cannot be handed to another process."""

Rows = list[Any]
_recipes: list[Recipe] = []
"""In a worker: the one recipe that it works by."""


@dataclass(slots=True)
class _Batch:
    """Some rows, and who makes what of them; nobody yet where there is neither."""

    rows: Rows
    promise: Future[list[MadeItem]] | None = None
    made: list[MadeItem] | None = None

    @property
    def open(self) -> bool:
        """Whether it is still to be made."""
        return self.made is None and not (self.promise and self.promise.done())


def how_many() -> int:
    """Return how many workers this computer has room for beside this process."""
    return min(os.cpu_count() or 1, MOST_PROCESSES) - 1


def made_of(rows: Iterator[Any], recipe: Recipe) -> Iterator[MadeItem]:
    """Yield what comes of the rows of a file, in their order."""
    workers = how_many()
    if workers:
        yield from _up_to_a_record(rows, recipe)
    first = list(islice(rows, FEW)) if workers else []
    told = _handed_over(recipe) if first and len(first) == FEW else b""
    if told:
        yield from _together(first, rows, recipe, _pool(workers, told))
    else:
        for some in _batches(chain(first, rows)):
            yield from recipe.make(some)


def _batches(rows: Iterator[Any]) -> Iterator[Rows]:
    while some := list(islice(rows, BATCH)):
        yield some


def _up_to_a_record(rows: Iterator[Any], recipe: Recipe) -> Iterator[MadeItem]:
    """Yield what comes of rows until one is a record: a file of none is soon given up alone."""
    for row in rows:
        made = recipe.make([row])
        yield from made
        if any(isinstance(one, Made) for one in made):
            return


def _handed_over(recipe: Recipe) -> bytes:
    """Return a recipe as it is handed to a worker; nothing when that cannot be."""
    try:
        return pickle.dumps(recipe)
    except _NOT_FOR_OTHERS:
        return b""


def _pool(workers: int, told: bytes) -> ProcessPoolExecutor | None:
    """Return workers that start from nothing: a copy of a program with a window may hang."""
    try:
        fresh = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, fresh, _begin, (told,))
    except (OSError, NotImplementedError, ImportError):  # the system has no locks to share
        return None


def _together(
    first: Rows, rows: Iterator[Any], recipe: Recipe, pool: ProcessPoolExecutor | None
) -> Iterator[MadeItem]:
    """Yield what comes of rows, made by workers that are ended in any case, and here."""
    workers = how_many()
    given, before = deque([_Batch(first)]), gc.get_threshold()
    gc.set_threshold(_MADE_MEANWHILE, *before[1:])
    try:
        while given:
            while sum(batch.open for batch in given) < _AHEAD * workers and (
                some := list(islice(rows, BATCH))
            ):
                given.append(_Batch(some, _hand(pool, some)))
            room = len(given) < _MOST * (workers + 1)
            must_wait = given[0].open and given[0].promise
            if room and must_wait and (some := list(islice(rows, BATCH))):
                given.append(_Batch(some, made=recipe.make(some)))
            else:
                yield from _taken(given.popleft(), recipe)
    finally:
        gc.set_threshold(*before)
        if pool:
            pool.shutdown(cancel_futures=True)


def _hand(pool: ProcessPoolExecutor | None, rows: Rows) -> Future[list[MadeItem]] | None:
    """Return the promise of a worker, or None where none can be had."""
    try:
        return pool.submit(_work, rows) if pool else None
    except (BrokenProcessPool, OSError):
        return None


def _taken(batch: _Batch, recipe: Recipe) -> list[MadeItem]:
    """Return what was made of a batch; what no worker makes is made here."""
    if batch.made is not None:
        return batch.made
    try:
        return batch.promise.result() if batch.promise else recipe.make(batch.rows)
    except BrokenProcessPool:
        return recipe.make(batch.rows)


def _begin(told: bytes) -> None:
    """Begin a worker; a person who stops the program stops it through the one that writes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _recipes[:] = [pickle.loads(told)]
    gc.set_threshold(_MADE_MEANWHILE)
    gc.freeze()  # all that is there now stays: it need not be looked through again and again


def _work(rows: Rows) -> list[MadeItem]:
    """Work out one batch in a worker."""
    return _recipes[0].make(rows)

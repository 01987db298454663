"""A quadratic assignment made ready for searching: whole numbers, pairs counted once.

Whole numbers do not drift, however many million times they are added to, and give the same plan on
every machine. Figures with a fraction are rounded to steps of 1/65536 for the search only; the
cost that is told is always summed from the figures as given.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.marketplace.allocation.problem import Matrix, Number, Problem

Rows = list[list[int]]
STEPS = 16
"""Binary places kept of a figure with a fraction."""


@dataclass(frozen=True)
class Part:
    """One pair of matrices that are both symmetric, or both antisymmetric, with empty diagonals."""

    flow: Rows
    distance: Rows
    symmetric: bool
    busy: list[list[tuple[int, int]]]
    """For each thing, the others with which it has a flow, and the flow."""


@dataclass(frozen=True)
class Whole:
    """The problem in whole numbers, its things in an order that searches well.

    First stand the ``idle`` ones (made up, for places that stay empty; two of them are never
    exchanged), then the free ones, from ``moving`` on those that are pinned. ``names[i]`` is the
    number of thing ``i`` in the problem as given, or too large for it if it is made up.
    """

    names: list[int]
    idle: int
    moving: int
    parts: list[Part]
    linear: Rows
    scale: int
    """How many times larger the costs are here than in the problem as given."""


def whole(problem: Problem) -> Whole:
    """The problem in whole numbers.

    Raises:
        ValueError: matrices of unlike sizes, fewer places than things, or a pinned thing without
            a start.
    """
    _check(problem)
    things, places = problem.things, problem.places
    free = [one for one in range(things) if one not in problem.pinned]
    names = [*range(things, places), *free, *sorted(problem.pinned)]
    steps = [_steps(term.flow) + _steps(term.distance) for term in problem.terms]
    most = max([*steps, _steps(problem.linear) if problem.linear is not None else 0])
    scale = 2 << most  # twice, as a pair of asymmetric matrices is split into halves
    linear = [[0] * places for _ in range(places)]
    if problem.linear is not None:
        _add_linear(linear, names, problem.linear, scale)
    parts: list[Part] = []
    for term, own in zip(problem.terms, steps, strict=True):
        flow = _ordered(_rounded(term.flow, 1 << (most - own)), names)
        distance = _rounded(term.distance, 1)
        _add_diagonals(linear, flow, distance)
        parts += _split(flow, distance)
    return Whole(names, places - things, places - len(problem.pinned), parts, linear, scale)


def _check(problem: Problem) -> None:
    things, places = problem.things, problem.places
    if places < things:
        raise ValueError("fewer places than things")
    sizes = [(term.flow, things, things) for term in problem.terms]
    sizes += [(term.distance, places, places) for term in problem.terms]
    if problem.linear is not None:
        sizes.append((problem.linear, things, places))
    for matrix, rows, columns in sizes:
        if len(matrix) != rows or any(len(row) != columns for row in matrix):
            raise ValueError("matrices of unlike sizes")
    if problem.start is None:
        if problem.pinned:
            raise ValueError("a pinned thing needs a start")
    elif len(problem.start) != things or len(set(problem.start)) != things:
        raise ValueError("the start does not give each thing a place of its own")


def _steps(matrix: Matrix) -> int:
    return 0 if all(one == int(one) for row in matrix for one in row) else STEPS


def _rounded(matrix: Matrix, times: int) -> Rows:
    times <<= _steps(matrix)
    return [[_whole(one, times) for one in row] for row in matrix]


def _whole(one: Number, times: int) -> int:
    return one * times if isinstance(one, int) else round(one * times)


def _ordered(flow: Rows, names: Sequence[int]) -> Rows:
    """The flows in our order, with nothing to or from the things that were made up."""
    things = len(flow)
    return [
        [flow[i][j] if i < things and j < things else 0 for j in names] for i in names
    ]  # fmt: skip


def _add_linear(linear: Rows, names: Sequence[int], given: Matrix, scale: int) -> None:
    for row, name in zip(linear, names, strict=True):
        if name < len(given):
            row[:] = [_whole(one, scale) for one in given[name]]


def _add_diagonals(linear: Rows, flow: Rows, distance: Rows) -> None:
    """What a thing costs with itself does not depend on the others: move it over."""
    for i, row in enumerate(linear):
        if flow[i][i]:
            for p in range(len(row)):
                row[p] += 2 * flow[i][i] * distance[p][p]


def _split(flow: Rows, distance: Rows) -> list[Part]:
    """A symmetric and an antisymmetric part; the products across add up to nothing."""
    both = []
    for sign in (1, -1):
        f, d = _half(flow, sign), _half(distance, sign)
        if any(map(any, f)) and any(map(any, d)):
            busy = [[(other, flow) for other, flow in enumerate(row) if flow] for row in f]
            both.append(Part(f, d, sign == 1, busy))
    return both


def _half(matrix: Rows, sign: int) -> Rows:
    turned = zip(*matrix, strict=True)
    rows = [
        [one + sign * other for one, other in zip(row, column, strict=True)]
        for row, column in zip(matrix, turned, strict=True)
    ]
    for i, row in enumerate(rows):
        row[i] = 0
    return rows

"""Linear assignment: each row a column of its own, at the least sum (Hungarian method)."""

from collections.abc import Sequence
from math import inf

from directory.marketplace.allocation.problem import Matrix, Number

NONE = -1


def assign(costs: Matrix) -> tuple[int, ...]:
    """The column of each row at the least total; at least as many columns as rows.

    Raises:
        ValueError: fewer columns than rows, or rows of unlike length.
    """
    if not costs:
        return ()
    columns = len(costs[0])
    if columns < len(costs) or any(len(row) != columns for row in costs):
        raise ValueError("an assignment needs a column for each row")
    row_of = [NONE] * columns
    row_price: list[Number] = [0] * len(costs)
    column_price: list[Number] = [0] * columns
    for row in range(len(costs)):
        _seat(costs, row, row_of, (row_price, column_price))
    chosen = [NONE] * len(costs)
    for column, row in enumerate(row_of):
        if row != NONE:
            chosen[row] = column
    return tuple(chosen)


def total(costs: Matrix, chosen: Sequence[int]) -> Number:
    """What an assignment adds up to."""
    return sum(row[column] for row, column in zip(costs, chosen, strict=True))


def _seat(
    costs: Matrix, row: int, row_of: list[int], prices: tuple[list[Number], list[Number]]
) -> None:
    """Give one more row a column, moving others along the cheapest chain to a free one."""
    row_price, column_price = prices
    slack: list[Number] = [inf] * len(row_of)
    came_from = [NONE] * len(row_of)
    open_columns = list(range(len(row_of)))
    closed: list[tuple[int, int]] = []
    here, column = row, NONE
    while here != NONE:
        given, price, nearest = costs[here], row_price[here], inf
        following = NONE
        for other in open_columns:
            gap = given[other] - price - column_price[other]
            if gap < slack[other]:
                slack[other], came_from[other] = gap, column
            if slack[other] < nearest:
                nearest, following = slack[other], other
        closed.append((here, column))
        _raise_prices(closed, nearest, prices)
        open_columns.remove(following)
        for other in open_columns:
            slack[other] -= nearest
        column, here = following, row_of[following]
    while column != NONE:
        before = came_from[column]
        row_of[column] = row if before == NONE else row_of[before]
        column = before


def _raise_prices(
    closed: Sequence[tuple[int, int]], by: Number, prices: tuple[list[Number], list[Number]]
) -> None:
    row_price, column_price = prices
    for row, column in closed:
        row_price[row] += by
        if column != NONE:
            column_price[column] -= by

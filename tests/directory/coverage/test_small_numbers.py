"""Nobody can work out a number that is not shown: tried with every table of a few small numbers."""

from itertools import product

import pytest

from directory.coverage.small_numbers import HIDDEN, UNDER, Sum, possible, protected

FAR = 9
"""So far a hidden number is looked for; the tables below hold none as large."""


def answers(shown, sums):
    """Every table that somebody who sees ``shown`` can think of."""
    total, *_ = sums[0]
    free = [at for at in range(len(shown)) if at != total]
    ranges = [
        [shown[at]] if isinstance(shown[at], int) else [1, 2] if shown[at] == UNDER else range(FAR)
        for at in free
    ]
    for values in product(*ranges):
        table = dict(zip(free, values, strict=True))
        wholes = {sum(table[part] for part in parts) for _, parts in sums}
        if len(wholes) != 1:
            continue
        table[total] = wholes.pop()
        fits = shown[total] in (HIDDEN, table[total])
        if fits or (shown[total] == UNDER and table[total] in (1, 2)):
            yield tuple(table[at] for at in range(len(shown)))


def tables(parts, other_parts, most):
    """Every total that is divided up in two ways, with numbers up to ``most``."""
    for first in product(range(most + 1), repeat=parts):
        for second in product(range(most + 1), repeat=other_parts):
            if not other_parts or sum(first) == sum(second):
                yield (sum(first), *first, *second)


def shape(parts, other_parts):
    first = Sum(0, tuple(range(1, parts + 1)))
    second = Sum(0, tuple(range(parts + 1, parts + other_parts + 1)))
    return (first, second) if other_parts else (first,)


@pytest.mark.parametrize(
    ("parts", "other_parts", "most"), [(2, 0, 5), (3, 0, 4), (4, 0, 3), (2, 2, 4), (3, 1, 3)]
)
def test_every_number_that_is_not_shown_can_be_two_at_least(parts, other_parts, most):
    sums = shape(parts, other_parts)
    for numbers in tables(parts, other_parts, most):
        shown = protected(numbers, sums)
        thinkable = list(answers(shown, sums))
        assert numbers in thinkable, (numbers, shown)
        for at, one in enumerate(shown):
            if not isinstance(one, int):
                assert len({table[at] for table in thinkable}) > 1, (numbers, shown)
            else:
                assert one == numbers[at]
                assert one not in (1, 2)


@pytest.mark.parametrize(("parts", "other_parts"), [(2, 2), (3, 2)])
def test_what_can_be_worked_out_is_worked_out_exactly(parts, other_parts):
    # the bounds are what the protection rests on: compared with every answer there is
    sums = shape(parts, other_parts)
    for labels in product((0, 4, UNDER, HIDDEN), repeat=parts + other_parts):
        for total in (4, 5, UNDER):
            shown = (total, *labels)
            thinkable = list(answers(shown, sums))
            if not thinkable:
                continue
            least, most = possible(shown, sums)
            for at, one in enumerate(shown):
                seen = {table[at] for table in thinkable}
                assert least[at] == min(seen), (shown, at)
                assert most[at] == max(seen), (shown, at)
                assert one in seen or not isinstance(one, int)


def test_the_least_is_hidden_that_does():
    # 48 + 6 + 2 = 56: the total stays, the 2 would follow from it, so the 6 goes too
    assert protected((56, 48, 6, 2), (Sum(0, (1, 2, 3)),)) == (56, 48, HIDDEN, UNDER)
    assert protected((5, 5, 0, 0), (Sum(0, (1, 2, 3)),)) == (5, 5, 0, 0)
    assert protected((11, 2, 2, 7), (Sum(0, (1, 2, 3)),)) == (11, UNDER, UNDER, HIDDEN)


def test_a_small_total_is_small_itself():
    assert protected((1, 1, 0), (Sum(0, (1, 2)),)) == (UNDER, UNDER, 0)
    assert protected((2, 1, 1), (Sum(0, (1, 2)),)) == (HIDDEN, UNDER, UNDER)


def test_a_hidden_number_is_not_given_away_by_another_way_of_dividing_the_total():
    # by place 5 + 1, by month 6: the month would tell the total
    shown = protected((6, 5, 1, 6), (Sum(0, (1, 2)), Sum(0, (3,))))
    assert shown == (6, HIDDEN, UNDER, 6)
    shown = protected((4, 2, 2, 4), (Sum(0, (1, 2)), Sum(0, (3,))))
    assert shown == (HIDDEN, UNDER, UNDER, HIDDEN)

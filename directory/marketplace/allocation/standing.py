"""Where everything stands now, and what each exchange of two things would change.

After an exchange only a few sums are mended: the change of each other exchange moves by a product
of two differences (Taillard's update). What each thing would cost at each place moves by another;
it is kept twice, by things and by places, and from it the changes for the two that moved are read.
All of it is kept in rows packed into single numbers.
"""

from operator import mul, sub

from directory.marketplace.allocation.lanes import Lanes
from directory.marketplace.allocation.whole import Part, Whole


class Standing:
    """An assignment under search.

    Attributes:
        place: the place of each thing.
        cost: what it costs, in the whole numbers of ``Whole``.
        rows: for each thing that may move, what the cost changes by if it changes places with each
            other thing; packed, and ``level`` more than that, so that none is negative. Exchanges
            that are never made lie above ``barred``.
    """

    def __init__(self, problem: Whole, place: list[int]) -> None:
        self.problem = problem
        most = _most(problem)
        self.lanes = lanes = Lanes(len(place), 16 * most)
        self.level = 1 << (lanes.bits - 4)
        self.barred = self.level << 1
        self.packed = [
            ([lanes.pack(row) for row in part.flow], [lanes.pack(row) for row in part.distance])
            for part in problem.parts
        ]
        self.never = [self._never(thing) for thing in range(problem.moving)]
        self.stand(place)

    def _never(self, thing: int) -> int:
        """What makes a row of changes: the level, and the bar on exchanges never made."""
        problem = self.problem
        lanes = [
            self.level + (self.barred if self._is_barred(thing, other) else 0)
            for other in range(len(problem.names))
        ]
        return self.lanes.pack(lanes)

    def _is_barred(self, thing: int, other: int) -> bool:
        idle, moving = self.problem.idle, self.problem.moving
        return other == thing or other >= moving or (thing < idle and other < idle)

    def stand(self, place: list[int]) -> None:
        """Begin anew from an assignment."""
        problem, lanes = self.problem, self.lanes
        self.place = place = place[:]
        self.at = [lanes.pack(row) for row in problem.linear]
        for part, (_, distances) in zip(problem.parts, self.packed, strict=True):
            sign = 1 if part.symmetric else -1  # of distance[q][p] beside distance[p][q]
            for own, busy in enumerate(part.busy):
                self.at[own] += sign * sum([flow * distances[place[k]] for k, flow in busy])
        rows = [lanes.unpack(row) for row in self.at]
        self.of = [lanes.pack(column) for column in zip(*rows, strict=True)]
        self.stay = [row[p] for row, p in zip(rows, place, strict=True)]
        alone = sum([row[p] for row, p in zip(problem.linear, place, strict=True)])
        self.cost = alone + (sum(self.stay) - alone) // 2
        self.rows = [
            lanes.pack(self.changes_of(thing)) + never for thing, never in enumerate(self.never)
        ]

    def changes_of(self, thing: int) -> list[int]:
        """What the cost changes by if this thing changes places with each other one."""
        own = self.lanes.unpack(self.at[thing])
        return self._changes_of(thing, own)

    def _changes_of(self, thing: int, own: list[int]) -> list[int]:
        place, here = self.place, self.place[thing]
        others = self.lanes.unpack(self.of[here])
        stay = own[here]
        row = [
            own[p] + there - its - stay
            for p, there, its in zip(place, others, self.stay, strict=True)
        ]
        for part in self.problem.parts:
            if part.symmetric:
                far = part.distance[here]
                for other, flow in part.busy[thing]:
                    row[other] += 2 * flow * far[place[other]]
        return row

    def exchange(self, one: int, other: int) -> None:
        """Exchange the places of two things that may move."""
        unpack, never, place = self.lanes.unpack, self.never, self.place
        before = unpack(self.rows[one] - never[one])
        before_other = unpack(self.rows[other] - never[other])
        self.cost += before[other]
        for part, packed in zip(self.problem.parts, self.packed, strict=True):
            self._mend(part, packed, one, other)
        place[one], place[other] = place[other], place[one]
        own, own_other = unpack(self.at[one]), unpack(self.at[other])
        self.stay[one], self.stay[other] = own[place[one]], own_other[place[other]]
        after, after_other = self._changes_of(one, own), self._changes_of(other, own_other)
        low, high = self.lanes.bits * one, self.lanes.bits * other
        self.rows = rows = [
            row + ((new - old) << low) + ((new_other - old_other) << high)
            for row, new, old, new_other, old_other in zip(
                self.rows, after, before, after_other, before_other, strict=False
            )
        ]
        rows[one] = self.lanes.pack(after) + never[one]
        rows[other] = self.lanes.pack(after_other) + never[other]

    def _mend(self, part: Part, packed: tuple[list[int], list[int]], one: int, other: int) -> None:
        """Mend what is kept, but for the changes of the two that move."""
        place, at, of, stay = self.place, self.at, self.of, self.stay
        x = list(map(sub, part.flow[one], part.flow[other]))
        if not any(x):
            return
        here, there = place[one], place[other]
        far = list(map(sub, part.distance[there], part.distance[here]))
        y = [far[p] for p in place]
        flows, distances = packed
        more = distances[there] - distances[here]
        for u, xu in enumerate(x):
            if xu:
                at[u] += xu * more
                stay[u] += xu * y[u]
        more = flows[one] - flows[other]
        self.of = [row + yp * more for row, yp in zip(of, far, strict=True)]
        low, high = self.lanes.bits * one, self.lanes.bits * other
        more -= (x[one] << low) + (x[other] << high)
        x[one] = x[other] = y[one] = y[other] = 0
        self._mend_rows(x, y, more, self.lanes.ones - (1 << low) - (1 << high))

    def _mend_rows(self, x: list[int], y: list[int], whole_x: int, ones: int) -> None:
        rows, pack = self.rows, self.lanes.pack
        whole_y, both = pack(y), pack(list(map(mul, x, y)))
        pairs = list(zip(x[: len(rows)], y, strict=False))
        known = {
            (xu, yu): yu * whole_x - both + (xu * whole_y - xu * yu * ones if xu else 0)
            for xu, yu in set(pairs)
        }  # where both matrices hold few different numbers, most things share their change
        self.rows = [row + known[pair] for row, pair in zip(rows, pairs, strict=True)]


def _most(problem: Whole) -> int:
    """No thing costs more than this at any place, be it for or against, company included."""
    most = max([abs(one) for row in problem.linear for one in row], default=0)
    for part in problem.parts:
        flows = max([sum(map(abs, row)) for row in part.flow])
        most += 2 * flows * max([max(map(abs, row)) for row in part.distance])
    return most

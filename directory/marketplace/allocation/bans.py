"""Which exchanges may not be made again for a while, and the best of the others."""

from collections import defaultdict

from directory.marketplace.allocation.standing import Standing

NONE = -1


class Bans:
    """Pairs of things that were exchanged of late, each until a round of its own."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.round = 0
        self.bits = standing.lanes.bits
        self.tops = standing.lanes.halves
        self.banned = [self.tops] * len(standing.rows)
        self.due: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self.until: dict[tuple[int, int], int] = {}

    def ban(self, one: int, other: int, rounds: int) -> None:
        """Ban a pair for so many rounds; a round has gone by."""
        self.round += 1
        end = self.round + rounds
        self.until[one, other] = self.until[other, one] = end
        self.due[end].append((one, other))
        self._set(one, other, banned=True)
        for a, b in self.due.pop(self.round, ()):
            if self.until[a, b] == self.round:
                self._set(a, b, banned=False)

    def _set(self, one: int, other: int, *, banned: bool) -> None:
        bar = self.standing.barred
        for a, b in ((one, other), (other, one)):
            bit = bar << (self.bits * b)
            self.banned[a] = self.banned[a] | bit if banned else self.banned[a] & ~bit

    def choose(self, wish: int, first: int) -> tuple[int, int]:
        """The best exchange that is not banned, or changes the cost by less than ``wish``.

        ``first`` is the row to begin with; one with a good exchange saves looking into others.
        No exchange at all is ``(NONE, NONE)``.
        """
        standing, tops, banned = self.standing, self.tops, self.banned
        rows, ones, unpack = standing.rows, standing.lanes.ones, standing.lanes.unpack
        low = standing.barred
        lows, wishes = low * ones, max(wish + standing.level, 0) * ones
        best = NONE, NONE
        for one in (first, *range(len(rows))):
            row = rows[one] | tops  # a top bit is lost in the subtraction where a lane is lower
            if (row - lows) & tops == tops:
                continue
            if (row - wishes) & tops == tops:
                row |= banned[one]
                if (row - lows) & tops == tops:
                    continue
            values = unpack(row ^ tops)
            low = min(values)
            lows = low * ones
            best = one, values.index(low)
        return best

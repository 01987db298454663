"""Many whole numbers in one large one, so that a whole row is multiplied and added at once.

Number ``k`` of a row takes the bits from ``bits * k`` on. Sums and multiples of such rows are sums
and multiples of each number; where one is negative it borrows from the next, and ``unpack`` pays
it back. Python adds large numbers as fast as a machine can: a row costs little more than a number.
"""

import sys
from array import array
from collections.abc import Sequence

NATIVE = {32: "I", 64: "Q"}
NARROWEST = 32


class Lanes:
    """Rows of ``count`` numbers, each below ``most`` at any time, its sign aside.

    Attributes:
        bits: the width of a lane; the highest two bits of it are never used by a number.
        ones: a row of ones.
    """

    def __init__(self, count: int, most: int) -> None:
        self.bits = NARROWEST
        while self.bits < most.bit_length() + 3:
            self.bits *= 2
        self.size = count * self.bits // 8
        self.ones = sum(1 << (self.bits * lane) for lane in range(count))
        self.half = 1 << (self.bits - 1)
        self.halves = self.ones << (self.bits - 1)
        self._code = NATIVE.get(self.bits, "")

    def pack(self, numbers: Sequence[int]) -> int:
        """The row as one number."""
        half = self.half
        if self._code:
            raw = array(self._code, [one + half for one in numbers]).tobytes()
            return int.from_bytes(raw, sys.byteorder) - self.halves
        packed = 0
        for one in reversed(numbers):
            packed = (packed << self.bits) + one
        return packed

    def unpack(self, packed: int) -> list[int]:
        """The numbers of a row."""
        raw = ((packed + self.halves) ^ self.halves).to_bytes(self.size, sys.byteorder)
        if self.bits == 32:
            return memoryview(raw).cast("i").tolist()
        if self.bits == 64:
            return memoryview(raw).cast("q").tolist()
        step = self.bits // 8
        return [
            int.from_bytes(raw[at : at + step], sys.byteorder, signed=True)
            for at in range(0, self.size, step)
        ]

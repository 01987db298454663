"""Made-up quadratic assignments, each after a family of QAPLIB, drawn anew from a seed."""

from collections.abc import Callable
from itertools import product
from random import Random

Rows = list[list[int]]
Pair = tuple[Rows, Rows]


def symmetric(size: int, one: Callable[[], int]) -> Rows:
    rows = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i):
            rows[i][j] = rows[j][i] = one()
    return rows


def any_way(size: int, one: Callable[[], int]) -> Rows:
    return [[0 if i == j else one() for j in range(size)] for i in range(size)]


def grid(rows: int, columns: int, far: int = 1) -> Rows:
    at = list(product(range(rows), range(columns)))
    return [[far * (abs(a - c) + abs(b - d)) for c, d in at] for a, b in at]


def uniform(draw: Random, size: int) -> Pair:
    """Like tai..a and rou: nothing to hold on to."""
    one = lambda: draw.randint(0, 99)  # noqa: E731
    return symmetric(size, one), symmetric(size, one)


def clustered(draw: Random, size: int) -> Pair:
    """Like tai..b: places in clusters, flows from nothing to huge, not symmetric."""
    homes = [(draw.uniform(0, 1000), draw.uniform(0, 1000)) for _ in range(max(2, size // 8))]
    at = []
    for _ in range(size):
        x, y = draw.choice(homes)
        at.append((x + draw.uniform(-60, 60), y + draw.uniform(-60, 60)))
    far = [[round(((a - c) ** 2 + (b - d) ** 2) ** 0.5) for c, d in at] for a, b in at]
    return far, any_way(size, lambda: int(10 ** draw.uniform(-10, 5)))


def nugent(draw: Random, rows: int, columns: int) -> Pair:
    """Like nug, sko, wil and tho: a grid, and small flows with many gaps."""
    one = lambda: draw.choice((0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 5, 6, 10))  # noqa: E731
    return grid(rows, columns), symmetric(rows * columns, one)


def tree(draw: Random, size: int) -> Pair:
    """Like chr: flows along the branches of a tree."""
    flow = [[0] * size for _ in range(size)]
    for i in range(1, size):
        j = draw.randrange(max(0, i - 4), i)
        flow[i][j] = flow[j][i] = draw.randint(1, 25)
    return flow, symmetric(size, lambda: draw.randint(1, 99))


def cube(draw: Random, bits: int) -> Pair:
    """Like esc: places are the corners of a cube, few flows, many things alike."""
    size = 1 << bits
    far = [[max((a ^ b).bit_count() - 1, 0) for b in range(size)] for a in range(size)]
    return far, symmetric(size, lambda: draw.choice((0,) * 12 + (1, 1, 2, 6)))


def wiring(draw: Random, rows: int, columns: int) -> Pair:
    """Like ste, kra and els: a grid, few flows, some of them very large."""
    one = lambda: int(10 ** draw.uniform(0, 3)) if draw.random() < 0.2 else 0  # noqa: E731
    return symmetric(rows * columns, one), grid(rows, columns, 7)


def typing(draw: Random, size: int) -> Pair:
    """Like bur: how often one letter follows another, times few different delays."""
    often = [draw.expovariate(1) for _ in range(size)]
    pairs = [[int(300 * a * b * draw.expovariate(1)) for b in often] for a in often]
    hands = [(draw.randrange(2), draw.randrange(4)) for _ in range(size)]
    slow = [[180 + 40 * (a[0] == b[0]) + 25 * (a == b) + 6 * b[1] for b in hands] for a in hands]
    return slow, pairs


def planted(draw: Random, size: int) -> Pair:
    """Like lipa: almost flat, one best assignment, where the largest meet the smallest."""
    flow = any_way(size, lambda: draw.randint(0, size))
    middle = sorted(one for row in flow for one in row)[size * size // 2]
    hidden = draw.sample(range(size), size)
    far = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i):
            near = flow[i][j] + flow[j][i] > 2 * middle
            a, b = hidden[i], hidden[j]
            far[a][b] = far[b][a] = 1 if near else 2
    return far, flow


def families() -> dict[str, Pair]:
    """Every made-up instance by name; the same each time."""
    return {
        "uniform20": uniform(Random(1), 20), "uniform35": uniform(Random(2), 35),
        "uniform50": uniform(Random(3), 50), "clustered25": clustered(Random(4), 25),
        "clustered40": clustered(Random(5), 40), "clustered60": clustered(Random(6), 60),
        "grid25": nugent(Random(7), 5, 5), "grid49": nugent(Random(8), 7, 7),
        "grid64": nugent(Random(9), 8, 8), "grid100": nugent(Random(10), 10, 10),
        "tree20": tree(Random(11), 20), "tree25": tree(Random(12), 25),
        "cube32": cube(Random(13), 5), "cube64": cube(Random(14), 6),
        "wiring19": wiring(Random(15), 1, 19), "wiring36": wiring(Random(16), 4, 9),
        "wiring30": wiring(Random(17), 5, 6), "typing26": typing(Random(18), 26),
        "planted30": planted(Random(19), 30), "planted50": planted(Random(20), 50),
    }  # fmt: skip


BEST = {
    "uniform20": 741948,
    "uniform35": 2471592,
    "uniform50": 4983810,
    "clustered25": 238984786,
    "clustered40": 518339307,
    "clustered60": 2293886476,
    "grid25": 4348,
    "grid49": 26902,
    "grid64": 53098,
    "grid100": 174906,
    "tree20": 2524,
    "tree25": 3376,
    "cube32": 336,
    "cube64": 2796,
    "wiring19": 114884,
    "wiring36": 323876,
    "wiring30": 180838,
    "typing26": 32363438,
    "planted30": 16299,
    "planted50": 79612,
}
"""The lowest cost that any run of ours has met, by name."""

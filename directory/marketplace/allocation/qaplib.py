"""Files of QAPLIB, the yardstick of quadratic assignment: a size, then two square matrices.

Numbers may stand on as many lines as they like. The first matrix is the flow between things, the
second the distance between places; the cost is the sum of ``first[i][j] * second[p[i]][p[j]]``.
"""

from pathlib import Path

from directory.errors import UnreadableFile
from directory.marketplace.allocation.problem import Number, Problem, Term

LARGEST = 64_000_000
"""Bytes; a file of a thousand things has a tenth of it."""
SHOWN = 20
"""Letters of a wrong word that are shown."""


def read_qaplib(path: Path) -> Problem:
    """The problem in a file.

    Raises:
        UnreadableFile: the file cannot be read, or is not a size and two square matrices.
    """
    numbers = [_number(word, path) for word in _words(path)]
    if not numbers:
        raise UnreadableFile(f"{path.name} is empty. A size and two square matrices were expected.")
    size = numbers[0]
    if not isinstance(size, int) or size < 1:
        raise UnreadableFile(f"{path.name} begins with {size}. A size such as 12 was expected.")
    held, wanted = len(numbers) - 1, 2 * size * size
    if held != wanted:
        raise UnreadableFile(
            f"{path.name} says size {size}, so {wanted} numbers should follow; {held} do."
        )
    rows = [tuple(numbers[at : at + size]) for at in range(1, wanted + 1, size)]
    return Problem((Term(tuple(rows[:size]), tuple(rows[size:])),))


def _words(path: Path) -> list[str]:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"{path.name} is too large: at most {LARGEST // 10**6} MB.")
        return path.read_text("utf-8-sig").replace(",", " ").split()
    except UnicodeDecodeError as problem:
        raise UnreadableFile(f"{path.name} is not a file of numbers.") from problem
    except OSError as problem:
        raise UnreadableFile(f"{path.name} cannot be read: {problem.strerror}.") from problem


def _number(word: str, path: Path) -> Number:
    try:
        return int(word)
    except ValueError:
        pass
    try:
        number = float(word)
    except ValueError:
        number = float("nan")
    if abs(number) < float("inf"):
        return int(number) if number == int(number) else number
    raise UnreadableFile(
        f"{path.name} holds '{word[:SHOWN]}' where a number was expected."
    )  # fmt: skip

"""Words of providers that ship: ``README.md`` beside this file says how to write them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from directory.search.needs.clues import NeedClues
from seed.codes import coded
from seed.reading import SeedProblem, line_of, read_toml

_FOLDER = Path(__file__).parent
_LISTS = {
    "strong": "strong", "names": "names", "weak": "weak", "not": "masks", "silent": "silent",
    "categories": "categories",
}  # fmt: skip


@lru_cache(maxsize=1)
def clues() -> tuple[NeedClues, ...]:
    """Return the clues that ship, those of codes and categories too, read once per process.

    Raises:
        SeedProblem: a file cannot be read, with file and line.
    """
    return (*read_clues(_FOLDER), *coded())


def read_clues(folder: Path) -> tuple[NeedClues, ...]:
    """Return the clues in the TOML files of ``folder``; table ``every`` has an empty need.

    Raises:
        SeedProblem: a file cannot be read or holds something other than lists of words.
    """
    return tuple(clue for path in sorted(folder.glob("*.toml")) for clue in _of_file(path))


def _of_file(path: Path) -> Iterator[NeedClues]:
    for need, lists in read_toml(path).items():
        if not isinstance(lists, dict) or not lists.keys() <= _LISTS.keys():
            words = f"{need}: write only {', '.join(_LISTS)}"
            raise SeedProblem(path.name, line_of(path, f"[{need}]"), words)
        fields = {_LISTS[name]: _phrases(path, need, value) for name, value in lists.items()}
        yield NeedClues(need="" if need == "every" else need, **fields)


def _phrases(path: Path, need: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401  (any TOML)
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise SeedProblem(path.name, line_of(path, f"[{need}]"), f"{need}: write lists of words")
    return tuple(value)

"""Read the words for the same thing: ``seed/language/same_meaning.toml``."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from directory.words import tidy
from seed.reading import SeedProblem, line_of, read_toml

Words = dict[str, tuple[str, ...]]
LEADS_TO = ">"


def read_same_meaning(path: Path) -> tuple[Words, Words]:
    """Return single words to others for the same, and phrases to words.

    Raises:
        SeedProblem: a line leads to nothing, with file and line.
    """
    values = read_toml(path)
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for line in values["lines"]:
        words = line.split()
        for word in words:
            _add(found, word, words)
    for typed, others in _pairs(path, values["towards"]):
        for word in typed.split():
            _add(found, word, others)
    phrases: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for typed, others in _pairs(path, values["phrases"]):
        for phrase in typed.split(","):
            _add(phrases, tidy(phrase), others)
    return _fixed(found), _fixed(phrases)


def _pairs(path: Path, lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    found = []
    for line in lines:
        typed, _, others = line.partition(LEADS_TO)
        if not typed.strip() or not others.strip():
            problem = f"{line!r}: write what is typed, {LEADS_TO}, and what services say"
            raise SeedProblem(path.name, line_of(path, line), problem)
        found.append((typed, others.split()))
    return found


def _add(found: defaultdict[str, dict[str, None]], said: str, others: Iterable[str]) -> None:
    found[said].update(dict.fromkeys(other for other in others if other != said))


def _fixed(found: defaultdict[str, dict[str, None]]) -> Words:
    return {said: tuple(others) for said, others in found.items()}

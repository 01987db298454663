"""Read ``seed/language/together``: what several words tell only together, one file a subject.

No phrase can hold every number and every medicine. Of each of ``parts`` one word stands in the
line, in that order and close together (``apart``: most words between two of them; ``close``: only
small ones; ``across``: in two clauses; ``any_order``: anywhere). <many> is nine or more, <few> is
one or two, and <name> the words of a list at the head of the same file.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard

from directory.search.language import TogetherRule
from seed.reading import SeedProblem, line_of, read_toml, text_of

TOGETHER = "together"
NUMBERS = ("<many>", "<few>")
_FIELDS = {one.name: one for one in fields(TogetherRule)}
_OF_PARTS = ("parts", "anywhere")

Lists = Mapping[str, tuple[str, ...]]


class Place(NamedTuple):
    """Where a rule stands."""

    path: Path
    line: int

    def of(self, about: str) -> int:
        """Return the line of the rule that holds what is told ``about``, or the first."""
        return max(line_of(self.path, about, self.line) if about else self.line, self.line)

    def problem(self, words: str, about: str = "") -> SeedProblem:
        """Return what is wrong with the rule, at the line that holds what it is ``about``."""
        return SeedProblem(self.path.name, self.of(about), words)


class Placed(NamedTuple):
    """A rule, and where it stands."""

    rule: TogetherRule
    place: Place


def read_together(folder: Path) -> tuple[TogetherRule, ...]:
    """Return the rules of every file in ``folder``, the files by name.

    Raises:
        SeedProblem: a file cannot be read or holds something else, with file and line.
    """
    return tuple(placed.rule for placed in placed_rules(folder))


def placed_rules(folder: Path) -> Iterator[Placed]:
    """Yield every rule of every file in ``folder`` with its place.

    Raises:
        SeedProblem: a file cannot be read or holds something else, with file and line.
    """
    for path in sorted(folder.glob("*.toml")):
        values = read_toml(path)
        for other in values.keys() - {"lists", "rule"}:
            words = f"only [lists] and [[rule]] belong here, no {other}"
            raise SeedProblem(path.name, line_of(path, other), words)
        lists = dict(_lists(path, values.get("lists", {})))
        begin = [
            n for n, line in enumerate(text_of(path).splitlines(), 1) if line.startswith("[[rule]]")
        ]
        for rule, line in zip(values.get("rule", ()), begin, strict=True):
            place = Place(path, line)
            yield Placed(_rule(rule, lists, place), place)


def _lists(path: Path, named: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, words in named.items():
        if not _are_words(words):
            line = line_of(path, f"{name} =")
            raise SeedProblem(path.name, line, f"{name}: write a list of words")
        yield f"<{name}>", tuple(words)


def _rule(values: Mapping[str, Any], lists: Lists, place: Place) -> TogetherRule:
    if not values.get("parts"):
        raise place.problem("a rule needs parts: the words that tell together")
    told: dict[str, Any] = {n: _value(n, value, lists, place) for n, value in values.items()}
    return TogetherRule(**told)


def _value(name: str, value: object, lists: Lists, place: Place) -> object:
    if name not in _FIELDS:
        raise place.problem(f"there is no {name} in a rule", f"{name} =")
    if name in _OF_PARTS:
        if not isinstance(value, list) or not all(map(_are_words, value)):
            raise place.problem(f"{name}: write lists of words in a list", f"{name} =")
        return tuple(_named(part, lists, place) for part in value)
    usual = _FIELDS[name].default
    if isinstance(usual, frozenset):
        if not _are_words(value):
            raise place.problem(f"{name}: write a list of words", f"{name} =")
        return _named(value, lists, place)
    if usual is MISSING or type(value) is not type(usual):
        kind = {bool: "true or false", int: "a number"}.get(type(usual), "words in quotes")
        raise place.problem(f"{name}: write {kind}", f"{name} =")
    return value


def _are_words(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def _named(values: Iterable[str], lists: Lists, place: Place) -> frozenset[str]:
    """Return words, with the words of each list in place of its name."""
    found: set[str] = set()
    for value in values:
        if value.startswith("<") and value not in (*NUMBERS, *lists):
            raise place.problem(f"there is no list {value} in this file", value)
        found.update(lists.get(value, (value,)))
    return frozenset(found)

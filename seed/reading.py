"""Read one shipped file, and say in words, with file and line, what is wrong with it."""

import csv
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from directory.errors import SignpostProblem
from directory.model.base import Noun

AnyNoun = TypeVar("AnyNoun", bound=Noun)
_LINE = re.compile(r"\(at line (\d+)")
_REMARK = re.compile(r"^\s*#.*", re.MULTILINE)


class SeedProblem(SignpostProblem):
    """A shipped file cannot be read: which one, on which line, and why."""

    def __init__(self, file: str, line: int, words: str) -> None:
        super().__init__(f"{file}:{line}: {words}")
        self.file = file
        self.line = line


def text_of(path: Path) -> str:
    """Return the text of a shipped file.

    Raises:
        SeedProblem: the file is missing or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except OSError as problem:
        raise SeedProblem(path.name, 1, "the file cannot be opened") from problem
    except UnicodeDecodeError as problem:
        raise SeedProblem(path.name, 1, "the file is not UTF-8 text") from problem


def read_toml(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file.

    Raises:
        SeedProblem: the file cannot be opened or is not TOML, with the line.
    """
    try:
        return tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError as problem:
        found = _LINE.search(str(problem))
        raise SeedProblem(path.name, int(found[1]) if found else 1, str(problem)) from problem


def read_tables(path: Path, name: str) -> list[dict[str, Any]]:
    """Return the ``[[name]]`` tables of a TOML file, in order.

    Raises:
        SeedProblem: the file cannot be read, or holds something else beside them.
    """
    tables = read_toml(path)
    for other in tables.keys() - {name}:
        raise SeedProblem(path.name, line_of(path, other), f"only [[{name}]] belongs here")
    found = tables.get(name, [])
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise SeedProblem(path.name, line_of(path, name), f"write each one as [[{name}]]")
    return found


def read_words(path: Path) -> list[str]:
    """Return the words of a plain list, one a line; ``#`` begins a remark."""
    words = _REMARK.sub("", text_of(path)).splitlines()
    return list(filter(None, map(str.strip, words)))


def read_rows(path: Path, noun: type[AnyNoun]) -> tuple[AnyNoun, ...]:
    """Return the rows of a CSV file as nouns; lists within a cell are parted by ``;``.

    Raises:
        SeedProblem: the file cannot be read or a value does not fit, with the line.
    """
    many = {name for name, field in noun.model_fields.items() if field.default == ()}
    reader = csv.DictReader(text_of(path).splitlines())
    return tuple(
        make(noun, {key: _cell(key, value, many) for key, value in row.items()}, path, number)
        for number, row in enumerate(reader, start=2)
    )


def _cell(name: str | None, value: str | None, many: set[str]) -> str | list[str]:
    if name in many:
        return [part.strip() for part in (value or "").split(";") if part.strip()]
    return value or ""


def make(
    noun: type[AnyNoun], values: Mapping[str, Any], path: Path, line: int | None = None
) -> AnyNoun:
    """Return ``values`` as a noun.

    Raises:
        SeedProblem: a field is missing, unknown or of the wrong kind; the line is ``line``, or
            the first one that names the value.
    """
    try:
        return noun.model_validate(dict(values))
    except ValidationError as problem:
        first = problem.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        words = f"{where}: {first['msg']} ({values.get('id', 'no id')})"
        if line is None:
            line = _line_of_error(path, str(values.get("id", "")), first["loc"], first["input"])
        raise SeedProblem(path.name, line, words) from problem


def _line_of_error(path: Path, owner: str, where: tuple[int | str, ...], value: object) -> int:
    """Return the line of a value that does not fit, looked for after its record's id."""
    after = line_of(path, f'"{owner}"') if owner else 1
    name = next((str(part) for part in reversed(where) if isinstance(part, str)), owner)
    exact = line_of(path, f'"{value}"', after) if isinstance(value, str) else 1
    return exact if exact != 1 else max(line_of(path, name, after), after)


def line_of(path: Path, words: str, after: int = 1) -> int:
    """Return the first line, from ``after`` on, that holds ``words``; 1 when there is none."""
    for number, line in enumerate(text_of(path).splitlines(), start=1):
        if number >= after and words in line:
            return number
    return 1

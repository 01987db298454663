"""Everything that ships, read once and held as nouns."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from directory.model import (
    Circumstance,
    Goal,
    NationalLine,
    Need,
    ProgrammeCriterion,
    ServicePage,
    Theme,
)
from directory.search.language import EmergencyWords, Language
from seed.language_files import read_language
from seed.organisation_files import read_organisations
from seed.practice_files import read_practice
from seed.reading import AnyNoun, SeedProblem, line_of, make, read_rows, read_tables, read_toml

SEED_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Contents:
    """What ships, in the order in which it is shown."""

    themes: tuple[Theme, ...]
    needs: tuple[Need, ...]
    goals: tuple[Goal, ...]
    circumstances: tuple[Circumstance, ...]
    criteria: tuple[ProgrammeCriterion, ...]
    lines: tuple[NationalLine, ...]
    emergency_words: tuple[EmergencyWords, ...]
    language: Language
    organisations: tuple[ServicePage, ...]
    practice: tuple[ServicePage, ...]

    @property
    def emergency(self) -> tuple[EmergencyWords, ...]:
        """The emergency words, by their short name."""
        return self.emergency_words


@lru_cache(maxsize=1)
def contents() -> Contents:
    """Return what ships with this program, read once per process.

    Raises:
        SeedProblem: a shipped file cannot be read, with file and line.
    """
    return read_contents(SEED_FOLDER)


@lru_cache(maxsize=1)
def speech() -> tuple[Language, tuple[EmergencyWords, ...]]:
    """Return what hearing plain words needs: the word lists and the emergency words.

    Much quicker than all contents, for a program that starts with a folder already filled.
    """
    emergency = tuple(_emergency(SEED_FOLDER / "emergency_words.toml"))
    return read_language(SEED_FOLDER / "language"), emergency


@lru_cache(maxsize=1)
def contents_digest() -> str:
    """Return the digest of every shipped file that a folder is filled from, without reading them.

    The voices are not among them: no folder holds them.
    """
    found = hashlib.sha256()
    for path in sorted(SEED_FOLDER.rglob("*")):
        if path.suffix in (".toml", ".csv", ".txt") and path.parent.name != "voices":
            found.update(path.relative_to(SEED_FOLDER).as_posix().encode())
            found.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()[:32]


def read_contents(folder: Path) -> Contents:
    """Return what the seed folder ``folder`` holds.

    Raises:
        SeedProblem: a file cannot be read, with file and line.
    """
    themes = _in_order(_nouns(folder / "themes.toml", "theme", Theme))
    return Contents(
        themes=themes,
        needs=_needs(folder / "needs", themes),
        goals=_nouns(folder / "goals.toml", "goal", Goal),
        circumstances=_nouns(folder / "circumstances.toml", "circumstance", Circumstance),
        criteria=read_rows(folder / "criteria.csv", ProgrammeCriterion),
        lines=_in_order(read_rows(folder / "national_lines.csv", NationalLine)),
        emergency_words=tuple(_emergency(folder / "emergency_words.toml")),
        language=read_language(folder / "language"),
        organisations=tuple(read_organisations(folder / "organisations")),
        practice=tuple(read_practice(folder / "practice")),
    )


def _nouns(path: Path, name: str, noun: type[AnyNoun]) -> tuple[AnyNoun, ...]:
    return tuple(make(noun, values, path) for values in read_tables(path, name))


def _in_order(nouns: tuple[AnyNoun, ...]) -> tuple[AnyNoun, ...]:
    """Number nouns from 1 in the order in which they stand."""
    return tuple(
        noun.model_copy(update={"position": number}) for number, noun in enumerate(nouns, start=1)
    )


def _needs(folder: Path, themes: tuple[Theme, ...]) -> tuple[Need, ...]:
    """Return the needs by theme; ``position`` in a file is its place within the theme."""
    order = {theme.id: number for number, theme in enumerate(themes)}
    found = []
    for path in sorted(folder.glob("*.toml")):
        need = make(Need, read_toml(path), path)
        if need.id != path.stem:
            raise SeedProblem(path.name, line_of(path, "id ="), f"the file must be {need.id}.toml")
        found.append(need)
    found.sort(key=lambda need: (order.get(need.theme, len(order)), need.position, need.id))
    return _in_order(tuple(found))


def _emergency(path: Path) -> Iterator[EmergencyWords]:
    for table in read_tables(path, "emergency"):
        if set(table) != {"says", "line", "words"} or not isinstance(table["words"], list):
            raise SeedProblem(path.name, line_of(path, "[["), "write says, line and words")
        for words in table["words"]:
            yield EmergencyWords(words=words, says=table["says"], line=table["line"])

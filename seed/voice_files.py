"""Read ``seed/voices``: what one kind of person says about each need, one file a voice."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from seed.reading import SeedProblem, line_of, read_toml

VOICES = Path(__file__).parent / "voices"
Register = Literal["shorthand", "own words", "indirect"]
_KEYS = {"id", "who", "register", "phrases"}


@dataclass(frozen=True, slots=True)
class Voice:
    """One kind of person, and how they say each need."""

    id: str
    who: str
    """Who speaks, to whom and how, in one sentence."""
    register: Register
    phrases: Mapping[str, tuple[str, ...]]
    """Id of a need to what this voice says about it."""
    counts: bool = True
    """False when measuring showed that it helps to understand no other voice: kept, not used."""


@lru_cache(maxsize=1)
def voices() -> tuple[Voice, ...]:
    """Return the voices that ship, by id.

    Raises:
        SeedProblem: a file cannot be read, with file and line.
    """
    return read_voices(VOICES)


def read_voices(folder: Path) -> tuple[Voice, ...]:
    """Return every voice of a folder, by id.

    Raises:
        SeedProblem: a file cannot be read or is no voice, with file and line.
    """
    return tuple(_voice(path) for path in sorted(folder.glob("*.toml")))


def _voice(path: Path) -> Voice:
    values = read_toml(path)
    for key in (*sorted(_KEYS - values.keys()), *sorted(values.keys() - _KEYS - {"counts"})):
        raise SeedProblem(path.name, line_of(path, key), f"write id, who, register, phrases: {key}")
    if values["id"] != path.stem:
        raise SeedProblem(path.name, line_of(path, "id ="), f"the id must be {path.stem}")
    if values["register"] not in get_args(Register):
        words = f"the register is one of: {', '.join(get_args(Register))}"
        raise SeedProblem(path.name, line_of(path, "register ="), words)
    phrases = {need: _said(path, need, said) for need, said in values.pop("phrases").items()}
    return Voice(**values, phrases=phrases)


def _said(path: Path, need: str, said: object) -> tuple[str, ...]:
    if not isinstance(said, list) or not all(isinstance(words, str) for words in said):
        raise SeedProblem(path.name, line_of(path, f"{need} ="), f"{need}: write a list of phrases")
    return tuple(said)

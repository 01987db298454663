"""The words of the public papers in other languages: one catalogue in gettext's form for each.

A catalogue is a file in ``languages``, called by the code of its language. Its head says what the
language is called and which way it runs; nothing else has to be told anywhere.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from directory.errors import UnreadableFile

FOLDER = Path(__file__).parent / "languages"
_ENTRY = re.compile(
    r'^msgid (?P<id>"(?:[^"\\]|\\.)*"(?:\n"(?:[^"\\]|\\.)*")*)\n'
    r'msgstr (?P<said>"(?:[^"\\]|\\.)*"(?:\n"(?:[^"\\]|\\.)*")*)$',
    re.MULTILINE,
)
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPED = re.compile(r"\\(.)")
_DOUBTED = re.compile(r"^#, .*\bfuzzy\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language."""

    code: str
    """``pl``."""
    name: str
    """In English."""
    own_name: str
    """As those who speak it call it."""
    rtl: bool
    """Whether it is written from right to left."""
    sentences: Mapping[str, str]
    """By the English sentence; one that is marked as doubtful is not among them."""

    def digest(self) -> str:
        """Return a few letters that change with any of its words."""
        told = "\n".join(f"{english}\t{said}" for english, said in sorted(self.sentences.items()))
        return sha256(told.encode()).hexdigest()[:12]


@cache
def catalogues(folder: Path = FOLDER) -> tuple[Catalogue, ...]:
    """Return every catalogue of a folder, by the English names of the languages.

    Raises:
        UnreadableFile: If one of them is no catalogue.
    """
    found = (read_catalogue(path) for path in folder.glob("*.po"))
    return tuple(sorted(found, key=lambda one: one.name))


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue that a file holds.

    Raises:
        UnreadableFile: If it is no catalogue, or its head does not say which language it is.
    """
    entries = dict(_entries(path.read_text(encoding="utf-8")))
    lines = (line.partition(": ") for line in entries.pop("", "").splitlines())
    head = {key: value.strip() for key, _, value in lines}
    if head.get("Language") != path.stem or not head.get("X-Name"):
        raise UnreadableFile(f"“{path.name}” does not say which language it is in.")
    return Catalogue(
        code=path.stem,
        name=head["X-Name"],
        own_name=head.get("X-Own-Name", head["X-Name"]),
        rtl=head.get("X-Direction") == "rtl",
        sentences={english: said for english, said in entries.items() if said},
    )


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Yield each English text with its translation; what is marked as doubtful has none."""
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        found = _ENTRY.search(block)
        if found:
            doubted = _DOUBTED.search(block) and found["id"] != '""'
            yield _text(found["id"]), "" if doubted else _text(found["said"])


def _text(quoted: str) -> str:
    joined = "".join(_QUOTED.findall(quoted))
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], joined)

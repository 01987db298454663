"""The words by which whoever speaks is known can be heard."""

import re
from collections.abc import Iterator
from dataclasses import fields

from seed.rules.files import SeedFiles

FILE = "language/speaker.toml"
_WORD = re.compile(r"<any>|[a-z0-9'-]+\*?")


def speaker_words_can_be_heard(seed: SeedFiles) -> Iterator[str]:
    """Each phrase is in small letters, with a word on each side of a stroke, and stands once."""
    words = seed.contents.language.speaker
    for one in fields(words):
        said: set[str] = set()
        for phrase in getattr(words, one.name):
            pieces = [word for piece in phrase.split() for word in piece.split("/")]
            if not pieces or not all(map(_WORD.fullmatch, pieces)):
                told = f'{one.name}: write "{phrase}" in small letters, with a/b for either word'
                yield seed.problem(FILE, told, f'"{phrase}"')
            if phrase in said:
                yield seed.problem(FILE, f'{one.name}: "{phrase}" stands twice', f'"{phrase}"')
            said.add(phrase)

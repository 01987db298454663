"""What ships for hearing by likeness: the vocabulary of the model, and the phrases as numbers."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from directory.search.meaning import Files
from directory.search.meaning.likeness import phrases_of
from directory.search.meaning.model import DIGEST
from directory.search.meaning.vectors import NOBODY
from seed.contents import SEED_FOLDER, contents
from seed.voice_files import voices

FOLDER = SEED_FOLDER / "meaning"
FILES = Files(FOLDER / "vocab.txt", FOLDER / "phrases.npz")


class Owned(NamedTuple):
    """One phrase and the need it is of; whether a keeper may change it at a desk."""

    owner: str
    words: str
    own: bool


def shipped_phrases() -> list[Owned]:
    """Return every phrase that ships: of the needs, of the voices that count, and small talk."""
    ships = contents()
    own = [Owned(need.id, words, True) for need in ships.needs for words in phrases_of(need)]
    said = [
        Owned(need, words, False)
        for voice in voices()
        if voice.counts
        for need, phrases in voice.phrases.items()
        for words in phrases
    ]
    return [*own, *said, *(Owned(NOBODY, words, False) for words in small_talk(FOLDER))]


def small_talk(folder: Path) -> list[str]:
    """Return lines that hold no need, so that the like of them raises nothing."""
    return (folder / "nothing.txt").read_text(encoding="utf-8").splitlines()


def digest(phrases: list[Owned]) -> str:
    """Return what tells whether the numbers were made of these phrases by this model."""
    found = hashlib.sha256(DIGEST.encode())
    for one in phrases:
        found.update(f"\n{one.owner}\t{one.own:d}\t{one.words}".encode())
    return found.hexdigest()

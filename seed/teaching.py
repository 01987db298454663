"""Count what the voices say of each need: ``make voices`` (``python -m seed.teaching``).

Every phrase of every voice that counts, and the phrases of the needs themselves, is taken to
pieces (words, pairs, beginnings of long words) as the need finder takes a line to pieces. For each
piece it is counted which share of those who say it speak about which need. A piece that one
phrase only has counts for less. No library and no chance is in it: the same files give the same
table.
"""

import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from directory.model import Need
from directory.search.language import Language, Learned
from directory.search.needs.learned import NO_NEED, pieces_of
from directory.search.needs.speech import Ear
from seed.contents import SEED_FOLDER, read_contents
from seed.learned_file import LEARNED, written
from seed.reading import text_of
from seed.voice_files import Voice, read_voices

_LEAP = 40.0
"""How much a share tells: one that is all about a need tells the logarithm of 41."""
_DOUBT = 0.6
"""Taken off every count, because whatever was said once was said by chance."""
_MOST_MARK = 126
SMALL_TALK = "meaning/nothing.txt"
_LISTS = ("contractions.toml", "slang.toml", "stop_words.txt", "roles.toml", "irregular.toml")
"""The word lists that decide into which pieces a phrase is taken."""

Said = tuple[str, Iterable[str]]
"""A need, and the pieces of one phrase about it."""


def said_of(
    needs: Iterable[Need],
    voices: Iterable[Voice],
    language: Language,
    small_talk: Iterable[str] = (),
) -> Iterator[tuple[str, list[str]]]:
    """Yield every phrase, as its need and its pieces; small talk is of no need."""
    ear = Ear(language)
    phrases = [(n.id, p) for n in needs for p in (n.public_name, n.professional_name, *n.phrases)]
    spoken = (
        (need, phrase)
        for voice in voices
        if voice.counts
        for need, said in voice.phrases.items()
        for phrase in said
    )
    nothing = ((NO_NEED, line) for line in small_talk)
    for need, phrase in (*phrases, *spoken, *nothing):
        words = ear.hear(phrase)
        yield need, list(pieces_of(words, ear.features(words), language.stop))


def learn(said: Iterable[Said]) -> Learned:
    """Return what ``said`` teaches."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for need, pieces in said:
        for piece in pieces:
            counts[piece][need] += 1
    return from_counts(counts)


def from_counts(counts: Mapping[str, Counter[str]]) -> Learned:
    """Return what is learned when each piece was said so often about each need."""
    of_need: Counter[str] = Counter()
    for by_need in counts.values():
        of_need.update(by_need)
    everything = of_need.total()
    needs = tuple(sorted(of_need))
    tolls = tuple(round(math.log1p(of_need[n] * _LEAP / everything), 4) for n in needs)
    places = {need: place for place, need in enumerate(needs)}
    rows = {piece: _row(by_need, places) for piece, by_need in counts.items()}
    return Learned(needs, tolls, rows)


def _row(by_need: Counter[str], places: Mapping[str, int]) -> str:
    total = by_need.total()
    told = ((places[n], math.log1p(max(c - _DOUBT, 0) / total * _LEAP)) for n, c in by_need.items())
    marks = ((place, round(weight / Learned.STEP)) for place, weight in sorted(told))
    return "".join(
        chr(Learned.FIRST_MARK + place) + chr(min(Learned.FIRST_MARK + mark, _MOST_MARK))
        for place, mark in marks
        if mark
    )


def what_is_learned(folder: Path = SEED_FOLDER) -> str:
    """Return the text of the table that the seed folder ``folder`` teaches.

    Raises:
        SeedProblem: a file cannot be read, with file and line.
    """
    ships, voices = read_contents(folder), read_voices(folder / "voices")
    small_talk = text_of(folder / SMALL_TALK).splitlines()
    said = said_of(ships.needs, voices, ships.language, small_talk)
    return written(learn(said), taught_digest(folder))


def taught_digest(folder: Path = SEED_FOLDER) -> str:
    """Return the digest of every file of the seed folder that the table is made of."""
    found = hashlib.sha256()
    lists = (folder / "language" / name for name in _LISTS)
    for path in (
        *sorted(folder.glob("voices/*.toml")),
        *sorted(folder.glob("needs/*.toml")),
        *lists,
        folder / SMALL_TALK,
    ):
        found.update(path.name.encode())
        found.update(text_of(path).encode())
    return found.hexdigest()[:32]


def main() -> None:
    """Write the table, and say how long it is."""
    text = what_is_learned()
    LEARNED.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{LEARNED.name}: {text.count(chr(10)) - 3} words, pairs and beginnings\n")


if __name__ == "__main__":
    main()

"""Words around times that are no times: what is held then, a kind sentence. They become notes.

A note is printed beside its times, so nothing is lost. Words that could say when it is *not* held,
or that somebody must ring first, are never taken for one: then all of the text stays words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from directory.hours.note_words import DOUBTFUL, HELD
from directory.hours.phrases import Token

LONGEST_NOTE = 120
_SPACES = re.compile(r"(?i)(?:warm|community|living|social) (?:space|room|hub|centre)|drop[- ]in")
_KIND_WORDS = re.compile(r"(?i)free(?: entry| of charge)?|please (?:arrive|bring|wear)\b[^.]*")
_RING = re.compile(
    r"(?i)(?:please )?(?:ring|call|phone|telephone)(?: us| them)?"
    r"(?: first| ahead| beforehand| before (?:you )?(?:come|coming|go|going|visiting|arriving))?"
    r"(?: for (?:more |further )?(?:details|information))?"
)
"""A sentence that asks to ring, and tells of no other time: it is printed beside those told."""
_INSIDE = frozenset(
    {"word", "and", "filler", "part", "comma", "dash", "colon", "to", "open", "shut"}
)
_NAMED = frozenset({"word", "and", "part"})
_TIMED = frozenset({"day", "nth", "time", "always", "until", "date"})
_BEFORE_A_NAME = frozenset({"", "day", "time", "colon", "dash", "comma"})
_AFTER_A_NAME = frozenset({"", "time", "colon", "dash", "comma"})


def with_notes(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Return ``tokens`` with words that are certainly no times made notes of."""
    parts = (list(line) for _, line in groupby(tokens, lambda token: token.kind == "end"))
    lines = list(_asked_to_ring(text, parts))
    last = max((n for n, line in enumerate(lines) if _has_times(line)), default=len(lines))
    return [
        token
        for number, line in enumerate(lines)
        for token in (_sentence(text, line) if number > last else _beside_times(text, line))
    ]


def _asked_to_ring(text: str, lines: Iterable[list[Token]]) -> Iterator[list[Token]]:
    """Yield the lines; one after times that only asks to ring is a note."""
    timed = False
    for line in lines:
        asks = timed and _RING.fullmatch(text[line[0].start : line[-1].end])
        yield [_note(text, line)] if asks else line
        timed = timed or _has_times(line)


def _has_times(line: Sequence[Token]) -> bool:
    return any(token.kind in _TIMED for token in line)


def _sentence(text: str, line: Sequence[Token]) -> Sequence[Token]:
    """A sentence after all the times, with none in it."""
    words = any(token.kind == "word" for token in line)
    fits = words and all(token.kind in _INSIDE for token in line) and _is_note(text, line)
    return [_note(text, line)] if fits else line


def _beside_times(text: str, line: Sequence[Token]) -> Iterator[Token]:
    place = 0
    while place < len(line):
        run = _bracket(text, line, place) or _name(text, line, place)
        if run:
            yield _note(text, run)
        else:
            yield line[place]
        place += len(run) or 1


def _bracket(text: str, line: Sequence[Token], place: int) -> Sequence[Token]:
    """What stands in brackets after a time: ``(shared with the craft club)``."""
    if place < 2 or line[place - 1].kind != "open" or line[place - 2].kind != "time":
        return ()
    ends = next((n for n in range(place, len(line)) if line[n].kind == "shut"), place)
    run = line[place:ends]
    words = any(token.kind == "word" for token in run)
    plain = all(token.kind in _INSIDE - {"open"} for token in run)
    return run if words and plain and _is_note(text, run) else ()


def _name(text: str, line: Sequence[Token], place: int) -> Sequence[Token]:
    """What is held, beside a day or a time whose it can only be: ``Thursday: Lunch Club, 12-2``."""
    before = line[place - 1].kind if place else ""
    ends = place
    while ends < len(line) and line[ends].kind in _NAMED:
        ends += 1
    run = line[place:ends]
    after = line[ends].kind if ends < len(line) else ""
    if not run or run[0].kind != "word" or before not in _BEFORE_A_NAME:
        return ()
    whose = after in _AFTER_A_NAME or (before == "" and after == "day")
    return run if whose and _is_note(text, run) else ()


def _is_note(text: str, run: Sequence[Token]) -> bool:
    return _says_what(text, run) and _harmless(text, run)


def _says_what(text: str, run: Sequence[Token]) -> bool:
    said = text[run[0].start : run[-1].end]
    held = any(token.words.casefold() in HELD for token in run)
    return held or bool(_SPACES.search(said) or _KIND_WORDS.fullmatch(said))


def _harmless(text: str, run: Sequence[Token]) -> bool:
    """Say whether nothing in these words can touch when it is held."""
    said = text[run[0].start : run[-1].end]
    words = [token for token in run if token.kind == "word"]
    known = {word.words.casefold().replace("\u2019", "'") for word in words}
    plain = not re.search(r'[\d"<>\u00a3$]', said) and not any(word.value for word in words)
    opens = any(token.kind == "filler" and _doubtful(token.words) for token in run)
    return plain and not opens and not known & DOUBTFUL and len(said) <= LONGEST_NOTE


def _doubtful(filler: str) -> bool:
    return bool(set(filler.casefold().split()) & DOUBTFUL)


def _note(text: str, run: Sequence[Token]) -> Token:
    start = run[0].start
    return Token("note", None, text[start : run[-1].end], start)

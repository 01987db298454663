"""Texts that are the hardest to hear: long ones that grow, nest, repeat, or hold every word known.

``bench_needs.py`` tells how long the worst of them takes; a test counts the work that it makes.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import cycle, islice

from directory.search.language import EmergencyWords, Language
from directory.search.query import MOST_CHARACTERS

LONG = 100_000
"""Characters of each text: a hundred times what decides."""
_LETTERS = 0x20000
"""Code beyond which no character stands for several."""
ONE_BY_ONE = "aA \t\n.,;:'\"()/&-0#\0\u200b\u0301\ufdfa\u1f82\uac00\u3300\U0001f469\U00010000"
PIECES = (
    "a ", "I ", "not ", "no not ", "I don't ", "'", "a'", "don't'", "\"'", "((", "a/", "a.", "a&e ",
    "a & e ", "s.21 ", "section ", "1 2 ", "07700 ", "L20 ", "l1 1aa ", "in ", "near ",
    "from a to ", "my mum ", "he hits me ", "I hit her and he hits me ",
    "I don't drink but my mum drinks ", "when I was a kid ", "monday ", "my 2 year old ",
    "\u0301a", "e\u0301\u0300 ", "\u200d\u200d",
    "I\u2019m ", "wont let me see ", "order against him ", "\ufdfa ", "\u1f82\u1fb7 ",
    "\U0001f469\u200d\U0001f467 ",
)  # fmt: skip
"""What is said again and again."""


@lru_cache(maxsize=1)
def expanding() -> str:
    """Return every character that becomes more than four when it is spread out."""
    every = map(chr, range(_LETTERS))
    return "".join(one for one in every if len(unicodedata.normalize("NFKC", one)) > 4)


def of_each_script() -> Iterator[str]:
    """Yield 1,000 letters in a row of each block of 256 that has any, in ten different scripts."""
    for start in (0x0370, 0x0400, 0x0590, 0x0600, 0x0900, 0x0E00, 0x1100, 0x1EA0, 0x4E00, 0xAC00):
        letters = [chr(at) for at in range(start, start + 256) if chr(at).isalpha()]
        yield "".join(islice(cycle(letters), 1_000))


def worst_texts(language: Language, emergency: Iterable[EmergencyWords] = ()) -> Iterator[str]:
    """Yield texts of 100,000 characters, each hard in another way."""
    grown = expanding()
    short = " ".join(one.written for one in language.shorthand)
    every_word = (
        *ONE_BY_ONE, *PIECES, grown, " ".join(grown), short, short.replace(" ", ""),
        " ".join(one.words for one in emergency) + " ", " ".join(language.figures) + " ",
        " ".join(sorted(language.common)) + " ", " ".join(sorted(language.slang)) + " ",
        " ".join(sorted(language.roles)) + " ", "".join(sorted(language.common)),
        *of_each_script(),
    )  # fmt: skip
    yield from ((one * (LONG // len(one) + 1))[:LONG] for one in every_word)
    misspelt = " ".join(word[:-1] + "xq" for word in sorted(language.common) if len(word) > 6)
    yield from (misspelt[start : start + MOST_CHARACTERS] for start in range(0, 20_000, 4_000))
    yield "I said " + "\u201che said \u2018she said " * 3_000

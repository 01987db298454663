"""Before a sheet is printed: which words on it are hard, for staff to say aloud or to put right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from textwrap import shorten

from directory.disclosure.paper.sheet import SheetEntry
from directory.keeping.record.plain_words import long_sentence, many_long_words, word_of_the_trade
from directory.words import sentences

MOST = 3
"""More would not be read at a desk."""
MORE = "Hard words in {n} more places."
HARD = "Before you hand it out, in \u201c{said}\u201d: {hint}"
NOT_READ = frozenset({"warnings", "name", "title", "id"})
"""Parts of a paper that are for staff, or that nobody here can say otherwise."""
MOST_QUOTED = 50
CHECKS = (long_sentence, word_of_the_trade, many_long_words)


def plain_hints(entries: Sequence[SheetEntry]) -> tuple[str, ...]:
    """Return what is hard to read on a sheet, each as a sentence; it never stops a print."""
    return _few(hint for entry in entries for hint in _hints(entry))


def trade_hints(content: object) -> tuple[str, ...]:
    """Return which words of the trade stand on any paper, each with the sentence that holds it."""
    return _few(_hard(one) for text in _texts(content) for one in sentences(text))


def _few(hints: Iterable[str]) -> tuple[str, ...]:
    found = list(dict.fromkeys(filter(None, hints)))
    more = len(found) - MOST
    return (*found[:MOST], MORE.format(n=more)) if more > 0 else tuple(found)


def _hard(sentence: str) -> str:
    hint = word_of_the_trade(sentence)
    said = shorten(sentence, MOST_QUOTED, placeholder=" \u2026")
    return HARD.format(said=said, hint=hint) if hint else ""


def _texts(content: object) -> Iterator[str]:
    """Yield every text of a paper, whatever it is made of."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, tuple | list):
        for one in content:
            yield from _texts(one)
    elif is_dataclass(content) and not isinstance(content, type):
        for field in fields(content):
            if field.name not in NOT_READ:
                yield from _texts(getattr(content, field.name))


def _hints(entry: SheetEntry) -> Iterator[str]:
    texts = (
        entry.sentence,
        *entry.steps,
        entry.best_time,
        *entry.where,
        entry.cost_and_bring,
        *entry.wait,
    )
    for text in texts:
        hint = next((said for check in CHECKS if (said := check(text))), None)
        if hint:
            yield f"{entry.name}: {hint}"

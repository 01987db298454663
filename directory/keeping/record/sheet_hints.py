"""Before a sheet is printed: which words on it are hard, for staff to say aloud or to put right."""

from collections.abc import Iterator, Sequence

from directory.disclosure.paper.sheet import SheetEntry
from directory.keeping.record.plain_words import long_sentence, many_long_words, word_of_the_trade

MOST = 3
"""More would not be read at a desk."""
MORE = "Hard words in {n} more places."
CHECKS = (long_sentence, word_of_the_trade, many_long_words)


def plain_hints(entries: Sequence[SheetEntry]) -> tuple[str, ...]:
    """Return what is hard to read on a sheet, each as a sentence; it never stops a print."""
    found = list(dict.fromkeys(hint for entry in entries for hint in _hints(entry)))
    more = len(found) - MOST
    return (*found[:MOST], MORE.format(n=more)) if more > 0 else tuple(found)


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

"""What the program read in the prose of records: how it is said to a keeper, in its sentence."""

from collections.abc import Sequence

from directory.reading.text import text_of

MOST_AROUND = 110
"""Characters of a sentence that are shown before and after the words that were read."""
NOT_THERE = "The words it was read from are not in the record any more: \u201c{words}\u201d"


def in_its_sentence(words: str, fields: Sequence[str]) -> str:
    """Return the sentence that words were read in, with the words in quotation marks."""
    for field in fields:
        at = field.find(words)
        if at >= 0 and words:
            return _marked(field, at, at + len(words))
    return NOT_THERE.format(words=words) if words else ""


def _marked(field: str, start: int, end: int) -> str:
    begins, ends = text_of("", field).sentence(start, end)
    before, after = field[begins:start].lstrip(), field[end:ends].rstrip()
    if len(before) > MOST_AROUND:
        before = f"... {before[-MOST_AROUND:].partition(' ')[2]}"
    if len(after) > MOST_AROUND:
        after = f"{after[:MOST_AROUND].rpartition(' ')[0]} ..."
    return " ".join(f"{before}\u201c{field[start:end]}\u201d{after}".split())

"""All that is read in one record, field by field, with the words that say it."""

from directory.model import ServicePage
from directory.reading.ages import ages
from directory.reading.areas import areas
from directory.reading.served import sexes
from directory.reading.text import Found, Text, text_of
from directory.reading.ways import ways

FIELDS = ("who_for", "how_to_refer", "summary", "description")
"""What is read, the surest first."""
MOST_CHARACTERS = 3_000
"""Of each field."""


def read_prose(page: ServicePage) -> tuple[Found, ...]:
    """Return what the words of a record say, at most one age, one area and each way in once."""
    texts = texts_of(page)
    return (*ages(texts), *sexes(texts), *areas(texts), *ways(texts))


def read_unsaid(page: ServicePage) -> tuple[Found, ...]:
    """Return the same without what a record states itself: where people live, or that all may go.

    What is not kept need not be looked for: an import reads thousands of records.
    """
    texts = texts_of(page)
    if page.open_to_anyone:
        return tuple(ways(texts))
    where = () if page.coverage else areas(texts)
    return (*ages(texts), *sexes(texts), *where, *ways(texts))


def texts_of(page: ServicePage) -> list[Text]:
    """Return the fields of a record that are read, without those that say nothing."""
    return [
        text_of(field, words)
        for field in FIELDS
        if (words := getattr(page, field)[:MOST_CHARACTERS])
    ]

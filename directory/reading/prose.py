"""All that is read in one record, field by field, with the words that say it."""

from directory.model import ServicePage
from directory.reading.ages import ages
from directory.reading.areas import areas
from directory.reading.served import sexes
from directory.reading.text import Found, text_of
from directory.reading.ways import ways

FIELDS = ("who_for", "how_to_refer", "summary", "description")
"""What is read, the surest first."""
MOST_CHARACTERS = 3_000
"""Of each field."""


def read_prose(page: ServicePage) -> tuple[Found, ...]:
    """Return what the words of a record say, at most one age, one area and each way in once."""
    texts = [
        text_of(field, words)
        for field in FIELDS
        if (words := getattr(page, field)[:MOST_CHARACTERS])
    ]
    return (*ages(texts), *sexes(texts), *areas(texts), *ways(texts))

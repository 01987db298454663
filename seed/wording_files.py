"""What ships for a keeper of words: example lines to try a phrase on, and the short forms."""

from functools import lru_cache
from pathlib import Path

from directory.keeping.short_forms import ShortForm
from seed.reading import read_rows, read_toml

SEED_FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def example_lines() -> tuple[str, ...]:
    """Return the lines on which a phrase is tried, as people say them."""
    return tuple(read_toml(SEED_FOLDER / "example_lines.toml")["lines"])


@lru_cache(maxsize=1)
def short_forms() -> tuple[ShortForm, ...]:
    """Return the short forms that ship, in the order of the alphabet."""
    return read_rows(SEED_FOLDER / "glossary.csv", ShortForm)

"""What ships for a keeper of words: example lines to try a phrase on, and the short forms."""

from functools import lru_cache
from pathlib import Path

from directory.keeping.wording.short_forms import ShortForm, short_form
from seed.reading import read_toml
from seed.shorthand_files import shorthand_rows

SEED_FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def example_lines() -> tuple[str, ...]:
    """Return the lines on which a phrase is tried, as people say them."""
    return tuple(read_toml(SEED_FOLDER / "example_lines.toml")["lines"])


@lru_cache(maxsize=1)
def short_forms() -> tuple[ShortForm, ...]:
    """Return the short forms that ship, table by table."""
    rows = shorthand_rows(SEED_FOLDER / "shorthand")
    return tuple(short_form(row.cells) for row in rows)


@lru_cache(maxsize=1)
def short_forms_by_name() -> dict[str, ShortForm]:
    """Return the short forms that ship, each by how it is written there."""
    return {one.short: one for one in short_forms()}

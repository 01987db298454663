"""Read the practice directory: services that nobody runs, to learn with."""

from collections.abc import Iterator
from pathlib import Path

from directory.model import ServicePage
from seed.reading import read_tables
from seed.short_form import make_record

ALL_SHARE = {"publisher": "practice", "source": "Practice directory", "standing": "confirmed"}
"""What stands in a practice record unless it says otherwise."""


def read_practice(folder: Path) -> Iterator[ServicePage]:
    """Yield a record for each ``[[service]]`` in the TOML files of ``folder``.

    Raises:
        SeedProblem: a file cannot be read or a value does not fit, with the line.
    """
    for path in sorted(folder.glob("*.toml")):
        for table in read_tables(path, "service"):
            yield make_record({**ALL_SHARE, **table}, path)

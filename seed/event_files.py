"""What ships for marketplace days: a template for each kind, and the practice event."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from directory.marketplace.event_file import read_event
from directory.marketplace.making import ANY_ID
from directory.model.events import Event
from seed.reading import make, read_toml, text_of

SEED_FOLDER = Path(__file__).parent
HOURS = ("public_hours", "staff_hours", "quiet_hours")


@lru_cache(maxsize=1)
def event_templates() -> dict[str, Event]:
    """Return the templates by name; each is an event without a day.

    Raises:
        SeedProblem: A file cannot be read or a value does not fit.
    """
    return read_templates(SEED_FOLDER / "event_templates")


def read_templates(folder: Path) -> dict[str, Event]:
    """Return the templates of a folder by the name of their file.

    Raises:
        SeedProblem: A file cannot be read or a value does not fit.
    """
    return {path.stem: _template(path) for path in sorted(folder.glob("*.toml"))}


@lru_cache(maxsize=1)
def practice_event() -> Event:
    """Return the event to practise with: a hall, and tables of practice services."""
    return read_event(text_of(SEED_FOLDER / "practice_event.json")).event


def _template(path: Path) -> Event:
    told: dict[str, Any] = dict(read_toml(path))
    for name in HOURS:
        if name in told:
            opens, closes = told[name]
            told[name] = {"opens": opens, "closes": closes}
    return make(Event, {"id": ANY_ID, **told}, path)

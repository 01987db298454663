"""One function for each thing a person does; window and terminal both do it through here."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from directory.desk import Desk, DeskAnswer, DoorOpen
from directory.disclosure.freshness import LIMITS
from directory.errors import CannotKeep, UnknownName
from directory.printing import PRINTABLES, Printed
from directory.store import faults_of
from directory.words import spoken_date, spoken_month
from seed.contents import contents, speech
from seed.filling import open_directory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.disclosure.message import Message
    from directory.disclosure.panel import Panel
    from directory.disclosure.sheet import CrisisWords
    from directory.interchange.importing import Options, Watch
    from directory.interchange.report import ImportReport
    from directory.model import Need, ServiceCard, Theme

A_MISTAKE = "advisse"
"""Asked once in the background: a mistake makes the search load its list of words."""
PRACTICE_WARNING = "PRACTICE. Not real. Do not give this to anyone."

A_YEAR = timedelta(days=330)
"""From this age on a month is told with its year."""
CHECK_LASTS = timedelta(days=183)
"""A check older than this is named in a list."""
WAYS_IN = {
    "just_turn_up": "Just turn up", "ring_first": "Ring first", "online": "Online",
    "worker_must_ask": "A worker must ask", "through_someone": "Through someone",
}  # fmt: skip
STATUS_NOTES = {
    "waiting_list": "Waiting list", "paused": "Paused", "planned": "Not started yet",
    "closed": "Closed",
}  # fmt: skip
FALLBACKS = {
    "relaxed": "Nothing has all of these words. These have some of them.",
    "wider": "Nothing fits exactly. These are the nearest.",
    "connector": "Nothing here fits. Somebody can still help.",
}
CHILD_SPEAKS = (
    "A child may be telling you something. Stay with them. Listen, do not question. "
    "Do not promise to keep it secret. Get your safeguarding lead now."
)
IS_IT_NOW = "Somebody may be in danger. Is it happening now?"
DOOR_LEADS = {"service": "Try", "connector": "Ask here", "line": "Ring"}


def data_folder(chosen: Path | None) -> Path:
    """Return the data folder: the one chosen, ``SIGNPOST_DATA``, or this person's own."""
    named = os.environ.get("SIGNPOST_DATA")
    return chosen or (Path(named) if named else platformdirs.user_data_path("Signpost", False))


def open_desk(data: Path | None, today: date, *, start: str = "full") -> Desk:
    """Open the directory in ``data`` and sit down at the desk; fills a new folder first.

    Raises:
        SignpostProblem: In one sentence, if the folder cannot be used.
    """
    held = open_directory(data_folder(data), today, start=start)
    return Desk(held, today, *speech())


def find(
    desk: Desk,
    text: str,
    *,
    needs_on: Mapping[str, float] | None = None,
    needs_off: frozenset[str] = frozenset(),
    limit: int = 20,
    whole: bool = False,
) -> DeskAnswer:
    """Return needs and services for what was typed, and for needs chosen or tapped off by hand.

    ``whole`` says that the last word is finished although no blank follows it.
    """
    return desk.ask(text, needs_off, limit, needs=needs_on, whole=whole)


def is_sensitive(desk: Desk, card: ServiceCard) -> bool:
    """Return whether it may harm a person if others saw that they were given this service.

    A sensitive need makes it so too, even one that was only suggested: imported records say
    nothing of the kind about themselves, and one question too many does no harm.
    """
    if card.sensitive or card.side != "neither":
        return True
    held = desk.needs()
    return any(held[one].sensitive for one in (*card.needs, *card.suggested) if one in held)


def way_in(card: ServiceCard) -> str:
    """Return how one gets in, in two or three words, or nothing when it is not recorded."""
    return WAYS_IN.get(card.way_in, "")


def warning_note(card: ServiceCard, today: date) -> str:
    """Return the one thing that is bad about a service, worst first, or nothing."""
    if card.status in STATUS_NOTES:
        return STATUS_NOTES[card.status]
    if card.standing == "unconfirmed":
        return "Not confirmed yet"
    if card.checked_on and (checked := date.fromisoformat(card.checked_on)) < today - CHECK_LASTS:
        month = spoken_month(checked)
        return f"Not checked since {month if today - checked > A_YEAR else month.split()[0]}"
    return ""


def door_words(door: DoorOpen) -> str:
    """Return a way on as one line: ``Ring: Samaritans, 116 123``."""
    named = f"{DOOR_LEADS[door.kind]}: {door.name}"
    return f"{named}, {door.phone}" if door.phone and door.phone not in door.name else named


def read_panel(desk: Desk, service_id: str, *, public: bool = False) -> Panel:
    """Return one record for the panel; ``public`` when the person may see the screen."""
    return desk.panel(service_id, public=public)


def make_sheet(desk: Desk, ids: Sequence[str]) -> Printed:
    """Return the signposting sheet of the chosen services, in memory."""
    return print_thing(desk, "signposting-sheet", ids, {})


def print_thing(desk: Desk, name: str, ids: Sequence[str], options: Mapping[str, str]) -> Printed:
    """Return any printed thing of the chosen services, in memory.

    Raises:
        UnknownName: If no printed thing has that name.
    """
    for thing in PRINTABLES:
        if thing.name == name:
            return thing.make(desk.sheet(ids), options=options)
    known = ", ".join(thing.name for thing in PRINTABLES)
    raise UnknownName(f"There is no printed thing called '{name}'. There are: {known}.")


def get_ready(desk: Desk) -> None:
    """Load what the first sheet, its picture and the first mistyped word would wait for."""
    from directory.printing import get_ready as load_printing
    from directory.printing import preview as _loaded  # noqa: F401  (loads what paints pages)

    desk.ask(A_MISTAKE)
    load_printing()


def text_message(desk: Desk, ids: Sequence[str]) -> Message:
    """Return the text message for the person about the chosen services."""
    return desk.message(ids)


def save_pdf(printed: Printed, path: Path) -> None:
    """Write a print to the file that the person chose: all of it, or nothing.

    Raises:
        CannotKeep: If the file cannot be written.
    """
    spare = None
    try:
        handle, name = tempfile.mkstemp(prefix=".signpost-", suffix=".part", dir=path.parent)
        spare = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(printed.pdf)
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    except OSError as problem:
        if spare:
            spare.unlink(missing_ok=True)
        raise CannotKeep(f"{path} cannot be written: {problem.strerror}.") from problem


def import_file(
    desk: Desk, path: Path, options: Options | None = None, watch: Watch | None = None
) -> ImportReport:
    """Bring a file of records in: built beside the directory and swapped when it is whole.

    Args:
        desk: The open desk.
        path: The file.
        options: What was chosen about it.
        watch: Who is told of the progress, and may stop it.

    Raises:
        SignpostProblem: In one sentence; then nothing was changed.
    """
    # Loaded here: most days nobody imports, and everybody waits for the start.
    from directory.interchange import bringing_in, importing, understanding
    from directory.search.needs.suggest import Suggester
    from seed.suggest import clues

    shipped = contents()
    helpers = understanding.Helpers(Suggester(shipped.needs, clues()), shipped.needs, desk.today)
    now = datetime.now(UTC)
    chosen = options or importing.Options()
    return bringing_in.bring_in(desk.directory, path, chosen, helpers, at=now, watch=watch)


def themes(desk: Desk) -> tuple[Theme, ...]:
    """Return the themes, in the order of the first screen."""
    return desk.directory.themes()


def needs(desk: Desk) -> tuple[Need, ...]:
    """Return every need."""
    return tuple(desk.needs().values())


def crisis(desk: Desk) -> CrisisWords:
    """Return the crisis words for the panel that is one key away."""
    return desk.crisis()


def crisis_strip(desk: Desk) -> str:
    """Return the line that stands under every page."""
    return desk.crisis_strip()


def is_practice(desk: Desk) -> bool:
    """Return whether the fictitious practice directory is open."""
    return desk.directory.practice


def switch_practice(desk: Desk, *, on: bool) -> None:
    """Open the practice directory, or put it away."""
    desk.directory.folder.switch("practice" if on else "real")


@dataclass(frozen=True, slots=True)
class Health:
    """How the data folder is."""

    problems: tuple[str, ...]
    figures: dict[str, int]


def check_health(desk: Desk) -> Health:
    """Read the whole open directory again and compare it with what was saved."""
    held = desk.directory
    limit = (desk.today - LIMITS["contact"]).isoformat()
    stale = held.rows(
        "SELECT count(*) FROM service s WHERE NOT EXISTS (SELECT 1 FROM fact_check c"
        " WHERE c.service_key = s.key AND c.checked_on >= ?)",
        (limit,),
    )
    figures = {
        "services": desk.directory.count(),
        "not_checked_lately": int(str(stale[0][0])),
        "backups": len(list(held.folder.backups.glob("*.db"))),
        "bytes": held.path.stat().st_size,
    }
    return Health(tuple(faults_of(held.path, words=True)), figures)


def first_words(desk: Desk) -> str:
    """Return what the first screen says about the directory, or nothing."""
    count = desk.directory.count()
    if desk.directory.practice:
        return (
            f"This is the practice directory: {count:,} made-up services to learn with. To find "
            "real ones, bring a directory in under Updates (Ctrl+3)."
        )
    return "" if count else "No services yet. Bring a directory in under Updates (Ctrl+3)."


def status_line(desk: Desk) -> str:
    """Return what is open and how old it is, for the top of the window."""
    if desk.directory.practice:
        return PRACTICE_WARNING
    count = desk.directory.count()
    edition = desk.directory.edition()
    named = f"Edition {edition.number}, {_aged(edition.issued_on, desk.today)}. " if edition else ""
    return f"{named}{count:,} services." if count else f"{named}No services yet: import some."


def _aged(day: date, today: date) -> str:
    """Return a day with how long ago it was: ``18 November 2026 (4 days old)``."""
    days = (today - day).days
    age = {0: " (today)", 1: " (1 day old)"}.get(days, f" ({days} days old)" if days > 0 else "")
    return f"{spoken_date(day)}{age}"

"""Look after the directory: bring a list in, practise, check that all is whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from directory.disclosure.rules.freshness import limits_of
from directory.errors import DamagedFile
from directory.store import faults_of, is_damaged
from seed.contents import contents

if TYPE_CHECKING:
    from pathlib import Path

    from directory.desk import Desk
    from directory.interchange.bringing.importing import Options, Watch
    from directory.interchange.bringing.report import ImportReport


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
    from directory.interchange import understanding
    from directory.interchange.bringing import bringing_in, importing
    from directory.search.needs.suggest import Suggester
    from seed.suggest import clues

    shipped = contents()
    helpers = understanding.Helpers(Suggester(shipped.needs, clues()), shipped.needs, desk.today)
    now = datetime.now(UTC)
    chosen = options or importing.Options()
    return bringing_in.bring_in(desk.directory, path, chosen, helpers, at=now, watch=watch)


def is_practice(desk: Desk) -> bool:
    """Return whether the fictitious practice directory is open."""
    return desk.directory.practice


def switch_practice(desk: Desk, *, on: bool) -> None:
    """Open the practice directory, or put it away."""
    desk.directory.folder.switch("practice" if on else "real")


def shipped_unconfirmed(desk: Desk) -> int:
    """Return how many services of the source reports ship with Signpost and are unconfirmed yet."""
    asked = (
        "SELECT count(*) FROM service s JOIN base b ON b.kind = 'service' AND b.id = s.id"
        " WHERE b.publisher = 'signpost' AND s.standing = 'unconfirmed'"
    )
    return int(str(desk.directory.rows(asked)[0][0]))


def shipped_words_once(desk: Desk, added: int) -> str:
    """Return the same after the first list that was brought in; then everybody has read it."""
    own = (
        "SELECT count(*) FROM service WHERE id NOT IN"
        " (SELECT id FROM base WHERE kind = 'service' AND publisher = ?)"
    )
    first = added and int(str(desk.directory.rows(own, ("signpost",))[0][0])) == added
    return shipped_words(desk) if first else ""


def shipped_words(desk: Desk) -> str:
    """Return what is held besides what was brought in, in a sentence; mostly nothing."""
    shipped = shipped_unconfirmed(desk)
    if not shipped:
        return ""
    many = "1 service" if shipped == 1 else f"{shipped:,} services"
    return f"{many} of the source reports ship with Signpost, unconfirmed, and count as well."


@dataclass(frozen=True, slots=True)
class Health:
    """How the data folder is."""

    problems: tuple[str, ...]
    figures: dict[str, int]


def check_health(desk: Desk) -> Health:
    """Read the whole open directory again and compare it with what was saved.

    Raises:
        DamagedFile: It is damaged, and could not be put aside.
    """
    held = desk.directory
    if is_damaged(held.path):
        held.put_right(DamagedFile("; ".join(faults_of(held.path))))
    limit = (desk.today - limits_of(held.desk())["contact"]).isoformat()
    stale = held.rows(
        "SELECT count(*) FROM service s WHERE NOT EXISTS (SELECT 1 FROM fact_check c"
        " WHERE c.service_key = s.key AND c.checked_on >= ?)",
        (limit,),
    )
    figures = {
        "services": desk.directory.count(),
        "not_checked_lately": int(str(stale[0][0])),
        "backups": len(list(held.folder.backups.glob("*.db"))),
        "shipped_unconfirmed": shipped_unconfirmed(desk),
        "bytes": held.path.stat().st_size,
    }
    return Health(tuple(faults_of(held.path, words=True)), figures)

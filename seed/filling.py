"""Fill a new data folder, and bring the shipped content of an old one up to date."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from directory.errors import CannotKeep, DamagedFile
from directory.model import DeskFact, Edition, Publisher, ServicePage
from directory.store import (
    DataFolder,
    Directory,
    Draft,
    Pointer,
    build_beside,
    create_file,
    put_right,
)
from directory.store.building import Work
from seed.contents import Contents, contents, contents_digest

PUBLISHER = Publisher(id="signpost", name="Signpost")
PRACTICE = Publisher(id="practice", name="Practice directory")
EDITION = 4
"""Number of the shipped content; raise it with every change to what ships."""
ISSUED = date(2026, 11, 22)
SEED_DIGEST = "seed"
"""The setting that says which shipped content a file holds."""
START = "start"
"""The setting that says what a file was begun with: ``full``, or ``empty`` of services."""

PRACTICE_DESK = (
    DeskFact(id="name", value="Practice Front Desk"),
    DeskFact(id="phone", value="0151 496 0999"),
    DeskFact(id="connector", value="the Practice community connector"),
    DeskFact(
        id="connectors",
        value="Sefton: the Practice Sefton link workers, 0151 496 0998; "
        "Leicester: the Practice Leicester link workers, 0116 496 0998",
    ),
)


def open_directory(
    path: Path, today: date, *, start: str = "full", rescue: bool = True
) -> Directory:
    """Open the directory in the folder ``path``, filling the folder first if it is new.

    Args:
        path: The data folder; made if it is not there.
        today: The day on which this happens.
        start: What a new folder begins with: ``full``, or ``empty`` for one without the source
            organisations and with practice put away.
        rescue: Whether a damaged file is put aside and the newest whole copy opened, which
            ``Directory.on_rescue`` tells. Where no copy is whole, it opens as a new one does.

    Raises:
        DamagedFile: If it is damaged, and is not to be put aside or cannot be.
        CannotKeep: If the folder cannot be made or written.
    """
    folder = DataFolder(path)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotKeep(f"The data folder {path} cannot be made: {problem.strerror}.") from problem
    try:
        held = _opened(folder, today, start)
    except DamagedFile:
        done = _put_right(folder, today, start) if rescue else ""
        if not done:
            raise
        held = _opened(folder, today, start)
        held.rescued(done)
    if rescue:
        held.rescue = partial(_put_right, folder, today, start)
    return held


def _opened(folder: DataFolder, today: date, start: str) -> Directory:
    if folder.is_new():
        with folder.writing("filling a new data folder"):
            if folder.is_new():
                _fill(folder, _moment(today), start)
    elif not (folder.path / folder.pointer().practice).exists():
        with folder.writing("making the practice directory"):
            _make_practice(folder, _moment(today))
    held = Directory(folder)
    return _up_to_date(folder, held, _moment(today))


def _put_right(folder: DataFolder, today: date, start: str) -> str:
    """Put a damaged file aside and open the newest whole copy, or one filled as at the start."""

    def refill(kind: str) -> None:
        if kind == "practice":
            _make_practice(folder, _moment(today))
        else:
            _make_real(folder, folder.pointer().real, _moment(today), start)

    try:
        return put_right(folder, datetime.now(UTC), renewal, refill)
    except CannotKeep:
        return ""  # then the file is told to be damaged, and where its backups are


def _fill(folder: DataFolder, at: datetime, start: str) -> None:
    """Make the real directory, put it in force, and open practice beside it when that is ready."""
    _make_real(folder, "directory-0001.db", at, start)
    folder.point(Pointer(real="directory-0001.db", practice="practice-0001.db", open="real"))
    _make_practice(folder, at)
    if start != "empty":
        folder.switch("practice")


def _make_real(folder: DataFolder, name: str, at: datetime, start: str) -> None:
    work = partial(_issue_real, shipped=contents(), start=start)
    create_file(folder.path / name, "First filled", work, at=at)


def _make_practice(folder: DataFolder, at: datetime) -> None:
    def work(draft: Draft) -> None:
        _issue_practice(draft, contents())
        draft.set_desk(PRACTICE_DESK)

    create_file(folder.path / folder.pointer().practice, "First filled", work, at=at)


def _issue_real(draft: Draft, shipped: Contents, start: str) -> None:
    draft.set(START, start)
    _issue(draft, shipped)
    if start != "empty":
        _issue_pages(draft, shipped.organisations, PUBLISHER.id)


def _issue_practice(draft: Draft, shipped: Contents) -> None:
    _issue(draft, shipped)
    _issue_pages(draft, shipped.practice, PRACTICE.id)


def _issue_pages(draft: Draft, pages: Iterable[ServicePage], publisher: str) -> None:
    """Put records in; one that was changed here stays so, and one that was removed stays away."""
    removed = draft.base_digests().keys() - set(draft.ids())
    draft.issue_pages((page for page in pages if page.id not in removed), publisher, EDITION)


def _issue(draft: Draft, shipped: Contents) -> None:
    """Put the shipped needs, goals, criteria and lines in; local changes stay."""
    shelves = (
        shipped.themes,
        shipped.needs,
        shipped.goals,
        shipped.circumstances,
        shipped.criteria,
        shipped.lines,
    )
    for shelf in shelves:
        draft.issue(shelf, PUBLISHER.id, EDITION)
    digest = contents_digest()
    draft.publish(
        PUBLISHER, Edition(publisher=PUBLISHER.id, number=EDITION, issued_on=ISSUED, digest=digest)
    )
    draft.set(SEED_DIGEST, digest)


def _up_to_date(folder: DataFolder, held: Directory, at: datetime) -> Directory:
    """Bring the shipped content of both files up to date, if this program ships another."""
    if held.setting(SEED_DIGEST) == contents_digest():
        return held
    held.close()
    with suppress(CannotKeep):  # a folder that cannot be written is still there to be read
        _renew(folder, at)
    return Directory(folder)


def renewal(practice: bool) -> Work:
    """Return what brings the shipped content of an older file up to date, such as a backup's."""
    renew = _renew_practice if practice else _renew_real

    def work(draft: Draft) -> None:
        if draft.setting(SEED_DIGEST) != contents_digest():
            renew(draft)

    return work


def _renew(folder: DataFolder, at: datetime) -> None:
    """Issue this edition to both files; the open one last, for it tells whether that was done."""
    opened = folder.pointer().open
    works = {"real": _renew_real, "practice": _renew_practice}
    for kind in sorted(works, key=lambda kind: kind == opened):
        what = "bringing the shipped content up to date"
        build_beside(folder, what, works[kind], at=at, kind=kind, opens=False)


def _renew_real(draft: Draft) -> None:
    _issue_real(draft, contents(), draft.setting(START))


def _renew_practice(draft: Draft) -> None:
    _issue_practice(draft, contents())


def _moment(today: date) -> datetime:
    return datetime(today.year, today.month, today.day, tzinfo=UTC)

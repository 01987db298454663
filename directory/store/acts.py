"""One thing that a keeper does is one act: kept whole or not at all, and undone as a whole.

A small act is one transaction on the file in force. A big one is built beside it, so that
look-ups go on meanwhile and stopping half-way leaves everything as it was.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection

from directory.model import ServicePage
from directory.store.building import Draft, build_beside
from directory.store.files import writing
from directory.store.hiding import scrub_leavings
from directory.store.local import Change, Edit, make_change
from directory.store.reading import Directory
from directory.store.records import read_pages
from directory.store.saving import begin_act, begin_batch, forget_pages, mark_as_act, save_pages

BESIDE_FROM = 400
"""From this many records on, an act is built beside the file in force."""

Answer = TypeVar("Answer")
Begin = Callable[[], int]


class Act:
    """One act while it is done. Its entry in the history is begun with the first change."""

    def __init__(
        self,
        connection: Connection,
        begin: Begin,
        memory: dict[str, str],
        expect: Callable[[int], None] = lambda _records: None,
    ) -> None:
        self.connection = connection
        self.memory = memory
        self.hid_a_place = False
        self._begin, self._expect = begin, expect
        self._batch = 0
        self._read: dict[str, ServicePage] = {}  # what was read since anything was written

    @property
    def batch(self) -> int:
        """The number of its entry in the history."""
        self._batch = self._batch or self._begin()
        return self._batch

    def pages(self, ids: Sequence[str]) -> dict[str, ServicePage]:
        """Return the records of ``ids`` that are held."""
        found = read_pages(self.connection, ids)
        self._read |= found
        return found

    def save(self, pages: Sequence[ServicePage]) -> None:
        """Keep records as they shall be held."""
        if pages:
            self._expect(len(pages))
            self.hid_a_place |= save_pages(self.connection, pages, self.batch, read=self._read)
            self._read = {}

    def remove(self, ids: Sequence[str]) -> None:
        """Remove records; the history keeps what they were."""
        if ids:
            self._expect(len(ids))
            forget_pages(self.connection, ids, self.batch)
            self._read = {}

    def keep(self, change: Change) -> None:
        """Keep something of this desk differently."""
        make_change(self.connection, change, self.batch, self.memory)


Work = Callable[[Act], Answer]


def do(
    directory: Directory,
    what: str,
    work: Work[Answer],
    *,
    records: int = 1,
    turns: bool = False,
) -> Answer:
    """Do one thing that can be undone, all of it or nothing.

    Args:
        directory: The open directory.
        what: What is done, for the history and for whoever has to wait.
        work: Does it; what it raises leaves everything as it was.
        records: How many records it may change.
        turns: Whether it undoes or does again, and so is not itself to be undone.

    Returns:
        What ``work`` returned.
    """
    if records >= BESIDE_FROM:
        return _beside(directory, what, work, turns=turns)
    begin = begin_batch if turns else begin_act
    with directory.writer(what) as engine:
        with writing(engine) as connection:
            start = partial(begin, connection, what, datetime.now(UTC))
            act = Act(connection, start, directory.memory)
            answer = work(act)
        if act.hid_a_place:
            scrub_leavings(engine)
    return answer


def change_pages(directory: Directory, edits: Mapping[str, Edit], what: str) -> list[str]:
    """Change records as one act; return the ids of those that are different now."""

    def work(act: Act) -> list[str]:
        held = act.pages(list(edits))
        changed = [new for one, page in held.items() if (new := edits[one](page)) != page]
        act.save(changed)
        return [page.id for page in changed]

    return do(directory, what, work, records=len(edits))


def _beside(directory: Directory, what: str, work: Work[Answer], *, turns: bool) -> Answer:
    answers: list[Answer] = []

    def build(draft: Draft) -> None:
        def begin() -> int:
            if not turns:
                mark_as_act(draft.connection, draft.batch)
            return draft.batch

        act = Act(draft.connection, begin, directory.memory, draft.expect)
        answers.append(work(act))
        draft.hid_a_place |= act.hid_a_place

    kind = "practice" if directory.practice else "real"
    at = datetime.now(UTC)
    build_beside(directory.folder, what, build, at=at, kind=kind)
    return answers[0]

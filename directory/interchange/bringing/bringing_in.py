"""Bringing a file into a real directory: built beside it, and in force only when it is whole."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from directory.errors import ChangedSince, DirectoryBusy
from directory.interchange.bringing.carrying_out import carry_out
from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.forms_along import keep_forms
from directory.interchange.bringing.held_back import Hiding, hiding_of
from directory.interchange.bringing.hidden_now import (
    FORMER,
    Namesakes,
    former_selves,
    shown_again,
    told_of,
)
from directory.interchange.bringing.importing import (
    PART,
    Asked,
    Done,
    Gathered,
    Known,
    Options,
    Watch,
    gather,
    parts_of,
    plan_for,
    report_of,
)
from directory.interchange.bringing.looking import Beside, gone, looked_at, mark_of
from directory.interchange.bringing.merged_records import ended, keep_said, plans_of_merged
from directory.interchange.bringing.merging import Plan
from directory.interchange.bringing.report import ImportReport
from directory.interchange.bringing.same_list import list_held
from directory.interchange.reading import Problem
from directory.interchange.tables.column_choice import mapping_for, remember
from directory.interchange.understanding import Helpers
from directory.keeping.twice.duplicates import index_of
from directory.model import Edition, Publisher, ServicePage
from directory.store import (
    AsHeld,
    Directory,
    Draft,
    Issued,
    Ready,
    as_held,
    back_up,
    build_beside,
)
from directory.store.backup import BEFORE
from directory.store.before import CameFrom, remember_before

Parts = Iterator[list[Ready]]


class _Writable:
    """A draft of the directory that takes what a plan says, compared with what was held before.

    Nothing is compared with the draft itself: an organisation that an early part brings up to
    date would hide from later parts that their records change.
    """

    def __init__(self, draft: Draft, before: AsHeld, publisher: str) -> None:
        self.pages, self.bases, self.ids = before.pages, before.bases, before.ids
        self.edition = draft.last_edition(publisher) + 1
        self._draft = draft
        self._publisher = publisher

    def add(self, records: Sequence[Ready], what: str, issuer: str = "") -> None:
        """Write records of which nothing is held; ``what`` already names the batch."""
        del what
        by = issuer or self._publisher
        self._draft.add(records, by, self._edition_of(by))

    def reissue(self, bases: Sequence[ServicePage], issuer: str) -> None:
        """Write bases as another issued them."""
        issued = {base.id: base for base in bases}
        self._draft.rebase(Issued(issuer, self._edition_of(issuer), issued))

    def _edition_of(self, publisher: str) -> int:
        """Return the edition of a publisher; what a file tells of another is no new one."""
        if publisher == self._publisher:
            return self.edition
        return self._draft.last_edition(publisher)

    def put(self, pages: Sequence[ServicePage], bases: Sequence[ServicePage], what: str) -> None:
        """Write records and bases; ``what`` already names the batch."""
        del what
        written = {page.id for page in pages}
        put = {base.id: base for base in bases if base.id in written}
        rest = {base.id: base for base in bases if base.id not in written}
        self._draft.put(pages, Issued(self._publisher, self.edition, put))
        self._draft.rebase(Issued(self._publisher, self.edition, rest))


def bring_in(
    directory: Directory,
    path: Path,
    options: Options,
    helpers: Helpers,
    *,
    at: datetime,
    watch: Watch | None = None,
) -> ImportReport:
    """Bring a file of records into the real directory, and open it.

    A file that changes nothing leaves the directory file as it is. Practice is put away by the
    first import that brings anything in.

    Raises:
        SignpostProblem: In one sentence; then nothing was changed.
    """
    began = time.perf_counter()
    gathered, done = gather(Asked(path, options, helpers)), Done()
    place, form = directory.folder.path, gathered.format
    mapping = mapping_for(place, path, form, options.mapping)
    asked = Asked(path, replace(options, mapping=mapping), helpers, watch or Watch())
    with as_held(directory.folder, at) as held:
        if taken_as := list_held(asked, gathered, held):
            gathered.publisher = gathered.taken_as = taken_as
        within = {**held.replaced(), **options.choices.same}
        this = _Import(directory, asked, gathered, done, at, within, Namesakes(held))
        _refuse_unseen(this, held)
        if options.preview:
            _look(this, held)
        else:
            _bring_in(this, held)
            if options.mapping:
                remember(place, path, form, mapping)
    return report_of(gathered, done, time.perf_counter() - began, preview=options.preview)


@dataclass(frozen=True, slots=True)
class _Import:
    """One import: where to, from what, and what it has done so far."""

    directory: Directory
    asked: Asked
    gathered: Gathered
    done: Done
    at: datetime
    within: dict[str, str]
    """Records that were merged into others, by their ids."""
    namesakes: Namesakes
    """Records held that one of the file may have been."""
    formers: dict[str, str] = field(default_factory=dict)
    """Records that hide where they are now, and the ids under which they are held."""
    latest: dict[str, ServicePage] = field(default_factory=dict)
    """Those others, as far as the file itself changes them."""

    @property
    def choices(self) -> Choices:
        """What a person chose."""
        return self.asked.options.choices

    def plan(self, part: Sequence[Ready], held: AsHeld) -> Plan:
        """Return what a part would do, records that were merged into others put aside."""
        aside = [one for one in part if one.id in self.within]
        self.done.merged += aside
        for one in aside:
            self.done.seen |= {one.id, self.within[one.id]}
        rest = [one for one in part if one.id not in self.within] if aside else list(part)
        if maybe := [one for one in rest if self.namesakes.may_have(one)]:
            there = held.pages([one.id for one in maybe])
            waiting = [one for one in maybe if one.id not in there]
            self.done.hiding += waiting
            ids = {one.id for one in waiting}
            rest = [one for one in rest if one.id not in ids]
        return self._compared(rest, held)

    def _compared(self, part: Sequence[Ready], held: AsHeld) -> Plan:
        made = plan_for(part, self.gathered, held, self.asked.options)
        self.done.count(made)
        into = set(self.within.values())
        self.latest.update((new.id, new) for _, new in made.updated if new.id in into)
        return made

    def plans_at_end(self, held: AsHeld) -> Iterator[Plan]:
        """Yield what could only be compared when all that stands in the file was known."""
        done, waiting = self.done, self.done.hiding
        in_file = done.seen | {one.id for one in waiting}
        self.formers.update(former_selves(waiting, self.namesakes, in_file))
        again = shown_again(waiting, self.namesakes, in_file | {*self.formers.values()})
        self.within.update(self.formers)
        for one in waiting:
            if one.id in self.formers:
                told = told_of(one.id, one.page().name, self.gathered.placeless, FORMER)
                self.gathered.tell([told])
                done.seen |= {one.id, self.formers[one.id]}
                done.merged.append(one)
        self.gathered.tell(Problem(1, "address", words) for _, words in again.values())
        left = [one for one in waiting if one.id not in self.formers and one.id not in again]
        left += [ready for ready, _ in again.values() if ready]
        for start in range(0, len(left), PART):
            yield self._compared(left[start : start + PART], held)
        options = self.asked.options
        for made in plans_of_merged(
            done.merged, self.within, held, self.latest, options, self.formers
        ):
            done.count_merged(made)
            self.gathered.tell(Problem(1, "address", words) for words in made.told)
            yield made


def _refuse_unseen(this: _Import, held: AsHeld) -> None:
    """Refuse to carry out choices made about another state of the file or the directory."""
    seen = this.choices.seen
    if seen and seen != mark_of(this.asked.path, held.content()):
        raise ChangedSince(
            "The file or the directory was changed since you looked. Look at the changes again."
        )


def _look(this: _Import, held: AsHeld) -> None:
    """Look at everything that an import would do; nothing is written."""
    done = this.done
    names = {need.id: need.screen_name or need.public_name for need in this.asked.helpers.needs}
    hiding = _hiding(this, held)
    beside = Beside(None, _told_apart(held), names, hiding.traits.keys())
    there = not held.is_empty()
    issued = _issued(this, held)
    ids = frozenset((*held.all_ids(), *this.within))
    known = Known(held.need_words(), issued, hiding, ids)
    waiting = this.gathered.unopened
    with closing(parts_of(this.asked, this.gathered, known)) as parts:
        planned = (this.plan(_news(this, part, issued), held) for part in parts)
        for made in chain(planned, this.plans_at_end(held)):
            if there and beside.index is None and (made.fresh or made.added):
                beside = replace(beside, index=index_of(held.rows, None))
            done.looked += looked_at(made, beside, waiting)
    done.looked += gone(held.issued_by(this.gathered.publisher), done.seen)
    done.mark = mark_of(this.asked.path, held.content())


def _bring_in(this: _Import, held: AsHeld) -> None:
    """Pass over the beginning that is held to the letter, and build from there on, if at all."""
    known = Known(held.need_words(), _issued(this, held), _hiding(this, held))
    with closing(parts_of(this.asked, this.gathered, known)) as parts:
        news = _from_first_news(this, parts, known.issued)
        if (first := next(news, None)) is not None:
            _build(this, held, known.issued, chain([first], news))
        elif this.choices.ends_any or this.choices.apart:
            _build(this, held, known.issued, iter(()))


def _issued(this: _Import, held: AsHeld) -> Mapping[str, str]:
    """Return the digests of what is held as it was issued, where that may be passed over."""
    afresh = this.asked.options.theirs or this.directory.practice
    return {} if afresh else held.issued_digests()


def _news(this: _Import, part: Sequence[Ready], issued: Mapping[str, str]) -> list[Ready]:
    """Return the records of a part that are not as their source issued them before."""
    news, gathered = list[Ready](), this.gathered
    for one in part:
        if one.id in this.within or issued.get(one.id) != one.digest:
            news.append(one)
        else:
            gathered.beside.pop(one.id, None)
            gathered.twins.pop(one.id, None)
    this.done.unchanged += len(part) - len(news)
    this.done.seen.update(one.id for one in part)
    return news


def _told_apart(held: AsHeld) -> set[str]:
    return {str(one) for (one,) in held.rows("SELECT id FROM told_apart")}


def _hiding(this: _Import, held: AsHeld) -> Hiding:
    """Return the records held that hide where they are, none of which a record may show."""
    return hiding_of(held.rows, _told_apart(held) | this.choices.apart)


def _saved(this: _Import, held: AsHeld) -> str:
    """Return the name of the backup of what is there now; empty where there is nothing."""
    if held.is_empty():
        return ""
    return back_up(this.directory.folder, this.at, words=False, why=BEFORE).name


def _build(this: _Import, held: AsHeld, issued: Mapping[str, str], parts: Parts) -> None:
    """Build the next file from the parts of a list that are not held to the letter."""
    saved = _saved(this, held)

    def work(draft: Draft) -> None:
        passed_over = this.done.unchanged > 0
        if not held.is_in_force() or (passed_over and held.issued_digests() != issued):
            raise DirectoryBusy("The directory was changed meanwhile. Bring the file in again.")
        what, ends = f"Imported {this.gathered.file}", draft.batch - 1
        remember_before(draft, CameFrom(held.path.name, saved, ends, draft.batch, what))
        _carry_in(this, draft, held, parts)

    build_beside(this.directory.folder, f"Imported {this.gathered.file}", work, at=this.at)


def _from_first_news(this: _Import, parts: Parts, issued: Mapping[str, str]) -> Parts:
    """Yield the parts of a file from the first that holds something not issued before."""
    news = False
    for part in parts:
        news = news or any(issued.get(record.id) != record.digest for record in part)
        if news:
            yield part
        else:
            this.done.unchanged += len(part)
            this.done.seen.update(record.id for record in part)


def _carry_in(this: _Import, draft: Draft, held: AsHeld, parts: Parts) -> None:
    publisher = this.gathered.publisher
    writable = _Writable(draft, held, publisher)
    file = this.gathered.file
    for part in parts:
        made = this.plan(part, held)
        carry_out(made, writable, file)
        this.gathered.tell(keep_forms(draft.connection, made.forms))
    for made in this.plans_at_end(held):
        carry_out(made, writable, file)
    moves = {old: new for new, old in this.formers.items() if this.namesakes.tells_place(old)}
    draft.say_nothing_more(this.done.hid)
    draft.move(moves)
    _end_gone(this, writable, held)
    stand_for = {one: into for one, into in this.formers.items() if into not in moves}
    keep_said(draft, this.choices, stand_for, this.at.date())
    edition = Edition(
        publisher=publisher,
        number=writable.edition,
        issued_on=this.at.date(),
        records=this.gathered.records,
    )
    draft.publish(Publisher(id=publisher, name=this.gathered.file), edition)


def _end_gone(this: _Import, writable: _Writable, held: AsHeld) -> None:
    """Mark those records ended that are gone from the file and of which a person said so."""
    if not this.choices.ends_any:
        return
    left = [one.id for one in gone(held.issued_by(this.gathered.publisher), this.done.seen)]
    chosen = left if this.choices.all_gone_ended else [i for i in left if i in this.choices.ended]
    pages = [ended(page, this.at.date()) for page in held.pages(chosen).values()]
    this.done.ended = len(pages)
    if pages:
        writable.put(pages, pages, this.gathered.file)

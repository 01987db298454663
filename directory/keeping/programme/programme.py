"""The criteria of the programme, and what giving one another status would change. Staff only.

Nothing of it ever reaches the public: no print, text, export or screen that a person may see.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from directory.coverage.survey import Asked, Survey
from directory.errors import BadInput, UnknownName
from directory.keeping.wording.own_wording import keep_wording, wording_id
from directory.marketplace.kept import stalls_for
from directory.model import Need, ProgrammeCriterion
from directory.model.vocabulary import CriterionStatus
from directory.model.wording import OwnWording
from directory.store import Directory
from directory.store.local import Change
from directory.store.wording import criteria_as_worded
from directory.words import one_line

STATUS_WORDS: dict[CriterionStatus, str] = {
    "stated": "Stated",
    "agreed": "Agreed",
    "implied": "Implied",
    "proposed": "Proposed",
    "other_programme": "Of another programme",
}
OF_THE_PROGRAMME: frozenset[CriterionStatus] = frozenset(("stated", "agreed", "implied"))
"""With these a criterion counts; what is only proposed does not."""


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion as a keeper sees it."""

    criterion: ProgrammeCriterion
    shipped: CriterionStatus
    needs: tuple[str, ...]
    """Names of the needs that map to it."""
    worded: bool
    """It says something here that it does not ship with, or is our own."""

    @property
    def counts(self) -> bool:
        """Whether it counts as of the programme here."""
        return self.criterion.status in OF_THE_PROGRAMME

    @property
    def changed(self) -> bool:
        """Whether its status is not the one that ships."""
        return self.criterion.status != self.shipped


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """One need in one area that would, or would not any more, be looked at for the programme."""

    need: str
    area: str
    words: str
    """What there is, as in the table of what is covered: ``1 and 2 that may``."""
    gap: bool
    """True where nothing is certain."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What another status of one criterion would change."""

    criterion: str
    status: CriterionStatus
    counts: bool
    """Whether it would count as of the programme then."""
    needs: tuple[str, ...]
    """Needs that would come to the programme, or leave it."""
    services: tuple[str, ...]
    """Services with one of them, stated or confirmed; by name."""
    suggested: int
    """How many more the program only suggests."""
    cells: tuple[ChangedCell, ...]
    stalls: tuple[tuple[str, int], ...] = ()
    """Events with stalls that help with one of them, each with how many."""

    @property
    def words(self) -> tuple[str, ...]:
        """Return what would change, sentence by sentence."""
        if not self.needs:
            return ("Nothing is counted otherwise: only the word beside the criterion changes.",)
        then = "would count for the programme" if self.counts else "would count no longer"
        gaps = sum(cell.gap for cell in self.cells)
        more = f", and {self.suggested:,} that are only suggested" if self.suggested else ""
        return (
            f"{_and(self.needs)} {then}.",
            f"{_counted(len(self.services), 'service')} with it{more}.",
            f"{_counted(len(self.cells), 'cell')} of What is covered, {gaps} without certain help.",
            *(f"{_counted(number, 'stall')} at “{name}”." for name, number in self.stalls),
        )


def criterion_lines(directory: Directory) -> tuple[CriterionLine, ...]:
    """Return every criterion with its status here, and the needs that map to it."""
    ships = {one.id: one.status for one in _shipped(directory)}
    needs = directory.needs()
    worded = {one.of for one in directory.own_wording("criterion_words")}
    return tuple(
        CriterionLine(
            one,
            ships[one.id],
            tuple(need.professional_name for need in needs if one.id in need.criteria),
            one.id in worded,
        )
        for one in directory.criteria()
    )


def impact_of(
    directory: Directory, survey: Survey, criterion: str, status: CriterionStatus
) -> Impact:
    """Return what giving a criterion another status would change, without keeping it.

    Raises:
        UnknownName: If there is no such criterion or status.
    """
    held = _called(directory.criteria(), criterion)
    _check(status)
    others = {
        one.id
        for one in directory.criteria()
        if one.id != criterion and one.status in OF_THE_PROGRAMME
    }
    counts = status in OF_THE_PROGRAMME
    changes = counts != (held.status in OF_THE_PROGRAMME)
    mapped = [need for need in directory.needs() if criterion in need.criteria]
    moved = [need for need in mapped if changes and not others.intersection(need.criteria)]
    stated, suggested = _services(survey, moved)
    names = tuple(need.professional_name for need in moved)
    cells = tuple(cell for need in moved for cell in _cells(survey, need))
    stalls = stalls_for(directory, [need.id for need in moved])
    return Impact(criterion, status, counts, names, stated, suggested, cells, stalls)


def set_status(directory: Directory, criterion: str, status: CriterionStatus) -> tuple[Change, ...]:
    """Give a criterion another status here; the one that ships again takes ours away.

    Raises:
        UnknownName: If there is no such criterion or status.
        BadInput: If it has that status already.
    """
    _check(status)
    shipped = _called(_shipped(directory), criterion)
    if _called(directory.criteria(), criterion).status == status:
        raise BadInput(f"It is {STATUS_WORDS[status].lower()} already: nothing was changed.")
    key, what = wording_id("criterion", criterion), "Changed the status of a criterion"
    if status == shipped.status:
        return keep_wording(directory, what, (), [key])
    own = OwnWording(id=key, kind="criterion", of=criterion, words=status)
    return keep_wording(directory, what, [own])


def _shipped(directory: Directory) -> tuple[ProgrammeCriterion, ...]:
    """Return the criteria with the status that each has until somebody gives it another."""
    return directory.ask(criteria_as_worded)


def _called(held: Sequence[ProgrammeCriterion], criterion: str) -> ProgrammeCriterion:
    found = next((one for one in held if one.id == criterion), None)
    if found is None:
        known = ", ".join(one.id for one in held)
        raise UnknownName(f"There is no criterion '{one_line(criterion)}'. There are: {known}.")
    return found


def _check(status: str) -> None:
    if status not in get_args(CriterionStatus):
        known = ", ".join(get_args(CriterionStatus))
        raise UnknownName(f"'{one_line(status)}' is no status. There are: {known}.")


def _services(survey: Survey, needs: Sequence[Need]) -> tuple[tuple[str, ...], int]:
    """Return the names of services stated to help with any of the needs, and how many more may."""
    wanted, stated, suggested = {need.id for need in needs}, [], 0
    for one in survey.records.usable:
        with_it = wanted.intersection(one.card.needs)
        if with_it - set(one.card.suggested):
            stated.append(one.card.name)
        elif with_it:
            suggested += 1
    return tuple(sorted(stated, key=str.lower)), suggested


def _cells(survey: Survey, need: Need) -> tuple[ChangedCell, ...]:
    """Return what there is for a need in each area that services are for."""
    made = survey.matrix(Asked(need=need.id))
    found = ((area.name, made.cell(need.id, at)) for at, area in enumerate(made.areas))
    return tuple(
        ChangedCell(need.professional_name, area, cell.words, gap=not cell.sure)
        for area, cell in found
    )


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))

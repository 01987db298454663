"""The list of the programme's criteria: reworded, added to, or replaced whole from a file.

What ships stays as it is; ours lies over it and is one act in the history, so it can be undone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from pydantic import ValidationError

from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.personal import LEAVE_OUT, about_a_person
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.keeping.programme.programme import OF_THE_PROGRAMME, STATUS_WORDS
from directory.keeping.wording.own_wording import keep_wording, wording_id
from directory.model import ProgrammeCriterion
from directory.model.vocabulary import CriterionStatus
from directory.model.wording import OwnWording, WordingKind
from directory.store import Directory
from directory.store.local import Change
from directory.store.shelves import read_shelf
from directory.store.wording import criteria_as_worded
from directory.words import one_line, tidy

NAMES = {
    "professional_label": "name", "public_words": "public words", "status": "status",
    "unit": "of whom", "evidence": "where it comes from", "source": "source", "line": "line",
    "place": "place", "dated": "date", "certainty": "how certain",
}  # fmt: skip
"""Each part of a criterion in plain words."""
NO_NAME = "Give the criterion a name."
LABELLED = "The public words hold '{label}', which labels people. Say it in other words."
KINDS: tuple[WordingKind, ...] = ("criterion_words", "criterion")
"""Under what a criterion is kept here: all that it says, and its status."""
AS_IT_IS = "That is the list as it is already: nothing was changed."


@dataclass(frozen=True, slots=True)
class ListChanges:
    """What another list would change."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    """Each with what of it changes."""
    left_out: tuple[str, ...]
    come: tuple[str, ...]
    """Needs that would count for the programme, and do not now."""
    gone: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether it would change anything."""
        return bool(self.added or self.changed or self.left_out)

    @property
    def words(self) -> tuple[str, ...]:
        """Return it line by line."""
        told = (
            ("New", self.added), ("Changed", self.changed), ("Left out", self.left_out),
            ("Would count for the programme", self.come), ("Would count no longer", self.gone),
        )  # fmt: skip
        said = tuple(f"{name}: {'; '.join(these)}." for name, these in told if these)
        return said or (AS_IT_IS,)


def reword(directory: Directory, criterion: str, fields: dict[str, str]) -> tuple[Change, ...]:
    """Let a criterion say something else here; its status stays.

    Args:
        directory: The open directory.
        criterion: Its id.
        fields: What it says, by the names in ``NAMES``.

    Raises:
        UnknownName: If there is no such criterion.
        BadInput: If it has no name, or says this already.
        RefusedWords: If words look as if they were about a person.
    """
    held = next((one for one in _as_worded(directory) if one.id == criterion), None)
    if held is None:
        raise UnknownName(f"There is no criterion '{one_line(criterion)}'.")
    new = checked_criterion({**vars(held), **fields})
    return keep_wording(directory, "Reworded a criterion", *_rows(directory, [new]))


def add_criterion(directory: Directory, fields: dict[str, str]) -> ProgrammeCriterion:
    """Add a criterion of our own; it is proposed until it is given another status.

    Raises:
        BadInput: If it has no name.
        RefusedWords: If words look as if they were about a person.
    """
    known = {one.id for one in (*directory.criteria(), *_shipped(directory))}
    stem = "OWN-" + "-".join(tidy(fields.get("professional_label", "")).upper().split())[:24]
    code, number = stem, 2
    while code in known:
        code, number = f"{stem}-{number}", number + 1
    new = checked_criterion({"status": "proposed", "public_words": "", **fields, "id": code})
    keep_wording(directory, "Added a criterion", *_rows(directory, [new]))
    return new


def as_it_ships(directory: Directory, criterion: str) -> tuple[Change, ...]:
    """Let a criterion say what it ships with again; one of our own goes.

    Raises:
        BadInput: If nothing of it was changed here.
    """
    keys = [wording_id(kind, criterion) for kind in KINDS]
    return keep_wording(directory, "Put a criterion back", (), keys)


def list_as_it_ships(directory: Directory) -> tuple[Change, ...]:
    """Use the list as it ships again; what was worded, added or left out here goes.

    Raises:
        BadInput: If nothing of it was changed here.
    """
    own = [one.id for kind in KINDS for one in directory.own_wording(kind)]
    return keep_wording(directory, "Put the list of criteria back", (), own)


def changes_of_list(directory: Directory, wanted: Sequence[ProgrammeCriterion]) -> ListChanges:
    """Return what another list would change, without keeping it."""
    now, then = ({one.id: one for one in these} for these in (directory.criteria(), wanted))
    changed = (
        f"{one.professional_label} ({', '.join(parts)})"
        for code, one in then.items()
        if code in now and (parts := _differing(now[code], one))
    )
    before, after = (_counting(these.values()) for these in (now, then))
    needs = directory.needs()
    counted = {need.id: bool(before.intersection(need.criteria)) for need in needs}
    moved = [n for n in needs if counted[n.id] != bool(after.intersection(n.criteria))]
    return ListChanges(
        tuple(one.professional_label for code, one in then.items() if code not in now),
        tuple(changed),
        tuple(one.professional_label for code, one in now.items() if code not in then),
        tuple(need.professional_name for need in moved if not counted[need.id]),
        tuple(need.professional_name for need in moved if counted[need.id]),
    )


def replace_list(directory: Directory, wanted: Sequence[ProgrammeCriterion]) -> tuple[Change, ...]:
    """Use another list in place of the one in use, as one act.

    Raises:
        BadInput: If it is the list as it is, or it is empty.
    """
    if not wanted:
        raise BadInput("A list without criteria cannot be used.")
    after, gone = _rows(directory, wanted)
    held, codes = directory.criteria(), {one.id for one in wanted}
    shipped = {one.id for one in _shipped(directory)}
    for one in held:
        key = wording_id("criterion_words", one.id)
        if one.id not in codes and one.id in shipped:
            after.append(OwnWording(id=key, kind="criterion_words", of=one.id, off=True))
        elif one.id not in codes:
            gone.append(key)
    gone += [wording_id("criterion", code) for code in codes.union(one.id for one in held)]
    return keep_wording(directory, "Replaced the list of criteria", after, gone)


def _rows(
    directory: Directory, wanted: Sequence[ProgrammeCriterion]
) -> tuple[list[OwnWording], list[str]]:
    """Return what is kept of criteria, and the ids of what need not be: they are as they ship."""
    shipped = {one.id: one for one in _shipped(directory)}
    after, gone = [], []
    for one in wanted:
        key, words = wording_id("criterion_words", one.id), one.as_text()
        if shipped.get(one.id) == one:
            gone.append(key)
        else:
            after.append(OwnWording(id=key, kind="criterion_words", of=one.id, words=words))
    return after, gone


def _as_worded(directory: Directory) -> tuple[ProgrammeCriterion, ...]:
    return directory.ask(criteria_as_worded)


def _shipped(directory: Directory) -> tuple[ProgrammeCriterion, ...]:
    return directory.ask(lambda connection: read_shelf(connection, ProgrammeCriterion))


def checked_criterion(values: Mapping[str, object]) -> ProgrammeCriterion:
    """Return a criterion of values, each on one line and fit to be kept.

    Raises:
        BadInput: If it has no name, an unknown status, or public words with a label.
        RefusedWords: If words look as if they were about a person.
    """
    said = {key: one_line(str(value or "")) for key, value in values.items()}
    if not said.get("professional_label"):
        raise BadInput(NO_NAME)
    if said["status"] not in get_args(CriterionStatus):
        known = ", ".join(STATUS_WORDS)
        raise BadInput(f"'{said['status']}' is no status. There are: {known}.")
    if found := labels_in(said.get("public_words", "")):
        raise BadInput(LABELLED.format(label=found[0]))
    if found := about_a_person(" / ".join(said.values())):
        raise RefusedWords(f"{LEAVE_OUT} It looks like {' and '.join(found)}.")
    try:
        return ProgrammeCriterion.model_validate(said)
    except ValidationError as problem:
        raise BadInput("These words cannot be kept. Type them again.") from problem


def _differing(now: ProgrammeCriterion, then: ProgrammeCriterion) -> list[str]:
    return [words for name, words in NAMES.items() if getattr(now, name) != getattr(then, name)]


def _counting(criteria: Iterable[ProgrammeCriterion]) -> set[str]:
    return {one.id for one in criteria if one.status in OF_THE_PROGRAMME}

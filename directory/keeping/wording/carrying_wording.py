"""Wording of our own as a file: taken to another laptop and laid over what ships there, whole."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args

from pydantic import ValidationError

from directory.disclosure.rules.personal import LEAVE_OUT, about_a_person
from directory.errors import BadInput, RefusedWords, SignpostProblem, UnreadableFile
from directory.keeping.wording.own_wording import keep_wording, wording_id
from directory.keeping.wording.wording import read_text
from directory.model import Goal, Need, ProgrammeCriterion
from directory.model.vocabulary import CriterionStatus
from directory.model.wording import OwnWording, WordingKind
from directory.store import Directory
from directory.store.local import Change, held
from directory.store.shelves import read_shelf
from directory.store.wording import spoken_here

FORMAT, VERSION = "signpost-wording", 1
MOST_BYTES, MOST_WORDINGS = 4_000_000, 20_000
NOT_OURS = "This is no file of wording from Signpost."
SEVERAL: frozenset[WordingKind] = frozenset(("need_phrase", "goal_phrase", "goal_need"))
"""Kinds of which there can be several for one thing: their words are part of their id."""


Silenced = Callable[[Sequence[Need], Sequence[Goal]], str]
CANNOT_WAIT = "cannot wait, and would no longer be heard so."


def _nobody(_needs: Sequence[Need], _goals: Sequence[Goal]) -> str:
    """Nothing is silenced."""
    return ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file of wording."""

    read: int
    changes: tuple[Change, ...]


def wording_as_text(directory: Directory) -> str:
    """Return all wording of our own; the same wording always gives the same text."""
    own = sorted(held(directory, OwnWording), key=lambda one: one.id)
    listed = [one.model_dump(mode="json", exclude_defaults=True) for one in own]
    whole = {"format": FORMAT, "version": VERSION, "wording": listed}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def take_wording(
    directory: Directory, content: bytes, *, only: bool = False, silenced: Silenced = _nobody
) -> Taken:
    """Lay the wording of a file over what is used here, as one act that can be undone.

    Args:
        directory: The open directory.
        content: The file.
        only: Whether wording of our own that is not in the file is taken away.
        silenced: Returns a line that cannot wait and would be heard no more, or nothing.

    Raises:
        UnreadableFile: If it is no such file, or a part of it cannot be used; nothing was changed.
        RefusedWords: If it would take help away.
        BadInput: If all of it is used here already.
    """
    wanted = read_wording(directory, content)
    now, ids = held(directory, OwnWording), {one.id for one in wanted}
    gone = [one.id for one in now if one.id not in ids] if only else []
    quiet = silenced(*_heard_with(directory, [*(() if only else now), *wanted]))
    if quiet:
        raise RefusedWords(f"Nothing was taken from the file: '{quiet}' {CANNOT_WAIT}")
    return Taken(len(wanted), keep_wording(directory, "Wording brought in", wanted, gone))


def _heard_with(
    directory: Directory, own: Sequence[OwnWording]
) -> tuple[tuple[Need, ...], tuple[Goal, ...]]:
    """Return needs and goals as they would be heard; of each wording the last counts."""
    last = {one.id: one for one in own}.values()
    needs = directory.ask(lambda connection: read_shelf(connection, Need))
    goals = directory.ask(lambda connection: read_shelf(connection, Goal))
    return (
        spoken_here(needs, [one for one in last if one.kind == "need_phrase"]),
        spoken_here(goals, [one for one in last if one.kind == "goal_phrase"]),
    )


def read_wording(directory: Directory, content: bytes) -> tuple[OwnWording, ...]:
    """Return the wording in a file, every part of it fit to be used here.

    Raises:
        UnreadableFile: If it is no such file, or a part of it cannot be used.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableFile("That file is too long to be wording of a desk.")
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        raise UnreadableFile(NOT_OURS) from None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise UnreadableFile(NOT_OURS)
    if whole.get("version") != VERSION:
        raise UnreadableFile("That file was written by a newer Signpost.")
    listed = whole.get("wording")
    if not isinstance(listed, list) or len(listed) > MOST_WORDINGS:
        raise UnreadableFile(NOT_OURS)
    known = _Known(directory)
    return tuple({one.id: one for one in map(known.read, listed)}.values())


class _Known:
    """What wording can be of, in this directory."""

    def __init__(self, directory: Directory) -> None:
        needs = frozenset(one.id for one in directory.needs())
        goals = frozenset(one.id for one in directory.goals())
        self._of: dict[WordingKind, frozenset[str]] = {
            "need_phrase": needs,
            "goal_phrase": goals,
            "goal_need": goals,
        }
        self._needs = needs

    def read(self, one: object) -> OwnWording:
        try:
            own = OwnWording.model_validate(one)
            self._refuse(own)
        except ValidationError:
            raise UnreadableFile(f"{NOT_OURS} One of its entries cannot be read.") from None
        except SignpostProblem as problem:
            raise UnreadableFile(f"Nothing was taken from the file. {problem.words}") from problem
        return own

    def _refuse(self, own: OwnWording) -> None:
        expected = wording_id(own.kind, own.of, own.words if own.kind in SEVERAL else "")
        if own.id != expected:
            raise BadInput(f"The entry '{own.id}' is not what it says it is.")
        known = self._of.get(own.kind)
        if known is not None and own.of not in known:
            raise BadInput(f"There is no need or goal called '{own.of}' here.")
        found = about_a_person(f"{own.of} {own.words} {own.plain}")
        if found:
            raise BadInput(f"{LEAVE_OUT} One entry looks like {' and '.join(found)}.")
        _CHECKS.get(own.kind, _nothing)(own)
        if own.kind == "goal_need" and own.words not in self._needs:
            raise BadInput(f"There is no need called '{own.words}' here.")


def _nothing(_own: OwnWording) -> None:
    """Any words will do."""


def _sentence(own: OwnWording) -> None:
    read_text(own.of, own.words)


def _status(own: OwnWording) -> None:
    if own.words not in get_args(CriterionStatus):
        raise BadInput(f"A criterion cannot be '{own.words}'.")


def _criterion(own: OwnWording) -> None:
    if not own.off and ProgrammeCriterion.model_validate_json(own.words).id != own.of:
        raise BadInput(f"The entry '{own.id}' is not what it says it is.")


_CHECKS: dict[WordingKind, Callable[[OwnWording], None]] = {
    "text": _sentence,
    "criterion": _status,
    "criterion_words": _criterion,
}

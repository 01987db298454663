"""What people say for a need or a goal: what ships, what was added here, what is switched off."""

from dataclasses import dataclass
from typing import Literal

from directory.disclosure.rules.personal import LEAVE_OUT, about_a_person
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.keeping.wording.own_wording import keep_wording, own_of, wording_id
from directory.model import Goal, Need
from directory.model.wording import OwnWording
from directory.store import Directory
from directory.store.local import Change
from directory.store.shelves import read_shelf
from directory.words import one_line, tidy

Spoken = Literal["need_phrase", "goal_phrase"]
Standing = Literal["ours", "added", "off"]
"""As it ships, added here, or shipped and switched off here."""

LONGEST = 80
WHAT: dict[tuple[Spoken, bool], str] = {
    ("need_phrase", True): "Added a phrase to a need",
    ("need_phrase", False): "Took a phrase from a need",
    ("goal_phrase", True): "Added a phrase to a goal",
    ("goal_phrase", False): "Took a phrase from a goal",
}


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """One phrase of a need or a goal, as a keeper sees it."""

    words: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class LeadsTo:
    """A need that a goal leads to, or led to when it shipped."""

    need: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class PhraseChange:
    """A phrase to be heard, or not to be heard any more; not kept yet."""

    kind: Spoken
    of: str
    words: str
    heard: bool
    own: OwnWording | None
    """What is to be kept; None where what ships is to be used again."""

    @property
    def takes_back(self) -> bool:
        """Whether a phrase that was added here goes again."""
        return not self.heard and self.own is None

    @property
    def id(self) -> str:
        """The id of the row that says it."""
        return wording_id(self.kind, self.of, self.words)


def phrases_of(directory: Directory, kind: Spoken, of: str) -> tuple[PhraseLine, ...]:
    """Return the phrases of a need or a goal: what was added first, then what ships.

    Raises:
        UnknownName: If there is none of that id.
    """
    shipped = _shipped(directory, kind, of)
    own = own_of(directory, kind, of)
    off = {tidy(one.words) for one in own if one.off}
    added = [PhraseLine(one.words, "added") for one in own if not one.off]
    ships = [PhraseLine(one, "off" if tidy(one) in off else "ours") for one in shipped]
    known = {tidy(one) for one in shipped}
    return (*(line for line in added if tidy(line.words) not in known), *ships)


def phrase_to_hear(directory: Directory, kind: Spoken, of: str, words: str) -> PhraseChange:
    """Return the change by which a phrase is heard: added, or switched on again.

    Raises:
        BadInput: If there are no words, too many, or it is heard already.
        RefusedWords: If it is about a person.
    """
    words = _readable(words)
    lines = {tidy(one.words): one for one in phrases_of(directory, kind, of)}
    line = lines.get(tidy(words))
    if line and line.standing != "off":
        raise BadInput(f"'{line.words}' is heard already.")
    if line:
        return PhraseChange(kind, of, line.words, heard=True, own=None)
    return PhraseChange(kind, of, words, heard=True, own=_own(kind, of, words, off=False))


def phrase_to_drop(directory: Directory, kind: Spoken, of: str, words: str) -> PhraseChange:
    """Return the change by which a phrase is not heard any more: taken away, or switched off.

    Raises:
        UnknownName: If it is not heard now.
    """
    lines = {tidy(one.words): one for one in phrases_of(directory, kind, of)}
    line = lines.get(tidy(words))
    if line is None or line.standing == "off":
        raise UnknownName(f"'{one_line(words)}' is not among the phrases that are heard.")
    own = None if line.standing == "added" else _own(kind, of, line.words, off=True)
    return PhraseChange(kind, of, line.words, heard=False, own=own)


def keep_phrase(directory: Directory, change: PhraseChange) -> tuple[Change, ...]:
    """Hear a phrase from now on, or not any more; the finder follows at once."""
    after, gone = ([change.own], ()) if change.own else ([], (change.id,))
    return keep_wording(directory, WHAT[change.kind, change.heard], after, gone)


def leads_of(directory: Directory, goal: str) -> tuple[LeadsTo, ...]:
    """Return the needs that a goal leads to, and those switched off here."""
    shipped = _on_shelf(directory, "goal_phrase", goal)
    own = {one.words: one for one in own_of(directory, "goal_need", goal)}
    ships = shipped.needs if isinstance(shipped, Goal) else ()
    found = [LeadsTo(one, "off" if one in own and own[one].off else "ours") for one in ships]
    added = [one for one, held in own.items() if not held.off and one not in ships]
    return (*found, *(LeadsTo(one, "added") for one in added))


def lead(directory: Directory, goal: str, need: str, *, on: bool) -> tuple[Change, ...]:
    """Let a goal lead to a need, or not any more.

    Raises:
        BadInput: If it does already, or does not.
        UnknownName: If there is no such goal or need.
    """
    if need not in {one.id for one in directory.needs()}:
        raise UnknownName(f"There is no need called '{one_line(need)}'.")
    now = {one.need: one.standing for one in leads_of(directory, goal)}
    key, what = wording_id("goal_need", goal, need), "Changed where a goal leads"
    if on == (now.get(need, "off") != "off"):
        raise BadInput("That is how it is already: nothing was changed.")
    if now.get(need) == ("off" if on else "added"):
        return keep_wording(directory, what, (), [key])
    own = OwnWording(id=key, kind="goal_need", of=goal, words=need, off=not on)
    return keep_wording(directory, what, [own])


def _readable(words: str) -> str:
    words = one_line(words)
    if not any(char.isalpha() for char in words):
        raise BadInput("Write what people say, in their words.")
    if len(words) > LONGEST:
        raise BadInput(f"A phrase is a few words: at most {LONGEST} letters, not {len(words)}.")
    found = about_a_person(words)
    if found:
        raise RefusedWords(f"{LEAVE_OUT} It looks like {' and '.join(found)}.")
    return words


def _own(kind: Spoken, of: str, words: str, *, off: bool) -> OwnWording:
    return OwnWording(id=wording_id(kind, of, words), kind=kind, of=of, words=words, off=off)


def _shipped(directory: Directory, kind: Spoken, of: str) -> tuple[str, ...]:
    return _on_shelf(directory, kind, of).phrases


def _on_shelf(directory: Directory, kind: Spoken, of: str) -> Need | Goal:
    noun: type[Need] | type[Goal] = Need if kind == "need_phrase" else Goal
    held = directory.ask(lambda connection: read_shelf(connection, noun))
    found = next((one for one in held if one.id == of), None)
    if found is None:
        known = ", ".join(sorted(one.id for one in held))
        word = "need" if kind == "need_phrase" else "goal"
        raise UnknownName(f"There is no {word} called '{one_line(of)}'. There are: {known}.")
    return found

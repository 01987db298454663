"""Which languages papers may be handed out in here: those whose words somebody has checked.

That somebody checked them is a fact of this desk: who, when, and a digest of the words. When a
new version of the program brings other words, they wait to be checked again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from directory.desk.paper.fixed_sentences import fixed_sentences
from directory.disclosure.catalogues import Catalogue, catalogues
from directory.disclosure.second_language import SecondLanguage
from directory.errors import BadInput, UnknownName
from directory.model import DeskFact

CHECKED_FACT = "translation_{code}"
"""The fact of this desk that a language was checked: the digest of its words, and by whom."""
NOT_YET = (
    "The {name} words are a draft: nobody has checked them yet. When somebody who reads {name} "
    "has, a keeper writes down who, as a role, and the day: under Directory, Words, Languages; or "
    "signpost language checked {code} --by ROLE. To print the draft for them, ask for a draft."
)


@dataclass(frozen=True, slots=True)
class LanguageState:
    """One language, and how far its words may be trusted here."""

    catalogue: Catalogue
    reviewer: str = ""
    """A role. Empty while nobody has checked."""
    checked_on: date | None = None
    changed_since: bool = False
    """Whether its words are others than those that were checked."""
    missing: tuple[str, ...] = ()
    """English sentences that it does not hold: they stand in English alone."""

    @property
    def ready(self) -> bool:
        """Whether papers may be handed out in it."""
        return self.checked_on is not None and not self.changed_since


def language_states(facts: Mapping[str, DeskFact]) -> tuple[LanguageState, ...]:
    """Return every language besides English, by its English name."""
    return tuple(_state(one, facts) for one in catalogues())


def language_state(facts: Mapping[str, DeskFact], code: str) -> LanguageState:
    """Return one language, by its code or its English name.

    Raises:
        UnknownName: If there is no such language; says which there are.
    """
    wanted = code.strip().lower()
    for one in catalogues():
        if wanted in (one.code, one.name.lower()):
            return _state(one, facts)
    known = ", ".join(f"{one.code} ({one.name})" for one in catalogues())
    raise UnknownName(f"Papers do not come in “{code}”. Beside English there are: {known}.")


def language_for(facts: Mapping[str, DeskFact], code: str, *, draft: bool) -> SecondLanguage | None:
    """Return a language for a paper; None for English, which needs no other beside it.

    Args:
        facts: Of this desk.
        code: Of the language.
        draft: Whether it is printed to be checked, and marked so.

    Raises:
        UnknownName: If there is no such language.
        BadInput: If nobody has checked its words yet, and it is no draft.
    """
    if code.strip().lower() in ("", "en", "en-gb", "english"):
        return None
    state = language_state(facts, code)
    if not state.ready and not draft:
        raise BadInput(NOT_YET.format(name=state.catalogue.name, code=state.catalogue.code))
    return SecondLanguage(state.catalogue, state.checked_on if state.ready else None)


def fact_of(state: Catalogue, reviewer: str, day: date) -> DeskFact:
    """Return the fact that the words of a language were checked, as they are now."""
    value = f"{state.digest()} {reviewer}"
    return DeskFact(id=CHECKED_FACT.format(code=state.code), value=value, checked_on=day)


def _state(catalogue: Catalogue, facts: Mapping[str, DeskFact]) -> LanguageState:
    fact = facts.get(CHECKED_FACT.format(code=catalogue.code))
    digest, _, reviewer = fact.value.partition(" ") if fact else ("", "", "")
    missing = tuple(
        one.english for one in fixed_sentences() if one.english not in catalogue.sentences
    )
    return LanguageState(
        catalogue=catalogue,
        reviewer=reviewer,
        checked_on=fact.checked_on if fact else None,
        changed_since=bool(fact) and digest != catalogue.digest(),
        missing=missing,
    )

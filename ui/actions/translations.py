"""Languages beside English: how far each may be trusted, and who said so.

What is refused raises a problem with one sentence, and then nothing was changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.desk.paper import translations
from directory.disclosure.second_language import DRAFT
from directory.keeping.wording.translations import keep_checked, keep_unchecked
from directory.words import spoken_date
from ui.actions.editing import Done
from ui.actions.handing_over import print_thing

if TYPE_CHECKING:
    from datetime import date

    from directory.desk import Desk
    from directory.desk.paper.translations import LanguageState
    from directory.printing import Printed

SAMPLE = "crisis-numbers"


def languages(desk: Desk) -> tuple[LanguageState, ...]:
    """Return every language besides English, with how far its words may be trusted here."""
    return translations.language_states(desk.directory.desk())


def ready_languages(desk: Desk) -> tuple[LanguageState, ...]:
    """Return the languages that papers may be handed out in."""
    return tuple(one for one in languages(desk) if one.ready)


def state_words(state: LanguageState) -> str:
    """Return in one or two sentences whether a language is in use, and why."""
    if state.checked_on is None:
        return f"{DRAFT} Papers are not handed out in it."
    said = f"Checked by {state.reviewer}, {spoken_date(state.checked_on)}."
    return f"{said} Its words have changed since: not in use." if state.changed_since else said


def have_checked(desk: Desk, code: str, reviewer: str, checked_on: date) -> Done:
    """Keep who has checked a language, and when; from now on papers come in it."""
    state = keep_checked(desk.directory, code, reviewer, checked_on, desk.today)
    return Done(f"{state.catalogue.name}: papers can be printed in it from now on.")


def stop_using(desk: Desk, code: str) -> Done:
    """Keep that papers are not to come in a language."""
    state = keep_unchecked(desk.directory, code)
    return Done(f"{state.catalogue.name}: papers do not come in it any more.")


def draft(desk: Desk, code: str) -> Printed:
    """Return the crisis numbers in a language as a draft, marked so, for whoever checks it."""
    return print_thing(desk, SAMPLE, (), {"language": code, "draft": "yes"})

"""Ask services for help on paper: one form for all of them, filled in and printed, never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.desk.form.form import EDITIONS, TICKED, ReferralForm, too_long
from directory.desk.form.form_answers import answers_on
from ui.actions.handing_over import thing_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import Desk
    from directory.desk.form.form import Edition
    from directory.printing import Printed

__all__ = [
    "EDITIONS",
    "FILLABLE",
    "TICKED",
    "ReferralForm",
    "answers_on",
    "blank_form",
    "print_form",
    "too_long",
]

FILLABLE = "fillable"


def blank_form(desk: Desk, ids: Sequence[str], edition: Edition = "professional") -> ReferralForm:
    """Return the form that asks the services ``ids``, with nothing typed on it.

    Raises:
        BadInput: If none of them can be asked now.
        RefusedWords: If services for people harmed and for people who harm would meet.
        UnknownName: If there is no service of an id.
    """
    return desk.papers().referral_form(ids, edition)


def print_form(form: ReferralForm, typed: Mapping[str, str], format_: str = "standard") -> Printed:
    """Return a form with what was typed on it, in memory.

    Raises:
        BadInput: If something typed is longer than its place.
        UnknownName: If there is no such format.
    """
    thing = thing_named("referral-form")
    return thing.make(form.filled(typed), options={"format": format_})

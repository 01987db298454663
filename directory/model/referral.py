"""Who can go and how: the ways in, and the conditions of a service."""

import re
from datetime import date
from typing import Any

from pydantic import field_validator
from sqlmodel import Field

from directory.model.base import JsonText, Noun, code, json_value, many
from directory.model.vocabulary import (
    Accepted,
    Audience,
    Channel,
    PaperKind,
    Referrer,
    Strength,
    Structure,
)


class Route(Noun):
    """One way in: who may use it, through what, and what happens next."""

    channel: Channel = code()
    who: tuple[Referrer, ...] = many()
    """Who may use this way in; empty means not recorded."""
    accepted: Accepted = code("not_known")
    contact_id: str | None = None
    """The contact to use, by its id within the service."""
    partner: str = ""
    """Whom to ask, for a way in that goes through somebody else."""
    area: str = ""
    """Where this way in is open, if not everywhere."""
    for_workers: str = ""
    for_public: str = ""
    bring: tuple[str, ...] = many()
    no_id_needed: bool | None = None
    reply_time: str = ""
    waiting_time: str = ""
    waiting_checked_on: date | None = None
    next_step: str = ""
    """What happens next."""
    form_id: str | None = None
    audience: Audience = code("public")


class RouteRow(Route, table=True):
    """A way in as stored."""

    __tablename__ = "route"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)


_HOW_MANY = re.compile(r"([1-9]\d?) of\b")


def needed_of(group: str) -> int:
    """Return how many criteria of a group must be met: 3 of ``3 of troubles``, else 1."""
    told = _HOW_MANY.match(group)
    return int(told[1]) if told else 1


class Criterion(Noun):
    """One condition of a service: what must, should or must not be true of the person."""

    kind: str
    """A code of the eligibility vocabulary, such as ``age`` or ``lives_in``."""
    operator: str = "is"
    """``is``, ``any_of``, ``none_of``, ``at_least``, ``at_most``, ``between``."""
    value: Any = Field(default=None, sa_type=JsonText)
    strength: Strength = code("must")
    group: str = ""
    """Criteria that share a group are alternatives: see :func:`needed_of`."""
    words: str = ""
    """The original wording."""
    structure: Structure = code("stated")
    audience: Audience = code("public")

    @field_validator("value", mode="before")
    @classmethod
    def _in_order(cls, value: Any) -> Any:  # noqa: ANN401
        return json_value(value)


class CriterionRow(Criterion, table=True):
    """A condition as stored."""

    __tablename__ = "criterion"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)


class BlankForm(Noun):
    """A PDF that goes with a service: a blank form, or a leaflet; its bytes are kept by digest."""

    id: str
    title: str
    version: str = ""
    media_type: str = "application/pdf"
    digest: str = ""
    kind: PaperKind = code("form")
    source: str = ""
    """Who gave it to us, or where it was found."""
    dated: date | None = None
    """The day that stands on it, or on which it was got."""
    no_hidden_place: bool = False
    """A keeper has read all of it: no address that must stay hidden stands on it."""


class BlankFormRow(BlankForm, table=True):
    """A blank form as stored."""

    __tablename__ = "blank_form"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)

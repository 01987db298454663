"""The heart of the directory: a service, its whole record, and its short card for lists."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import field_validator, model_validator
from sqlmodel import Field

from directory.model.base import Noun, code, json_value, many, mapping
from directory.model.checks import FactCheck
from directory.model.contacts import Contact
from directory.model.hours import Closed, Hours
from directory.model.links import Link, ServiceNeed, Translation
from directory.model.organisations import Organisation
from directory.model.places import Closure, Coverage, Location, Session
from directory.model.referral import BlankForm, Criterion, Route
from directory.model.vocabulary import (
    AccessFeature,
    AreaRule,
    Cost,
    Level,
    RecordKind,
    Retell,
    SharesInfo,
    Side,
    Standing,
    Status,
)


class Service(Noun):
    """What a service is, apart from its lists. Other record kinds share the same shape."""

    id: str
    """Ours: letters, digits and ``-``, begun by its publisher, never reused."""
    kind: RecordKind = code("service")
    name: str = Field(min_length=1)
    public_name: str = ""
    """Printed instead of a name that would label people."""
    neutral_name: str = ""
    """Shown and printed where the name itself would tell on a person."""
    also_known_as: tuple[str, ...] = many()
    former_names: tuple[str, ...] = many()
    acronyms: tuple[str, ...] = many()
    organisation_id: str | None = None
    summary: str = ""
    """One plain sentence, at most fifteen words."""
    description: str = ""
    status: Status = code("not_known")
    standing: Standing = code("confirmed")
    starts_on: date | None = None
    ends_on: date | None = None
    pilot: bool = False
    """A trial: it may end, and is only for some."""
    sensitive: bool = False
    side: Side = code("neither")
    clinical: bool | None = None
    level: Level = code("not_recorded")
    """For professionals: whether it is for anyone, for help early on, or for specialists."""
    open_to_anyone: bool | None = None
    """True only when recorded; None is not recorded, which is not the same."""
    who_for: str = ""
    not_for: str = ""
    how_to_refer: str = ""
    """The way in as its source words it."""
    ways_read: tuple[str, ...] = many()
    """Ways in that the program read in its words, such as ``drop_in: just turn up``: suggested
    only. Whoever confirms one makes a way in of it."""
    cost: Cost = code("not_recorded")
    cost_words: str = ""
    languages: tuple[str, ...] = many()
    interpreter: bool | None = None
    access: tuple[AccessFeature, ...] = many()
    access_words: str = ""
    area_rule: AreaRule = code("not_recorded")
    waiting_time: str = ""
    waiting_checked_on: date | None = None
    while_you_wait: str = ""
    next_step: str = ""
    length_of_support: str = ""
    attempts: str = ""
    retell: Retell = code("not_recorded")
    shares_info: SharesInfo = code("not_recorded")
    contact_safe: str = ""
    """For the worker: what shows on a phone that is rung."""
    lived_checked_on: date | None = None
    """When people who have used it last read these words and found them right."""
    categories: tuple[str, ...] = many()
    """Category words of the source, as they came."""
    tags: tuple[str, ...] = many()
    """A keeper's own words to find records by, such as whom a programme is planned for. Of a
    record, never of a person; on no paper and no screen but the keeper's."""
    publisher: str = ""
    source: str = ""
    source_id: str = ""
    extra: dict[str, object] = mapping()
    """Properties of the source that we do not know, kept as they came."""

    @field_validator("id")
    @classmethod
    def _plain_id(cls, value: str) -> str:
        if not value or not value.isascii() or not value.replace("-", "").isalnum():
            raise ValueError("an id is letters, digits and '-'")
        return value

    @field_validator("extra", mode="before")
    @classmethod
    def _in_order(cls, value: Any) -> Any:  # noqa: ANN401
        return json_value(value)


class ServiceRow(Service, table=True):
    """A service as stored; ``key`` ties its lists and its search row to it."""

    __tablename__ = "service"

    key: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    organisation_id: str | None = Field(default=None, index=True)
    digest: str = ""


class ServicePage(Service):
    """One whole record: the service with everything that hangs on it."""

    organisation: Organisation | None = None
    contacts: tuple[Contact, ...] = ()
    locations: tuple[Location, ...] = ()
    sessions: tuple[Session, ...] = ()
    closures: tuple[Closure, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    routes: tuple[Route, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    forms: tuple[BlankForm, ...] = ()
    needs: tuple[ServiceNeed, ...] = ()
    checks: tuple[FactCheck, ...] = ()
    links: tuple[Link, ...] = ()
    translations: tuple[Translation, ...] = ()

    @model_validator(mode="after")
    def _of_its_organisation(self) -> "ServicePage":
        """Name the organisation that stands in the record, and no other."""
        if self.organisation and self.organisation_id != self.organisation.id:
            object.__setattr__(self, "organisation_id", self.organisation.id)
        return self


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """What a list shows of one service. Made when the service is saved, read in one go."""

    id: str
    source_id: str
    name: str
    organisation: str
    summary: str
    """At most 60 characters of what it is for, for the second line."""
    place: str
    way_in: str
    """``just_turn_up``, ``ring_first``, ``online``, ``worker_must_ask``,
    ``through_someone``, ``ask_here`` where it was reported wrong, or empty."""
    phone: str
    status: str
    standing: str
    sensitive: bool
    screen_name: str
    """The neutral name, for a screen that the person may see; empty if the name will do."""
    side: str
    checked_on: str
    """ISO date of the oldest check, or ``""``."""
    ends_on: str
    needs: tuple[str, ...]
    suggested: tuple[str, ...]
    """Needs that only the program suggests; a subset of ``needs``."""
    hours: tuple[Hours, ...] = ()
    """The hours that are times; none does not say that it is closed."""
    closures: tuple[Closed, ...] = ()
    facts: tuple[str, ...] = ()
    """What is known, for narrowing a list: ``step_free``, or ``-step_free`` if it is not so."""

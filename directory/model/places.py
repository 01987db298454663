"""Where and when: locations, the sessions held there, closures, and the areas covered."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from pydantic import model_validator
from sqlmodel import Field

from directory.model.base import Noun, code, many
from directory.model.vocabulary import AccessFeature, Every, Season, Visibility, Weekday

FINE_FIELDS = ("address", "postcode", "latitude", "longitude", "landmark", "door", "bus_stop")
"""What would tell where a place is. Never held for a place that is hidden or area only."""

NOT_HELD: dict[str, tuple[str, ...]] = {
    "public": (),
    "area_only": (*FINE_FIELDS, "name"),
    "hidden": (*FINE_FIELDS, "name", "town", "area"),
}
"""The fields of a location that are dropped, by its visibility."""


class Location(Noun):
    """A venue, an area only, or a mobile stop. A hidden one holds nothing that would find it."""

    id: str
    name: str = ""
    visibility: Visibility = code("public")
    address: str = ""
    town: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    landmark: str = ""
    door: str = ""
    """How to find the door."""
    bus_stop: str = ""
    area: str = ""
    """Town or ward, for a place that is told by its area only."""
    access: tuple[AccessFeature, ...] = many()
    no_steps: bool | None = None
    mobile: bool = False

    @model_validator(mode="after")
    def _hidden_means_not_held(self) -> "Location":
        """Drop what would find a hidden place, whoever builds the record and however."""
        for field in NOT_HELD[self.visibility]:
            object.__setattr__(self, field, type(self).model_fields[field].default)
        return self

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> "Location":
        """Return a changed copy, checked again: a place marked hidden forgets where it is."""
        changed: dict[str, Any] = {**self.__dict__, **(update or {})}
        return Location.model_validate(deepcopy(changed) if deep else changed)


class LocationRow(Location, table=True):
    """A location as stored."""

    __tablename__ = "location"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)


class Session(Noun):
    """One weekday and time at a location, or words when the hours are not simple."""

    location_id: str | None = None
    name: str = ""
    weekday: Weekday | None = code()
    opens: str = ""
    """24-hour ``HH:MM``."""
    closes: str = ""
    every: Every = code("week")
    nth: int | None = None
    """Which one of the month, if it is held monthly: 1 to 5, or -1 for the last."""
    months: tuple[int, ...] = many()
    """Months of the year in which it is held; empty for all of them."""
    season: Season = code("all_year")
    starts_on: date | None = None
    ends_on: date | None = None
    closed_on_bank_holidays: bool | None = None
    booking: bool | None = None
    words: str = ""
    """The hours as written, kept when they are not simple."""


class SessionRow(Session, table=True):
    """A session as stored."""

    __tablename__ = "session"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)


class Closure(Noun):
    """A dated exception: closed, or open at other times."""

    starts_on: date
    ends_on: date
    location_id: str | None = None
    words: str = ""
    opens: str = ""
    closes: str = ""


class ClosureRow(Closure, table=True):
    """A closure as stored."""

    __tablename__ = "closure"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)


class Coverage(Noun):
    """An area that a service covers: a place, town, ward or small area."""

    name: str
    code: str = ""
    """ONS code when known."""


class CoverageRow(Coverage, table=True):
    """An area covered, as stored."""

    __tablename__ = "coverage"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)

"""How records hang together: needs of a service, goals, links, and words in other languages."""

from datetime import date

from sqlmodel import Field

from directory.model.base import Noun, code, many
from directory.model.vocabulary import Audience, LinkKind, Structure


class ServiceNeed(Noun):
    """A need that a service helps with, and how we know."""

    need: str
    structure: Structure = code("stated")
    """``suggested`` finds and ranks lower, and never prints as a fact."""
    words: tuple[str, ...] = many()
    """The words read, for a suggestion."""


class ServiceNeedRow(ServiceNeed, table=True):
    """A need of a service as stored."""

    __tablename__ = "service_need"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)


class Link(Noun):
    """One record leads to another."""

    kind: LinkKind = code()
    to: str
    """Id of the record it leads to."""
    words: str = ""
    who_can_start: str = ""
    """For a step of a pathway."""
    audience: Audience = code("public")


class LinkRow(Link, table=True):
    """A link as stored."""

    __tablename__ = "link"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)


class Translation(Noun):
    """One text field in another language; used only once somebody has reviewed it."""

    field: str
    language: str
    text: str
    reviewer: str = ""
    """A role, never a person's name."""
    reviewed_on: date | None = None


class TranslationRow(Translation, table=True):
    """A translation as stored."""

    __tablename__ = "translation"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)

"""What a person may want help with, what matters to them, and the criteria of the programme."""

from sqlmodel import Field

from directory.model.base import Noun, code, many
from directory.model.vocabulary import CrisisLevel, CriterionStatus


class Theme(Noun):
    """A group of needs, as one tile on the first screen."""

    id: str
    name: str
    position: int = 0


class ThemeRow(Theme, table=True):
    """A theme as stored."""

    __tablename__ = "theme"

    id: str = Field(primary_key=True)
    digest: str = ""


class Need(Noun):
    """Something that a person may want help with. Ids never change."""

    id: str
    theme: str
    public_name: str
    professional_name: str
    screen_name: str = ""
    """Shown where the person may see the screen, if the need is sensitive."""
    definition: str = ""
    sensitive: bool = False
    crisis: CrisisLevel = code("none")
    lines: tuple[str, ...] = many()
    """Keys of national lines, most urgent first."""
    ask_first: str = ""
    """The one gentle question."""
    related: tuple[str, ...] = many()
    criteria: tuple[str, ...] = many()
    """Codes of programme criteria it maps to; professionals only."""
    open_eligibility: tuple[str, ...] = many()
    """Terms of the Open Eligibility list that lead here."""
    phrases: tuple[str, ...] = many()
    """What people say, in their words."""
    position: int = 0


class NeedRow(Need, table=True):
    """A need as stored."""

    __tablename__ = "need"

    id: str = Field(primary_key=True)
    digest: str = ""


class Goal(Noun):
    """What matters to a person; leads to groups and places."""

    id: str
    name: str
    phrases: tuple[str, ...] = many()
    needs: tuple[str, ...] = many()
    """Needs whose services often serve this goal."""
    words: tuple[str, ...] = many()
    """Words of services that serve this goal, for finding them."""


class GoalRow(Goal, table=True):
    """A goal as stored."""

    __tablename__ = "goal"

    id: str = Field(primary_key=True)
    digest: str = ""


class ProgrammeCriterion(Noun):
    """One criterion of the Complex Lives programme, as data; only professionals see it."""

    id: str
    professional_label: str
    public_words: str
    status: CriterionStatus = code()
    unit: str = ""
    """Person, household, or either."""
    evidence: str = ""
    source: str = ""
    line: str = ""
    place: str = ""
    dated: str = ""
    certainty: str = ""


class ProgrammeCriterionRow(ProgrammeCriterion, table=True):
    """A programme criterion as stored."""

    __tablename__ = "programme_criterion"

    id: str = Field(primary_key=True)
    digest: str = ""


class Circumstance(Noun):
    """Something about a person's life that changes which services fit."""

    id: str
    name: str
    cues: tuple[str, ...] = many()


class CircumstanceRow(Circumstance, table=True):
    """A circumstance as stored."""

    __tablename__ = "circumstance"

    id: str = Field(primary_key=True)
    digest: str = ""

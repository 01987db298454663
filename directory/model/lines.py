"""The one table of national numbers. Nothing else in the program may hold a number."""

from sqlmodel import Field

from directory.model.base import Noun, code, many
from directory.model.vocabulary import PrintRule


class NationalLine(Noun):
    """A national line and the rule by which it may be printed."""

    id: str
    """Its key, such as ``samaritans``; needs, prints and the crisis strip name it by this."""
    name: str
    display: str = ""
    """As printed, in groups: ``116 123``. Empty for a line that has no number."""
    dial: str = ""
    other_channels: str = ""
    website: str = ""
    who_for: str = ""
    nations: str = ""
    hours: str = ""
    """As stated; printed only when ``rule`` is ``number_and_hours``."""
    cost: str = ""
    rule: PrintRule = code("website_only")
    needs: tuple[str, ...] = many()
    sources: str = ""
    confidence: str = ""
    note: str = ""
    """For keepers."""
    position: int = 0


class NationalLineRow(NationalLine, table=True):
    """A national line as stored."""

    __tablename__ = "national_line"

    id: str = Field(primary_key=True)
    digest: str = ""

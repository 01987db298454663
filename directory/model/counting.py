"""What a desk counts by: its own list of places and of themes. Counts are of nobody."""

from sqlmodel import Field

from directory.model.base import Noun, many


class CountList(Noun):
    """One list that conversations are counted by, in the order of the desk."""

    id: str
    """``places`` or ``themes``."""
    codes: tuple[str, ...] = many()
    names: tuple[str, ...] = many()
    """What each code is called in tables and on paper."""


class CountListRow(CountList, table=True):
    """A list to count by, as stored."""

    __tablename__ = "count_list"

    id: str = Field(primary_key=True)

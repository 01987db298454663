"""Which small areas make each ward, as a keeper brought it from the tables of the statisticians."""

from sqlmodel import Field

from directory.model.base import Noun, many

WardRow = tuple[str, str, str, str]
"""A small area: its code, its name, then the code and the name of its ward. Names may be empty."""


class WardList(Noun):
    """The wards of one council, each as a list of small areas."""

    id: str
    """The ONS code of the council; its tidy name, where the file gave none."""
    name: str
    """What the council is called."""
    source: str = ""
    """The columns that it was read from: they tell of which years it is."""
    rows: tuple[WardRow, ...] = many()
    """In the order of the codes of the small areas."""


class WardListRow(WardList, table=True):
    """The wards of one council, as stored."""

    __tablename__ = "ward_list"

    id: str = Field(primary_key=True)

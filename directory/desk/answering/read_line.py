"""One line of words as the desk has read it, before any service is looked for."""

from typing import NamedTuple

from directory.desk.answering.by_place import Where
from directory.desk.answering.by_quarter import without
from directory.desk.heard.line import HeardLine
from directory.desk.heard.quarters import Quarter
from directory.desk.situation import Situation
from directory.search.needs import NeedAnswer


class ReadLine(NamedTuple):
    """One line of words, read."""

    text: str
    """What of it is looked for."""
    beyond: bool
    """Whether more was typed than that."""
    told: HeardLine
    situation: Situation
    """With the places that were heard."""
    where: Where
    heard: NeedAnswer
    quarter: Quarter | None = None
    """A place that no list knows and that records name."""
    part: bool = False
    """Whether that place was taken out, so that what is left is nobody's name."""

    def without_quarter(self, quarter: Quarter) -> "ReadLine":
        """Return the line without that place, which is looked around instead."""
        where = self.where._replace(around=(quarter.name, *self.where.around))
        return self._replace(text=without(self.text, quarter), where=where, part=True)

"""What a person may need, from plain words; and what a service may be for, from its own words."""

from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.search.needs.clues import NeedClues
from directory.search.needs.finder import NeedFinder
from directory.search.needs.shorthand import Met
from directory.search.needs.suggest import Suggester

__all__ = ["FoundNeed", "Met", "NeedAnswer", "NeedClues", "NeedFinder", "Suggester"]

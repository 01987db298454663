"""Opening hours in the short form of a card: what is open, without reading the whole record."""

from typing import NamedTuple

Text = str


class Hours(NamedTuple):
    """Days that share their times. All are text, so that a card is read in one go."""

    days: Text
    """``mon tue``; empty for one dated day."""
    opens: Text
    """24-hour ``HH:MM``."""
    closes: Text
    """The same; not after ``opens`` when it is the next morning."""
    every: Text = "week"
    season: Text = "all_year"
    starts_on: Text = ""
    """ISO date, or empty."""
    ends_on: Text = ""
    nth: Text = ""
    """Which one of the month: ``2``, or ``-1`` for the last; empty if it is not known."""
    months: Text = ""
    """``9 10 11``; empty for all months of the year."""
    bank_holidays: Text = ""
    """``closed`` or ``open``; empty if it is not recorded."""


class Closed(NamedTuple):
    """Dated days on which a service is closed, or open at other times."""

    starts_on: Text
    """ISO date."""
    ends_on: Text
    opens: Text = ""
    """Empty when it is closed all day."""
    closes: Text = ""

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


class Closed(NamedTuple):
    """Dated days on which a service is closed, or open at other times."""

    starts_on: Text
    """ISO date."""
    ends_on: Text
    opens: Text = ""
    """Empty when it is closed all day."""
    closes: Text = ""

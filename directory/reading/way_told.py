"""Words that tell the way to a place that is hidden: a landmark, where no street is named.

"Above the chip shop" finds a house as a street does. What a list says so is taken out with its
sentence, where it is told plainly: beside something that stands in a town. Of 9,696 sentences
of two feeds 10 are told so, each rightly. What a keeper wrote stays, and they are asked.
"""

import re

from directory.model import ServicePage
from directory.words import sentences

ASKS = '"{words}" may tell the way to a place that is hidden. Take it out if it does.'
ASKS_UNSEEN = (
    'Words of "{name}", which hides where it is, may tell the way to it. Read them through, and '
    "take out what does."
)
TAKEN_OUT = '"{name}" hides where it is: a sentence that told the way to it was left out.'
_BESIDE = (
    r"above|below|beneath|underneath|behind|beside|facing|opposite(?: to)?|adjacent to|alongside|"
    r"next to|next door(?: to)?|across (?:the (?:road|street) )?from|over the road from|"
    r"(?:a)?round the (?:corner|back)(?: of| from)?|(?:at|on) the (?:corner|top|bottom|end) of|"
    r"on top of|upstairs from|just (?:off|past|after|before|by|behind|outside)|"
    r"(?:steps|metres|yards|minutes?'?(?: walk)?|a (?:short )?walk|stones? throw) (?:away )?from"
)
_NEAR = r"near(?: to)?|close to|(?:house|building|flat|place|door|are|is) by|off|outside|past"
_LANDMARK = (
    r"church|chapel|cathedral|mosque|temple|synagogue|school|academy|college|university|nursery|"
    r"shops?|chippy|takeaway|bakery|bakers?|butchers?|florists?|caf[eé]|restaurant|pub|inn|hotel|"
    r"station|stop|park|playground|library|post office|bank|pharmacy|chemists?|surgery|"
    r"health centre|hospital|supermarket|roundabout|crossroads|lights|bridge|canal|river|"
    r"cemetery|garage|town hall|council offices|leisure centre|baths|market|square|monument|"
    r"gates?|flats|mill|arcade|shopping centre|precinct|bingo|bookmakers?|salon|"
    r"asda|tesco|aldi|lidl|morrisons|sainsbury'?s|co-?op|iceland|mcdonald'?s|greggs|boots|b&m|"
    r"road|street|lane|avenue|drive|terrace|parade|crescent"
)
_WAY = re.compile(
    rf"(?i)\b(?:(?:{_BESIDE})\s+(?:(?:the|a|an|our|your)\s+)?|(?:{_NEAR})\s+the\s+)"
    rf"(?:(?!(?:and|or|who|that|with|to|of)\b)[\w'\u2019&-]+\s+){{0,3}}?(?:{_LANDMARK})\b"
    r"|\bturn (?:left|right)\b|\b(?:first|second|third|next) (?:left|right|door)\b"
    r"|\bthe (?:\w+ )?(?:red|blue|green|black|white|yellow) (?:front )?door\b"
    r"|\b(?:bus|tram)\s+(?:numbers?\s+)?\d+\w?\s+stops\b|\b\d+\w?\s+(?:bus|tram)\s+stops\b"
)


_NAMES = {"id", "name", "public_name", "neutral_name", "also_known_as", "organisation",
          "organisation_id", "publisher", "source", "source_id", "needs", "categories"}  # fmt: skip
"""What says which record it is, or is no prose."""


def way_told(text: str) -> str:
    """Return the words that may tell the way to a place; empty where none do."""
    found = _WAY.search(text)
    return " ".join(found[0].split()) if found else ""


def may_tell_the_way(page: ServicePage) -> bool:
    """Say whether any words of a record may tell the way to where it is."""
    return without_the_way(page) is not page


def without_the_way(page: ServicePage) -> ServicePage:
    """Return a record without the sentences that tell the way to where it is."""
    said = page.model_dump(mode="json", exclude=_NAMES)
    quiet = {name: left for name, told in said.items() if (left := _quiet(told)) != told}
    if not quiet:
        return page
    return ServicePage.model_validate({**page.model_dump(mode="json"), **quiet})


def _quiet(told: object) -> object:
    if isinstance(told, str):
        return _without(told) if way_told(told) else told
    if isinstance(told, dict):
        return {key: _quiet(one) for key, one in told.items()}
    return [_quiet(one) for one in told] if isinstance(told, list) else told


def _without(text: str) -> str:
    lines = (
        " ".join(one for one in sentences(line) if not way_told(one)) for line in text.splitlines()
    )
    return "\n".join(line for line in lines if line)

"""Names that tell on whoever is seen beside them, though nobody marked their record.

What came in a feed has no mark and no neutral name. On a screen that others may read, such a name
gives way; staff words and the paper that a person asked for have it.
"""

import re

from directory.disclosure.rules.clean import NO_NAME, goes_by_another_name, public_name
from directory.model import ServicePage

TELLS = re.compile(
    r"\b(?:sex (?:work\w*|industry)|massage parlours?|working in massage|prostitut\w+|escorts"
    r"|rape|sexual(?:ly)? (?:abus\w+|harm\w*|assault\w*|violence|exploit\w+|health)"
    r"|domestic(?:ally)? (?:abus\w+|violence)|violent partners?|forced marriage|honou?r[- ]based"
    r"|fgm|hiv|sarc|traffick\w+|modern slavery|perpetrators?)\b",
    re.I,
)
"""Words that tell wherever they stand, in a name or in a line."""
_IN_A_NAME = re.compile(
    r"\b(?:(?<!substance )(?<!drug )(?<!drugs )(?<!alcohol )(?<!solvent )abused?|violence|violent"
    r"|(?<!animal )(?<!wildlife )refuges?|assault|survivors?|stalking"
    r"|suicid(?:e|al)|self[ -]?harm\w*)\b",
    re.I,
)
"""Words that tell in a name; a line may hold them and speak of something else."""


def name_tells(name: str) -> bool:
    """Say whether a name says of whoever goes there what was done to them, or what they did."""
    return bool(TELLS.search(name) or _IN_A_NAME.search(name))


def is_nameless(page: ServicePage) -> bool:
    """Say whether no name of a record can stand where others may see the screen."""
    return not goes_by_another_name(page) and name_tells(public_name(page))


def name_over_the_counter(page: ServicePage) -> str:
    """Return the name of a record where others may see the screen."""
    return NO_NAME if is_nameless(page) else public_name(page)

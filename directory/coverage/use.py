"""How much things are used, from the monthly counts: services by print, themes by conversation."""

from collections import Counter

from directory.coverage.count_lists import EVERY_TALK
from directory.coverage.counting import PRINT, TALK
from directory.store import Directory

_LAST_YEAR = "month > (SELECT strftime('%Y-%m', max(month) || '-01', '-12 months') FROM \"count\")"
_OF = 'coalesce((SELECT r."by" FROM replaced r WHERE r.id = c.id), c.id)'
"""A service that was merged into another is counted with it."""
_SERVICES = f"""SELECT {_OF}, sum(number) FROM "count" c
    WHERE what = ? AND {_LAST_YEAR} GROUP BY 1"""
_TALKS = f"""SELECT id, sum(number) FROM "count"
    WHERE what LIKE ? || '%' AND id <> ? AND {_LAST_YEAR} GROUP BY id"""
_THEMES_OF_PRINTS = f"""SELECT n.theme, sum(c.number) FROM "count" c
    JOIN service s ON s.id = {_OF}
    JOIN service_need sn ON sn.service_key = s.key AND sn.position = (
        SELECT min(o.position) FROM service_need o
        WHERE o.service_key = s.key AND o.structure <> 'suggested')
    JOIN need n ON n.id = sn.need
    WHERE c.what = ? AND {_LAST_YEAR} GROUP BY n.theme"""


def use_of_services(directory: Directory) -> dict[str, int]:
    """Return how often each service was printed in the last twelve months that were counted."""
    return _numbers(directory.rows(_SERVICES, (PRINT,)))


def use_of_themes(directory: Directory) -> dict[str, int]:
    """Return how often each theme was asked for in the last twelve months that were counted.

    A conversation counts for each of its themes, a printed service for the theme of the first
    need that it states.
    """
    talks = _numbers(directory.rows(_TALKS, (TALK, EVERY_TALK)))
    prints = _numbers(directory.rows(_THEMES_OF_PRINTS, (PRINT,)))
    return dict(Counter(talks) + Counter(prints))


def _numbers(rows: list[tuple[object, ...]]) -> dict[str, int]:
    return {str(id_): int(str(number)) for id_, number in rows}

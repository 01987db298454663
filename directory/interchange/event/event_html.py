"""The map of a marketplace day as a web page in one file: for a phone, or an organiser's own site.

It loads nothing and runs nothing. A line of a list leads to its table on the drawing, which is
then marked. Everything that comes from a record or an organiser is escaped.
"""

from collections.abc import Iterator
from html import escape

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.interchange.event.event_svg import drawing, key, targets
from directory.interchange.web_pages import whole_page
from directory.marketplace.papers.hall_map.hall import MapHall
from directory.marketplace.papers.hall_map.words import HOW_TO_USE, MapSheet
from directory.marketplace.papers.need_lists import Listed, ListPart
from directory.words import spoken_date

STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 0 1rem 2rem; background: #fff; color: #111;
  font: 1.125rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.9rem; margin: .6em 0 .2em; } h2 { font-size: 1.35rem; margin: 1.4em 0 .3em; }
h3 { font-size: 1.125rem; margin: 1.1em 0 .2em; } p { margin: .25em 0; }
ul.tables { list-style: none; margin: 0; padding: 0; }
ul.tables a { display: flex; gap: .75rem; padding: .45rem 0; color: inherit;
  text-decoration: none; border-bottom: 1px solid #ccc; min-height: 1.75rem; }
ul.tables b { min-width: 2.2rem; } ul.tables a:focus, ul.tables a:hover { background: #eef5f4; }
.practice { background: #ffe38a; border: 1px solid #111; font-weight: bold; padding: .4rem;
  text-align: center; } .strong { font-weight: bold; }
.map { overflow-x: auto; border: 1px solid #ccc; } .map svg { min-width: 44rem; width: 100%; }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; }
.key li { display: flex; align-items: center; gap: .4rem; } .key svg { flex: none; }
.table:target .own { fill: #ffe38a; }
.table:target .own, .table:target rect { stroke: #b3261e; stroke-width: 4; }
@media (min-width: 45rem) { .columns { columns: 2; column-gap: 2rem; }
  .columns section, .columns li { break-inside: avoid; } }
""".strip()


def event_page(sheet: MapSheet) -> str:
    """Return the page.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
    """
    body = (
        *_head(sheet, escape(sheet.day.name)),
        *(_map(sheet, sheet.hall) if sheet.hall else ()),
        *_lists(sheet),
        *_foot(sheet),
    )
    return whole_page(sheet.day.name, STYLE, body)


def _head(sheet: MapSheet, name: str) -> Iterator[str]:
    if sheet.day.practice:
        yield f'<p class="practice">{escape(PRACTICE_WARNING)}</p>'
    if sheet.over:
        yield f'<p class="strong">{escape(sheet.over)}</p>'
    yield f"<header><h1>{name}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in sheet.place)
    if sheet.steps:
        steps = "".join(f"<li>{escape(step)}</li>" for step in sheet.steps)
        yield f"<h2>{HOW_TO_USE}</h2><ol>{steps}</ol>"
    yield f"<p>{escape(sheet.not_sure)}</p></header>"


def _map(sheet: MapSheet, hall: MapHall) -> Iterator[str]:
    yield "<h2>Map</h2>"
    drawn = drawing(sheet, hall)
    yield f'<div class="map" tabindex="0" role="group" aria-label="Map">{drawn}</div>'
    yield f'<ul class="key">{"".join(key(hall))}</ul>'


def _lists(sheet: MapSheet) -> Iterator[str]:
    drawn = targets(sheet.hall) if sheet.hall else frozenset()
    heading = "Tables" if sheet.edition == "venue" else "What do you need?"
    yield f'<main><h2>{heading}</h2><div class="columns">'
    for part in sheet.parts:
        yield f"<section><h3>{escape(part.heading)}</h3>{_listed(part, drawn)}</section>"
    yield "</div>"
    if sheet.names:
        named = _listed(sheet.names, drawn)
        yield f'<h2>{escape(sheet.names.heading)}</h2><div class="columns">{named}</div>'
    yield "</main>"


def _listed(part: ListPart, drawn: frozenset[str]) -> str:
    return f'<ul class="tables">{"".join(_line(one, drawn) for one in part.lines)}</ul>'


def _line(one: Listed, drawn: frozenset[str]) -> str:
    """Return one line; it leads to its table, where that stands on the map."""
    said = f"<b>{escape(one.number)}</b><span>{escape(one.name)}</span>"
    target = f' href="#table-{one.number}"' if one.number in drawn else ""
    return f"<li><a{target}>{said}</a></li>"


def _foot(sheet: MapSheet) -> Iterator[str]:
    made = f"Map {sheet.map_number}. Made on {spoken_date(sheet.day.made_on)}."
    crisis = sheet.day.crisis.foot if sheet.edition != "venue" else ""
    lines = ((sheet.nobody, True), (crisis, True), (sheet.day.ask_us, False), (made, False))
    yield "<footer>"
    for line, strong in lines:
        if line:
            mark = ' class="strong"' if strong else ""
            yield f"<p{mark}>{escape(line)}</p>"
    yield "</footer>"

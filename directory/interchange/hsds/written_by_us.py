"""What Signpost itself wrote into the attributes of a service: needs, rules, ways in, access.

A program that passes a record on may drop properties that it does not know; attributes it keeps.
"""

from collections.abc import Mapping
from typing import get_args

from directory.interchange.cells.cleaning import line_of
from directory.interchange.hsds.terms import Terms
from directory.interchange.reading import Notes
from directory.matching.notation import read_rules
from directory.matching.route_notation import read_routes, write_route
from directory.model import Criterion, ServiceNeed, ServicePage
from directory.model.vocabulary import AccessFeature, Status
from directory.words import excerpt


def criteria_written(terms: Terms, notes: Notes) -> tuple[Criterion, ...]:
    """Return the rules that stand among the attributes of a service."""
    text = "\n".join(line_of(entry.get("value")) for entry in terms.ours.get("rules", ()))
    if not text:
        return ()
    typed = read_rules(text)
    for wrong in typed.problems:
        notes.tell("attributes", f"{wrong.problem}. Kept as words.")
    return typed.rules


def with_what_we_wrote(page: ServicePage, terms: Terms, notes: Notes) -> ServicePage:
    """Return a record with the ways in, needs, access and status that stand in its attributes."""
    if not terms.ours:
        return page
    changes: dict[str, object] = {}
    needs = tuple(_need(entry) for entry in terms.ours.get("needs", ()) if _code(entry))
    changes |= {"needs": needs} if needs else {}
    known = get_args(AccessFeature)
    access = [code for entry in terms.ours.get("access", ()) if (code := _code(entry)) in known]
    changes |= {"access": tuple(dict.fromkeys((*page.access, *access)))} if access else {}
    status = [code for one in terms.ours.get("status", ()) if (code := _code(one)) in _STATUS]
    changes |= {"status": status[0]} if status else {}
    return _with_ways_in(page.model_copy(update=changes), terms, notes)


_STATUS = get_args(Status)


def _with_ways_in(page: ServicePage, terms: Terms, notes: Notes) -> ServicePage:
    """Return a record with its ways in, and the numbers that they name."""
    text = "; ".join(line_of(entry.get("value")) for entry in terms.ours.get("ways-in", ()))
    if not text:
        return page
    typed = read_routes(text, page.contacts)
    for words in typed.words:
        notes.tell("attributes", f'"{excerpt(words)}" is no way in; left out.')
    return page.model_copy(update={"routes": typed.routes, "contacts": typed.contacts})


def ways_written(terms: Terms) -> list[str]:
    """Return the ways in that stand among the attributes of a service, as typed."""
    return sorted(line_of(entry.get("value")) for entry in terms.ours.get("ways-in", ()))


def ways_as_typed(page: ServicePage) -> list[str]:
    """Return the ways in of a record as they stand among the attributes that we write."""
    return sorted(line_of(write_route(route, page.contacts)) for route in page.routes)


def without_ways(value: dict[str, object]) -> dict[str, object]:
    """Return a service without the ways in among its attributes."""
    attributes = value.get("attributes")
    if not isinstance(attributes, list):
        return value
    kept = [one for one in attributes if not (isinstance(one, dict) and _is_way(one))]
    return {**value, "attributes": kept}


def _is_way(attribute: Mapping[str, object]) -> bool:
    return attribute.get("link_type") == "way_in"


def _code(entry: Mapping[str, object]) -> str:
    """Return the code of the term of one attribute."""
    term = entry.get("taxonomy_term")
    return line_of(term.get("code")) if isinstance(term, dict) else ""


def _need(entry: Mapping[str, object]) -> ServiceNeed:
    """Return the need of one attribute; one that was only suggested stays so."""
    suggested = line_of(entry.get("value")) == "suggested"
    return ServiceNeed(need=_code(entry), structure="suggested" if suggested else "stated")

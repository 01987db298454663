"""What a service is for, in the terms of its source: names to keep, and codes that say a need."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from directory.interchange.cells.cleaning import folded, line_of
from directory.interchange.cells.facts import several
from directory.interchange.hsds.oruk1_lists import entries

OURS = "signpost-"
"""Begins the taxonomies in which Signpost writes what the standard has no place for."""
_LISTS = (
    "attributes", "service_taxonomies", "service_taxonomys", "service_taxonomy",
    "services_taxonomy", "taxonomies",
)  # fmt: skip
_WORDS = ("keywords", "categories")
_LGSL = re.compile(r"(?i)(?:esd\.org\.uk/.*?service[s]?/|lgsl[:\s/#-]*)(\d{1,5})$")
_OPENACTIVE = re.compile(r"(?i)openactive\.io/activity-list/?#([0-9a-f-]{36})$")
_ONLY_A_NUMBER = re.compile(r"\d{1,5}$")


@dataclass(slots=True)
class Terms:
    """The terms of a service."""

    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    """Codes of known lists, as ``seed/codes`` names them: ``lgsl 112``."""
    ours: dict[str, list[Mapping[str, object]]] = field(default_factory=dict)
    """Entries that Signpost wrote, by what they are: ``need``, ``rule``, ``way-in``."""


def terms_of(value: dict[str, object]) -> Terms:
    """Return the terms of a service, each name once."""
    found = Terms()
    names: list[str] = []
    codes: list[str] = []
    for entry, term in _terms(value):
        list_ = _list_of(term)
        if list_.startswith(OURS):
            found.ours.setdefault(list_.removeprefix(OURS), []).append(entry)
            continue
        names.append(line_of(term.get("name") or term.get("term") or term.get("label")))
        codes.append(_code_of(term, list_))
    for key in _WORDS:
        names += several(line_of(value.get(key)))
    found.names = folded(names)
    found.codes = tuple(dict.fromkeys(code for code in codes if code))
    return found


def _terms(
    value: dict[str, object],
) -> Iterator[tuple[dict[str, object], dict[str, object]]]:
    """Yield each entry with the term that it holds, or is."""
    for key in _LISTS:
        for entry in entries(value, key):
            inner = entry.get("taxonomy_term") or entry.get("taxonomy")
            yield entry, inner if isinstance(inner, dict) else entry


def _list_of(term: dict[str, object]) -> str:
    """Return the name of the list that a term is of."""
    told = term.get("taxonomy") or term.get("vocabulary")
    detail = term.get("taxonomy_detail")
    if not told and isinstance(detail, dict):
        told = detail.get("name")
    return line_of(told).casefold()


def _code_of(term: dict[str, object], list_: str) -> str:
    """Return the code of a term where its list is known by name, or its address tells both."""
    code = line_of(term.get("code")) or line_of(term.get("id"))
    for text in (line_of(term.get("term_uri")), line_of(term.get("uri")), code):
        if found := _LGSL.search(text):
            return f"lgsl {int(found[1])}"
        if found := _OPENACTIVE.search(text):
            return f"openactive {found[1].lower()}"
    plain = list_.replace(" ", "").replace("_", "")
    known = "lgsl" if plain in ("lgsl", "esdservices", "esdservicetypes") else ""
    known = "open eligibility" if "openeligibility" in plain else known
    return f"{known} {code}" if known and _ONLY_A_NUMBER.match(code) else ""

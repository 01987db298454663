"""Tables of HSDS that are tied by ids, joined into nested services.

The tables of version 1.1, of version 3 and of Ohana's sample are read alike: they name the same
things, in the singular or the plural, and Ohana hangs services on locations.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from directory.interchange.cells.facts import several

Table = Sequence[Mapping[str, object]]
Tables = Mapping[str, Table]
Nested = dict[str, object]

SERVICES = "services"
_NAMES = {
    "organization": "organizations", "service": SERVICES, "location": "locations",
    "service_at_location": "service_at_locations", "services_at_location": "service_at_locations",
    "phone": "phones", "contact": "contacts", "address": "addresses",
    "physical_address": "addresses", "physical_addresses": "addresses",
    "regular_schedule": "regular_schedules", "holiday_schedule": "holiday_schedules",
    "schedule": "schedules", "language": "languages",
    "accessibility_for_disability": "accessibility",
    "accessibility_for_disabilities": "accessibility", "cost_option": "cost_options",
    "eligibilities": "eligibility", "service_area": "service_areas",
    "service_taxonomy": "service_taxonomies", "services_taxonomy": "service_taxonomies",
    "taxonomy": "taxonomy_terms", "taxonomy_term": "taxonomy_terms", "attribute": "attributes",
    "program": "programs", "required_document": "required_documents",
    "payment_accepted": "payments_accepted", "organization_identifier": "organization_identifiers",
    "url": "additional_urls", "urls": "additional_urls",
}  # fmt: skip
KNOWN = frozenset(_NAMES.values()) | {"funding", "accessibility", "eligibility", "taxonomies"}
"""The tables that are read."""
_TIES = (
    ("contacts", ("service_at_location_id", "service_id", "location_id", "organization_id")),
    ("phones", ("contact_id", "service_at_location_id", "service_id", "location_id",
                "organization_id")),
    ("languages", ("service_id", "location_id")),
    ("schedules", ("service_at_location_id", "service_id", "location_id")),
    ("regular_schedules", ("service_at_location_id", "service_id", "location_id")),
    ("holiday_schedules", ("service_at_location_id", "service_id", "location_id")),
    ("addresses", ("location_id",)),
    ("accessibility", ("location_id",)),
    ("organization_identifiers", ("organization_id",)),
    ("eligibility", ("service_id",)),
    ("cost_options", ("service_id",)),
    ("service_areas", ("service_id", "service_at_location_id")),
    ("service_taxonomies", ("service_id",)),
    ("required_documents", ("service_id",)),
    ("payments_accepted", ("service_id",)),
    ("funding", ("service_id", "organization_id")),
    ("additional_urls", ("service_id",)),
)  # fmt: skip
"""What hangs on what: a row hangs on the first of these that it names and that is there."""
_OF = {
    "contact_id": "contacts", "service_at_location_id": "service_at_locations",
    "service_id": SERVICES, "location_id": "locations", "organization_id": "organizations",
}  # fmt: skip


def table_named(name: str) -> str:
    """Return the name by which a table of a file or a property is known, or nothing."""
    plain = name.casefold().removesuffix(".csv").replace("organisation", "organization")
    plain = _NAMES.get(plain, plain)
    return plain if plain in KNOWN else ""


def services_of(tables: Tables) -> Iterator[tuple[int, Nested]]:
    """Yield each service with all that hangs on it, and its row: the header is 1."""
    joined = _Joined(tables)
    for number, service in enumerate(joined.by_table[SERVICES].values(), start=2):
        yield number, joined.whole(service)


class _Joined:
    """The rows of all tables by their ids, each with the rows that hang on it."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self.by_table: dict[str, dict[str, Nested]] = {
            name: _by_id(tables.get(name, ())) for name in (*_OF.values(), "programs")
        }
        self._terms = _terms(tables.get("taxonomy_terms", ()))
        for name, ties in _TIES:
            held = self.by_table.get(name)
            rows = list(held.values()) if held else [_said(row) for row in tables.get(name, ())]
            for one in rows:
                self._hang(name, one, ties)
        for row in tables.get("attributes", ()):
            self._attribute(_said(row))
        self._at: dict[str, list[Nested]] = defaultdict(list)
        for at in self.by_table["service_at_locations"].values():
            self._at[str(at.get("service_id", ""))].append(at)

    def _hang(self, name: str, row: Nested, ties: tuple[str, ...]) -> None:
        """Hang a row on the first thing that it names and that is there."""
        for tie in ties:
            parent = self.by_table[_OF[tie]].get(str(row.get(tie, "")))
            if parent is not None and parent is not row:
                _list_in(parent, name).append(row)
                return

    def _attribute(self, row: Nested) -> None:
        """Hang an attribute on its service, with the term that it names."""
        service = self.by_table[SERVICES].get(str(row.get("link_id", "")))
        if service is not None:
            term = self._terms.get(str(row.get("taxonomy_term_id", "")), {})
            _list_in(service, "attributes").append({**row, "taxonomy_term": term})

    def whole(self, service: Nested) -> Nested:
        """Return a service with its places, its organisation and its terms."""
        made = dict(service)
        places = [self._placed(at) for at in self._at[str(service.get("id", ""))]]
        hangs_on = self.by_table["locations"].get(str(service.get("location_id", "")))
        if hangs_on is not None and not places:
            places = [{"location": hangs_on}]
        if places:
            made["service_at_locations"] = places
        by = service.get("organization_id") or (hangs_on or {}).get("organization_id")
        if (organisation := self.by_table["organizations"].get(str(by or ""))) is not None:
            made["organization"] = organisation
        if (
            program := self.by_table["programs"].get(str(service.get("program_id", "")))
        ) is not None:
            made["program"] = program
        self._add_terms(made)
        return made

    def _placed(self, at: Nested) -> Nested:
        location = self.by_table["locations"].get(str(at.get("location_id", "")))
        return {**at, "location": location} if location is not None else at

    def _add_terms(self, made: Nested) -> None:
        """Put the names of terms in the place of their ids."""
        tied = made.get("service_taxonomies")
        if isinstance(tied, list):
            made["service_taxonomies"] = [
                {**row, "taxonomy": self._terms.get(str(row.get("taxonomy_id", "")), {})}
                for row in tied
            ]
        ids = several(str(made.pop("taxonomy_ids", "")))
        if ids and "service_taxonomies" not in made:
            made["service_taxonomies"] = [
                {"taxonomy": self._terms.get(one, {"id": one})} for one in ids
            ]


def _said(row: Mapping[str, object]) -> Nested:
    """Return a row without the cells that say nothing."""
    return {key: value for key, value in row.items() if key and value not in ("", None)}


def _by_id(rows: Table) -> dict[str, Nested]:
    """Return rows by their ids; one without an id, or with one that is taken, keeps its place."""
    found: dict[str, Nested] = {}
    for number, row in enumerate(rows):
        said = _said(row)
        id_ = str(said.get("id", ""))
        found[id_ if id_ and id_ not in found else f"{id_} row {number}"] = said
    return found


def _terms(rows: Table) -> dict[str, Nested]:
    """Return the terms of a taxonomy by their ids."""
    said = map(_said, rows)
    return {str(row.get("id") or row.get("taxonomy_id") or ""): row for row in said}


def _list_in(parent: Nested, name: str) -> list[Nested]:
    """Return the list ``name`` of a row, begun if there is none; text in its place makes way."""
    held = parent.get(name)
    if not isinstance(held, list):
        held = parent[name] = []
    return held

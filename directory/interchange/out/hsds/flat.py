"""A nested service as rows of tables: what stands inside another names it by its id."""

from collections.abc import Callable, Iterable, Mapping

from directory.interchange.out.cells import holdable

Json = Mapping[str, object]
Add = Callable[[str, Json], None]
"""Told the name of a table, and a row of it."""
LISTS = {
    "phones": "phone", "schedules": "schedule", "service_areas": "service_area",
    "service_at_locations": "service_at_location", "languages": "language",
    "cost_options": "cost_option", "contacts": "contact",
    "required_documents": "required_document", "attributes": "attribute",
    "addresses": "address", "accessibility": "accessibility",
    "organization_identifiers": "organization_identifier",
}  # fmt: skip
"""The table of each list that stands inside a thing."""
UNWRITTEN = ("program", "funding", "metadata")
"""What else may stand inside a service, and we do not write."""
_ONE = {"organization": "organization", "location": "location", "taxonomy_term": "taxonomy_term"}
"""The table of what a thing names, and what others may name too."""


def flatten(table: str, thing: Json, add: Add, above: Json | None = None) -> None:
    """Add the rows of a thing and of everything inside it, its own row last.

    Args:
        table: The table it belongs to.
        thing: The nested thing.
        add: Told each row.
        above: What names the thing that it stands in: ``{"service_id": ...}``.
    """
    id_ = thing["id"]
    row: dict[str, object] = dict(above or {})
    for name, value in thing.items():
        if name in _ONE and isinstance(value, dict):
            flatten(_ONE[name], value, add)
            row[f"{name}_id"] = value["id"]
        elif name in LISTS and isinstance(value, list):
            for inside in value:
                flatten(LISTS[name], inside, add, _named(table, id_, LISTS[name]))
        else:
            row[name] = value
    add(table, row)


def _named(table: str, id_: object, inside: str) -> dict[str, object]:
    """Return how a row names what it stands in."""
    if inside == "attribute":
        return {"link_id": id_, "link_entity": table}
    return {f"{table}_id": id_}


def as_text(row: Json, columns: Iterable[str]) -> list[str]:
    """Return the cells of a row; numbers as JSON has them, and nothing for what is not told.

    Control characters, which no table can hold, stay out; our own record beside them has them.
    """
    told = (row.get(name) for name in columns)
    return ["" if value is None else holdable(str(value)) for value in told]

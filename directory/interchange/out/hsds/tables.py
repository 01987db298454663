"""The tables of an HSDS 3.0 package: their columns, in the order of the specification."""

from typing import NamedTuple

_NOT_TEXT = frozenset({"number", "date", "datetime", "time"})


class Column(NamedTuple):
    """One column of a table."""

    name: str
    type: str
    """As a table schema names it: ``string``, ``number``, ``date`` ..."""
    required: bool


class Table(NamedTuple):
    """One table of a package."""

    name: str
    file: str
    columns: tuple[Column, ...]


def _table(name: str, file: str, columns: str) -> Table:
    """Return a table; ``!`` behind a column says that it is required, and ``:`` its type."""
    return Table(name, f"{file}.csv", tuple(_column(text) for text in columns.split()))


def _column(text: str) -> Column:
    name, _, kind = text.removesuffix("!").partition(":")
    return Column(name, kind if kind in _NOT_TEXT else "string", text.endswith("!"))


TABLES: tuple[Table, ...] = (
    _table(
        "organization", "organizations",
        "id! name! alternate_name description! email website tax_status tax_id "
        "year_incorporated:number legal_status logo uri parent_organization_id",
    ),
    _table(
        "service", "services",
        "id! organization_id! program_id name! alternate_name description url email status! "
        "interpretation_services application_process fees_description wait_time fees "
        "accreditations eligibility_description minimum_age:number maximum_age:number "
        "assured_date:date assurer_email licenses alert last_modified:datetime signpost",
    ),
    _table(
        "attribute", "attributes",
        "id! link_id! taxonomy_term_id! link_type link_entity! value",
    ),
    _table(
        "service_at_location", "service_at_location",
        "id! service_id! location_id! description",
    ),
    _table(
        "location", "locations",
        "id! location_type! url organization_id name alternate_name description "
        "transportation latitude:number longitude:number external_identifier "
        "external_identifier_type",
    ),
    _table(
        "phone", "phones",
        "id! location_id service_id organization_id contact_id service_at_location_id "
        "number! extension:number type description",
    ),
    _table(
        "contact", "contacts",
        "id! organization_id service_id service_at_location_id location_id name title "
        "department email",
    ),
    _table(
        "address", "addresses",
        "id! location_id attention address_1! address_2 city! region state_province! "
        "postal_code! country! address_type!",
    ),
    _table(
        "schedule", "schedules",
        "id! service_id location_id service_at_location_id valid_from:date valid_to:date "
        "dtstart:date timezone:number until:date count:number wkst freq interval:number "
        "byday byweekno bymonthday byyearday description opens_at:time closes_at:time "
        "schedule_link attending_type notes",
    ),
    _table(
        "service_area", "service_areas",
        "id! service_id name description extent extent_type uri",
    ),
    _table(
        "required_document", "required_documents",
        "id! service_id document uri",
    ),
    _table(
        "language", "languages",
        "id! service_id location_id phone_id name code note",
    ),
    _table(
        "accessibility", "accessibility",
        "id! location_id description details url",
    ),
    _table(
        "taxonomy_term", "taxonomy_terms",
        "id! code name! description! parent_id taxonomy language taxonomy_id term_uri",
    ),
    _table(
        "cost_option", "cost_options",
        "id! service_id! valid_from:date valid_to:date option currency amount:number "
        "amount_description",
    ),
    _table(
        "organization_identifier", "organization_identifiers",
        "id! organization_id! identifier_scheme identifier_type! identifier!",
    ),
    _table(
        "taxonomy", "taxonomies",
        "id! name! description! uri version",
    ),
)  # fmt: skip
"""Those that we write; ``signpost`` is the one column that is ours: the whole record."""

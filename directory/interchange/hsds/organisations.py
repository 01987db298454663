"""Who runs a service, as HSDS tells it."""

from directory.interchange.cells.cleaning import folded, line_of, paragraphs_of
from directory.interchange.cells.identity import nameless_id, organisation_id
from directory.interchange.hsds.oruk1_lists import entries
from directory.interchange.hsds.unread import unread_of_organisation
from directory.keeping.record.contact_rules import web_address
from directory.model import Organisation
from directory.model.vocabulary import LegalForm

_READ = frozenset({
    "id", "name", "alternate_name", "description", "url", "website", "organization_identifiers",
    "contacts", "phones", "services", "locations",
})  # fmt: skip
_LEGAL: dict[str, LegalForm] = {
    "charity": "charity", "registered charity": "charity", "limited company": "company",
    "community interest company": "cic", "cic": "cic", "public body": "public_body",
    "local authority": "public_body",
}  # fmt: skip


def organisation_of(value: dict[str, object], publisher: str) -> Organisation | None:
    """Return who runs a service, if its record says so."""
    given = value.get("organization") or value.get("organisation")
    if not isinstance(given, dict) or not (name := line_of(given.get("name"))):
        return None
    source_id = line_of(given.get("id"))
    numbers = _numbers(given)
    return Organisation(
        id=organisation_id(publisher, source_id)
        if source_id
        else nameless_id(f"{publisher}-org", name),
        name=name,
        also_known_as=folded([line_of(given.get("alternate_name"))]),
        description=paragraphs_of(given.get("description")),
        legal_form=_LEGAL.get(line_of(given.get("legal_status")).casefold(), "not_recorded"),
        website=web_address(line_of(given.get("website") or given.get("url"))) or "",
        publisher=publisher,
        source_id=source_id,
        extra=unread_of_organisation(given, _READ),
        charity_number=numbers.get("gb-chc", ""),
        company_number=numbers.get("gb-coh", ""),
        ods_code=numbers.get("gb-nhs", ""),
    )


def _numbers(given: dict[str, object]) -> dict[str, str]:
    """Return the register numbers of an organisation, by the scheme that each is of."""
    return {
        line_of(entry.get("identifier_scheme")).casefold(): line_of(entry.get("identifier"))
        for entry in entries(given, "organization_identifiers")
    }

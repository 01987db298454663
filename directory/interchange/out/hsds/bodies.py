"""Who runs a service, with the numbers by which registers know them."""

from collections.abc import Iterator

from directory.interchange.out.hsds.ids import organisation_uuid, uuid_of
from directory.model import Organisation, ServicePage
from directory.model.vocabulary import LegalForm

Json = dict[str, object]
NOT_RECORDED = "Not recorded"
"""Stands for the organisation of a record that names none, where tables want one."""
_FORMS: dict[LegalForm, str] = {
    "informal_group": "Informal group", "constituted": "Constituted group", "charity": "Charity",
    "cic": "Community interest company", "public_body": "Public body", "company": "Company",
}  # fmt: skip
_REGISTERS = (
    ("charity_number", "GB-CHC", "Charity number"),
    ("company_number", "GB-COH", "Company number"),
    ("ods_code", "GB-NHS", "NHS organisation code"),
)


def organisation_of(page: ServicePage, twice: frozenset[str]) -> Json:
    """Return the organisation of a record; of one without, what stands for none.

    Args:
        page: The record.
        twice: Those whose UUID another one has too, and has first.
    """
    id_, body = organisation_uuid(page, twice), page.organisation
    if body is None:
        return {"id": id_, "name": NOT_RECORDED, "description": NOT_RECORDED}
    told = {
        "id": id_,
        "name": body.name,
        "alternate_name": "; ".join(body.also_known_as),
        "description": body.description or body.name,
        "website": body.website,
        "legal_status": _FORMS.get(body.legal_form, ""),
        "organization_identifiers": list(_identifiers(id_, body)),
    }
    return {name: value for name, value in told.items() if value not in ("", [])}


def _identifiers(id_: str, body: Organisation) -> Iterator[Json]:
    for field, scheme, kind in _REGISTERS:
        number = vars(body)[field]
        if number:
            yield {
                "id": uuid_of("organization_identifier", id_, scheme),
                "identifier_scheme": scheme,
                "identifier_type": kind,
                "identifier": number,
            }

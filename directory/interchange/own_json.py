"""Our own lossless form of one record, as ``signpost show`` and ``signpost export`` give it."""

from pydantic import ValidationError

from directory.errors import UnreadableFile
from directory.model import ServicePage

VERSION = 1
"""Of the form. A field that is added with a default leaves it as it is."""
BESIDE = ("practice", "notes", "issued_by", "issued", "form_bytes")
"""What may stand in a record beside its fields."""


def as_own_json(page: ServicePage, *, practice: bool) -> dict[str, object]:
    """Return the whole record as a JSON object, with ``practice`` saying whether it is real.

    Every field is there, also the ones not recorded, so that a script need not guess.
    """
    return {"practice": practice, **page.model_dump(mode="json")}


def record_text(page: ServicePage, *, practice: bool) -> str:
    """Return the whole record as JSON on one line; fields that are not recorded are left out."""
    text = page.as_text()
    return f'{{"practice":true,{text[1:]}' if practice else text


def from_own_json(record: dict[str, object]) -> tuple[ServicePage, bool]:
    """Return the record and whether it is practice, from :func:`as_own_json`.

    Raises:
        UnreadableFile: The object is not a record of Signpost.
    """
    fields = {key: value for key, value in record.items() if key not in BESIDE}
    try:
        return ServicePage.model_validate(fields), record.get("practice") is True
    except ValidationError as wrong:
        place = ".".join(str(part) for part in wrong.errors()[0]["loc"])
        raise UnreadableFile(f"This is not a record of Signpost: {place} does not fit.") from wrong

"""Our own lossless form of one record, as ``signpost show`` gives it."""

from pydantic import ValidationError

from directory.errors import UnreadableFile
from directory.model import ServicePage


def as_own_json(page: ServicePage, *, practice: bool) -> dict[str, object]:
    """Return the whole record as a JSON object, with ``practice`` saying whether it is real.

    Every field is there, also the ones not recorded, so that a script need not guess.
    """
    return {"practice": practice, **page.model_dump(mode="json")}


def from_own_json(record: dict[str, object]) -> tuple[ServicePage, bool]:
    """Return the record and whether it is practice, from :func:`as_own_json`.

    Raises:
        UnreadableFile: The object is not a record of Signpost.
    """
    fields = {key: value for key, value in record.items() if key != "practice"}
    try:
        return ServicePage.model_validate(fields), record.get("practice") is True
    except ValidationError as wrong:
        place = ".".join(str(part) for part in wrong.errors()[0]["loc"])
        raise UnreadableFile(f"This is not a record of Signpost: {place} does not fit.") from wrong

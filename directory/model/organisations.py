"""Who runs services."""

from typing import Any

from pydantic import field_validator
from sqlmodel import Field

from directory.model.base import Noun, code, json_value, many, mapping
from directory.model.vocabulary import LegalForm, Standing, Status


class Organisation(Noun):
    """A body that runs one or more services."""

    id: str
    name: str
    also_known_as: tuple[str, ...] = many()
    description: str = ""
    legal_form: LegalForm = code("not_recorded")
    charity_number: str = ""
    company_number: str = ""
    ods_code: str = ""
    website: str = ""
    status: Status = code("not_known")
    standing: Standing = code("confirmed")
    publisher: str = ""
    source: str = ""
    source_id: str = ""
    extra: dict[str, object] = mapping()
    """Properties of the source that we do not know, kept as they came."""

    @field_validator("extra", mode="before")
    @classmethod
    def _in_order(cls, value: Any) -> Any:  # noqa: ANN401
        return json_value(value)


class OrganisationRow(Organisation, table=True):
    """An organisation as stored."""

    __tablename__ = "organisation"

    id: str = Field(primary_key=True)
    digest: str = ""

"""How to reach a service. Every local number lives here, and is named by id elsewhere."""

from sqlmodel import Field

from directory.model.base import Noun, code
from directory.model.vocabulary import Audience, ContactKind


class Contact(Noun):
    """One phone number, address for mail, website or text number of a service."""

    id: str
    """Short and unique within the service, such as ``phone-1``; routes name it."""
    kind: ContactKind = code()
    value: str
    """As written by its source; numbers are compared on their digits."""
    label: str = ""
    """What it is for, or the role that answers ("front desk", "vacant")."""
    audience: Audience = code("public")
    best_time: str = ""
    location_id: str | None = None


class ContactRow(Contact, table=True):
    """A contact as stored."""

    __tablename__ = "contact"

    service_key: int = Field(primary_key=True, foreign_key="service.key", ondelete="CASCADE")
    position: int = Field(primary_key=True)

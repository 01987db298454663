"""Who reviewed a translation, as a file says it: a role is kept, the name of a person is not."""

from directory.model import ServicePage
from directory.words import tokens

ROLES = frozenset({
    "advocate", "agency", "association", "bureau", "carer", "centre", "champion", "charity",
    "clinic", "colleague", "community", "council", "elder", "family", "friend", "gp", "group",
    "helper", "hospital", "interpreter", "keeper", "library", "link", "linguist", "manager",
    "member", "mentor", "midwife", "native", "navigator", "nurse", "office", "officer",
    "organisation", "partner", "peer", "practice", "reader", "receptionist", "resident",
    "reviewer", "school", "service", "services", "speaker", "staff", "support", "teacher", "team",
    "translator", "trust", "user", "volunteer", "warden", "work", "worker", "advice",
    "bilingual", "sworn", "professional", "local", "lead", "the", "a", "an", "of", "from", "by",
})  # fmt: skip
"""Words of which a role is made."""
SOMEBODY = "reader"
"""Stands for whoever is named by nothing but a name."""
TOLD = "The name of whoever reviewed a translation was left out; their role stays."


def with_roles_only(page: ServicePage) -> ServicePage:
    """Return a record whose translations name no person as their reviewer."""
    if all(one.reviewer == role_of(one.reviewer) for one in page.translations):
        return page
    shown = tuple(
        one.model_copy(update={"reviewer": role_of(one.reviewer)}) for one in page.translations
    )
    return page.model_copy(update={"translations": shown})


def role_of(reviewer: str) -> str:
    """Return who reviewed, without words that are no role: ``Practice Maria, interpreter``."""
    words = tokens(reviewer)
    if all(word in ROLES for word in words):
        return reviewer
    return " ".join(word for word in words if word in ROLES) or SOMEBODY

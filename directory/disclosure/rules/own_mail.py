"""A mail address that looks like one person's own is on public paper once a person confirmed it.

Lists give the address of whoever filled them in. That person may have left, and never said that
strangers may write to them.
"""

from directory.disclosure.rules.numbers_in_words import without_numbers
from directory.model import Contact, ServicePage
from directory.reading.own_mail import names_a_person
from directory.words import one_line

NOT_CONFIRMED = (
    "Not printed: '{mail}' may be one person's own address. Ask for a shared one, or ring them "
    "and confirm it."
)
"""For staff."""


def own_mails(page: ServicePage) -> tuple[Contact, ...]:
    """Return the public addresses that look like somebody's own and that nobody has confirmed.

    That the source says it checked them is no word of ours.
    """
    if any(one.group == "contact" and one.means not in (None, "source") for one in page.checks):
        return ()
    about = f"{page.name} {page.organisation.name if page.organisation else ''}"
    return tuple(
        one
        for one in page.contacts
        if one.kind == "email"
        and one.audience == "public"
        and names_a_person(one_line(one.value), about)
    )


def without_own_mail(page: ServicePage) -> ServicePage:
    """Return a record without such addresses and the words that say one; else the same record."""
    own = own_mails(page)
    if not own:
        return page
    kept = tuple(one for one in page.contacts if one not in own)
    return page.model_copy(update={"contacts": kept})


def for_paper(page: ServicePage) -> ServicePage:
    """Return a record as public paper may speak of it: by what somebody has confirmed."""
    return without_numbers(without_own_mail(page))

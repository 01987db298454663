"""The slip that prints with each form: by when they should answer, and whom to ring if not."""

from collections.abc import Callable, Sequence
from datetime import date

from directory.desk.form import form_words as say
from directory.desk.form.form import ReturnSlip, SlipEntry
from directory.desk.form.form_sending import Receiver
from directory.desk.paper.next_steps import if_it_fails
from directory.disclosure.paper.sheet import Door
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.rules.clean import public_name, without_labels
from directory.disclosure.rules.freshness import withheld
from directory.model import ServicePage
from directory.words import one_line, spoken_date

SecondChoice = Callable[[ServicePage], Door | None]


def return_slip(
    going_to: Sequence[Receiver], around: Surroundings, second_choice: SecondChoice
) -> ReturnSlip:
    """Return what the person keeps, in public words and under neutral names."""
    entries = (
        SlipEntry(public_name(one.page), _lines(one, around, second_choice(one.page)))
        for one in going_to
    )
    return ReturnSlip(say.KEEP, tuple(entries), if_it_fails(around.phone, around.texts))


def chase(one: Receiver, phone: str, today: date) -> str:
    """Return by when to make sure that it arrived and is answered, and whom to ring."""
    day = one.answer_by(today)
    then = say.RING.format(phone=phone) if phone else say.COME_BACK
    if not one.answers_later:
        return say.STUCK.format(then=then)
    if day is None:
        return say.ASK_WHEN.format(then=then)
    known = say.NOT_HEARD_RING if phone else say.NOT_HEARD_BACK
    return known.format(day=spoken_date(day), phone=phone)


def _lines(one: Receiver, around: Surroundings, other: Door | None) -> tuple[str, ...]:
    named = ", ".join(part for part in (other.name, other.number) if part) if other else ""
    said = (
        _next(one),
        chase(one, one.public_phone or around.phone, around.today),
        say.NOT_RIGHT.format(named) if named else "",
    )
    return tuple(line for line in said if line)


def _next(one: Receiver) -> str:
    """Return what happens next, from a way in that the public may read of, or of the service."""
    if "referral" in withheld(one.page):
        return ""
    public = one.route is not None and one.route.audience == "public" and one.route.next_step
    said = one.route.next_step if one.route and public else one.page.next_step
    return one_line(without_labels(said).text)

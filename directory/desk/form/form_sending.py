"""How the form reaches each service, what to bring, and when they should have answered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from directory.desk.form.form import Edition
from directory.desk.form.form_words import NO_OWN_WAY, OWN_FORM, UNCONFIRMED
from directory.disclosure.rules.clean import public_name, without_labels
from directory.disclosure.rules.durations import days_in, is_length, reply_by
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.numbers_in_words import without_numbers
from directory.disclosure.rules.own_mail import for_paper
from directory.disclosure.rules.ways_in import (
    phone_of,
    public_routes,
    public_steps,
    step_for_worker,
    who_said,
)
from directory.model import Contact, Route, ServicePage
from directory.model.first_way import OPEN_TO_PERSON
from directory.model.vocabulary import Channel, Referrer
from directory.words import ended, grouped, is_whole_number, one_line, sentences

OWN: frozenset[Referrer] = frozenset(("self", "family_or_friend"))
AT_ONCE: frozenset[Channel] = frozenset(("self_drop_in", "outreach"))
OR = "Or:"
_NOW = r"(?:at once|straight away|on the spot|there and then)"
_ANSWERS_NOW = re.compile(_NOW, re.IGNORECASE)
_GETS_NOW = re.compile(rf"\b(?:gets?|gives?|told|tells?|answers?|hears?)\b[^.]*\b{_NOW}", re.I)


@dataclass(frozen=True, slots=True)
class Receiver:
    """One service that the form goes to."""

    page: ServicePage
    number: int
    """On the form, where it stands in place of the name."""
    name: str
    route: Route | None
    """The way in that this edition uses; None if none is known, or it was said to be wrong."""

    @property
    def numbered(self) -> str:
        """Its number and name."""
        return f"{self.number}. {self.name}"

    @property
    def who(self) -> tuple[Referrer, ...]:
        """Who may use its ways in, as far as that is recorded."""
        open_ = [one for one in self.page.routes if one.accepted != "no"]
        known = open_ if "referral" not in withheld(self.page) else []
        return tuple(dict.fromkeys(who for route in known for who in route.who))

    @property
    def bring(self) -> tuple[str, ...]:
        """What to bring or to send with it."""
        things = self.route.bring if self.route else ()
        return tuple(dict.fromkeys(safe for thing in things if (safe := _safe(thing))))

    @property
    def public_phone(self) -> str:
        """The number that the person may ring, in groups, or nothing."""
        found = None if "contact" in withheld(self.page) else phone_of(self.page)
        return grouped(found.value) if found else ""

    def answer_by(self, today: date) -> date | None:
        """Return the day by which they should have answered, or None."""
        said = self.route.reply_time.strip().rstrip(".") if self.route else ""
        same_day = is_length(said) and days_in(said) == 0
        return today if same_day else reply_by(said, today)

    @property
    def answers_later(self) -> bool:
        """Whether there is an answer to wait for: whoever turns up, or gets it at once, has it."""
        route = self.route
        if route is None:
            return True
        if route.reply_time:
            return not (route.channel in AT_ONCE or _ANSWERS_NOW.search(route.reply_time))
        said = (route.for_workers, route.for_public, route.next_step)
        return route.channel not in AT_ONCE and not any(map(_GETS_NOW.search, said))

    def how(self, kind: Edition) -> tuple[str, ...]:
        """Return how the form gets there, each as a sentence."""
        said = self._how_for_worker() if kind == "professional" else public_steps(self.page)
        known = said if "referral" not in withheld(self.page) else ()
        unconfirmed = (UNCONFIRMED,) if self.page.standing == "unconfirmed" else ()
        return tuple(line for line in (*unconfirmed, *known) if line)

    def _how_for_worker(self) -> tuple[str, ...]:
        route = self.route
        if route is None:
            own = sentences(without_labels(self.page.how_to_refer).text)
            return (" ".join(map(ended, own)),)
        said = _safe(route.for_workers or route.for_public) or step_for_worker(route)
        own_form = OWN_FORM if route.form_id else ""
        others = (self._other_way(one) for one in self._other_routes())
        return (said, self._target(route), _who_may(route), own_form, *others)

    def _other_routes(self) -> Iterator[Route]:
        """Yield the ways in of workers who may not use the first one."""
        told = set(self.route.who) if self.route else set()
        everybody = not told or "any_professional" in told
        for route in self.page.routes:
            more = set(route.who) - OWN - told
            if more and not everybody and route.accepted != "no":
                yield route

    def _other_way(self, route: Route) -> str:
        said = _safe(route.for_workers) or step_for_worker(route)
        return " ".join(part for part in (OR, said, self._target(route), _who_may(route)) if part)

    def _target(self, route: Route) -> str:
        """Return where to send or ring, unless that was said to be wrong."""
        found = None if "contact" in withheld(self.page) else _contact(self.page, route)
        if found is None:
            return ""
        phone = found.kind in ("phone", "text")
        if phone and not is_whole_number(found.value):
            return ""
        return f"{grouped(found.value) if phone else _safe(found.value)}."


def receivers(pages: Sequence[ServicePage], kind: Edition) -> tuple[Receiver, ...]:
    """Return the services in the order they were chosen, each with its number."""
    told = for_paper if kind == "public" else without_numbers
    return tuple(
        Receiver(page, number, _name(page, kind), _route(page, kind))
        for number, page in enumerate(map(told, pages), 1)
    )


def cannot_ask_themselves(one: Receiver) -> str:
    """Return a sentence for staff where only a worker can ask, else nothing."""
    routes = public_routes(one.page)
    by_worker = routes and not any(route.channel in OPEN_TO_PERSON for route in routes)
    return NO_OWN_WAY.format(one.name) if by_worker else ""


def _name(page: ServicePage, kind: Edition) -> str:
    """Return the name as this edition may say it: neutral on what the person carries."""
    neutral = kind == "public" or page.sensitive or labels_in(page.name)
    return public_name(page) if neutral else one_line(page.name)


def _route(page: ServicePage, kind: Edition) -> Route | None:
    """Return the way in that is used: for a worker one that workers may use, if there is one."""
    if "referral" in withheld(page):
        return None
    if kind == "public":
        return next(iter(public_routes(page)), None)
    known = [one for one in page.routes if one.accepted != "no"]
    known.sort(key=_worth_to_workers)
    return next(iter(known), None)


def _worth_to_workers(route: Route) -> tuple[bool, bool, bool, bool]:
    """Return how a way in sorts: one with words for workers stands before a preferred one."""
    return (
        not _for_workers(route),
        route.accepted == "not_known",
        not route.for_workers,
        route.accepted != "preferred",
    )


def _who_may(route: Route) -> str:
    return f"Who may: {', '.join(who_said(route.who))}." if route.who else ""


def _for_workers(route: Route) -> bool:
    return bool(set(route.who) - OWN) or route.channel not in OPEN_TO_PERSON


def _contact(page: ServicePage, route: Route | None) -> Contact | None:
    wanted = route.contact_id if route else None
    return next((one for one in page.contacts if wanted and one.id == wanted), None)


def _safe(text: str) -> str:
    return one_line(without_labels(text).text)

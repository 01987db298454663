"""How complete a record is: of what matters at a desk, how much is recorded, and what is not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from directory.model import ServicePage

Recorded = Callable[[ServicePage, date], bool]


@dataclass(frozen=True, slots=True)
class Completeness:
    """What of all that matters is recorded."""

    recorded: int
    of: int
    missing: tuple[str, ...]
    """What is not recorded, in a word or two each, in the order of the panel."""

    @property
    def words(self) -> str:
        """Return it as a sentence."""
        if not self.missing:
            return f"All {self.of} facts that matter are recorded."
        share = round(100 * self.recorded / self.of)
        return f"{self.recorded} of {self.of} facts that matter are recorded ({share} %)."


def completeness(page: ServicePage, today: date) -> Completeness:
    """Return how complete a record is.

    Args:
        page: The record.
        today: A check that is dated later does not count.
    """
    asked = OF_A_SERVICE if page.kind == "service" else OF_ANY
    missing = tuple(words for words, recorded in asked if not recorded(page, today))
    return Completeness(len(asked) - len(missing), len(asked), missing)


def _age(page: ServicePage, _today: date) -> bool:
    return page.open_to_anyone is True or any(one.kind == "age" for one in page.criteria)


def _who_for(page: ServicePage, _today: date) -> bool:
    return page.open_to_anyone is True or bool(page.who_for or page.criteria)


def _who_cannot(page: ServicePage, _today: date) -> bool:
    shuts_out = any(one.strength == "excludes" for one in page.criteria)
    return page.open_to_anyone is True or bool(page.not_for) or shuts_out


def _who_may_ask(page: ServicePage, _today: date) -> bool:
    return any(one.who or one.channel.startswith("self_") for one in page.routes)


def _next(page: ServicePage, _today: date) -> bool:
    return bool(page.next_step) or any(one.next_step for one in page.routes)


def _wait(page: ServicePage, _today: date) -> bool:
    return bool(page.waiting_time) or any(one.waiting_time for one in page.routes)


def _checked(page: ServicePage, today: date) -> bool:
    return any(one.checked_on and one.checked_on <= today for one in page.checks)


_WHAT: tuple[str, Recorded] = ("what it does", lambda page, _today: bool(page.summary))
_REACH: tuple[str, Recorded] = ("a number or address", lambda page, _today: bool(page.contacts))
_CHECK: tuple[str, Recorded] = ("when it was checked", _checked)
OF_A_SERVICE: tuple[tuple[str, Recorded], ...] = (
    _WHAT,
    ("who it is for", _who_for),
    ("from what age", _age),
    ("who cannot go", _who_cannot),
    ("how to get in", lambda page, _today: bool(page.routes or page.how_to_refer)),
    ("who may ask", _who_may_ask),
    _REACH,
    ("days and times", lambda page, _today: bool(page.sessions)),
    ("cost", lambda page, _today: page.cost != "not_recorded"),
    ("the wait", _wait),
    ("what happens next", _next),
    _CHECK,
)
"""What matters of a service: in a word or two, and whether a record has it."""
OF_ANY: tuple[tuple[str, Recorded], ...] = (_WHAT, _REACH, _CHECK)

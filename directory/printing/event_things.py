"""Everything that can be printed of an event, in one visible list.

A new one is a file in ``directory/printing/event`` with a function ``make``, what it says in
``directory/marketplace/papers``, and an entry here. The first id that a print is asked for is the
event's; further ids are of stalls, for prints of one stall.
"""

from typing import TYPE_CHECKING, Any

from directory.printing.printable import Printable, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.desk.papers import Papers
    from directory.marketplace.at_event import AtEvent


def _of_event(
    words: "Callable[[AtEvent, Sequence[str], Wanted], Any]",
) -> "Callable[[Papers, Wanted], Any]":
    """Return how a print of an event finds its words: the event, ids of stalls, what was asked."""

    def of_event(papers: "Papers", wanted: Wanted) -> Any:  # noqa: ANN401  (each print its own)
        event, *stalls = wanted.ids
        return words(papers.at_event(event), stalls, wanted)

    return of_event


EVENT_THINGS: tuple[Printable[Any], ...] = ()

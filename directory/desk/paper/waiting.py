"""While somebody waits for a service: what it says of the wait, what helps now, when to ask again.

What the service said comes first. Our own lines hold for any wait; none of them is advice on
anybody's health.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from directory.desk.answering.beside import is_nowhere
from directory.desk.paper.delicate import own_needs, with_care
from directory.desk.paper.few_times import few_places, few_times
from directory.desk.paper.next_steps import if_it_fails
from directory.desk.paper.number_sheets import lines_to_ring, source_of
from directory.desk.paper.second_choices import SecondChoices
from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.desk.situation import Situation
from directory.disclosure.paper.leaflet import Leaflet, LeafletBlock, LeafletPart
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out, sheet_entry
from directory.disclosure.record.reached import address_of, as_number
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.own_mail import for_paper
from directory.disclosure.rules.ways_in import answer_words, is_open_to_person, public_routes
from directory.errors import BadInput
from directory.model import NationalLine, ServicePage
from directory.words import one_line, spoken_date

TITLE = "While you wait"
START = "You have asked for help. That was a good step. This is what you can do until it comes."
KEEP_IN_SIGHT = (
    "Keep this page where you see it, with letters about it.",
    "A new number or address? Tell them, so that they can reach you.",
)
KEEP_SAFE = (
    "Keep this page where nobody else sees it, or leave it with us.",
    "Tell them how and when it is safe to reach you, and whether they may leave a message.",
)
"""What stands for it where others at home may not know."""
ANY_WAIT = (
    "You cannot make the day they offer? Ring and ask for another.",
    "Worse, or something has changed? Ring them and say so.",
    "Write down what you want to ask. You can take somebody with you.",
)
"""What holds for any wait, whatever it is for."""
HELP_NOW, YOU_CAN, BY_PHONE = "What can help now", "What you can do", "By phone, from anywhere"
NOT_HEARD = "Not heard from {name} by {day}? Ring {phone}."
NOT_HEARD_YET = "Not heard from {name} when they said? Ring {phone}."
NOT_HEARD_NO_PHONE = "Not heard from {name}? Come back to us: we will ask."
MOST, MOST_BESIDE, MOST_TIMES = 6, 3, 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """Makes the page."""

    others: SecondChoices
    lines: Sequence[NationalLine]
    around: Surroundings
    lives_in: str = ""
    """The town of this desk, where it is a known place: what is for others elsewhere is no help."""

    def page(self, pages: Sequence[ServicePage]) -> Leaflet:
        """Return the page for whoever waits for the services ``pages``.

        Raises:
            BadInput: If none of them is open, or there are too many for one page.
            RefusedWords: If services for people harmed and for people who harm would meet.
        """
        refuse_both_sides(pages)
        kept = [page for page in pages if not why_not(page, self.around.today)]
        if not kept:
            raise BadInput("None of the chosen services is open now, so nobody waits for them.")
        if len(kept) > MOST:
            raise BadInput(f"The page holds {MOST} services at most. Choose those waited for.")
        entries = [self._entry(page) for page in kept]
        around = self.around
        beside = self._beside(kept)
        by_phone = tuple(self._any_time(kept))
        made = Leaflet(
            title=TITLE,
            start=(START, *filter(None, [around.notice])),
            blocks=tuple(self._blocks(kept, entries, beside, by_phone)),
            next_steps=(*map(_ask_again, entries), if_it_fails(around.phone, around.texts)),
            crisis=around.crisis,
            source=source_of(around, {}, ()) if by_phone else "",
            services=len(kept) + len(beside),
            warnings=tuple(words for page in (*kept, *beside) for words in left_out(page)),
            **around.foot(),
        )
        return with_care(made, [*kept, *beside], around)

    def _blocks(
        self,
        pages: Sequence[ServicePage],
        entries: Sequence[SheetEntry],
        beside: Sequence[ServicePage],
        by_phone: Sequence[LeafletPart],
    ) -> Iterator[LeafletBlock]:
        for page, entry in zip(pages, entries, strict=True):
            # The address of what is delicate tells what it is.
            look = "" if self.others.tells(page) else address_of(entry)
            told = as_number(entry, page, self.around)
            yield LeafletBlock(entry.name, tuple(_waited_for(page, told, look)))
        keep = KEEP_SAFE if any(map(self.others.tells, pages)) else KEEP_IN_SIGHT
        yield LeafletBlock(YOU_CAN, (LeafletPart("", (*keep, *ANY_WAIT), listed=True),))
        now = (*map(self._helps_now, beside), *by_phone)
        if now:
            yield LeafletBlock(HELP_NOW, now)

    def _beside(self, pages: Sequence[ServicePage]) -> list[ServicePage]:
        """Return what somebody can go to meanwhile, by themself."""
        taken = {page.id for page in pages}
        found: dict[str, ServicePage] = {}
        for page in pages:
            situation = Situation(side=page.side, lives_in=self.lives_in)
            fits = partial(_can_go_now, known=not is_nowhere(page))
            for other in self.others.for_person(page, (), situation, fits):
                if other.id not in taken:
                    found.setdefault(other.id, other)
        return list(found.values())[:MOST_BESIDE]

    def _any_time(self, pages: Sequence[ServicePage]) -> Iterator[LeafletPart]:
        """Yield the national lines for what is waited for, where they tell no more than a name."""
        needs = [one for page in pages for one in own_needs(page, self.others.needs)]
        lines = lines_to_ring(needs, self.lines)
        told = tuple(f"{one.name}, {one.number}" for one in lines)
        if told:
            yield LeafletPart(BY_PHONE, told)

    def _helps_now(self, page: ServicePage) -> LeafletPart:
        entry = self._entry(page)
        reach = f"Ring {entry.phone}." if entry.phone else entry.instead_of_phone
        lines = (
            entry.sentence,
            reach,
            *few_times(entry, MOST_TIMES),
            *few_places(entry),
            entry.checked,
            # At the end: what stands after an address would be typed with it.
            "" if self.others.tells(page) else address_of(entry),
        )
        return LeafletPart(entry.name, (" ".join(filter(None, lines)),), strong=False)

    def _entry(self, page: ServicePage) -> SheetEntry:
        around = self.around
        return sheet_entry(page, around.today, practice=around.practice, limits=around.limits)


def _can_go_now(page: ServicePage, *, known: bool) -> bool:
    """Return whether somebody can turn there by themself, and nobody said that it is wrong.

    Where it is ``known`` where they asked, what may be a town away is no help now.
    """
    if known and is_nowhere(page):
        return False
    ready = page.status == "open" and page.standing == "confirmed" and not withheld(page)
    return ready and is_open_to_person(page)


def _waited_for(page: ServicePage, entry: SheetEntry, look: str) -> Iterator[LeafletPart]:
    """Yield what is recorded of the wait for one service; ``look`` is where to look or to write."""
    page = for_paper(page)
    said = _clean(page.while_you_wait)
    wait = tuple(line for line in entry.wait if not said or said not in line)
    routes = () if "referral" in withheld(page) else public_routes(page)
    answer = answer_words(_clean(routes[0].reply_time)) if routes else ""
    when = tuple(filter(None, (answer, *wait)))
    if when:
        yield LeafletPart("When you will hear", when)
    if said:
        yield LeafletPart("What they say you can do", (said,))
    number = f"Ring {entry.phone}" if entry.phone else ""
    best = entry.best_time and f"Best time: {entry.best_time}"
    reach = tuple(filter(None, [look, best if number else entry.instead_of_phone]))
    if number or reach:
        yield LeafletPart("To ask them", reach, number)
    if entry.checked:
        yield LeafletPart("", (entry.checked,), strong=entry.ring_first)


def _ask_again(entry: SheetEntry) -> str:
    if not entry.phone:
        return NOT_HEARD_NO_PHONE.format(name=entry.name)
    day = spoken_date(entry.reply_by) if entry.reply_by else ""
    said = NOT_HEARD if day else NOT_HEARD_YET
    return said.format(name=entry.name, day=day, phone=entry.phone)


def _clean(text: str) -> str:
    return one_line(without_labels(text).text)

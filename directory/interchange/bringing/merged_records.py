"""Records of a file that stand for one held under another id, and those that have ended.

A record that was merged into another is never added again: what its source says newly is compared
with the record that stands for both, and with what the source said of it last time.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.held_back import shows_a_place
from directory.interchange.bringing.hidden_now import hidden_here, quiet_of
from directory.interchange.bringing.importing import Options
from directory.interchange.bringing.known_again import Held
from directory.interchange.bringing.merging import Merged, Plan, plan
from directory.model import ServicePage
from directory.model.checking import Replaced, ToldApart
from directory.store import Draft, Ready
from directory.store.hiding import keeps_hidden
from directory.store.local import put

NO_PLACE = (
    '"{name}" was said to be the same as "{other}", and one of them hides where it is: {what}.'
)
_NOT_TAKEN, _GOES = "no address was taken", "the place held here goes"
_LEFT_OUT = "its name tells a place, so it was left out"


def plans_of_merged(
    records: Iterable[Ready],
    within: Mapping[str, str],
    held: Held,
    latest: dict[str, ServicePage],
    options: Options,
    formers: Collection[str] = (),
) -> Iterator[Plan]:
    """Yield what becomes of each record that was merged into another.

    Args:
        records: The records as the file has them.
        within: The ids of the records that stand for them, by theirs.
        held: The directory as it was before the import.
        latest: The records that stand for them as far as the import changed them; kept up.
        options: What was chosen.
        formers: The ids of those that hide now, and whose former selves are held.
    """
    for ready in records:
        record, into = ready.page(), within[ready.id]
        mine = latest.get(into) or held.pages([into]).get(into)
        if mine and record.id not in formers and _one_hides(mine, record):
            made = _without_a_place(mine, record, held, options)
        else:
            base = held.bases([ready.id])
            if record.id in formers and mine:
                base = {ready.id: held.bases([into]).get(into, mine)}
            current = {ready.id: mine} if mine else {}
            made = plan([record], current, base, theirs=options.theirs, choices=options.choices)
        latest.update((new.id, new) for _, new in made.updated)
        yield made


def _without_a_place(mine: ServicePage, record: ServicePage, held: Held, options: Options) -> Plan:
    """Return what becomes of two that are one, of which one hides where it is: now both do."""
    if keeps_hidden(mine):
        quiet, hidden, what = quiet_of(mine, record), mine, _NOT_TAKEN
    else:
        quiet, hidden, what = record, hidden_here(mine, record), _GOES
    told = NO_PLACE.format(name=record.name, other=mine.name, what=what if quiet else _LEFT_OUT)
    if quiet is None:
        return Plan(left_out=1, told=[told])
    base = held.bases([record.id])
    made = plan([quiet], {record.id: hidden}, base, theirs=options.theirs, choices=options.choices)
    made.told.append(told)
    if hidden is not mine:
        new = made.updated[0][1] if made.updated else hidden
        made.updated, made.unchanged = [(mine, new)], 0
        made.hidden_now.append((mine.id, mine.name))
        made.looked = [((mine, record, None), Merged(new, differs={"locations": "theirs"}))]
    return made


def _one_hides(mine: ServicePage, record: ServicePage) -> bool:
    """Say whether one of two records shows where it is, and the other hides it."""
    if keeps_hidden(mine):
        return shows_a_place(record) and not keeps_hidden(record)
    return keeps_hidden(record) and shows_a_place(mine)


def ended(page: ServicePage, today: date) -> ServicePage:
    """Return a record that has ended, because its source no longer has it."""
    ends = min(page.ends_on, today) if page.ends_on else today
    return page.model_copy(update={"status": "closed", "ends_on": ends})


def keep_said(draft: Draft, choices: Choices, formers: Mapping[str, str], today: date) -> None:
    """Keep which records were said to be the same, and which not, so that nobody asks again."""
    for one, into in (*choices.same.items(), *formers.items()):
        put(draft.connection, Replaced(id=one, by=into, said_on=today))
    for pair in choices.apart:
        put(draft.connection, ToldApart(id=pair, said_on=today))

"""The chosen services as one form: a common part, what each asks besides, who it goes to."""

from collections.abc import Mapping, Sequence

from directory.desk.form import form_words as say
from directory.desk.form.form import Blank, Edition, Part, ReferralForm
from directory.desk.form.form_asked import Asked, Looking, asked_by, blank_of, by_receivers
from directory.desk.form.form_sending import Receiver, cannot_ask_themselves, receivers
from directory.desk.form.form_slip import SecondChoice, chase, return_slip
from directory.desk.paper.delicate import ABUSE, with_care
from directory.desk.paper.sheets import NO_WAY_IN, refuse_both_sides, why_not
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out
from directory.disclosure.record.kinds import ASKED_WITH_A_FORM
from directory.errors import BadInput
from directory.matching.rules.kind import Areas
from directory.model import DeskFact, ServicePage
from directory.words import listed, one_line

NOTHING_LEFT = "There is nobody to ask: what is chosen is not open now, or answers no form."
NO_FORM = "is no service that a form can ask"


def referral_form(
    pages: Sequence[ServicePage],
    kind: Edition,
    around: Surroundings,
    facts: Mapping[str, DeskFact],
    areas: Areas,
    second_choice: SecondChoice,
) -> ReferralForm:
    """Return one form for the services ``pages``: what they need to know, and no more.

    Raises:
        BadInput: If none of them can be asked now.
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    closed = {page.id: why for page in pages if (why := _closed(page, around))}
    kept = [page for page in pages if page.id not in closed]
    if not kept:
        raise BadInput(NOTHING_LEFT)
    said = say.BY_EDITION[kind]
    going_to = receivers(kept, kind)
    several = len(kept) > 1
    looking = Looking(areas, around.today, around.limits)
    asked, later = asked_by(kept, kind, looking)
    goes_to = _goes_to(going_to, kind, around, facts)
    form = ReferralForm(
        title=said.title,
        file_title=said.title,
        kind=kind,
        start=(said.start, *_who_sees(said, several=several), *((say.MORE,) * later)),
        parts=(*_common(going_to, kind), *_asked(going_to, kind, asked), *goes_to),
        slip=return_slip(going_to, around, second_choice),
        receivers=len(kept),
        crisis=around.crisis,
        **around.foot(_foot(kind, around, facts)),
        warnings=(
            *(f"{page.name} {closed[page.id]}: left out." for page in pages if page.id in closed),
            *(words for page in kept for words in left_out(page)),
            *_about(going_to, kind),
        ),
    )
    return with_care(form, kept, around) if kind == "public" else form


def _who_sees(said: say.FormWords, *, several: bool) -> tuple[str, ...]:
    return (say.BESIDE, said.several) if several else (say.SEES_ALL,)


def _closed(page: ServicePage, around: Surroundings) -> str:
    """Return why a service cannot be asked now, or nothing."""
    if page.kind not in ASKED_WITH_A_FORM:
        return NO_FORM
    why = why_not(page, around.today)
    return "" if why == NO_WAY_IN else why


def _about(going_to: Sequence[Receiver], kind: Edition) -> tuple[str, ...]:
    """Return what staff should know of the receivers."""
    unconfirmed = [
        f"{one.name}: {say.UNCONFIRMED}" for one in going_to if one.page.standing == "unconfirmed"
    ]
    by_worker = map(cannot_ask_themselves, going_to) if kind == "public" else ()
    return (*unconfirmed, *(words for words in by_worker if words))


def _foot(kind: Edition, around: Surroundings, facts: Mapping[str, DeskFact]) -> str:
    """Return what stands above the foot: for receivers whom to ask, for the person who helps."""
    if kind == "public":
        return around.texts.say("ask_us")
    name = _fact(facts, "name")
    sender = say.SENT_BY.format(name) if name else ""
    ring = say.QUESTIONS.format(around.phone) if around.phone else ""
    return f"{sender} {ring}".strip()


# -- what everybody sees


def _common(going_to: Sequence[Receiver], kind: Edition) -> tuple[Part, ...]:
    said = say.BY_EDITION[kind]
    seen = _seen(tuple(one.number for one in going_to), len(going_to))
    who = tuple(dict.fromkeys(who for one in going_to for who in one.who))
    agreed = Blank("agreed|how", said.agreed, seen, "ticks", said.agreed_ways)
    help_ = Blank("help|what", said.help_label, seen, "lines")
    return (
        Part(said.asking, say.asking_blanks(kind, who, seen)),
        Part(said.reach, say.reach_blanks(said, seen)),
        Part(said.help, (help_, agreed)),
    )


def _seen(group: tuple[int, ...], receivers_: int) -> str:
    """Return who sees a part, by their numbers: a name would tell one service of another."""
    if receivers_ == 1:
        return say.BY_ONE
    if len(group) == receivers_:
        return say.BY_ALL
    return say.BY_SOME.format(listed([*map(str, group)]))


# -- what each of them asks besides


def _asked(going_to: Sequence[Receiver], kind: Edition, asked: Sequence[Asked]) -> tuple[Part, ...]:
    parts = []
    bringing = {one.number for one in going_to if one.bring}
    by = by_receivers(asked, [one.page for one in going_to], bringing)
    for group, questions in by.items():
        receiving = [going_to[number - 1] for number in group]
        part = _part(receiving, questions, kind, len(going_to))
        if part.blanks:
            parts.append(part)
    return tuple(parts)


def _part(
    receiving: Sequence[Receiver], questions: Sequence[Asked], kind: Edition, total: int
) -> Part:
    said = say.BY_EDITION[kind]
    group = tuple(one.number for one in receiving)
    seen = _seen(group, total)
    everybody = len(receiving) == total
    start = "all" if everybody else f"only {' and '.join(map(str, group))}"
    in_all = {one.code: _seen(one.by, total) for one in questions if set(one.by) - set(group)}
    blanks = [blank_of(one, start, seen, kind, in_all.get(one.code, "")) for one in questions]
    if len(receiving) == 1 and receiving[0].bring:
        blanks.append(Blank(f"{start}|bring", said.bring, seen, "ticks", receiving[0].bring))
    if not everybody:
        alone = receiving[0].numbered if len(receiving) == 1 else ""
        heading = said.only_for.format(alone or listed([*map(str, group)]))
        return Part(heading, tuple(blanks), (said.only_for_line,), own_page=True)
    heading = said.all_ask if total > 1 else said.one_asks.format(receiving[0].name)
    return Part(heading, tuple(blanks))


# -- who it goes to


def _goes_to(
    going_to: Sequence[Receiver],
    kind: Edition,
    around: Surroundings,
    facts: Mapping[str, DeskFact],
) -> tuple[Part, ...]:
    said = say.BY_EDITION[kind]
    several = len(going_to) > 1
    stays = say.NOT_SENT if several else say.BY_ONE
    high_risk = kind == "professional" and any(_may_be_high_risk(one.page) for one in going_to)
    lead = _fact(facts, "safeguarding_lead")
    usual, *others = said.goes_to_lines
    to_say = (usual if several else said.goes_to_one, *others)
    lines = tuple(line.format(lead=lead or "your safeguarding lead") for line in to_say)
    blanks = (
        *(_tick(one, kind, stays, around, several=several) for one in going_to),
        Blank("agreed|signature", said.signed, stays),
    )
    told = (said.stays, *lines) if several else lines
    if not high_risk:
        return (Part(said.goes_to, blanks, told, own_page=several),)
    first = _high_risk(around, facts, stays, own_page=several)
    return (first, Part(said.goes_to, blanks, told))


def _tick(
    one: Receiver, kind: Edition, stays: str, around: Surroundings, *, several: bool
) -> Blank:
    """Return the line that names one receiver: a tick, how it gets there, by when to chase."""
    after = chase(one, one.public_phone or around.phone, around.today)
    hint = " ".join(line for line in (*one.how(kind), after) if line)
    tick = say.BY_EDITION[kind].tick
    name = one.numbered if several else one.name
    return Blank(f"goes to|{one.number}", name, stays, "ticks", (tick,), hint)


def _may_be_high_risk(page: ServicePage) -> bool:
    stated = {one.need for one in page.needs if one.structure != "suggested"}
    scored = any(rule.kind == "dash" for rule in page.criteria)
    return page.side != "harming" and (ABUSE in stated or scored)


def _high_risk(
    around: Surroundings, facts: Mapping[str, DeskFact], stays: str, *, own_page: bool
) -> Part:
    """Return where high risk is told: the local route if this desk has one, else the lead."""
    marac, lead = _fact(facts, "marac"), _fact(facts, "safeguarding_lead")
    if marac:
        route = say.MARAC.format(marac)
    else:
        route = say.LEAD_ENTERED.format(lead) if lead else say.LEAD_NOT_ENTERED
    now = say.DO_NOT_WAIT.format(around.crisis.first)
    told = Blank("high risk|told", say.TOLD, stays)
    return Part(say.HIGH_RISK, (told,), (now, route), own_page)


def _fact(facts: Mapping[str, DeskFact], id_: str) -> str:
    return one_line(facts[id_].value) if id_ in facts else ""

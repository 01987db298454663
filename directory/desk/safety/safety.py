"""What safety shows for one answer: decided here, once, for the window, the terminal and paper.

A child who may be telling something holds everything else back; literal emergency words come
before all; then a need that cannot wait, then one gentle question.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from directory.desk.safety import safety_words as say
from directory.disclosure.paper.crisis import line_door
from directory.errors import RefusedWords
from directory.model import DeskFact, NationalLine, Need
from directory.model.vocabulary import Side
from directory.search.language import EmergencyWords
from directory.search.needs import NeedAnswer
from directory.search.needs.sides import HARMED, HARMING
from directory.words import grouped

PanelKind = Literal["emergency", "child", "immediate", "check"]

MOST_NUMBERS = 6
ABUSE = "domestic_abuse"
HOME = frozenset({"homeless_now", "losing_home"})
FROM_A_CHILD = HOME | {"someone_elses_use", "food"}
"""Home, drink and hunger: with these, as with everything about safety, a child is not sent on."""


@dataclass(frozen=True, slots=True)
class SafetyNumber:
    """A national line on the panel."""

    id: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Here:
    """What this desk does, from what was set once for it."""

    id: str
    title: str
    words: str
    """What was entered, or that it was not."""
    entered: bool


@dataclass(frozen=True, slots=True)
class SafetyPanel:
    """What staff read before anything else, as words and numbers."""

    kind: PanelKind
    heading: str
    lines: tuple[str, ...]
    numbers: tuple[SafetyNumber, ...]
    here: tuple[Here, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """All that safety says about one answer. Held in memory only."""

    panel: SafetyPanel | None = None
    silent_999: str = ""
    """How to ring without speaking; for domestic abuse only, and only where staff read it."""
    question: str = ""
    """The one gentle question, when nothing cannot wait."""
    services_held_back: bool = False
    """A child may be telling something: no services, and no question about a parent's consent."""
    print_needs_lead: bool = False
    """Nothing is printed for a child alone before the safeguarding lead has said so."""
    safe_to_take: str = ""
    """What to ask before paper or text, or nothing."""
    side: Side = "neither"
    """Whose services may be shown: those for people harmed, or for people who harm."""
    apart: str = ""
    """Why some services are not shown: they must not meet what is chosen already."""

    def kept_apart(self) -> "Safety":
        """Return the same with the reason why services of one side are not shown."""
        return replace(self, apart=say.NOT_BESIDE)


NOTHING_TO_SAY = Safety()


@dataclass(frozen=True, slots=True)
class Known:
    """What is decided with: the national lines, the facts of this desk, the emergency words."""

    lines: Mapping[str, NationalLine]
    facts: Mapping[str, DeskFact]
    emergency: Mapping[str, EmergencyWords]


def safety_of(
    heard: NeedAnswer, needs: Sequence[Need], pressing: Sequence[Need], known: Known
) -> Safety:
    """Return what safety shows.

    Args:
        heard: What was heard in the words.
        needs: The needs on screen, heard or chosen, without those tapped off.
        pressing: Those of them that are strong enough to decide how urgent it is.
        known: What is decided with.
    """
    child = child_tells(heard, pressing)
    panel = _panel(heard, pressing, known, child=child)
    asked = panel.lines[0] if panel and panel.kind == "check" else ""
    abused = any(need.id == ABUSE for need in needs)
    silent = silent_999(known.lines.values()) if abused else ""
    return Safety(
        panel=panel,
        silent_999=silent,
        question=asked,
        services_held_back=child,
        print_needs_lead=child,
        safe_to_take=say.SAFE_TO_TAKE if any(need.sensitive for need in needs) else "",
        side=side_of(needs),
    )


def silent_999(lines: Iterable[NationalLine]) -> str:
    """Return how to ring for help without speaking, or nothing where the number is not held."""
    return _numbered(say.SILENT, "999", {line.id: line for line in lines})


def child_tells(heard: NeedAnswer, needs: Iterable[Need]) -> bool:
    """Return whether a child seems to be speaking, and of something that is not theirs to carry."""
    told = bool(heard.child_worried or heard.emergency) or any(
        need.theme == "safety" or need.crisis == "immediate" or need.id in FROM_A_CHILD
        for need in needs
    )
    return heard.child and told


def side_of(needs: Iterable[Need]) -> Side:
    """Return which side the needs are on: never both, because the finder keeps them apart."""
    ids = {need.id for need in needs}
    if ids & HARMED:
        return "harmed"
    return "harming" if HARMING in ids else "neither"


def may_join(chosen: Iterable[str], new: str) -> bool:
    """Return whether a service may join those chosen in this visit."""
    return not {"harmed", "harming"} <= {*chosen, new}


def refuse_other_side(chosen: Iterable[str], new: str) -> None:
    """Refuse, in one sentence that gives nobody away, what must not meet what is chosen.

    Raises:
        RefusedWords: If one is for people who are harmed and another for people who harm.
    """
    if not may_join(chosen, new):
        raise RefusedWords(say.KEPT_APART)


def _panel(
    heard: NeedAnswer, pressing: Sequence[Need], known: Known, *, child: bool
) -> SafetyPanel | None:
    urgent = [n for n in pressing if n.crisis == "immediate" and n.id not in heard.doubtful]
    entry = known.emergency.get(heard.emergency)
    if entry:
        return _emergency(entry, urgent, known, child=heard.child)
    if child:
        return _child(urgent, pressing, known)
    if urgent:
        return _immediate(urgent, known, heard.of_another)
    asked = next((need for need in pressing if need.crisis != "none"), None)
    return _check(asked, heard, known) if asked else None


def _check(asked: Need, heard: NeedAnswer, known: Known) -> SafetyPanel:
    if heard.child and asked.id in say.ASK_A_CHILD:
        return _asked_of_a_child(asked, known)
    numbers = _numbers(asked.lines, known)
    question = _question(asked, heard.of_another)
    return SafetyPanel("check", say.ASK_GENTLY, (question,), numbers, ())


def _asked_of_a_child(asked: Need, known: Known) -> SafetyPanel:
    """Return the gentle question to a child whom a service may well see, and who is told of it."""
    lines = (say.ASK_A_CHILD[asked.id], say.TELL_THE_LEAD)
    numbers = _numbers((*say.LINES_FOR_A_CHILD, "nhs111"), known)
    return SafetyPanel(
        "check", say.ASK_GENTLY, lines, numbers, _here(("safeguarding_lead",), known)
    )


def _emergency(
    entry: EmergencyWords, urgent: Sequence[Need], known: Known, *, child: bool
) -> SafetyPanel:
    keys = [entry.line, *say.EMERGENCY_LINES.get(entry.says, ())]
    if child:
        keys += _child_keys(urgent)
    elif say.HERE_FOR.get(entry.says):  # a leak or a fire needs no line for a need besides
        keys += [key for need in urgent for key in need.lines]
    lines = say.EMERGENCY_STEPS.get(entry.says, ())
    heading = _numbered(say.IS_THIS_HAPPENING, entry.line, known.lines) or say.IS_IT_NOW
    here = dict.fromkeys((*say.HERE_FOR.get(entry.says, ()), *(("safeguarding_lead",) * child)))
    return SafetyPanel(
        "emergency",
        heading,
        (*lines, *(_child_speaks(known) if child else ())),
        _numbers(keys, known),
        _here(here, known),
    )


def _child(urgent: Sequence[Need], pressing: Sequence[Need], known: Known) -> SafetyPanel:
    """Return what is read where a child tells something; without a home the council is rung too."""
    heading, *lines = _child_speaks(known)
    away = any(need.id in HOME for need in pressing)
    keys = (*_child_keys(urgent), *(say.LINES_WITHOUT_A_HOME if away else ()))
    here = (*say.HERE_FOR["child"], *(say.HERE_FOR["child without a home"] if away else ()))
    return SafetyPanel("child", heading, tuple(lines), _numbers(keys, known), _here(here, known))


def _child_speaks(known: Known) -> tuple[str, ...]:
    """Return the words about a child, with the lead of this desk named if that was entered."""
    lead = known.facts.get("safeguarding_lead")
    named = f"Get the {lead.value} now." if lead and lead.value else say.GET_THE_LEAD
    return tuple(named if line == say.GET_THE_LEAD else line for line in say.CHILD_SPEAKS)


def _child_keys(urgent: Iterable[Need]) -> list[str]:
    """Return the lines for a child: those for adults who are harmed are not among them."""
    return [
        *say.LINES_FOR_A_CHILD,
        "999",
        *(key for n in urgent if n.theme == "mind" for key in n.lines),
    ]


def _question(need: Need, of_another: Collection[str]) -> str:
    """Return what is asked first, about whoever is in trouble."""
    about_them = say.ASK_OF_ANOTHER.get(need.id, "") if need.id in of_another else ""
    return about_them or need.ask_first


def _immediate(
    urgent: Sequence[Need], known: Known, of_another: Collection[str] = ()
) -> SafetyPanel:
    questions = dict.fromkeys(_question(need, of_another) for need in urgent if need.ask_first)
    keys = [key for need in urgent for key in need.lines]
    here = dict.fromkeys(fact for need in urgent for fact in say.HERE_FOR.get(need.theme, ()))
    return SafetyPanel(
        "immediate", say.IS_IT_NOW, tuple(questions)[:1], _numbers(keys, known), _here(here, known)
    )


def _numbers(keys: Iterable[str], known: Known) -> tuple[SafetyNumber, ...]:
    found = [known.lines[key] for key in dict.fromkeys(keys) if key in known.lines]
    doors = ((line.id, line_door(line)) for line in found)
    shown = [SafetyNumber(id_, door.name, door.number) for id_, door in doors if door]
    return tuple(shown[:MOST_NUMBERS])


def _here(ids: Iterable[str], known: Known) -> tuple[Here, ...]:
    entered = {one: _entered(one, known.facts) for one in ids}
    return tuple(
        Here(one, (say.HERE | say.COUNCIL)[one], words or say.NOT_ENTERED, bool(words))
        for one, words in entered.items()
    )


def _entered(one: str, facts: Mapping[str, DeskFact]) -> str:
    if one in say.COUNCIL:
        return _council(one, facts)
    fact, phone = facts.get(one), facts.get(say.HERE_PHONES.get(one, ""))
    if fact is None or not fact.value:
        return ""
    return f"{fact.value}. Ring {grouped(phone.value)}" if phone and phone.value else fact.value


def _council(one: str, facts: Mapping[str, DeskFact]) -> str:
    """Return the number of an office of the council as entered here, and that for nights."""
    held = {key: facts[key].value for key in (one, f"{one}{say.AT_NIGHT}") if key in facts}
    by_day, at_night = held.get(one, ""), held.get(f"{one}{say.AT_NIGHT}", "")
    day = f"Ring {grouped(by_day)}" if by_day else ""
    night = f"Evenings, nights and weekends {grouped(at_night)}" if at_night else ""
    return ". ".join(filter(None, (day, night)))


def _numbered(words: str, key: str, lines: Mapping[str, NationalLine]) -> str:
    line = lines.get(key)
    return words.format(number=line.display) if line and line.display else ""

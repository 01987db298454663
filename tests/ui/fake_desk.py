"""A desk with a handful of made-up services, for tests of the window alone."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from directory.desk.answer import DeskAnswer, DoorOpen, NeedChip, Result
from directory.disclosure.panel import Panel, Section
from directory.disclosure.sheet import CrisisWords
from directory.model import Need, ServiceCard, Theme
from directory.words import tokens

TODAY = date(2026, 11, 22)
THEMES = tuple(
    Theme(id=one, name=name, position=at)
    for at, (one, name) in enumerate(
        (
            ("home", "Home"),
            ("money", "Money, food and fuel"),
            ("safety", "Staying safe"),
            ("mind", "How you are feeling"),
            ("habits", "Drink, drugs, gambling and smoking"),
            ("health", "Health and care"),
            ("family", "Family and children"),
            ("work", "Work, learning and getting online"),
            ("law", "Police, prison and the law"),
            ("background", "Been in care, the forces, or new here"),
        )
    )
)
NEEDS = (
    Need(
        id="losing_home",
        theme="home",
        public_name="Worried about losing your home",
        professional_name="At risk of homelessness",
        phrases=("kicked out", "landlord", "eviction"),
    ),
    Need(
        id="debt",
        theme="money",
        public_name="Money you owe",
        professional_name="Debt",
        phrases=("debt", "owe", "bailiffs"),
    ),
    Need(
        id="food",
        theme="money",
        public_name="Not enough food",
        professional_name="Food insecurity",
        phrases=("food", "hungry"),
    ),
    Need(
        id="domestic_abuse",
        theme="safety",
        public_name="Hurt or controlled by someone close",
        professional_name="Domestic abuse",
        screen_name="Staying safe",
        sensitive=True,
        crisis="immediate",
        phrases=("hits",),
    ),
)


def card(one, name, **more):
    """A card for a list, with made-up words where none are given."""
    plain = ServiceCard(
        id=one,
        source_id="",
        name=name,
        organisation="Practice Trust",
        summary="Help with money, debt and letters you do not understand",
        place="Practice Town",
        way_in="ring_first",
        phone="0151 496 0101",
        status="open",
        standing="confirmed",
        sensitive=False,
        screen_name="",
        side="neither",
        checked_on="2026-11-01",
        ends_on="",
        needs=("debt",),
        suggested=(),
    )
    return replace(plain, **more)


CARDS = (
    card("practice-1", "Practice Money Help"),
    card(
        "practice-2",
        "Practice Housing Advice Desk",
        summary="Advice if you may lose your home or the rent has gone up",
        way_in="just_turn_up",
        needs=("losing_home",),
        checked_on="2026-03-02",
    ),
    card(
        "practice-3",
        "Practice Debt and Bills Clinic",
        summary="A worker goes through your debt and bills with you",
        way_in="worker_must_ask",
        place="by phone",
        needs=("debt", "losing_home"),
    ),
    card(
        "practice-4",
        "Practice Food Cupboard",
        summary="A bag of food the same day, no questions asked",
        way_in="just_turn_up",
        needs=("food", "debt"),
        checked_on="",
    ),
    card(
        "practice-5",
        "Practice Safe Steps",
        summary="Someone to talk to about home",
        screen_name="Practice Talk to Us",
        sensitive=True,
        side="harmed",
        needs=("domestic_abuse",),
        place="",
    ),
    card(
        "practice-6",
        "Practice Change Course",
        summary="For people worried about how they treat someone close",
        side="harming",
        sensitive=True,
        needs=("domestic_abuse",),
        way_in="through_someone",
        standing="unconfirmed",
    ),
    card(
        "practice-7",
        "Practice Credit Union of the Northern and Southern Riverside Neighbourhood Partnership",
        summary="Saving and fair loans, debt put in one place",
        way_in="online",
        place="Practice Riverside and district",
        status="waiting_list",
    ),
    card(
        "practice-8",
        "<b>Practice</b> & <img src=x> Café",
        summary="<script>debt</script> & tea",
        way_in="",
    ),
)
CRISIS = CrisisWords(
    first="Someone in danger? Ring the practice line.",
    lines=(
        "Urgent help, body or mind: ring the second practice line.",
        "Talk, day or night: practice listeners 0151 496 0999, free.",
    ),
    foot="In danger: ring the practice line.",
)
STRIP = (
    "In danger: 999  \u00b7  Urgent, body or mind: 111, choose mental health  \u00b7  "
    "Talk: Practice Line 020 7946 0999  \u00b7  Text WORD to 07700 900999"
)


class FakeDesk:
    """Answers from the made-up services; remembers what it was asked, for tests to look at."""

    def __init__(self):
        self.today = TODAY
        self.practice = True
        self.asked = []
        self.directory = SimpleNamespace(
            themes=lambda: THEMES, practice=True, count=lambda: len(CARDS), edition=lambda: None
        )

    def ask(self, text, needs_off=frozenset(), limit=20, *, needs=None, whole=False):
        """Find services that share a word or a need."""
        self.asked.append(text)
        words = set(tokens(text))
        heard = [n for n in NEEDS if any(tokens(p)[0] in words for p in n.phrases)]
        wanted = {n.id for n in heard if n.id not in needs_off} | set(needs or {})
        found = [one for one in (_match(at, words, wanted) for at in CARDS) if one]
        kept = _one_side(sorted(found, key=lambda r: -r.score))
        return DeskAnswer(
            query=text,
            needs=tuple(_chip(n) for n in NEEDS if n.id in wanted),
            circumstances=(),
            goals=(),
            services=tuple(kept[:limit]),
            by_name=False,
            fallback=None if kept else "connector",
            doors=() if kept else (DoorOpen("connector", "", "Ask Practice Person here", ""),),
            crisis="immediate" if "domestic_abuse" in wanted else "none",
            child=False,
            emergency="",
        )

    def panel(self, service_id, *, public=False):
        """Everything about one made-up service."""
        at = next(c for c in CARDS if c.id == service_id)
        return Panel(
            id=at.id,
            name=(at.screen_name if public else "") or at.name,
            organisation=at.organisation,
            sentence=at.summary,
            phone=at.phone,
            best_time="Best on weekday mornings.",
            sections=SECTIONS if public else (*SECTIONS, PROFESSIONAL),
            practice=True,
            unconfirmed=at.standing == "unconfirmed",
            warnings=("One sentence was left out: it labels people.",)
            if at.id == "practice-3"
            else (),
            links=("https://example.org/practice", "practice@example.org"),
        )

    def message(self, ids):
        """A text message naming the services."""
        names = "; ".join(c.name for one in ids for c in CARDS if c.id == one)
        return SimpleNamespace(text=f"PRACTICE. {names}", characters=0, parts=1)

    def needs(self):
        """Every need by its id."""
        return {need.id: need for need in NEEDS}

    def crisis(self):
        """The crisis words."""
        return CRISIS

    def crisis_strip(self):
        """The line under every page."""
        return STRIP

    def count(self):
        """How many services there are."""
        return len(CARDS)


SECTIONS = (
    Section(
        "can_they_go",
        "Can they go?",
        (
            "For: anyone over 16 who lives in Practice Town.",
            "Not for: business debts.",
            "Money: not recorded. Ask them.",
        ),
    ),
    Section(
        "how_to_get_in",
        "How to get in",
        ("They can go themselves: ring, and say what the letter says.",),
    ),
    Section(
        "when_and_where",
        "When and where",
        ("Monday to Thursday, 9.30am to 4pm.", "1 Practice Street, the blue door.", "Free."),
    ),
    Section("wait", "Wait", ("About a week (asked 1 November 2026).",)),
    Section("next", "What happens next", ("They ring back within two days.",)),
    Section("checked", "Checked", ("Phone and times checked 1 November 2026, by phone.",)),
)
PROFESSIONAL = Section("rules", "You can refer", ("Any professional. Use the form or ring.",))


def _match(at, words, wanted):
    spoken = set(tokens(f"{at.name} {at.summary}"))
    shared = tuple(sorted(words & spoken))
    by_need = wanted & set(at.needs)
    if not shared and not by_need:
        return None
    return Result(at, 2.0 * len(shared) + len(by_need), (), shared)


def _one_side(found):
    first = next((r.card.side for r in found if r.card.side != "neither"), "neither")
    return [r for r in found if r.card.side in ("neither", first)]


def _chip(need):
    return NeedChip(
        id=need.id,
        public_name=need.public_name,
        professional_name=need.professional_name,
        screen_name=need.screen_name or need.public_name,
        score=1.0,
        why=(),
        crisis=need.crisis,
        ask_first="",
    )

"""The form of a record as data: a new field is one line here.

Groups stand in the order of the panel. A field names what it is in the record, says it in the
keeper's words, and helps in plain words; ``said_as`` has other words for another kind of record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ui.pages.directory.editor import choices

if TYPE_CHECKING:
    from collections.abc import Mapping

InputKind = Literal[
    "line",
    "text",
    "choice",
    "yes_no",
    "yes_or_no",
    "day",
    "must_be_day",
    "names",
    "ticks",
    "contact",
    "place",
    "form",
    "organisation",
]
Kinds = frozenset[str]
EVERY: Kinds = frozenset(choices.KINDS)
HELPS: Kinds = frozenset({"service", "community_asset", "role"})
"""Kinds that help a person themselves."""
MEETS: Kinds = HELPS | {"network"}
"""Kinds that are held somewhere at some time."""
ASKED: Kinds = HELPS | {"network", "right_or_scheme", "pathway"}
"""Kinds for which it matters who may come, and how."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field."""

    name: str
    label: str
    help: str = ""
    input: InputKind = "line"
    choices: Mapping[str, str] = field(default_factory=dict)
    kinds: Kinds = EVERY
    said_as: Mapping[str, str] = field(default_factory=dict)
    """Its label for another kind of record."""
    check: str = ""
    """The key of the checks of typed words, if they are not those of its name."""

    def label_for(self, kind: str) -> str:
        """Return what it is called for one kind of record."""
        return self.said_as.get(kind, self.label)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A list of things, each with its fields."""

    name: str
    label: str
    one: str
    """One of them, in words: ``phone or address``."""
    help: str
    fields: tuple[FieldLine, ...]
    kinds: Kinds = EVERY


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A part of the form that has a shape of its own: hours, rules, needs, links ..."""

    name: Literal["hours", "criteria", "ways_read", "needs", "links"]
    label: str
    help: str
    kinds: Kinds = EVERY
    said_as: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the form, under its heading."""

    heading: str
    lines: tuple[FieldLine | ListLine | OwnLine, ...]
    said_as: Mapping[str, str] = field(default_factory=dict)


F, L = FieldLine, ListLine

CONTACT_FIELDS = (
    F("kind", "What it is", "", "choice", choices.CONTACT_KINDS),
    F("value", "Number or address", "As it should be rung or written to."),
    F("label", "What it is for", 'A job, never a name: "front desk". "Vacant" is fine.'),
    F("best_time", "Best time"),
    F("audience", "Who may see it", "", "choice", choices.AUDIENCE),
    F("location_id", "At which place", "", "place"),
)
ROUTE_FIELDS = (
    F("channel", "How", "", "choice", choices.CHANNELS),
    F("accepted", "Do they take people this way?", "", "choice", choices.ACCEPTED),
    F("who", "Who may ask this way", "Nothing ticked: not recorded.", "ticks", choices.REFERRERS),
    F("contact_id", "Number or address to use", "", "contact"),
    F("partner", "Through whom", "The organisation that asks for them."),
    F("area", "Only for this area"),
    F("for_public", "What the person does", "One short step a line.", "text"),
    F("for_workers", "What the worker does", "", "text", check="for_worker"),
    F("bring", "What to bring", "With commas between.", "names"),
    F("no_id_needed", "Can they go without ID?", "", "yes_no"),
    F("reply_time", "How soon they answer", 'As they say it: "two days".'),
    F("waiting_time", "Wait, this way", 'As they say it: "about six weeks".'),
    F("waiting_checked_on", "Wait was checked on", "", "day", check="checked_on"),
    F("next_step", "What happens next"),
    F("form_id", "Blank form to use", "Attach it first, under Blank forms.", "form"),
    F("audience", "Who may see it", "", "choice", choices.AUDIENCE),
)
PLACE_FIELDS = (
    F("visibility", "May people know where it is?", "", "choice", choices.VISIBILITY),
    F("name", "Name of the place", "The hall, centre or shop.", check="place"),
    F("address", "Street"),
    F("town", "Town"),
    F("postcode", "Postcode"),
    F("area", "Town or ward to say", "For a place that is told by its area."),
    F("door", "How to find the door", '"Blue door beside the chemist."'),
    F("landmark", "Near what"),
    F("bus_stop", "Bus stop"),
    F("no_steps", "No steps?", "", "yes_no"),
    F("mobile", "A stop of something that moves", "", "yes_or_no"),
    F("access", "Also there", "", "ticks", choices.ACCESS),
)
AREA_FIELDS = (
    F("name", "Area", "A place, town or ward."),
    F("code", "Code", "Filled in by itself where we know it. It can stay empty."),
)
CLOSURE_FIELDS = (
    F("starts_on", "From", "", "must_be_day"),
    F("ends_on", "To, and including", "", "must_be_day"),
    F("words", "Why, or what instead"),
    F("opens", "Opens then at", "Leave empty when it is closed all day."),
    F("closes", "Closes then at"),
    F("location_id", "At which place", "", "place"),
)
FORM_FIELDS = (
    F("title", "What it is called", "As people ask for it."),
    F("version", "Version", 'As it stands on the form: "v3, March 2026".'),
    F("kind", "What it is", "", "choice", choices.PAPER_KINDS),
    F("source", "Where it is from", "Who gave it to us, or the page it was on."),
    F("dated", "Dated", "The day on it, or the day we got it.", "day", check="checked_on"),
    F(
        "no_hidden_place",
        "Read through: no hidden address on it?",
        "A leaflet of a hidden place is handed out only after that.",
        "yes_or_no",
    ),
)
TRANSLATION_FIELDS = (
    F("field", "What it says in other words", "", "choice", choices.TRANSLATED),
    F("language", "Language", "", "choice", choices.LANGUAGES),
    F("text", "In that language", "", "text", check="translation"),
    F("reviewer", "Reviewed by", "A role, never a name: interpreter, community worker."),
    F(
        "reviewed_on",
        "Reviewed on",
        "Shown to nobody until both are filled in.",
        "day",
        check="checked_on",
    ),
)

GROUPS: tuple[Group, ...] = (
    Group("Who and what", (
        F("name", "Name", "As they call themselves."),
        F("organisation_id", "Run by", "", "organisation", said_as={
            "network": "Host", "role": "Works for", "other_directory": "Kept by",
            "right_or_scheme": "Who answers"}),
        F("summary", "In one sentence", "What it does for a person, in at most fifteen words.",
          said_as={"network": "What it is for", "pathway": "Where it leads",
                   "other_directory": "What it lists", "right_or_scheme": "What it gives"}),
        F("description", "More about it", "", "text"),
        F("status", "Taking people now?", "", "choice", choices.STATUS),
        F("starts_on", "Starts on", "", "day"),
        F("ends_on", "Ends on", "The last day: of a pilot, a contract, a season.", "day"),
        F("pilot", "A pilot?", "Something that is tried out, for some people, for a time.",
          "yes_or_no", kinds=HELPS),
        F("public_name", "Name on paper", "Only if the name itself would label people."),
        F("also_known_as", "Also called", "With commas between.", "names"),
        F("former_names", "Called before", "With commas between.", "names"),
        F("acronyms", "Short names", "With commas between.", "names"),
        F("clinical", "Is it health care?", "", "yes_no", kinds=HELPS),
        F("level", "Level of help", "For staff: who it is meant for first of all.", "choice",
          choices.LEVELS, kinds=HELPS),
        F("sensitive", "Could it harm somebody if others saw it?",
          "Then it is asked before anything is printed.", "yes_or_no", kinds=ASKED),
        F("neutral_name", "Name that tells nothing", "Shown where others may see the screen.",
          kinds=ASKED),
        F("side", "In a home with abuse, it is for", "", "choice", choices.SIDES, kinds=HELPS),
    )),
    Group("Who it is for", (
        F("who_for", "Who it is for", "", "text", kinds=ASKED, said_as={
            "network": "Who may join", "right_or_scheme": "Who can ask"}),
        F("not_for", "Who it is not for", "And where they could go instead.", "text", kinds=ASKED),
        F("open_to_anyone", "Open to anyone?", "Yes only if they say so.", "yes_no", kinds=ASKED),
        OwnLine("criteria", "Rules",
                "A line for each: age 18-64; lives in Knowsley; not: drugs detox; usually: has a "
                "GP. Before it not:, usually: or prefer:. [a word] before several: one is enough.",
                kinds=frozenset({"service", "role", "community_asset", "right_or_scheme"})),
        F("area_rule", "How the area is decided", "", "choice", choices.AREA_RULES, kinds=HELPS),
        L("coverage", "Areas", "area", "Which places, towns or wards it is for.", AREA_FIELDS),
    )),
    Group("How to get in", (
        F("how_to_refer", "In their words", "", "text", kinds=ASKED, said_as={
            "right_or_scheme": "How to ask", "network": "How to join"}),
        L("routes", "Ways in", "way in", "Each way in: who may use it, and what happens.",
          ROUTE_FIELDS, kinds=ASKED),
        OwnLine("ways_read", "", "", kinds=ASKED),
        L("forms", "Blank forms and leaflets", "blank form or leaflet", "A PDF that nobody has "
          "filled in, 3 MB at most. It is printed from here; it is kept in the directory.",
          FORM_FIELDS, kinds=ASKED),
    ), said_as={"network": "How to join", "right_or_scheme": "How to ask"}),
    Group("Phone, mail and web", (
        L("contacts", "", "number or address",
          "Every number and address. Ways in use them.", CONTACT_FIELDS),
        F("contact_safe", "Is it safe to ring?", "What shows on a phone that is rung. Staff only.",
          kinds=HELPS),
    )),
    Group("Where and when", (
        L("locations", "Places", "place", "Where it is held.", PLACE_FIELDS, kinds=MEETS),
        OwnLine("hours", "Times",
                "Type it as you would say it: Mon-Fri 9-5, Wed till 8, closed bank holidays.",
                kinds=MEETS, said_as={"network": "How often it meets"}),
        L("closures", "Closed days", "closed day", "Dated days on which it is closed, or open at "
          "other times.", CLOSURE_FIELDS, kinds=MEETS),
    )),
    Group("Cost, languages and access", (
        F("cost", "Cost", "Free must be said by them, never guessed.", "choice", choices.COSTS,
          kinds=MEETS),
        F("cost_words", "Cost in words", kinds=MEETS),
        F("languages", "Languages", "With commas between.", "names", kinds=HELPS),
        F("interpreter", "Do they find an interpreter?", "", "yes_no", kinds=HELPS),
        F("access", "Access", "", "ticks", choices.ACCESS, kinds=MEETS),
        F("access_words", "Access in words", kinds=MEETS),
    )),
    Group("The wait, and what happens next", (
        F("waiting_time", "Wait", 'As they say it: "about six weeks".', kinds=HELPS),
        F("waiting_checked_on", "Wait was checked on", "", "day", kinds=HELPS, check="checked_on"),
        F("while_you_wait", "While they wait", "", "text", kinds=HELPS),
        F("next_step", "What happens next", "", "text", kinds=ASKED),
        F("length_of_support", "How long it lasts", kinds=HELPS),
        F("attempts", "When they stop trying", kinds=HELPS),
        F("retell", "Tell the story again?", "", "choice", choices.RETELLS, kinds=HELPS),
        F("shares_info", "Whom they tell", "", "choice", choices.SHARES, kinds=HELPS),
    )),
    Group("What it helps with", (
        OwnLine("needs", "Needs", "What a person would come for."),
    ), said_as={"network": "What it is about"}),
    Group("Links to other records", (
        OwnLine("links", "Links", "Other records that belong to this one.",
                said_as={"pathway": "Steps and links"}),
    ), said_as={"pathway": "Steps and links"}),
    Group("In other languages", (
        L("translations", "", "translation", "Used only once somebody has reviewed it: say who "
          "and when.", TRANSLATION_FIELDS),
    )),
    Group("Where we know it from", (
        F("lived_checked_on", "Words checked by people who have used it, on",
          "It stands on the sheet.", "day", kinds=HELPS, check="checked_on"),
        F("standing", "Is it true at all?", "", "choice", choices.STANDING),
        F("source", "Source", "The list, report or person (by role) that it came from."),
        F("categories", "Words of the source", "With commas between.", "names"),
        F("tags", "Tags", "Yours, to find records by; on no paper. With commas between.", "names"),
    )),
)  # fmt: skip

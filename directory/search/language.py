"""What the need finder knows about everyday language: facts only, read from ``seed/language``."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True)
class Denial:
    """How people say that something is not their trouble ("I don't drink any more").

    Denial counts only for the needs named in ``cues``. A word that ends in ``*`` stands for
    itself with any ending. Words are lower case and written with their apostrophes.
    """

    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a need to the words that name its trouble."""
    openers: tuple[str, ...] = ()
    """What begins a denial, such as ``i don't``; a cue follows within ``reach`` words."""
    left: tuple[str, ...] = ()
    """What leaves a trouble behind, such as ``gave up``: a denial where more is said than that."""
    likewise: tuple[str, ...] = ()
    """What makes somebody else's trouble one's own too: ``going the same way``."""
    reach: int = 3
    """Most words between the opener and the cue."""
    never_between: tuple[str, ...] = ()
    """Words that, between opener and cue, turn it into no denial ("I can't not drink")."""
    settled: tuple[str, ...] = ()
    """What after a cue says that it is in order ("drinking is fine")."""
    settled_reach: int = 2
    """Most words between the cue and what settles it."""
    cannot_stop: tuple[str, ...] = ()
    """Phrases that say the person cannot stop: then nothing is denied."""
    wishes: tuple[str, ...] = ()
    """Phrases that wish it away ("don't want to drink"): then nothing is denied."""
    struggles: tuple[str, ...] = ()
    """Words of somebody on the way out, who may want company on it: nothing is denied."""


@dataclass(frozen=True, slots=True)
class Distant:
    """How people say that something is long past, or stood in a film ("when I was a kid").

    ``kid/child`` stands for either word.
    """

    long_ago: tuple[str, ...] = ()
    not_over: tuple[str, ...] = ()
    """What says that it is not over for whoever speaks: then nothing is long past."""
    settled: tuple[str, ...] = ()
    """What says that it is over: "made my peace"."""
    stories: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    """What says that an emergency is over: "in March"."""
    goes_on: tuple[str, ...] = ()
    """What says that it is not: "again", "now"."""


@dataclass(frozen=True, slots=True)
class OwningUp:
    """What is said by, or of, somebody who harms those close to them, and by nobody who is harmed.

    ``kid/child`` stands for either word.
    """

    oneself: tuple[str, ...] = ()
    another: tuple[str, ...] = ()
    """Said of another, by staff or a friend."""
    enduring: tuple[str, ...] = ()
    """The other way round: said by somebody who bears it."""


DeedKind = Literal["hurts", "at", "towards", "afraid", "takes", "let", "wrecks", "finds"]
"""How it is said whom a deed is done to: hurts her, shouts at her, is violent towards her."""


@dataclass(frozen=True, slots=True)
class HarmWords:
    """Words by which it is told who hurts, frightens or controls whom."""

    deeds: Mapping[DeedKind, tuple[str, ...]] = field(default_factory=dict)
    things: frozenset[str] = frozenset()
    """Whoever takes or watches these of somebody controls them."""
    papers: frozenset[str] = frozenset()
    wrecked: frozenset[str] = frozenset()
    """Whoever wrecks or hides these controls their owner; with ``papers``."""
    kept_from: frozenset[str] = frozenset()
    """What somebody is not let do."""
    contact: frozenset[str] = frozenset()
    """What is done with children whom ``keeps_away`` keeps away."""
    keeps_away: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    """May stand between a deed and whom it is done to."""
    harmless: frozenset[str] = frozenset()
    """Beside these a deed is something else: a swing is pushed."""
    things_too: frozenset[str] = frozenset()
    """Behind an article these are things and no deeds: "the lamp"."""
    denied_too: frozenset[str] = frozenset()
    """Are denied as blows are."""
    denied_with: frozenset[str] = frozenset()
    """Beside a denied deed these say nothing else."""
    sometimes: frozenset[str] = frozenset()
    """Behind a denied deed these say that it is denied for some of the time only."""
    natures: frozenset[str] = frozenset()
    """What somebody is said to be who harms those close to them."""
    being: frozenset[str] = frozenset()
    """May stand between somebody and what they are said to be."""
    unwell: frozenset[str] = frozenset()
    """Beside these it is an illness or a condition that speaks."""
    wish: frozenset[str] = frozenset()
    """What somebody who harms, or who speaks for them, asks for."""
    reported: frozenset[str] = frozenset()
    """How staff name whoever stands at the desk."""
    traits: frozenset[str] = frozenset()
    """Stand for the person whose they are: "my temper is frightening the kids"."""
    witness: frozenset[str] = frozenset()
    """After "I" these make it somebody who tells of others."""
    not_close: frozenset[str] = frozenset()
    """Who is neither partner nor family."""
    blows: frozenset[str] = frozenset()
    """What ``family`` and ``staff`` do that harms, whoever they are."""
    family: frozenset[str] = frozenset()
    """Who is family, and neither partner nor parent."""
    staff: frozenset[str] = frozenset()
    """Whose work it is to help somebody."""
    of_children: frozenset[str] = frozenset()
    """Who of them works with children only."""
    figurative: frozenset[str] = frozenset()
    """After a blow these make it a manner of speaking: "hit me with a load of forms"."""
    others: frozenset[str] = frozenset()
    """Who is spoken of, beside those of ``Language.roles``."""
    says: frozenset[str] = frozenset()
    called_in_short: frozenset[str] = frozenset()
    """What somebody who harms is called in short forms: then mostly by another."""
    called: frozenset[str] = frozenset()
    what_kind: frozenset[str] = frozenset()
    """May stand before what they are called."""
    sought: frozenset[str] = frozenset()
    """Beside what they are called: help is sought for them."""
    hurt: frozenset[str] = frozenset()
    """Beside it: somebody is harmed, whatever else is said."""
    bears: frozenset[str] = frozenset()
    """Beside it: somebody is harmed."""

    @property
    def perpetrators(self) -> frozenset[str]:
        """What somebody who harms is called, in short forms and in full."""
        return self.called | self.called_in_short


@dataclass(frozen=True, slots=True)
class Acts:
    """What one person does to the body of another, as ``seed/language/acts.toml`` writes it."""

    acts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """``hurts``, ``asks``, ``touches``, and ``not_meant``."""
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    """A word to those of its forms that regular endings would miss."""


@dataclass(frozen=True, slots=True)
class BesideHarm:
    """Whom else to think of where something harms."""

    need: str
    """The need of whoever stands beside it."""
    beside: frozenset[str]
    """The needs that tell of harm."""
    words: frozenset[str]
    """Words for whoever it concerns."""
    ages: range = range(0)
    """Ages of whoever it concerns."""


@dataclass(frozen=True, slots=True)
class TogetherRule:
    """What several words tell together, which none of them tells alone."""

    parts: tuple[frozenset[str], ...]
    """Of each one word stands in the line, in this order; ``<many>`` and ``<few>`` are numbers."""
    need: str = ""
    """What is told, if it is a need."""
    emergency: str = ""
    """What is told, if it is an emergency: one of the emergency words."""
    nothing: bool = False
    """Whether it tells of no need at all, and is not heard."""
    leads: bool = True
    """Whether the need decides how urgent it is; else it is thought of beside others."""
    asks: bool = False
    """Whether that is asked about first, although it leads."""
    apart: int = 4
    """Most words between two parts."""
    any_order: bool = False
    """Whether the parts may stand anywhere in the line."""
    across: bool = False
    """Whether the parts may stand in two clauses."""
    close: bool = False
    """Whether only small words may stand between the parts."""
    anywhere: tuple[frozenset[str], ...] = ()
    """Of each of these one word stands anywhere in the line, too."""
    never_between: frozenset[str] = frozenset()
    never_with: frozenset[str] = frozenset()
    """Words that, among the parts or soon after them, make it something else."""
    alone_with: frozenset[str] = frozenset()
    """Words beside which it is told, if nothing else is said; without any, all others may be."""
    instead_of: frozenset[str] = frozenset()
    """Needs that the same words would seem to tell of."""
    not_told: frozenset[str] = frozenset()
    """Circumstances and goals that the same words would seem to tell of."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What many voices say of each need, counted beforehand."""

    FIRST_MARK: ClassVar = 33
    """Code of the mark that stands for nought, in a row."""
    STEP: ClassVar = 0.05
    """What one mark more tells."""
    needs: tuple[str, ...] = ()
    """Their places are those in the rows."""
    tolls: tuple[float, ...] = ()
    """For each need, what every known word costs it: more is said about some needs than others."""
    rows: Mapping[str, str] = field(default_factory=dict)
    """A word, a pair of words or a beginning, to two marks for each need it tells of: the place of
    the need, and how much."""


@dataclass(frozen=True, slots=True)
class ShortWord:
    """One meaning of a short form that desks type: "s21", "PIP2", "T/A"."""

    short: str
    """As it is usually written; a remark in brackets tells two of the same letters apart."""
    also: tuple[str, ...] = ()
    """Other ways of writing it. Dots, slashes, blanks and capitals need none."""
    needs: tuple[str, ...] = ()
    """Ids of the needs that it points to, the nearest first."""
    sure: Literal["clear", "hint", "beside"] = "clear"
    """Whether it tells by itself, tells a little, or only with a word of ``beside``."""
    beside: frozenset[str] = frozenset()
    """Words that, somewhere in the line, make it sure."""
    capitals: Literal["", "yes", "only"] = ""
    """Whether it is heard in capitals, or with a word of ``beside``; or in capitals only, because
    small letters are an ordinary word ("is", "top")."""

    @property
    def written(self) -> str:
        """The letters themselves, without the remark in brackets."""
        return self.short.partition(" (")[0]

    def in_full(self) -> "ShortWord":
        """Return what it means where its words are written out, and mistaken for nothing."""
        return replace(self, sure="hint" if self.sure == "hint" else "clear", capitals="")


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What stands around the names of places, in small letters."""

    things: frozenset[str] = frozenset()
    """After a name these make it a building, a club or a street."""
    people_too: frozenset[str] = frozenset()
    """Names of wards that people go by, or that stand for something else."""
    endings: tuple[str, ...] = ()
    """How names of places end here."""
    elsewhere: frozenset[str] = frozenset()
    """Countries, shops and feasts: written with a capital, and no place of a service."""
    services: frozenset[str] = frozenset()
    """What is looked for: a name before one of these may be that of a place."""
    service_ends: frozenset[str] = frozenset()
    """Last words of what is looked for: so may a town after one of these."""


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """By which words a child, or somebody grown up, is known as the one who speaks.

    Phrases in the order in which they are said; ``my/me`` is either word, ``<any>`` any one.
    """

    ages: tuple[str, ...] = ()
    """From seven on, spelt out."""
    at_school: tuple[str, ...] = ()
    """Said by nobody but a child."""
    parents: tuple[str, ...] = ()
    child_says: tuple[str, ...] = ()
    """Beside a parent these make it a child who speaks, and who tells of fear or want."""
    of_a_parent: tuple[str, ...] = ()
    """The same, where it is said of a parent and of none of the ``relatives``."""
    relatives: tuple[str, ...] = ()
    elders: tuple[str, ...] = ()
    """Family who are no parents; beside them ``child_tells`` makes it a child who speaks."""
    child_tells: tuple[str, ...] = ()
    child_may_mean: tuple[str, ...] = ()
    """Tells of fear or want only where it is plain that a child speaks."""
    someone_else: tuple[str, ...] = ()
    """Whose age is told, where it is not the speaker's own."""
    grown_up: tuple[str, ...] = ()
    """Said by, or of, people who are grown up; but for ``not_grown_up``."""
    not_grown_up: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """The languages that people speak here."""

    languages: frozenset[str] = frozenset()
    """With a capital."""
    speak: frozenset[str] = frozenset()
    """Words beside which a language is one that somebody speaks."""


@dataclass(frozen=True, slots=True)
class Language:
    """The word lists that turn what a person typed into words to look up."""

    contractions: Mapping[str, str]
    """``can't`` and ``cant`` to ``can not``."""
    slang: Mapping[str, str]
    """A slang or regional word to the plain one, which may be several words."""
    stop: frozenset[str]
    """Words that carry no need of their own."""
    roles: Mapping[str, str]
    """A person word to its class: ``husband`` to ``_partner``."""
    common: frozenset[str]
    """Ordinary English words that the speller leaves alone."""
    rarer: tuple[str, ...] = ()
    """The other words of English, in order: one alone is taken for no slip either."""
    irregular: Mapping[str, str] = field(default_factory=dict)
    """A form that a stemmer would miss to its base: ``slept`` to ``sleep``."""
    denial: Denial = field(default_factory=Denial)
    distant: Distant = field(default_factory=Distant)
    same: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A word to others that services use for the same thing, the nearest first."""
    same_phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same for several words that mean one thing together: "dial a ride"."""
    of_needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a need to words that services for it use of themselves."""
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A whole line, tidy, that names a topic, to ids of the needs that it stands for."""
    alike: Mapping[str, str] = field(default_factory=dict)
    """A whole line, tidy, to the line that says the same and is searched instead."""
    figures: tuple[str, ...] = ()
    """Manners of speaking, in which words of danger do not mean what they say."""
    learned: Learned = field(default_factory=Learned)
    """What was learned from the voices; nothing, where nobody taught."""
    shorthand: tuple[ShortWord, ...] = ()
    """Short forms that desks type, each with what it may mean."""
    left_alone: frozenset[str] = frozenset()
    """Names, medicines and words that the speller leaves alone beside the common ones."""
    visitors: frozenset[str] = frozenset()
    """What visitors say at any desk, about rooms, hours, buses: it tells of no need."""
    pastimes: frozenset[str] = frozenset()
    """What people talk of who need nothing: games, films, pets, the weather."""
    pets: frozenset[str] = frozenset()
    """Those of them that are animals."""
    first_names: frozenset[str] = frozenset()
    """With a surname behind one it is the name of a person, of which nothing is heard."""
    fillers: frozenset[str] = frozenset()
    """Greetings, days and names of people: no reason why a need was heard."""
    places: frozenset[str] = frozenset()
    """Names of places: they say where, and tell of no need."""
    owning_up: OwningUp = field(default_factory=OwningUp)
    harm: HarmWords = field(default_factory=HarmWords)
    acts: Acts = field(default_factory=Acts)
    beside_harm: tuple[BesideHarm, ...] = ()
    together: tuple[TogetherRule, ...] = ()
    """What words tell together."""
    things: frozenset[str] = frozenset()
    """What stands for ``<thing>`` in a manner of speaking."""
    place_words: PlaceWords = field(default_factory=PlaceWords)
    spoken: Spoken = field(default_factory=Spoken)
    speaker: SpeakerWords = field(default_factory=SpeakerWords)
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words of each kind of place, where several kinds meet one need."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """What else in a name tells the kind."""


NO_LANGUAGE = Language(contractions={}, slang={}, stop=frozenset(), roles={}, common=frozenset())


@dataclass(frozen=True, slots=True)
class EmergencyWords:
    """Literal words of an emergency, and whom the desk is told to ring."""

    words: str
    """Lower case, without accents or apostrophes, as ``directory.words.tidy`` writes text."""
    says: str
    """Which answer: ``ambulance``, ``police``, ``fire``, ``gas``, ``power``, ``abroad``,
    ``overdose``, ``cutting``."""
    line: str
    """Key of the national line that the answer names."""

"""What the need finder knows about everyday language: facts only, read from ``seed/language``."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
    irregular: Mapping[str, str] = field(default_factory=dict)
    """A form that a stemmer would miss to its base: ``slept`` to ``sleep``."""
    denial: Denial = field(default_factory=Denial)
    same: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A word to others that services use for the same thing, the nearest first."""
    of_needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a need to words that services for it use of themselves."""
    figures: tuple[str, ...] = ()
    """Manners of speaking, in which words of danger do not mean what they say."""


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

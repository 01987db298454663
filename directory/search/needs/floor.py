"""When too little was heard to show any need: "where's the toilet", "asdfgh", "hello".

One everyday word that also stands in a phrase ("see", "right", "room") says little on its own. It
counts in a longer line, because nobody makes small talk that long, or when it scores high.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from directory.search.language import Language
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Spoken
from directory.search.needs.stems import lay_stem

_TELLING = 0.3
"""Least score on telling words."""
_EVERYDAY = 1.55
"""Least score on one everyday word in a short line."""
_STORY = 0.1
"""Least score on one everyday word in a longer line."""
_STORY_WORDS = 3
"""Words with a meaning of their own that make a line long."""
_WHOLE = 0.999
"""Cover from which a phrase of small words only ("can't go on") counts as said."""
_DESK_TALK = frozenset(
    {
        "time", "today", "tomorrow", "yesterday", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "morning", "afternoon", "evening", "open",
        "opens", "close", "closes", "closed", "bus", "train", "parking", "park", "nearest",
        "nearby", "where's", "post", "office", "reception", "upstairs", "downstairs", "floor",
        "queue", "match", "score", "weather", "happy", "christmas", "year", "birthday",
        "thanks", "thank", "cheers", "ta", "hiya", "bye", "please", "test", "testing",
        "early", "late", "hello", "one", "two", "three", "four", "five", "six", "seven",
        "eight", "nine", "ten", "eleven", "twelve",
    }
)  # fmt: skip
"""What people say at any desk; it does not make a line a story."""


class Floor:
    """Tells whether enough was heard to show a need. Chosen on lines that hold none."""

    def __init__(self, language: Language, single: Iterable[str]) -> None:
        """Take the phrases that are one word, which tell on their own ("debt", "bailiffs")."""
        self._language = language
        self._stop = language.stop
        self._silent = self._stems(language.stop) | self._stems(language.roles)
        self._single = tuple(single)

    @cached_property
    def everyday(self) -> frozenset[str]:
        """The stems of ordinary words that are no phrase by themselves; made when first asked."""
        single = self._stems(self._language.slang.get(word, word) for word in self._single)
        return self.ordinary - single

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The stems of all ordinary words; made when first asked."""
        return self._stems(self._language.common)

    def holds(self, heard: Heard, words: Sequence[Spoken]) -> bool:
        """Tell whether ``heard`` of the line of ``words`` is enough to show its need."""
        content = frozenset(  # "mum" alone says who, not what
            t for t in heard.terms if not t.startswith("_") and t not in self._silent
        )
        if not content and heard.cover < _WHOLE:
            return False
        if self._tells(heard, content):
            return heard.score >= _TELLING
        told = {w.word for w in words if not w.word.isdigit()}  # a phone number is no story
        story = told - self._stop - _DESK_TALK
        return heard.score >= (_STORY if len(story) >= _STORY_WORDS else _EVERYDAY)

    def _tells(self, heard: Heard, content: frozenset[str]) -> bool:
        if len(content) == 1 and len(heard.terms) == 1:
            return not content & self.everyday
        return bool(content)

    def _stems(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(lay_stem(word, self._language.irregular) for word in words)

"""Whether words are plain enough: length of sentences, words of the trade, long words."""

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.words import sentences

MOST_WORDS = 25
MOST_LONG_WORDS = 4
LONG_WORD = 11
SHARE_OF_LONG = 0.08
IN_PLACE_OF = {
    "service user": "people",
    "referral": "asking for a place",
    "eligib": "who can go",
    "criteri": "who can go",
    "intervention": "help",
    "disengage": "stopped coming",
    "pathway": "the steps",
    "signpost": "tell people about",
    "commence": "start",
    "utilise": "use",
    "facilitate": "help",
    "holistic": "all round",
    "multi-agency": "working together",
    "in order to": "to",
    "prior to": "before",
    "domiciliary": "at home",
    "advocacy": "speaking up for you",
}
"""Words of the trade, and what people say instead."""


def label_found(text: str) -> str | None:
    """Return that words label people, with the words."""
    found = labels_in(text)
    if not found:
        return None
    return f"\u201c{found[0]}\u201d labels people. The sentence that holds it will not be printed."


def label_in_name(text: str) -> str | None:
    """Return that a name labels people, and what to do."""
    found = labels_in(text)
    if not found:
        return None
    return (
        f"\u201c{found[0]}\u201d labels people. Give it a public name, or it will not be printed."
    )


def long_sentence(text: str) -> str | None:
    """Return that a sentence is too long to take in."""
    longest = max((len(one.split()) for one in sentences(text)), default=0)
    if longest <= MOST_WORDS:
        return None
    return f"One sentence has {longest} words. Two short ones are easier."


def long_summary(text: str) -> str | None:
    """Return that the one sentence of a sheet is too long for it."""
    words = len(text.split())
    return f"{words} words. A sheet has room for 15." if words > 15 else None


def word_of_the_trade(text: str) -> str | None:
    """Return a word that people at a desk do not use, and what they say instead."""
    lower = text.lower()
    for word, better in IN_PLACE_OF.items():
        if word in lower:
            return f"\u201c{word}\u2026\u201d: people say \u201c{better}\u201d."
    found = avoided_in(text)
    return f"\u201c{found[0]}\u201d: say it in everyday words." if found else None


def many_long_words(text: str) -> str | None:
    """Return that a text is hard to read, naming its longest words."""
    words = dict.fromkeys(word.strip(".,;:()\u2019'\"").lower() for word in text.split())
    long = [word for word in words if len(word) >= LONG_WORD and word.isalpha()]
    if len(long) < MOST_LONG_WORDS or len(long) < len(words) * SHARE_OF_LONG:
        return None
    return f"Hard to read for many: {', '.join(long[:3])}. Is there a shorter word?"

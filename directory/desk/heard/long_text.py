"""What is said of a text that is longer than anybody speaks at a desk: its beginning decides."""

from directory.search.query import MOST_CHARACTERS, beginning

LONG_TEXT = f"This is a long text: its first {MOST_CHARACTERS:,} characters decide."


def left_out(text: str) -> int:
    """Return how many characters of ``text`` decide nothing; emergencies are heard in them too."""
    return len(text) - len(beginning(text))


def long_text(text: str) -> str:
    """Return the sentence that says that only the beginning of ``text`` decides, or nothing."""
    return LONG_TEXT if left_out(text) else ""


def deciding(text: str) -> str:
    """Return the beginning of ``text`` that decides."""
    return beginning(text)

"""Needs whose very name on a slip would tell on whoever holds it."""

from directory.model import Need

QUIET_THEMES = frozenset(("safety", "habits", "mind", "law"))
"""Staying safe, drink and drugs, how one is feeling, the police."""


def is_quiet(need: Need) -> bool:
    """Return whether slips and trails for a need carry table numbers, and no heading."""
    return need.sensitive or need.theme in QUIET_THEMES

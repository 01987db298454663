"""Signpost named in hints as it was started, so that what is told can be typed."""

import re
from typing import Any

VERBS_NAMED = (
    "find needs show match print text card calendar import export back merge apart check backup "
    "restore practice desk history coverage count counts todo phrase wording language event "
    "edition key areas"
)
"""After one of these, ``signpost`` is the command and no word of a record."""
COMMAND = re.compile(rf"(?<![\w./-])signpost(?= (?:{'|'.join(VERBS_NAMED.split())})\b)")


def as_started(text: str) -> str:
    """Return our own words with the command as it can be typed where one stands."""
    if not COMMAND.search(text):
        return text
    from ui.actions.telling import how_typed  # loads the whole core

    command = how_typed()
    return COMMAND.sub(lambda _found: command, text)


def name_in_help(command: Any) -> None:  # noqa: ANN401  (of Typer, one of several kinds)
    """Let the help of a command, its options and those under it name it as it was started."""
    for part in (command, *command.params):
        if getattr(part, "help", None):
            part.help = as_started(part.help)
    for one in getattr(command, "commands", {}).values():
        name_in_help(one)

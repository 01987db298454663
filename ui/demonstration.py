"""Where there is no display: the same job once, on paper and as a picture, in ``out/``."""

import os
from pathlib import Path

from directory.desk import Desk, Situation
from ui import actions
from ui.terminal.common import say, tell

REQUEST = "my landlord is kicking me out and I've got a baby"
SERVICES = 3


def demonstrate(desk: Desk, out: Path | None = None) -> int:
    """Find services for a sample request, print the sheet and picture the window.

    Args:
        desk: The open desk.
        out: The folder to write to; ``out`` in the current folder if left out.

    Returns:
        The exit status: 0.
    """
    folder = out or Path("out")
    folder.mkdir(parents=True, exist_ok=True)
    now = Situation(at=actions.now(desk))  # as the window that is pictured asks
    answer = actions.find(desk, REQUEST, situation=now, finished=True)
    say(f'Somebody says: "{REQUEST}"')
    tell("; ".join(chip.public_name for chip in answer.needs), first="Understood: ", then="  ")
    chosen = [result.card for result in answer.services[:SERVICES]]
    for number, card in enumerate(chosen, 1):
        reach = ". ".join(filter(None, (card.phone, actions.way_in(card))))
        tell(f"{card.name}: {reach}" if reach else card.name, first=f"  {number}. ")
    if chosen:
        printed = actions.make_sheet(desk, [card.id for card in chosen])
        actions.save_pdf(printed, folder / "help-near-you.pdf")
        say(f"The sheet: {folder / 'help-near-you.pdf'}")
    _picture(desk, folder / "window.png")
    say(f"The window: {folder / 'window.png'}")
    return 0


def _picture(desk: Desk, path: Path) -> None:
    """Save a picture of the window as it answers the sample request."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app import picture_of_window

    picture_of_window(desk, REQUEST, path)

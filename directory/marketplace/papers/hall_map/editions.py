"""For whom a map is: visitors, staff, or whoever runs the building."""

from collections.abc import Mapping
from typing import Literal, get_args

from directory.errors import BadInput
from directory.words import one_line

Edition = Literal["public", "professional", "venue"]
EDITIONS: tuple[Edition, ...] = get_args(Edition)


def edition_in(options: Mapping[str, str]) -> Edition:
    """Return the edition that was asked for.

    Raises:
        BadInput: If there is none of that name.
    """
    said = options.get("edition") or "public"
    if said not in EDITIONS:
        known = ", ".join(EDITIONS)
        raise BadInput(f"There is no edition “{one_line(said)}” of the map: {known}.")
    return said

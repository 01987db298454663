"""Where an address is, in a word or two: for records whose source wrote no town of its own."""

import re

from directory.words import one_line, postcode, postcodes_within

MOST_WORDS = 3
"""Words in the name of a town."""
_NO_TOWN = re.compile(
    r"(?i)\d|\b(?:road|rd|street|st|lane|avenue|ave|drive|close|way|court|crescent|place|square"
    r"|parade|terrace|grove|centre|center|hospital|surgery|practice|park|estate|mall|house|unit)\.?$"
)
"""The end of an address that is a street or a building, and no town."""
_COUNTY = re.compile(
    r"(?i).*shire|(?:greater|west|east|north|south|tyne and) (?:manchester|london|midlands|sussex"
    r"|yorkshire|wear)|avon|cleveland|cornwall|cumbria|devon|dorset|essex|kent|merseyside|middlesex"
    r"|norfolk|northumberland|rutland|somerset|suffolk|surrey|england|wales|uk|united kingdom"
)
"""What may stand after a town: too wide to tell two places apart."""
_OUTCODE = re.compile(r"(?:^| )[A-Z]{1,2}[0-9][A-Z0-9]?$")


def town_alone(place: str) -> str:
    """Return a place of a card without half a postcode: ``Bolton`` of ``Bolton BL3``."""
    return _OUTCODE.sub("", place)


def place_in_address(address: str, code: str) -> str:
    """Return the town and the first half of the postcode: ``Bolton BL3``; what there is of them."""
    found = postcode(code) or next(iter(postcodes_within(address)), "")
    outcode = found.split()[0] if found else ""
    parts = [part for part in map(one_line, address.split(",")) if part and not postcode(part)]
    while len(parts) > 1 and _COUNTY.fullmatch(parts[-1]):
        parts.pop()
    last = parts[-1].removesuffix(found).strip() if len(parts) > 1 else ""
    town = "" if _NO_TOWN.search(last) or len(last.split()) > MOST_WORDS else last.rstrip(".")
    return f"{town} {outcode}".strip()

"""What words about access say of a wheelchair: plainly that one can get in with it, or nothing.

A house without steps may still have a narrow door or a lift too small, so *no steps* says less.
"""

import re

_HOW = r"(?:full(?:y)? )?wheelchairs?[- ](?:access(?:ible|ibility)?|friendly)"
_WHERE = r"(?: throughout| venue| building| premises)?"
_FOR = r"(?:full(?:y)? )?accessible (?:to|for|by) (?:all )?wheelchairs?(?: users)?"
_WHEELCHAIR = re.compile(rf"(?i)\W*(?:{_HOW}{_WHERE}|{_FOR}{_WHERE})(?:: yes)?\W*")


def takes_a_wheelchair(words: str) -> bool:
    """Say whether words tell that one can get in with a wheelchair, and nothing else."""
    return _WHEELCHAIR.fullmatch(words) is not None

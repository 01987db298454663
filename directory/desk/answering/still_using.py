"""Still drinking or using: a service that asks people to have stopped says so in its own words.

It is never hidden for what was heard: it comes after the others, and one asks first.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from directory.desk.answering.answer import Result
from directory.desk.situation import Situation
from directory.store import Directory
from directory.words import one_line, sentences

TICKED = "takes_using"
"""The filter that says it: see ``narrowing.FILTERS``."""
MOST_HELD = 8000
_DRUGS = r"(?:drugs?|gear|heroin|crack|coke|cocaine|spice|weed|meth|it)"
_HEARD = re.compile(
    r"(?<!not )(?<!n't )\bstill (?:drink|drinking|using|use|smoking crack|taking|"
    rf"on (?:the )?(?:{_DRUGS}|drink|booze))\b"
    r"|\b(?:can'?t|cannot|can not|haven'?t|hasn'?t|not) (?:stop(?:ped)?|quit) "
    r"(?:drinking|using|taking|the drink)\b"
    r"|\b(?:drink|drinks|drinking|use|uses|using) (?:drugs )?every ?day\b"
    r"|(?<!used to )\b(?:drink|drinks|drinking) (?:\w+ )?(?:too much|too heavily|a lot)\b",
)
_STOPPED = re.compile(
    r"\b(?:must|need to|needs to|have to|has to|should)\b[^.]*\b(?:sober|abstinent"
    r"|(?:stop|stopped)\b[^.]*\b(?:drink|drinking|alcohol|drugs|using)|be (?:dry|clean)\b"
    r"|(?:free|off|clean|dry) (?:of|from|drink|drugs|alcohol))\b"
    r"|\bstopped (?:drinking|using)\b"
    r"|\b(?:cannot|can ?not|can't|(?<!do )not|never|no one|nobody)\b[^.]*"
    r"\b(?:if|while|when|who)\b[^.]*"
    r"\b(?:drink|drinks|drinking|drunk|using|use drugs|under the influence)\b"
    r"|\b(?:abstinent|abstinence|(?:drug|alcohol|substance)[- ]free)\b"
    r"|\bno (?:alcohol|drugs|drink)\b",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(
    r"\b(?:not|n't|never|no) (?:have|need)(?: to)?\b|\bno need\b|\bcan still\b|\bwelcome\b"
    r"|\bwhether or not\b|\beven if\b",
    re.IGNORECASE,
)


def is_heard(text: str) -> bool:
    """Return whether somebody said that they, or who they came for, drink or use now."""
    return bool(_HEARD.search(text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")))


def asks_to_have_stopped(*texts: str) -> str:
    """Return the sentence by which a record takes nobody who drinks or uses, or nothing."""
    said = (line for text in texts for line in sentences(text))
    found = (line for line in said if _STOPPED.search(line) and not _NO_MATTER.search(line))
    return one_line(next(found, ""))


class StillUsing:
    """Marks services by their own words; the words of a record are read once."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._revision = 0
        self._held: dict[str, str] = {}

    def marked(
        self, results: Sequence[Result], text: str, situation: Situation, *, by_name: bool
    ) -> tuple[Result, ...]:
        """Return ``results``, marked where it was heard or ticked; what is marked comes last.

        Args:
            results: The services found, in order.
            text: What was typed.
            situation: What was chosen besides.
            by_name: A name was typed: then nothing moves.
        """
        if TICKED not in situation.only and not is_heard(text):
            return tuple(results)
        asks = self._sentences([one.card.id for one in results])
        told = [replace(one, asks_stopped=asks.get(one.card.id, "")) for one in results]
        return tuple(told if by_name else sorted(told, key=lambda one: bool(one.asks_stopped)))

    def _sentences(self, ids: Sequence[str]) -> dict[str, str]:
        revision = self._directory.revision
        if revision != self._revision or len(self._held) > MOST_HELD:
            self._held.clear()
            self._revision = revision
        missing = [one for one in ids if one not in self._held]
        if missing:
            self._held |= self._read(missing)
        return self._held

    def _read(self, ids: Sequence[str]) -> dict[str, str]:
        marks = ",".join("?" * len(ids))
        asked = f"SELECT key, id, not_for, who_for FROM service WHERE id IN ({marks})"
        services = self._directory.rows(asked, ids)
        keys = ",".join(str(key) for key, *_ in services)
        asked = (
            f"SELECT service_key, words FROM criterion WHERE service_key IN ({keys})"
            " AND audience = 'public' AND kind <> 'risk_flags' ORDER BY service_key, position"
        )
        conditions: dict[object, list[str]] = {}
        for key, words in self._directory.rows(asked):
            conditions.setdefault(key, []).append(str(words))
        return {
            str(one): asks_to_have_stopped(str(not_for), str(who_for), *conditions.get(key, ()))
            for key, one, not_for, who_for in services
        }

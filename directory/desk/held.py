"""What one desk holds of its open directory, and what it shows and hands out without a question."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from directory.desk.answering.whereabouts import PlaceFinder
from directory.desk.heard.meant import Meant
from directory.desk.situation import NEW_SITUATION, Situation
from directory.disclosure.paper.crisis import crisis_words, strip_words
from directory.disclosure.paper.sheet import CrisisWords, Sheet
from directory.disclosure.paper.text_blocks import OURS, Texts
from directory.disclosure.record.message import Message
from directory.disclosure.record.panel import Other, Panel
from directory.disclosure.record.panel_making import make_panel, other_of
from directory.disclosure.rules.freshness import limits_of
from directory.model import DeskFact, Edition, Goal, NationalLine, Need
from directory.search.language import EmergencyWords, Language
from directory.search.needs import NeedFinder
from directory.search.services import Search
from directory.store import Directory

if TYPE_CHECKING:
    from directory.desk.papers import Papers


class Held:
    """Read once, and again when the directory has changed. Holds no text that was typed."""

    def __init__(
        self,
        directory: Directory,
        today: date,
        language: Language,
        emergency: Sequence[EmergencyWords] = (),
    ) -> None:
        self.directory = directory
        self.today = today
        self._language = language
        self._emergency = emergency
        self._emergencies = {one.words: one for one in emergency}
        self._search = Search(directory, today, language)
        self.places = PlaceFinder(directory, language.places)
        self.meant = Meant()
        self._revision = 0
        self._needs: dict[str, Need] = {}
        self._goals: dict[str, Goal] = {}
        self._lines: tuple[NationalLine, ...] = ()
        self._facts: dict[str, DeskFact] = {}
        self._edition: Edition | None = None
        self._texts = OURS
        self._follow()
        self._search.follow()

    def read_ahead(self) -> None:
        """Load what the first mistyped word would wait for; others may ask meanwhile."""
        self._search.read_ahead()
        self._finder.read_ahead()

    def panel(self, service_id: str, *, public: bool = False) -> Panel:
        """Return one record for the panel; ``public`` when the person may see the screen."""
        page = self.directory.page(service_id)
        return make_panel(
            page,
            self.today,
            practice=self.directory.practice,
            public=public,
            limits=limits_of(self._facts),
        )

    def others(
        self,
        service_id: str,
        asked: Collection[str] = (),
        situation: Situation = NEW_SITUATION,
        *,
        public: bool = False,
    ) -> tuple[Other, ...]:
        """Return two other services for the same need that this person can use.

        Args:
            service_id: The service that may not be right.
            asked: Ids of the needs that are asked about.
            situation: What is known besides the words.
            public: True when the person may see the screen.
        """
        page = self.directory.page(service_id)
        found = self.papers().others().for_person(page, asked, situation)
        return tuple(other_of(one, public=public) for one in found)

    def papers(self) -> "Papers":
        """Return what makes everything that is handed out, as the directory is now."""
        from directory.desk.papers import Papers  # slow to load, and no first answer needs it

        self._follow()
        return Papers(
            directory=self.directory,
            search=self._search,
            today=self.today,
            needs=self._needs,
            lines=self._lines,
            facts=self._facts,
            places=self.places,
            texts=self._texts,
        )

    def sheet(self, ids: Sequence[str]) -> Sheet:
        """Return the signposting sheet of the services ``ids``, before it is laid out."""
        return self.papers().sheet(ids)

    def message(self, ids: Sequence[str]) -> Message:
        """Return a text message for the person about the services ``ids``."""
        return self.papers().message(ids)

    def crisis(self) -> CrisisWords:
        """Return the crisis words; every number comes from the table of national lines."""
        self._follow()
        return crisis_words(self._lines)

    def crisis_strip(self) -> str:
        """Return the one line that stands under every page."""
        self._follow()
        return strip_words(self._lines)

    def needs(self) -> Mapping[str, Need]:
        """Return every need by its id."""
        self._follow()
        return self._needs

    def goals(self) -> Mapping[str, Goal]:
        """Return every goal by its id."""
        self._follow()
        return self._goals

    def finder_of(self, needs: Sequence[Need], goals: Sequence[Goal]) -> NeedFinder:
        """Return what would hear words with these needs and goals, to look at a change."""
        around = self.directory.circumstances()
        return NeedFinder(needs, around, goals, self._language, self._emergency)

    def _follow(self) -> None:
        """Make the finder anew when the needs have changed."""
        revision = self.directory.revision
        if revision == self._revision:
            return
        needs, goals = self.directory.needs(), self.directory.goals()
        heard = tuple(self._needs.values()), tuple(self._goals.values())
        if self._revision == 0 or heard != (needs, goals):
            self._needs = {need.id: need for need in needs}
            self._goals = {goal.id: goal for goal in goals}
            self._finder = self.finder_of(needs, goals)
            self.meant.follow(needs)
        own = self.directory.own_wording("text")
        self._texts = Texts({one.of: one.words for one in own})
        self._lines = self.directory.lines()
        self._facts = self.directory.desk()
        self._edition = self.directory.edition()
        self._revision = revision

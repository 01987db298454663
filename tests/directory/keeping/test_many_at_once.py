"""One change to many records: told beforehand, made as one act, undone as one."""

import pytest

from directory.errors import BadInput, RefusedWords, Stopped
from directory.keeping.many import bulk
from directory.keeping.many.bulk import BULK_CHANGES, BulkChange, Filter
from directory.model import FactCheck, Location, ServiceNeed
from directory.store import Directory, faults_of, undo
from directory.store.acts import BESIDE_FROM
from tests.directory.keeping.kept import TODAY, made_folder

MANY = 2_500
ALL = [f"practice-{number}" for number in range(1, 6)]
CHANGES = {
    "status": (BulkChange("status", "closed"), lambda page: page.status == "closed"),
    "ends_on": (BulkChange("ends_on", "2026-12-31"), lambda page: page.ends_on.day == 31),
    "organisation": (
        BulkChange("organisation", "practice-lantern"),
        lambda page: page.organisation.name == "Practice Lantern Trust",
    ),
    "add_need": (
        BulkChange("add_need", "debt"),
        lambda page: ServiceNeed(need="debt", structure="confirmed") in page.needs,
    ),
    "remove_need": (BulkChange("remove_need", "food"), lambda page: page.needs == ()),
    "add_area": (
        BulkChange("add_area", "Kirkby", code="E00000000"),
        lambda page: [(one.name, one.code) for one in page.coverage] == [("Kirkby", "E00000000")],
    ),
    "source": (BulkChange("source", "Our own list"), lambda page: page.source == "Our own list"),
    "standing": (BulkChange("standing", "unconfirmed"), lambda page: page.standing[0] == "u"),
    "add_language": (BulkChange("add_language", "Polish"), lambda page: "Polish" in page.languages),
    "remove_language": (BulkChange("remove_language", "Welsh"), lambda page: page.languages == ()),
    "cost": (BulkChange("cost", "free"), lambda page: page.cost == "free"),
    "check": (
        BulkChange("check", "2026-11-20", group="hours", means="phone"),
        lambda page: page.checks[0].group == "hours" and page.checks[0].checked_on.day == 20,
    ),
}


@pytest.fixture
def directory(tmp_path):
    held = Directory(made_folder(tmp_path / "data"))
    yield held
    held.close()


def test_every_change_is_tried():
    assert set(CHANGES) == set(BULK_CHANGES)


@pytest.mark.parametrize("kind", CHANGES)
def test_each_change_is_made_to_all_of_them_and_undone_as_one(directory, kind):
    for page in directory.pages(ALL):
        directory.save(page.model_copy(update={"languages": ("Welsh",)}))
    change, holds = CHANGES[kind]
    before = directory.setting("content")
    told = bulk.preview(directory, ALL, change, TODAY)
    made = bulk.make(directory, ALL, change, TODAY)
    assert set(told.change) == set(made) == {one for one in ALL if one in told.change}
    assert all(holds(page) for page in directory.pages(ALL))
    assert undo.next_undo(directory).records == len(made)
    undo.undo(directory)
    assert directory.setting("content") == before
    assert faults_of(directory.path, words=True) == []


def test_what_would_stay_the_same_or_be_refused_is_told_beforehand(directory):
    wrong = (FactCheck(group="contact", reported_wrong="number", reported_on=TODAY),)
    checked = (FactCheck(group="contact", checked_on=TODAY, means="visit"),)
    for one, checks in (("practice-1", wrong), ("practice-2", checked)):
        directory.save(directory.page(one).model_copy(update={"checks": checks}))
    change = BulkChange("check", TODAY.isoformat(), group="contact", means="visit")
    told = bulk.preview(directory, ALL, change, TODAY)
    assert told.same == ("practice-2",)
    assert [one for one, why in told.refused] == ["practice-1"]
    assert told.words == "3 would change, 1 say it already, 1 would be left as they are."
    bulk.make(directory, ALL, change, TODAY)
    assert directory.page("practice-1").checks == wrong


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (BulkChange("colour", "red"), "Change one of"),
        (BulkChange("status", "half open"), "Say one of: open"),
        (BulkChange("cost", ""), "Say one of"),
        (BulkChange("ends_on", "31 Feb"), "is no day"),
        (BulkChange("add_need", "gold"), "no need 'gold'"),
        (BulkChange("organisation", "nobody"), "no organisation"),
        (BulkChange("add_area", " "), "Say what it shall be"),
        (BulkChange("check", "2026-11-20"), "which facts"),
        (BulkChange("check", "2027-01-01", group="hours", means="phone"), "future"),
        (BulkChange("remove_need", "debt"), "Nothing would be different"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence_and_changes_nothing(directory, change, said):
    before = directory.setting("content")
    with pytest.raises(BadInput, match=said):
        bulk.make(directory, ALL, change, TODAY)
    assert directory.setting("content") == before
    assert undo.next_undo(directory) is None


def test_words_about_a_person_are_refused_for_many_too(directory):
    with pytest.raises(RefusedWords):
        bulk.preview(directory, ALL, BulkChange("source", "Mrs Marsden rang"), TODAY)


def test_records_are_chosen_by_what_they_say(directory):
    page = directory.page("practice-2")
    directory.save(page.model_copy(update={"status": "open", "kind": "network"}))
    assert bulk.choose(directory, Filter()) == tuple(ALL)
    assert bulk.choose(directory, Filter(status="open", kind="network")) == ("practice-2",)
    assert bulk.choose(directory, Filter(organisation="practice-lantern")) == ("practice-3",)
    assert bulk.choose(directory, Filter(need="food", name="PANTRY 4")) == ("practice-4",)
    assert bulk.choose(directory, Filter(publisher="practice", standing="unconfirmed")) == ()
    assert bulk.choose(directory, Filter(source="'; DROP TABLE service")) == ()


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    held = Directory(made_folder(tmp_path_factory.mktemp("many") / "data", MANY))
    yield held
    held.close()


def test_thousands_are_changed_as_one_and_undone_as_one(many):
    ids, before, done = bulk.choose(many, Filter()), many.setting("content"), []
    bulk.make(many, ids, BulkChange("cost", "free"), TODAY, lambda *told: done.append(told))
    assert done[-1] == (MANY, MANY)
    assert many.rows("SELECT count(*) FROM service WHERE cost = 'free'") == [(MANY,)]
    step = undo.next_undo(many)
    assert (step.records, len(step.names)) == (MANY, 3)
    assert step.words.endswith("and 2,497 more")
    assert len(undo.undo(many).ids) == MANY
    assert many.setting("content") == before
    assert many.rows("SELECT count(*) FROM search_all WHERE search_all MATCH 'word77'") == [(1,)]
    assert faults_of(many.path) == []


def test_stopping_half_way_leaves_everything_as_it_was(many):
    ids, before, path = bulk.choose(many, Filter()), many.setting("content"), many.path
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 2

    with pytest.raises(Stopped, match="Nothing was changed"):
        bulk.make(many, ids, BulkChange("cost", "fee"), TODAY, cancelled=cancelled)
    assert (many.setting("content"), many.path) == (before, path)
    assert not list(many.folder.path.glob("*.building*"))


def test_many_records_are_undone_beside_the_file_too_and_hidden_places_stay_hidden(many):
    ids = bulk.choose(many, Filter())[: BESIDE_FROM + 10]
    bulk.make(many, ids, BulkChange("status", "open"), TODAY)
    hidden = (Location(id="hall", visibility="hidden"),)
    page = many.page(ids[0])
    many.save(page.model_copy(update={"locations": hidden}))
    undo.undo(many)
    assert undo.undo(many).ids
    assert many.page(ids[0]).locations == hidden
    assert many.page(ids[1]).status == "not_known"

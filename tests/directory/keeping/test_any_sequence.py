"""Whatever a keeper does, in whatever order, the file holds what a plain model of it holds."""

import os
import random
import sqlite3
import zlib
from contextlib import closing

import pytest

from directory.errors import BadInput
from directory.keeping import bin as recycling
from directory.keeping import bulk, editing, history
from directory.model import KeptList, Location
from directory.store import Directory, Issued, build_beside, faults_of, undo
from directory.store.hiding import keeps_hidden
from directory.store.local import Change, held, make_changes
from tests.directory.keeping.kept import AT, HARBOUR, LANTERN, NEEDS, TODAY, made_folder, record
from tests.directory.keeping.model_of_keeping import Model

SEQUENCES = range(int(os.environ.get("SIGNPOST_SEQUENCES", "4")))
STEPS = 40
SECRET = "7 Canarystreet"


class Keeper:
    """Does the same thing to the directory and to the model of it."""

    def __init__(self, directory, dice):
        self.directory, self.dice, self.folder = directory, dice, directory.folder
        self.model = Model([record(number) for number in range(1, 6)], NEEDS)

    def one(self):
        return self.dice.choice(list(self.model.pages))

    def edit(self, **fields):
        one = self.one()
        opened = editing.open_record(self.directory, one)
        changed = opened.page.model_copy(update=fields or {"summary": f"Said {self.dice.random()}"})
        editing.save(self.directory, changed, opened.digest)
        if changed != opened.page:
            self.model.act({one: changed})

    def rename_the_organisation(self):
        page = self.model.whole(self.one())
        if page.organisation:
            name = f"Practice Trust {self.dice.randrange(100)}"
            body = page.organisation.model_copy(update={"name": name})
            opened = editing.open_record(self.directory, page.id)
            changed = opened.page.model_copy(update={"organisation": body})
            if editing.save(self.directory, changed, opened.digest).changes:
                self.model.act({page.id: changed})

    def move_to_another(self):
        body = self.dice.choice((HARBOUR, LANTERN, None))
        self.edit(organisation=body, organisation_id=body and body.id)

    def hide(self):
        self.edit(locations=(Location(id="hall", visibility="hidden"),))

    def tell_where(self):
        self.edit(locations=(Location(id="hall", address=SECRET, town="Kirkby"),))

    def begin(self):
        begun = editing.blank(self.directory)
        page = begun.page.model_copy(update={"name": "Practice begun", "organisation": LANTERN})
        self.model.act({page.id: editing.save(self.directory, page, begun.digest).page})

    def copy(self):
        copied = editing.copy_of(self.directory, self.one())
        saved = editing.save(self.directory, copied.page, copied.digest)
        self.model.act({saved.page.id: saved.page})

    def remove(self):
        one = self.one()
        if len(self.model.pages) < 3:
            return
        recycling.remove(self.directory, one)
        self.model.act({one: None}, tuple(each for each in self.model.ours if each != one))

    def bring_back(self):
        binned = [one.id for one in recycling.in_the_bin(self.directory)]
        assert set(binned) == set(self.model.bin)
        if binned:
            one = self.dice.choice(binned)
            page, ours = self.model.bin[one]
            body = self.model.bodies.get(page.organisation_id, page.organisation)
            recycling.bring_back(self.directory, one)
            now = list(self.model.ours)
            if one in ours:
                now.insert(ours.index(one), one)
            self.model.act({one: page.model_copy(update={"organisation": body})}, tuple(now))

    def pin(self):
        one, ours = self.one(), self.model.ours
        if one not in ours:
            before = next(iter(held(self.directory, KeptList)), None)
            after = KeptList(
                id="ours", services=(*ours, one), names=("Practice",) * (len(ours) + 1)
            )
            make_changes(self.directory, [Change(before, after)], "Pinned")
            self.model.act({}, (*ours, one))

    def many_at_once(self):
        chosen = self.dice.sample(list(self.model.pages), 2)
        change = bulk.BulkChange("cost", self.dice.choice(("free", "fee")))
        after = {
            one: self.model.whole(one).model_copy(update={"cost": change.value}) for one in chosen
        }
        differing = {one: page for one, page in after.items() if page != self.model.whole(one)}
        try:
            bulk.make(self.directory, chosen, change, TODAY)
        except BadInput:
            assert not differing
        else:
            self.model.act(differing)

    def restore(self):
        one = self.one()
        entries, past = history.history_of(self.directory, one), self.model.past[one][::-1]
        assert [bool(entry.change == "added") for entry in entries] == [old is None for old in past]
        place = self.dice.randrange(len(past))
        then, now = past[place], self.model.whole(one)
        if then is None:
            return
        if self.dice.random() < 0.5:
            saved = history.restore_field(self.directory, one, entries[place].number, "locations")
            after = now.model_copy(update={"locations": then.locations})
        else:
            saved = history.restore_record(self.directory, one, entries[place].number)
            same = then.organisation_id == now.organisation_id
            after = then.model_copy(update={"organisation": now.organisation}) if same else then
        assert saved.page == after
        if after != now:
            self.model.act({one: after})

    def take_back(self):
        self._turn(undo.undo, back=True)

    def do_again(self):
        self._turn(undo.redo, back=False)

    def _turn(self, turn, *, back):
        if self.model.turn(back=back):
            turn(self.directory)
        else:
            with pytest.raises(BadInput):
                turn(self.directory)

    def bring_a_list_in(self):
        one = self.one()
        page = self.model.whole(one)
        came = page.model_copy(update={"description": f"Came {self.dice.random()}."})
        issued = Issued("practice", 2, {one: came})
        build_beside(self.folder, "Imported", lambda draft: draft.put([came], issued), at=AT)
        self.model.put({one: came})


ACTS = (
    *(Keeper.edit, Keeper.edit, Keeper.take_back, Keeper.take_back, Keeper.take_back),
    *(Keeper.do_again, Keeper.do_again, Keeper.remove, Keeper.bring_back, Keeper.restore),
    *(Keeper.rename_the_organisation, Keeper.move_to_another, Keeper.hide, Keeper.tell_where),
    *(Keeper.begin, Keeper.copy, Keeper.pin, Keeper.many_at_once, Keeper.bring_a_list_in),
)


@pytest.mark.parametrize("seed", SEQUENCES)
def test_any_sequence_of_acts_leaves_what_it_should(tmp_path, seed):
    dice = random.Random(seed)
    directory = Directory(made_folder(tmp_path / "data"))
    keeper = Keeper(directory, dice)
    for step in range(STEPS):
        act = dice.choice(ACTS)
        act(keeper)
        told = (seed, step, act.__name__)
        assert directory.setting("content") == keeper.model.content(), told
        assert faults_of(directory.path) == [], told
        assert directory.count() == len(keeper.model.pages), told
        ours = next(iter(held(directory, KeptList)), KeptList(id="ours"))
        assert ours.services == keeper.model.ours, told
        nothing_hidden_is_held(directory, keeper.model)
    assert faults_of(directory.path, words=True) == []
    for one in keeper.model.pages:
        assert directory.page(one) == keeper.model.whole(one)
    directory.close()


def nothing_hidden_is_held(directory, model):
    hiding = [one for one, page in model.pages.items() if keeps_hidden(page)]
    with closing(sqlite3.connect(directory.path)) as raw:
        for one in hiding:
            rows = raw.execute("SELECT old, new FROM history WHERE id = ?", [one])
            texts = [zlib.decompress(side).decode() for row in rows for side in row if side]
            assert not [text for text in texts if SECRET in text]

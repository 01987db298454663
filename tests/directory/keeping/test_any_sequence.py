"""Whatever a keeper does, in whatever order, the file holds what a plain model of it holds."""

import os
import random
import sqlite3
import zlib
from contextlib import closing

import pytest

from directory.desk.local import notices, reports, this_desk, tips
from directory.disclosure.rules.freshness import WITHHOLDS, confirmed, reported
from directory.errors import BadInput
from directory.keeping.many import bulk
from directory.keeping.record import bin as recycling
from directory.keeping.record import editing, history
from directory.model import KeptList, Location, Report
from directory.store import Directory, Issued, build_beside, faults_of, undo
from directory.store.hiding import keeps_hidden
from directory.store.local import DRAWERS, Change, held, make_changes
from tests.directory.keeping.kept import AT, HARBOUR, LANTERN, NEEDS, TODAY, made_folder, record
from tests.directory.keeping.model_of_keeping import Model

SEQUENCES = range(int(os.environ.get("SIGNPOST_SEQUENCES", "4")))
STEPS = 60
OURS = ("kept_list", "ours")
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
        ours = tuple(each for each in self.model.ours if each != one)
        self.model.act({one: None}, {} if ours == self.model.ours else pinned(ours))

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
            kept = {} if tuple(now) == self.model.ours else pinned(now)
            self.model.act({one: page.model_copy(update={"organisation": body})}, kept)

    def pin(self):
        one, ours = self.one(), self.model.ours
        if one not in ours:
            before = self.model.kept.get(OURS)
            kept = pinned((*ours, one))
            make_changes(self.directory, [Change(before, kept[OURS])], "Pinned")
            self.model.act({}, kept)

    def set_up_the_desk(self):
        number = f"0151 496 01{self.dice.randrange(10, 99)}"
        made = this_desk.set_fact(self.directory, "phone", number)
        if made.before != made.after:
            self.model.act({}, {("desk_fact", "phone"): made.after})

    def write_a_tip(self):
        made = tips.add_tip(self.directory, self.one(), f"Door {self.dice.random()}", TODAY)
        self.model.act({}, {("note", made.after.number): made.after})

    def take_a_tip_away(self):
        noted = [one for one in self.model.kept if one[0] == "note"]
        if noted:
            which = self.dice.choice(noted)
            tips.remove_tip(self.directory, which[1])
            self.model.act({}, {which: None})

    def put_up_a_notice(self):
        made = notices.put_up_notice(self.directory, f"Said {self.dice.random()}", TODAY, TODAY)
        self.model.act({}, {("notice", "notice"): made.after})

    def take_down_the_notice(self):
        made = notices.take_down_notice(self.directory)
        if made.before:
            self.model.act({}, {("notice", "notice"): None})

    def say_what_is_wrong(self):
        one, reason = self.one(), self.dice.choice(("number", "full", "closed", "moved"))
        number = reports.report_wrong(self.directory, one, reason, TODAY).number
        said = next(each for each in held(self.directory, Report) if each.number == number)
        assert said == Report(
            number=number,
            id=one,
            reason=reason,
            reported_on=TODAY,
            withholds=WITHHOLDS.get(reason, ()),
        )
        page = self.model.whole(one)
        page = reported(page, said.withholds, reason, TODAY)
        self.model.act(self._if_other({one: page}), {("report", number): said})

    def settle_what_was_wrong(self):
        said = [noun for (kind, _), noun in self.model.kept.items() if kind == "report"]
        said = [one for one in said if one.id in self.model.pages]
        if not said:
            return
        one = self.dice.choice(said)
        settled = [
            each
            for each in said
            if each.id == one.id
            and (each == one or (each.withholds and set(each.withholds) <= set(one.withholds)))
        ]
        reports.settle_report(self.directory, one.number, "phone", TODAY)
        page = confirmed(self.model.whole(one.id), one.withholds, "phone", TODAY)
        gone = {("report", each.number): None for each in settled}
        self.model.act(self._if_other({one.id: page} if one.withholds else {}), gone)

    def _if_other(self, pages):
        return {one: page for one, page in pages.items() if page != self.model.whole(one)}

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
    *(Keeper.set_up_the_desk, Keeper.write_a_tip, Keeper.take_a_tip_away, Keeper.put_up_a_notice),
    *(Keeper.take_down_the_notice, Keeper.say_what_is_wrong, Keeper.settle_what_was_wrong),
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
        assert kept_by(directory) == keeper.model.kept, told
        nothing_hidden_is_held(directory, keeper.model)
    assert faults_of(directory.path, words=True) == []
    for one in keeper.model.pages:
        assert directory.page(one) == keeper.model.whole(one)
    directory.close()


def pinned(services):
    """*Ours* with these services."""
    names = ("Practice",) * len(services)
    return {OURS: KeptList(id="ours", services=tuple(services), names=names)}


def kept_by(directory):
    """All that a desk keeps besides the records; the names on *Ours* are its own."""
    found = {
        (drawer.kind, getattr(one, drawer.key)): one
        for noun, drawer in DRAWERS.items()
        for one in held(directory, noun)
    }
    if OURS in found:
        found |= pinned(found[OURS].services)
    return found


def nothing_hidden_is_held(directory, model):
    hiding = [one for one, page in model.pages.items() if keeps_hidden(page)]
    with closing(sqlite3.connect(directory.path)) as raw:
        for one in hiding:
            rows = raw.execute("SELECT old, new FROM history WHERE id = ?", [one])
            texts = [zlib.decompress(side).decode() for row in rows for side in row if side]
            assert not [text for text in texts if SECRET in text]

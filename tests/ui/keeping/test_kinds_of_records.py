"""Networks, pathways, rights and venues: written in the form, shown and followed in the panel."""

import pytest
from PySide6.QtCore import Qt

from directory.model import Contact, Link, ServicePage
from tests.ui.conftest import page_called
from tests.ui.on_screen import seen
from tests.ui.small_directory import CHECKED_IN_MARCH, MONEY_HELP, NEVER_CHECKED, a_service
from ui import actions
from ui.actions import editing, forms
from ui.pages.directory.editor.links_part import LinksPart

WEB = Contact(id="web-1", kind="website", value="https://example.org/quagga")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kept(desk, window):
    """Keep records in the directory under the window."""

    def keep(*pages):
        for page in pages:
            desk.directory.save(page)
        window.visit.tell_directory_changed()

    return keep


@pytest.fixture
def panel_of(find, window, desk):
    """Open a record in the panel of Find, as it stands among the services found."""

    def show(record_id):
        window.show_page(0)
        assert find.panel.open(record_id)
        return find.panel

    return show


def tied(panel):
    """What hangs together with the open record, as a screen reader says it."""
    return [stop.accessibleName() for stop in panel.connected.stops]


def test_a_network_is_written_with_its_members_and_leads_to_each(
    window, desk, panel_of, find, qtbot
):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    records = page.show_named("Records")
    records.new_record("network")
    editor = records.editor
    editor._set(("name",), "Practice Helpers Forum")
    editor._set(("who_for",), "Anyone who runs a group in Practice Town.")
    editor.form.go_to(("links",))
    links = next(part for part in editor.form.parts if isinstance(part, LinksPart))
    qtbot.keyClicks(links.pick.line, "money help")
    qtbot.keyClick(links.pick.line, Qt.Key.Key_Return)
    editor._set(("links", 0, "kind"), "see_also")
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    forum = editor.draft.page.id

    member = CHECKED_IN_MARCH.model_copy(update={"links": (Link(kind="member_of", to=forum),)})
    desk.directory.save(member)
    panel = panel_of(forum)
    shown = seen(panel)
    assert "Who may join" in shown
    assert "Members" in shown
    assert "Wait, and whether they take people" not in shown, "nobody waits for a network"
    assert tied(panel) == [
        "See also: Practice Money Help.  Press to open it.",
        "Members: Practice Housing Advice Desk.  Press to open it.",
    ]
    panel.connected.stops[1].click()
    assert find.panel.panel.name == "Practice Housing Advice Desk"
    assert tied(find.panel) == ["Member of: Practice Helpers Forum.  Press to open it."]


def test_a_pathway_has_numbered_steps_and_says_who_starts_each(window, kept, panel_of):
    steps = (
        Link(kind="step", to="practice-1", who_can_start="the person", words="Ring first"),
        Link(kind="step", to="practice-3", who_can_start="any worker"),
    )
    kept(ServicePage(id="practice-way", kind="pathway", name="Practice Way Out", links=steps))
    panel = panel_of("practice-way")
    assert tied(panel) == [
        "Steps: 1. Practice Money Help. Who can start: the person. Ring first Press to open it.",
        "Steps: 2. Practice Debt and Bills Clinic. Who can start: any worker Press to open it.",
    ]
    assert "Who can start: any worker" in seen(panel)
    assert not panel.foot.buttons["form"].isVisible()
    assert panel_of("practice-1").foot.buttons["form"].isVisible()


def test_where_it_refers_on_and_who_refers_in_can_both_be_opened(window, kept, panel_of):
    on = MONEY_HELP.model_copy(update={"links": (Link(kind="refers_to", to="practice-4"),)})
    kept(on)
    assert tied(panel_of("practice-1"))[0].startswith("They pass people on to: Practice Food")
    assert tied(panel_of("practice-4"))[0].startswith("Who passes people on to them: Practice Mon")


def test_a_link_for_staff_is_not_shown_where_the_person_may_see(window, kept, panel_of):
    staff = Link(kind="refers_to", to="practice-4", audience="professional")
    kept(MONEY_HELP.model_copy(update={"links": (staff,)}))
    assert window.visit.public_words
    assert tied(panel_of("practice-1")) == []
    window.flip_words()
    assert tied(panel_of("practice-1")) != []


def test_all_services_of_one_venue_are_listed_beside_each_other(window, kept, panel_of):
    hub = {"name": "Practice Hub", "address": "1 Hub Row", "postcode": "ZZ99 3FA"}
    same = {"name": "Practice Hub", "postcode": "zz993fa"}
    next_door = {"name": "Practice Shop", "address": "2 Hub Row", "postcode": "ZZ99 3FA"}
    hidden = {"id": "x", "visibility": "hidden"}
    kept(
        a_service(21, "Practice Family Hub", "A hub", [], locations=[{"id": "a", **hub}]),
        a_service(22, "Practice Baby Group", "A group", [], locations=[{"id": "a", **same}]),
        a_service(23, "Practice Shop", "A shop", [], locations=[{"id": "a", **next_door}]),
        a_service(24, "Practice Refuge", "Safe", [], locations=[hidden]),
    )
    assert tied(panel_of("practice-21")) == ["Also here: Practice Baby Group.  Press to open it."]
    assert tied(panel_of("practice-22")) == ["Also here: Practice Family Hub.  Press to open it."]
    assert tied(panel_of("practice-24")) == []


def test_services_of_the_two_sides_never_stand_in_one_panel(window, kept, panel_of):
    both = (Link(kind="see_also", to="practice-5"), Link(kind="see_also", to="practice-6"))
    kept(MONEY_HELP.model_copy(update={"links": both}))
    window.flip_words()
    assert tied(panel_of("practice-1")) == ["See also: Practice Safe Steps.  Press to open it."]


def test_what_has_closed_is_named_to_staff_and_left_out_for_the_person(window, kept, panel_of):
    link = Link(kind="see_also", to="practice-4")
    closed = NEVER_CHECKED.model_copy(update={"status": "closed"})
    kept(MONEY_HELP.model_copy(update={"links": (link,)}), closed)
    assert tied(panel_of("practice-1")) == []
    window.flip_words()
    assert tied(panel_of("practice-1")) == [
        "See also: Practice Food Cupboard. Closed Press to open it."
    ]


def test_a_right_says_how_to_ask_and_nothing_about_waiting(window, kept, panel_of):
    right = ServicePage(
        id="practice-right",
        kind="right_or_scheme",
        name="Practice Right to Ask",
        who_for="Anyone who worries about a partner.",
        how_to_refer="Ask at any police station.",
    )
    kept(right)
    window.flip_words()
    shown = seen(panel_of("practice-right"))
    assert {"Who can ask", "How to ask"} <= set(shown)
    assert any("Ask at any police station." in words for words in shown)
    assert "When, where and cost" not in shown


@pytest.mark.parametrize("status", ["planned", "closed"])
def test_what_is_planned_or_has_closed_is_on_no_sheet_and_the_form_says_so(
    window, kept, desk, status
):
    kept(MONEY_HELP.model_copy(update={"status": status}))
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    records = page.show_named("Records")
    records.open_record("practice-1")
    assert any(words.startswith("Not on any sheet: it ") for words in seen(window))
    with pytest.raises(Exception, match="nothing to print"):
        actions.make_sheet(desk, ["practice-1"])


def test_what_has_ended_is_found_no_more_and_stays_in_the_history(window, kept, desk, find):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    records = page.show_named("Records")
    records.open_record("practice-1")
    records.editor._set(("ends_on",), desk.today.replace(day=1))
    assert records.save()
    window.type_words("Practice Money Help")
    found = [find.table.index(row, 0).data() for row in range(find.table.rowCount())]
    assert "Practice Money Help" not in found
    with pytest.raises(Exception, match="nothing to print"):
        actions.make_sheet(desk, ["practice-1"])
    assert editing.history_of(desk, "practice-1")[0].changes[0].field == "ends_on"
    records.list.refresh()
    assert "practice-1" in records.list.table.ids(), "a keeper still finds it"


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("role", "How to reach them"),
        ("other_directory", "Where to look"),
        ("community_asset", "When, where and cost"),
    ],
)
def test_roles_other_directories_and_places_are_written_found_and_shown(
    window, desk, find, panel_of, kind, heading
):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    records = page.show_named("Records")
    records.new_record(kind)
    editor = records.editor
    editor._set(("name",), "Practice Quagga Corner")
    if kind == "community_asset":
        editor._set(("sessions",), forms.understand_hours("Mon 9am-5pm").sessions)
    editor._change(("contacts",), {"contacts": (WEB,)})
    assert records.save()
    window.type_words("quagga")
    assert find.table.index(0, 0).data() == "Practice Quagga Corner"
    assert heading in seen(panel_of(editor.draft.page.id))

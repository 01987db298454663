"""Whatever a record holds is shown letter for letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from tests.ui.small_directory import BY_ID
from ui.widgets.finding.marking import runs
from ui.widgets.labels import PlainLabel
from ui.widgets.panel.panel_link import LinkButton, add_link
from ui.widgets.panel.panel_view import PanelView

HOSTILE = BY_ID["practice-8"]


def test_markup_in_a_record_is_shown_and_not_obeyed(window, find):
    window.type_words("café")
    assert find.table.index(0, 0).data() == HOSTILE.name
    find.list.opened.emit(find.table.index(0, 0))
    shown = [label for label in find.panel.findChildren(QLabel) if HOSTILE.name in label.text()]
    assert shown
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)


def test_no_label_of_the_whole_window_guesses_at_markup(window, find):
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    window.show_crisis()
    guessing = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert guessing == []


def test_an_ampersand_on_a_button_stays_an_ampersand(window, find):
    window.visit.add(HOSTILE)
    window.messages.say("x")
    texts = [b.text() for b in window.findChildren(QAbstractButton) if "&" in b.text()]
    assert all(text.count("&") == 2 * text.count("&&") for text in texts)


def test_a_word_without_end_cannot_widen_the_window(qapp):
    label = PlainLabel("x" * 5_000)
    assert label.minimumSizeHint().width() < 1_000


def test_very_long_words_in_the_box_are_cut_and_answered(window, find):
    window.type_words("debt " * 50_000)
    assert len(find.box.text()) == 2_000
    assert find.table.rowCount() > 0


def test_marked_runs_give_the_line_back_unchanged():
    line = "Caf\N{LATIN SMALL LETTER E WITH ACUTE} <b>Debt</b> & bills, debts"
    cut = runs(line, ("cafe", "debt"))
    assert "".join(part for part, _ in cut) == line
    assert [part for part, marked in cut if marked] == [
        "Caf\N{LATIN SMALL LETTER E WITH ACUTE}",
        "Debt",
        "debts",
    ]


def test_only_ordinary_links_can_be_opened(qapp):
    panel = PanelView()
    allowed = {
        "https://example.org/a": True,
        "example.org": True,
        "practice@example.org": True,
        "javascript:alert(1)": False,
        "file:///etc/passwd": False,
        "smb://example.org/share": False,
    }
    assert {link: LinkButton(link, panel).isEnabled() for link in allowed} == allowed


def test_an_address_can_be_read_whole_whatever_its_length(qapp):
    long = "https://example.org/practice/" + "money-help-for-families/" * 6
    shown = lay_out("https://example.org/practice", long)
    texts = [part.text() for part in shown.findChildren(QLabel)]
    assert texts == [long], "what a mouse marks must be the address, and nothing but it"
    buttons = [button.text().strip() for button in shown.findChildren(LinkButton)]
    assert buttons == ["https://example.org/practice", "Open example.org"]
    assert shown.minimumSizeHint().width() < 500


def lay_out(*links):
    shown = QWidget()
    inside = QVBoxLayout(shown)
    for link in links:
        add_link(inside, link, shown)
    return shown

"""What staff read about the short forms in a line; the public reads nothing of it."""

import pytest

from ui import actions
from ui.actions import wording


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("s21", "s21: Section 21 notice"),
        ("S.21", "S.21: Section 21 notice"),
        ("pip2", "PIP2: How your disability affects you (disability form)."),
        ("sertraline", "sertraline: Medicine for low mood and worry (tablets for low mood)."),
        ("AA", "; or: Alcoholics Anonymous"),
        ("s21 served and LHA too low", "s21: notice to leave without a reason. LHA: "),
        ("his landlord wants him out", ""),
        ("the cab is here", ""),
        ("", ""),
    ],
)
def test_a_short_form_is_explained_to_staff(real_desk, typed, told):
    said = actions.meaning_of(real_desk, typed)
    assert told in said
    assert bool(told) == bool(said)


def test_at_most_three_are_explained(real_desk):
    told = actions.short_words(real_desk, "UC50, PIP2, HC1, DRO and CCJ")
    assert [one.typed for one in told] == ["UC50", "PIP2", "HC1"]


def test_what_this_desk_says_comes_first(real_desk):
    wording.set_short_form(real_desk, "HC1", "Form for health costs", "ask Reception")
    wording.set_short_form(real_desk, "QZX", "Our own room list")
    wording.drop_short_form(real_desk, "UC50")
    assert actions.meaning_of(real_desk, "hc1") == "HC1: Form for health costs (ask Reception)."
    assert actions.meaning_of(real_desk, "qzx") == "QZX: Our own room list."
    assert actions.meaning_of(real_desk, "UC50") == ""

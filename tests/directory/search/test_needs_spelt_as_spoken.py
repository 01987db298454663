"""Words written as they sound, and homes and children lost in words that name neither."""

import pytest


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("ned fod parsel", "food"),
        ("help with det", "debt"),
        ("mi muthers got dementure", "ageing_memory"),
        ("me bird's booted us out the gaff", "homeless_now"),
        ("me mam's slung me out", "homeless_now"),
        ("just out of jail, no roof", "homeless_now"),
        ("since the kids flew the nest", "loneliness"),
        ("not been right since they let me out", "justice"),
    ],
)
def test_the_need_is_among_the_first_three(finder, line, need):
    assert need in [n.id for n in finder.find(line).needs[:3]]


@pytest.mark.parametrize(
    "line",
    ["the bird left the nest", "booted us out of the pub quiz", "there's no roof rack on it"],
)
def test_what_only_sounds_like_it_raises_none_of_them(finder, line):
    assert not {"loneliness", "homeless_now"} & {n.id for n in finder.find(line).needs}


def test_dread_of_a_fall_is_no_danger_from_somebody(finder):
    answer = finder.find("mum's scared of falling so she won't leave the house")
    assert "child_at_risk" not in {n.id for n in answer.needs}
    assert answer.crisis != "immediate"
    assert finder.find("mum's scared of dad so she won't leave the house").crisis == "immediate"

from datetime import date

import pytest

from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.merging import merge, plan
from directory.model import Contact, Criterion, FactCheck, ServiceNeed, ServicePage, Session

JUNE, JULY, AUGUST = date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 1)


def page(**fields):
    return ServicePage(**{"id": "practice-1", "name": "Practice Club", **fields})


def phone(number):
    return (Contact(id="phone-1", kind="phone", value=number),)


def planned(record, mine=None, base=None, **how):
    """The plan for one record."""
    return plan([record], {mine.id: mine} if mine else {}, {base.id: base} if base else {}, **how)


def test_a_record_never_seen_is_added_with_its_base():
    made = planned(page())
    assert (made.added, made.updated, made.unchanged, made.bases) == ([page()], [], 0, [page()])


def test_the_same_file_twice_changes_nothing():
    made = planned(page(), page(), page())
    assert made.changes_nothing
    assert made.unchanged == 1


def test_what_only_the_file_changed_is_taken():
    made = planned(page(description="new"), page(description="old"), page(description="old"))
    ((old, new),) = made.updated
    assert (old.description, new.description) == ("old", "new")
    assert made.conflicts == []
    assert made.bases == [page(description="new")]


def test_what_only_we_changed_stays():
    issued = page(description="old", who_for="all")
    mine = issued.model_copy(update={"description": "ours"})
    made = planned(issued.model_copy(update={"who_for": "adults"}), mine, issued)
    ((_, new),) = made.updated
    assert (new.description, new.who_for) == ("ours", "adults")
    assert made.conflicts == []


def test_where_both_changed_local_text_wins_and_the_difference_is_listed():
    made = planned(page(description="theirs"), page(description="ours"), page(description="old"))
    assert made.updated == []
    assert made.unchanged == 1
    (conflict,) = made.conflicts
    assert (conflict.id, conflict.field, conflict.mine, conflict.theirs) == (
        "practice-1", "description", "ours", "theirs",
    )  # fmt: skip
    assert made.bases == [page(description="theirs")]


def test_both_made_the_same_change_is_no_conflict():
    made = planned(page(description="new"), page(description="new"), page(description="old"))
    assert made.conflicts == []
    assert made.unchanged == 1


def test_after_a_conflict_the_same_file_again_changes_nothing():
    made = planned(page(description="theirs"), page(description="ours"), page(description="theirs"))
    assert made.changes_nothing
    assert made.conflicts == []


def test_theirs_takes_the_word_of_the_file_even_when_it_came_before():
    theirs = page(description="theirs")
    made = planned(theirs, page(description="ours"), theirs, theirs=True)
    ((_, new),) = made.updated
    assert new.description == "theirs"
    assert made.conflicts == []


def test_theirs_does_not_wipe_what_the_file_never_spoke_of():
    made = planned(page(), page(summary="written here"), page(), theirs=True)
    assert made.updated == []


def test_without_a_base_every_difference_is_a_conflict_but_gaps_are_filled():
    made = planned(page(description="theirs", who_for="adults"), page(description="ours"))
    ((_, new),) = made.updated
    assert (new.description, new.who_for) == ("ours", "adults")
    assert [c.field for c in made.conflicts] == ["description"]


def test_what_the_file_no_longer_says_goes_unless_we_changed_it():
    issued = page(description="old", who_for="all")
    mine = issued.model_copy(update={"who_for": "ours"})
    merged = merge(mine, page(), issued)
    assert (merged.page.description, merged.page.who_for) == ("", "ours")
    assert [c.field for c in merged.conflicts] == ["who_for"]


def test_lists_are_compared_whole():
    merged = merge(page(contacts=phone("2")), page(contacts=phone("3")), page(contacts=phone("1")))
    assert merged.page.contacts == phone("2")
    assert merged.conflicts[0].field == "contacts"
    assert merged.conflicts[0].theirs == "Phone: 3"


def test_who_published_a_record_is_never_changed_by_a_file():
    merged = merge(
        page(publisher="bristol", source="a", source_id="7"),
        page(publisher="other", source="b", source_id="8"),
        page(publisher="bristol", source="a", source_id="7"),
    )
    held = merged.page
    assert (held.publisher, held.source, held.source_id) == ("bristol", "a", "7")
    assert merged.conflicts == ()


def need(id_, structure="suggested", *words):
    return ServiceNeed(need=id_, structure=structure, words=words)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "after"),
    [
        pytest.param(["s:debt"], ["s:debt"], ["s:debt", "s:food"], ["s:debt", "s:food"],
                     id="a new suggestion is added"),
        pytest.param(["s:debt"], ["s:debt"], [], [], id="an old suggestion goes"),
        pytest.param(["s:debt"], ["c:debt"], [], ["c:debt"], id="a confirmed need stays"),
        pytest.param(["s:debt"], ["c:debt"], ["s:debt"], ["c:debt"],
                     id="a confirmed need is not made a suggestion again"),
        pytest.param(["s:debt"], [], ["s:debt", "s:food"], ["s:food"],
                     id="a need taken off here stays off"),
        pytest.param([], ["t:food"], ["s:food"], ["t:food"], id="a need stated here stays stated"),
        pytest.param(["s:food"], ["s:food"], ["t:food"], ["t:food"],
                     id="a suggestion that the source now states is stated"),
        pytest.param(["t:food"], ["t:food"], [], [], id="the source takes back what it stated"),
    ],
)  # fmt: skip
def test_needs_follow_people_first_and_the_program_last(base, mine, theirs, after):
    kinds = {"s": "suggested", "c": "confirmed", "t": "stated"}

    def held(codes):
        return page(needs=[need(code[2:], kinds[code[0]]) for code in codes])

    merged = merge(held(mine), held(theirs), held(base)).page
    assert merged.needs == held(after).needs


def check(on, means="source", group="contact", **more):
    return FactCheck(group=group, source="feed", checked_on=on, means=means, **more)


def test_a_newer_check_by_the_source_of_the_same_facts_counts():
    base = page(contacts=phone("1"), checks=[check(JUNE)])
    merged = merge(base, page(contacts=phone("1"), checks=[check(JULY)]), base).page
    assert merged.checks == (check(JULY),)


def test_our_own_later_check_stands_above_an_older_one_of_the_source():
    base = page(contacts=phone("1"), checks=[check(JUNE)])
    mine = page(contacts=phone("1"), checks=[check(AUGUST, "phone")])
    theirs = page(contacts=phone("1"), checks=[check(JULY)])
    assert merge(mine, theirs, base).page.checks == (check(AUGUST, "phone"),)


def test_new_facts_from_the_file_do_not_carry_our_check_of_the_old_ones():
    base = page(contacts=phone("1"), checks=[check(JUNE)])
    mine = page(contacts=phone("1"), checks=[check(JULY, "phone")])
    theirs = page(contacts=phone("2"), checks=[check(AUGUST)])
    merged = merge(mine, theirs, base).page
    assert merged.contacts == phone("2")
    assert merged.checks == (check(AUGUST),)


def test_what_somebody_here_checked_later_is_not_overwritten_unasked():
    base = page(contacts=phone("1"), checks=[check(JUNE)])
    mine = page(contacts=phone("1"), checks=[check(AUGUST, "phone")])
    theirs = page(contacts=phone("2"), checks=[check(JULY)])
    merged = merge(mine, theirs, base)
    assert merged.page.contacts == phone("1")
    assert [one.field for one in merged.conflicts] == ["contacts"]
    wrong = check(AUGUST, "phone").model_copy(update={"reported_wrong": "number"})
    reported = mine.model_copy(update={"checks": (wrong,)})
    assert merge(reported, theirs, base).page.contacts == phone("2")


def test_our_own_facts_do_not_carry_the_check_of_the_source():
    base = page(contacts=phone("1"), checks=[check(JUNE)])
    mine = page(contacts=phone("9"), checks=[check(JUNE)])
    theirs = page(contacts=phone("2"), checks=[check(AUGUST)])
    merged = merge(mine, theirs, base).page
    assert merged.contacts == phone("9")
    assert merged.checks == (check(JUNE),)


def test_a_report_that_facts_are_wrong_is_kept_while_the_facts_are_the_same():
    base = page(contacts=phone("1"), checks=[check(JUNE)])
    mine = page(
        contacts=phone("1"), checks=[check(JUNE, reported_wrong="number", reported_on=JULY)]
    )
    same = merge(mine, page(contacts=phone("1"), checks=[check(AUGUST)]), base).page
    assert (same.checks[0].reported_wrong, same.checks[0].checked_on) == ("number", AUGUST)
    mended = merge(mine, page(contacts=phone("2"), checks=[check(AUGUST)]), base).page
    assert mended.checks == (check(AUGUST),)


def test_checks_of_each_group_go_their_own_way():
    hours = (Session(weekday="mon", opens="10:00", closes="12:00"),)
    rules = (Criterion(kind="words", words="Adults"),)
    base = page(sessions=hours, criteria=rules,
                checks=[check(JUNE, group="hours"), check(JUNE, group="criteria")])  # fmt: skip
    mine = base.model_copy(
        update={"checks": (check(JULY, "visit", "hours"), check(JUNE, group="criteria"))}
    )
    theirs = base.model_copy(update={"criteria": (), "checks": (check(JUNE, group="hours"),)})
    merged = merge(mine, theirs, base).page
    assert merged.checks == (check(JULY, "visit", "hours"),)


def suggested(need):
    return ServiceNeed(need=need, structure="suggested", words=("word",))


def test_whoever_keeps_their_own_words_keeps_what_was_suggested_from_them():
    old = page(description="Food.", needs=(suggested("food"),), cost_words="1")
    new = page(description="Debt.", needs=(suggested("money"),), cost_words="2")
    keep = Choices(fields={("practice-1", "description"): "mine"})
    kept = merge(old, new, old, choices=keep).page
    assert (kept.description, kept.cost_words) == ("Food.", "2")
    assert [one.need for one in kept.needs] == ["food"]
    taken = merge(old, new, old).page
    assert (taken.description, [one.need for one in taken.needs]) == ("Debt.", ["money"])


def test_suggestions_are_made_afresh_where_the_words_are_the_same():
    old = page(description="Food.", needs=(suggested("food"),), cost_words="1")
    new = page(description="Food.", needs=(suggested("money"),), cost_words="2")
    keep = Choices(fields={("practice-1", "cost_words"): "mine"})
    assert [one.need for one in merge(old, new, old, choices=keep).page.needs] == ["money"]


def test_what_a_file_says_just_as_it_is_held_changes_nothing_not_even_an_order():
    rules = (
        Criterion(kind="age", operator="at_least", value=18, structure="suggested"),
        Criterion(kind="age", operator="at_most", value=64),
    )
    mine = page(criteria=rules, checks=(FactCheck(group="hours"), FactCheck(group="contact")))
    made = planned(mine, mine, page(), theirs=True)
    assert (made.updated, made.unchanged) == ([], 1)
    merged = merge(mine, mine.model_copy(update={"cost_words": "2"}), mine).page
    assert (merged.criteria, merged.checks) == (mine.criteria, mine.checks)

"""Numbers belong to places: in walking order from the door, along rows, kept once printed."""

from datetime import date
from itertools import permutations, product

from directory.marketplace.allocation.numbers import keep_numbers, number, rows_of
from directory.model.events import Event, Placing, Stall
from directory.model.halls import Hall, HallDoor, Pitch

HALL = Hall(outline=((0, 0), (20, 0), (20, 14), (0, 14)), doors=(HallDoor(id="front", x=1, y=0),))


def event(pitches, **how):
    return Event(id="e", hall=HALL, pitches=tuple(pitches), **how)


def grid(rows, columns, **how):
    """Rows whose ids tell where they lie: r0c0 is at the left, near the door."""
    return [
        Pitch(id=f"r{r}c{c}", x=1 + 2.5 * c, y=3 + 3.0 * r, **how)
        for c, r in product(range(columns), range(rows))
    ]


def by_number(event):
    return [one.id for one in sorted(event.pitches, key=lambda one: one.number)]


def test_numbers_run_along_each_row_and_the_next_begins_where_the_last_ended():
    assert by_number(number(event(grid(3, 4)))) == [
        "r0c0", "r0c1", "r0c2", "r0c3", "r1c3", "r1c2", "r1c1", "r1c0",
        "r2c0", "r2c1", "r2c2", "r2c3",
    ]  # fmt: skip


def test_every_place_has_a_number_and_each_stands_once():
    numbered = number(event(grid(4, 5)))
    assert sorted(one.number for one in numbered.pitches) == list(range(1, 21))


def test_an_order_of_rows_is_as_short_as_the_shortest_of_all():
    def ends(row):
        return [(one.x + 0.9, one.y) for one in (row[0], row[-1])]

    def length(walk):
        at, metres = (1.0, 0.0), 0.0
        for start, end in walk:
            metres += ((at[0] - start[0]) ** 2 + (at[1] - start[1]) ** 2) ** 0.5
            at = end
        return metres

    made = event(
        [Pitch(id=f"{r}-{c}", x=x + 2 * c, y=y, row=f"row {r}")
         for r, (x, y) in enumerate(((9, 11), (1, 3), (9, 3), (2, 8))) for c in range(3)]
    )  # fmt: skip
    every = [
        [ends(row)[::way] for row, way in zip(order, ways, strict=True)]
        for order in permutations(rows_of(made))
        for ways in product((1, -1), repeat=4)
    ]
    ordered = by_number(number(made))
    at = {one.id: one for one in made.pitches}
    walk = [ends([at[one] for one in ordered[n : n + 3]]) for n in range(0, 12, 3)]
    assert length(walk) <= min(map(length, every)) * 1.05


def test_two_rows_back_to_back_are_two_rows():
    pair = [
        Pitch(id=f"{turn}-{c}", x=1 + 2 * c, y=5 + turn / 180, turn=turn, row="island")
        for turn in (0, 180)
        for c in range(3)
    ]
    assert [len(row) for row in rows_of(event(pair))] == [3, 3]


def test_a_list_of_tables_keeps_its_order():
    told = [Pitch(id=f"t{n}", number=n) for n in (3, 1, 2)]
    assert by_number(number(event(told))) == ["t1", "t2", "t3"]


def test_once_printed_no_number_ever_changes_and_a_new_place_takes_the_next():
    printed = keep_numbers(number(event(grid(2, 3))), date(2026, 12, 1))
    before = {one.id: one.number for one in printed.pitches}
    new = Pitch(id="late", x=15, y=3)
    later = number(printed.model_copy(update={"pitches": (new, *printed.pitches)}))
    numbers = {one.id: one.number for one in later.pitches}
    assert numbers.pop("late") == 7
    assert numbers == before
    assert keep_numbers(later, date(2027, 1, 1)).numbers_kept_since == date(2026, 12, 1)


def test_numbers_say_nothing_of_who_stands_there():
    stalls = (Stall(id="a"), Stall(id="b"))
    placings = (Placing(stall="a", pitch="r0c0"), Placing(stall="b", pitch="r1c1"))
    swapped = (Placing(stall="b", pitch="r0c0"), Placing(stall="a", pitch="r1c1"))
    one = number(event(grid(2, 2), stalls=stalls, places=placings))
    two = number(event(grid(2, 2), stalls=stalls, places=swapped))
    assert one.pitches == two.pitches
    assert one.places == placings

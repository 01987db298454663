"""Hidden means not held: not in the record, its past, its base, the index or a backup."""

import sqlite3
import zlib

import pytest

from directory.model import Contact, Location
from directory.store import Directory, Issued, back_up, build_beside, faults_of

STREET = "Canarystreet"
POSTCODE = "ZZ9 9ZZ"
FINE = {
    "name": "Canaryhouse",
    "address": f"7 {STREET}",
    "postcode": POSTCODE,
    "latitude": 0.0,
    "longitude": -2.987654,
    "landmark": "canarytree",
    "door": "canarydoor",
    "bus_stop": "canarystop",
}


def place(visibility="public", **fields):
    return Location(id="house", visibility=visibility, town="Kirkby", **{**FINE, **fields})


def holds_nothing_fine(location):
    kept = location.as_text()
    return "anary" not in kept and POSTCODE not in kept and "atitude" not in kept


@pytest.mark.parametrize("visibility", ["hidden", "area_only"])
def test_however_a_hidden_place_is_built_nothing_fine_is_held(visibility, made):
    public = place()
    built = [
        place(visibility),
        public.model_copy(update={"visibility": visibility}),
        Location.model_validate({**FINE, "id": "house", "visibility": visibility}),
        Location.model_validate_json(
            public.as_text().replace('"id"', f'"visibility":"{visibility}","id"')
        ),
        made.page(1, locations=[{**FINE, "id": "house", "visibility": visibility}]).locations[0],
    ]
    assert all(holds_nothing_fine(location) for location in built)


def test_a_hidden_place_has_no_town_and_an_area_keeps_its_town():
    assert place("hidden").town == ""
    assert place("area_only").town == "Kirkby"


def test_even_a_place_built_without_any_check_is_not_held(directory, made):
    unchecked = Location.model_construct(
        **{**Location(id="house").__dict__, **FINE, "visibility": "hidden"}
    )
    page = made.page(1).model_copy(update={"locations": (unchecked,)})
    directory.save(page)
    assert holds_nothing_fine(directory.page("practice-1").locations[0])
    assert_nowhere(directory.path)


@pytest.mark.parametrize("visibility", ["hidden", "area_only"])
def test_hiding_a_place_takes_it_out_of_the_whole_file(directory, folder, made, visibility):
    letter = Contact(id="post-1", kind="post", value=f"7 {STREET}, Kirkby")
    known = made.page(1, locations=(place(),), contacts=(letter,), extra={"at": f"7 {STREET}"})
    directory.save(known)
    for number in range(20):
        directory.save(known.model_copy(update={"summary": f"Edited {number}."}))
    packed_before = packed_texts(directory.path)
    assert any(STREET in text for text in packed_before.values())
    assert STREET.lower().encode() in directory.path.read_bytes()

    directory.save(made.page(1, locations=(place(visibility),)))

    assert_nowhere(directory.path)
    raw = directory.path.read_bytes()
    assert not [one for one, text in packed_before.items() if STREET in text and one in raw]
    assert_nowhere(back_up(folder, made.at))
    assert directory.rows("SELECT count(*) FROM history")[0][0] >= 21
    assert faults_of(directory.path, words=True) == []
    assert directory.page("practice-2").locations[0].address == "2 Practice Row"


def test_hiding_a_place_takes_it_out_of_its_base(folder, made):
    known = made.page(1, locations=(place(),))
    put(folder, made, [known])
    held = Directory(folder)
    digest = held.base_digests()["practice-1"]
    held.save(made.page(1, locations=(place("hidden"),)))
    assert_nowhere(held.path)
    base = held.bases(["practice-1"])["practice-1"]
    assert base.locations == ()
    assert held.base_digests()["practice-1"] == digest  # the same issue is known again
    held.close()


@pytest.mark.parametrize("many", [1, 600])
def test_an_import_never_shows_again_what_was_hidden_here(folder, made, many):
    known = [made.page(number, locations=(place(),)) for number in range(1, many + 1)]
    put(folder, made, known)
    held = Directory(folder)
    for page in known[:3]:
        held.save(page.model_copy(update={"locations": (place("hidden"),)}))
    held.close()
    put(folder, made, known)
    held = Directory(folder)
    assert all(p.locations[0].visibility == "hidden" for p in held.pages([k.id for k in known[:3]]))
    if many == 1:
        assert_nowhere(held.path)
    assert held.bases(["practice-1"])["practice-1"].locations == ()
    held.close()


@pytest.mark.parametrize("ids", [("other",), ("house", "office"), ("office", "house")])
def test_an_import_never_shows_a_hidden_place_under_another_id_or_as_post(folder, made, ids):
    office = Location(id="office", address="1 Practice Square", town="Kirkby")
    put(folder, made, [made.page(1, locations=(office, place()))])
    held = Directory(folder)
    held.save(held.page("practice-1").model_copy(update={"locations": (office, place("hidden"))}))
    held.close()
    letter = Contact(id="post-1", kind="post", value=f"7 {STREET}, Kirkby")
    spots = [place().model_copy(update={"id": one}) for one in ids]
    telling = made.page(1, locations=spots, contacts=(letter,), extra={"at": f"7 {STREET}"})

    put(folder, made, [telling])

    held = Directory(folder)
    shown = [one for one in held.page("practice-1").locations if one.visibility == "public"]
    assert shown in ([], [office])
    assert_nowhere(held.path)
    held.close()


def test_an_import_that_hides_a_place_scrubs_the_new_file(folder, made):
    put(folder, made, [made.page(1, locations=(place(),))])
    put(folder, made, [made.page(1, locations=(place("hidden"),))])
    held = Directory(folder)
    assert_nowhere(held.path)
    held.close()


def test_what_stays_public_stays_in_the_past(directory, made):
    office = Location(id="office", address="1 Practice Square", town="Kirkby")
    directory.save(made.page(1, locations=(office, place())))
    directory.save(made.page(1, locations=(office, place("hidden"))))
    assert any("1 Practice Square" in text for text in packed_texts(directory.path).values())
    assert_nowhere(directory.path)


def put(folder, made, pages):
    issued = Issued("practice", 2, {page.id: page for page in pages})
    build_beside(folder, "import", lambda draft: draft.put(pages, issued), at=made.at)


def packed_texts(path):
    """Every packed text of the file, by its bytes."""
    asked = (
        "SELECT content FROM base"
        " UNION ALL SELECT old FROM history UNION ALL SELECT new FROM history"
    )
    with sqlite3.connect(path) as raw:
        return {one: zlib.decompress(one).decode() for (one,) in raw.execute(asked) if one}


def assert_nowhere(path):
    raw = path.read_bytes().lower()
    for word in ("canary", POSTCODE.lower(), POSTCODE.lower().replace(" ", ""), "2.987654"):
        assert word.encode() not in raw, word
        assert not [text for text in packed_texts(path).values() if word in text.lower()], word

"""Services with nothing but a web address: each paper says where, and nobody is told to ring."""

import pytest

from directory.model import Contact, Location, ServicePage
from tests.directory.printing.reading import all_text
from ui import actions

ADDRESS, ASK = "www.practice-reading.example.org/join", "Ask us to help you reach them."
RINGS = "practice-money-help"


@pytest.fixture
def web_desk(real_desk):
    """A desk with a service that has a web address and nothing else, and a delicate one."""
    web = Contact(id="web", kind="website", value=f"https://{ADDRESS}")
    page = ServicePage(id="reading", name="Reading Together", kind="service", contacts=(web,))
    quiet = page.model_copy(
        update={
            "id": "quiet",
            "name": "Away From Harm",
            "sensitive": True,
            "neutral_name": "Door 4",
        }
    )
    for one in (page, quiet):
        real_desk.directory.save(one)
    return real_desk


def text_of(desk, thing, ids=("reading",), **options):
    return " ".join(all_text(actions.print_thing(desk, thing, list(ids), options).pdf).split())


def test_a_card_tells_where_to_look(web_desk):
    text = text_of(web_desk, "signposting-sheet", format="card")
    assert text.replace(" ", "").count(ADDRESS) == 8
    assert ASK in text


def test_no_card_gives_the_address_of_what_is_delicate(web_desk):
    text = text_of(web_desk, "signposting-sheet", ("quiet", "reading"), format="card")
    assert "example.org" not in text


def test_whom_to_ring_is_told_where_to_look_and_staff_that_nobody_answers(web_desk):
    made = actions.print_thing(web_desk, "call-card", ["reading"], {})
    text = " ".join(all_text(made.pdf).split())
    assert text.index("Reading Together") < text.index(f"Look at {ADDRESS}") < text.index(ASK)
    assert any("Reading Together has no number to ring" in words for words in made.warnings)


@pytest.mark.parametrize("thing", ["call-card", "plan-page"])
def test_no_page_to_write_on_gives_the_address_of_what_is_delicate(web_desk, thing):
    assert "example.org" not in text_of(web_desk, thing, ("quiet",))


@pytest.mark.parametrize(("reader", "never"), [("people", "Ring or go"), ("communities", "number")])
def test_a_leaflet_tells_nobody_to_ring_or_go_where_neither_is_known(web_desk, reader, never):
    text = text_of(web_desk, "service-leaflet", **{"for": reader})
    assert f"Look at {ADDRESS}" in text
    assert never not in text.partition("Look at")[2].partition("999")[0]
    assert "sk us" in text


def test_where_there_is_a_number_a_leaflet_still_tells_to_ring(desk):
    assert "Ring or go when you feel ready." in text_of(desk, "service-leaflet", (RINGS,))


LONG = "directory_record/270321/city_library_and_all_that_is_held_there"


@pytest.mark.parametrize(
    ("host", "stands"),
    [("secure.place.example.org", True), ("www.place-of-many.example.org", False)],
)
def test_a_long_address_is_cut_to_its_first_page_only_where_that_leads_there(
    real_desk, host, stands
):
    web = Contact(id="web", kind="website", value=f"https://{host}/{LONG}")
    page = ServicePage(id="reading", name="Reading Room", kind="service", contacts=(web,))
    real_desk.directory.save(page)
    text = text_of(real_desk, "signposting-sheet")
    assert f"Look at {host}" in text
    assert (f"{host}/{LONG}" in text.replace(" ", "")) is stands


@pytest.mark.parametrize(
    ("address", "town", "printed"),
    [
        ("4 Mill Lane, Wigan", "Wigan", "4 Mill Lane, Wigan, WN1 1AA."),
        ("4 Mill Lane, Wigan, WIGAN", "", "4 Mill Lane, Wigan, WN1 1AA."),
        ("Wigan Road, Leigh", "Wigan", "Wigan Road, Leigh, Wigan, WN1 1AA."),
    ],
)
def test_a_town_stands_once_in_an_address(real_desk, address, town, printed):
    place = Location(id="here", address=address, town=town, postcode="WN1 1AA")
    page = ServicePage(id="reading", name="Reading Room", kind="service", locations=(place,))
    real_desk.directory.save(page)
    assert f"Where {printed}" in text_of(real_desk, "signposting-sheet")


def test_the_page_for_waiting_says_where_to_look(web_desk):
    text = text_of(web_desk, "while-you-wait")
    assert text.index("To ask them") < text.index(f"Look at {ADDRESS}") < text.index(ASK)
    assert "example.org" not in text_of(web_desk, "while-you-wait", ("quiet",))


def test_what_can_help_while_one_waits_says_where_to_look(web_desk):
    debt = {"need": "debt", "structure": "stated"}
    web = {"id": "w", "kind": "website", "value": "https://other.example.org/now"}
    for one, more in (("first", {}), ("other", {"contacts": [web], "standing": "confirmed"})):
        page = {"id": one, "name": one.title(), "needs": [debt], "status": "open", **more}
        page.setdefault("contacts", [{**web, "value": "https://first.example.org"}])
        web_desk.directory.save(ServicePage.model_validate(page))
    told = text_of(web_desk, "while-you-wait", ("first",)).partition("What can help now")[2]
    assert "Look at other.example.org/now" in told
    here = [Location(id="p", town="Salford", postcode="M6 5HE")]
    first = web_desk.directory.page("first").model_copy(update={"locations": here})
    web_desk.directory.save(first)
    assert "other.example.org" not in text_of(web_desk, "while-you-wait", ("first",)), "far away?"


def test_on_a_form_lines_of_a_list_stay_apart(web_desk):
    page = web_desk.directory.page("reading")
    words = "Agency referral by letter\nFace to face and online"
    web_desk.directory.save(page.model_copy(update={"how_to_refer": words}))
    text = text_of(web_desk, "referral-form")
    assert "Agency referral by letter. Face to face and online." in text


@pytest.mark.parametrize(
    ("thing", "form"), [("signposting-sheet", "professional"), ("referrer-flowchart", "large")]
)
def test_staff_are_not_sent_to_themselves_and_lines_of_a_list_stay_apart(web_desk, thing, form):
    page = web_desk.directory.page("reading")
    web_desk.directory.save(
        page.model_copy(update={"how_to_refer": "Self referral\nFace to face and online"})
    )
    text = text_of(web_desk, thing, format=form)
    assert "Ask them first." in text
    assert "Ask us first." not in text
    if form == "large":
        assert "Self referral. Face to face and online." in text

"""A file of each format that says a place is hidden, and tells where it is all the same."""

import csv
import json

from openpyxl import Workbook

STREET = "Kanaryquist Mews"
POSTCODE = "ZZ99 7QX"
CANARIES = ("kanaryquist", "zz99 7qx", "zz997qx", "53.123456", "-2.987654")
NAME = "Practice Wren Haven"
TELLS = f"A home. It stands at 4 {STREET}. Ring first."
ADDRESS = {"address_1": f"4 {STREET}", "city": "Bootle", "postal_code": POSTCODE}
PLACE = {
    "id": "loc1", "name": f"{STREET} House", "description": f"By {STREET}", "latitude": 53.123456,
    "longitude": -2.987654, "transportation": f"Bus to {STREET}",
}  # fmt: skip
ROW = {
    "name": NAME, "description": TELLS, "address": f"4 {STREET}", "postcode": POSTCODE,
    "location_visibility": "hidden", "phone": "0151 496 0888", "latitude": "53.123456",
    "longitude": "-2.987654", "landmark": f"by {STREET}",
}  # fmt: skip


def _json(folder, value):
    path = folder / "haven.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def _tables(folder, tables):
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
    return folder


def oruk1(folder):
    place = {**PLACE, "physical_addresses": [ADDRESS], "mask_exact_address": True}
    at = [{"location": place}]
    service = {"id": "h1", "name": NAME, "description": TELLS, "service_at_locations": at}
    return _json(folder, {"content": [{**service, "attending_access": "", "x": STREET}]})


def outpost(folder):
    place = {**PLACE, **ADDRESS, "mask_exact_address": True}
    service = {"id": 1, "name": NAME, "description": TELLS, "locations": [place], "x": STREET}
    return _json(folder, {"content": [{**service, "send_needs": []}]})


def oruk3(folder):
    place = {**PLACE, "addresses": [ADDRESS], "visibility": "hidden"}
    schedules = [{"description": f"Ring at {STREET}"}]
    phones = [{"number": "0151 496 0888", "description": f"Door of {STREET}"}]
    at = {"location": place, "description": f"In {STREET}", "schedules": schedules}
    service = {
        "id": "h1", "name": NAME, "description": TELLS, "x": STREET, "phones": phones,
        "service_at_locations": [at], "alternate_name": f"{STREET} House", "schedules": [],
        "organization": {"id": "o1", "name": "Practice Trust", "logo": STREET},
    }  # fmt: skip
    return _json(folder, {"contents": [service]})


def hsds_tables(folder):
    tables = {
        "services": [{"id": "h1", "organization_id": "o1", "name": NAME, "description": TELLS}],
        "organizations": [{"id": "o1", "name": "Practice Trust"}],
        "locations": [{**PLACE, "visibility": "hidden"}],
        "service_at_location": [{"id": "a1", "service_id": "h1", "location_id": "loc1"}],
        "addresses": [{"id": "d1", "location_id": "loc1", **ADDRESS}],
    }
    return _tables(folder, tables)


def ohana(folder):
    service = {"id": "1", "location_id": "loc1", "name": NAME, "description": TELLS}
    more = {"audience": "", "keywords": "", "accepted_payments": "", "funding_sources": ""}
    tables = {
        "services": [service | more],
        "locations": [{**PLACE, "confidential": "yes"}],
        "addresses": [{"id": "d1", "location_id": "loc1", **ADDRESS}],
    }
    return _tables(folder, tables)


def signpost_csv(folder):
    return _tables(folder, {"haven": [ROW]}) / "haven.csv"


def signpost_xlsx(folder):
    book = Workbook()
    for line in (list(ROW), list(ROW.values())):
        book.worksheets[0].append(line)
    book.save(folder / "haven.xlsx")
    return folder / "haven.xlsx"


def signpost_json(folder):
    place = {
        "id": "place-1", "visibility": "hidden", "name": STREET, "address": STREET,
        "postcode": POSTCODE, "latitude": 53.123456, "longitude": -2.987654, "door": STREET,
    }  # fmt: skip
    contacts = [{"id": "post-1", "kind": "post", "value": f"4 {STREET}"}]
    hours = [{"weekday": "mon", "opens": "10:00", "closes": "12:00", "words": f"Ask at {STREET}."}]
    record = {
        "id": "haven-1", "name": NAME, "locations": [place], "description": TELLS,
        "contacts": contacts, "sessions": hours, "extra": {"x": STREET},
    }  # fmt: skip
    return _json(folder, {"signpost": 1, "records": [record]})


HIDDEN_FILES = {
    "oruk1": oruk1, "outpost": outpost, "oruk3": oruk3, "hsds3-package": hsds_tables,
    "ohana": ohana, "signpost-csv": signpost_csv, "signpost-xlsx": signpost_xlsx,
    "signpost-json": signpost_json,
}  # fmt: skip

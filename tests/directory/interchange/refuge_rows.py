"""Rows of lists as councils write them: houses that hide people, and what stands beside them.

``{}`` is the street of the row, which nobody else has. What is hidden loses it wherever it stands;
what is shown keeps every word.
"""

STREET = "12 Canary{:02d} Road"


def row(description, name="", **more):
    """One row; a street stands in its cell for the address unless it says otherwise."""
    return {"name": name, "description": description, "address": "{}", **more}


def told(description, **more):
    """One row that leaves the cell for the address empty, and tells the street elsewhere."""
    return row(description, address="", **more)


HIDDEN = [
    told("Refuge for women at {}, Kirkby L32 8XA. Ring us."),
    told("Refuge.", hours="Open all day at {}"),
    told("Refuge.", eligibility="Women only. Come to {}."),
    told("Refuge. We are above the {canary} chip shop, on {lane}."),
    told("A women's refuge.", how="Ring first. Then come to {} at any hour."),
    told("A refuge for families.", extra="Turn left at {canary} Church, we are opposite."),
    told("Safe house for young women. find us at {low}."),
    told("Emergency accommodation for women fleeing violence. The bus stops on {lane}."),
    told("Our address is not published. We are at {}."),
    told("Llety diogel i fenywod. {}."),
    row("Safe accommodation for women and children fleeing domestic abuse."),
    row("Emergency accommodation for women escaping violence at home. Address given on referral."),
    row("Dispersed safe housing for families."),
    row("Dispersed accommodation for survivors of domestic abuse and their children."),
    row("A home for mothers. Address given on request."),
    row("A house for women. The address is only given after a call with our team."),
    row("A house for young people. The location is not published."),
    row("A small home. We do not publish our address."),
    row("A small home. We never tell anyone where we are."),
    row("A small home. The address is provided once you have been accepted."),
    row("Lloches i fenywod a phlant sy'n dianc rhag trais yn y cartref."),
    row("Llety diogel / lloches i fenywod. Women's Aid emergency housing."),
    row("Schronisko dla kobiet i dzieci."),
    row(
        "\u062e\u0648\u0627\u062a\u06cc\u0646 \u06a9\u06d2 \u0644\u06cc\u06d2 "
        "\u062f\u0627\u0631\u0627\u0644\u0627\u0645\u0627\u0646"
    ),
    row("Housing for survivors of domestic abuse, staffed 24 hours."),
    row("Hostel for women leaving a violent partner."),
    row("A place to stay for people escaping trafficking or modern slavery."),
    row("Accommodation for girls at risk of forced marriage."),
    row("Bed spaces for men who have experienced domestic abuse."),
    row("A women's shelter."),
    row("Domestic violence shelter for men."),
    row("Self-contained flats for women and children escaping domestic violence."),
    row("A house for women escaping abuse."),
    row("Llety argyfwng i bobl sy'n dianc rhag trais yn y cartref."),
    row("A home. For your safety we cannot give our address here."),
    row("Women who are in danger of honour-based abuse can stay in our safe flats."),
    row("A home.", address="Given on referral", hours="Mon-Fri. The door is in {}."),
    row("A home.", address="{} (address not publicly advertised)"),
    row("Second stage housing after refuge."),
    row("A home.", name="Domestic abuse safe accommodation"),
    row("Temporary home for mothers and children who have left a violent partner."),
    row("A home for families who left abuse behind."),
    told("Women's refuge.", name="Larkspur 44, {}, L32 8XA"),
    told("Women's refuge. See https://www.example.org/{link}"),
]
SHOWN = [
    row("Advice for refugees. Not a refuge."),
    row("A warm room: a refuge from the rain, with tea."),
    row("A refuge from the cold and the noise of the town."),
    row("A wildlife refuge for hedgehogs."),
    row("Survivors of domestic abuse can drop in at {}."),
    row("A safe space for people in distress, open every evening."),
    row("Safe haven cafe: somewhere to go in a mental health crisis instead of A&E."),
    row("Advice on housing, debt and benefits for people experiencing domestic abuse."),
    row("We help women who are fleeing domestic abuse to find safe accommodation elsewhere."),
    row("Housing advice for survivors of domestic abuse."),
    row("Supported housing for people with drug and alcohol abuse behind them."),
    row("Safe accommodation to support recovery from substance misuse."),
    row("Support in your own flat, house or room, for carers."),
    row("Household goods for families who move into a flat."),
    row("Housing First for people who have experienced domestic abuse."),
    row("Independent advocates for victims of domestic abuse. Lime House, every Monday."),
    row("Counselling for people who have experienced domestic violence."),
    row("The sanctuary scheme fits locks for people at risk of domestic violence."),
    row("The council finds temporary accommodation, including for people fleeing abuse."),
    row("Night shelter for rough sleepers."),
    row("Sheltered housing for older people."),
    row("English lessons for people seeking refuge."),
    row("Please give your address on referral."),
    row("Prices are given on request. All our help is confidential."),
    row("Gwasanaeth i geiswyr lloches."),
    row("Domestic appliances for people who move into a hostel or their own home."),
    row("We do not provide refuge accommodation. Drop in for a chat at {}."),
    row("A helpline. We send people to refuges.", address=""),
    row("Our email address is available on request."),
    row("Home safety visits for older victims of burglary."),
]


def words(number):
    """What the street of a row is called, by how a row may write it."""
    street = STREET.format(number)
    return {
        "low": street.lower(),
        "canary": f"Canary{number:02d}",
        "link": f"{street.lower().replace(' ', '-')}-l32-8xa",
        "lane": f"Canary{number:02d} Lane",
    }


def filled(rows, first=1):
    """The rows with the street of each, a name where they have none, and a number to ring."""
    made = []
    for number, one in enumerate(rows, first):
        street = STREET.format(number)
        cells = {field: text.format(street, **words(number)) for field, text in one.items()}
        place = {"id": f"r{number:02d}", "postcode": "L32 8XA" if cells["address"] else ""}
        more = {"phone": f"0151 496 0{number:03d}", "name": cells["name"] or f"Larkspur {number}"}
        made.append(
            {"hours": "", "eligibility": "", "how": "", "extra": "", **cells, **place, **more}
        )
    return made

"""Names of things: the noun phrase that a list or an example is of, never the clause that it stands in."""

import pytest

from tests.generators.requirements.readings import list_ties, read_fields, read_resources

EXAMPLE = '\n\n```json\n{"code": "a", "weight": 4.5}\n```\n'


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("and then every ten minutes sends a reading:", "Reading"),
        ("Afterwards the tracker sends a position every ten seconds:", "Position"),
        ("After each round it uploads a round report:", "RoundReport"),
        ("The scanner sends scans:", "Scan"),
        ("Scanners send scans:", "Scan"),
        ("In return the till pushes receipts as JSON:", "Receipt"),
        ("Twice a day each hive reports its weight measurement to our server:", "WeightMeasurement"),
        ("A buoy registers like so:", "Buoy"),
        ("The parcels which our courier brings us:", "Parcel"),
    ],
)
def test_an_example_is_of_the_noun_right_before_it(lead: str, name: str):
    assert read_fields(f"Node please.\n\n{lead}{EXAMPLE}")[name] == ["code", "weight"]


@pytest.mark.parametrize(
    "lead",
    [
        "This is what it sends:",
        "The response looks like the following:",
        "Please send it to the API:",
        "Here is an example:",
        "Here is the export that we have today:",
    ],
)
def test_a_lead_that_names_nothing_leaves_an_example_to_what_the_text_is_about(lead: str):
    assert set(read_fields(f"A service for parcels.\n\n{lead}{EXAMPLE}")) == {"Parcel"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We save the works what the dentists send: kind, color, delivery date.", "Work"),
        ("We store the films that the members lend: title, year, and the loan date.", "Film"),
        ("There are the trees that the town has planted: species, height, planting date.", "Tree"),
        ("We keep the dogs who people leave with us: name, breed, age.", "Dog"),
        ("It is about invoices that suppliers send to us by mail: number, amount, due date.", "Invoice"),
        ("I want to record the songs the bands play: title, duration, genre.", "Song"),
        ("Please keep the complaints which a tenant files with us (date, description, urgent yes/no).", "Complaint"),
        ("We need:\n\n- costumes that we lend: size class, colour, daily price\n", "Costume"),
    ],
)
def test_a_clause_behind_a_noun_leaves_the_list_to_the_noun(text: str, name: str):
    assert set(read_fields(text)) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I want an API that manages books: title, author, price.", "Book"),
        ("We are a club that rents boats: name, length, price per hour.", "Boat"),
        ("A trip collects stops, each with a kind (pickup, delivery), the address and a start time.", "Stop"),
    ],
)
def test_the_object_of_a_clause_keeps_its_own_list(text: str, name: str):
    assert name in read_fields(text)


@pytest.mark.parametrize("verb", ["link", "tie", "connect"])
def test_what_links_two_things_is_called_without_its_verb(verb: str):
    joined = "to" if verb == "tie" else "and"
    text = f"1) Plots: number, area\n2) Members: name, email\n3) Contracts {verb} a member {joined} a plot. "
    read = read_resources(text + "A contract has a start date and an end date.")
    assert set(read) == {"Plot", "Member", "Contract"}
    assert list_ties(read["Contract"]) == {("many-to-one", "Member"), ("many-to-one", "Plot")}
    assert not read["Member"].relations


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "for the bank we need to know who our helpers are (name, mobile) and which shifts there are: place, date.",
            {"Helper", "Shift"},
        ),
        ("For the theatre we must know who our actors are (name, phone).", {"Actor"}),
        (
            "I need to see which courses are offered (title, price) and who the teachers are: name, email.",
            {"Course", "Teacher"},
        ),
        ("For the club I need to know what boards we lend out: brand, length, condition.", {"Board"}),
        ("The warehouse must know which pallets are in stock: weight, barcode, arrival date.", {"Pallet"}),
    ],
)
def test_what_people_want_to_know_names_things(text: str, names: set[str]):
    assert set(read_fields(text)) == names


def test_a_question_is_not_put_into_a_name():
    assert set(read_fields("We keep books (title, isbn). What tables are there?")) == {"Book"}

"""Said of others: sentences about tools, papers, ways to sign in and later wishes describe nothing that is kept."""

import pytest

from generators.requirements.reading import understand
from tests.generators.requirements.readings import read_fields

BOATS = "We need boats (name, length). "


@pytest.mark.parametrize(
    "sentence",
    [
        "The accountants have their own package (DATEV), which stays.",
        "The marketing people use their own newsletter tool, which remains.",
        "Our registrar keeps a card index of the objects we lend out.",
        "Our secretary has a big Excel sheet with everything in it.",
        "The caretaker keeps a notebook, a binder and a wall calendar.",
        "My colleague keeps a list of the boats on paper.",
        "Access for our three people with username and password.",
        "Logins for the two clerks with email and password, please.",
        "Staff accounts with user name and password are enough.",
        "Later maybe: a waiting list and work hours. Not now.",
        "Maybe later: invoices (number, amount) and reminders.",
        "For later - crew lists with a name, a date and a role.",
        "In a second step: moorings with number, depth and price.",
        "Later we'd like to add trips (date, distance, fuel).",
        "Skippers (name, licence number, phone) will follow later.",
    ],
)
def test_what_is_said_of_others_describes_nothing(sentence: str):
    assert read_fields(BOATS + sentence) == {"Boat": ["name", "length"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A student has a notebook, a name and a birthday.", "Student"),
        ("The folders have a name and a colour.", "Folder"),
        ("Our secretary keeps an Excel list of the members with name, email and phone. Make it a service.", "Member"),
        ("Users with email, password and a role. Books with a title and an isbn.", "User"),
        ("A parcel has a number. Later the courier scans it, and a scan has a time, a place and a status.", "Scan"),
        ("Ideas: an idea has a title, a description and a status.", "Idea"),
    ],
)
def test_what_only_sounds_like_that_is_read(text: str, name: str):
    assert name in read_fields(text)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Rate limiting is already done by Kong.", False),
        ("Kong already does the rate limiting.", False),
        ("The service mesh already takes care of rate limiting.", False),
        ("Rate limiting is fully covered by Cloudflare.", False),
        ("Rate limiting please. nginx is in front.", True),
        ("We need rate limiting, it is not done by anybody yet.", True),
    ],
)
def test_what_a_gateway_already_does_is_not_asked_for(sentence: str, *, asked: bool):
    assert ("rate-limit" in understand("Boats", BOATS + sentence).asked_features) is asked

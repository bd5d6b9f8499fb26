"""What belongs to what, and what a field must be, in everyday words, is put into the words that all readers know."""

import pytest

from generators.requirements.passages import Passage, Source
from generators.requirements.restating import restate


def restated(text):
    source = Source("body", text)
    return restate(Passage(source, text, range(len(text)))).text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Beds hang off a ward: number, type.", "Beds belong to a ward: number, type."),
        ("An expense rolls up to a cost centre.", "An expense belongs to a cost centre."),
        ("It gathers values, each with a unit.", "It has many values, each with a unit."),
        ("For every tree zero or more checks may be filed.", "every tree has zero or more checks."),
        ("Per court many bookings can be made.", "each court has many bookings."),
        ("On the trip are going pupils, they have a name.", "the trip has many pupils, they have a name."),
        (
            "One pupil can go on more trips, and on one trip goes of course many pupils.",
            "One pupil can have many trips, and one trip can have many pupils.",
        ),
    ],
)
def test_what_belongs_to_what_is_put_plainly(text, plain):
    assert restated(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Petra says the code must be unique.", "the code must be unique."),
        ("Edit 2: the code must be unique.", "the code must be unique."),
        ("Title is a must.", "Title is mandatory."),
        ("Besides the unique code it has a name.", "it has the unique code and a name."),
        ("A zone is identified by its code.", "A zone has its code (unique)."),
        (
            "The guest's email should be stored on the stay too, and it is mandatory.",
            "the stay has The guest's email (mandatory).",
        ),
        (
            "From the tenant we need the name; from the landlord name and phone.",
            "From the tenant we need the name. from the landlord we need name and phone.",
        ),
    ],
)
def test_what_a_field_must_be_is_put_plainly(text, plain):
    assert restated(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Our offers hang on the wall.",
        "Prices go up to a limit.",
        "For every order we send an email.",
        "The queue collects emails.",
        "The manual says what the pump does.",
        "Note: long text",
        "A fee is identified by the law.",
        "On the list are many things.",
    ],
)
def test_other_sentences_stay_as_they_are(text):
    assert restated(text) == text

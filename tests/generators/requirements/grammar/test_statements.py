"""What the grammar understands of sentences: whom they are about, what that has, and what is said of each."""

import pytest

from generators.requirements.grammar.statements import find_statements
from generators.requirements.grammar.subjects import Statement
from generators.requirements.grammar.words import MAX_WORDS, Sentence, read_words
from generators.requirements.passages import Passage, Source


def read(text: str) -> Sentence:
    return read_words(Passage(Source("body", text), text, range(len(text))))


def tell(text: str) -> list[tuple[str | None, list[str]]]:
    """Give each statement as its subject and the names of what it lists."""
    sentence = read(text)
    return [_tell(sentence, statement) for statement in find_statements(sentence)]


def _tell(sentence: Sentence, statement: Statement) -> tuple[str | None, list[str]]:
    subject = sentence.cut(*statement.name).text if statement.name else None
    return subject, [item.name or sentence.cut(item.start, item.end).text for item in statement.listing.items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A room has a title and a price.", [("room", ["title", "price"])]),
        ("A room belongs to a house and has a title and a price.", [("room", ["title", "price"])]),
        ("For each visit we write down or record the date and the vet who did it.", [("visit", ["date", "vet"])]),
        ("For each wall the height in metres and the sector are recorded.", [("wall", ["height in metres", "sector"])]),
        ("Rooms have a number; a house has a street.", [("Rooms", ["number"]), ("house", ["street"])]),
        ("Couriers carry parcels: a courier has a name.", [("courier", ["name"])]),
        ("It also has a colour.", [(None, ["colour"])]),
        ("Their first name and phone are noted.", [(None, ["first name", "phone"])]),
        ("Each redemption of a card is stored with an amount and a time.", [("redemption", ["amount", "time"])]),
        ("We record our players, that is surname and birth year.", [("players", ["surname", "birth year"])]),
        ("Every show is by one artist, whose name and country are stored.", [("artist", ["name", "country"])]),
        ("A vote is cast by one juror for one film with points and a comment.", [("vote", ["points", "comment"])]),
        ("A permit has a valid from date and a started at time.", [("permit", ["valid from date", "started at"])]),
        ("A member has a name and is either active or retired.", [("member", ["name", "status"])]),
        ("A lesson has a day, and is paid or not.", [("lesson", ["day", "paid"])]),
        ("A flag has a name; it tells whether it is on and, optionally, a note.",
         [("flag", ["name"]), ("flag", ["whether it is on", "note"])]),
        ("A parcel is identified by a code and described by its size.", [("parcel", ["code"]), ("parcel", ["size"])]),
        ("A shelf, whose code is unique, holds a number.", [("shelf", ["number"]), ("shelf", ["code"])]),
    ],
)  # fmt: skip
def test_a_sentence_says_what_a_thing_has(text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert tell(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A task has a priority of low, normal or high and a note.", {"values": ("low", "normal", "high")}),
        ("A task has a state which starts as open and then goes to done or lost.",
         {"values": ("open", "done", "lost"), "default": "open"}),
        ("A task has a title that must be unique, and a note.", {"unique": True}),
        ("A task has a rating between 1 and 5.", {"minimum": 1, "maximum": 5}),
        ("A task has a code of at most 12 characters.", {"max_length": 12}),
        ("A task has optionally a note.", {"required": False}),
        ("A task has a name and a code, both of which are required.", {"required": True}),
        ("A task has a name, unique, and a code.", {"unique": True}),
        ("A task has a state: open, closed or late, and defaults to open.", {"default": "open"}),
    ],
)  # fmt: skip
def test_what_is_said_behind_a_name_is_said_of_it(text: str, said: dict[str, object]) -> None:
    statement = next(find_statements(read(text)))
    stated = statement.listing.items[0].said.list_stated()
    assert {name: stated.get(name) for name in said} == said


def test_several_things_have_what_is_said_of_each() -> None:
    statement = next(find_statements(read("An order has a number and several lines, each with a price and an amount.")))
    number, lines = statement.listing.items
    assert (number.has_several, lines.has_several) == (False, True)
    assert len(lines.details) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Our club has boats.",
        "The author has retired, the machine makes noises.",
        "A film can have several genres and a genre several films.",
        "We need an API for the club.",
        "A room has a title because people asked for it whenever.",
        "a room has " + "a title, " * MAX_WORDS,
    ],
)
def test_what_is_not_understood_whole_is_left_to_others(text: str) -> None:
    assert tell(text) == []

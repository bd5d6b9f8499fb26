"""Fields in passing: what sentences around a list say of its fields, and those that only they tell of."""

import pytest

from generators.spec.models import FieldType
from tests.generators.requirements.readings import list_ties, read_fields, read_resources

GUEST = "A guest has a name and an email. "


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("We also want to tick whether it has a balcony.", "balcony"),
        ("It should be possible to mark whether it is heated.", "heated"),
        ("One must also indicate whether it has been vaccinated.", "vaccinated"),
        ("There should be a checkbox for whether they have paid.", "paid"),
        ("Users can state whether they bring a dog.", "bring_dog"),
    ],
)
def test_what_is_to_be_ticked_is_a_yes_or_no_of_the_thing_before(sentence: str, field: str):
    guest = read_resources(GUEST + sentence)["Guest"]
    assert [(each.name, each.type) for each in guest.fields[2:]] == [(field, FieldType.BOOLEAN)]


@pytest.mark.parametrize(
    "sentence",
    ["We want to know whether you can do that.", "I want to see if it works.", "Let us know how much it costs."],
)
def test_questions_to_the_reader_are_no_fields(sentence: str):
    assert read_fields(GUEST + sentence) == {"Guest": ["name", "email"]}


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("A deposit has an amount and the time it was received. Both are mandatory.", ["amount", "received_at"]),
        ("A tree has a species, a height and a title. All of them are required.", ["species", "height", "title"]),
        ("A parcel has a number, a weight and a remark. The first two must always be given.", ["number", "weight"]),
        ("A loan has a start date and an end date. Neither may be empty.", ["start_date", "end_date"]),
        ("A song has a title and a genre. The latter is mandatory.", ["genre"]),
        ("A seat has a row and a number. Both together must be unique.", []),
        ("A guest has a name and a phone. All guests are welcome.", []),
    ],
)
def test_a_sentence_may_speak_of_several_fields_before(text: str, required: list[str]):
    (resource,) = read_resources(text).values()
    assert [field.name for field in resource.fields if field.required] == required


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("The contract number must be unique.", "contract_number"),
        ("The membership number must never be used twice.", "membership_number"),
        ("The ISBN must be unique.", "isbn"),
    ],
)
def test_a_rule_may_be_the_first_to_tell_of_a_field(rule: str, field: str):
    guest = read_resources(GUEST + rule)["Guest"]
    assert [each.name for each in guest.fields if each.unique] == [field]


@pytest.mark.parametrize(
    "rule",
    [
        "The login is required for everybody.",
        "A token must not be empty.",
        "The deadline must be met.",
        "A valid passport number is required to register.",
        "Tests are mandatory.",
    ],
)
def test_rules_about_the_service_give_no_field(rule: str):
    assert read_fields(GUEST + rule) == {"Guest": ["name", "email"]}


@pytest.mark.parametrize(
    ("wording", "field", "kind"),
    [
        ("a description of what happened", "description", FieldType.TEXT),
        ("a note of what was done", "note", FieldType.TEXT),
        ("the estimated damage", "estimated_damage", FieldType.DECIMAL),
        ("the expected savings", "expected_savings", FieldType.DECIMAL),
        ("whether the police were informed", "police_informed", FieldType.BOOLEAN),
        ("whether witnesses were present", "witnesses_present", FieldType.BOOLEAN),
        ("whether the customer has been informed", "customer_informed", FieldType.BOOLEAN),
        ("whether it is overdue", "overdue", FieldType.BOOLEAN),
        ("a meeting day", "meeting_day", FieldType.STRING),
        ("an arrival day", "arrival_day", FieldType.DATE),
        ("the date it came back (blank while it is away)", "came_back_on", FieldType.DATE),
        ("the day it was sent back", "sent_back_on", FieldType.DATE),
        ("the date the money was paid out", "paid_out_on", FieldType.DATE),
    ],
)
def test_a_field_is_named_and_typed_as_it_is_worded(wording: str, field: str, kind: FieldType):
    (resource,) = read_resources(f"A claim has a title, {wording} and a code.").values()
    assert [(each.name, each.type) for each in resource.fields[1:-1]] == [(field, kind)]


@pytest.mark.parametrize(
    "wording",
    [
        "the book concerned",
        "the book in question",
        "the book it is about",
        "the book it relates to",
        "the book borrowed",
    ],
)
def test_a_noun_with_what_is_said_of_it_refers_to_the_thing(wording: str):
    loan = read_resources(f"A book has a title. For every loan we record {wording}, the fee and a start date.")["Loan"]
    assert list_ties(loan) == {("many-to-one", "Book")}
    assert [field.name for field in loan.fields] == ["fee", "start_date"]


@pytest.mark.parametrize(
    "sentence",
    [
        "As a recipient, I want to see the status of my parcel: stored, collected or returned.",
        "As a recipient, I want to check my parcel's status (stored, collected or returned).",
        "As a clerk I can filter by the parcel status: stored, collected or returned.",
        "As a recipient, I want to know whether my parcel is stored, collected or returned.",
    ],
)
def test_the_states_that_somebody_wants_to_see_are_those_of_the_thing(sentence: str):
    parcel = read_resources(f"Parcels have a number and a weight. {sentence}")["Parcel"]
    assert [(field.name, field.values) for field in parcel.fields[2:]] == [
        ("status", ("stored", "collected", "returned"))
    ]


def test_a_field_of_data_may_be_called_like_a_kind_of_relation():
    read = read_resources(
        "```yaml\nentities:\n  member:\n    name: string\n  payout:\n    amount: decimal\n    reference: text\n"
        "    references: {type: string, required: true}\n    member: belongs_to\n```"
    )
    assert {name: [field.name for field in each.fields] for name, each in read.items()} == {
        "Member": ["name"],
        "Payout": ["amount", "reference", "references"],
    }
    assert list_ties(read["Payout"]) == {("many-to-one", "Member")}

"""What one item of a list says: the values that it lists, examples, units, and what stands beside it."""

import pytest

from generators.requirements.reading import understand
from generators.spec.models import Field, FieldType


def read_items(*items: str, owner: str = "Nurse") -> dict[str, Field]:
    listed = "\n".join(f"- {item}" for item in ("full name (required)", *items))
    found = understand("Clinic API", f"## {owner}\n{listed}\n")
    assert found.spec is not None, found
    return {field.name: field for resource in found.spec.resources for field in resource.fields}


@pytest.mark.parametrize(
    ("item", "values"),
    [
        ("decision: pending, funded or declined", ("pending", "funded", "declined")),
        ("decision - won, lost or drawn", ("won", "lost", "drawn")),
        ("rank: junior, senior", ("junior", "senior")),
        ("blood group - one of A, B, AB, O", ("A", "B", "AB", "O")),
        ("licence: A, B, C", ("A", "B", "C")),
        ("stage: draft, in review, closed", ("draft", "in review", "closed")),
        ("gender = m, f or x", ("m", "f", "x")),
    ],
)
def test_an_item_that_lists_values_is_one_field(item, values):
    fields = read_items(item)
    assert len(fields) == 2
    assert next(field.values for field in fields.values() if field.type is FieldType.ENUM) == values


@pytest.mark.parametrize(
    "item",
    ["title: string, required", "phone: must be given, unique", "note: text or nothing", "paid: yes, no", "due: date"],
)
def test_an_item_that_says_something_else_lists_no_values(item):
    assert FieldType.ENUM not in {field.type for field in read_items(item).values()}


@pytest.mark.parametrize(
    ("item", "name", "kind"),
    [
        ('**title**: e.g. "Off-peak 12 months"', "title", "string"),
        ("code (e.g. AB-12, unique)", "code", "string"),
        ('contact: like "Anna, desk 3", required', "contact", "string"),
        ("monthly fee: for example 49.90", "monthly_fee", "decimal"),
        ("notice period: in days", "notice_period", "integer"),
        ("rest time: seconds", "rest_time", "integer"),
        ("speed: km/h", "speed", "decimal"),
        ("load: in kg, required", "load", "decimal"),
        ("volunteers needed", "volunteers_needed", "integer"),
        ("expected visitors", "expected_visitors", "integer"),
        ("skills needed", "skills_needed", "string"),
        ("strength", "strength", "string"),
    ],
)
def test_examples_are_no_fields_and_units_are_of_numbers(item, name, kind):
    fields = read_items(item)
    assert {field: str(given.type) for field, given in fields.items()} == {"full_name": "string", name: kind}


def test_fields_of_unusual_names_are_kept_beside_those_of_other_things():
    found = understand(
        "Sail API",
        "* Sailor\n  * name\n  * email\n* Hull\n  * draught\n  * beam\n  * sail plan\n* Mast\n  * rake\n  * taper\n"
        "  * belongs to a hull",
    )
    assert found.spec is not None
    assert [[field.name for field in resource.fields] for resource in found.spec.resources] == [
        ["name", "email"],
        ["draught", "beam", "sail_plan"],
        ["rake", "taper"],
    ]
    assert not found.supposed


def test_what_people_do_with_a_thing_is_no_field_of_it():
    found = understand("Sail API", "* Sailors\n  * name\n  * email\n* Boats\n  * create a boat\n  * list boats")
    assert found.spec is not None
    assert not {"create_boat", "list_boats"} & {field.name for r in found.spec.resources for field in r.fields}


@pytest.mark.parametrize(
    ("rule", "flags"),
    [
        ("iban unique, legal name must not be empty", {"iban": (False, True), "legal_name": (True, False)}),
        ("iban of a merchant unique", {"iban": (False, True), "legal_name": (False, False)}),
        ("iban and legal name mandatory", {"iban": (True, False), "legal_name": (True, False)}),
    ],
)
def test_a_rule_may_stand_without_a_verb(rule, flags):
    found = understand("Payouts API", f"Merchant: legal name, iban\n\n{rule}")
    assert found.spec is not None
    assert {field.name: (field.required, field.unique) for field in found.spec.resources[0].fields} == flags


def test_what_is_unique_per_thing_and_its_own_is_unique():
    found = understand("Rota API", "Volunteer: name, email\nSite: name\n\nEmail has to be unique per volunteer.")
    assert found.spec is not None
    assert [field.unique for field in found.spec.resources[0].fields] == [False, True]


def test_what_leads_to_a_schema_leads_to_nothing_behind_it():
    found = understand(
        "Ledger API",
        "Agreed with the wallet team:\n\n```proto\nmessage Merchant {\n  string iban = 1;\n}\n```\n\n- `iban` unique\n",
    )
    assert found.spec is not None
    assert [(r.name, [field.unique for field in r.fields]) for r in found.spec.resources] == [("Merchant", [True])]

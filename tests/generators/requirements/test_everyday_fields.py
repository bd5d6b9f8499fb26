"""Everyday fields: what a thing has, said by people who never think of fields."""

import pytest

from generators.requirements.reading import understand
from generators.requirements.understanding import Kind
from generators.spec.models import FieldType, ServiceSpec
from generators.spec.rules import find_resource


def read(body: str) -> ServiceSpec:
    understanding = understand("Backend for the club", body)
    assert understanding.kind is Kind.GENERATE, understanding
    assert understanding.spec is not None
    return understanding.spec


def types(body: str, name: str) -> dict[str, FieldType]:
    resource = find_resource(read(body), name)
    assert resource is not None
    return {field.name: field.type for field in resource.fields}


@pytest.mark.parametrize(
    ("item", "name", "kind"),
    [
        ("the year they joined", "year_joined", FieldType.INTEGER),
        ("how many kilos of honey were taken", "honey_kilos", FieldType.DECIMAL),
        ("the maximal number of pupils", "maximal_pupils", FieldType.INTEGER),
        ("an enabled switch", "enabled", FieldType.BOOLEAN),
        ("a light switch", "light_switch", FieldType.STRING),
        ("a calendar week", "calendar_week", FieldType.INTEGER),
        ("what was done", "what_was_done", FieldType.TEXT),
        ("where it starts from", "starts_from", FieldType.STRING),
        ("where it is now", "location", FieldType.STRING),
        ("when it was last inspected", "last_inspected_at", FieldType.DATETIME),
        ("what they did", "what_they_did", FieldType.TEXT),
        ("from where", "origin", FieldType.STRING),
        ("where it goes to", "destination", FieldType.STRING),
        ("when it has to be delivered (delivery date)", "delivery_date", FieldType.DATE),
        ("whether the owner wants to stay anonymous", "anonymous", FieldType.BOOLEAN),
        ("a flag for whether it is a statutory one", "statutory", FieldType.BOOLEAN),
        ("the month it was bought", "month_bought", FieldType.STRING),
        ("how much oil it needs", "oil", FieldType.DECIMAL),
        ("the meeting point", "meeting_point", FieldType.STRING),
        ("the text itself", "text", FieldType.TEXT),
    ],
)
def test_a_field_is_named_by_what_a_clause_says_of_it(item, name, kind):
    assert types(f"A record has a title, a price and {item}.", "Record") == {
        "title": FieldType.STRING,
        "price": FieldType.DECIMAL,
        name: kind,
    }


def test_what_is_counted_in_the_midst_of_a_list_does_not_end_it():
    body = "A wine has a vintage, a colour, how many bottles are left, and the note."
    assert list(types(body, "Wine")) == ["vintage", "colour", "bottles", "note"]


@pytest.mark.parametrize("when", ["For the first iteration", "In phase 1", "For the time being", "For the pilot phase"])
def test_a_stage_of_the_project_is_no_thing_to_keep(when):
    spec = read(f"{when} I only need vans and drivers. A van has a plate. A driver has a name.")
    assert {resource.name for resource in spec.resources} == {"Van", "Driver"}


def test_all_of_a_kind_have_names_and_each_has_one():
    assert list(types("Depots have names and addresses.", "Depot")) == ["name", "address"]


def test_a_note_that_nothing_stated_before_is_brought_in_by_being_optional():
    body = "A check has a date and a mileage. Remarks are optional. The date is optional. Docker is optional."
    assert list(types(body, "Check")) == ["date", "mileage", "remarks"]


def test_what_all_of_a_kind_are_either_is_their_status():
    body = (
        "A plot has a number. Plots are either free, let or blocked. A member has a name. Members are adults or kids."
    )
    plot = find_resource(read(body), "Plot")
    assert plot is not None
    assert plot.fields[-1].values == ("free", "let", "blocked")
    assert list(types(body, "Member")) == ["name"]


def test_a_flag_whose_type_is_stated_may_begin_with_a_quantity():
    body = "```ts\ntype Question = {\n  prompt: string;\n  multipleChoice: boolean;\n};\n```\n"
    assert types(body, "Question")["multiple_choice"] is FieldType.BOOLEAN


def test_a_date_in_a_signature_keeps_its_whole_name():
    assert types("Batches (lot number, expiry date, doses int, recalled bool)", "Batch") == {
        "lot_number": FieldType.STRING,
        "expiry_date": FieldType.DATE,
        "doses": FieldType.INTEGER,
        "recalled": FieldType.BOOLEAN,
    }


def test_what_a_flag_says_again_is_said_of_that_field_alone():
    trainer = find_resource(read("A trade has a name.\n\n- trainer: name and email, email is unique"), "Trainer")
    assert trainer is not None
    assert {field.name: field.unique for field in trainer.fields} == {"name": False, "email": True}


def test_present_tools_and_doubted_ones_are_not_wished_for():
    spec = read(
        "A meter has a number. The present collector is a Node script that falls over. "
        "Not sure about graphql, I'd rather stay with rest."
    )
    assert (spec.stack, spec.features) == (read("A meter has a number.").stack, read("A meter has a number.").features)

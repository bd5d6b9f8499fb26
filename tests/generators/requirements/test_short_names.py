"""Rules that call a field by its last word alone, where the text leaves no doubt which field that is."""

import pytest

from generators.requirements.reading import understand
from generators.spec.models import ServiceSpec


def read(body: str) -> ServiceSpec:
    spec = understand("A service", body).spec
    assert spec is not None
    return spec


def list_flags(body):
    spec = read(body)
    return {
        (resource.name, field.name, flag)
        for resource in spec.resources
        for field in resource.fields
        for flag in ("unique", "required")
        if getattr(field, flag)
    }


@pytest.mark.parametrize(
    ("body", "flag"),
    [
        (
            "A parcel has a tracking code and that code is unique. A firm has a scac code.",
            ("Parcel", "tracking_code", "unique"),
        ),
        (
            "A loan has the borrower's email and a due date.\n\n- email is mandatory",
            ("Loan", "borrower_email", "required"),
        ),
        ("A book has a shelf mark and a title. The mark is unique.", ("Book", "shelf_mark", "unique")),
        ("A zone is identified by its code and has a name.", ("Zone", "code", "unique")),
        ("A book has a title and an isbn. Anja says the isbn must be unique.", ("Book", "isbn", "unique")),
        ("A book has a title and an isbn. Title is a must.", ("Book", "title", "required")),
    ],
)
def test_a_rule_is_of_the_field_that_it_calls_by_its_last_word(body, flag):
    assert list_flags(body) == {flag}


@pytest.mark.parametrize(
    "body",
    [
        "A boat has a first name and a last name.\n\nThe name is mandatory.",
        "A shop has a street name. A van has a brand name.\n\nThe name is unique.",
    ],
)
def test_a_rule_is_of_none_of_two(body):
    assert not list_flags(body)


@pytest.mark.parametrize(
    ("body", "source", "target"),
    [
        ("A critic (name, outlet) reviews films: a review has a score. A film has a title.", "Review", "Film"),
        (
            "Hikers request a bed in a hut. A hut has a name. A bed request has a night and a price.",
            "BedRequest",
            "Hut",
        ),
        ("Garage (name, address) services cars (plate, brand)", "Car", "Garage"),
        ("An ad has a body and a category it's filed under. A category has a name.", "Ad", "Category"),
    ],
)
def test_what_somebody_does_ties_what_it_leaves(body, source, target):
    spec = read(body)
    relations = {(r.name, str(x.kind), x.target) for r in spec.resources for x in r.relations}
    assert (source, "many-to-one", target) in relations

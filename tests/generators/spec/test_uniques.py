"""What is unique together: which sets a Spec can state, and what becomes of them when members are renamed or go."""

import pytest

from generators.changes.applying import apply_changes
from generators.changes.fields import RemoveField, RenameField
from generators.changes.relations import RemoveRelation
from generators.errors import SpecError
from generators.spec.merging import merge_specs
from generators.spec.rules import load_spec
from tests.generators.changes.conftest import get_resource

BOOK = {"name": "Book", "relations": [{"name": "copies", "kind": "one-to-many", "target": "Copy"}]}
COPY = {"name": "Copy"}
LOAN = {
    "name": "Loan",
    "fields": [
        {"name": "desk", "type": "string"},
        {"name": "place", "type": "integer"},
        {"name": "code", "type": "string", "unique": True},
        {"name": "remark", "type": "text"},
        {"name": "long", "type": "string", "max_length": 500},
    ],
    "relations": [
        {"name": "book", "kind": "many-to-one", "target": "Book"},
        {"name": "reader", "kind": "many-to-one", "target": "Reader"},
        {"name": "card", "kind": "one-to-one", "target": "Reader", "inverse": "carded"},
        {"name": "tags", "kind": "many-to-many", "target": "Reader"},
    ],
}


def make(*sets, copies=()):
    resources = [BOOK, {**COPY, "fields": [{"name": "place", "type": "integer"}], "unique_together": copies}]
    resources += [{"name": "Reader"}, {**LOAN, "unique_together": sets}]
    return load_spec({"name": "library", "stack": "fastapi-sqlalchemy", "resources": resources})


def give_sets(spec):
    return get_resource(spec, "Loan").unique_together


@pytest.mark.parametrize(
    "members", [("desk", "place"), ("book", "reader"), ("place", "book", "desk"), ("long", "desk")]
)
def test_fields_and_references_are_unique_together(members):
    assert give_sets(make(members)) == (members,)


def test_a_reference_that_the_other_side_implies_is_one_too():
    assert get_resource(make(copies=[["book", "place"]]), "Copy").unique_together == (("book", "place"),)


@pytest.mark.parametrize(
    ("sets", "said"),
    [
        ([["desk", "shelf"]], "no field or reference 'shelf'"),
        ([["desk", "tags"]], "no field or reference 'tags'"),
        ([["desk"]], "desk is no set of several"),
        ([[]], "Nothing is no set of several"),
        ([["desk", "desk"]], "no set of several"),
        ([["desk", "place", "desk"]], "named twice"),
        ([["code", "desk"]], "'code' is unique alone"),
        ([["book", "card"]], "'card' is unique alone"),
        ([["desk", "place"], ["place", "desk"]], "unique together already"),
        ([["desk", "place", "book"], ["place", "desk"]], "Fewer than desk and place and book"),
        ([["desk", "remark"]], "A text such as 'remark'"),
        ([["desk", "long", "book"]], "3164 bytes in an index"),
        ([["Desk", "place"]], "is not a name for a field"),
    ],
)
def test_sets_that_say_nothing_or_cannot_be_are_refused(sets, said):
    with pytest.raises(SpecError) as error:
        make(*sets)
    assert said in str(error.value)
    assert all(problem.hint.endswith(".") for problem in error.value.problems)


def test_a_member_keeps_its_place_under_another_name():
    spec = make(("book", "desk"))
    edited = apply_changes(spec, [RenameField("Loan", "book", "title"), RenameField("Loan", "desk", "counter")])
    assert give_sets(edited.spec) == (("title", "counter"),)


@pytest.mark.parametrize("change", [RemoveField("Loan", "book"), RemoveRelation("Loan", "Book")])
def test_a_set_goes_with_a_member_and_that_is_said(change):
    edited = apply_changes(make(("book", "reader"), ("desk", "place")), [change])
    assert give_sets(edited.spec) == (("desk", "place"),)
    assert edited.notes == ("Rows of Loan may share `book` and `reader` now, as not all of these are there any more.",)


def test_sets_of_two_sides_come_together():
    base = make()
    merged = merge_specs(base, make(("desk", "place")), make(("book", "reader")))
    assert give_sets(merged) == (("desk", "place"), ("book", "reader"))

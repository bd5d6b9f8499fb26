"""Where few values are unique, the suite chooses those that are left, and tells which checks have no room."""

from decimal import Decimal

import pytest

from generators.acceptance import BrokenRuleError
from generators.spec.models import Field, FieldType, OnDelete, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.rules import check_spec
from github_app.proof.contract.changes import values_that_are_unique_together_belong_to_one_row
from github_app.proof.contract.room import list_values
from github_app.proof.contract.subject import Subject
from github_app.proof.contract.suite import run_suite
from tests.contract.conftest import serve_on_a_thread
from tests.contract.model_service import STYLE, ModelService

DAYS = Field(name="weekday", type=FieldType.ENUM, values=("mon", "tue", "wed", "thu", "fri"), required=True)
NIGHT = Field(name="night", type=FieldType.BOOLEAN, required=True)
SHORT = Field(name="letter", type=FieldType.STRING, unique=True, required=True, max_length=1)


def build_spec(*resources: Resource) -> ServiceSpec:
    spec = ServiceSpec(name="rota", stack="fiber", resources=resources)
    check_spec(spec)
    return spec


def build_rota(*fields: Field, name: str = "Duty") -> Resource:
    together = (tuple(field.name for field in fields),)
    return Resource(name=name, fields=(*fields, Field(name="remark", type=FieldType.STRING)), unique_together=together)


ROTA = build_spec(build_rota(DAYS, NIGHT), Resource(name="Shelf", fields=(SHORT,)))
LEVEL = Field(name="level", type=FieldType.INTEGER, minimum=Decimal(1), maximum=Decimal(2), required=True)
SMALL = build_spec(
    build_rota(NIGHT, LEVEL, name="Lamp"),
    Resource(
        name="Visit",
        fields=(Field(name="day", type=FieldType.DATE, required=True),),
        relations=(
            Relation(name="lamp", kind=RelationKind.MANY_TO_ONE, target="Lamp", required=True),
            Relation(
                name="other",
                kind=RelationKind.MANY_TO_ONE,
                target="Lamp",
                on_delete=OnDelete.SET_NULL,
                inverse="others",
            ),
        ),
    ),
)


def run(spec: ServiceSpec, kind: type[ModelService] = ModelService):
    with serve_on_a_thread(kind(spec)) as base_url, Subject(spec, STYLE, base_url) as subject:
        return list(run_suite(subject))


def test_every_check_has_its_rows_where_few_values_are_unique_together():
    outcomes = run(ROTA)
    assert [str(outcome) for outcome in outcomes if outcome.problem or outcome.left_out] == []


def test_a_check_that_needs_more_rows_than_there_can_be_is_told_and_blames_nobody():
    outcomes = run(SMALL)
    assert [str(outcome) for outcome in outcomes if outcome.problem] == []
    left_out = {(outcome.check, outcome.about) for outcome in outcomes if outcome.left_out}
    assert ("pages_show_every_row_once", "Lamp") in left_out
    assert ("a_created_row_is_answered_in_full", "Lamp") not in left_out
    assert {about for _, about in left_out} == {"Lamp"}
    told = next(str(o) for o in outcomes if (o.check, o.about) == ("pages_show_every_row_once", "Lamp"))
    assert told == (
        "pages show every row once (Lamp): left out, as it needs more rows of Lamp than night and level have values"
    )


class TakesDuplicates(ModelService):
    def check_duplicates(self, resource, row):
        """Check nothing."""


def test_a_service_that_takes_duplicates_of_few_values_is_found():
    with (
        serve_on_a_thread(TakesDuplicates(ROTA)) as base_url,
        Subject(ROTA, STYLE, base_url) as subject,
        pytest.raises(BrokenRuleError),
    ):
        values_that_are_unique_together_belong_to_one_row(subject, ROTA.resources[0])


@pytest.mark.parametrize(
    ("field", "count"),
    [
        (DAYS, 5),
        (NIGHT, 2),
        (LEVEL, 2),
        (SHORT, 36),
        (Field(name="at", type=FieldType.DATETIME), None),
        (Field(name="name", type=FieldType.STRING), None),
        (Field(name="amount", type=FieldType.INTEGER), None),
    ],
    ids=lambda value: value.name if isinstance(value, Field) else str(value),
)
def test_the_values_of_a_field_are_listed_where_they_are_few(field, count):
    values = list_values(field)
    assert (None if values is None else len(values)) == count

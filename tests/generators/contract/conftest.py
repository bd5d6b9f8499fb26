"""A Spec with a field of every type and a relation of every kind."""

from decimal import Decimal

import pytest

from generators.spec.models import Field, FieldType, OnDelete, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.rules import check_spec


@pytest.fixture
def bookshop() -> ServiceSpec:
    book = Resource(
        name="Book",
        fields=(
            Field(name="title", type=FieldType.STRING, required=True, max_length=120, min_length=1),
            Field(name="isbn", type=FieldType.STRING, required=True, unique=True, pattern="^[0-9]{13}$"),
            Field(name="blurb", type=FieldType.TEXT),
            Field(name="pages", type=FieldType.INTEGER, minimum=Decimal(1)),
            Field(name="price", type=FieldType.DECIMAL, required=True, minimum=Decimal("0.5"), precision=6, scale=2),
            Field(name="weight", type=FieldType.FLOAT, maximum=Decimal("99.5")),
            Field(name="in_print", type=FieldType.BOOLEAN, required=True, default=True),
            Field(name="published_on", type=FieldType.DATE),
            Field(name="listed_at", type=FieldType.DATETIME, default="2026-01-31T12:00:00+02:00"),
            Field(name="edition_id", type=FieldType.UUID),
            Field(name="extra", type=FieldType.JSON),
            Field(name="shape", type=FieldType.JSON, required=True),
            Field(name="binding", type=FieldType.ENUM, values=("hard", "soft"), default="soft"),
        ),
        relations=(
            Relation(name="author", kind=RelationKind.MANY_TO_ONE, target="Author", required=True),
            Relation(name="sequel", kind=RelationKind.ONE_TO_ONE, target="Book", on_delete=OnDelete.SET_NULL),
            Relation(name="tags", kind=RelationKind.MANY_TO_MANY, target="Tag"),
        ),
    )
    author = Resource(name="Author", fields=(Field(name="name", type=FieldType.STRING, required=True),))
    tag = Resource(name="Tag", fields=(Field(name="word", type=FieldType.STRING, required=True),))
    spec = ServiceSpec(name="bookshop", stack="fastapi-sqlalchemy", page_size=25, resources=(book, author, tag))
    check_spec(spec)
    return spec

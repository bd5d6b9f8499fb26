"""Keys of models: what becomes of them is told, as every resource has a UUID as its id."""

import pytest

from tests.generators.requirements.imports.bringing import bring_model


@pytest.mark.parametrize(
    ("text", "path", "told"),
    [
        ("CREATE TABLE cups (id serial PRIMARY KEY, depth int);", "a.sql", "ids of Cup, which are numbers"),
        ("CREATE TABLE cups (id char(2) PRIMARY KEY, depth int);", "a.sql", "ids of Cup, which are texts"),
        ("CREATE TABLE cups (cup_id varchar(36) PRIMARY KEY, depth int);", "a.sql", None),
        ("CREATE TABLE cups (code varchar(8) PRIMARY KEY, depth int);", "a.sql", None),
        ("model Cup {\n id String @id @default(cuid())\n depth Int\n}", "a.prisma", "ids of Cup, which are texts"),
        ("model Cup {\n id String @id @default(uuid(7))\n depth Int\n}", "a.prisma", None),
        ("type Cup { id: ID! depth: Int }", "a.graphql", None),
        ('{"title": "Cup", "properties": {"id": {"type": "string"}, "depth": {"type": "integer"}}}', "a.json", None),
        (
            '{"title": "Cup", "properties": {"id": {"type": "integer"}, "depth": {"type": "integer"}}}',
            "a.json",
            "ids of Cup, which are numbers",
        ),
    ],
)
def test_ids_that_become_others_are_told(text: str, path: str, told: str | None) -> None:
    understanding = bring_model(text, path)
    assert understanding.spec is not None
    (cup,) = understanding.spec.resources
    assert "depth" in [field.name for field in cup.fields]
    expected = [f"Not taken over: the {told}: every resource has a UUID."] if told else []
    assert [sentence for sentence in understanding.assumptions if "ids of" in sentence] == expected

"""Shapes that models of real systems have: keys of every kind, circles, namesakes, and sixty things at once."""

import pytest

from generators.pipeline import generate
from generators.requirements.attachments import Attachment
from generators.requirements.reading import understand
from generators.requirements.understanding import Understanding
from generators.spec.models import RelationKind, Resource

STAFF = """
model Employee {
  id        String     @id @default(uuid())
  email     String     @unique
  bossId    String?
  boss      Employee?  @relation("Reports", fields: [bossId], references: [id])
  reports   Employee[] @relation("Reports")
  written   Review[]   @relation("Author")
  received  Review[]   @relation("Subject")
}

model Review {
  id        Int      @id @default(autoincrement())
  text      String
  authorId  String
  subjectId String
  author    Employee @relation("Author", fields: [authorId], references: [id])
  subject   Employee @relation("Subject", fields: [subjectId], references: [id])

  @@unique([authorId, subjectId])
}

model Desk {
  floor  Int
  number Int
  label  String?

  @@id([floor, number])
}

model Order {
  id    String @id @default(cuid())
  class String
  from  String
}
"""


def bring(text: str, path: str) -> Understanding:
    return understand("Staff API", "FastAPI with SQLite.", attachments=[Attachment(path, text)])


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return bring(STAFF, "schema.prisma")


@pytest.fixture(scope="module")
def found(understanding: Understanding) -> dict[str, Resource]:
    assert understanding.spec is not None
    return {resource.name: resource for resource in understanding.spec.resources}


def test_keys_of_every_kind_become_the_id_that_every_resource_has(found: dict[str, Resource]) -> None:
    assert [[field.name for field in resource.fields] for resource in found.values()] == [
        ["email"],
        ["text"],
        ["floor", "number", "label"],
        ["class", "from"],
    ]


def test_the_parts_of_a_key_of_several_columns_must_be_there(found: dict[str, Resource]) -> None:
    assert [field.required for field in found["Desk"].fields] == [True, True, False]


def test_keys_and_sets_of_several_columns_are_unique_together(found: dict[str, Resource]) -> None:
    assert found["Desk"].unique_together == (("floor", "number"),)
    assert found["Review"].unique_together == (("author", "subject"),)


def test_a_thing_may_refer_to_its_own_kind_and_twice_to_another(found: dict[str, Resource]) -> None:
    assert [(r.name, r.kind, r.target, r.inverse) for r in found["Employee"].relations] == [
        ("boss", RelationKind.MANY_TO_ONE, "Employee", "reports")
    ]
    assert [(r.name, r.target, r.inverse) for r in found["Review"].relations] == [
        ("author", "Employee", "written"),
        ("subject", "Employee", "received"),
    ]


def test_names_that_languages_and_frameworks_have_taken_are_kept(understanding: Understanding) -> None:
    assert understanding.spec is not None
    tree = generate(understanding.spec).tree
    assert "app/orders/models.py" in set(tree)


def test_a_model_of_sixty_things_is_generated() -> None:
    tables = "\n".join(
        f"CREATE TABLE part_{number:02} (id serial PRIMARY KEY, name text NOT NULL"
        + (f", parent_id int REFERENCES part_{number // 2:02} (id));" if number else ");")
        for number in range(60)
    )
    spec = bring(tables, "schema.sql").spec
    assert spec is not None
    assert len(spec.resources) == 60
    assert sum(len(resource.relations) for resource in spec.resources) == 59
    assert len(generate(spec).tree) > 500

"""schema.prisma has a model for each table, with relations that are seen from both ends."""

import re

import pytest

from generators.enrichment import enrich
from generators.node.prisma.schema import write_schema
from generators.spec.file import read_spec
from generators.spec.models import Database


def read_models(schema):
    return dict(re.findall(r"^model (\w+) \{\n(.*?)^\}", schema, re.MULTILINE | re.DOTALL))


@pytest.fixture
def write_models():
    """Gives a function that gives the models of resources on a database, by name."""

    def write(resources, database=Database.POSTGRESQL):
        document = f"name: shop-api\nstack: fastapi-sqlalchemy\nresources:\n{resources}"
        return read_models(write_schema(enrich(read_spec(document).model_copy(update={"database": database}))))

    return write


def squeeze(model):
    return re.sub(r" +", " ", model)


def test_a_field_has_the_name_of_its_property_and_the_column_of_the_spec(write_models):
    order = squeeze(write_models("  Order:\n    fields: {placed_on: {type: date, required: true}}\n")["Order"])
    assert 'placedOn DateTime @map("placed_on") @db.Date' in order
    assert '@@map("orders")' in order


@pytest.mark.parametrize(
    ("database", "line"),
    [
        (Database.POSTGRESQL, "id String @id @default(uuid(7)) @db.Uuid"),
        (Database.MYSQL, "id String @id @default(uuid(7)) @db.Char(36)"),
        (Database.SQLITE, "id String @id @default(uuid(7))\n"),
    ],
)
def test_types_are_those_of_the_database(write_models, database, line):
    assert line in squeeze(write_models("  Order: {}\n", database)["Order"])


def test_both_ends_know_of_a_relation(write_models):
    end = "{kind: many-to-one, target: Customer, required: true, on_delete: cascade}"
    models = write_models(f"  Order:\n    relations: {{customer: {end}}}\n  Customer: {{}}\n")
    reference = "customer Customer @relation(fields: [customerId], references: [id], onDelete: Cascade)"
    assert reference in squeeze(models["Order"])
    assert "orders Order[]" in squeeze(models["Customer"])


def test_a_one_to_one_relation_is_one_at_both_ends(write_models):
    models = write_models("  Cover:\n    relations: {book: {kind: one-to-one, target: Book}}\n  Book: {}\n")
    assert 'bookId String? @unique @map("book_id")' in squeeze(models["Cover"])
    assert "cover Cover?" in squeeze(models["Book"])


def test_relations_between_the_same_two_have_names(write_models):
    ends = "{kind: many-to-one, target: User}"
    models = write_models(f"  Task:\n    relations: {{owner: {ends}, reviewer: {ends}}}\n  User: {{}}\n")
    for name in ("TaskOwner", "TaskReviewer"):
        assert f'@relation("{name}", fields' in models["Task"]
        assert f'@relation("{name}")' in models["User"]


def test_a_row_may_refer_to_its_own_kind(write_models):
    model = squeeze(write_models("  Folder:\n    relations: {parent: {kind: many-to-one, target: Folder}}\n")["Folder"])
    assert 'parent Folder? @relation("FolderParent", fields: [parentId]' in model
    assert 'parentOf Folder[] @relation("FolderParent")' in model


def test_pairs_have_a_model_of_their_own(write_models):
    models = write_models("  Post:\n    relations: {tags: {kind: many-to-many, target: Tag}}\n  Tag: {}\n")
    assert "@@id([postId, tagId])" in models["PostTagLink"]
    assert "tags PostTagLink[]" in squeeze(models["Post"])
    assert "postTagLinks PostTagLink[]" in squeeze(models["Tag"])


def test_names_that_are_taken_are_escaped(write_models):
    assert '@@map("files")' in write_models("  File: {}\n")["FileResource"]


def test_a_name_that_prisma_would_cut_elsewhere_is_said(write_models):
    long = "very_long_name_of_a_field_that_is_unique_indeed"
    model = write_models(f"  VeryLongNameOfAResource:\n    fields: {{{long}: {{type: string, unique: true}}}}\n")
    (name,) = re.findall(r'@unique\(map: "(\w+)"\)', model["VeryLongNameOfAResource"])
    assert len(name) == 63
    assert name.endswith("_key")

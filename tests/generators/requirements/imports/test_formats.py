"""One model in every format: whatever people bring, the same service comes of it."""

import subprocess
from pathlib import Path

import pytest
from ruff import find_ruff_bin

from generators.pipeline import generate
from generators.requirements.attachments import Attachment
from generators.requirements.imports.formats import FORMATS, find_format
from generators.requirements.reading import understand
from generators.spec.models import FieldType, OnDelete, RelationKind, ServiceSpec
from tests.generators.requirements.imports.bringing import bring_file

_MODELS = Path(__file__).parents[3] / "models"
ORDERS = sorted((_MODELS / "orders").iterdir())
LARGE = [*sorted((_MODELS / "public").glob("*.sql")), _MODELS / "public" / "jdl-samples" / "northwind-jdl.jh"]


def read(path: Path) -> ServiceSpec:
    """Give the service that a file comes to."""
    spec = bring_file(path).spec
    assert spec is not None
    return spec


def test_every_format_is_among_the_files() -> None:
    found = {form.title for path in ORDERS if (form := find_format(path.read_text(encoding="utf-8"), path=path.name))}
    assert found == {form.title for form in FORMATS} - {"JSON Schema"}


@pytest.mark.parametrize("path", ORDERS, ids=lambda path: path.name)
def test_the_same_model_gives_the_same_service(path: Path) -> None:
    customer, order, tag = read(path).resources

    assert [customer.name, order.name, tag.name] == ["Customer", "Order", "Tag"]
    assert [field.name for field in customer.fields] == ["email", "name"]
    assert [field.name for field in order.fields] == ["status", "total", "placed_at"]
    assert [field.name for field in tag.fields] == ["label"]
    assert order.fields[2].type is FieldType.DATETIME
    relations = [(r.kind, r.target) for r in order.relations]
    assert sorted(relations) == [(RelationKind.MANY_TO_MANY, "Tag"), (RelationKind.MANY_TO_ONE, "Customer")]
    assert not customer.relations
    assert not tag.relations


@pytest.mark.parametrize("path", [p for p in ORDERS if p.suffix not in (".mmd", ".proto")], ids=lambda path: path.name)
def test_what_must_be_there_and_what_can_be_chosen_is_kept(path: Path) -> None:
    customer, order, _ = read(path).resources

    assert all(field.required for field in customer.fields)
    assert [field.required for field in order.fields] == [True, True, False]
    assert order.fields[0].values == ("draft", "paid")
    assert next(r for r in order.relations if r.target == "Customer").required


@pytest.mark.parametrize("name", ["orders.prisma", "orders.sql", "orders.txt", "orders.dbml", "pullwright.yml"])
def test_digits_defaults_and_deletions_are_kept(name: str) -> None:
    customer, order, tag = read(_MODELS / "orders" / name).resources

    assert (customer.fields[0].unique, customer.fields[0].max_length) == (True, 120)
    assert order.fields[0].default == "draft"
    assert (order.fields[1].precision, order.fields[1].scale) == (10, 2)
    assert tag.fields[0].unique
    assert next(r for r in order.relations if r.target == "Customer").on_delete is OnDelete.CASCADE


@pytest.mark.parametrize("path", [*ORDERS, *LARGE], ids=lambda path: path.name)
def test_what_a_model_comes_to_passes_its_own_linter(path: Path, tmp_path: Path) -> None:
    for name, file in generate(read(path)).tree.items():
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.content, encoding="utf-8")
    command = [find_ruff_bin(), "check", "--no-cache", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_what_has_no_counterpart_is_told() -> None:
    told = "\n".join(bring_file(_MODELS / "public" / "sakila.sql").assumptions)
    assert "picture of staff: there is no type for" in told
    assert "it is optional" in told
    assert "The key of" not in told  # actors and films are tied together by many to many


@pytest.mark.parametrize(
    "name",
    ["broken.prisma", "broken.dbml", "broken.jdl", "broken.graphql", "broken.mmd", "broken.proto", "openapi.json"],
)
def test_a_file_that_cannot_be_read_is_told_with_its_name(name: str) -> None:
    text = '{"openapi": "3.0.0"}' if name.endswith("json") else "model { Table entity type ] ((("
    understanding = understand("", "A task has a title.", attachments=[Attachment(name, text)])
    assert understanding.spec is not None
    assert [resource.name for resource in understanding.spec.resources] == ["Task"]
    assert any(f"`{name}`" in sentence for sentence in understanding.assumptions)


def test_a_file_that_is_not_there_is_told() -> None:
    understanding = understand("", "A task has a title.", attachments=[Attachment("docs/model.md", None)])
    assert "Not taken over: `docs/model.md`, which is not there." in understanding.assumptions


def test_text_in_a_file_is_read_like_the_text_of_an_issue() -> None:
    text = "## Boat\n\n- name (required)\n- length (decimal)\n"
    understanding = understand("Marina API", "See docs/model.md.", attachments=[Attachment("docs/model.md", text)])
    assert understanding.spec is not None
    (boat,) = understanding.spec.resources
    assert [field.name for field in boat.fields] == ["name", "length"]

"""Go Fiber + GORM: what is written for a Spec, however odd its names and texts are."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generators.contract.naming import JsonStyle
from generators.errors import UnsupportedError
from generators.pipeline import derive_contract, generate
from generators.spec.file import read_spec
from generators.spec.models import Auth, Database
from generators.stacks.fiber_gorm.stack import FIBER_GORM
from github_app.service_directory import write_service

SPEC = read_spec((Path(__file__).parent / "specs/odd.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tree():
    return generate(SPEC).tree


@pytest.fixture(params=[auth for auth in FIBER_GORM.auth if auth is not Auth.NONE], ids=str)
def guarded(request):
    """The same service, for callers who prove who they are."""
    return generate(SPEC.model_copy(update={"auth": request.param})).tree


def read_fields(tree, path):
    """Gives the fields of the model of a file, by their columns."""
    found = re.findall(r'^\t(\w+) +\S+ +`gorm:"column:(\w+)"`', tree[path].content, re.MULTILINE)
    return {column: name for name, column in found}


def test_names_that_go_or_the_service_has_are_escaped_and_columns_are_not(tree):
    fields = read_fields(tree, "internal/errorrecords/model.go")
    assert fields["table_name"] == "TableNameValue"
    assert fields["row"] == "RowValue"
    assert fields["type"] == "Type"
    assert {"select_id", "func", "nil", "any"} <= fields.keys()


def test_a_package_that_would_hide_another_has_another_name(tree):
    assert "internal/resourcesapi/model.go" in tree
    assert "package mainsapi" not in tree["internal/mains/model.go"].content


def test_texts_of_the_spec_stay_comments(tree):
    assert "summary" not in tree["internal/errorrecords/model.go"].content
    lines = [line for line in tree["internal/errorrecords/model.go"].content.splitlines() if "ticks" in line]
    assert lines
    assert all(line.startswith("// ") for line in lines)


def test_the_image_has_a_place_for_temporary_files_by_itself(tree):
    lines = tree["Dockerfile"].content.splitlines()
    assert lines.index("RUN mkdir -p /out/root && mkdir -m 1777 /out/root/tmp") < lines.index("FROM scratch")
    assert lines.index("FROM scratch") < lines.index("COPY --from=build /out/root /")


def test_the_document_of_the_service_is_the_derived_one(tree):
    assert json.loads(tree["api/openapi.json"].content) == derive_contract(SPEC, JsonStyle.CAMEL)


def test_documents_cannot_be_kept_in_mongodb():
    with pytest.raises(UnsupportedError, match=r"Go Fiber \+ GORM cannot keep its data in MongoDB.*NestJS \+ TypeORM"):
        generate(SPEC.model_copy(update={"database": Database.MONGODB}))


def test_whose_rows_are_whose_is_said_in_one_place():
    spec = read_spec(
        "name: shop\nstack: go-fiber-gorm\nauth: jwt\nresources:\n  User: {}\n"
        "  Order:\n    relations: {buyer: {kind: many-to-one, target: User, required: true}}\n"
        "  OrderItem:\n    relations: {order: {kind: many-to-one, target: Order, required: true}}\n"
        "  Product: {}\n"
    )
    tree = generate(spec).tree
    rules = tree["internal/auth/access/ownership.go"].content
    assert re.findall(r'case "(\w+)":\n\t\treturn (.*)\n', rules) == [
        ("users", 'equal("id", owner)'),
        ("orders", 'equal("buyer_id", owner)'),
        ("order_items", 'within("order_id", "orders", equal("buyer_id", owner))'),
    ]
    assert "access.Open[Product]{}," in tree["internal/products/repository.go"].content
    assert 'Property: "buyerId"' in tree["internal/orders/repository.go"].content


def test_an_owner_need_not_be_sent():
    spec = read_spec(
        "name: shop\nstack: go-fiber-gorm\nauth: jwt\nresources:\n  User: {}\n"
        "  Note:\n    relations: {owner: {kind: many-to-one, target: User}}\n"
        "  Order:\n    relations: {user: {kind: many-to-one, target: User, required: true}}\n"
    )
    tree = generate(spec).tree
    assert "payload.OptionalDefault(object" in tree["internal/notes/dto.go"].content
    assert "payload.Default(object" in tree["internal/orders/dto.go"].content


def test_the_document_of_a_guarded_service_is_the_derived_one(guarded):
    document = json.loads(guarded["api/openapi.json"].content)
    assert "/api/v1/auth/me" in document["paths"]


@pytest.mark.skipif(shutil.which("gofmt") is None, reason="there is no Go here")
def test_gofmt_reads_it_and_has_nothing_to_change(tmp_path, tree, guarded):
    for name, each in (("open", tree), ("guarded", guarded)):
        write_service(each, tmp_path / name)
    done = subprocess.run(["gofmt", "-l", "-e", "."], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == ""

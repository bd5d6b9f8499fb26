"""Soft delete: what the document says of it, what the tables have, and what is left to it."""

from typing import cast

import pytest

from generators.acceptance import BrokenRuleError, Deployment
from generators.contract.naming import JsonStyle
from generators.errors import SpecError
from generators.features.soft_delete.acceptance import nobody_brings_himself_back
from generators.pipeline import derive_contract, enrich, generate, understand
from generators.spec.models import Auth, Database, Field, FieldType
from generators.spec.rules import check_spec
from tests.generators.stacks.fastapi_sqlalchemy.conftest import load

MIGRATION = "migrations/versions/0001_create_tables.py"
MODEL = "app/customers/models.py"


def make(database: Database):
    spec = load("shop").model_copy(update={"features": ("soft-delete",), "database": database})
    return generate(spec).tree


@pytest.mark.parametrize(
    ("style", "operation"), [(JsonStyle.SNAKE, "restore_customer"), (JsonStyle.CAMEL, "restoreCustomer")]
)
def test_a_row_has_an_operation_that_brings_it_back(style, operation):
    spec = load("shop").model_copy(update={"features": ("soft-delete",)})
    restore = derive_contract(spec, style)["paths"]["/api/v1/customers/{id}/restore"]["post"]
    assert restore["operationId"] == operation
    assert {"200", "404", "409"} <= restore["responses"].keys()


@pytest.mark.parametrize(
    ("database", "dialects"), [(Database.SQLITE, {"sqlite"}), (Database.POSTGRESQL, {"postgresql", "sqlite"})]
)
def test_a_value_is_unique_among_the_rows_that_are_not_deleted(database, dialects):
    tree = make(database)
    for path in (MIGRATION, MODEL):
        text = tree[path].content
        assert "unique=True" in text
        assert {name for name in ("mysql", "postgresql", "sqlite") if f"{name}_where" in text} == dialects
        assert "UniqueConstraint" not in text


def test_mysql_computes_which_rows_count():
    tree = make(Database.MYSQL)
    assert 'sa.UniqueConstraint("email", "is_kept", name=op.f("uq_customers_email"))' in tree[MIGRATION].content
    assert "CASE WHEN deleted_at IS NULL THEN 1 END" in tree[MODEL].content


def test_the_moment_of_deletion_is_no_field_of_a_resource():
    spec = load("shop").model_copy(update={"features": ("soft-delete",)})
    moment = Field(name="deleted_at", type=FieldType.DATETIME)
    first = spec.resources[0]
    other = first.model_copy(update={"fields": (*first.fields, moment)})
    with pytest.raises(SpecError, match="deleted_at"):
        check_spec(spec.model_copy(update={"resources": (other, *spec.resources[1:])}))


def test_who_asks_for_soft_delete_may_name_its_column():
    spec = understand("Notes API", "FastAPI, soft delete.\n\n## Note\n- title (string)\n- deleted_at (datetime)\n").spec
    assert spec is not None
    assert "soft-delete" in spec.features
    assert [field.name for resource in spec.resources for field in resource.fields] == ["title"]


class Answered:
    """An answer with a status and a row."""

    def __init__(self, status_code, row=None):
        self.status_code = status_code
        self.row = row
        self.text = str(row)

    def json(self):
        return self.row


class Membership:
    """As much of a deployment as has one user, who is deleted and tries to come back."""

    style = JsonStyle.SNAKE

    def __init__(self, auth, restore, *, comes_back):
        self.spec = enrich(load("shop").model_copy(update={"features": ("soft-delete",), "auth": auth}))
        self.restore = restore
        self.comes_back = comes_back
        self.is_there = True
        self.sent = []

    def sign_in(self, name):
        return {"Authorization": name}

    def send(self, method, path, *, headers=None, anonymous=False):
        self.sent.append((method, path.rpartition("/")[2], bool(headers) and anonymous))
        if method == "DELETE":
            self.is_there = False
            return Answered(204)
        if method == "POST":
            self.is_there = self.comes_back
            return Answered(self.restore)
        return Answered(200 if self.is_there else 404, {"id": "7"})


@pytest.mark.parametrize("status", [401, 403])
def test_a_service_that_refuses_a_deleted_user_keeps_the_promise(status):
    deployment = Membership(Auth.JWT, status, comes_back=False)
    nobody_brings_himself_back(cast("Deployment", deployment))
    asked = [("GET", "me", True), ("DELETE", "7", False), ("POST", "restore", True), ("GET", "7", False)]
    assert deployment.sent == asked


@pytest.mark.parametrize(("status", "comes_back"), [(200, True), (404, False), (403, True)])
def test_a_service_that_lets_a_deleted_user_come_back_breaks_the_promise(status, comes_back):
    with pytest.raises(BrokenRuleError):
        nobody_brings_himself_back(cast("Deployment", Membership(Auth.SESSION, status, comes_back=comes_back)))


def test_nobody_is_asked_to_come_back_where_nobody_is_known():
    deployment = Membership(Auth.NONE, 200, comes_back=True)
    nobody_brings_himself_back(cast("Deployment", deployment))
    assert deployment.sent == []

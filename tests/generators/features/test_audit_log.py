"""The audit log: what the document says of it, and what it takes."""

import pytest

from generators.contract.naming import JsonStyle
from generators.errors import SpecError
from generators.pipeline import derive_contract, generate
from generators.spec.models import Auth, Database
from generators.spec.rules import check_spec
from tests.generators.stacks.fastapi_sqlalchemy.conftest import load

PATH = "/api/v1/audit-log"


def with_log(*others: str, **changes: object):
    return load("shop").model_copy(update={"features": ("audit-log", *others), **changes})


@pytest.mark.parametrize(("style", "name"), [(JsonStyle.SNAKE, "row_id"), (JsonStyle.CAMEL, "rowId")])
def test_the_log_is_only_read(style, name):
    document = derive_contract(with_log(), style)
    assert list(document["paths"][PATH]) == ["get"]
    assert name in [parameter["name"] for parameter in document["paths"][PATH]["get"]["parameters"]]
    assert name in document["components"]["schemas"]["AuditLogEntry"]["required"]


def test_a_row_is_restored_only_where_deleted_ones_stay():
    def list_actions(*features: str) -> list[str]:
        schemas = derive_contract(with_log(*features), JsonStyle.SNAKE)["components"]["schemas"]
        return list(schemas["AuditLogEntry"]["properties"]["action"]["enum"])

    assert "restore" in list_actions("soft-delete")
    assert "restore" not in list_actions()


def test_the_log_is_protected_like_everything_else():
    operation = derive_contract(with_log(auth=Auth.JWT), JsonStyle.SNAKE)["paths"][PATH]["get"]
    assert operation["security"]
    assert {"401", "403"} <= operation["responses"].keys()


@pytest.mark.parametrize("database", [Database.POSTGRESQL, Database.MYSQL, Database.SQLITE])
def test_the_log_has_an_index_for_each_usual_question(database):
    text = generate(with_log(database=database)).tree["migrations/versions/0001_create_tables.py"].content
    for columns in ("created_at_id", "resource_row_id_created_at", "actor_id_created_at"):
        assert f"ix_audit_log_{columns}" in text


def test_a_resource_cannot_have_the_name_of_an_entry():
    spec = with_log()
    entry = spec.resources[0].model_copy(update={"name": "AuditLogEntry"})
    with pytest.raises(SpecError, match="AuditLogEntry"):
        check_spec(spec.model_copy(update={"resources": (*spec.resources, entry)}))

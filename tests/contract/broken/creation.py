"""Services that create rows, and show them, in a wrong way."""

# ruff: noqa: ARG002 - what overrides a method keeps its signature

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from generators.contract.properties import Property
from generators.spec.models import Field, FieldType, Resource
from github_app.proof.contract import creation
from tests.contract.model_answers import AnswerError, Row, write_json
from tests.contract.model_service import ModelService


class ForgetsLocation(ModelService):
    def answer_created(self, resource: Resource, row: Row) -> Response:
        return write_json(row, 201)


class AnswersInPart(ModelService):
    def answer_created(self, resource: Resource, row: Row) -> Response:
        response = super().answer_created(resource, row)
        return write_json({"id": row["id"]}, 201, {"Location": response.headers["location"]})


class RoundsMoney(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        read = super().read_field(field, value)
        return str(float(read)) if field.type is FieldType.DECIMAL else read


class ForgetsDefaults(ModelService):
    def choose_default(self, prop: Property) -> Any:
        return None


class CutsText(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        read = super().read_field(field, value)
        return read[:200] if field.type is FieldType.STRING else read


class KeepsLocalTime(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        read = super().read_field(field, value)
        return value if field.type is FieldType.DATETIME else read


class TakesAnyId(ModelService):
    async def answer_about_row(self, request: Request, resource: Resource, row: str) -> Response:
        if row not in self.tables[resource.name]:
            raise AnswerError(404, "not_found")
        return await super().answer_about_row(request, resource, row)


class CountsNullAsDuplicate(ModelService):
    def check_duplicates(self, resource: Resource, row: Row) -> None:
        super().check_duplicates(resource, row)
        for prop in self.list_sent(resource):
            others = (other for key, other in self.tables[resource.name].items() if key != row["id"])
            if prop.is_unique and row[prop.name] is None and any(other[prop.name] is None for other in others):
                raise AnswerError(409, "conflict", prop.name)


BROKEN = [
    (ForgetsLocation, creation.a_created_row_is_answered_in_full),
    (AnswersInPart, creation.a_created_row_is_answered_in_full),
    (RoundsMoney, creation.a_created_row_is_answered_in_full),
    (ForgetsDefaults, creation.what_is_not_sent_is_its_default_or_null),
    (CutsText, creation.extreme_values_are_taken),
    (KeepsLocalTime, creation.extreme_values_are_taken),
    (TakesAnyId, creation.a_row_is_read_by_its_id_only),
    (CountsNullAsDuplicate, creation.optional_properties_may_be_null),
]
"""Each with the check that finds it."""

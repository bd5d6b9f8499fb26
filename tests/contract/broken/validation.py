"""Services that take what they should refuse, or say too little of what is wrong."""

# ruff: noqa: ARG002 - what overrides a method keeps its signature

from typing import Any

from generators.contract.properties import Origin, Property
from generators.spec.models import Field, FieldType, Resource
from github_app.proof.contract import validation
from tests.contract.model_answers import AnswerError, Row
from tests.contract.model_service import ModelService


class TakesTextForNumbers(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        is_number = field.type is FieldType.INTEGER and isinstance(value, str) and value.isdigit()
        return super().read_field(field, int(value) if is_number else value)


class TakesNumbersForBooleans(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        return super().read_field(field, bool(value) if field.type is FieldType.BOOLEAN and value in (0, 1) else value)


class IgnoresLengths(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        is_text = field.type is FieldType.STRING and isinstance(value, str)
        return value if is_text and "\0" not in value else super().read_field(field, value)


class TakesNul(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        is_text = field.type is FieldType.JSON
        return value if is_text else super().read_field(field, value)


class TakesAnyReference(ModelService):
    def read_reference(self, prop: Property, value: Any) -> Any:
        return value if prop.origin is Origin.REFERENCE else super().read_reference(prop, value)


class TakesNull(ModelService):
    def read_value(self, prop: Property, value: Any) -> Any:
        return None if value is None else super().read_value(prop, value)


class MissesNothing(ModelService):
    def read_values(self, resource: Resource, sent: Row, missing: list[str]) -> Row:
        return super().read_values(resource, sent, [])


class NamesTheFirstOnly(ModelService):
    def read_values(self, resource: Resource, sent: Row, missing: list[str]) -> Row:
        try:
            return super().read_values(resource, sent, missing)
        except AnswerError as error:
            error.details = error.details[:1]
            raise


class IgnoresUnknownProperties(ModelService):
    def read_object(self, resource: Resource, body: Any) -> Row:
        known = {prop.name for prop in self.list_sent(resource)}
        is_object = isinstance(body, dict)
        return super().read_object(
            resource, {key: value for key, value in body.items() if key in known} if is_object else body
        )


class TakesNullForAnObject(ModelService):
    def read_object(self, resource: Resource, body: Any) -> Row:
        return super().read_object(resource, {} if body is None else body)


BROKEN = [
    (TakesTextForNumbers, validation.wrong_values_are_refused_at_creation),
    (TakesNumbersForBooleans, validation.wrong_values_are_refused_in_a_change),
    (IgnoresLengths, validation.wrong_values_are_refused_at_creation),
    (TakesNul, validation.wrong_values_are_refused_at_creation),
    (TakesAnyReference, validation.wrong_values_are_refused_at_creation),
    (TakesNull, validation.null_is_refused_for_what_is_required),
    (MissesNothing, validation.what_is_required_must_be_sent),
    (NamesTheFirstOnly, validation.every_wrong_field_is_named),
    (IgnoresUnknownProperties, validation.unknown_properties_are_refused),
    (TakesNullForAnObject, validation.a_body_is_an_object),
    (TakesNul, validation.half_a_character_is_refused),
]
"""Each with the check that finds it."""

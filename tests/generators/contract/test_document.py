"""The derived document says what docs/contract.md says, and is a valid OpenAPI 3.1 document."""

import json
from typing import Any

import jsonschema_rs
import pytest

from generators.contract.document import derive_document
from generators.contract.endpoints import list_endpoints
from generators.contract.naming import JsonStyle
from generators.spec.models import Auth, Field, FieldType, Resource, ServiceSpec


@pytest.fixture
def document(bookshop: ServiceSpec) -> dict[str, Any]:
    return derive_document(bookshop, JsonStyle.SNAKE)


def get_schema(document: dict[str, Any], name: str) -> dict[str, Any]:
    schema: dict[str, Any] = document["components"]["schemas"][name]
    return schema


def make_document(*fields: Field) -> dict[str, Any]:
    resource = Resource(name="Thing", fields=fields)
    return derive_document(ServiceSpec(name="things", stack="fiber", resources=(resource,)), JsonStyle.SNAKE)


def find_references(part: Any) -> set[str]:
    if isinstance(part, dict):
        inner = set().union(*map(find_references, part.values()))
        return inner | {part["$ref"]} if "$ref" in part else inner
    return set().union(*map(find_references, part)) if isinstance(part, list) else set()


def test_every_reference_leads_to_a_schema_and_every_schema_is_referred_to_or_is_of_health(document):
    named = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert find_references(document) == named


def test_every_schema_is_valid_json_schema(document):
    for schema in document["components"]["schemas"].values():
        jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})


def test_operations_have_the_ids_of_their_resource_in_each_style(bookshop):
    def list_ids(style: JsonStyle) -> list[str]:
        paths = derive_document(bookshop, style)["paths"]
        return [operation["operationId"] for path in paths for operation in paths[path].values()]

    snake = list_ids(JsonStyle.SNAKE)
    assert snake[:5] == ["list_books", "create_book", "get_book", "update_book", "delete_book"]
    assert list_ids(JsonStyle.CAMEL)[:2] == ["listBooks", "createBook"]
    assert len(set(snake)) == len(snake)


def test_the_representation_has_fields_references_links_and_times_in_order(document):
    book = get_schema(document, "Book")
    assert list(book["properties"])[-6:] == [
        "binding", "author_id", "sequel_id", "tag_ids", "created_at", "updated_at",
    ]  # fmt: skip
    assert book["required"] == list(book["properties"])


def test_camel_case_changes_properties_and_parameters(bookshop):
    document = derive_document(bookshop, JsonStyle.CAMEL)
    assert {"publishedOn", "authorId", "tagIds", "createdAt"} <= set(get_schema(document, "Book")["properties"])
    names = [p["name"] for p in document["paths"]["/api/v1/books"]["get"]["parameters"]]
    assert {"publishedOn", "authorId"} <= set(names)


def test_creation_requires_what_is_required_and_has_no_default(document):
    assert get_schema(document, "BookCreate")["required"] == ["title", "isbn", "price", "shape", "author_id"]
    assert "required" not in get_schema(document, "BookUpdate")


def test_defaults_stand_at_creation_only_and_as_they_would_be_answered(document):
    created = get_schema(document, "BookCreate")["properties"]
    assert created["listed_at"]["default"] == "2026-01-31T10:00:00Z"
    assert created["binding"]["default"] == "soft"
    assert created["tag_ids"]["default"] == []
    assert all("default" not in schema for schema in get_schema(document, "BookUpdate")["properties"].values())


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (
            Field(name="x", type=FieldType.STRING, required=True),
            {"type": "string", "maxLength": 255, "pattern": "^[^\\x00]*$"},
        ),
        (
            Field(name="x", type=FieldType.INTEGER, required=True, maximum=9),
            {"type": "integer", "minimum": -2147483648, "maximum": 9},
        ),
        (
            Field(name="x", type=FieldType.DECIMAL, required=True),
            {
                "anyOf": [
                    {"type": "number", "minimum": -9999999999.99, "maximum": 9999999999.99},
                    {"type": "string", "pattern": "^-?[0-9]{1,10}(\\.[0-9]{1,2})?$"},
                ]
            },
        ),
        (
            Field(name="x", type=FieldType.DECIMAL, required=True, minimum=0, precision=3, scale=0),
            {
                "anyOf": [
                    {"type": "number", "minimum": 0, "maximum": 999},
                    {"type": "string", "pattern": "^[0-9]{1,3}$"},
                ]
            },
        ),
        (Field(name="x", type=FieldType.JSON), {}),
        (Field(name="x", type=FieldType.DATE), {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}),
    ],
    ids=lambda value: value.type.value if isinstance(value, Field) else "",
)
def test_what_is_sent_has_the_schema_of_its_type(field, schema):
    assert get_schema(make_document(field), "ThingCreate")["properties"]["x"] == schema


@pytest.mark.parametrize(("sent", "is_valid"), [("12.5", True), (12.5, True), ("0.001", False), ("1e2", False)])
def test_a_decimal_is_a_number_or_plain_digits(document, sent, is_valid):
    schema = get_schema(document, "BookCreate")["properties"]["price"]
    assert jsonschema_rs.is_valid(schema, sent) is is_valid


def test_lists_filter_by_scalars_and_references_and_sort_by_scalars_and_times(document):
    parameters = {p["name"]: p["schema"] for p in document["paths"]["/api/v1/books"]["get"]["parameters"]}
    assert not {"blurb", "extra", "shape", "tag_ids", "id"} & set(parameters)
    assert {"title", "binding", "author_id", "sequel_id"} <= set(parameters)
    assert parameters["size"] == {"type": "integer", "minimum": 1, "maximum": 100, "default": 25}
    pattern = {"type": "string", "pattern": parameters["sort"]["pattern"]}
    for sort, is_valid in (("-created_at,title", True), ("blurb", False), ("author_id", False), ("", False)):
        assert jsonschema_rs.is_valid(pattern, sort) is is_valid


def test_only_a_service_with_auth_knows_errors_about_callers(bookshop):
    codes = {
        auth: get_schema(derive_document(bookshop.model_copy(update={"auth": auth}), JsonStyle.SNAKE), "Error")
        for auth in (Auth.NONE, Auth.JWT)
    }
    assert "unauthorized" not in codes[Auth.NONE]["properties"]["code"]["enum"]
    assert "unauthorized" in codes[Auth.JWT]["properties"]["code"]["enum"]


def test_a_rate_limited_answer_documents_when_to_come_back(document):
    responses = document["paths"]["/api/v1/books/{id}"]["delete"]["responses"]
    assert list(responses) == ["204", "404", "409", "422", "429", "500", "503"]
    assert list(responses["429"]["headers"]) == ["Retry-After"]


def test_the_document_is_json_and_the_same_each_time(bookshop):
    first, second = (json.dumps(derive_document(bookshop, JsonStyle.SNAKE), allow_nan=False) for _ in range(2))
    assert first == second


def test_endpoints_are_listed_with_what_they_do(bookshop):
    endpoints = [(e.method, e.path, e.summary) for e in list_endpoints(derive_document(bookshop, JsonStyle.SNAKE))]
    assert endpoints[:2] == [("GET", "/api/v1/books", "List books"), ("POST", "/api/v1/books", "Create a book")]
    assert ("DELETE", "/api/v1/authors/{id}", "Delete an author") in endpoints
    assert ("GET", "/openapi.json", "Read the OpenAPI document") in endpoints

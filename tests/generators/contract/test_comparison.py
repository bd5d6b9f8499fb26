"""Comparison forgives what no client depends on, and nothing else."""

import copy
from typing import Any

import pytest

from generators.contract.comparison import compare_documents
from generators.contract.document import derive_document
from generators.contract.naming import JsonStyle


@pytest.fixture
def derived(bookshop) -> dict[str, Any]:
    return derive_document(bookshop, JsonStyle.SNAKE)


@pytest.fixture
def found(derived) -> dict[str, Any]:
    return copy.deepcopy(derived)


def get_created(document: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = document["components"]["schemas"]["BookCreate"]["properties"]
    return properties


def get_parameters(document: dict[str, Any]) -> list[dict[str, Any]]:
    parameters: list[dict[str, Any]] = document["paths"]["/api/v1/books"]["get"]["parameters"]
    return parameters


def test_a_document_equals_itself(derived, found):
    assert compare_documents(derived, found) == ()


def name_the_enum(document):
    document["components"]["schemas"]["Binding"] = {"type": "string", "enum": ["soft", "hard"], "title": "Binding"}
    get_created(document)["binding"]["anyOf"][0] = {"$ref": "#/components/schemas/Binding"}


def name_anything(document):
    document["components"]["schemas"]["JsonValue"] = {}
    get_created(document)["extra"] = {"$ref": "#/components/schemas/JsonValue", "title": "Extra"}


def write_null_as_a_type(document):
    get_created(document)["published_on"] = {"type": ["string", "null"], "format": "date"}


def allow_null_in_a_query(document):
    parameter = next(p for p in get_parameters(document) if p["name"] == "title")
    parameter["schema"] = {"anyOf": [parameter["schema"], {"type": "null"}], "title": "Title"}


def state_null_as_the_default(document):
    get_created(document)["blurb"]["default"] = None


def turn_the_order_around(document):
    get_parameters(document).reverse()
    document["components"]["schemas"]["BookCreate"]["required"].reverse()
    get_created(document)["pages"]["anyOf"].reverse()


def write_bounds_as_floats(document):
    get_created(document)["pages"]["anyOf"][0]["minimum"] = 1.0


def write_prose(document):
    document["info"] = {"title": "Other", "version": "9"}
    document["servers"] = [{"url": "http://localhost"}]
    document["paths"]["/api/v1/books"]["get"]["summary"] = "All books"
    document["paths"]["/api/v1/books"]["get"]["responses"]["200"]["description"] = "Successful Response"


def use_const(document):
    document["components"]["schemas"]["Liveness"]["properties"]["status"] = {"type": "string", "const": "ok"}


@pytest.mark.parametrize(
    "change",
    [
        name_the_enum,
        name_anything,
        write_null_as_a_type,
        allow_null_in_a_query,
        state_null_as_the_default,
        turn_the_order_around,
        write_bounds_as_floats,
        write_prose,
        use_const,
    ],
)
def test_another_spelling_is_no_difference(derived, found, change):
    change(found)
    assert compare_documents(derived, found) == ()


def drop_a_path(document):
    del document["paths"]["/api/v1/tags/{id}"]


def rename_an_operation(document):
    document["paths"]["/api/v1/books"]["get"]["operationId"] = "read_books"


def drop_a_status(document):
    del document["paths"]["/api/v1/books"]["post"]["responses"]["415"]


def forget_location(document):
    del document["paths"]["/api/v1/books"]["post"]["responses"]["201"]["headers"]


def loosen_a_length(document):
    get_created(document)["title"]["maxLength"] = 121


def allow_null(document):
    get_created(document)["title"] = {"anyOf": [get_created(document)["title"], {"type": "null"}]}


def change_a_default(document):
    get_created(document)["in_print"]["default"] = 1


def require_more(document):
    document["components"]["schemas"]["BookCreate"]["required"].append("blurb")


def allow_more_properties(document):
    del document["components"]["schemas"]["BookUpdate"]["additionalProperties"]


def add_a_schema(document):
    document["components"]["schemas"]["HTTPValidationError"] = {"type": "object", "title": "HTTPValidationError"}


def drop_an_enum_value(document):
    get_created(document)["binding"]["anyOf"][0]["enum"].remove("hard")


def rename_a_property_called_title(document):
    del document["components"]["schemas"]["Book"]["properties"]["title"]


def add_a_parameter(document):
    get_parameters(document).append({"name": "q", "in": "query", "schema": {"type": "string"}})


def make_the_body_optional(document):
    document["paths"]["/api/v1/books"]["post"]["requestBody"]["required"] = False


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (drop_a_path, "/api/v1/tags/{id}"),
        (rename_an_operation, "operationId"),
        (drop_a_status, "415"),
        (forget_location, "location"),
        (loosen_a_length, "maxLength"),
        (allow_null, "title"),
        (change_a_default, "default"),
        (require_more, "required"),
        (allow_more_properties, "additionalProperties"),
        (add_a_schema, "HTTPValidationError"),
        (drop_an_enum_value, "enum"),
        (rename_a_property_called_title, "title"),
        (add_a_parameter, "query q"),
        (make_the_body_optional, "requestBody"),
    ],
)
def test_what_a_client_depends_on_is_a_difference_at_its_place(derived, found, change, place):
    change(found)
    differences = compare_documents(derived, found)
    assert differences
    assert all(place in str(difference) for difference in differences)

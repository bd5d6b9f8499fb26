"""Entity tags: what the document says of them, and what asks for them."""

import pytest

from generators.contract.naming import JsonStyle
from generators.pipeline import derive_contract, understand
from tests.generators.stacks.fastapi_sqlalchemy.conftest import load

ROW = "/api/v1/customers/{id}"


@pytest.fixture(params=list(JsonStyle), ids=str)
def document(request):
    spec = load("shop").model_copy(update={"features": ("etag",)})
    return derive_contract(spec, request.param)


@pytest.mark.parametrize(
    ("path", "method", "status"), [(ROW, "get", "200"), (ROW, "patch", "200"), (ROW[:-5], "post", "201")]
)
def test_every_answer_with_a_row_has_a_tag(document, path, method, status):
    assert "ETag" in document["paths"][path][method]["responses"][status]["headers"]


def test_a_list_has_no_tag(document):
    assert "headers" not in document["paths"][ROW[:-5]]["get"]["responses"]["200"]


@pytest.mark.parametrize(
    ("method", "header", "status"),
    [("get", "If-None-Match", "304"), ("patch", "If-Match", "412"), ("delete", "If-Match", "412")],
)
def test_a_request_may_say_what_it_has_seen(document, method, header, status):
    operation = document["paths"][ROW][method]
    assert header in [parameter["name"] for parameter in operation["parameters"]]
    assert status in operation["responses"]


def test_the_code_of_a_failed_precondition_is_there_only_with_tags(document):
    without = derive_contract(load("shop"), JsonStyle.SNAKE)
    assert "precondition_failed" in document["components"]["schemas"]["Error"]["properties"]["code"]["enum"]
    assert "precondition_failed" not in without["components"]["schemas"]["Error"]["properties"]["code"]["enum"]


@pytest.mark.parametrize(
    "words", ["ETags", "If-Match on updates", "optimistic locking", "optimistic concurrency control"]
)
def test_people_ask_for_it_in_their_own_words(words):
    spec = understand("A shop API", f"FastAPI service with {words}. Customers: name, email.").spec
    assert spec is not None
    assert "etag" in spec.features

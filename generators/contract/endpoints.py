"""The endpoints of a service as a list, for the description of its pull request."""

from generators.contract.schemas import Json
from generators.result import Endpoint

_DOCUMENTS = (
    Endpoint("GET", "/openapi.json", "Read the OpenAPI document"),
    Endpoint("GET", "/docs", "Read and try the API in a browser"),
)


def list_endpoints(document: Json) -> tuple[Endpoint, ...]:
    """Give every endpoint of a service, in the order of its OpenAPI document; then the documents themselves."""
    operations = (
        Endpoint(method.upper(), path, operation["summary"])
        for path, item in document["paths"].items()
        for method, operation in item.items()
    )
    return (*operations, *_DOCUMENTS)

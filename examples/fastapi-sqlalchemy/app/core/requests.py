"""What routes take from a request beside its body."""

from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Path, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from app.core.errors import MalformedRequestError, UnsupportedMediaTypeError

QueryT = TypeVar("QueryT", bound=BaseModel)

ResourceId = Annotated[UUID, Path(alias="id")]


def read_query(request: Request, model: type[QueryT]) -> QueryT:
    """Read the query string into a model.

    FastAPI's own way asks for each field by itself, which takes as long as the database takes for a
    page. It does not see the parameters that are read here: `describe_query` says them.

    Raises:
        RequestValidationError: If the model does not take them.
    """
    try:
        return model.model_validate(dict(request.query_params))
    except ValidationError as error:
        problems = [problem | {"loc": ("query", *problem["loc"])} for problem in error.errors()]
        raise RequestValidationError(problems) from error


def describe_query(model: type[BaseModel]) -> dict[str, Any]:
    """Give the parameters of a model that `read_query` reads, for the OpenAPI document."""
    properties = model.model_json_schema()["properties"]
    return {
        "parameters": [
            {"name": name, "in": "query", "required": False, "schema": schema}
            for name, schema in properties.items()
        ]
    }


async def require_json(request: Request) -> None:
    """Refuse a body that is not JSON, or does not say so.

    Python's own reader, which FastAPI uses, takes NaN and broken UTF-8 too.

    Raises:
        UnsupportedMediaTypeError: If there is a body of another content type.
        MalformedRequestError: If it is not JSON.
    """
    body = await request.body()
    if not body:
        return
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise UnsupportedMediaTypeError("Send the body as application/json.")
    try:
        from_json(body, allow_inf_nan=False)
    except ValueError as error:
        raise MalformedRequestError("The body is not valid JSON.") from error

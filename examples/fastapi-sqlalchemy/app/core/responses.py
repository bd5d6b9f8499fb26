"""How errors become answers, and how the OpenAPI document states them."""

from collections.abc import Iterable
from typing import Any

import structlog
from fastapi import FastAPI, Request, Response, status
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Match

from app.core.errors import (
    ApiError,
    Error,
    MalformedRequestError,
    MethodNotAllowedError,
    NotFoundError,
    PayloadTooLargeError,
    ValidationFailedError,
)

logger = structlog.get_logger(module=__name__)

_RATE_LIMIT_HEADERS = {
    "Retry-After": {"description": "Seconds to wait", "schema": {"type": "integer"}}
}

CREATED: dict[int | str, dict[str, Any]] = {
    201: {"headers": {"Location": {"description": "The new path", "schema": {"type": "string"}}}}
}


def describe_errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Give the OpenAPI responses of an operation that can answer with these errors."""
    responses: dict[int | str, dict[str, Any]] = {code: {"model": Error} for code in statuses}
    if status.HTTP_429_TOO_MANY_REQUESTS in responses:
        responses[status.HTTP_429_TOO_MANY_REQUESTS]["headers"] = _RATE_LIMIT_HEADERS
    return responses


LIST_ERRORS = describe_errors(422, 429, 500, 503)
CREATE_ERRORS = describe_errors(400, 409, 413, 415, 422, 429, 500, 503)
GET_ERRORS = describe_errors(404, 422, 429, 500, 503)
UPDATE_ERRORS = describe_errors(400, 404, 409, 413, 415, 422, 429, 500, 503)
DELETE_ERRORS = describe_errors(404, 409, 422, 429, 500, 503)

_ETAG_HEADER: dict[str, Any] = {
    "ETag": {"description": "Of this row", "schema": {"type": "string"}}
}
WITH_ETAG: dict[int | str, dict[str, Any]] = {200: {"headers": _ETAG_HEADER}}
CREATED_WITH_ETAG: dict[int | str, dict[str, Any]] = {
    201: {"headers": CREATED[201]["headers"] | _ETAG_HEADER}
}
NOT_MODIFIED: dict[int | str, dict[str, Any]] = {
    304: {"description": "The caller has it as it is", "headers": _ETAG_HEADER}
}
PRECONDITION_FAILED = describe_errors(412)
RESTORE_ERRORS = describe_errors(404, 409, 422, 429, 500, 503)


def write_error(error: ApiError) -> Response:
    """Give the answer for an error."""
    return JSONResponse(
        error.body.model_dump(), status_code=error.status, headers=dict(error.headers or {})
    )


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of the application take the form of `Error`."""

    @app.exception_handler(ApiError)
    async def answer_api_error(_: Request, error: ApiError) -> Response:
        if error.status >= status.HTTP_500_INTERNAL_SERVER_ERROR:
            logger.error("request failed", code=error.code, cause=repr(error.__cause__))
        return write_error(error)

    @app.exception_handler(RequestValidationError)
    async def answer_validation_error(_: Request, error: RequestValidationError) -> Response:
        return write_error(_read_validation_error(error))

    @app.exception_handler(HTTPException)
    async def answer_http_exception(request: Request, error: HTTPException) -> Response:
        return write_error(_read_http_exception(request, error))


def _read_validation_error(error: RequestValidationError) -> ApiError:
    problems = error.errors()
    if any(problem["type"] == "json_invalid" for problem in problems):
        return MalformedRequestError("The body is not valid JSON.")
    fields = {_name_field(problem["loc"]): problem["msg"] for problem in problems}
    return ValidationFailedError("The request is not valid.", fields=fields)


def _name_field(location: Iterable[int | str]) -> str:
    source, *path = location
    return ".".join(str(part) for part in path) or str(source)


def _read_http_exception(request: Request, error: HTTPException) -> ApiError:
    match error.status_code:
        case 404:
            return NotFoundError("There is no such route.")
        case 405:
            allowed = ", ".join(_list_methods(request))
            message = f"This route answers {allowed}."
            return MethodNotAllowedError(message, headers={"Allow": allowed})
        case 413:
            return PayloadTooLargeError("The body is too large.")
        case _:
            return MalformedRequestError("The body could not be read.")


def _list_methods(request: Request) -> list[str]:
    app: FastAPI = request.app
    methods: set[str] = set()
    for route in iter_route_contexts(app.routes):
        match, _ = route.matches(request.scope)
        if match is not Match.NONE:
            methods |= route.methods or set()
    return sorted(methods)

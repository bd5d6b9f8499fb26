"""The errors that callers see, and the one form that all of them have."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import BaseModel

ErrorCode = Literal[
    "malformed_request",
    "not_found",
    "method_not_allowed",
    "conflict",
    "payload_too_large",
    "unsupported_media_type",
    "validation_failed",
    "rate_limited",
    "internal_error",
    "service_unavailable",
    "unauthorized",
    "forbidden",
    "precondition_failed",
]


class ErrorDetail(BaseModel):
    """What is wrong with one property or parameter."""

    field: str
    message: str


class Error(BaseModel):
    """The body of every error."""

    code: ErrorCode
    message: str
    details: list[ErrorDetail]


class ApiError(Exception):
    """An error with an answer of its own; each subclass is one code."""

    status: ClassVar[int]
    code: ClassVar[ErrorCode]

    def __init__(
        self,
        message: str,
        *,
        fields: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields or {}
        self.headers = headers

    @property
    def body(self) -> Error:
        """The body of the answer."""
        details = [ErrorDetail(field=name, message=text) for name, text in self.fields.items()]
        return Error(code=self.code, message=self.message, details=details)


class MalformedRequestError(ApiError):
    """The body is not JSON."""

    status = 400
    code = "malformed_request"


class NotFoundError(ApiError):
    """There is no such row or route."""

    status = 404
    code = "not_found"


class MethodNotAllowedError(ApiError):
    """The route exists, but not with this method."""

    status = 405
    code = "method_not_allowed"


class ConflictError(ApiError):
    """What is asked contradicts what is stored."""

    status = 409
    code = "conflict"


class PayloadTooLargeError(ApiError):
    """The body is larger than the service takes."""

    status = 413
    code = "payload_too_large"


class UnsupportedMediaTypeError(ApiError):
    """The body is not declared as JSON."""

    status = 415
    code = "unsupported_media_type"


class ValidationFailedError(ApiError):
    """The request is well-formed, but breaks a rule."""

    status = 422
    code = "validation_failed"


class RateLimitedError(ApiError):
    """The client has sent too many requests."""

    status = 429
    code = "rate_limited"


class InternalError(ApiError):
    """A defect of the service."""

    status = 500
    code = "internal_error"


class ServiceUnavailableError(ApiError):
    """Something that the service depends on is down."""

    status = 503
    code = "service_unavailable"


class UnauthorizedError(ApiError):
    """The caller did not prove who it is."""

    status = 401
    code = "unauthorized"


class ForbiddenError(ApiError):
    """The caller may not do this."""

    status = 403
    code = "forbidden"


class PreconditionFailedError(ApiError):
    """The row is not as the caller has seen it."""

    status = 412
    code = "precondition_failed"

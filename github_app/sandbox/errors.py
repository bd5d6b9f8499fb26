"""ApiError: every refusal of the REST API, in the form that GitHub gives it."""

from collections.abc import Sequence
from typing import Any

DOCUMENTATION = "https://docs.github.com/rest"


class ApiError(Exception):
    """A refusal.

    Attributes:
        status: The HTTP status.
        message: GitHub's words for it.
        errors: For 422, what is wrong with which field of which resource; some endpoints give sentences instead.
    """

    def __init__(self, status: int, message: str, errors: Sequence[dict[str, Any] | str] = ()) -> None:
        self.status = status
        self.message = message
        self.errors = tuple(errors)
        super().__init__(message)

    def write(self) -> dict[str, Any]:
        """Give the JSON body."""
        body: dict[str, Any] = {
            "message": self.message,
            "documentation_url": DOCUMENTATION,
            "status": str(self.status),
        }
        if self.errors:
            body["errors"] = list(self.errors)
        return body


def not_found() -> ApiError:
    """Build the 404 that GitHub gives for what is not there and for what one may not see."""
    return ApiError(404, "Not Found")


def not_accessible() -> ApiError:
    """Build the 403 of an installation that lacks a permission."""
    return ApiError(403, "Resource not accessible by integration")


def validation_failed(resource: str, field: str, *, code: str = "invalid", message: str | None = None) -> ApiError:
    """Build the 422 for one field of one resource.

    Args:
        resource: GitHub's name of the resource, such as ``PullRequest``.
        field: The property that is wrong.
        code: ``missing_field``, ``invalid``, ``already_exists`` or ``custom``.
        message: What is wrong in words; GitHub gives it with ``custom``.
    """
    error = {"resource": resource, "field": field, "code": code}
    return ApiError(422, "Validation Failed", [error | ({"message": message} if message else {})])

"""Services that treat requests wrongly that no operation can serve."""

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from generators.spec.models import Field
from github_app.proof.contract import failures
from tests.contract.model_answers import AnswerError, write_json
from tests.contract.model_service import ModelService


class Redirects(ModelService):
    async def answer(self, request: Request) -> Response:
        path = request.url.path
        return RedirectResponse(path.rstrip("/")) if path.endswith("/") else await super().answer(request)


class AnswersWithAnotherForm(ModelService):
    async def answer(self, request: Request) -> Response:
        try:
            return await super().answer(request)
        except AnswerError as error:
            return write_json({"detail": "Not Found"}, error.status, error.headers)


class HidesWhatIsNotThere(ModelService):
    async def answer(self, request: Request) -> Response:
        if "Authorization" not in request.headers:
            raise AnswerError(401, "unauthorized")
        return await super().answer(request)


class CallsMalformedInvalid(ModelService):
    def parse(self, content: bytes) -> Any:
        try:
            return super().parse(content)
        except AnswerError as error:
            raise AnswerError(422, "validation_failed") from error


class TakesNan(ModelService):
    def parse(self, content: bytes) -> Any:
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            raise AnswerError(400, "malformed_request") from error


class ReadsAnyEncoding(ModelService):
    def parse(self, content: bytes) -> Any:
        return super().parse(content.decode("latin-1").encode())


class TakesAnyContentType(ModelService):
    def check_content_type(self, content_type: str) -> None:
        """Check nothing."""


class AllowsOneMethod(ModelService):
    def check_method(self, request: Request, *methods: str) -> None:
        try:
            super().check_method(request, *methods)
        except AnswerError as error:
            error.headers["Allow"] = methods[0]
            raise


class FailsOnLargeNumbers(ModelService):
    def read_field(self, field: Field, value: Any) -> Any:
        if isinstance(value, int) and value >= 2**63:
            raise AnswerError(500, "internal_error")
        return super().read_field(field, value)


BROKEN = [
    (Redirects, failures.unknown_routes_are_not_found),
    (AnswersWithAnotherForm, failures.unknown_routes_are_not_found),
    (HidesWhatIsNotThere, failures.unknown_routes_are_not_found),
    (CallsMalformedInvalid, failures.broken_json_is_malformed),
    (TakesNan, failures.broken_json_is_malformed),
    (ReadsAnyEncoding, failures.bad_utf8_is_malformed),
    (TakesAnyContentType, failures.other_content_types_are_refused),
    (AllowsOneMethod, failures.other_methods_are_named_in_allow),
    (FailsOnLargeNumbers, failures.nothing_is_answered_with_a_failure),
]
"""Each with the check that finds it."""

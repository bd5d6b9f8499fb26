"""Services whose answers have wrong headers."""

# ruff: noqa: ARG002 - what overrides a method keeps its signature

from starlette.requests import Request

from github_app.proof.contract import headers
from tests.contract.model_service import ModelService


class ForgetsHeadersOnErrors(ModelService):
    def list_headers(self, request: Request) -> dict[str, str]:
        found = super().list_headers(request)
        return found if request.method == "GET" else {"X-Request-ID": found["X-Request-ID"]}


class RepeatsItsRequestId(ModelService):
    def choose_request_id(self, given: str) -> str:
        return given or "the-same"


class MakesItsOwnRequestId(ModelService):
    def choose_request_id(self, given: str) -> str:
        return super().choose_request_id("")


BROKEN = [
    (ForgetsHeadersOnErrors, headers.every_answer_has_the_security_headers),
    (RepeatsItsRequestId, headers.every_answer_has_a_request_id),
    (MakesItsOwnRequestId, headers.a_good_request_id_is_taken),
    (RepeatsItsRequestId, headers.a_bad_request_id_is_replaced),
]
"""Each with the check that finds it."""

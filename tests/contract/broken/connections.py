"""Services that take what is no request for one, or too little for one."""

import re

from starlette.requests import Request
from starlette.responses import Response

from generators.spec.models import ServiceSpec
from github_app.proof.contract import connections
from tests.contract.model_answers import AnswerError
from tests.contract.model_service import ModelService


class ReadsShortHeads(ModelService):
    async def answer(self, request: Request) -> Response:
        if sum(len(name) + len(value) for name, value in request.headers.items()) > 4096:
            raise AnswerError(400, "malformed_request")
        return await super().answer(request)


class AnswersWhatIsInABody(ModelService):
    """Answers in the name of what a body holds, which is what callers see of a server that reads bodies as requests."""

    def __init__(self, spec: ServiceSpec) -> None:
        super().__init__(spec)
        self.hidden = ""

    async def answer(self, request: Request) -> Response:
        found = re.search(rb"X-Request-ID: (\w+)", await request.body())
        self.hidden = found[1].decode() if found else ""
        return await super().answer(request)

    def choose_request_id(self, given: str) -> str:
        return self.hidden or super().choose_request_id(given)


BROKEN = [
    (ReadsShortHeads, connections.a_long_head_is_read),
    (AnswersWhatIsInABody, connections.a_body_that_nobody_reads_is_no_request),
]
"""Each with the check that finds it."""

"""Services that say wrong things of themselves."""

from typing import Any

from starlette.responses import Response

from github_app.proof.contract import documents
from tests.contract.model_answers import write_json
from tests.contract.model_service import ModelService


class ShowsNoDocuments(ModelService):
    def answer_about_itself(self, path: str) -> Response:
        return write_json({}) if path == "/docs" else super().answer_about_itself(path)


class ChecksNothing(ModelService):
    def answer_about_itself(self, path: str) -> Response:
        return write_json({"status": "ok"}) if path == "/health/ready" else super().answer_about_itself(path)


class IsDead(ModelService):
    def answer_about_itself(self, path: str) -> Response:
        return write_json({"status": "dead"}) if path == "/health/live" else super().answer_about_itself(path)


class DocumentsLess(ModelService):
    def describe(self) -> dict[str, Any]:
        document = super().describe()
        del document["paths"]["/api/v1/books"]["post"]["responses"]["415"]
        return document


BROKEN = [
    (ShowsNoDocuments, documents.people_find_documents),
    (ChecksNothing, documents.the_service_is_ready),
    (IsDead, documents.the_process_is_live),
    (DocumentsLess, documents.the_document_is_the_derived_one),
]
"""Each with the check that finds it."""

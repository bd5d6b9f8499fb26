"""Checks of the health checks and of the documents that a service serves about itself."""

from generators.contract.comparison import compare_documents
from generators.contract.operations import LIVE_PATH, READY_PATH
from generators.pipeline import derive_contract
from github_app.proof.contract.expectations import expect, expect_json, expect_status
from github_app.proof.contract.subject import Subject

_SHOWN = 20


def the_process_is_live(subject: Subject) -> None:
    """GET /health/live answers that the process lives."""
    response = subject.send("GET", LIVE_PATH)
    expect(expect_json(response, 200) == {"status": "ok"}, "not the form of liveness", response)


def the_service_is_ready(subject: Subject) -> None:
    """GET /health/ready answers which dependencies are there, the database first of all."""
    response = subject.send("GET", READY_PATH)
    body = expect_json(response, 200)
    checks = body.get("checks")
    is_ready = set(body) == {"status", "checks"} and body["status"] == "ok" and isinstance(checks, dict)
    expect(is_ready, "not the form of readiness", response)
    expect(checks.get("database") == "ok" and set(checks.values()) == {"ok"}, "a check is not ok", response)


def the_document_is_the_derived_one(subject: Subject) -> None:
    """GET /openapi.json equals the document that is derived from the Spec."""
    response = subject.send("GET", "/openapi.json")
    differences = compare_documents(derive_contract(subject.spec, subject.style), expect_json(response, 200))
    shown = "\n".join(f"  {difference}" for difference in differences[:_SHOWN])
    expect(not differences, f"the document has {len(differences)} differences:\n{shown}")


def people_find_documents(subject: Subject) -> None:
    """GET /docs answers a page for people."""
    response = subject.send("GET", "/docs")
    expect_status(response, 200)
    media_type = response.headers.get("content-type", "")
    expect(media_type.startswith("text/html"), f"/docs is {media_type!r}", response)

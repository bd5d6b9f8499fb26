"""Check runs: what we have to say about a commit."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from github_app.github.models import CheckRun
from github_app.github.reports import Annotation, CheckReport
from github_app.github.rest.requests import RepositoryRequests

MAX_ANNOTATIONS = 50
"""How many annotations GitHub takes with one request; those of several requests add up."""


class RestChecks:
    """Check runs of ours."""

    _requests: RepositoryRequests

    async def find_check_run(self, commit: str, *, name: str, key: str) -> CheckRun | None:
        """Find the run that was made for a report before."""
        params = {"check_name": name, "filter": "all"}
        path = f"/commits/{quote(commit)}/check-runs"
        found = await self._requests.list(CheckRun, path, params, envelope="check_runs")
        return next((run for run in found if run.external_id == key), None)

    async def put_check_run(self, report: CheckReport) -> CheckRun:
        """Make a check run, or bring the one that was begun for the same report to its end."""
        run = await self.find_check_run(report.commit, name=report.name, key=report.key)
        if run is None:
            begun = {
                "name": report.name,
                "head_sha": report.commit,
                "external_id": report.key,
                "status": "in_progress",
            }
            run = CheckRun.model_validate(await self._requests.send("POST", "/check-runs", begun))
        left = report.annotations[run.output.annotations_count :]
        while len(left) > MAX_ANNOTATIONS:
            await self._update(run, {"output": _write_output(report, left[:MAX_ANNOTATIONS])})
            left = left[MAX_ANNOTATIONS:]
        ended = {"conclusion": report.conclusion, "output": _write_output(report, left)}
        return await self._update(run, ended)

    async def _update(self, run: CheckRun, body: dict[str, Any]) -> CheckRun:
        return CheckRun.model_validate(await self._requests.send("PATCH", f"/check-runs/{run.id}", body))


def _write_output(report: CheckReport, annotations: Sequence[Annotation]) -> dict[str, Any]:
    output: dict[str, Any] = {"title": report.title, "summary": report.summary}
    if report.text:
        output["text"] = report.text
    if annotations:
        output["annotations"] = [_write_annotation(annotation) for annotation in annotations]
    return output


def _write_annotation(annotation: Annotation) -> dict[str, Any]:
    written = asdict(annotation)
    written["annotation_level"] = written.pop("level")
    if not annotation.title:
        del written["title"]
    return written

"""Check runs, and their remarks on lines of files."""

from typing import Any
from urllib.parse import quote

from github_app.sandbox.links import Links
from github_app.sandbox.records import Annotation, CheckRun, Repository
from github_app.sandbox.representations.apps import write_app
from github_app.sandbox.representations.users import write_node_id, write_optional_time, write_time


def write_check_run(links: Links, repository: Repository, check: CheckRun) -> dict[str, Any]:
    """Give a check run."""
    url = f"{links.of_repository(repository)}/check-runs/{check.id}"
    page = links.of_check_page(repository, check)
    return {
        "id": check.id,
        "name": check.name,
        "node_id": write_node_id("CheckRun", check.id),
        "head_sha": check.head_sha,
        "external_id": check.external_id,
        "url": url,
        "html_url": page,
        "details_url": check.details_url or page,
        "status": check.status,
        "conclusion": check.conclusion,
        "started_at": write_time(check.started_at),
        "completed_at": write_optional_time(check.completed_at),
        "output": {
            "title": check.title,
            "summary": check.summary,
            "text": check.text,
            "annotations_count": len(check.annotations),
            "annotations_url": f"{url}/annotations",
        },
        "check_suite": {"id": check.app.id},
        "app": write_app(links, check.app),
        "pull_requests": [],
    }


def write_annotation(links: Links, repository: Repository, check: CheckRun, annotation: Annotation) -> dict[str, Any]:
    """Give a remark on lines of a file."""
    return {
        "path": annotation.path,
        "start_line": annotation.start_line,
        "end_line": annotation.end_line,
        "start_column": None,
        "end_column": None,
        "annotation_level": annotation.level,
        "title": annotation.title,
        "message": annotation.message,
        "raw_details": None,
        "blob_href": f"{links.of_page(repository)}/blob/{check.head_sha}/{quote(annotation.path)}",
    }

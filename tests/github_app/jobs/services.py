"""Services on pull requests without the way from an issue to them, which takes longer than most tests."""

import os
from functools import cache
from typing import Any

from generators.filetree import FileTree
from generators.pipeline import generate
from generators.spec.models import ServiceSpec
from generators.spec.rules import load_spec
from github_app.git.branch import Order, bring
from github_app.git.importing import Signature
from github_app.git.runner import Credentials, Runner
from github_app.git.staging import name_staging
from github_app.git.workspace import Push, open_workspace
from tests.github_app.jobs.story import Story

BOT = Signature("pullwright[bot]", "pullwright[bot]@users.noreply.github.com", 1_700_000_000)


def build_spec(name: str = "shop", **changes: Any) -> ServiceSpec:
    """Give the Spec of a small service."""
    order = {
        "name": "Order",
        "fields": [{"name": "total", "type": "decimal"}, {"name": "note", "type": "text"}],
        "relations": [{"name": "customer", "kind": "many-to-one", "target": "Customer"}],
    }
    customer = {"name": "Customer", "fields": [{"name": "name", "type": "string", "required": True}]}
    data = {"name": name, "stack": "fastapi-sqlalchemy", "resources": [order, customer]}
    return load_spec({**data, **changes})


@cache
def generate_once(spec: ServiceSpec, directory: str) -> FileTree:
    """Give the files of a service."""
    return generate(spec, directory).tree


def push_service(story: Story, spec: ServiceSpec, *, branch: str = "work", directory: str | None = None) -> None:
    """Put a service on a branch, with its pristine commit, as the App does."""
    order = Order(
        spec=spec,
        branch=branch,
        base="main",
        is_base_default=True,
        directory=directory,
        job="0" * 32,
        signature=BOT,
        credit="writer <writer@example.com>",
    )
    runner = Runner(protocols=("https", "http"), seconds=60, search_path=os.environ["PATH"])
    credentials = Credentials(story.live.clone_url, story.live.issue_app_token())
    with open_workspace(runner, credentials) as workspace:
        branched = bring(order, workspace, lambda place: generate_once(spec, place))
        staging = Push(f"refs/{name_staging(branched.staged)}", None, expected=branched.staged)
        workspace.push([Push(f"refs/heads/{branch}", branched.staged, expected=None), staging])


def open_service(story: Story, spec: ServiceSpec | None = None, **options: Any) -> int:
    """Open a pull request with a service, and give its number."""
    push_service(story, spec or build_spec(), **options)
    asked = {"title": "Add shop", "body": "", "head": options.get("branch", "work"), "base": "main"}
    answer = story.as_person("writer").post("/pulls", json=asked)
    assert answer.status_code == 201, answer.text
    return int(answer.json()["number"])

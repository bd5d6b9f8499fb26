"""app.yml registers what the code handles, and asks for nothing that the App does not need."""

import typing

import githubkit_schemas.latest.models as github
import pytest
import yaml

from github_app.sandbox.demonstration import PERMISSIONS
from tests.project.files import ROOT
from webhooks.receiver import PATH
from webhooks.translation import READERS

LEAST = {
    "checks": "write",
    "contents": "write",
    "issues": "write",
    "metadata": "read",
    "pull_requests": "write",
    "workflows": "write",
}


@pytest.fixture(scope="module")
def manifest():
    return yaml.safe_load((ROOT / "app.yml").read_text())


def test_it_asks_for_the_least_permissions(manifest):
    assert manifest["default_permissions"] == LEAST


def test_its_permissions_are_ones_that_github_knows(manifest):
    known = github.AppPermissions.model_fields
    for name, level in manifest["default_permissions"].items():
        assert level in str(typing.get_args(known[name].annotation)), f"{name}: {level}"


def test_the_sandbox_grants_what_it_asks_for_and_nothing_else(manifest):
    assert manifest["default_permissions"] == PERMISSIONS


def test_it_subscribes_to_the_events_that_are_handled(manifest):
    assert sorted(manifest["default_events"]) == sorted(READERS)


def test_its_webhook_is_where_the_app_listens(manifest):
    assert manifest["hook_attributes"]["url"].endswith(f".example.com{PATH}")
    assert manifest["hook_attributes"]["active"] is True


def test_the_readme_names_the_same_permissions_and_events(manifest):
    readme = (ROOT / "README.md").read_text()
    for name, level in manifest["default_permissions"].items():
        assert f"| {name.replace('_', ' ').capitalize()} | {level} |" in readme
    for event in manifest["default_events"]:
        assert f"**{event.replace('_', ' ').capitalize()}**" in readme

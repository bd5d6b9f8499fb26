"""What is generated for operations passes the checkers that its own ecosystem uses."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators.pipeline import generate

PIPELINE = ".gitlab-ci.yml"
BINARIES = Path(sys.executable).parent
CASES: dict[str, tuple[dict[str, Any], str]] = {
    "postgresql": ({}, ""),
    "sqlite": ({"database": "sqlite"}, ""),
    "postgresql in a directory": ({}, "services/billing-api"),
    "postgresql without docker": ({"features": ("github-actions",)}, ""),
    "postgresql on GitLab": ({"features": ("docker", "gitlab-ci", "kubernetes")}, ""),
    "sqlite on GitLab in a directory": ({"database": "sqlite", "features": ("gitlab-ci",)}, "services/billing-api"),
    "sqlite without CI": ({"database": "sqlite", "features": ("docker",)}, ""),
}


@pytest.fixture(scope="module")
def services(make_spec, tmp_path_factory):
    """Gives the directory of each case with its generated files."""
    root = tmp_path_factory.mktemp("services")
    for case, (changes, directory) in CASES.items():
        for path, file in generate(make_spec(**changes), directory).tree.items():
            target = root / case.replace(" ", "-") / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(file.content)
    return root


def list_files(services, pattern):
    found = sorted(str(path) for path in services.glob(f"*/{pattern}"))
    assert found
    return found


def read_yaml(path):
    return yaml.safe_load(path.read_text())


def check(*command, cwd=None):
    binary = BINARIES / command[0]
    assert shutil.which(binary), f"{command[0]} is a development dependency: run make setup"
    done = subprocess.run([binary, *command[1:]], capture_output=True, text=True, check=False, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_case_has_the_files_that_its_features_give(services):
    assert len(list_files(services, "Dockerfile")) == len(list_files(services, "docker-compose.yml")) == 5
    assert len(list_files(services, ".github/workflows/billing-api.yml")) == 4
    assert len(list_files(services, ".github/dependabot.yml")) == 3
    assert len(list_files(services, PIPELINE)) == 2
    assert len(list_files(services, "deploy/kubernetes/kustomization.yaml")) == 1


def test_dockerfiles_pass_hadolint(services):
    check("hadolint", *list_files(services, "Dockerfile"))


def test_workflows_pass_actionlint(services):
    check("actionlint", *list_files(services, ".github/workflows/*.yml"))


def test_workflows_and_updates_pass_zizmor(services):
    workflows = list_files(services, ".github/workflows/*.yml") + list_files(services, ".github/dependabot.yml")
    check("zizmor", "--offline", "--no-progress", *workflows)


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("vendor.github-workflows", ".github/workflows/*.yml"),
        ("vendor.dependabot", ".github/dependabot.yml"),
        ("vendor.compose-spec", "docker-compose.yml"),
    ],
)
def test_yaml_files_fit_the_schema_of_their_reader(services, schema, pattern):
    check("check-jsonschema", "--builtin-schema", schema, *list_files(services, pattern))


def test_pipelines_fit_the_schema_of_gitlab(services):
    transform = ("--data-transform", "gitlab-ci")
    check("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", *transform, *list_files(services, PIPELINE))


def test_a_pipeline_at_the_root_runs_for_merge_requests_and_the_default_branch_only(services):
    rules = read_yaml(services / "postgresql-on-GitLab" / PIPELINE)["workflow"]["rules"]
    assert [rule["if"] for rule in rules] == [
        '$CI_PIPELINE_SOURCE == "merge_request_event"',
        "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
    ]


def test_a_pipeline_in_a_directory_is_the_child_of_the_root_and_finds_its_files(services):
    pipeline = read_yaml(services / "sqlite-on-GitLab-in-a-directory" / PIPELINE)
    job = pipeline["checks"]
    assert pipeline["workflow"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "parent_pipeline"'}]
    assert job["before_script"][0] == "cd services/billing-api"
    assert job["cache"] == {
        "key": {"files": ["services/billing-api/uv.lock"]},
        "paths": ["services/billing-api/.cache/uv"],
    }
    assert job["artifacts"]["reports"]["junit"] == "services/billing-api/junit.xml"
    assert "services" not in job
    assert "build-image" not in pipeline


def test_both_platforms_run_the_same_commands(make_spec):
    tree = generate(make_spec(features=("docker", "github-actions", "gitlab-ci"))).tree
    workflow = yaml.safe_load(tree[".github/workflows/billing-api.yml"].content)["jobs"]
    pipeline = yaml.safe_load(tree[PIPELINE].content)
    steps = workflow["checks"]["steps"]
    on_github = [command for step in steps for command in step.get("run", "").split(" && ") if command]
    assert on_github == [line for line in pipeline["checks"]["script"] if line != "uv cache prune --ci"]
    assert pipeline["build-image"]["script"] == ["buildah build --tag ci ."]


def test_yaml_files_pass_yamllint(services):
    files = [
        file
        for pattern in (".github/**/*.yml", "*.yml", PIPELINE, "deploy/**/*.yaml")
        for file in list_files(services, pattern)
    ]
    # One space before a comment is how the bots that renew a pin write its version.
    rules = "document-start: disable, line-length: disable, truthy: {check-keys: false}"
    rules += ", comments: {min-spaces-from-content: 1}"
    check("yamllint", "--strict", "--config-data", f"{{extends: default, rules: {{{rules}}}}}", *files)


def test_hooks_before_a_commit_are_valid(services):
    check("prek", "validate-config", *list_files(services, ".pre-commit-config.yaml"))


def test_the_image_and_ci_use_the_same_python_and_uv(services):
    dockerfile = (services / "postgresql" / "Dockerfile").read_text()
    workflow = (services / "postgresql" / ".github/workflows/billing-api.yml").read_text()
    python, uv = set(re.findall(r"FROM python:([0-9.]+)", dockerfile)), set(re.findall(r"uv==(\S+)", dockerfile))
    assert python == set(re.findall(r'python-version: "(.*)"', workflow)) != set()
    assert uv == set(re.findall(r' version: "(.*)"', workflow)) != set()
    pipeline = (services / "postgresql-on-GitLab" / PIPELINE).read_text()
    assert python == set(re.findall(r"image: python:([0-9.]+)", pipeline))
    assert uv == set(re.findall(r"uv==(\S+)", pipeline))

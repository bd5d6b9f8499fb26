"""What is generated for operations passes the checkers that its own ecosystem uses."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generators.pipeline import generate

BINARIES = Path(sys.executable).parent
CASES: dict[str, tuple[dict[str, Any], str]] = {
    "postgresql": ({}, ""),
    "sqlite": ({"database": "sqlite"}, ""),
    "postgresql in a directory": ({}, "services/billing-api"),
    "postgresql without docker": ({"features": ("github-actions",)}, ""),
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


def check(*command, cwd=None):
    binary = BINARIES / command[0]
    assert shutil.which(binary), f"{command[0]} is a development dependency: run make setup"
    done = subprocess.run([binary, *command[1:]], capture_output=True, text=True, check=False, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_case_has_the_files_that_its_features_give(services):
    assert len(list_files(services, "Dockerfile")) == len(list_files(services, "docker-compose.yml")) == 4
    assert len(list_files(services, ".github/workflows/billing-api.yml")) == 4
    assert len(list_files(services, ".github/dependabot.yml")) == 3


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


def test_yaml_files_pass_yamllint(services):
    files = [file for pattern in (".github/**/*.yml", "*.yml") for file in list_files(services, pattern)]
    # One space before a comment is how the bots that renew a pin write its version.
    rules = "document-start: disable, line-length: disable, truthy: {check-keys: false}"
    rules += ", comments: {min-spaces-from-content: 1}"
    check("yamllint", "--strict", "--config-data", f"{{extends: default, rules: {{{rules}}}}}", *files)


def test_hooks_before_a_commit_are_valid(services):
    check("prek", "validate-config", *list_files(services, ".pre-commit-config.yaml"))


def test_the_image_and_the_workflow_use_the_same_python_and_uv(services):
    dockerfile = (services / "postgresql" / "Dockerfile").read_text()
    workflow = (services / "postgresql" / ".github/workflows/billing-api.yml").read_text()
    python, uv = set(re.findall(r"FROM python:([0-9.]+)", dockerfile)), set(re.findall(r"uv==(\S+)", dockerfile))
    assert python == set(re.findall(r'python-version: "(.*)"', workflow)) != set()
    assert uv == set(re.findall(r' version: "(.*)"', workflow)) != set()

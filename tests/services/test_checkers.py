"""Each checker of code and files finds what somebody planted in a service that was clean before."""

import pytest

from generators.pipeline import generate
from generators.spec.file import read_spec
from github_app.proof.checkers.checker import NOT_CHECKED, list_checker_steps
from github_app.proof.checkers.code import CODE_CHECKERS, list_secret_steps
from github_app.proof.checkers.operations import OPERATIONS_CHECKERS
from github_app.proof.site import Site
from github_app.proof.steps import run_steps
from github_app.service_directory import write_service

SPEC = """
name: notes-api
stack: fastapi-sqlalchemy
database: postgresql
features: [docker, github-actions, gitlab-ci, kubernetes]
resources:
  Note:
    fields:
      title: {type: string, required: true}
"""
TWIN = "\n\ndef _repeat(first: str, second: str) -> list[str]:\n" + "".join(
    f"    value_{number} = first + second * {number}\n    print(value_{number})\n" for number in range(4)
)
PLANTS = {
    "hadolint": ("Dockerfile", "RUN cd /tmp && apt-get install curl\n"),
    "actionlint": (".github/workflows/notes-api.yml", "  broken:\n    steps: []\n"),
    "zizmor": (
        ".github/workflows/notes-api.yml",
        "  loose:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n",
    ),
    "yamllint": ("pullwright.yml", "name:    twice   \n"),
    "compose-spec schema": ("docker-compose.yml", "nonsense: true\n"),
    "github-workflows schema": (".github/workflows/notes-api.yml", "nonsense: true\n"),
    "dependabot schema": (".github/dependabot.yml", "nonsense: true\n"),
    "gitlab-ci schema": (".gitlab-ci.yml", "lint:\n  script: {}\n"),
    "kubernetes": ("deploy/kubernetes/app-deployment.yaml", "nonsense: true\n"),
    "hooks": (".pre-commit-config.yaml", "  - repo: nowhere\n"),
    "unused code": ("app/main.py", "\n\ndef never_called() -> None:\n    return None\n"),
    "duplicates": ("app/main.py", TWIN),
    "secrets": ("app/main.py", '\nAWS_KEY = "AKIA' + 'IOSFODNN7EXAMPLQ"\n'),
}


@pytest.fixture
def site(tmp_path, pool):
    spec = read_spec(SPEC)
    write_service(generate(spec).tree, tmp_path / "service")
    return Site(spec, tmp_path / "service", tmp_path, pool)


def check(site, *names):
    steps = [*list_checker_steps(site, (*OPERATIONS_CHECKERS, *CODE_CHECKERS)), *list_secret_steps(site)]
    return {result.name: result for result in run_steps(step for step in steps if step.name in names)}


def test_a_generated_service_is_clean_and_every_checker_has_looked_at_it(site):
    results = check(site, *PLANTS)
    checkers = (*OPERATIONS_CHECKERS, *CODE_CHECKERS)
    assert results.keys() == PLANTS.keys() == {*(checker.name for checker in checkers), "secrets"}
    assert [result for result in results.values() if not result.passed or result.note.startswith(NOT_CHECKED)] == []


@pytest.mark.parametrize("name", PLANTS)
def test_what_is_planted_is_found(site, name):
    path, planted = PLANTS[name]
    with (site.directory / path).open("a", encoding="utf-8") as file:
        file.write(planted)
    if name == "duplicates":
        with (site.directory / "app/__main__.py").open("a", encoding="utf-8") as file:
            file.write(planted)
    assert not check(site, name)[name].passed


def test_what_git_ignores_is_no_file_of_the_service(site):
    path, planted = PLANTS["secrets"]
    (site.directory / ".venv").mkdir()
    (site.directory / ".venv" / path.rpartition("/")[2]).write_text(planted, encoding="utf-8")
    assert check(site, "secrets")["secrets"].passed

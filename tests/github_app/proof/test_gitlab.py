"""The commands of a generated pipeline are found as GitLab would run them."""

from generators.manifests.gitlab import PIPELINE_FILE
from github_app.proof.gitlab import list_pipeline_jobs

PIPELINE = """
workflow:
  name: bills

checks:
  image: python:3.13
  variables:
    DATABASE_URL: "sqlite://"
  before_script:
    - pip install uv
  script:
    - uv sync
    - uv run pytest

build-image:
  image: buildah
  script:
    - buildah build .
"""


def test_a_job_has_its_commands_in_order_and_what_is_set_for_them():
    checks, image = list_pipeline_jobs({PIPELINE_FILE: PIPELINE})
    assert (checks.name, checks.image) == ("checks", "python:3.13")
    assert checks.variables == {"DATABASE_URL": "sqlite://"}
    assert checks.prepare == ("pip install uv",)
    assert checks.commands == ("uv sync", "uv run pytest")
    assert (image.prepare, image.commands, image.variables) == ((), ("buildah build .",), {})


def test_a_service_without_a_pipeline_has_no_jobs():
    assert list_pipeline_jobs({}) == ()

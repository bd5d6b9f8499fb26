"""What is written in two places says the same in both."""

import re
import tomllib

import yaml

from generators.deployment.releases import RELEASES
from tests.project.files import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_the_image_is_built_by_the_uv_of_the_project():
    pinned = [pin for pin in PROJECT["dependency-groups"]["dev"] if pin.startswith("uv==")]
    assert re.findall(r"uv==[\d.]+", (ROOT / "Dockerfile").read_text()) == pinned


def test_the_image_has_the_python_of_the_workflow():
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())
    steps = workflow["jobs"]["test"]["steps"]
    tested = next(step["with"]["python-version"] for step in steps if "setup-python" in step.get("uses", ""))
    assert set(re.findall(r"^FROM python:([\d.]+)-", (ROOT / "Dockerfile").read_text(), re.MULTILINE)) == {tested}


def test_a_version_says_what_it_changes_of_services():
    assert RELEASES[-1].version == PROJECT["project"]["version"]


def test_the_readme_asks_for_the_python_that_the_project_needs():
    needed = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert f"Python {needed} or later" in (ROOT / "README.md").read_text()

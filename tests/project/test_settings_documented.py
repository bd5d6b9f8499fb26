"""Every setting is explained to operators, with its default, and none that does not exist."""

import re

from github_app.settings import PREFIX, Settings
from tests.project.files import ROOT

ROW = re.compile(rf"^\| `(?P<name>{PREFIX}\w+)` \| (?P<default>.*) \| (?P<meaning>.*) \|$", re.MULTILINE)


def write_row(name, field):
    default = "required" if field.is_required() else "" if field.default is None else f"`{field.default}`"
    return f"{PREFIX}{name.upper()}", default, field.description


def test_the_readme_has_one_row_for_each_setting():
    rows = [match.group("name", "default", "meaning") for match in ROW.finditer((ROOT / "README.md").read_text())]
    assert rows == [write_row(name, field) for name, field in Settings.model_fields.items()]


def test_files_for_operators_name_only_settings_that_exist():
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    # Read by compose alone: where the host publishes the port, and what the image is built with.
    known |= {"PULLWRIGHT_PUBLISH", "PULLWRIGHT_EXTRAS"}
    for file in (".env.example", "compose.yaml", "Dockerfile"):
        named = set(re.findall(rf"{PREFIX}[A-Z_]+", (ROOT / file).read_text()))
        assert named <= known, file


def test_the_example_has_what_is_required_besides_the_key():
    example = (ROOT / ".env.example").read_text()
    for name, field in Settings.model_fields.items():
        if field.is_required():
            assert f"\n{PREFIX}{name.upper()}=\n" in example

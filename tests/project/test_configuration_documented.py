"""docs/configuration.md: its example has every setting of a repository, explained, and can be used as it stands."""

import re

from github_app.jobs.config import PATH, RepositoryConfig, find_faults, read_config
from tests.project.files import ROOT

DOCUMENT = (ROOT / "docs" / "configuration.md").read_text()
EXAMPLE = re.search(r"^```yaml\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)


def read_example() -> str:
    assert EXAMPLE is not None
    return EXAMPLE[1]


def test_the_example_has_every_setting_in_order_and_no_other():
    named = re.findall(r"^(\w+):", read_example(), re.MULTILINE)
    assert named == list(RepositoryConfig.model_fields)


def test_the_example_can_be_used():
    assert find_faults(read_example()) == ()


def test_the_example_sets_nothing_to_its_default():
    config, default = read_config(read_example()), RepositoryConfig()
    for name in RepositoryConfig.model_fields:
        assert getattr(config, name) != getattr(default, name), name


def test_each_setting_is_explained_with_what_holds_without_it():
    for block in read_example().strip().split("\n\n"):
        assert block.startswith("# "), block
    assert read_example().count("Without") >= len(RepositoryConfig.model_fields) - 3


def test_the_file_is_named_and_the_readme_leads_here():
    assert f"`{PATH}`" in DOCUMENT
    assert "docs/configuration.md" in (ROOT / "README.md").read_text()

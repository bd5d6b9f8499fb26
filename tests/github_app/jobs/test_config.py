"""``.github/pullwright.yml``: what it may say, and how its faults are told."""

import pytest

from generators.spec.models import Database
from github_app.errors import UserError
from github_app.jobs.config import RepositoryConfig, read_config


def test_a_repository_without_the_file_wants_nothing() -> None:
    assert read_config(None) == RepositoryConfig()


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
def test_an_empty_file_wants_nothing(text: str) -> None:
    assert read_config(text) == RepositoryConfig()


def test_everything_can_be_set() -> None:
    config = read_config(
        "directory: ./backend/api/\nbase: release/2.0\nstack: go-fiber-gorm\ndatabase: sqlite\n"
        "labels: [generated, needs review]\nreviewers: [ada, grace]\n"
    )
    assert config.directory == "backend/api"
    assert config.base == "release/2.0"
    assert (config.defaults.stack, config.defaults.database) == ("go-fiber-gorm", Database.SQLITE)
    assert config.labels == ("generated", "needs review")
    assert config.reviewers == ("ada", "grace")
    assert RepositoryConfig.model_validate(config.dump()) == config


@pytest.mark.parametrize("root", [".", "./", "''"])
def test_the_root_can_be_named(root: str) -> None:
    assert read_config(f"directory: {root}").directory == ""


@pytest.mark.parametrize(
    "directory", ["/etc", "..", "a/../b", "../a", "a//b", ".git", "a/.GIT/b", "-rf", "a b", "a\\b", "$HOME", "x" * 300]
)
def test_a_directory_outside_the_repository_is_refused(directory: str) -> None:
    with pytest.raises(UserError, match="directory"):
        read_config(f"directory: '{directory}'")


@pytest.mark.parametrize("base", ["-f", "a..b", "a b", "refs/heads/x.lock", "a/", "", "a:b", "a~1", "x\n--y"])
def test_a_branch_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(UserError, match="base"):
        read_config(f'base: "{base}"'.replace("\n", "\\n"))


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(UserError) as caught:
        read_config("directory: /etc\nstack: rails\nreviewers: [-x]\ncolour: red\n")
    for word in ("`directory`", "fastapi-sqlalchemy", "`reviewers.0`", "`colour` is no setting"):
        assert word in caught.value.text


@pytest.mark.parametrize(
    "text", ["a: [", "- a\n- b", "just words", "a: 1\na: 2", "&a [*a]", "!!python/name:os.system x"]
)
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_config(text)


def test_a_piece_of_a_broken_file_is_shown_as_code() -> None:
    with pytest.raises(UserError) as caught:
        read_config("base: [`@everyone`\nlabels: }")
    assert caught.value.text.count("`") == 4


def test_a_huge_file_is_refused() -> None:
    with pytest.raises(UserError, match="20,000"):
        read_config("# " + "x" * 30_000)


def test_a_fault_cannot_break_out_of_its_code_span() -> None:
    with pytest.raises(UserError) as caught:
        read_config('"`@everyone` <b>": 1')
    assert "`'@everyone' <b>`" in caught.value.text

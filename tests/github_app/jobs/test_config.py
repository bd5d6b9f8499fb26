"""``.github/pullwright.yml``: what it may say, and how its faults are told."""

import pytest

from generators.spec.models import Database
from github_app.errors import UserError
from github_app.jobs.config import Fault, RepositoryConfig, find_faults, read_config


def test_a_repository_without_the_file_wants_nothing() -> None:
    assert read_config(None) == RepositoryConfig()


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
def test_an_empty_file_wants_nothing(text: str) -> None:
    assert read_config(text) == RepositoryConfig()


def test_everything_can_be_set() -> None:
    config = read_config(
        "directory: ./backend/api/\nbase: release/2.0\nstack: go-fiber-gorm\ndatabase: sqlite\n"
        "labels: [generated, needs review]\nreviewers: [ada, grace]\napprove: true\nsuggest: yes\n"
    )
    assert config.directory == "backend/api"
    assert config.base == "release/2.0"
    assert (config.defaults.stack, config.defaults.database) == ("go-fiber-gorm", Database.SQLITE)
    assert config.labels == ("generated", "needs review")
    assert config.reviewers == ("ada", "grace")
    assert config.approve
    assert config.suggest
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


def test_plans_need_no_approval_and_nobody_is_told_of_us_unless_wanted() -> None:
    config = read_config("base: main\n")
    assert (config.approve, config.suggest) == (False, False)


def test_a_fault_is_told_with_its_line() -> None:
    text = "# ours\nbase: main\nreviewers:\n  - ada\n  - -x\napprove: maybe\ncolour: red\n"
    faults = find_faults(text)
    assert [(fault.line, fault.text.split(":")[0].split(" ")[0]) for fault in faults] == [
        (5, "`reviewers.1`"),
        (6, "`approve`"),
        (7, "`colour`"),
    ]
    with pytest.raises(
        UserError, match=r"line 5: `reviewers\.1`.*; line 6: `approve`.*; line 7: `colour` is no setting"
    ):
        read_config(text)


def test_what_stops_being_yaml_is_told_with_its_line() -> None:
    (fault,) = find_faults("base: main\nlabels: [a,\n  b\n")
    assert fault.line == 2
    assert "it is not YAML (`expected" in fault.text
    assert [fault.line for fault in find_faults("base: a\nlabels: []\nbase: b\n")] == [3]
    assert [fault.line for fault in find_faults("base: a\n\tlabels: []\n")] == [2]


def test_a_fault_of_the_whole_file_is_told_at_its_first_line() -> None:
    assert find_faults("- a\n- b\n") == (Fault(text="it is not a mapping such as `base: main`"),)
    assert [fault.line for fault in find_faults("\n" * 30_000)] == [1]


def test_an_item_of_a_list_in_one_line_is_told_with_that_line() -> None:
    assert [fault.line for fault in find_faults("base: main\nlabels: [ok, '']\n")] == [2]


def test_a_file_that_can_be_used_has_no_faults() -> None:
    assert find_faults("base: main\n") == ()
    assert find_faults("") == ()


def test_a_huge_file_is_refused() -> None:
    with pytest.raises(UserError, match="20,000"):
        read_config("# " + "x" * 30_000)


def test_a_fault_cannot_break_out_of_its_code_span() -> None:
    with pytest.raises(UserError) as caught:
        read_config('"`@everyone` <b>": 1')
    assert "`'@everyone' <b>`" in caught.value.text

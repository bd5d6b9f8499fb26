"""Bringing a service onto a branch: what is pushed, what a second time does, and what is never overwritten."""

from dataclasses import replace
from typing import Any

import pytest

from generators.filetree import File, FileTree, Mode
from generators.spec.models import ServiceSpec
from github_app.errors import UserError
from github_app.git.branch import Branched, Order, bring
from github_app.git.errors import StaleRefError
from github_app.git.importing import Commit, Signature
from github_app.git.workspace import Push

ORDER = Order(
    spec=ServiceSpec(name="orders", stack="fastapi-sqlalchemy"),
    branch="generate/issue-12",
    base="main",
    is_base_default=True,
    directory=None,
    job="job-1",
    signature=Signature("pullwright[bot]", "pullwright[bot]@users.noreply.github.com", 1_700_000_000),
    credit="ada <7+ada@users.noreply.github.com>",
)
FILES = FileTree(
    {
        "README.md": File("# orders\n"),
        ".gitignore": File(".venv/\n*.sqlite\n"),
        "app/main.py": File("app = 1\n"),
        "run.sh": File("#!/bin/sh\n", Mode.EXECUTABLE),
        ".github/workflows/orders.yml": File("name: orders\n"),
    }
)


def bring_files(server: Any, order: Order = ORDER, files: FileTree = FILES) -> Branched:
    """Bring files, and make the branch of the commit that stands for the one which GitHub makes."""
    with server.open() as workspace:
        branched = bring(order, workspace, lambda _directory: files)
        if branched.commit:
            return branched
        workspace.push([Push(f"refs/heads/{order.branch}", branched.staged, expected=None)])
    return replace(branched, commit=branched.staged)


def test_a_repository_with_nothing_but_a_readme_gets_the_service_at_its_root(server: Any) -> None:
    base = server.commit({"README.md": "# shop\n", "LICENSE": "MIT\n", ".github/workflows/ci.yml": "name: ci\n"})
    branched = bring_files(server)
    assert branched.placed.directory == ""
    assert server.read("rev-parse", "generate/issue-12") == branched.commit
    assert server.read("log", "-1", "--format=%P", branched.commit).split() == [base, branched.parents[1]]
    assert server.list_files(branched.commit) == sorted([*FILES, "LICENSE", ".github/workflows/ci.yml"])
    assert server.read("show", f"{branched.commit}:README.md") == "# orders"


def test_the_pristine_commit_holds_generator_output_and_nothing_else(server: Any) -> None:
    server.commit({"README.md": "# shop\n", "LICENSE": "MIT\n"})
    branched = bring_files(server)
    assert server.read("rev-parse", "refs/pullwright/orders") == branched.parents[1]
    assert server.list_files(branched.parents[1]) == list(FILES)
    assert server.read("ls-tree", branched.parents[1], "run.sh").startswith("100755")
    trailers = server.read("log", "-1", "--format=%(trailers:key=Pullwright-Service,valueonly)", branched.parents[1])
    assert trailers.strip() == "orders"


def test_other_files_send_the_service_to_a_directory_and_its_workflow_to_the_root(server: Any) -> None:
    server.commit({"index.js": "", "README.md": "# shop\n"})
    branched = bring_files(server)
    assert branched.placed.directory == "services/orders"
    files = server.list_files(branched.commit)
    assert "services/orders/app/main.py" in files
    assert "services/orders/README.md" in files
    assert ".github/workflows/orders.yml" in files
    assert server.read("show", f"{branched.commit}:README.md") == "# shop"


def test_an_empty_repository_gets_a_base_without_files(server: Any) -> None:
    branched = bring_files(server)
    assert server.list_files("main") == []
    assert server.read("log", "-1", "--format=%P", branched.commit).split()[0] == server.read("rev-parse", "main")
    assert "README.md" in server.list_files(branched.commit)
    assert any("The repository was empty" in note for note in branched.placed.notes)


def test_a_second_time_changes_nothing(server: Any) -> None:
    first = bring_files(server)
    before = server.read("for-each-ref")
    assert bring_files(server) == first
    assert server.read("for-each-ref") == before


def test_a_second_time_after_the_base_moved_keeps_the_first_commit(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    first = bring_files(server)
    server.commit({"LICENSE": "MIT\n"})
    assert bring_files(server).commit == first.commit
    assert server.read("rev-parse", "generate/issue-12") == first.commit


def test_a_second_time_before_there_is_a_branch_brings_the_same(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    with server.open() as workspace:
        first = bring(ORDER, workspace, lambda _directory: FILES)
    before = server.read("for-each-ref")
    assert f"refs/pullwright-staging/{first.staged}" in before
    assert "generate/issue-12" not in before
    with server.open() as workspace:
        assert bring(ORDER, workspace, lambda _directory: FILES) == first
    assert server.read("for-each-ref") == before


def test_the_same_job_gives_the_same_ids_once_its_refs_are_gone(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    first = bring_files(server)
    server.read("update-ref", "-d", "refs/heads/generate/issue-12")
    server.read("update-ref", "-d", "refs/pullwright/orders")
    assert bring_files(server) == first


def test_a_later_job_continues_the_chain(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    first = bring_files(server)
    later = bring_files(server, replace(ORDER, job="job-2", branch="generate/issue-12-2"))
    chain = server.read("log", "--format=%H", "refs/pullwright/orders").split()
    assert {first.parents[1], later.parents[1]} < set(chain)


def test_a_later_generation_does_not_grow_from_an_earlier_one(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    bring_files(server)
    later = bring_files(server, replace(ORDER, job="job-2", branch="generate/issue-12-2"))
    assert server.read("log", "-1", "--format=%P", later.parents[1]) == ""


def test_a_later_job_done_twice_changes_nothing(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    bring_files(server)
    order = replace(ORDER, job="job-2", branch="generate/issue-12-2")
    first, before = bring_files(server, order), server.read("for-each-ref")
    assert bring_files(server, order) == first
    assert server.read("for-each-ref") == before


def test_a_branch_of_a_person_is_not_overwritten(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    theirs = server.commit({"mine.txt": "mine"}, branch="generate/issue-12")
    with pytest.raises(UserError, match="exists already"):
        bring_files(server)
    assert server.read("rev-parse", "generate/issue-12") == theirs


def test_what_an_unfinished_job_left_is_replaced(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    bring_files(server)
    later = bring_files(server, replace(ORDER, job="job-2"))
    assert server.read("rev-parse", "generate/issue-12") == later.commit


def test_a_branch_that_moves_meanwhile_is_left_alone(server: Any) -> None:
    seen = server.commit({"README.md": "# shop\n"})
    with server.open() as workspace:
        workspace.fetch([seen])
        [ours] = workspace.write_commits([Commit("Ours\n", ORDER.signature, (seen,), {}, keeps_parent=True)])
        theirs = server.commit({"LICENSE": "MIT\n"})
        with pytest.raises(StaleRefError):
            workspace.push([Push("refs/heads/new", ours, expected=None), Push("refs/heads/main", ours, expected=seen)])
    assert server.read("rev-parse", "main") == theirs
    assert server.read("branch", "--list", "new") == ""


def test_a_branch_that_appears_meanwhile_is_left_alone(server: Any) -> None:
    seen = server.commit({"README.md": "# shop\n"})
    with server.open() as workspace:
        workspace.fetch([seen])
        [ours] = workspace.write_commits([Commit("Ours\n", ORDER.signature, (seen,), {}, keeps_parent=True)])
        theirs = server.commit({"LICENSE": "MIT\n"}, branch="new")
        with pytest.raises(StaleRefError):
            workspace.push([Push("refs/heads/new", ours, expected=None)])
    assert server.read("rev-parse", "new") == theirs


def test_a_base_that_does_not_exist_is_said_so(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    with pytest.raises(UserError, match="`release`"):
        bring_files(server, replace(ORDER, base="release", is_base_default=False))


def test_a_readme_that_somebody_wrote_stays(server: Any) -> None:
    text = "# shop\n\nWe sell.\n\nCall us.\n\nOr write.\n"
    server.commit({"README.md": text})
    branched = bring_files(server)
    assert server.read("show", f"{branched.commit}:README.md") == text.strip()
    assert server.read("show", f"{branched.commit}:SERVICE.md") == "# orders"
    assert any("SERVICE.md" in note for note in branched.placed.notes)


def test_ignore_files_are_joined(server: Any) -> None:
    server.commit({".gitignore": "secret.txt\n.venv/\n"})
    branched = bring_files(server)
    assert server.read("show", f"{branched.commit}:.gitignore").split() == ["secret.txt", ".venv/", "*.sqlite"]


def test_a_link_is_never_followed(server: Any) -> None:
    (server.clone / "services").symlink_to("/etc")
    server.commit({"index.js": ""})
    with pytest.raises(UserError, match="`services` is a link"):
        bring_files(server)


def test_a_link_in_the_place_of_the_workflows_is_not_followed(server: Any) -> None:
    (server.clone / ".github").symlink_to("/etc")
    server.commit({"index.js": ""})
    with pytest.raises(UserError, match="exist in the repository already"):
        bring_files(server)


def test_a_service_that_exists_is_not_generated_over(server: Any) -> None:
    server.commit({"index.js": "", "services/orders/app/main.py": "edited by hand"})
    with pytest.raises(UserError, match=r"`services/orders` exists already"):
        bring_files(server)


def test_a_directory_in_another_case_is_the_same_directory(server: Any) -> None:
    server.commit({"index.js": "", "Services/users/main.py": ""})
    assert bring_files(server).placed.directory == "Services/orders"


def test_a_configured_directory_is_used(server: Any) -> None:
    server.commit({"README.md": "# shop\n"})
    assert bring_files(server, replace(ORDER, directory="backend/api")).placed.directory == "backend/api"


def test_files_in_the_way_are_named(server: Any) -> None:
    server.commit({"app/main.py": "mine", "README.md": "# shop\n"})
    with pytest.raises(UserError, match=r"`app/main\.py`"):
        bring_files(server, replace(ORDER, directory=""))


@pytest.mark.parametrize("path", ["a\nb", '"a"'])
def test_a_path_that_git_would_read_otherwise_is_refused(server: Any, path: str) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        bring_files(server, files=FileTree({path: File("")}))

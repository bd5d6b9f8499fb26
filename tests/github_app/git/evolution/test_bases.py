"""What a generation is merged from: older templates bring no churn, update newer ones, rebaseline a new base."""

import pytest

from generators.deployment.releases import list_news
from generators.filetree import File, FileTree
from github_app.git import pristine
from github_app.git.evolution.rebaselining import rebaseline_branch
from tests.github_app.git.evolution.story import (
    Story,
    build_spec,
    follow,
    generate_once,
    list_states,
    with_features,
    with_page_size,
)

CACHED = ("docker", "redis-cache")


def age(files: FileTree) -> FileTree:
    """Give a service as an older generator might have made it: a file less, and another first line in all others."""
    aged = {path: file for path, file in files.items() if path != "app/core/outages.py"}
    for path in ("app/core/health.py", "app/core/errors.py", "README.md"):
        aged[path] = File("# older\n" + aged[path].content)
    return FileTree(aged)


def test_a_change_brings_nothing_of_newer_templates(story: Story) -> None:
    story.begin(build_spec("docker"), files=age(generate_once(build_spec("docker"))))
    evolved = story.evolve(with_features(*CACHED))
    assert story.read("app/core/health.py").startswith("# older\n")
    assert 'answer.checks["redis"]' in story.read("app/core/health.py")
    assert story.read("app/core/errors.py").startswith("# older\n")
    assert "app/core/outages.py" not in story.list_files()
    states = list_states(evolved)
    assert "app/core/errors.py" not in states
    assert "app/core/outages.py" not in states
    assert not evolved.conflicts
    assert story.read("app/core/health.py", evolved.pristine).startswith("# older\n")


def test_an_update_brings_newer_templates_and_keeps_edits(story: Story) -> None:
    story.begin(build_spec("docker"), files=age(generate_once(build_spec("docker"))))
    story.edit({"app/core/errors.py": lambda text: text + "\n# ours\n"})
    evolved = story.evolve(follow, renews=True)
    wanted = generate_once(build_spec("docker"))
    assert story.list_files() == set(wanted)
    assert story.read("app/core/health.py") == wanted["app/core/health.py"].content
    assert story.read("app/core/errors.py") == wanted["app/core/errors.py"].content + "\n# ours\n"
    assert list_states(evolved) == {
        "README.md": "updated",
        "app/core/errors.py": "merged",
        "app/core/health.py": "updated",
        "app/core/outages.py": "added",
    }


def test_an_update_tells_what_newer_templates_do_otherwise(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pristine, "version", lambda _: "0.1.0")
    story.begin(build_spec("docker"), files=age(generate_once(build_spec("docker"))))
    monkeypatch.undo()
    assert story.evolve(with_features(*CACHED)).notes == ()
    updated = story.evolve(follow, renews=True, command="/generate update")
    assert updated.notes == list_news("fastapi-sqlalchemy", "0.1.0")
    assert any("include_routers" in note for note in updated.notes)
    assert story.evolve(follow, renews=True, command="/generate update").notes == ()


def test_where_a_change_meets_newer_lines_these_are_taken(story: Story) -> None:
    wanted = generate_once(build_spec("docker"))
    line = next(line for line in wanted["app/core/health.py"].content.splitlines() if "checks: dict" in line)
    older = wanted["app/core/health.py"].content.replace(line, "    checks: dict[str, str]")
    story.begin(build_spec("docker"), files=FileTree({**wanted, "app/core/health.py": File(older)}))
    evolved = story.evolve(with_features(*CACHED))
    assert story.read("app/core/health.py") == generate_once(build_spec(*CACHED))["app/core/health.py"].content
    assert not evolved.conflicts


def test_after_a_new_base_no_difference_is_held_against_the_branch(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({path: lambda text: f"# rewritten\n{text}" for path in ("app/main.py", "app/core/health.py")})
    story.edit({"tests/e2e/test_health.py": None})
    tree = story.server.read("rev-parse", "generate/issue-1^{tree}")
    evolved = story.carry_out(rebaseline_branch)
    assert story.server.read("rev-parse", "generate/issue-1^{tree}") == tree
    assert list_states(evolved) == {
        "app/core/health.py": "kept",
        "app/main.py": "kept",
        "tests/e2e/test_health.py": "deleted",
    }
    following = story.evolve(with_page_size(50))
    assert story.server.read("log", "-1", "--format=%P", following.pristine) == evolved.pristine
    assert not following.conflicts
    assert story.read("app/main.py").startswith("# rewritten\n")


def test_a_branch_that_went_its_own_way_stands_on_its_new_base(story: Story) -> None:
    story.begin(build_spec("docker"))
    first = story.server.read("rev-parse", "refs/pullwright/shop")
    cached = generate_once(build_spec(*CACHED))
    # Somebody copied half of what another service has, and says in the Spec that all of it is there.
    copied = [path for path in cached if path.startswith(("app/", "tests/"))]
    story.edit({path: cached[path].content.replace("Redis", "REDIS") for path in copied})
    story.edit({"pullwright.yml": cached["pullwright.yml"].content})
    evolved = story.carry_out(rebaseline_branch)
    following = story.evolve(with_features(*CACHED, "etag"))
    assert story.server.read("log", "-1", "--format=%P", following.pristine) == evolved.pristine != first
    assert "REDIS" in story.read("app/core/cache.py")


def test_without_a_chain_a_new_base_begins_one(story: Story) -> None:
    files = generate_once(build_spec("docker"))
    story.server.commit({path: file.content for path, file in files.items()}, branch="generate/issue-1")
    evolved = story.carry_out(rebaseline_branch)
    assert evolved.pristine in story.server.read("log", "--format=%H", "refs/pullwright/shop")
    assert evolved.ledger == ()

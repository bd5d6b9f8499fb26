"""A real conflict: the branch keeps what it has, everything else is delivered, and it can be decided later."""

from collections.abc import Callable

import pytest

from generators.commands.command import Side
from github_app.errors import UserError
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.evolution.opening import open_branch
from github_app.git.evolution.resolving import list_open_conflicts, resolve_conflict
from github_app.git.ledger import Reason
from github_app.git.repository import Repository
from tests.github_app.git.evolution.story import (
    BOT,
    BRANCH,
    Story,
    build_spec,
    generate_once,
    insert_after,
    list_states,
    with_features,
)

CACHED = ("docker", "redis-cache")
HEALTH = "app/core/health.py"
THEIRS = '    checks: dict[str, Literal["ok", "degraded"]]\n'
OURS = "    checks: dict[str, str]  # ours\n"


def put_ours(text: str) -> str:
    """Change the line that the cache changes too."""
    line = next(line for line in text.splitlines(keepends=True) if "checks: dict[str, Literal" in line)
    return text.replace(line, OURS)


def begin(story: Story) -> Evolved:
    """Have a service in which people and the generator changed one line, each in their own way."""
    story.begin(build_spec("docker"))
    story.edit({HEALTH: put_ours})
    return story.evolve(with_features(*CACHED))


def resolve(path: str, side: Side) -> Callable[[Occasion, Repository], Evolved]:
    return lambda occasion, repository: resolve_conflict(occasion, path, side, repository)


def list_open(story: Story) -> list[str]:
    """Give the files of the branch in which something is left to be decided."""
    with story.server.open() as workspace:
        head = story.server.read("rev-parse", BRANCH)
        occasion = Occasion(head, None, "", "job", BOT)
        return list(list_open_conflicts(open_branch(workspace, occasion)))


def test_ours_stays_the_rest_is_delivered_and_the_conflict_is_told(story: Story) -> None:
    evolved = begin(story)
    [conflict] = evolved.conflicts
    assert (conflict.path, conflict.ours, conflict.theirs, conflict.reason) == (HEALTH, OURS, THEIRS, Reason.CONTENT)
    text = story.read(HEALTH)
    assert text.splitlines(keepends=True)[conflict.line - 1] == OURS
    assert 'answer.checks["redis"]' in text
    assert list_states(evolved)[HEALTH] == "conflict"
    assert "app/core/cache.py" in story.list_files()
    assert f"Pullwright-Conflict: {HEALTH}" in story.server.read("log", "-1", "--format=%B", BRANCH)
    assert list_open(story) == [HEALTH]


def test_a_conflict_is_not_raised_again(story: Story) -> None:
    begin(story)
    evolved = story.evolve(with_features(*CACHED, "etag"))
    assert not evolved.conflicts
    assert OURS in story.read(HEALTH)
    assert list_open(story) == [HEALTH]


def test_theirs_puts_the_lines_of_the_generator_in(story: Story) -> None:
    begin(story)
    evolved = story.carry_out(resolve(HEALTH, Side.THEIRS))
    assert story.read(HEALTH) == generate_once(build_spec(*CACHED))[HEALTH].content
    assert list_states(evolved) == {HEALTH: "updated"}
    assert list_open(story) == []


def test_theirs_keeps_what_people_did_to_the_file_since(story: Story) -> None:
    begin(story)
    story.edit({HEALTH: lambda text: text.replace("down: dict", "gone: dict") + "\n# at the end\n"})
    story.edit({HEALTH: insert_after('answer.checks["redis"]', "    answer.checks['mine'] = 'ok'\n")})
    story.evolve(with_features(*CACHED, "etag"))
    story.carry_out(resolve(HEALTH, Side.THEIRS))
    text = story.read(HEALTH)
    assert THEIRS in text
    assert OURS not in text
    for edit in ("# at the end", "gone: dict", "checks['mine']"):
        assert edit in text or edit not in story.read(HEALTH, f"{BRANCH}~1")


def test_ours_changes_nothing_and_settles_it(story: Story) -> None:
    begin(story)
    before = story.server.read("rev-parse", f"{BRANCH}^{{tree}}")
    evolved = story.carry_out(resolve("app/core/health.py", Side.OURS))
    assert story.server.read("rev-parse", f"{BRANCH}^{{tree}}") == before
    assert list_states(evolved) == {HEALTH: "kept"}
    assert list_open(story) == []


def test_it_can_be_decided_after_a_squash_too(story: Story) -> None:
    begin(story)
    story.check_out()
    story.server.git("reset", "-q", "--soft", "origin/main")
    story.server.git("commit", "-q", "-m", "Squashed")
    story.push(force=True)
    story.edit({HEALTH: lambda text: text + "\n# at the end\n"})
    story.carry_out(resolve(HEALTH, Side.THEIRS))
    assert story.read(HEALTH) == generate_once(build_spec(*CACHED))[HEALTH].content + "\n# at the end\n"


def test_a_file_that_is_in_no_conflict_is_told_so(story: Story) -> None:
    begin(story)
    with pytest.raises(UserError, match=r"Nothing is left to be decided in `app/main.py`.*health"):
        story.carry_out(resolve("app/main.py", Side.THEIRS))
    story.carry_out(resolve(HEALTH, Side.OURS))
    with pytest.raises(UserError, match="Nothing is left to be decided"):
        story.carry_out(resolve("nowhere.py", Side.THEIRS))


def test_a_file_that_is_generated_no_more_goes_with_theirs(story: Story) -> None:
    story.begin(build_spec(*CACHED))
    story.edit({"app/core/cache.py": lambda text: text + "\n# ours\n"})
    evolved = story.evolve(with_features("docker"))
    assert [(conflict.path, conflict.reason) for conflict in evolved.conflicts] == [("app/core/cache.py", "removed")]
    assert "# ours" in story.read("app/core/cache.py")
    evolved = story.carry_out(resolve("app/core/cache.py", Side.THEIRS))
    assert list_states(evolved) == {"app/core/cache.py": "removed"}
    assert "app/core/cache.py" not in story.list_files()


def test_what_is_in_the_way_has_to_be_moved_first(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"app/core/cache.py/mine.txt": "mine\n"})
    evolved = story.evolve(with_features(*CACHED))
    assert [(conflict.path, conflict.reason) for conflict in evolved.conflicts] == [("app/core/cache.py", "in-the-way")]
    with pytest.raises(UserError, match=r"`app/core/cache.py/mine.txt` is in the way"):
        story.carry_out(resolve("app/core/cache.py", Side.THEIRS))
    story.edit({"app/core/cache.py/mine.txt": None})
    story.carry_out(resolve("app/core/cache.py", Side.THEIRS))
    assert story.read("app/core/cache.py") == generate_once(build_spec(*CACHED))["app/core/cache.py"].content


def test_a_binary_file_becomes_that_of_the_generator(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({HEALTH: b"\0binary"})
    evolved = story.evolve(with_features(*CACHED))
    assert [(conflict.path, conflict.reason) for conflict in evolved.conflicts] == [(HEALTH, "binary")]
    story.carry_out(resolve(HEALTH, Side.THEIRS))
    assert story.read(HEALTH) == generate_once(build_spec(*CACHED))[HEALTH].content


def test_a_moved_file_is_decided_in_its_place(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.check_out()
    story.server.git("mv", HEALTH, "app/core/liveness.py")
    story.publish()
    story.edit({"app/core/liveness.py": put_ours})
    evolved = story.evolve(with_features(*CACHED))
    assert [conflict.path for conflict in evolved.conflicts] == ["app/core/liveness.py"]
    story.carry_out(resolve("app/core/liveness.py", Side.THEIRS))
    assert story.read("app/core/liveness.py") == generate_once(build_spec(*CACHED))[HEALTH].content

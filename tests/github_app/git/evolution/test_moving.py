"""What people moved, renamed, deleted or added on a branch stays so, and what is generated follows it."""

import re

from tests.github_app.git.evolution.story import Story, build_spec, insert_after, list_states, with_features

CACHED = ("docker", "redis-cache")


def test_files_of_people_stay(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"app/mine.py": "mine = 1\n", "docs/why.md": "because\n", "app/core/mine.py": "m = 1\n"})
    evolved = story.evolve(with_features(*CACHED))
    assert story.read("app/mine.py") == "mine = 1\n"
    assert story.read("docs/why.md") == "because\n"
    assert "app/mine.py" not in list_states(evolved)


def test_what_people_deleted_stays_deleted(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"tests/e2e/test_health.py": None, "Dockerfile": None})
    evolved = story.evolve(with_features(*CACHED))
    assert list_states(evolved)["tests/e2e/test_health.py"] == "deleted"
    assert not story.list_files() & {"tests/e2e/test_health.py", "Dockerfile"}
    story.evolve(with_features(*CACHED, "etag"))
    assert not story.list_files() & {"tests/e2e/test_health.py", "Dockerfile"}


def test_what_people_renamed_is_followed(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.check_out()
    story.server.git("mv", "app/core/health.py", "app/core/liveness.py")
    story.publish()
    story.edit({"app/core/liveness.py": insert_after("router = ", "# ours\n")})
    evolved = story.evolve(with_features(*CACHED))
    text = story.read("app/core/liveness.py")
    assert "degraded" in text
    assert "# ours" in text
    assert "app/core/health.py" not in story.list_files()
    assert list_states(evolved)["app/core/liveness.py"] == "merged"
    entry = next(entry for entry in evolved.ledger if entry.path == "app/core/liveness.py")
    assert entry.origin == "app/core/health.py"
    story.evolve(with_features("docker"))
    assert "degraded" not in story.read("app/core/liveness.py")


def test_a_directory_that_people_moved_takes_new_files_along(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.check_out()
    story.server.git("mv", "app/core", "app/kernel")
    story.publish()
    evolved = story.evolve(with_features(*CACHED))
    files = story.list_files()
    assert "app/kernel/cache.py" in files
    assert not [path for path in files if path.startswith("app/core/")]
    entry = next(entry for entry in evolved.ledger if entry.path == "app/kernel/cache.py")
    assert (entry.state, entry.origin) == ("added", "app/core/cache.py")
    story.evolve(with_features("docker"))
    assert "app/kernel/cache.py" not in story.list_files()


def test_a_file_that_people_moved_out_of_the_service_is_followed(story: Story) -> None:
    story.begin(build_spec("docker"), {"index.js": "1\n"})
    story.check_out()
    (story.server.clone / "shared").mkdir()
    story.server.git("mv", "services/shop/app/core/health.py", "shared/liveness.py")
    story.publish()
    evolved = story.evolve(with_features(*CACHED))
    assert not evolved.conflicts
    assert "degraded" in story.read("shared/liveness.py")


def test_a_root_that_people_made_a_package_of_is_followed(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.check_out()
    (story.server.clone / "src").mkdir()
    story.server.git("mv", "app", "src/app")
    story.publish()
    story.edit({"src/app/core/health.py": lambda text: text + "\n\n# by hand\n"})
    evolved = story.evolve(with_features(*CACHED))
    assert not evolved.conflicts
    assert "src/app/core/cache.py" in story.list_files()
    assert {"degraded", "# by hand"} <= set(re.findall("degraded|# by hand", story.read("src/app/core/health.py")))


def test_a_service_that_people_moved_is_found_in_its_new_directory(story: Story) -> None:
    story.begin(build_spec("github-actions"), {"index.js": "1\n"})
    story.check_out()
    (story.server.clone / "backend").mkdir()
    story.server.git("mv", "services/shop", "backend/api")
    story.publish()
    for features in (("github-actions", "redis-cache"), ("github-actions",)):
        evolved = story.evolve(with_features(*features))
        assert evolved.directory == "backend/api"
        assert not evolved.conflicts
    assert not [path for path in story.list_files() if path.startswith("services/")]
    assert "working-directory: backend/api" in story.read(".github/workflows/shop.yml")


def test_a_service_that_people_gave_another_name_keeps_its_chain(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"pullwright.yml": lambda text: text.replace("name: shop", "name: store")})
    evolved = story.evolve(with_features(*CACHED))
    assert evolved.ref == "refs/pullwright/store"
    assert not evolved.conflicts
    assert 'name = "store"' in story.read("pyproject.toml")
    again = story.evolve(with_features("docker"))
    assert story.server.read("log", "-1", "--format=%P", again.pristine) == evolved.pristine

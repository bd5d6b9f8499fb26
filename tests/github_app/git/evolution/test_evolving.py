"""Services evolve on branches that people edit: what is generated arrives, and every line of people stays."""

import re
from functools import partial

import pytest

from generators.merging.registry import SETTLED_ALWAYS
from generators.spec.file import read_spec, write_spec
from generators.stacks.fastapi_sqlalchemy.styling import restyle
from tests.github_app.git.evolution.story import (
    Story,
    build_spec,
    follow,
    generate_once,
    insert_after,
    list_states,
    with_features,
    with_page_size,
)

CACHED = ("docker", "redis-cache")


def assert_pristine(story: Story, *features: str, directory: str = "") -> None:
    """Check that the branch holds what is generated for these features, and nothing else."""
    files = generate_once(build_spec(*features, page_size=20), directory)
    assert story.list_files() == set(files)
    for path, file in files.items():
        assert story.read(path) == file.content, path


def test_a_service_that_nobody_edited_is_as_if_it_were_generated_so(story: Story) -> None:
    story.begin(build_spec("docker"))
    evolved = story.evolve(with_features(*CACHED))
    assert_pristine(story, *CACHED)
    assert set(list_states(evolved).values()) == {"added", "updated"}
    assert not evolved.conflicts
    story.evolve(with_features("docker"))
    assert_pristine(story, "docker")


def test_the_commit_has_branch_and_pristine_commit_as_parents_and_says_what_was_asked(story: Story) -> None:
    story.begin(build_spec("docker"))
    head = story.server.read("rev-parse", "generate/issue-1")
    first = story.server.read("rev-parse", "refs/pullwright/shop")
    evolved = story.evolve(with_features(*CACHED), command="/generate add redis", credit="ada <ada@example.com>")
    assert story.server.read("log", "-1", "--format=%P", "generate/issue-1").split() == [head, evolved.pristine]
    assert story.server.read("log", "-1", "--format=%P", evolved.pristine) == first
    assert story.server.read("rev-parse", "refs/pullwright/shop") == evolved.pristine
    assert story.list_files(evolved.pristine) == set(generate_once(build_spec(*CACHED)))
    for commit in ("generate/issue-1", evolved.pristine):
        trailer = story.server.read("log", "-1", "--format=%(trailers:key=Pullwright-Command,valueonly)", commit)
        assert trailer.strip() == "/generate add redis"
    assert "Co-authored-by: ada <ada@example.com>" in story.server.read("log", "-1", "--format=%B", "generate/issue-1")


def test_doing_it_again_gives_the_same_ids(story: Story) -> None:
    story.begin(build_spec("docker"))
    refs = story.server.read("for-each-ref", "--format=%(refname) %(objectname)")
    first = story.evolve(with_features(*CACHED), job="job-x")
    head = story.server.read("rev-parse", "generate/issue-1")
    for line in refs.splitlines():
        story.server.read("update-ref", *line.split())
    story.jobs -= 1
    again = story.evolve(with_features(*CACHED), job="job-x")
    assert (again.tree, again.parents, again.chain) == (first.tree, first.parents, first.chain)
    assert story.server.read("rev-parse", "generate/issue-1") == head


def test_a_directory_keeps_the_service_and_the_root_its_workflow(story: Story) -> None:
    story.begin(build_spec("github-actions"), {"index.js": "1\n"})
    story.evolve(with_features("github-actions", "redis-cache"))
    files = story.list_files()
    assert "services/shop/app/core/cache.py" in files
    assert "app/core/cache.py" not in files
    assert "REDIS_URL" in story.read(".github/workflows/shop.yml")
    assert story.read("README.md") == "# shop\n"


def test_a_readme_that_made_way_stays_where_it_is(story: Story) -> None:
    text = "# shop\n\nWe sell.\n\nCall us.\n\nOr write.\n"
    story.begin(build_spec("docker"), {"README.md": text})
    for _ in range(2):
        story.evolve(with_features(*CACHED))
        assert story.read("README.md") == text
        assert "redis is away" in story.read("SERVICE.md")
        story.evolve(with_features("docker"))
        assert "redis is away" not in story.read("SERVICE.md")


def edit_by_hand(path: str, text: str, wanted: str) -> str:
    """Give a text with an edit of people in it, in the language of the file, beside lines that will stay."""
    word = f"by hand: {path}"
    if path.endswith("uv.lock"):
        return text.replace("[[package]]\n", f"# {word}\n\n[[package]]\n", 1)
    if path.endswith(".md"):
        return insert_after("## API", f"\n<!-- {word} -->\n")(text)
    if path.endswith((".mako", ".ini")):
        return f"## {word}\n{text}" if path.endswith(".mako") else f"; {word}\n{text}"
    lines = text.splitlines(keepends=True)
    if path.endswith(".py"):
        stays = [line in wanted.splitlines(keepends=True) for line in lines]
        tops = (number for number, line in enumerate(lines) if re.match(r"(@|async def |def |class |\w+ = )", line))
        place = next((number for number in tops if all(stays[number - 2 : number + 2])), None)
        if place is None:
            return f"{text}\n\n# {word}\n"
        return "".join((*lines[:place], f"# {word}\n\n\n", *lines[place:]))
    return "".join((f"# {word}\n", *lines))


def test_edits_in_every_file_survive_an_added_feature(story: Story) -> None:
    features = ("docker", "github-actions", "gitlab-ci", "kubernetes")
    story.begin(build_spec(*features))
    paths = sorted(story.list_files())
    wanted = generate_once(build_spec(*features, "redis-cache"))
    story.edit({path: partial(edit_by_hand, path, wanted=wanted[path].content) for path in paths})
    evolved = story.evolve(with_features(*features, "redis-cache"))
    assert not evolved.conflicts
    for path in paths:
        assert f"by hand: {path}" in story.read(path), path
    for path, file in wanted.items():
        written = story.read(path).splitlines()
        missing = [line for line in file.content.splitlines() if line not in written]
        assert not missing, (path, missing)


def apply_style(path: str, text: str) -> str:
    """Format a file as the people of the story like it."""
    style = "[tool.ruff]\nline-length = 60\n[tool.ruff.format]\nskip-magic-trailing-comma = true\n"
    return restyle({path: text}, style)[path]


def test_code_that_people_formatted_in_another_style_is_merged_in_that_style(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"pyproject.toml": lambda text: text.replace("line-length = 100", "line-length = 60")})
    paths = [path for path in story.list_files() if path.endswith(".py")]
    story.edit({path: partial(apply_style, path) for path in paths})
    evolved = story.evolve(with_features(*CACHED))
    assert not evolved.conflicts
    wanted = generate_once(build_spec(*CACHED))
    for path in ("app/core/database.py", "app/core/service.py", "app/core/repository.py"):
        assert story.read(path) == apply_style(path, wanted[path].content), path


def test_the_same_edit_on_both_sides_is_no_conflict(story: Story) -> None:
    story.begin(build_spec("docker"))
    wanted = generate_once(build_spec(*CACHED))
    story.edit({path: wanted[path].content for path in ("app/core/health.py", "app/core/cache.py")})
    evolved = story.evolve(with_features(*CACHED))
    assert not evolved.conflicts
    assert list_states(evolved)["app/core/health.py"] == "kept"
    assert_pristine(story, *CACHED)


def test_versions_and_locks_never_conflict(story: Story) -> None:
    story.begin(build_spec("docker", "github-actions"))

    def raise_versions(text: str) -> str:
        text = text.replace("fastapi>=0.165,<0.166", "fastapi>=0.166,<0.167")
        return text.replace('    "pydantic>=', '    "httpx>=1",\n    "pydantic>=')

    def raise_lock(text: str) -> str:
        return re.sub(r'(name = "pydantic"\nversion = ")[^"]*', r"\g<1>99.0", text)

    story.edit({"pyproject.toml": raise_versions, "uv.lock": raise_lock})
    evolved = story.evolve(with_features("docker", "github-actions", "redis-cache"))
    assert not evolved.conflicts
    project = story.read("pyproject.toml")
    for requirement in ("fastapi>=0.166,<0.167", "httpx>=1", "redis>="):
        assert requirement in project
    lock = story.read("uv.lock")
    assert 'name = "pydantic"\nversion = "99.0"' in lock
    assert 'name = "redis"' in lock
    assert {"pyproject.toml", "uv.lock"} <= set(SETTLED_ALWAYS)


def test_what_people_wrote_into_the_spec_is_followed(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"pullwright.yml": lambda text: text.replace("  - docker\n", "  - docker\n  - redis-cache # fast\n")})
    evolved = story.evolve(follow)
    assert "app/core/cache.py" in story.list_files()
    assert "- redis-cache # fast" in story.read("pullwright.yml")
    assert list_states(evolved)["app/core/cache.py"] == "added"


def test_a_change_goes_together_with_what_people_wrote_into_the_spec(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"pullwright.yml": lambda text: text.replace("page_size: 20", "page_size: 50  # phones")})
    story.evolve(with_features(*CACHED))
    text = story.read("pullwright.yml")
    assert "page_size: 50  # phones" in text
    assert read_spec(text) == build_spec(*CACHED, page_size=50)
    story.evolve(with_page_size(30))
    assert "page_size: 30  # phones" in story.read("pullwright.yml")


def test_a_service_without_a_chain_is_taken_for_what_is_generated_of_its_spec(story: Story) -> None:
    files = generate_once(build_spec("docker"))
    story.server.commit({path: file.content for path, file in files.items()}, branch="generate/issue-1")
    story.edit({"app/main.py": insert_after('"""', "# ours\n")})
    evolved = story.evolve(with_features(*CACHED))
    assert "# ours" in story.read("app/main.py")
    assert "app/core/cache.py" in story.list_files()
    assert not evolved.conflicts
    assert len(story.server.read("log", "--format=%H", "refs/pullwright/shop").split()) == 2


def test_ignore_files_that_were_joined_stay_joined(story: Story) -> None:
    story.begin(build_spec(), {".gitignore": "secret.txt\n.venv/\n"})
    story.evolve(with_features("docker"))
    assert story.read(".gitignore").startswith("secret.txt\n.venv/\n")
    assert story.read(".dockerignore").startswith("*\n")


def test_what_must_not_change_is_left_out_and_said_so(story: Story) -> None:
    story.begin(build_spec("github-actions"))
    before = story.read(".github/workflows/shop.yml")
    evolved = story.evolve(with_features("github-actions", "redis-cache"), withheld=(".github/workflows/",))
    assert story.read(".github/workflows/shop.yml") == before
    assert story.read(".github/workflows/shop.yml", evolved.pristine) == before
    assert list_states(evolved)[".github/workflows/shop.yml"] == "left-out"
    later = story.evolve(follow, renews=True)
    assert list_states(later) == {".github/workflows/shop.yml": "updated"}


def test_two_services_of_one_repository_evolve_apart(story: Story) -> None:
    story.begin(build_spec("docker"), {"index.js": "1\n"})
    story.check_out()
    story.server.git("push", "-q", "origin", "HEAD:main")
    story.begin(build_spec("docker", name="billing"), branch="generate/issue-2")
    with pytest.raises(Exception, match=r"several services: `services/billing`, `services/shop`.*`/generate in"):
        story.evolve(with_features(*CACHED), "generate/issue-2")
    story.evolve(with_features(*CACHED), "generate/issue-2", directory="services/billing")
    files = story.list_files("generate/issue-2")
    assert "services/billing/app/core/cache.py" in files
    assert "services/shop/app/core/cache.py" not in files
    story.evolve(with_features("docker", "etag"), "generate/issue-2", directory="services/shop")
    assert "services/shop/app/core/etags.py" in story.list_files("generate/issue-2")


def test_a_branch_without_a_service_is_told_so(story: Story) -> None:
    story.server.commit({"README.md": "# shop\n", ".github/pullwright.yml": "labels: [x]\n"}, branch="generate/issue-1")
    with pytest.raises(Exception, match=r"The branch has no `pullwright\.yml`"):
        story.evolve(follow)
    with pytest.raises(Exception, match=r"`services/shop` has no `pullwright\.yml`"):
        story.evolve(follow, directory="services/shop")


def test_the_file_of_the_spec_is_written_as_a_new_service_would_have_it(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.evolve(with_features(*CACHED))
    assert story.read("pullwright.yml") == write_spec(build_spec(*CACHED))

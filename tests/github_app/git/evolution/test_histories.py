"""Whatever people do to the history of a branch: what it grew from is found, and merging it loses nothing."""

from tests.github_app.git.evolution.story import (
    BRANCH,
    Story,
    TextChange,
    build_spec,
    generate_once,
    insert_after,
    list_states,
    with_features,
    with_page_size,
)

EDIT: dict[str, TextChange] = {"app/main.py": insert_after('"""', "# by hand\n"), "app/mine.py": "mine = 1\n"}


def assert_holds(story: Story, branch: str, *features: str, **changes: int) -> None:
    """Check that a branch holds what is generated for these features, and what people wrote."""
    wanted = generate_once(build_spec(*features, **changes))
    assert story.list_files(branch) == {*wanted, "app/mine.py"}
    assert "# by hand" in story.read("app/main.py", branch)
    for path, file in wanted.items():
        if path != "app/main.py":
            assert story.read(path, branch) == file.content, path


def begin(story: Story) -> None:
    """Have a service that was evolved once, with edits of people before and after."""
    story.begin(build_spec("docker"))
    story.edit(EDIT)
    story.evolve(with_features("docker", "redis-cache"))
    story.edit({"app/main.py": insert_after("# by hand", "# once more\n")})


def run_in_clone(story: Story, branch: str, *commands: tuple[str, ...]) -> None:
    """Run git commands on a branch in the clone, and push what comes of it."""
    story.check_out(branch)
    for command in commands:
        story.server.git(*command)
    story.push(branch, force=True)


def test_after_a_squash_merge_and_months(story: Story) -> None:
    begin(story)
    squash = ("merge", "-q", "--squash", f"origin/{BRANCH}")
    run_in_clone(story, "main", squash, ("commit", "-q", "-m", "Squashed"))
    story.server.read("branch", "-D", BRANCH)
    for number in range(3):
        story.edit({"docs/notes.md": f"{number}\n"}, "main")
    run_in_clone(story, "main", ("checkout", "-q", "-b", "later"), ("push", "-q", "origin", "later"))
    story.edit({"docs/notes.md": None}, "later")
    evolved = story.evolve(with_features("docker", "redis-cache", "etag"), "later")
    assert not evolved.conflicts
    assert_holds(story, "later", "docker", "redis-cache", "etag")


def test_after_a_rebase_that_dropped_our_commits_as_commits(story: Story) -> None:
    begin(story)
    story.edit({"LICENSE": "MIT\n"}, "main")
    story.check_out("main")
    story.check_out(BRANCH)
    tree = story.server.git("rev-parse", "HEAD^{tree}")
    commit = story.server.git("commit-tree", tree, "-p", "origin/main", "-m", "Rebased into one")
    story.server.git("reset", "-q", "--hard", commit)
    story.push(force=True)
    evolved = story.evolve(with_features("docker"))
    assert not evolved.conflicts
    assert_holds(story, BRANCH, "docker")


def test_after_a_merge_commit_on_a_later_pull_request(story: Story) -> None:
    begin(story)
    run_in_clone(story, "main", ("merge", "-q", "--no-ff", "-m", "Merge", f"origin/{BRANCH}"))
    run_in_clone(story, "main", ("push", "-q", "origin", "HEAD:later"))
    evolved = story.evolve(with_features("docker", "redis-cache", "etag"), "later")
    assert not evolved.conflicts
    assert_holds(story, "later", "docker", "redis-cache", "etag")
    run_in_clone(story, "main", ("merge", "-q", "--no-ff", "-m", "Merge", "origin/later"))
    assert_holds(story, "main", "docker", "redis-cache", "etag")


def test_after_the_evolution_was_pushed_over_by_force(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit(EDIT)
    before = story.server.read("rev-parse", BRANCH)
    story.evolve(with_features("docker", "redis-cache"))
    run_in_clone(story, BRANCH, ("reset", "-q", "--hard", before))
    evolved = story.evolve(with_features("docker", "etag"))
    assert not evolved.conflicts
    assert_holds(story, BRANCH, "docker", "etag")
    chain = story.server.read("log", "--format=%H", "refs/pullwright/shop").split()
    assert evolved.pristine in chain
    assert len(chain) == 4


def test_after_the_evolution_was_reverted_by_hand(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit(EDIT)
    story.evolve(with_features("docker", "redis-cache"))
    run_in_clone(story, BRANCH, ("revert", "--no-edit", "-m", "1", "HEAD"))
    assert not story.evolve(with_features("docker", "etag")).conflicts
    assert_holds(story, BRANCH, "docker", "etag")


def test_a_branch_behind_its_base_evolves_and_still_merges(story: Story) -> None:
    begin(story)
    story.edit({"docs/notes.md": "new\n"}, "main")
    story.evolve(with_features("docker", "redis-cache", "etag"))
    assert "docs/notes.md" not in story.list_files()
    run_in_clone(story, "main", ("merge", "-q", "--no-ff", "-m", "Merge", f"origin/{BRANCH}"))
    assert {"docs/notes.md", "app/core/etags.py", "app/core/cache.py"} <= story.list_files("main")


def part_ways(story: Story) -> None:
    """Have a service on ``main``, and two branches of it that evolve apart: ``one`` and ``other``."""
    story.begin(build_spec("docker"))
    run_in_clone(story, "main", ("merge", "-q", "--no-ff", "-m", "Merge", f"origin/{BRANCH}"))
    story.edit(EDIT, "main")
    run_in_clone(story, "main", ("push", "-q", "origin", "HEAD:one", "HEAD:other"))
    story.evolve(with_features("docker", "redis-cache"), "one")
    story.evolve(with_features("docker", "etag"), "other")


def test_branches_that_evolved_apart_are_merged_by_plain_git_without_loss(story: Story) -> None:
    part_ways(story)
    assert_holds(story, "one", "docker", "redis-cache")
    assert_holds(story, "other", "docker", "etag")
    merges = (("merge", "-q", "--no-ff", "-m", "Merge", f"origin/{branch}") for branch in ("one", "other"))
    story.check_out("main")
    story.server.git(*next(merges))
    # What two features add to one place of the Spec is for people to settle, as with any two branches.
    merged = story.server.git("merge-tree", "--write-tree", "--name-only", "HEAD", "origin/other", is_checked=False)
    tree, *rest = merged.split("\n")
    assert set(rest[: rest.index("")] if "" in rest else rest) <= {"pullwright.yml", "README.md"}
    assert {"app/core/cache.py", "app/core/etags.py"} <= set(
        story.server.git("ls-tree", "-r", "--name-only", tree).splitlines()
    )


def merge_by_hand(story: Story, into: str, branch: str, settled: dict[str, str]) -> None:
    """Merge a branch as people do, who settle conflicts with contents of theirs."""
    story.check_out(into)
    story.server.git("merge", "-q", "--no-ff", "--no-commit", f"origin/{branch}", is_checked=False)
    for path, content in settled.items():
        (story.server.clone / path).write_text(content)
    story.publish(into)


def test_a_branch_with_generations_of_two_others_goes_on_from_both(story: Story) -> None:
    part_ways(story)
    both = generate_once(build_spec("docker", "redis-cache", "etag"))
    settled = {path: both[path].content for path in ("pullwright.yml", "README.md")}
    merge_by_hand(story, "one", "other", settled)
    assert_holds(story, "one", "docker", "redis-cache", "etag")
    evolved = story.evolve(with_page_size(50), "one")
    assert not evolved.conflicts
    assert_holds(story, "one", "docker", "redis-cache", "etag", page_size=50)
    assert evolved.before == build_spec("docker", "redis-cache", "etag")
    assert "app/core/etags.py" in story.list_files(f"{evolved.pristine}^")
    story.evolve(with_features("docker", "redis-cache"), "one")
    assert_holds(story, "one", "docker", "redis-cache", page_size=50)


def test_the_chain_keeps_what_was_generated_for_every_branch(story: Story) -> None:
    part_ways(story)
    third = story.evolve(with_page_size(50), "one")
    fourth = story.evolve(with_page_size(30), "other")
    commits = story.server.read("log", "--format=%H", "refs/pullwright/shop").split()
    assert {third.pristine, fourth.pristine} <= set(commits)
    assert "redis-cache" not in story.read("pullwright.yml", fourth.pristine)
    assert "app/core/cache.py" not in list_states(fourth)


def test_a_pristine_commit_that_was_never_pushed_as_a_chain_is_found_in_the_history(story: Story) -> None:
    begin(story)
    story.server.read("update-ref", "-d", "refs/pullwright/shop")
    evolved = story.evolve(with_features("docker"))
    assert not evolved.conflicts
    assert_holds(story, BRANCH, "docker")
    assert len(story.server.read("log", "--format=%H", "refs/pullwright/shop").split()) == 3

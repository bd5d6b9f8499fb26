"""What an evolution costs follows the service, however much else is in the repository."""

import random
from collections import Counter

import pytest

from github_app.git.runner import Runner
from tests.github_app.git.evolution.story import Story, build_spec, generate_once, with_features

OTHERS = 5_000


def fill(story: Story) -> None:
    """Put many files into the repository, each with a content of its own, and some history."""
    noise = random.Random(1)
    parts = [b"commit refs/heads/main\ncommitter a <a@b> 1700000000 +0000\ndata 1\nx\n"]
    for number in range(OTHERS):
        content = f"file {number} {noise.random()}\n".encode()
        parts.append(b"M 100644 inline web/%d/f%d.txt\ndata %d\n%s\n" % (number // 50, number, len(content), content))
    for number in range(300):
        parts.append(b"commit refs/heads/main\ncommitter a <a@b> %d +0000\ndata 1\nx\n" % (1_700_000_001 + number))
        parts.append(b"M 100644 inline web/log.txt\ndata 3\n%03d\n" % number)
    bare = story.server.bare
    story.server.runner.run(bare, ["fast-import", "--quiet"], stdin=b"".join((*parts, b"done\n")))


@pytest.mark.parametrize("directory", ["services/shop", ""])
def test_no_file_of_others_is_fetched(story: Story, directory: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(story)
    story.begin(build_spec("docker"), directory=directory)
    prefix = f"{directory}/" if directory else ""
    health = f"{prefix}app/core/health.py"
    story.check_out()
    story.server.git("mv", health, f"{prefix}app/core/liveness.py")
    story.publish()
    story.edit({f"{prefix}app/core/liveness.py": lambda text: text + "\n# by hand\n", f"{prefix}Dockerfile": None})
    started: Counter[str] = Counter()
    fetched: set[str] = set()
    run = Runner.run

    def list_blobs(runner: Runner, place, variables) -> set[str]:
        arguments = ["cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)"]
        listed = run(runner, place, arguments, variables=variables)
        return {line.split()[1] for line in listed.decode().splitlines() if line.startswith("blob")}

    def count(self: Runner, place, arguments, **options):
        started[
            next(word for word in arguments if word in ("fetch", "ls-remote", "push") or word == arguments[-1])
        ] += 1
        output = run(self, place, arguments, **options)
        if arguments[0] == "push":
            # By now, git has fetched whatever it needs.
            fetched.update(list_blobs(self, place, options["variables"]))
        return output

    monkeypatch.setattr(Runner, "run", count)
    evolved = story.evolve(with_features("docker", "redis-cache"))
    assert not evolved.conflicts
    text = story.read(f"{prefix}app/core/liveness.py")
    assert "degraded" in text
    assert "# by hand" in text
    listing = story.server.read("ls-tree", "-r", "main").splitlines()
    others = {line.split()[2] for line in listing if "\tweb/" in line}
    assert len(others) > OTHERS
    assert not fetched & others
    assert fetched
    assert len(fetched) < 3 * len(generate_once(build_spec("docker", "redis-cache")))
    assert (started["ls-remote"], started["push"]) == (1, 1)
    assert started["fetch"] <= 5

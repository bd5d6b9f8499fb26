"""Style: what is generated is formatted as people formatted a file, where only that keeps the two from being merged."""

from collections.abc import Mapping
from functools import cache

from generators.merging.versions import Versions
from generators.stacks.registry import find_stack
from github_app.git.evolution.files import Restyle
from github_app.git.layout import Layout
from github_app.git.repository import Repository
from github_app.git.trees import Leaves


def make_restyle(repository: Repository, stack: str, layout: Layout, ours: Leaves) -> Restyle:
    """Give what formats the files of a stack by the configuration that the branch has.

    Args:
        repository: It has the branch.
        stack: Name of the stack.
        layout: Where the service is.
        ours: What is on the branch.
    """
    found = find_stack(stack)
    leaf = ours.get(layout.locate(found.style_file))

    @cache
    def read_style() -> str:
        return repository.read_blob(leaf.id).decode("utf-8", "replace") if leaf is not None else ""

    def restyle(path: str, versions: Versions) -> Versions:
        texts: Mapping[str, str] = {"base": versions.base, "theirs": versions.theirs}
        name = path.rpartition("/")[2]
        styled = found.restyle({f"{side}/{name}": text for side, text in texts.items()}, read_style())
        return Versions(styled[f"base/{name}"], versions.ours, styled[f"theirs/{name}"])

    return restyle

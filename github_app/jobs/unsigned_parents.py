"""Unsigned parents: the pristine commit is made by git and not signed, which a rule of a repository may be against.

The branch then gets the same commit without it: what was generated is found by its content, and kept by the chain.
"""

from typing import Protocol

from github_app.git.pristine import PARENT_SENTENCE
from github_app.github.port import GitHub


class Planned(Protocol):
    """A commit that is to be made, whose first parent is what the branch grows from."""

    @property
    def message(self) -> str:
        """Its message."""

    @property
    def tree(self) -> str:
        """Its tree."""

    @property
    def parents(self) -> tuple[str, ...]:
        """Its parents."""


async def commit_without_pristine(github: GitHub, planned: Planned) -> str:
    """Make a commit with its first parent alone, and give its id."""
    message = planned.message.replace(f" {PARENT_SENTENCE}", "")
    made = await github.create_commit(message=message, tree=planned.tree, parents=planned.parents[:1])
    return made.sha

"""Publish: the commit that GitHub signs as ours, and the branch moved to it, never by force."""

import time
from contextlib import suppress

from github_app.errors import UserError
from github_app.github.errors import ForbiddenError, MovedError, RefusedError
from github_app.github.port import GitHub
from github_app.jobs.job import Record
from github_app.jobs.steps.evolve import Evolution
from github_app.jobs.steps.find_branch import Branch
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn
from github_app.jobs.unsigned_parents import commit_without_pristine
from github_app.messages.shortfalls import Lack


class Committed(Record):
    """The commit."""

    sha: str


class Advanced(Record):
    """Whether the branch was moved to the commit.

    Attributes:
        is_done: Whether it was; if not, somebody has pushed since it was read.
        at: When, seconds since 1970.
        sha: The commit, another one if the first was not allowed there.
        lacks: What the repository does not allow of it.
    """

    is_done: bool
    at: float
    sha: str
    lacks: tuple[Lack, ...] = ()


class Cleared(Record):
    """Nothing to hand on."""


async def commit(turn: Turn, evolution: Evolution, tools: Tools) -> Committed:
    """Make the commit. Nothing points to it yet, so that one made twice is as if it were made once."""
    made = await tools.connect(turn.job).create_commit(
        message=evolution.message, tree=evolution.tree, parents=evolution.parents
    )
    return Committed(sha=made.sha)


async def advance(turn: Turn, branch: Branch, evolution: Evolution, committed: Committed, tools: Tools) -> Advanced:
    """Move the branch from the commit that was read to the new one.

    Raises:
        UserError: If a rule of the repository is against it.
    """
    github = tools.connect(turn.job)
    try:
        return await _move(github, branch, committed.sha)
    except RefusedError as error:
        refusal = error
    if refusal.asks_for_signatures:
        alone = await commit_without_pristine(github, evolution)
        try:
            moved = await _move(github, branch, alone)
        except RefusedError as error:
            refusal = error
        else:
            return moved.model_copy(update={"lacks": (Lack.SIGNATURES,)})
    raise UserError(
        "push_refused",
        "A rule of this repository refuses the commit.",
        f"Let the App push to `{branch.name}` (see *Settings → Rules*).",
    ) from refusal


async def _move(github: GitHub, branch: Branch, commit: str) -> Advanced:
    try:
        await github.advance_ref(f"heads/{branch.name}", to=commit, expected=branch.head)
    except MovedError:
        return Advanced(is_done=False, at=time.time(), sha=commit)
    return Advanced(is_done=True, at=time.time(), sha=commit)


async def clear(turn: Turn, evolution: Evolution, tools: Tools) -> Cleared:
    """Remove the ref that held the tree. One that stays does no harm, so that this fails nothing."""
    with suppress(ForbiddenError, RefusedError):
        await tools.connect(turn.job).delete_ref(evolution.staging)
    return Cleared()

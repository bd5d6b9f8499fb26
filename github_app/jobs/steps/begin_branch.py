"""Begin a branch: its first commit, which GitHub signs as ours, and the branch that points to it."""

from contextlib import suppress

from github_app.errors import UserError
from github_app.github.errors import ForbiddenError, RefusedError
from github_app.github.port import GitHub
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.build import Built
from github_app.jobs.tools import Tools
from github_app.jobs.unsigned_parents import commit_without_pristine


class Begun(Record):
    """The branch.

    Attributes:
        commit: The commit that it points to; empty if it was there already, so that one has to look whose it is.
    """

    commit: str = ""


async def begin_branch(job: Job, built: Built, tools: Tools) -> Begun:
    """Make the commit, and the branch.

    Raises:
        UserError: If a rule of the repository is against it.
    """
    github = tools.connect(job)
    ref = f"heads/{built.branch}"
    if await github.get_ref(ref) is not None:
        return Begun()
    try:
        commit = await _begin(github, ref, built)
    except RefusedError as error:
        raise UserError(
            "push_refused",
            "A rule of this repository refuses the branch.",
            f"Let the App push to `{built.branch}` (see *Settings → Rules*).",
        ) from error
    with suppress(ForbiddenError, RefusedError):
        # One that stays does no harm.
        await github.delete_ref(built.staging)
    return Begun(commit=commit)


async def _begin(github: GitHub, ref: str, built: Built) -> str:
    made = await github.create_commit(message=built.message, tree=built.tree, parents=built.parents)
    commit = made.sha
    try:
        await github.create_ref(ref, commit)
    except RefusedError as error:
        if not error.asks_for_signatures:
            raise
        commit = await commit_without_pristine(github, built)
        await github.create_ref(ref, commit)
    return commit

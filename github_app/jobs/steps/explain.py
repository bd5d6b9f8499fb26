"""Explain: why a file of a branch is there."""

import asyncio

from generators.errors import SpecError, UnsupportedError
from github_app.errors import UserError
from github_app.git.evolution.explaining import Explanation, explain_file
from github_app.git.runner import Credentials
from github_app.git.workspace import open_workspace
from github_app.jobs.job import Record
from github_app.jobs.steps.evolve import list_problems, make_occasion
from github_app.jobs.steps.find_branch import Branch
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn
from github_app.messages.command.progress import write_refused
from github_app.messages.command.request import Request
from github_app.messages.command.why import Provenance, write_missing, write_why


class Explained(Record):
    """What is answered.

    Attributes:
        body: The status comment.
        is_found: Whether there is such a file.
    """

    body: str
    is_found: bool = True


async def explain(turn: Turn, path: str, branch: Branch, tools: Tools) -> Explained:
    """Find out why a file is there, and the words for it."""
    token = await tools.connect(turn.job).get_token()
    return await asyncio.to_thread(_explain, turn, path, branch, Credentials(branch.clone_url, token), tools)


def _explain(turn: Turn, path: str, branch: Branch, credentials: Credentials, tools: Tools) -> Explained:
    with open_workspace(tools.runner, credentials) as workspace:
        try:
            found = explain_file(make_occasion(turn, branch, tools), path, workspace)
        except (UserError, SpecError, UnsupportedError) as error:
            return Explained(body=_write_problem(turn.request, path, error), is_found=False)
    return Explained(body=write_why(turn.request, _tell(found)))


def _write_problem(request: Request, path: str, error: UserError | SpecError | UnsupportedError) -> str:
    code = error.code if isinstance(error, UserError) else ""
    if code == "no_file":
        return write_missing(request, path, ())
    if code == "not_generated":
        return write_why(request, Provenance(path, ()))
    return write_refused(request, list_problems(error))


def _tell(found: Explanation) -> Provenance:
    command = found.added.command if found.added else ""
    return Provenance(
        path=found.path,
        contributions=found.origin.contributions if found.origin else (),
        resource=found.origin.resource if found.origin else "",
        command=Request("", command, "") if command else None,
        version=found.changed.version if found.changed else "",
        is_edited=found.is_edited,
    )

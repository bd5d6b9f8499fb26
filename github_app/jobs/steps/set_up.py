"""Set up: one small pull request with the issue form, the label and the settings of a repository."""

import asyncio

from generators.filetree import File
from generators.support import list_support
from github_app.errors import UserError
from github_app.git.addition import Addition, add
from github_app.git.runner import Credentials
from github_app.git.workspace import open_workspace
from github_app.github.port import GitHub
from github_app.jobs.authorship import make_signature, write_credit
from github_app.jobs.config import PATH, read_config
from github_app.jobs.job import Job
from github_app.jobs.tools import Tools
from github_app.messages.issue_form import FORM_PATH, SETTINGS, write_form
from github_app.messages.setup import SETUP_TITLE, write_setup_body
from webhooks.readers.issues import GENERATE_LABEL

BRANCH = "pullwright/setup"


async def set_up(job: Job, tools: Tools) -> int | None:
    """Open the pull request, unless it is open, and give its number; None if the repository has all of it.

    Raises:
        UserError: If the repository's configuration is wrong, or there is nothing to grow from.
        GitError: If git or the server fails.
    """
    github = tools.connect(job)
    opened = next((pull for pull in await github.list_pull_requests(BRANCH, state="open")), None)
    if opened is not None:
        return opened.number
    wanted = {FORM_PATH: write_form(list_support(), GENERATE_LABEL), PATH: SETTINGS}
    there = await asyncio.gather(*(github.get_file(path) for path in wanted))
    files = {path: text for (path, text), found in zip(wanted.items(), there, strict=True) if found is None}
    if not files:
        return None
    base = await _push(job, files, github, tools)
    pull = await github.create_pull_request(
        title=SETUP_TITLE, body=write_setup_body(list(files)), head=BRANCH, base=base
    )
    # GitHub makes a label that it is asked to set; it is the issue's label, so that it goes off again.
    await github.add_labels(pull.number, [GENERATE_LABEL])
    await github.remove_label(pull.number, GENERATE_LABEL)
    return pull.number


async def _push(job: Job, files: dict[str, str], github: GitHub, tools: Tools) -> str:
    repository, token = await asyncio.gather(github.get_repository(), github.get_token())
    base = read_config(await github.get_file(PATH)).base or repository.default_branch
    addition = Addition(
        branch=BRANCH,
        base=base,
        message=f"{SETUP_TITLE}\n\nCo-authored-by: {write_credit(job)}\n",
        signature=make_signature(job, tools),
        files={path: File(text) for path, text in files.items()},
    )
    credentials = Credentials(repository.clone_url, token)
    if await asyncio.to_thread(_add, addition, credentials, tools) is None:
        text = f"The branch `{base}`, which the pull request would go to, does not exist."
        raise UserError("base_missing", text, "Create it, such as by a first file, and ask again.")
    return base


def _add(addition: Addition, credentials: Credentials, tools: Tools) -> str | None:
    with open_workspace(tools.runner, credentials) as workspace:
        return add(addition, workspace)

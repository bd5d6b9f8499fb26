"""Check the configuration in a pull request that changes it, and say on its last commit what is wrong with it."""

from github_app.github.port import GitHub
from github_app.jobs.config import PATH, ConfigError, Fault, read_config
from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools
from github_app.messages.config_check import report_config


class Checked(Record):
    """Whether there was anything to check, and whether it can be used."""

    is_changed: bool
    is_valid: bool = True


async def check_config(job: Job, tools: Tools) -> Checked:
    """Check it, if the pull request changes it; what it does not change is none of its business."""
    github = tools.connect(job)
    proposed = await github.get_file(PATH, job.head)
    if proposed is None or not await _is_changed(github, job, proposed):
        return Checked(is_changed=False)
    faults: tuple[Fault, ...] = ()
    try:
        read_config(proposed)
    except ConfigError as error:
        faults = error.faults
    await github.put_check_run(report_config(faults, key=job.id, commit=job.head))
    return Checked(is_changed=True, is_valid=not faults)


async def _is_changed(github: GitHub, job: Job, proposed: str) -> bool:
    pull = await github.get_pull_request(job.issue)
    if await github.get_file(PATH, pull.base.ref) == proposed:
        return False
    # The base may have gone on since the branch left it: then only the list of files tells who changed it.
    return PATH in {file.filename for file in await github.list_pull_request_files(job.issue)}

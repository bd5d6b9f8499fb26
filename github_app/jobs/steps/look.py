"""Look whether the person who asked has approved a plan by 👍: GitHub tells nobody of reactions."""

from github_app.github.errors import NotFoundError
from github_app.jobs.approval import approve, drop_proposal, find_proposal
from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools

YES = "+1"


class Looked(Record):
    """Whether the plan goes on waiting."""

    is_waiting: bool


async def look(job: Job, tools: Tools) -> Looked:
    """Look at the comment that shows the plan, unless the plan waits no longer."""
    proposal = find_proposal(tools.engine, repository=job.repository, issue=job.issue)
    if proposal is None or proposal.job.id != job.id:
        return Looked(is_waiting=False)
    try:
        reactions = await tools.connect(job).list_comment_reactions(proposal.comment, YES)
    except NotFoundError:
        # Whoever deletes the plan does not want it.
        drop_proposal(tools.engine, repository=job.repository, issue=job.issue)
        return Looked(is_waiting=False)
    if not any(reaction.user is not None and reaction.user.login == job.sender for reaction in reactions):
        return Looked(is_waiting=True)
    return Looked(is_waiting=not approve(tools.engine, job, by=job.sender))

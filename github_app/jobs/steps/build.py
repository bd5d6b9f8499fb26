"""Build: the service is generated, and brought to the server; fixed dates make doing it again change nothing.

The tree goes to a ref of its own: from it the commit is made that GitHub signs, and that the branch begins with.
"""

import asyncio

from generators.errors import UnsupportedError
from generators.filetree import FileTree
from generators.pipeline import generate
from generators.spec.file import read_spec
from generators.spec.models import ServiceSpec
from github_app.errors import UserError
from github_app.git.branch import Branched, Order, bring
from github_app.git.layout import OTHER_README, README
from github_app.git.runner import Credentials
from github_app.git.staging import name_staging
from github_app.git.workspace import open_workspace
from github_app.jobs.authorship import make_signature, write_credit
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.read import Source
from github_app.jobs.tools import Tools
from github_app.jobs.withholding import withhold_workflows


class Built(Record):
    """What was pushed.

    Attributes:
        branch: The branch.
        base: The branch that the pull request goes to.
        commit: Tip of the branch, if an earlier attempt has come that far; else empty.
        staging: The ref that holds the tree, without ``refs/``.
        tree: Tree of the commit that is to be made.
        parents: Its parents: the base, and the pristine commit.
        message: Its message.
        directory: Directory of the service, empty for the root.
        readme: Path of the service's README in the repository.
        notes: What placing it made necessary to say, one sentence each.
    """

    branch: str
    base: str
    commit: str
    staging: str
    tree: str
    parents: tuple[str, ...]
    message: str
    directory: str
    readme: str
    notes: tuple[str, ...]


async def build(job: Job, source: Source, plan: Plan, branch: str, tools: Tools) -> Built:
    """Generate the service and push what its branch is made of.

    Raises:
        UserError: If something is in the way, or cannot be generated.
    """
    token = await tools.connect(job).get_token()
    order = Order(
        spec=read_spec(plan.spec),
        branch=branch,
        base=source.base,
        is_base_default=source.base == source.default_branch,
        directory=source.config.directory,
        job=job.id,
        signature=make_signature(job, tools),
        credit=write_credit(job),
    )
    branched = await asyncio.to_thread(_bring, order, source, Credentials(source.clone_url, token), tools)
    placed = branched.placed
    beside = f"{placed.directory}/{README}" if placed.directory else README
    return Built(
        branch=order.branch,
        base=order.base,
        commit=branched.commit,
        staging=name_staging(branched.staged),
        tree=branched.tree,
        parents=branched.parents,
        message=branched.message,
        directory=placed.directory,
        readme=OTHER_README if OTHER_README in placed.generated else beside,
        notes=placed.notes,
    )


def _bring(order: Order, source: Source, credentials: Credentials, tools: Tools) -> Branched:
    def generate_writable(directory: str) -> FileTree:
        tree = _generate(order.spec, directory)
        return tree if source.may_write_workflows else withhold_workflows(tree)[0]

    with open_workspace(tools.runner, credentials) as workspace:
        return bring(order, workspace, generate_writable)


def _generate(spec: ServiceSpec, directory: str) -> FileTree:
    try:
        return generate(spec, directory).tree
    except UnsupportedError as error:
        hint = f"{error.hint} Edit the issue."
        raise UserError("unsupported", str(error), hint) from error

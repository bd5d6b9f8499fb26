"""Branch: one commit that adds a generated service to the base, with the pristine commit as its second parent.

Doing it again gives the same commits and changes nothing; what a person has added to the branch is never lost.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from generators.filetree import FileTree
from generators.spec.models import ServiceSpec
from github_app.errors import UserError
from github_app.git import pristine
from github_app.git.importing import Commit, Signature
from github_app.git.placement import Placed, choose_directory, place
from github_app.git.workspace import Push, Workspace


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be brought onto a branch.

    Attributes:
        spec: The service.
        branch: Name of the branch, without ``refs/heads/``.
        base: Name of the branch that the pull request goes to.
        is_base_default: Whether that is the default branch, which an empty repository may lack.
        directory: The configured directory; None if there is none.
        job: Id of the job.
        signature: The bot, with the date of the job.
        credit: ``Name <address>`` of the person who asked.
    """

    spec: ServiceSpec
    branch: str
    base: str
    is_base_default: bool
    directory: str | None
    job: str
    signature: Signature
    credit: str


@dataclass(frozen=True, slots=True)
class Branched:
    """A service on its branch: the commit at its tip, the pristine commit, and where its files are."""

    commit: str
    pristine: str
    placed: Placed


_BEGUN = "The repository was empty, so it has a first commit without files now, which a pull request needs as its base."


def bring(order: Order, workspace: Workspace, generate: Callable[[str], FileTree]) -> Branched:
    """Put a service on its branch and push it, together with its pristine commit.

    Args:
        order: What is to be done.
        workspace: An empty workspace of the repository.
        generate: Gives the service's files for a directory.

    Raises:
        UserError: If something of the repository is in the way.
        GitError: If git or the server fails.
    """
    base_ref, branch_ref = f"refs/heads/{order.base}", f"refs/heads/{order.branch}"
    pristine_ref = pristine.name_ref(order.spec.name)
    refs = workspace.read_refs(base_ref, branch_ref, pristine_ref)
    branch, previous = refs.get(branch_ref), refs.get(pristine_ref)
    pushes = []
    base = refs.get(base_ref)
    workspace.fetch([commit for commit in (base, branch, previous) if commit])
    if base is None:
        base = _begin_repository(order, workspace)
        pushes.append(Push(base_ref, base, expected=None))
    with workspace.open_reader() as reader:
        directory = choose_directory(order.spec.name, order.directory, reader, base)
        placed = place(generate(directory), directory, reader, base, workspace.read_blob)
        branch_job = pristine.find_job(reader.read_message(branch)) if branch else None
        branch_parents = reader.read_parents(branch) if branch else ()
        previous_job = pristine.find_job(reader.read_message(previous)) if previous else None
        if pristine.find_job(reader.read_message(base)) == order.job:
            placed = replace(placed, notes=(*placed.notes, _BEGUN))
    if branch is not None and branch_job is None:
        raise UserError(
            "branch_taken",
            f"The branch `{order.branch}` exists already, and its last commit is not ours.",
            "Delete or rename that branch.",
        )
    if branch is not None and previous is not None and branch_job == previous_job == order.job:
        return Branched(branch, branch_parents[-1], placed)
    made, tip = workspace.write_commits(_describe(order, placed, base))
    kept = made if previous is None else _keep(order, workspace, previous, made)
    pushes += [Push(pristine_ref, kept, expected=previous), Push(branch_ref, tip, expected=branch)]
    workspace.push(pushes)
    return Branched(tip, made, placed)


def _begin_repository(order: Order, workspace: Workspace) -> str:
    if not order.is_base_default or workspace.read_refs("refs/heads/*"):
        raise UserError(
            "base_missing",
            f"The branch `{order.base}`, which the pull request would go to, does not exist.",
            "Create it, or set another `base` in `.github/pullwright.yml`.",
        )
    # A pull request needs a base. A commit without files takes nothing away from the one who reviews the first files.
    message = f"Begin the repository\n\n{pristine.JOB_TRAILER}: {order.job}\n"
    [commit] = workspace.write_commits([Commit(message, order.signature, (), {}, keeps_parent=False)])
    return commit


def _keep(order: Order, workspace: Workspace, previous: str, made: str) -> str:
    """Make a pristine commit reachable from the chain, though nothing of that was what it was generated from."""
    message = pristine.write_join_message(job=order.job)
    return workspace.commit_tree(f"{made}^{{tree}}", (previous, made), message, order.signature)


def _describe(order: Order, placed: Placed, base: str) -> list[Commit]:
    first = pristine.describe_pristine(order.spec, placed.generated, job=order.job, signature=order.signature)
    where = f"`{placed.directory}/`" if placed.directory else "the root"
    message = (
        f"Add the service {order.spec.name}\n\n"
        f"Generated into {where}. The second parent holds the generator's output alone.\n\n"
        f"{pristine.JOB_TRAILER}: {order.job}\n"
        f"Co-authored-by: {order.credit}\n"
    )
    second = Commit(message, order.signature, (base, ":1"), placed.written, keeps_parent=True)
    return [first, second]

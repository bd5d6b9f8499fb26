"""Branch: one commit that adds a generated service to the base, with the pristine commit as its second parent.

Its tree is brought to the server; the commit itself is made there, so that it is signed. Doing it again brings the same
and changes nothing; what a person has added to the branch is never lost.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from generators.filetree import FileTree
from generators.spec.models import ServiceSpec
from github_app.errors import UserError
from github_app.git import pristine
from github_app.git.importing import Commit, Signature
from github_app.git.placement import Placed, choose_directory, place
from github_app.git.staging import name_staging
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
    """A service on its way to its branch.

    Attributes:
        commit: The commit at the tip of the branch, if this job has made it already; else empty.
        staged: A commit with the tree that it has to have, at its ref for staging.
        tree: That tree.
        parents: The parents that it has to have: the base, and the pristine commit.
        message: The message that it has to have.
        placed: Where the files are.
    """

    commit: str
    staged: str
    tree: str
    parents: tuple[str, ...]
    message: str
    placed: Placed


_BEGUN = "The repository was empty, so it has a first commit without files now, which a pull request needs as its base."


def bring(order: Order, workspace: Workspace, generate: Callable[[str], FileTree]) -> Branched:
    """Push what a service's branch is made of, together with its pristine commit.

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
        chain = (previous, *reader.read_parents(previous)) if previous else ()
        if pristine.find_job(reader.read_message(base)) == order.job:
            placed = replace(placed, notes=(*placed.notes, _BEGUN))
    if branch is not None and branch_job is None:
        raise UserError(
            "branch_taken",
            f"The branch `{order.branch}` exists already, and its last commit is not ours.",
            "Delete or rename that branch.",
        )
    first, second = _describe(order, placed, base)
    made, staged = workspace.write_commits([first, second])
    tree = workspace.run("rev-parse", f"{staged}^{{tree}}").decode().strip()
    branched = Branched("", staged, tree, (base, made), second.message, placed)
    if branch is not None and branch_job == order.job:
        return replace(branched, commit=branch)
    if made not in chain:
        kept = made if previous is None else _keep(order, workspace, previous, made)
        pushes.append(Push(pristine_ref, kept, expected=previous))
    if branch is not None:
        # What another job has left there, of which no pull request came.
        pushes.append(Push(branch_ref, None, expected=branch))
    workspace.push([*pushes, Push(f"refs/{name_staging(staged)}", staged, expected=None)])
    return branched


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
        f"Generated into {where}. {pristine.PARENT_SENTENCE}\n\n"
        f"{pristine.JOB_TRAILER}: {order.job}\n"
        f"Co-authored-by: {order.credit}\n"
    )
    second = Commit(message, order.signature, (base, ":1"), placed.written, keeps_parent=True)
    return [first, second]

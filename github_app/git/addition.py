"""Addition: one commit that adds files to a branch of its own; doing it again gives the same commit."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.filetree import File
from github_app.git.importing import Commit, Signature
from github_app.git.workspace import Push, Workspace


@dataclass(frozen=True, slots=True)
class Addition:
    """Files that are to be added.

    Attributes:
        branch: Name of the branch, without ``refs/heads/``.
        base: Name of the branch that it grows from.
        message: The message of the commit.
        signature: The bot, with the date of the job.
        files: By path.
    """

    branch: str
    base: str
    message: str
    signature: Signature
    files: Mapping[str, File]


def add(addition: Addition, workspace: Workspace) -> str | None:
    """Put the files on the branch and push it, and give the commit; None where there is no base to grow from.

    A branch that is there already stays as it is.

    Raises:
        GitError: If git or the server fails.
    """
    base_ref, branch_ref = f"refs/heads/{addition.base}", f"refs/heads/{addition.branch}"
    refs = workspace.read_refs(base_ref, branch_ref)
    if branch_ref in refs:
        return refs[branch_ref]
    if base_ref not in refs:
        return None
    base = refs[base_ref]
    workspace.fetch([base])
    [commit] = workspace.write_commits(
        [Commit(addition.message, addition.signature, (base,), addition.files, keeps_parent=True)]
    )
    workspace.push([Push(branch_ref, commit, expected=None)])
    return commit

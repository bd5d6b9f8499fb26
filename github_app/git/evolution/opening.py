"""Opening: what has to be known of a branch before a command is carried out on it, in as few fetches as can be."""

from github_app.git.evolution.branch_state import BranchState, read_branch
from github_app.git.evolution.occasion import Occasion
from github_app.git.history import read_history
from github_app.git.pristine import REFS
from github_app.git.repository import Repository

DEPTH = 200
"""How many commits back we look for our own: a command comes days, not years, after the one before it."""


def open_branch(repository: Repository, occasion: Occasion) -> BranchState:
    """Find the service that a command is about, with its chain and what it grew from.

    Raises:
        UserError: If there is no service, or it has to be said which.
        SpecError: If its Spec is wrong.
        GitError: If an object cannot be had.
    """
    refs = repository.read_refs(f"{REFS}*")
    repository.fetch_history([occasion.head, *refs.values()], DEPTH)
    history = read_history(repository, [occasion.head], DEPTH)
    chains = read_history(repository, refs.values())
    return read_branch(repository, history, chains, head=occasion.head, directory=occasion.directory, refs=refs)

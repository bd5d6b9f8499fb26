"""Explaining: why a file is there, and what of it is whose."""

from dataclasses import dataclass
from typing import Any

from generators.tracing import Origin, trace_service
from github_app.errors import UserError
from github_app.git.evolution.branch_state import BranchState
from github_app.git.evolution.chain import Chain, Pristine
from github_app.git.evolution.commit_messages import COMMAND_TRAILER
from github_app.git.evolution.ground import read_pristine_spec
from github_app.git.evolution.occasion import Occasion
from github_app.git.evolution.opening import open_branch
from github_app.git.pristine import VERSION_TRAILER
from github_app.git.repository import Repository
from github_app.git.tree_merge import find_renames
from github_app.git.trees import Leaves, write_tree


@dataclass(frozen=True, slots=True)
class Cause:
    """A generation that had to do with a file.

    Attributes:
        commit: Id of the pristine commit.
        command: The command that led to it; empty for the first generation.
        version: Version of Pullwright that made it.
    """

    commit: str
    command: str
    version: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a file is there.

    Attributes:
        path: The file in the repository.
        generated_as: The path under which it is generated, in the service.
        origin: The layers and templates that it comes from.
        added: The generation that brought it.
        changed: The last one that changed it.
        is_edited: Whether people changed it.
    """

    path: str
    generated_as: str
    origin: Origin | None
    added: Cause | None
    changed: Cause | None
    is_edited: bool

    def write(self) -> dict[str, Any]:
        """Give the JSON form."""
        contributions = self.origin.contributions if self.origin else ()
        return {
            "path": self.path,
            "generated_as": self.generated_as,
            "resource": self.origin.resource if self.origin else "",
            "contributions": [
                {"layer": given.layer, "part": given.part, "template": given.template, "slot": given.slot}
                for given in contributions
            ],
            "added": _write_cause(self.added),
            "changed": _write_cause(self.changed),
            "is_edited": self.is_edited,
        }


def explain_file(occasion: Occasion, path: str, repository: Repository) -> Explanation:
    """Tell why a file of a branch is there.

    Args:
        occasion: On what branch.
        path: Of the file in the repository, or in the service.
        repository: Has the branch.

    Raises:
        UserError: If there is no such file, or people put it there.
        GeneratorError: If the Spec cannot be read or generated.
        GitError: If git or the server fails.
    """
    state = open_branch(repository, occasion)
    place = next((each for each in (path, state.layout.locate(path)) if each in state.leaves), None)
    if place is None:
        raise UserError("no_file", f"The branch has no file `{path}`.", "Name a file as the branch has it.")
    if state.base is None:
        origins = trace_service(state.spec, state.layout.directory)
        inner = state.layout.relate(place) or place
        if inner not in origins:
            raise _report_foreign(place)
        return Explanation(place, inner, origins[inner], None, None, is_edited=False)
    generated = state.base.place(state.layout)
    origin = place if place in generated else _find_origin(repository, state, generated, place)
    if origin is None:
        raise _report_foreign(place)
    inner = state.layout.relate(origin) or origin
    origins = trace_service(read_pristine_spec(repository, state.base), state.layout.directory)
    line = _list_line(state.chain, state.base)
    return Explanation(
        path=place,
        generated_as=inner,
        origin=origins.get(inner),
        added=_name_cause(_find_added(line, state, origin)),
        changed=_name_cause(_find_changed(line, state, origin)),
        is_edited=state.leaves[place] != generated[origin],
    )


def _report_foreign(path: str) -> UserError:
    return UserError("not_generated", f"`{path}` was not generated: people put it there.", "`git log` says who did.")


def _find_origin(repository: Repository, state: BranchState, generated: Leaves, place: str) -> str | None:
    """Tell under which path a file is generated that people moved; None for one of their own."""
    gone = {path: leaf for path, leaf in generated.items() if path not in state.leaves}
    if not gone:
        return None
    there = write_tree(repository, {place: state.leaves[place]})
    return next(iter(find_renames(repository, write_tree(repository, gone), there)), None)


def _list_line(chain: Chain, base: Pristine) -> list[Pristine]:
    """Give a pristine commit and those that it was generated from, the latest first."""
    line = [base]
    while (parent := chain.find_parent(line[-1])) is not None:
        line.append(parent)
    return line


def _find_added(line: list[Pristine], state: BranchState, path: str) -> Pristine | None:
    """Give the generation since which a file is there."""
    added = None
    for pristine in line:
        if path not in pristine.place(state.layout):
            break
        added = pristine
    return added


def _find_changed(line: list[Pristine], state: BranchState, path: str) -> Pristine | None:
    """Give the last generation that changed a file."""
    leaf = line[0].place(state.layout).get(path)
    changed = line[0]
    for pristine in line:
        if pristine.place(state.layout).get(path) != leaf:
            break
        changed = pristine
    return changed


def _name_cause(pristine: Pristine | None) -> Cause | None:
    if pristine is None:
        return None
    command, version = (
        next(iter(pristine.record.find_trailers(key)), "") for key in (COMMAND_TRAILER, VERSION_TRAILER)
    )
    return Cause(pristine.id, command, version)


def _write_cause(cause: Cause | None) -> dict[str, str] | None:
    return {"commit": cause.commit, "command": cause.command, "version": cause.version} if cause else None

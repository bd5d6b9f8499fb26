"""The state of a branch: its service as people left it, and the pristine commit that it grew from."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.evolution import is_history
from generators.spec.file import FILE_NAME, read_spec
from generators.spec.models import ServiceSpec
from generators.stacks.registry import STACKS
from github_app.errors import UserError
from github_app.git.evolution.chain import Chain, Pristine, choose_base, list_trees, pick_service, read_chain
from github_app.git.history import Record
from github_app.git.layout import WORKFLOWS, Layout, list_directories
from github_app.git.pristine import name_ref
from github_app.git.repository import Repository
from github_app.git.trees import Leaf, Leaves, find_files, list_leaves


@dataclass(frozen=True, slots=True)
class BranchState:
    """A service on a branch.

    Attributes:
        head: The commit that the branch points to.
        history: That, and those before it as far as they are known, the latest first.
        layout: Where the service is on it.
        leaves: What is on it, as far as the service goes: all in its directory, and the workflows.
        spec_text: Its Spec as people left it.
        spec: The same, read.
        chain: Its pristine commits.
        base: The one that the branch grew from; None if there is none.
        ref: The ref that keeps the chain.
        tip: What that points to; None if it does not exist.
    """

    head: Record
    history: tuple[Record, ...]
    layout: Layout
    leaves: Mapping[str, Leaf]
    spec_text: str
    spec: ServiceSpec
    chain: Chain
    base: Pristine | None
    ref: str
    tip: str | None


def read_branch(
    repository: Repository,
    history: Mapping[str, Record],
    chains: Mapping[str, Record],
    *,
    head: str,
    directory: str | None,
    refs: Mapping[str, str],
) -> BranchState:
    """Find a service on a branch, and what it grew from.

    Args:
        repository: Its trees may be missing.
        history: The commits of the branch that are known, the latest first.
        chains: The commits of all chains.
        head: The commit that the branch points to.
        directory: Of the service, ``""`` for the root; None if the branch has one service only.
        refs: What the refs of all chains point to.

    Raises:
        UserError: If there is no service, or it has to be said which.
        SpecError: If its Spec is wrong.
        GitError: If an object cannot be had.
    """
    records = {**history, **chains}
    repository.fetch_objects([history[head].tree, *list_trees(records.values())])
    directory = _clean(directory) if directory is not None else _choose_directory(repository, head)
    leaves: Mapping[str, Leaf] = list_leaves(repository, head, [directory, WORKFLOWS] if directory else ())
    layout = Layout(directory)
    leaves = {path: leaf for path, leaf in leaves.items() if layout.relate(path) is not None}
    if layout.spec_path not in leaves:
        raise _report_missing(directory)
    every = read_chain(repository, records)
    _fetch_first(repository, layout, leaves, every)
    text = repository.read_blob(leaves[layout.spec_path].id).decode("utf-8", "replace")
    spec = read_spec(text)
    chain = pick_service(every, spec, directory)
    base = choose_base(chain, leaves, layout)
    if base is not None and not base.layout.directory and not directory:
        layout = base.layout
    ref = name_ref(spec.name)
    return BranchState(
        head=history[head],
        history=tuple(history.values()),
        layout=layout,
        leaves=leaves,
        spec_text=text,
        spec=spec,
        chain=chain,
        base=base,
        ref=ref,
        tip=refs.get(ref),
    )


def _fetch_first(repository: Repository, layout: Layout, leaves: Leaves, chain: Chain) -> None:
    """Get what is read first, at once: all Specs, and the migrations of the branch, whatever its stack."""
    wanted = [pristine.leaves[pristine.layout.spec_path].id for pristine in chain.pristines.values()]
    for path, leaf in leaves.items():
        inner = layout.relate(path) or ""
        if path == layout.spec_path or (leaf.is_file and any(is_history(stack, inner) for stack in STACKS)):
            wanted.append(leaf.id)
    repository.fetch_objects(wanted)


def _clean(directory: str) -> str:
    """Give the directory as git writes it.

    Raises:
        UserError: If it is none in the repository.
    """
    parts = [part for part in directory.split("/") if part not in ("", ".")]
    if directory.startswith("/") or ".." in parts:
        raise _report_missing(directory)
    return "/".join(parts)


def _choose_directory(repository: Repository, head: str) -> str:
    directories = list_directories(find_files(repository, head, FILE_NAME))
    if len(directories) == 1:
        return directories[0]
    if not directories:
        raise _report_missing(None)
    listed = ", ".join(f"`{directory or '.'}`" for directory in directories)
    raise UserError(
        "several_services",
        f"The branch has several services: {listed}.",
        f"Say which one is meant, such as `/generate in {directories[-1]} …`.",
    )


def _report_missing(directory: str | None) -> UserError:
    where = "The branch" if directory is None else f"`{directory or '.'}`"
    return UserError(
        "no_service",
        f"{where} has no `pullwright.yml`, so there is no service of ours.",
        "If the file was deleted, restore it: it is the specification that everything is generated from.",
    )


def gather_ours(repository: Repository, state: BranchState, base: Leaves, theirs: Leaves) -> dict[str, Leaf]:
    """Give what of a branch takes part in a merge: what is generated, and where people may have moved it to.

    git reads whatever it compares to follow a move; a repository may have any number of files beside the service.

    Args:
        repository: It has all trees of the branch.
        state: The branch.
        base: What was generated last.
        theirs: What is generated now.

    Raises:
        GitError: If git fails at it.
    """
    missing = {path: leaf for path, leaf in base.items() if path not in state.leaves}
    ids, names = {leaf.id for leaf in missing.values()}, {_name(path) for path in missing}
    leaves = dict(state.leaves)
    if missing and state.layout.directory:
        # Moved out of the service's directory: only what was not edited is known again there.
        leaves |= {path: leaf for path, leaf in list_leaves(repository, state.head.id).items() if leaf.id in ids}
    rooms = {_find_room(state.layout, path) for path in base.keys() | theirs.keys()}
    return {
        path: leaf
        for path, leaf in leaves.items()
        if _find_room(state.layout, path) in rooms or leaf.id in ids or _name(path) in names
    }


def _find_room(layout: Layout, path: str) -> str:
    """Give the outermost directory of the service that a path is in, or the path itself if it is in none."""
    return (layout.relate(path) or path).partition("/")[0].casefold()


def _name(path: str) -> str:
    return path.rpartition("/")[2]

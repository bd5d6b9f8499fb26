"""Generation: services made again from Specs, as leaves of the repository, beside the migrations that are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generators.changes.rename import Rename
from generators.evolution import evolve, is_history
from generators.filetree import FileTree
from generators.pipeline import generate
from generators.result import GenerationResult
from generators.spec.models import ServiceSpec
from github_app.git.layout import Layout
from github_app.git.repository import Repository
from github_app.git.trees import Leaf, Leaves


@dataclass(frozen=True, slots=True)
class Step:
    """From one Spec to another; from one to itself is the service as it is.

    Attributes:
        before: What the code and the tables stand for.
        after: What they shall stand for.
        renames: What has another name now and keeps its data.
        directory: The directory that is in what is generated; None for the one where the service is.
    """

    before: ServiceSpec
    after: ServiceSpec
    renames: tuple[Rename, ...] = ()
    directory: str | None = None


@dataclass(frozen=True, slots=True)
class Generated:
    """A service that was generated.

    Attributes:
        result: All that the generator gave.
        leaves: Its files in the repository, without migrations that are there already.
        removed: Paths in the repository of migrations that it has no longer: another database begins a new history.
    """

    result: GenerationResult
    leaves: Leaves
    removed: frozenset[str]


def generate_steps(
    repository: Repository, steps: Sequence[Step], history: Mapping[str, str], layout: Layout
) -> list[Generated]:
    """Generate a service as it is after each of several steps, all beside the same migrations.

    Args:
        repository: Where the files are written.
        steps: What to generate.
        history: The migrations that are in the tree, by path in the service.
        layout: Where the service is.

    Raises:
        GeneratorError: If a Spec cannot be generated, or its tables cannot be reached from those that are there.
        GitError: If git does not take a file.
    """
    results = [
        evolve(
            step.before,
            step.after,
            step.renames,
            history,
            layout.directory if step.directory is None else step.directory,
        )
        for step in steps
    ]
    leaves = _write_files(repository, [result.tree for result in results], layout)
    return [
        Generated(result, files, frozenset(map(layout.locate, result.removed)))
        for result, files in zip(results, leaves, strict=True)
    ]


def generate_beginning(repository: Repository, spec: ServiceSpec, layout: Layout) -> Leaves:
    """Generate the migrations that a new service has.

    Args:
        repository: Where the files are written.
        spec: The service.
        layout: Where it is.

    Raises:
        GeneratorError: If the Spec cannot be generated.
        GitError: If git does not take a file.
    """
    tree = generate(spec, layout.directory).tree
    [leaves] = _write_files(repository, [tree], layout)
    return pick_history(spec.stack, layout, leaves)


def pick_history(stack: str, layout: Layout, leaves: Leaves) -> dict[str, Leaf]:
    """Give the migrations among leaves, by their paths in the repository."""
    related = ((path, layout.relate(path), leaf) for path, leaf in leaves.items() if leaf.is_file)
    return {path: leaf for path, inner, leaf in related if inner is not None and is_history(stack, inner)}


def read_history_texts(repository: Repository, stack: str, layout: Layout, leaves: Leaves) -> dict[str, str]:
    """Give the texts of the migrations among leaves, by their paths in the service.

    Raises:
        GitError: If one cannot be had.
    """
    history = pick_history(stack, layout, leaves)
    contents = repository.read_blobs(leaf.id for leaf in history.values())
    texts = {layout.relate(path): contents[leaf.id].decode("utf-8", "replace") for path, leaf in history.items()}
    return {path: text for path, text in texts.items() if path is not None}


def _write_files(repository: Repository, trees: Sequence[FileTree], layout: Layout) -> list[dict[str, Leaf]]:
    """Write the files of several services, each of their contents once."""
    contents = list(dict.fromkeys(file.content for tree in trees for file in tree.values()))
    blobs = dict(zip(contents, repository.write_blobs([content.encode() for content in contents]), strict=True))
    return [
        {layout.locate(path): Leaf(file.mode.value, blobs[file.content]) for path, file in tree.items()}
        for tree in trees
    ]

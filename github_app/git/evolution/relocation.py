"""Relocation: where files go when a resource gets another name. The generator knows it, so nobody has to guess.

What people put beside the files of a resource goes along with them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generators.changes.rename import Rename, RenameKind
from generators.spec.models import ServiceSpec
from generators.tracing import trace_templates
from github_app.git.layout import Layout
from github_app.git.trees import Leaf, Leaves


@dataclass(frozen=True, slots=True)
class Relocation:
    """Which paths become which.

    Attributes:
        files: Of files, each by the path that it had.
        directories: Of directories that move as a whole.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    directories: Mapping[str, str] = field(default_factory=dict)

    def move(self, leaves: Leaves) -> dict[str, Leaf]:
        """Give leaves by the paths that they have now; one whose new path is taken stays where it is."""
        targets = {path: self._locate(path) for path in leaves}
        return {path if target in leaves else target: leaves[path] for path, target in targets.items()}

    def find_origins(self) -> dict[str, str]:
        """Give the path that each file had, by the path that it has now."""
        return {after: before for before, after in self.files.items()}

    def _locate(self, path: str) -> str:
        if path in self.files:
            return self.files[path]
        directory = path.rpartition("/")[0]
        while directory:
            if directory in self.directories:
                return self.directories[directory] + path.removeprefix(directory)
            directory = directory.rpartition("/")[0]
        return path


def find_relocation(
    before: ServiceSpec, after: ServiceSpec, renames: Sequence[Rename], layout: Layout, generated: Iterable[str]
) -> Relocation:
    """Tell where the files of renamed resources go.

    Args:
        before: The Spec with the names before.
        after: The Spec with the names after.
        renames: What was renamed.
        layout: Where the service is.
        generated: Paths of all files that were generated before.
    """
    resources = {rename.before: rename.after for rename in renames if rename.kind is RenameKind.RESOURCE}
    if not resources:
        return Relocation()
    old, new = _index(before), _index(after)
    files = {
        layout.locate(path): layout.locate(new[template, resources[resource]])
        for (template, resource), path in old.items()
        if resource in resources and (template, resources[resource]) in new
    }
    files = {path: target for path, target in files.items() if path != target}
    return Relocation(files, _find_directories(files, generated))


def _index(spec: ServiceSpec) -> dict[tuple[str, str], str]:
    """Give the path of each file by its template and the resource that it is about."""
    return {(origin.contributions[0].template, origin.resource): path for path, origin in trace_templates(spec).items()}


def _find_directories(files: Mapping[str, str], generated: Iterable[str]) -> dict[str, str]:
    """Give the directories of which all that was generated in them goes to one other directory."""
    targets: dict[str, set[str]] = {}
    for path in generated:
        directory = path.rpartition("/")[0]
        targets.setdefault(directory, set()).add(files.get(path, path).rpartition("/")[0])
    return {path: next(iter(found)) for path, found in targets.items() if len(found) == 1 and found != {path}}

"""A service on branches of a real repository, which people edit and the App evolves in turn."""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from generators.changes.change import Edited
from generators.changes.rename import Rename
from generators.filetree import FileTree
from generators.pipeline import generate
from generators.spec.models import ServiceSpec
from generators.spec.rules import load_spec
from github_app.git.branch import Order, bring
from github_app.git.evolution.evolving import Evolution, evolve_branch
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.importing import Signature
from github_app.git.repository import Repository
from github_app.git.workspace import Push

BOT = Signature("pullwright[bot]", "pullwright[bot]@users.noreply.github.com", 1_700_000_000)
BRANCH = "generate/issue-1"

Command = Callable[[Occasion, Repository], Evolved]
TextChange = str | bytes | Callable[[str], str] | None


def build_spec(*features: str, **changes: Any) -> ServiceSpec:
    """Give the Spec that the stories are about."""
    order = {
        "name": "Order",
        "fields": [{"name": "total", "type": "decimal"}, {"name": "note", "type": "text"}],
        "relations": [{"name": "customer", "kind": "many-to-one", "target": "Customer"}],
    }
    customer = {"name": "Customer", "fields": [{"name": "name", "type": "string", "required": True}]}
    data = {"name": "shop", "stack": "fastapi-sqlalchemy", "features": features, "resources": [order, customer]}
    return load_spec({**data, **changes})


@cache
def generate_once(spec: ServiceSpec, directory: str = "") -> FileTree:
    """Give the files of a service."""
    return generate(spec, directory).tree


def with_features(*features: str) -> Callable[[ServiceSpec], ServiceSpec]:
    """Give a Change that sets the features."""
    return lambda spec: spec.model_copy(update={"features": features})


def with_page_size(size: int) -> Callable[[ServiceSpec], ServiceSpec]:
    """Give a Change that sets the size of a page."""
    return lambda spec: spec.model_copy(update={"page_size": size})


def follow(spec: ServiceSpec) -> ServiceSpec:
    """Change nothing: what people wrote into the Spec is to be followed."""
    return spec


@dataclass
class Story:
    """A service on a server, with people and the App."""

    server: Any
    jobs: int = field(default=0)

    def begin(
        self,
        spec: ServiceSpec,
        beside: Mapping[str, str] | None = None,
        *,
        directory: str | None = None,
        branch: str = BRANCH,
        base: str = "main",
        files: FileTree | None = None,
    ) -> None:
        """Generate the service on a branch of its own, beside files that are there already."""
        if beside is not None or not self.server.read("branch", "--list", base):
            self.server.commit({"README.md": "# shop\n", **(beside or {})}, branch=base)
        order = Order(
            spec=spec,
            branch=branch,
            base=base,
            is_base_default=True,
            directory=directory,
            job=self._count(),
            signature=BOT,
            credit="ada <ada@example.com>",
        )
        with self.server.open() as workspace:
            branched = bring(order, workspace, lambda directory: files or generate_once(spec, directory))
            workspace.push([Push(f"refs/heads/{branch}", branched.staged, expected=None)])

    def edit(self, changes: Mapping[str, TextChange], branch: str = BRANCH) -> None:
        """Have a person write, change or delete files, and push."""
        self.check_out(branch)
        for path, change in changes.items():
            target = self.server.clone / path
            if change is None:
                target.unlink()
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            written = change(target.read_bytes().decode()) if callable(change) else change
            target.write_bytes(written if isinstance(written, bytes) else written.encode())
        self.publish(branch)

    def check_out(self, branch: str = BRANCH) -> None:
        """Bring a branch into the clone, as it is on the server."""
        self.server.git("fetch", "-q", "origin")
        self.server.git("checkout", "-q", "-B", branch, f"origin/{branch}")

    def publish(self, branch: str = BRANCH) -> None:
        """Commit everything in the clone, and push it."""
        self.server.git("add", "-A")
        self.server.git("commit", "-q", "--allow-empty", "-m", "By hand")
        self.push(branch)

    def push(self, branch: str = BRANCH, *, force: bool = False) -> None:
        """Push what is in the clone."""
        self.server.git("push", "-q", *(["--force"] if force else []), "origin", f"HEAD:refs/heads/{branch}")

    def evolve(
        self,
        revise: Callable[[ServiceSpec], ServiceSpec],
        branch: str = BRANCH,
        *,
        renames: tuple[Rename, ...] = (),
        renews: bool = False,
        **changes: Any,
    ) -> Evolved:
        """Have the App carry out a Change, and push what comes of it."""

        def command(occasion: Occasion, repository: Repository) -> Evolved:
            order = Evolution(occasion, "Evolve the service", lambda spec: Edited(revise(spec), renames), renews=renews)
            return evolve_branch(order, repository)

        return self.carry_out(command, branch, **changes)

    def carry_out(self, work: Command, branch: str = BRANCH, **changes: Any) -> Evolved:
        """Have the App do something to a branch, and push what comes of it."""
        head = self.server.read("rev-parse", branch)
        signature = replace(BOT, seconds=BOT.seconds + self.jobs)
        occasion = Occasion(head, None, f"/generate something {self.jobs}", self._count(), signature)
        with self.server.open() as workspace:
            evolved = work(replace(occasion, **changes), workspace)
            commit = workspace.commit_tree(evolved.tree, evolved.parents, evolved.message, signature)
            pushes = [Push(f"refs/heads/{branch}", commit, head)]
            if evolved.chain is not None and evolved.chain != evolved.expected:
                pushes.append(Push(evolved.ref, evolved.chain, evolved.expected))
            workspace.push(pushes)
        return evolved

    def read(self, path: str, commit: str = BRANCH) -> str:
        """Give the text of a file."""
        return self.read_bytes(path, commit).decode()

    def read_bytes(self, path: str, commit: str = BRANCH) -> bytes:
        """Give the content of a file."""
        arguments = ["git", "-C", str(self.server.bare), "cat-file", "blob", f"{commit}:{path}"]
        return subprocess.run(arguments, check=True, capture_output=True).stdout

    def list_files(self, commit: str = BRANCH) -> set[str]:
        """Give the paths of all files."""
        return set(self.server.list_files(commit))

    def show_mode(self, path: str, commit: str = BRANCH) -> str:
        """Give the mode of a file as git writes it."""
        return str(self.server.read("ls-tree", commit, path)).partition(" ")[0]

    def _count(self) -> str:
        self.jobs += 1
        return f"job-{self.jobs}"


def list_states(evolved: Evolved) -> dict[str, str]:
    """Give the state of each file of a ledger by its path."""
    return {entry.path: entry.state.value for entry in evolved.ledger}


def insert_after(line: str, added: str) -> Callable[[str], str]:
    """Give an edit that puts lines behind the first line that contains a text."""

    def edit(text: str) -> str:
        lines = text.splitlines(keepends=True)
        place = next(number for number, found in enumerate(lines) if line in found)
        return "".join((*lines[: place + 1], added, *lines[place + 1 :]))

    return edit

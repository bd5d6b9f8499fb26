"""A generated service on disk: its Spec, and copies of it to work in."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from generators.filetree import FileTree, Mode
from generators.manifests.ignore import GIT, Pattern
from generators.spec.file import FILE_NAME, read_spec
from generators.spec.models import ServiceSpec
from github_app.errors import UserError


def read_service(directory: Path) -> ServiceSpec:
    """Give the Spec of the service in a directory.

    Raises:
        UserError: If there is no service, or its Spec is no text.
        SpecError: If the Spec is wrong.
    """
    path = directory / FILE_NAME
    if not path.is_file():
        text = f"`{directory}` has no `{FILE_NAME}`, so it is not a service of ours."
        raise UserError("no_service", text, "Name the directory that `pullwright generate` wrote.")
    try:
        return read_spec(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("unreadable", f"`{path}` cannot be read: {error}.", "Check the file.") from error


def copy_service(directory: Path, target: Path, ignores: Iterable[Pattern]) -> None:
    """Copy a service without what git leaves out, such as its ``.env`` and its installed packages.

    Args:
        directory: The service.
        target: Where the copy is to be; does not exist yet.
        ignores: What git leaves out.
    """
    patterns = [entry.pattern.rstrip("/") for entry in ignores if entry.file == GIT]
    shutil.copytree(directory, target, symlinks=True, ignore=shutil.ignore_patterns(".git", *patterns))


def write_service(tree: FileTree, directory: Path) -> None:
    """Write a service into a directory, whatever is there."""
    for path, file in tree.items():
        target = directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.content, encoding="utf-8", newline="\n")
        if file.mode is Mode.EXECUTABLE:
            target.chmod(0o755)

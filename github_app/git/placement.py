"""Placement: where in the repository a service goes, and what happens where a file of that name is there already.

A service goes to the root of a repository that holds nothing but what repositories are born with, else to
``services/<name>/``. What people wrote is never replaced, but for the README that GitHub itself writes at birth.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generators.filetree import File, FileTree
from github_app.errors import UserError
from github_app.git.layout import OTHER_README, README, WORKFLOWS, Layout
from github_app.git.reading import Entry, ObjectReader

SERVICES = "services"

_BIRTH = re.compile(
    r"(readme|licen[cs]e|copying|notice|authors|contributing|code_of_conduct|security|changelog|claude|agents)(\..*)?"
    r"|codeowners|\.github|\.gitlab-ci\.yml|\.travis\.yml|\.circleci|azure-pipelines\.yml|jenkinsfile"
    r"|\.gitignore|\.gitattributes|\.editorconfig|\.mailmap",
    re.IGNORECASE,
)
_LISTS = frozenset({".gitignore", ".gitattributes", ".dockerignore"})
# Files of one rule per line: theirs and ours together are what both meant.

_MAX_BIRTH_README_LINES = 3
# GitHub writes a heading and the description; whatever is longer was written by somebody.

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Placed:
    """A service in its place.

    Attributes:
        directory: Directory of the service, ``""`` for the root.
        generated: All generator output by path in the repository: what the pristine commit holds.
        written: What the branch gets: the same, where people's files leave room for it.
        notes: What a reader of the pull request has to know about it, one sentence each, Markdown.
    """

    directory: str
    generated: Mapping[str, File]
    written: Mapping[str, File]
    notes: tuple[str, ...]


def choose_directory(service: str, configured: str | None, reader: ObjectReader, base: str) -> str:
    """Give the directory for a new service.

    Args:
        service: Name of the service.
        configured: What ``.github/pullwright.yml`` says, ``""`` for the root; None if it says nothing.
        reader: Of the repository.
        base: The commit that the service is added to.

    Raises:
        UserError: If the directory is taken, or lies behind something that is no directory.
    """
    root = reader.read_entries(base) or ()
    if configured is not None:
        directory = configured
    elif all(_BIRTH.fullmatch(entry.name) for entry in root):
        directory = ""
    else:
        directory = f"{SERVICES}/{service}"
    return _settle(directory, reader, base) if directory else ""


def _settle(directory: str, reader: ObjectReader, base: str) -> str:
    settled: list[str] = []
    for part in directory.split("/"):
        parent = "/".join(settled)
        entry = _find_entry(reader.read_entries(base, parent) or (), part)
        if entry is not None and entry.kind != "directory":
            blocking = "/".join([*settled, entry.name])
            raise UserError(
                "directory_blocked",
                f"`{directory}` cannot hold the service, because `{blocking}` is a {entry.kind}.",
                "Set another `directory` in `.github/pullwright.yml`.",
            )
        # A directory that differs only in case is the same one on many disks: go into it as it is written.
        settled.append(entry.name if entry else part)
    if reader.read_entries(base, "/".join(settled)):
        raise UserError(
            "directory_taken",
            f"`{'/'.join(settled)}` exists already, and its files may have been edited since.",
            "Name the service otherwise in the issue, or set another `directory` in `.github/pullwright.yml`.",
        )
    return "/".join(settled)


def place(tree: FileTree, directory: str, reader: ObjectReader, base: str, read_blob: Callable[[str], bytes]) -> Placed:
    """Put the files of a service in their place.

    Args:
        tree: The service.
        directory: From ``choose_directory``.
        reader: Of the repository.
        base: The commit that the service is added to.
        read_blob: Gives the content of a file by the id of its object.

    Raises:
        UserError: If files are in the way that cannot be joined.
    """
    has_other_readme = (
        not directory and README in tree and not _is_free_for_readme(reader.read_entries(base) or (), read_blob)
    )
    layout = Layout(directory, has_other_readme)
    targets = {path: layout.locate(path) for path in tree}
    written: dict[str, File] = {}
    notes: list[str] = []
    blocked: list[str] = []
    if has_other_readme:
        notes.append(f"`{README}` is yours and stays as it is; the README of the service is `{OTHER_README}`.")
    for path, target in targets.items():
        entry = _look_up(target, reader, base)
        if entry is None:
            written[target] = tree[path]
        elif target == README:
            written[target] = tree[path]
            notes.append(f"`{README}` held no more than a title; the README of the service takes its place.")
        elif target in _LISTS and entry.kind == "file":
            written[target] = _join(read_blob(entry.id), tree[path])
            notes.append(f"`{target}` keeps all your lines; what the service needs is added below them.")
        elif _is_theirs(target) and entry.kind == "file":
            notes.append(f"`{target}` is yours and stays as it is; the service would have brought one of its own.")
        else:
            blocked.append(target)
    if blocked:
        raise _refuse(blocked)
    return Placed(directory, {target: tree[path] for path, target in targets.items()}, written, tuple(notes))


def _refuse(blocked: list[str]) -> UserError:
    listed = ", ".join(f"`{path}`" for path in blocked[:_SHOWN]) + (", …" if blocked[_SHOWN:] else "")
    return UserError(
        "files_in_the_way",
        f"Files of the service exist in the repository already: {listed}.",
        "Name the service otherwise in the issue, or set another `directory` in `.github/pullwright.yml`.",
    )


def _is_theirs(path: str) -> bool:
    """Tell whether a file is one that a repository has for itself, which a service can do without."""
    return _BIRTH.fullmatch(path) is not None or (path.startswith(".github/") and not path.startswith(f"{WORKFLOWS}/"))


def _look_up(path: str, reader: ObjectReader, base: str) -> Entry | None:
    """Find what is at a path already, or stands in its way: the first part of it that is no directory."""
    parts = path.split("/")
    for depth, part in enumerate(parts):
        entry = _find_entry(reader.read_entries(base, "/".join(parts[:depth])) or (), part)
        if entry is None or entry.kind != "directory" or depth == len(parts) - 1:
            return entry
    return None


def _find_entry(entries: tuple[Entry, ...], name: str) -> Entry | None:
    exact = next((entry for entry in entries if entry.name == name), None)
    return exact or next((entry for entry in entries if entry.name.lower() == name.lower()), None)


def _is_free_for_readme(root: tuple[Entry, ...], read_blob: Callable[[str], bytes]) -> bool:
    existing = [entry for entry in root if re.fullmatch(r"readme(\..*)?", entry.name, re.IGNORECASE)]
    if not existing:
        return True
    if [entry.name for entry in existing] != [README] or existing[0].kind != "file":
        return False
    lines = [line for line in read_blob(existing[0].id).decode("utf-8", "replace").splitlines() if line.strip()]
    return len(lines) <= _MAX_BIRTH_README_LINES


def _join(theirs: bytes, ours: File) -> File:
    text = theirs.decode("utf-8", "replace").replace("\r\n", "\n")
    known = {line.strip() for line in text.splitlines()}
    added = [line for line in ours.content.splitlines() if line.strip() and line.strip() not in known]
    if not added:
        return File(text, ours.mode)
    return File(text.rstrip("\n") + "\n\n" + "\n".join(added) + "\n", ours.mode)

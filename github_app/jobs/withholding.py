"""Withholding: what of a generated service the App may not write, and so leaves out and shows instead."""

from collections.abc import Mapping

from generators.filetree import FileTree
from github_app.git.layout import WORKFLOWS


def withhold_workflows(tree: FileTree) -> tuple[FileTree, Mapping[str, str]]:
    """Give a service without its workflow files, and those with their texts."""
    withheld = {path: file.content for path, file in tree.items() if path.startswith(f"{WORKFLOWS}/")}
    return FileTree({path: file for path, file in tree.items() if path not in withheld}), withheld

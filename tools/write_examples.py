"""Writes the examples anew: for each issue `examples/<stack>.md` the service that the App makes of it, beside it."""

import shutil
import sys
from pathlib import Path

from generators.availability import settle
from generators.filetree import FileTree
from generators.pipeline import generate, understand
from github_app.service_directory import write_service

FOLDER = Path(__file__).parents[1] / "examples"


def list_issues() -> list[Path]:
    """Gives the issues, each named after the stack that it asks for."""
    return sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


def generate_example(issue: Path) -> FileTree:
    """Gives the service of an issue: its first line is the title, what follows the body."""
    title, _, body = issue.read_text(encoding="utf-8").partition("\n")
    understanding = understand(title.removeprefix("# "), body)
    if understanding.spec is None:
        sys.exit(f"{issue}: {understanding}")
    return generate(settle(understanding, understanding.spec).spec).tree


def main() -> None:
    """Replaces the service of each issue."""
    for issue in list_issues():
        directory = issue.with_suffix("")
        shutil.rmtree(directory, ignore_errors=True)
        write_service(generate_example(issue), directory)


if __name__ == "__main__":
    main()

"""``pullwright generate``: requirements or a specification to a service, in a directory or as JSON."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from github_app.commands.plan import write_plan
from github_app.commands.sources import add_sources, understand_sources
from github_app.errors import UserError

if TYPE_CHECKING:
    from generators.filetree import FileTree
    from generators.result import GenerationResult
    from generators.spec.models import ServiceSpec

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("generate", help="generate a service into a directory")
    source = add_sources(parser)
    source.add_argument("--spec", type=Path, metavar="FILE", help="a pullwright.yml")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write the service; a new or empty directory")
    parser.add_argument("--force", action="store_true", help="write over a service that was generated before")
    parser.add_argument("--json", action="store_true", help="print the whole result as one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Generate, write, and print what there is now; 0 if it is done.

    Raises:
        UserError: If a file cannot be read, the text leaves something open or asks for no service, or the
            directory is not ours to write to.
        GeneratorError: If the specification is wrong or not supported.
    """
    from generators.pipeline import generate
    from generators.result import write_result

    if arguments.out is None and not arguments.json:
        raise UserError("no_output", "There is nowhere to put the service.", "Add `--out DIR`, or `--json`.")
    result = generate(_load_spec(arguments))
    if arguments.out is not None:
        write_files(result.tree, arguments.out, force=arguments.force)
    if arguments.json:
        print(json.dumps(write_result(result), indent=2))
    else:
        print(_summarize(result, arguments.out))
    return 0


def _load_spec(arguments: argparse.Namespace) -> "ServiceSpec":
    from generators.availability import settle
    from generators.requirements.understanding import Kind
    from generators.spec.file import read_spec

    if arguments.spec is not None:
        return read_spec(_read_text(arguments.spec))
    understanding = understand_sources(arguments)
    if understanding.kind is not Kind.GENERATE or understanding.spec is None:
        hint = "Say what the service keeps, such as `A task has a title and a due date.`"
        raise UserError("not_understood", write_plan(understanding), hint)
    offer = settle(understanding, understanding.spec)
    for sentence in offer.left_out:
        print(f"Left out: {sentence}", file=sys.stderr)
    return offer.spec


def write_files(tree: "FileTree", directory: Path, *, force: bool) -> None:
    """Write a service into a directory.

    Args:
        tree: The service.
        directory: New, empty, or with ``force`` one that has a service of ours.
        force: Whether what stands there may be overwritten; files that the service does not have stay.

    Raises:
        UserError: If the directory has something else in it.
    """
    from github_app.service_directory import write_service

    _check_directory(directory, force=force)
    write_service(tree, directory)


def _check_directory(directory: Path, *, force: bool) -> None:
    from generators.spec.file import FILE_NAME

    if not directory.exists():
        return
    if not directory.is_dir():
        raise UserError("not_a_directory", f"`{directory}` is a file.", "Choose a directory for `--out`.")
    if not any(directory.iterdir()):
        return
    if not (directory / FILE_NAME).exists():
        text = f"`{directory}` is not empty and has no `{FILE_NAME}`, so it is not a service of ours."
        raise UserError("directory_not_empty", text, "Choose a new or empty directory for `--out`.")
    if not force:
        text = f"`{directory}` has a generated service, whose files may have been edited since."
        raise UserError("service_exists", text, "Add `--force` to overwrite its files, or choose another directory.")


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("unreadable", f"`{path}` cannot be read: {error}.", "Check the path and the file.") from error


def _summarize(result: "GenerationResult", directory: Path) -> str:
    lines = [result.summary, f"{len(result.tree)} files in {directory}. In that directory:", ""]
    for step in result.runbook:
        lines += [f"# {step.title}", *step.commands]
    return "\n".join(lines)

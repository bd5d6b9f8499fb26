"""Sources: where the requirements come from: a text, an issue as JSON, and models that people have already."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from github_app.commands.json_input import read_texts
from github_app.errors import UserError

if TYPE_CHECKING:
    from generators.requirements.understanding import Understanding

    Group = argparse._MutuallyExclusiveGroup  # noqa: SLF001 - argparse has no public name


def add_sources(parser: argparse.ArgumentParser) -> "Group":
    """Add the arguments to a command, and give the group of those that exclude each other."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("text", nargs="?", metavar="TEXT", help="the requirements, as one would write an issue")
    group.add_argument("--issue", type=Path, metavar="FILE", help='a JSON file: {"title", "body", "context"}')
    parser.add_argument(
        "--from",
        dest="models",
        type=Path,
        metavar="FILE",
        action="append",
        default=[],
        help="a model that there is already: Prisma, SQL, OpenAPI, DBML, JDL, GraphQL, JSON Schema or pullwright.yml",
    )
    return group


def understand_sources(arguments: argparse.Namespace) -> "Understanding":
    """Understand what the arguments name.

    Raises:
        UserError: If there is nothing, a file cannot be read, or a model is in no format that is known.
    """
    from generators.requirements.attachments import Attachment
    from generators.requirements.reading import understand

    if arguments.text is None and arguments.issue is None and not arguments.models:
        raise UserError("no_source", "There is nothing to understand.", "Give a text, `--issue FILE` or `--from FILE`.")
    title = body = context = ""
    if arguments.issue:
        title, body, context = read_issue(arguments.issue)
    elif arguments.text is not None:
        title, body = split_text(arguments.text)
    attachments = [Attachment(path.name, _read_model(path)) for path in arguments.models]
    return understand(title, body, context, attachments=attachments)


def read_issue(path: Path) -> tuple[str, str, str]:
    """Read title, body and context from a JSON file; what is absent or null is empty.

    Raises:
        UserError: If the file cannot be read or is not such an object.
    """
    example = '{"title": "Todo API", "body": "A task has a title.", "context": ""}'
    title, body, context = read_texts(path, "issue", ("title", "body", "context"), example)
    return title, body, context


def split_text(text: str) -> tuple[str, str]:
    """Take the first line of a text as the title and the rest as the body; a single line is the body."""
    first, _, rest = text.strip().partition("\n")
    return (first, rest) if rest.strip() else ("", first)


def _read_model(path: Path) -> str:
    from generators.requirements.attachments import MAX_LENGTH
    from generators.requirements.imports.formats import find_format

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("unreadable", f"`{path}` cannot be read: {error}.", "Check the path and the file.") from error
    if len(text) > MAX_LENGTH:
        hint = "Take the definitions of tables alone, without data."
        raise UserError("too_large", f"`{path}` has more than {MAX_LENGTH:,} characters.", hint)
    is_text = path.suffix.lower() in (".md", ".ts", ".go", ".py")
    if not is_text and find_format(text, path=path.name) is None:
        hint = "It can be Prisma, SQL, OpenAPI, DBML, JDL, GraphQL, JSON Schema, Mermaid or pullwright.yml."
        raise UserError("unknown_format", f"`{path}` is in no format of models that is known.", hint)
    return text

"""Messages of the commits that evolution makes, and the trailers in which they say what has to be known later."""

from collections.abc import Sequence

from generators.changes.rename import Rename, RenameKind
from generators.spec.models import ServiceSpec
from github_app.git.evolution.occasion import Occasion
from github_app.git.history import Record
from github_app.git.pristine import JOB_TRAILER, SERVICE_TRAILER, write_message

COMMAND_TRAILER = "Pullwright-Command"
"""The command that a commit carries out."""

CONFLICT_TRAILER = "Pullwright-Conflict"
"""In a commit of a branch: a file in which something is left to be decided."""

RESOLVED_TRAILER = "Pullwright-Resolved"
"""In a commit of a branch: a file in which it was decided."""

RENAME_TRAILER = "Pullwright-Rename"
"""In a pristine commit: what got another name, as kind, resource, and the names before and after."""

UNDOES_TRAILER = "Pullwright-Undoes"
"""In a pristine commit: the one whose generation it takes back."""


def write_pristine_message(
    spec: ServiceSpec, occasion: Occasion, *, renames: Sequence[Rename] = (), undoes: str = ""
) -> str:
    """Give the message of a pristine commit that a command led to."""
    trailers = {
        COMMAND_TRAILER: [_write_line(occasion.command)] if occasion.command else [],
        RENAME_TRAILER: [f"{rename.kind} {rename.resource} {rename.before} {rename.after}" for rename in renames],
        UNDOES_TRAILER: [undoes] if undoes else [],
    }
    return write_message(spec, job=occasion.job, trailers=trailers)


def write_branch_message(
    subject: str, explanation: str, service: str, occasion: Occasion, trailers: Sequence[tuple[str, str]] = ()
) -> str:
    """Give the message of a commit on a branch.

    Args:
        subject: Its first line.
        explanation: One sentence for people who read the history.
        service: Name of the service.
        occasion: On what and for whom.
        trailers: What else is to be known of it later.
    """
    command = _write_line(occasion.command)
    asked = f"Asked for by `{command}`. " if command else ""
    pairs = [
        (SERVICE_TRAILER, service),
        (COMMAND_TRAILER, command),
        *trailers,
        (JOB_TRAILER, occasion.job),
        ("Co-authored-by", occasion.credit),
    ]
    lines = "".join(f"{key}: {value}\n" for key, value in pairs if value)
    return f"{_write_line(subject)}\n\n{asked}{explanation}\n\n{lines}"


def _write_line(text: str) -> str:
    """Give a text as one line: whatever is in it, it can begin no trailer."""
    return " ".join(text.split())


def read_renames(record: Record) -> tuple[Rename, ...]:
    """Give what a pristine commit says that it renamed."""
    renames = []
    for text in record.find_trailers(RENAME_TRAILER):
        match text.split():
            case ["resource" | "field" | "relation" as kind, resource, before, after]:
                renames.append(Rename(RenameKind(kind), resource, before, after))
            case _:
                continue
    return tuple(renames)

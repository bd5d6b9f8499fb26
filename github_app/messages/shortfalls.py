"""Shortfalls: what a repository does not let the App do, what was done instead, and the one line that mends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from github_app.messages.details import write_details
from github_app.messages.escaping import write_block, write_code
from github_app.messages.sections import Section


class Lack(StrEnum):
    """What is not allowed, or not there."""

    WORKFLOWS = "workflows"
    """The App may not write workflow files."""

    SIGNATURES = "signatures"
    """A rule asks for signed commits, and what git pushes is none."""

    CHECKS = "checks"
    """The App may not report checks."""


_TEXTS = {
    Lack.WORKFLOWS: (
        "The App may not write workflows here, so they are left out.",
        "Accept its *Workflows* permission under *Settings → GitHub Apps*, then post `/generate update`.",
    ),
    Lack.SIGNATURES: (
        "A rule here asks for signed commits, so the generator's own commit is no parent of this one.",
        "Later commands find it all the same; to see it in the history, let the App bypass that rule.",
    ),
    Lack.CHECKS: (
        "The App may not report checks here, so the result stands in this comment alone.",
        "Accept its *Checks* permission under *Settings → GitHub Apps*.",
    ),
}
"""What was done instead, and the one line that mends it."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One thing that could not be done.

    Attributes:
        lack: Why.
        files: What was left out, by path, with the content that people may add themselves.
    """

    lack: Lack
    files: Mapping[str, str] = field(default_factory=dict)


def write_shortfalls(shortfalls: Sequence[Shortfall]) -> list[Section]:
    """Give what was left out with what mends it, then the files themselves; nothing if all could be done."""
    if not shortfalls:
        return []
    lines = "\n".join(f"> - {_write_line(shortfall)}" for shortfall in shortfalls)
    files = {path: text for shortfall in shortfalls for path, text in shortfall.files.items()}
    warning = f"> [!WARNING]\n> Not everything could be delivered:\n{lines}"
    return [Section(warning, warning, weight=96), *(_write_file(path, text) for path, text in files.items())]


def _write_line(shortfall: Shortfall) -> str:
    done, mend = _TEXTS[shortfall.lack]
    paths = f" ({', '.join(write_code(path) for path in shortfall.files)})" if shortfall.files else ""
    return f"{done.removesuffix('.')}{paths}. {mend}"


def _write_file(path: str, text: str) -> Section:
    language = path.rpartition(".")[2] if "." in path else ""
    file = f"As {write_code(path)}:\n\n{write_block(text.rstrip(chr(10)), language)}"
    return Section(write_details("A file to be added by hand", file), weight=10)

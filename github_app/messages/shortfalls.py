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

    DRAFTS = "drafts"
    """The repository has no draft pull requests."""

    COMMITS = "commits"
    """The repository was empty."""

    RULESET = "ruleset"
    """A rule of the repository is against the push."""

    CHECKS = "checks"
    """The App may not report checks."""


_TEXTS = {
    Lack.WORKFLOWS: (
        "The App may not write workflows here, so they are left out.",
        "Accept its *Workflows* permission under *Settings → GitHub Apps*, then post `/generate update`.",
    ),
    Lack.DRAFTS: (
        "This repository has no draft pull requests, so this one was opened as ready for review.",
        "A public repository or a paid plan has them.",
    ),
    Lack.COMMITS: (
        "The repository was empty, so a first commit with a README was made for the pull request to be compared with.",
        "There is nothing to mend.",
    ),
    Lack.RULESET: (
        "A rule of this repository refuses the push, so the branch is as it was.",
        "Under *Settings → Rules*, let the App bypass it for branches named `generate/*`, then post `/generate retry`.",
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

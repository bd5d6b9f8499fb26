"""``.github/dependabot.yml``: which kinds of dependency a bot keeps fresh by pull requests."""

from dataclasses import dataclass
from typing import Any

from generators.manifests.entries import Entries
from generators.manifests.yaml import write_yaml

DEPENDABOT_FILE = ".github/dependabot.yml"
_COOLDOWN_DAYS = 7
"""A new release waits this long: most that are malicious are found sooner."""


@dataclass(frozen=True, slots=True)
class Update:
    """One kind of dependency.

    Attributes:
        ecosystem: As Dependabot names it: ``uv``, ``docker``, ``github-actions``.
    """

    ecosystem: str


class Updates(Entries[Update]):
    """The kinds, by ecosystem. Without one there is no file."""

    def __init__(self) -> None:
        super().__init__("update", lambda update: update.ecosystem)


def write_dependabot(updates: Updates, directory: str) -> dict[str, str]:
    """Give the text of the file by its path; nothing if there is nothing to update.

    GitHub reads this file at the root of a repository only, so a service in a directory of its own has none.
    """
    if directory or not len(updates):
        return {}
    document: dict[str, Any] = {
        "version": 2,
        "updates": [
            {
                "package-ecosystem": update.ecosystem,
                "directory": "/",
                "schedule": {"interval": "weekly"},
                "cooldown": {"default-days": _COOLDOWN_DAYS},
                # One pull request for all of a kind, so that they are reviewed and tested together.
                "groups": {update.ecosystem: {"patterns": ["*"]}},
            }
            for update in updates
        ],
    }
    return {DEPENDABOT_FILE: write_yaml(document)}

"""The checks: what has to hold before a change of the service is merged. CI runs them, one step each."""

from dataclasses import dataclass

from generators.manifests.entries import Entries

CHECK_ORDER = ("format", "lint", "types", "migrations", "tests")
"""The checks that exist, in the order in which they run: the cheap ones first, tests on a migrated database."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        name: One of CHECK_ORDER.
        title: What it does, as an imperative.
        commands: Shell commands, run one after the other; the check fails with the first that fails.
        coverage: The regular expression (RE2) that finds in what they write how many percent of the code's lines were
            run; empty where they do not say.
    """

    name: str
    title: str
    commands: tuple[str, ...]
    coverage: str = ""


class Checks(Entries[Check]):
    """The checks, by name."""

    def __init__(self) -> None:
        super().__init__("check", lambda check: check.name, CHECK_ORDER)

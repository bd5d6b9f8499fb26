"""The ignore files: what git and the image's build context leave out."""

from dataclasses import dataclass

from generators.manifests.entries import Entries

GIT = ".gitignore"
DOCKER = ".dockerignore"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of an ignore file.

    Attributes:
        file: GIT or DOCKER.
        pattern: In the notation of that file.
    """

    file: str
    pattern: str


class Ignores(Entries[Pattern]):
    """The patterns of all ignore files."""

    def __init__(self) -> None:
        super().__init__("ignore pattern", lambda pattern: f"{pattern.file} {pattern.pattern}")

    def ignore(self, file: str, *patterns: str) -> None:
        """Add patterns to a file."""
        self.add(*(Pattern(file, pattern) for pattern in patterns))


def write_ignores(ignores: Ignores) -> dict[str, str]:
    """Give the text of each ignore file that has patterns, in the order in which they were added."""
    lines: dict[str, list[str]] = {}
    for entry in ignores:
        lines.setdefault(entry.file, []).append(f"{entry.pattern}\n")
    return {file: "".join(patterns) for file, patterns in lines.items()}

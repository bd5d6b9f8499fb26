"""A service in a git repository of its developers, where commands evolve it as ``pullwright evolve`` does."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from generators.spec.models import ServiceSpec
from github_app.cli import main
from github_app.service_directory import read_service


@dataclass(frozen=True)
class ServiceRepository:
    """The repository of one service.

    Attributes:
        directory: Its work tree, which is the service's directory.
    """

    directory: Path

    def begin(self) -> None:
        """Commit the service as it was generated."""
        self._git("init", "-q", "-b", "main")
        self._git("config", "user.name", "Ada")
        self._git("config", "user.email", "ada@example.com")
        self.commit()

    def commit(self) -> None:
        """Commit all that people did."""
        self._git("add", "-A")
        self._git("commit", "-q", "-m", "By hand")

    def read_texts(self) -> dict[str, str]:
        """Give the text of each file that is committed, by path."""
        paths = self._git("ls-files", "-z").split("\0")[:-1]
        return {path: (self.directory / path).read_text(encoding="utf-8") for path in paths}

    def write_texts(self, texts: dict[str, str]) -> None:
        """Write files."""
        for path, text in texts.items():
            (self.directory / path).write_text(text, encoding="utf-8")

    def evolve(self, line: str) -> ServiceSpec:
        """Carry a command out, and give the Spec that the service has now."""
        assert main(["evolve", str(self.directory), line]) == 0
        return read_service(self.directory)

    def _git(self, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.directory, check=True, capture_output=True, text=True)
        return done.stdout

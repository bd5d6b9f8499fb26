"""Real repositories on disk, reached over git's file protocol, which only tests allow."""

import os
import subprocess
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest

from github_app.git.runner import Credentials, Runner
from github_app.git.workspace import Workspace, open_workspace

PERSON = {
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@example.com",
    "GIT_AUTHOR_DATE": "1700000000 +0000",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@example.com",
    "GIT_COMMITTER_DATE": "1700000000 +0000",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


@dataclass(frozen=True)
class Server:
    """A bare repository, and a clone of it in which a person works."""

    bare: Path
    clone: Path
    runner: Runner

    def git(self, *arguments: str, where: Path | None = None, is_checked: bool = True) -> str:
        """Run git as the person; unless it is checked, it may fail."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.clone), **PERSON}
        done = subprocess.run(
            ["git", *arguments],
            cwd=where or self.clone,
            env=environment,
            check=is_checked,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def read(self, *arguments: str) -> str:
        """Run git in the bare repository."""
        return self.git(*arguments, where=self.bare)

    def commit(self, files: dict[str, str], branch: str = "main") -> str:
        """Commit and push files as the person."""
        self.git("checkout", "-q", "-B", branch)
        for path, content in files.items():
            target = self.clone / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "By hand")
        self.git("push", "-q", "origin", branch)
        return self.git("rev-parse", "HEAD")

    def open(self) -> AbstractContextManager[Workspace]:
        """Open a workspace of the repository."""
        return open_workspace(self.runner, Credentials(self.bare.as_uri(), "unused"))

    def list_files(self, commit: str) -> list[str]:
        """List all files of a commit."""
        return self.read("ls-tree", "-r", "--name-only", commit).splitlines()


@pytest.fixture
def server(tmp_path: Path) -> Server:
    bare, clone = tmp_path / "bare.git", tmp_path / "clone"
    bare.mkdir()
    clone.mkdir()
    made = Server(bare, clone, Runner(protocols=("file",), search_path=os.environ["PATH"]))
    made.git("init", "-q", "--bare", "-b", "main", where=bare)
    made.git("config", "uploadpack.allowFilter", "true", where=bare)
    made.git("config", "uploadpack.allowAnySHA1InWant", "true", where=bare)
    made.git("init", "-q", "-b", "main")
    made.git("remote", "add", "origin", str(bare))
    return made

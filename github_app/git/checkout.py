"""Checkout: a repository on the disk of a developer, in which git is what they have set up for themselves.

Their configuration counts here, with their credentials, filters and line ends: it is their repository, and they would
run the same git. No hook is run.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from github_app.errors import UserError
from github_app.git.errors import GitError
from github_app.git.importing import Signature
from github_app.git.pristine import REFS
from github_app.git.repository import Repository
from github_app.git.runner import Credentials, Runner

_FETCH_SECONDS = 20
_SHOWN = 5
_NEEDED = (2, 38)
"""The first git whose ``merge-tree`` writes the tree that comes of a merge."""

_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""Variables that would have git work on another repository: they are set where it runs us as a hook."""


class OwnRunner(Runner):
    """Starts git in the environment of the person who runs us."""

    def make_environment(self, directory: Path, credentials: Credentials | None = None) -> dict[str, str]:  # noqa: ARG002
        """Give our own environment, but for what would name another repository."""
        inherited = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
        return {**inherited, "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True, slots=True)
class Checkout(Repository):
    """A work tree with the branch that is checked out in it.

    Attributes:
        prefix: Where in it we were asked to work, ``""`` for its root.
    """

    prefix: str = ""

    def read_head(self) -> str:
        """Give the commit that is checked out.

        Raises:
            UserError: If there is none.
        """
        try:
            return self._ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        except GitError as error:
            text, hint = f"`{self.directory}` has no commit yet.", "Commit the service, then give the command again."
            raise UserError("no_commit", text, hint) from error

    def check_clean(self) -> None:
        """Check that nothing would be mixed with what comes.

        Raises:
            UserError: If something is not committed, or a merge is under way.
        """
        if self._find("MERGE_HEAD").exists():
            text = f"A merge is under way in `{self.directory}`."
            raise UserError("merge_under_way", text, "End it by `git commit`, or by `git merge --abort`.")
        changed = self._ask("status", "--porcelain", "--untracked-files=no").splitlines()
        if changed:
            shown = ", ".join(f"`{line.split(maxsplit=1)[-1]}`" for line in changed[:_SHOWN])
            more = ", …" if changed[_SHOWN:] else ""
            text = f"There are changes in `{self.directory}` that are not committed: {shown}{more}."
            raise UserError("not_clean", text, "Commit them, or put them aside by `git stash`.")

    def read_signature(self) -> Signature:
        """Give who commits here, and now.

        Raises:
            UserError: If git does not know.
        """
        try:
            about = self._ask("var", "GIT_COMMITTER_IDENT")
        except GitError as error:
            hint = "Tell it by `git config user.name` and `git config user.email`."
            raise UserError("nobody", "git does not know who commits.", hint) from error
        name, _, rest = about.partition(" <")
        email, _, date = rest.partition("> ")
        return Signature(name, email, int(date.split()[0]))

    def fetch_chains(self) -> str | None:
        """Get the chains of pristine commits from where the branch is pulled from; a clone does not get them by itself.

        Returns:
            Why they could not be had; None if they are here now, or if there is nowhere to get them from.
        """
        remote = self._find_remote()
        if remote is None:
            return None
        runner = OwnRunner(seconds=_FETCH_SECONDS)
        try:
            runner.run(
                self.directory,
                ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", remote, f"{REFS}*:{REFS}*"],
                variables={"GIT_TERMINAL_PROMPT": "0"},
            )
        except GitError as error:
            return f"The chain of pristine commits could not be fetched from `{remote}`: {error}"
        return None

    def bring_in(self, head: str, tree: str) -> None:
        """Bring index and work tree from the checked out commit to another tree.

        Raises:
            UserError: If a file that git does not know is in the way; nothing was changed then.
        """
        try:
            self.run("read-tree", "-m", "-u", head, tree)
        except GitError as error:
            hint = "Move it away or commit it, then give the command again."
            raise UserError("in_the_way", f"A file is in the way: {error}", hint) from error

    def set_refs(self, refs: Mapping[str, tuple[str, str | None]]) -> None:
        """Set refs to commits, all or none, and only if they still point to what they did.

        Args:
            refs: The new commit and the present one of each; None for one that does not exist.

        Raises:
            GitError: If one of them points to something else by now.
        """
        zero = "0" * 40
        lines = (f"update {ref} {new} {old or zero}\n" for ref, (new, old) in refs.items())
        self.run("update-ref", "--stdin", "-m", "pullwright evolve", stdin="".join(lines).encode())

    def prepare_commit(self, message: str, parents: Iterable[str]) -> None:
        """Have the next ``git commit`` make a commit with this message, and with these further parents.

        Raises:
            GitError: If the git directory cannot be found.
        """
        listed = "".join(f"{parent}\n" for parent in parents)
        self._find("MERGE_MSG").write_text(message, encoding="utf-8")
        if listed:
            self._find("MERGE_HEAD").write_text(listed, encoding="utf-8")
            self._find("MERGE_MODE").write_text("no-ff", encoding="utf-8")

    def commit(self, tree: str, parents: Iterable[str], message: str) -> str:
        """Write a commit as the person who runs us, signed if they sign their commits, and give its id.

        Raises:
            GitError: If git does not take it.
        """
        options = [option for parent in parents for option in ("-p", parent)]
        is_signed = self.run("config", "--type=bool", "--default=false", "commit.gpgSign").strip() == b"true"
        return self._ask("commit-tree", tree, *options, *(["-S"] if is_signed else []), stdin=message.encode())

    def _find_remote(self) -> str | None:
        remotes = self._ask("remote").splitlines()
        branch = self._ask("branch", "--show-current")
        tracked = self._ask("config", "--default=", f"branch.{branch}.remote") if branch else ""
        return next((name for name in (tracked, "origin") if name in remotes), None)

    def _find(self, name: str) -> Path:
        """Give the path of a file of git's own."""
        return self.directory / self._ask("rev-parse", "--git-path", name)

    def _ask(self, *arguments: str, stdin: bytes = b"") -> str:
        return self.run(*arguments, stdin=stdin).decode("utf-8", "surrogateescape").strip()


def _check_version(runner: Runner, directory: Path) -> None:
    """Check that git can merge trees.

    Raises:
        UserError: If it is too old for that.
    """
    version = runner.run(directory, ["version"]).decode()
    numbers = tuple(int(number) for number in re.findall(r"\d+", version)[:2])
    if numbers < _NEEDED:
        text = f"This git is too old: {version.strip()}."
        raise UserError("git_too_old", text, f"Install git {'.'.join(map(str, _NEEDED))} or newer.")


def open_checkout(directory: Path) -> Checkout:
    """Find the repository that a directory is in.

    Raises:
        UserError: If it is in none, or git is too old.
    """
    runner = OwnRunner()
    if not directory.is_dir():
        raise UserError("no_directory", f"`{directory}` is no directory.", "Name the directory of a service.")
    try:
        output = runner.run(directory, ["rev-parse", "--show-toplevel", "--show-prefix"])
    except GitError as error:
        hint = "Make it one by `git init`, and commit the service: what you edit from then on is told from the rest."
        raise UserError("no_repository", f"`{directory}` is in no git repository.", hint) from error
    _check_version(runner, directory)
    top, prefix, *_ = [*output.decode("utf-8", "surrogateescape").split("\n"), ""]
    return Checkout(Path(top), runner, prefix=prefix.rstrip("/"))

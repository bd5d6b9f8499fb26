"""GitStore: one bare repository, read and written by plain git commands."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from github_app.sandbox.git_objects import LOG_FORMAT, Commit, TreeEntry, read_entry, read_log

ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""Whatever the person who runs the sandbox has configured for git must not reach it."""

CONFIG = """[http]
	receivepack = true
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[receive]
	hideRefs = refs/pull
	fsckObjects = true
[core]
	hooksPath = {hooks}
[gc]
	auto = 0
"""
"""Takes pushes, gives partial clones, keeps the refs of pull requests to itself."""

PRE_RECEIVE = """#!/bin/sh
# What is refused is decided in one place, for pushes and for the REST API alike.
[ "$SANDBOX_WORKFLOWS" = refused ] || [ -s {rules} ] || exit 0
exec "{python}" -m github_app.sandbox.pre_receive
"""

RULES = "sandbox-rules.json"
"""The file of a repository that has its rules."""

_VERIFIED = "sandbox-verified"
# The file of a repository that lists the commits that GitHub itself has made, one id in a line.

WEB_FLOW = "GitHub"
"""Who commits what people and Apps do on GitHub, rather than push."""


class GitStore:
    """A bare repository at a path."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def create(cls, path: Path, default_branch: str) -> "GitStore":
        """Make an empty bare repository."""
        path.mkdir(parents=True)
        store = cls(path)
        store._run("init", "--quiet", "--bare", f"--initial-branch={default_branch}")
        with (path / "config").open("a", encoding="utf-8") as config:
            config.write(CONFIG.format(hooks=path / "hooks"))
        hook = path / "hooks" / "pre-receive"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(PRE_RECEIVE.format(rules=RULES, python=sys.executable), encoding="utf-8")
        hook.chmod(0o755)
        return store

    def commit_files(
        self,
        branch: str,
        files: Mapping[str, str],
        *,
        message: str,
        author: str,
        removed: Sequence[str] = (),
        signed: bool = False,
    ) -> str:
        """Commit on top of a branch, which is made if it is not there, and give the commit's id.

        Args:
            branch: Name of the branch.
            files: The files to write, by path.
            message: The message.
            author: Name of its author.
            removed: The files to delete.
            signed: As of ``commit_tree``.
        """
        index = self.path / "sandbox-index"
        environment = {"GIT_INDEX_FILE": str(index)}
        parent = self.find_commit(f"refs/heads/{branch}")
        if parent:
            self._run("read-tree", parent, env=environment)
        for path, content in files.items():
            blob = self._run("hash-object", "-w", "--stdin", stdin=content)
            self._run("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}", env=environment)
        gone = "".join(f"0 {'0' * 40}\t{path}\n" for path in removed)
        self._run("update-index", "--index-info", stdin=gone, env=environment)
        tree = self._run("write-tree", env=environment)
        index.unlink(missing_ok=True)
        parents = [parent] if parent else []
        sha = self.commit_tree(tree, parents, message=message, author=author, signed=signed)
        self._run("update-ref", f"refs/heads/{branch}", sha)
        return sha

    def commit_tree(
        self,
        tree: str,
        parents: Sequence[str],
        *,
        message: str,
        author: str,
        email: str | None = None,
        signed: bool = False,
    ) -> str:
        """Write a commit and give its id.

        Args:
            tree: Its tree.
            parents: Its parents.
            message: Its message.
            author: Name of its author.
            email: Address of its author; one of the sandbox unless said.
            signed: Whether GitHub commits it for the author, and vouches for that.
        """
        address = email or f"{author}@users.noreply.example.com"
        identity = {
            "GIT_AUTHOR_NAME": author,
            "GIT_AUTHOR_EMAIL": address,
            "GIT_COMMITTER_NAME": WEB_FLOW if signed else author,
            "GIT_COMMITTER_EMAIL": "noreply@github.com" if signed else address,
        }
        options = [option for parent in parents for option in ("-p", parent)]
        sha = self._run("commit-tree", tree, *options, stdin=message, env=identity)
        if signed:
            with (self.path / _VERIFIED).open("a", encoding="utf-8") as file:
                file.write(f"{sha}\n")
        return sha

    def list_verified(self) -> frozenset[str]:
        """List the commits that GitHub has made and signed."""
        file = self.path / _VERIFIED
        return frozenset(file.read_text(encoding="utf-8").split()) if file.exists() else frozenset()

    def merge_tree(self, base: str, head: str) -> str | None:
        """Merge two commits and give the tree; None where they conflict."""
        done = self._execute("merge-tree", "--write-tree", base, head)
        return done.stdout.decode().splitlines()[0] if done.returncode == 0 else None

    def find_commit(self, revision: str) -> str | None:
        """Give the id of the commit that a full ref or an id names; None where there is none."""
        return self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")

    def find_tree(self, sha: str) -> str | None:
        """Give the id of a tree if there is one with this id."""
        return self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{sha}^{{tree}}")

    def is_ancestor(self, one: str, other: str) -> bool:
        """Say whether one commit is another one, or in its history."""
        return self._execute("merge-base", "--is-ancestor", one, other).returncode == 0

    def list_new_commits(self, sha: str, known: str) -> list[str]:
        """List the commits that would come with one: those in no ref of a pattern such as ``refs/heads/*``."""
        return self._run("rev-list", sha, "--not", f"--glob={known}").splitlines()

    def list_changed(self, commit: str, path: str) -> list[str]:
        """List the files under a path that one commit changes against all of its parents."""
        options = ("-r", "-c", "--root", "--no-commit-id", "--name-only")
        return self._run("diff-tree", *options, commit, "--", path).splitlines()

    def merge_base(self, one: str, other: str) -> str | None:
        """Give the best common ancestor of two commits; None where their histories are unrelated."""
        return self._ask("merge-base", one, other)

    def list_refs(self, prefix: str = "refs/") -> dict[str, str]:
        """Give each ref under a prefix with the object that it names."""
        lines = self._run("for-each-ref", "--format=%(refname) %(objectname)", prefix).splitlines()
        return dict(line.rsplit(" ", 1) for line in lines)

    def fetch(self, other: "GitStore", what: str) -> None:
        """Get a commit of another repository, or refs by a refspec."""
        self._run("fetch", "--quiet", "--no-tags", str(other.path), what)

    def is_ref_name(self, ref: str) -> bool:
        """Say whether git takes a name for a ref."""
        return self._execute("check-ref-format", ref).returncode == 0

    def update_ref(self, ref: str, sha: str) -> None:
        """Set a ref."""
        self._run("update-ref", ref, sha)

    def delete_ref(self, ref: str) -> None:
        """Delete a ref."""
        self._run("update-ref", "-d", ref)

    def list_tree(self, commit: str, path: str = "") -> list[TreeEntry]:
        """List a directory of a commit: directories first, then files, by name."""
        lines = self._run("ls-tree", "-l", "-z", f"{commit}:{path}").split("\0")
        entries = [read_entry(line, path) for line in lines if line]
        return sorted(entries, key=lambda entry: (entry.kind != "tree", entry.name))

    def list_files(self, commit: str) -> list[str]:
        """List the paths of all files of a commit."""
        return [path for path in self._run("ls-tree", "-r", "-z", "--name-only", commit).split("\0") if path]

    def kind_of(self, commit: str, path: str) -> str | None:
        """Say what stands at a path of a commit: ``blob`` or ``tree``; None for nothing."""
        return self._ask("cat-file", "-t", f"{commit}:{path}")

    def hash_of(self, commit: str, path: str) -> str:
        """Give the id of the object at a path of a commit."""
        return self._run("rev-parse", "--verify", "--end-of-options", f"{commit}:{path}")

    def read_file(self, commit: str, path: str) -> bytes:
        """Read a file of a commit."""
        done = self._execute("cat-file", "blob", f"{commit}:{path}")
        done.check_returncode()
        return done.stdout

    def list_commits(self, base: str, head: str) -> list[Commit]:
        """List the commits of head that base does not have, oldest first."""
        return self._log("--reverse", f"{base}..{head}")

    def last_commit(self, commit: str) -> Commit:
        """Describe one commit."""
        return self._log("-1", commit)[0]

    def write_diff(self, base: str, head: str) -> str:
        """Give the unified diff of what head changed since it left base."""
        options = ("--no-color", "--no-ext-diff", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/")
        return self._run("-c", "core.quotePath=false", "diff", *options, base, head)

    def count_changes(self, base: str, head: str) -> tuple[int, int, int]:
        """Count changed files, added lines and deleted lines between two commits."""
        rows = [line.split("\t") for line in self._run("diff", "--numstat", base, head).splitlines()]
        added = sum(int(row[0]) for row in rows if row[0] != "-")
        deleted = sum(int(row[1]) for row in rows if row[1] != "-")
        return len(rows), added, deleted

    def _log(self, *arguments: str) -> list[Commit]:
        output = self._run("log", f"--format={LOG_FORMAT}", *arguments)
        return read_log(output, self.list_verified())

    def _ask(self, *arguments: str) -> str | None:
        done = self._execute(*arguments)
        return (done.stdout.decode().strip() or None) if done.returncode == 0 else None

    def _run(self, *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None) -> str:
        done = self._execute(*arguments, stdin=stdin, env=env)
        if done.returncode != 0:
            msg = f"git {arguments[0]} failed: {done.stderr.decode(errors='replace').strip()}"
            raise RuntimeError(msg)
        return done.stdout.decode(errors="replace").removesuffix("\n")

    def _execute(
        self, *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603 - no shell; revisions and paths cannot be options where they stand
            ["git", *arguments],  # noqa: S607 - the git of the person who runs the sandbox
            cwd=self.path,
            env={**os.environ, **ENVIRONMENT, **(env or {})},
            input=stdin.encode(),
            capture_output=True,
            check=False,
        )

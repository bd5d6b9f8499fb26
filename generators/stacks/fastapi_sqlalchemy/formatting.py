"""Formatting of generated Python by the same ruff, with the same configuration, that the service's own checks use.

Templates then need not care where a long line is broken or in which order imports stand. ruff is a pure function
of its input: no configuration of this machine is read, and nothing is kept.
"""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ruff import find_ruff_bin

from generators.errors import TemplateError
from generators.stacks.fastapi_sqlalchemy.project import PROJECT_FILE

_TIMEOUT_SECONDS = 60
_MEMORY = Path("/dev/shm")  # noqa: S108 - files below it are in a directory of our own with a random name
_MEMORY_LIMIT = 16 * 2**20
"""In characters: what is larger goes to the disk, as memory may be small where containers run."""

# What it cannot mend is for the service's own checks to say; a syntax error stops the formatting after it.
# RET504: a value that is named for slots to use is returned at once where no layer uses it.
_TIDY = ("check", "--quiet", "--fix", "--unsafe-fixes", "--exit-zero", "--select=I,F401,RET504")
FORMAT = ("format",)


def format_files(files: Mapping[str, str]) -> dict[str, str]:
    """Give the files with their Python formatted and its imports sorted, what is not used removed.

    Args:
        files: Text by path; the service's ``pyproject.toml`` among them holds the configuration.

    Raises:
        TemplateError: If a Python file has a syntax error.
    """
    sources = {path: text for path, text in files.items() if path.endswith(".py")}
    return {**files, **run_ruff(sources, files.get(PROJECT_FILE, ""), _TIDY, FORMAT)}


def run_ruff(sources: Mapping[str, str], project: str, *runs: tuple[str, ...]) -> dict[str, str]:
    """Give sources as ruff leaves them.

    Args:
        sources: Python by path.
        project: The text of ``pyproject.toml``, which configures ruff.
        runs: The arguments of each run.

    Raises:
        TemplateError: If a source has a syntax error, or ruff cannot be configured so.
    """
    if not sources:
        return {}
    with TemporaryDirectory(prefix="pullwright-", dir=_choose_place(sources)) as directory:
        root = Path(directory)
        for path, text in {PROJECT_FILE: project, **sources}.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        for arguments in runs:
            _run_ruff(arguments, root)
        return {path: (root / path).read_text(encoding="utf-8") for path in sources}


def _choose_place(sources: Mapping[str, str]) -> Path | None:
    """Give a directory in memory where there is one: creating and removing files is most of the work on a disk."""
    is_small = sum(len(text) for text in sources.values()) < _MEMORY_LIMIT
    return _MEMORY if is_small and os.access(_MEMORY, os.W_OK) else None


def _run_ruff(arguments: tuple[str, ...], root: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own binary, with fixed arguments
        [find_ruff_bin(), *arguments, "--no-cache", "--config", PROJECT_FILE, os.curdir],
        cwd=root,
        env={},
        capture_output=True,
        text=True,
        timeout=_TIMEOUT_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        msg = f"A generated file is not Python: {(done.stdout + done.stderr).strip()}"
        raise TemplateError(msg)

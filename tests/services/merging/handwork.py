"""Handwork: a line of people in every generated file in which their language allows remarks, and in package files."""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

REMARK = "Kept by hand."

_MARKS = {
    **dict.fromkeys((".py", ".toml", ".yml", ".yaml", ".ini", ".sh", ".mod", ".prisma"), "#"),
    **dict.fromkeys((".ts", ".js", ".mjs", ".go", ".mod", ".prisma"), "//"),
    ".sql": "--",
    ".md": "<!--",
}
_PACKAGE_FILES = ("package.json", "package-lock.json")
_PACKAGE = "mime-types"
"""A package that is installed anyway, which people ask for themselves."""

_BARE = ("Dockerfile", "Makefile", ".gitignore", ".dockerignore", ".env.example")


def write_by_hand(texts: Mapping[str, str]) -> dict[str, str]:
    """Give the files in which people wrote, by path."""
    remarks = {path: _add(text, mark) for path, text in texts.items() if (mark := _find_mark(path)) and text}
    return remarks | _add_package({path: texts[path] for path in _PACKAGE_FILES if path in texts})


def find_lost(before: Mapping[str, str], written: Mapping[str, str], merged: Mapping[str, str]) -> list[str]:
    """Give the files that are still there without a line that people wrote in them.

    Args:
        before: The files as they were generated, by path.
        written: Those in which people wrote.
        merged: The files as they are in the end.
    """
    return [
        path
        for path, text in written.items()
        if path in merged and not {*text.splitlines()} - {*before[path].splitlines()} <= {*merged[path].splitlines()}
    ]


def _add_package(texts: Mapping[str, str]) -> dict[str, str]:
    """Add a script, and a package that is locked already, as ``npm install`` would."""
    if not texts:
        return {}
    package, lock = (json.loads(texts[path]) for path in _PACKAGE_FILES)
    needed = {_PACKAGE: f"^{lock['packages'][f'node_modules/{_PACKAGE}']['version']}"}
    package["scripts"]["remark"] = f"echo {REMARK}"
    roots: tuple[dict[str, Any], ...] = (package, lock["packages"][""])
    for root in roots:
        root["dependencies"] = dict(sorted((root["dependencies"] | needed).items()))
    return {
        path: json.dumps(document, indent=2) + "\n"
        for path, document in zip(_PACKAGE_FILES, (package, lock), strict=True)
    }


def _find_mark(path: str) -> str:
    name = PurePosixPath(path)
    return "#" if name.name in _BARE else _MARKS.get(name.suffix, "")


def _add(text: str, mark: str) -> str:
    if mark == "<!--":
        return f"{text}\n<!-- {REMARK} -->\n"
    # A first line of this kind is for the program that reads the file, and has to stay the first one.
    head, rest = text.split("\n", 1) if text.startswith(("#!", "# syntax=")) else ("", text)
    return "\n".join([*filter(None, [head]), f"{mark} {REMARK}", rest])

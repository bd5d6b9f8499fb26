"""Handwork: a line of people in every generated file in which their language allows remarks."""

from collections.abc import Mapping
from pathlib import PurePosixPath

REMARK = "Kept by hand."

_MARKS = {
    **dict.fromkeys((".py", ".toml", ".yml", ".yaml", ".ini", ".sh", ".mod", ".prisma"), "#"),
    **dict.fromkeys((".ts", ".js", ".mjs", ".go", ".mod", ".prisma"), "//"),
    ".sql": "--",
    ".md": "<!--",
}
_BARE = ("Dockerfile", "Makefile", ".gitignore", ".dockerignore", ".env.example")


def add_remarks(texts: Mapping[str, str]) -> dict[str, str]:
    """Give the files in which people wrote, by path: one that says what a tool resolved has no remarks."""
    return {path: _add(text, mark) for path, text in texts.items() if (mark := _find_mark(path)) and text}


def _find_mark(path: str) -> str:
    name = PurePosixPath(path)
    return "#" if name.name in _BARE else _MARKS.get(name.suffix, "")


def _add(text: str, mark: str) -> str:
    if mark == "<!--":
        return f"{text}\n<!-- {REMARK} -->\n"
    # A first line of this kind is for the program that reads the file, and has to stay the first one.
    head, rest = text.split("\n", 1) if text.startswith(("#!", "# syntax=")) else ("", text)
    return "\n".join([*filter(None, [head]), f"{mark} {REMARK}", rest])

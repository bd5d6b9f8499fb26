"""Imports of a Go file: those that it uses, in groups, in order.

A template may name every package that some service needs there; which of them the rendered code uses is seen here.
"""

import re
from collections.abc import Iterable

_BLOCK = re.compile(r"^import \(\n(.*?)^\)\n", re.MULTILINE | re.DOTALL)
_SPEC = re.compile(r'^\t(?:([\w.]+) )?"([^"]+)"$')
_VERSION = re.compile(r"v[0-9]+")
_NOISE = re.compile(r'//[^\n]*|"(?:[^"\\\n]|\\.)*"|`[^`]*`')


def tidy_imports(text: str, module: str) -> str:
    """Give a file with the imports of its import block that it uses: the library's, others', the module's own."""
    block = _BLOCK.search(text)
    if block is None:
        return text
    code = _NOISE.sub("", text[: block.start()] + text[block.end() :])
    used = sorted(
        {spec for line in block[1].splitlines() if (spec := _read(line)) and _is_used(*spec, code)},
        key=lambda spec: spec[1],
    )
    groups: dict[int, list[str]] = {}
    for alias, path in used:
        groups.setdefault(_rank(path, module), []).append(f'\t{alias} "{path}"\n' if alias else f'\t"{path}"\n')
    written = "\n".join("".join(groups[rank]) for rank in sorted(groups))
    return text[: block.start()] + (_write(written, used) if used else "") + text[block.end() :]


def _write(written: str, used: Iterable[tuple[str, str]]) -> str:
    single = list(used)
    return f"import {written.strip()}\n" if len(single) == 1 else f"import (\n{written})\n"


def _read(line: str) -> tuple[str, str] | None:
    match = _SPEC.match(line)
    return (match[1] or "", match[2]) if match else None


def _is_used(alias: str, path: str, code: str) -> bool:
    name = alias or _name(path)
    return name in ("_", ".") or re.search(rf"(?<![\w.]){re.escape(name)}\.", code) is not None


def _name(path: str) -> str:
    """Give the name of a package as its path tells it; one that is called otherwise has to be imported by name."""
    *_, before, last = ("", *path.split("/"))
    return before if _VERSION.fullmatch(last) else last


def _rank(path: str, module: str) -> int:
    if path == module or path.startswith(f"{module}/"):
        return 2
    return 1 if "." in path.partition("/")[0] else 0

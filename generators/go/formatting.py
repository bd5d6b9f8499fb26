"""Formatting: Go as gofmt leaves it, made without a Go toolchain.

Templates are written in the form of gofmt; what they cannot know is which names and lines stand beside each other. So
three things are done here: imports are those that a file uses, in groups; fields of structs, and keys of literals, are
aligned; blank lines that slots left are removed. See docs/adr/0060-gofmt-without-go.md.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from generators.go.imports import tidy_imports

_STRUCT = re.compile(r"^(\t*).*\bstruct \{$")
_EMPTY = re.compile(r"[\w\]]\{$|\w\($")
_CLOSING = re.compile(r"^\t*[})\]]")
_FIELD = re.compile(
    r"^(\t+)([A-Za-z_][\w, ]*?) ((?:\[\w*\]|\*|\.|[\w.]|map\[[\w.]+\]|func\(.*?\)|\[[\w.*, ]+\]|chan )+.*?)( `.*`)?$"
)
_PAIR = re.compile(r'^(\t+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[\w.]+)):[ \t]+(\S.*,)$')
_GROUP = re.compile(r"^(?:const|var) \($")
_CONSTANT = re.compile(r"^(\t)(\w+) *( [\w.*\[\]]+)? *= (\S.*)$")
_NO_PAIR = re.compile(r"^\t+(case|default)\b")
_OPENERS, _CLOSERS = "([{", ")]}"
_TEXTS = re.compile(r'"(?:[^"\\]|\\.)*"|`[^`]*`|\'(?:[^\'\\]|\\.)*\'')


def format_go(files: Mapping[str, str], module: str) -> dict[str, str]:
    """Give the files with their Go formatted.

    Args:
        files: Text by path.
        module: The path of the service's own module, whose imports stand last.
    """
    return {path: format_source(text, module) if path.endswith(".go") else text for path, text in files.items()}


def format_source(text: str, module: str) -> str:
    """Give one Go file as gofmt leaves it."""
    lines = _join_empty(_remove_blank_lines(tidy_imports(text, module).splitlines()))
    return "\n".join(_align(lines)) + "\n"


def _remove_blank_lines(lines: Iterable[str]) -> Iterator[str]:
    """Give lines without blank ones at the start and end of blocks, and with one at most between others."""
    before = "{"
    waiting = False
    raw = False
    for line in lines:
        if raw:
            raw = _ends_in_raw(line, raw=True)
            yield line
            continue
        stripped = line.rstrip()
        if not stripped:
            waiting = True
            continue
        if waiting and not before.endswith(("{", "(")) and not _CLOSING.match(stripped):
            yield ""
        waiting = False
        raw = _ends_in_raw(stripped, raw=False)
        yield stripped
        before = stripped


def _join_empty(lines: Iterable[str]) -> list[str]:
    """Give lines with literals and calls that hold nothing on one line."""
    joined: list[str] = []
    for line in lines:
        if joined and _EMPTY.search(joined[-1]) and _CLOSING.match(line):
            joined[-1] += line.lstrip()
        else:
            joined.append(line)
    return joined


def _align(lines: list[str]) -> list[str]:
    """Give lines with the cells of neighbours under each other."""
    aligned: list[str] = []
    section: list[tuple[str, ...]] = []
    kind = ""
    structs: list[str] = []
    raw = in_group = False

    def close() -> None:
        aligned.extend(_write_section(section, kind))
        section.clear()

    for line in lines:
        is_raw, raw = raw, _ends_in_raw(line, raw=raw)
        cells, found = ((), "") if is_raw or raw else _split(line, in_struct=bool(structs), in_group=in_group)
        if found != kind or (section and cells and section[0][0] != cells[0]):
            close()
            kind = found
        if cells:
            section.append(cells)
            continue
        close()
        aligned.append(line)
        if is_raw or raw:
            continue
        in_group = _GROUP.match(line) is not None or (in_group and line != ")")
        if (opened := _STRUCT.match(line)) is not None:
            structs.append(opened[1])
        elif structs and line == f"{structs[-1]}}}":
            structs.pop()
    close()
    return aligned


def _split(line: str, *, in_struct: bool, in_group: bool) -> tuple[tuple[str, ...], str]:
    """Give the indentation and the cells of a line that is aligned with its neighbours, and of what kind it is."""
    if in_struct and (match := _FIELD.match(line)) and _is_balanced(line):
        return (match[1], match[2], match[3].rstrip(), (match[4] or "").strip()), "field"
    if in_group and (match := _CONSTANT.match(line)) and _is_balanced(line):
        return (match[1], match[2], (match[3] or "").strip(), match[4]), "constant"
    if not in_struct and (match := _PAIR.match(line)) and not _NO_PAIR.match(line) and _is_balanced(match[3]):
        return (match[1], f"{match[2]}:", match[3]), "pair"
    return (), ""


def _ends_in_raw(line: str, *, raw: bool) -> bool:
    """Tell whether a line ends within a raw text, where it begins in one or does not."""
    if raw:
        _, found, line = line.partition("`")
        if not found:
            return True
    return "`" in _TEXTS.sub("", line)


def _is_balanced(text: str) -> bool:
    """Tell whether every bracket that a line opens is closed on it."""
    depth = 0
    for character in _TEXTS.sub("", text):
        depth += (character in _OPENERS) - (character in _CLOSERS)
        if depth < 0:
            return False
    return depth == 0


def _write_section(section: list[tuple[str, ...]], kind: str) -> Iterator[str]:
    """Give neighbours, each cell as wide as the widest one; what follows no cell is not padded."""
    if not section:
        return
    names = max(len(cells[1]) for cells in section)
    if kind == "pair":
        yield from (f"{indent}{key:<{names}} {value}" for indent, key, value in section)
        return
    if kind == "constant":
        widest = max(len(cells[2]) for cells in section)
        for indent, name, type_, value in section:
            typed = f"{type_:<{widest}} " if widest else ""
            yield f"{indent}{name:<{names}} {typed}= {value}"
        return
    for place, (indent, name, type_, tag) in enumerate(section):
        types = _measure_types(section, place)
        yield f"{indent}{name:<{names}} {type_:<{types}} {tag}" if tag else f"{indent}{name:<{names}} {type_}"


def _measure_types(section: list[tuple[str, ...]], place: int) -> int:
    """Give the width of the types beside a field that has a tag: of those that follow each other with one."""
    first = last = place
    while first > 0 and section[first - 1][3]:
        first -= 1
    while last + 1 < len(section) and section[last + 1][3]:
        last += 1
    return max(len(cells[2]) for cells in section[first : last + 1])

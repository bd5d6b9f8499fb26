"""Declarations of Go: those that a service reaches, so that none stands there for nobody.

A package of a stack may declare what some service needs, such as how values of each type are read. Which of it a
service uses is seen here, by name, without a Go toolchain: what its commands and its end-to-end tests mention is used,
and so is what that mentions in turn. Names stand bare within their package, and elsewhere behind the package's name,
which is that of its directory. So rather too much is kept, such as a function that is called like a field, and never
too little. A test within a package goes with what it tests; what only such tests need goes too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeAlias

_NOISE = re.compile(r"//[^\n]*|\"(?:[^\"\\\n]|\\.)*\"|`[^`]*`|'(?:[^'\\\n]|\\.)+'")
_START = re.compile(
    r"^(?:func (?:\((?:\w+ )?\*?(?P<receiver>\w+)[^)]*\) )?(?P<function>\w+)"
    r"|type (?P<type>\w+)|(?:const|var) (?P<value>\w+)|(?:const|var|type) \()",
    re.MULTILINE,
)
_BARE = re.compile(r"(?<![\w.])\w+")
_QUALIFIED = re.compile(r"(?<![\w.])(\w+)\.(\w+)")
_SELECTED = re.compile(r"\.[a-z_]\w*")
_TEST = re.compile(r"(?:Test|Benchmark|Fuzz|Example)(?:[A-Z_]|$)")
_PRIVATE = "internal/"
_TEST_FILE = "_test.go"


@dataclass(frozen=True, slots=True)
class _Declaration:
    """One declaration: a function, a type, a method, a value, or a group of values.

    Attributes:
        text: As it stands in its file, with the comment above it.
        names: What has to be reached for it to be. A method has the name of its type, as it may be what an interface
            asks for; one that other packages cannot call has its own too, behind a dot. A group of values has none, as
            nobody refers to it as such.
        mentions: The names in it that may be of its own package.
        qualified: The names in it that follow one of a package, with that one.
    """

    text: str
    names: frozenset[str]
    mentions: frozenset[str]
    qualified: frozenset[tuple[str, str]]

    @property
    def is_test(self) -> bool:
        """Whether ``go test`` runs it."""
        return any(_TEST.match(name) for name in self.names)


_Files: TypeAlias = dict[str, tuple[str, list[_Declaration]]]
"""By path, what stands before the first declaration, and all of them."""


@dataclass(slots=True)
class _Package:
    """One package: its own files, those of its tests, and which of its names are reached."""

    files: _Files = field(default_factory=dict)
    tests: _Files = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)


def keep_used(files: Mapping[str, str]) -> dict[str, str]:
    """Give the files without what nothing reaches in packages of ``internal``, and without the tests of that.

    A file that declares nothing, or of which nothing is left, goes too.

    Args:
        files: Text by path; all Go of one module.
    """
    packages = _read_packages(files)
    _reach(packages)
    kept = {path: text for path, text in files.items() if not path.endswith(".go")}
    for package in packages.values():
        kept.update(_write(package))
    return {path: kept[path] for path in files if path in kept}


def _is_private(path: str) -> bool:
    return path.startswith(_PRIVATE) and path.endswith(".go")


def _read_packages(files: Mapping[str, str]) -> dict[str, _Package]:
    packages: dict[str, _Package] = defaultdict(_Package)
    for path, text in files.items():
        if path.endswith(".go"):
            package = packages[str(PurePosixPath(path).parent)]
            is_test = path.endswith(_TEST_FILE) and _is_private(path)
            (package.tests if is_test else package.files)[path] = _split(text)
    return dict(packages)


def _split(text: str) -> tuple[str, list[_Declaration]]:
    """Give what stands before the first declaration, and all of them."""
    code = _NOISE.sub(lambda noise: re.sub(r"[^\n]", " ", noise[0]), text)
    starts = list(_START.finditer(code))
    places = [_find_comment(text, start.start()) for start in starts] + [len(text)]
    declarations = [
        _Declaration(
            text=text[first:last],
            names=frozenset(_list_names(start)),
            mentions=frozenset(_BARE.findall(code, first, last)) | frozenset(_SELECTED.findall(code, first, last)),
            qualified=frozenset(_QUALIFIED.findall(code, first, last)),
        )
        for start, first, last in zip(starts, places, places[1:], strict=False)
    ]
    return text[: places[0]], declarations


def _list_names(start: re.Match[str]) -> Iterator[str]:
    receiver, function = start["receiver"], start["function"]
    if receiver:
        yield receiver
        if not function[0].isupper():
            yield f".{function}"
    elif name := function or start["type"] or start["value"]:
        yield name


def _find_comment(text: str, place: int) -> int:
    """Give where the comment begins that stands directly above a declaration; where that begins if there is none."""
    while place and text[text.rfind("\n", 0, place - 1) + 1 :].startswith("//"):
        place = text.rfind("\n", 0, place - 1) + 1
    return place


def _list_declarations(files: _Files) -> Iterator[_Declaration]:
    for _, declarations in files.values():
        yield from declarations


def _reach(packages: Mapping[str, _Package]) -> None:
    """Note in each package which of its names are reached from outside of ``internal``, and from groups of values."""
    by_name: dict[str, list[_Package]] = defaultdict(list)
    for place, package in packages.items():
        by_name[PurePosixPath(place).name].append(package)
    waiting = [
        (package, declaration)
        for place, package in packages.items()
        for declaration in _list_declarations(package.files)
        if not declaration.names or not f"{place}/".startswith(_PRIVATE)
    ]
    while waiting:
        package, declaration = waiting.pop()
        found = [(package, name) for name in declaration.mentions]
        found += [(other, name) for alias, name in declaration.qualified for other in by_name.get(alias, ())]
        for other, name in found:
            if name not in other.reached:
                other.reached.add(name)
                waiting.extend(
                    (other, each)
                    for each in _list_declarations(other.files)
                    if name in each.names and each.names <= other.reached
                )


def _write(package: _Package) -> Iterator[tuple[str, str]]:
    """Give by path what is left of the files of a package: all of those that are not private."""
    gone = {
        name for each in _list_declarations(package.files) for name in each.names if not each.names <= package.reached
    } - package.reached
    for path, (head, declarations) in package.files.items():
        is_private = _is_private(path)
        yield from _join(path, head, (each for each in declarations if not is_private or each.names <= package.reached))
    needed = _find_needed(list(_list_declarations(package.tests)), gone)
    for path, (head, declarations) in package.tests.items():
        yield from _join(path, head, (each for each in declarations if each.names <= needed))


def _find_needed(declarations: Iterable[_Declaration], gone: set[str]) -> set[str]:
    """Give the names of the tests that mention nothing that is gone, and of all that these need among declarations."""
    waiting = [each for each in declarations if each.is_test and not each.mentions & gone]
    needed: set[str] = set()
    while waiting:
        each = waiting.pop()
        if not each.names <= needed:
            needed |= each.names
            waiting.extend(other for other in declarations if not other.is_test and other.names & each.mentions)
    return needed


def _join(path: str, head: str, declarations: Iterable[_Declaration]) -> Iterator[tuple[str, str]]:
    if written := "".join(each.text for each in declarations):
        yield path, head + written

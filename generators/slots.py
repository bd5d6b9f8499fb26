"""Slots: named places in a host template where other layers may add lines.

A host marks one on a line of its own, ``{% slot imports %}``; a layer fills it with
``_slots/<host file>/imports.j2``, which is inserted as it stands (so it is indented like its surroundings) and
sees the same variables as the host. Fills follow each other in the order of the layers. An empty slot vanishes
with its line.
"""

import re
from collections.abc import Callable, Iterable

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from generators.errors import TemplateError

FILL_VARIABLE = "_fill_slot"
"""The variable through which a compiled host asks for the lines of a slot: a function from name to text."""

FillSlot = Callable[[str], str]

_SLOT_LINE = re.compile(r"^[ \t]*\{%[-+]? *slot ([a-z][a-z0-9_]*) *[-+]?%\}[ \t]*$", re.MULTILINE)
_SLOT_ANYWHERE = re.compile(r"\{%[-+]?\s*slot\b")


class SlotTag(Extension):
    """Compiles ``{% slot name %}`` to a call of the function that gives the lines of that slot."""

    tags = {"slot"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        """Parse the tag; Jinja calls this when it meets one."""
        line = next(parser.stream).lineno
        name = nodes.Const(parser.stream.expect("name").value)
        ask = nodes.Name(FILL_VARIABLE, "load")
        return nodes.Output([nodes.Call(ask, [name], [], None, None)], lineno=line)


def find_slots(source: str, where: str) -> frozenset[str]:
    """Give the names of the slots of a template.

    Args:
        source: The text of the template.
        where: The template's path, for the error.

    Raises:
        TemplateError: If a slot shares its line with something else, or is there twice.
    """
    names = _SLOT_LINE.findall(source)
    if len(names) != len(_SLOT_ANYWHERE.findall(source)):
        msg = f"{where}: a slot has a line of its own, and a lower-case name"
        raise TemplateError(msg)
    if len(set(names)) != len(names):
        msg = f"{where}: a slot is there twice"
        raise TemplateError(msg)
    return frozenset(names)


def join_fills(rendered: Iterable[str]) -> str:
    """Join what layers gave for one slot, each as whole lines; nothing but blank lines counts as nothing."""
    return "".join(text if text.endswith("\n") else f"{text}\n" for text in rendered if text.strip())


def add_slots(environment: Environment) -> None:
    """Teach a Jinja environment the slot tag."""
    environment.add_extension(SlotTag)

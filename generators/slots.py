"""Slots and bodies: named places in a host template where other layers add lines, or give other ones.

A host marks a slot on a line of its own, ``{% slot imports %}``; a layer fills it with
``_slots/<host file>/imports.j2``, which is inserted as it stands (so it is indented like its surroundings) and
sees the same variables as the host. Fills follow each other in the order of the layers. An empty slot vanishes
with its line.

A host marks a body around lines of its own, ``{% body deletion %}`` … ``{% endbody %}``: they stand unless a layer
fills the body, in the same way as a slot. Two layers cannot both say what stands there.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from generators.errors import TemplateError

FILL_VARIABLE = "_fill_slot"
"""The variable through which a compiled host asks for the lines of a slot: a function from name to text."""

FillSlot = Callable[[str], str]

_PLACE_LINE = re.compile(r"^[ \t]*\{%[-+]? *(slot|body) ([a-z][a-z0-9_]*) *[-+]?%\}[ \t]*$", re.MULTILINE)
_PLACE_ANYWHERE = re.compile(r"\{%[-+]?\s*(?:slot|body)\b")


@dataclass(frozen=True, slots=True)
class Places:
    """Where other layers may write in a template, by name.

    Attributes:
        slots: Places that are empty until layers add lines.
        bodies: Places with lines of the host, for which one layer may give others.
    """

    slots: frozenset[str]
    bodies: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """All of them."""
        return self.slots | self.bodies


class SlotTag(Extension):
    """Compiles ``{% slot name %}`` to a call of the function that gives the lines of that slot."""

    tags = {"slot"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        """Parse the tag; Jinja calls this when it meets one."""
        line = next(parser.stream).lineno
        name = nodes.Const(parser.stream.expect("name").value)
        ask = nodes.Name(FILL_VARIABLE, "load")
        return nodes.Output([nodes.Call(ask, [name], [], None, None)], lineno=line)


class BodyTag(Extension):
    """Compiles ``{% body name %}`` … ``{% endbody %}`` to the lines that a layer gave for it, or else to its own."""

    tags = {"body"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        """Parse the tag with what it holds; Jinja calls this when it meets one."""
        line = next(parser.stream).lineno
        name = nodes.Const(parser.stream.expect("name").value)
        ask = nodes.Call(nodes.Name(FILL_VARIABLE, "load"), [name], [], None, None)
        own = parser.parse_statements(("name:endbody",), drop_needle=True)
        return nodes.If(ask, [nodes.Output([ask])], [], own, lineno=line)


def find_places(source: str, where: str) -> Places:
    """Give the names of the slots and bodies of a template.

    Args:
        source: The text of the template.
        where: The template's path, for the error.

    Raises:
        TemplateError: If one shares its line with something else, or a name is there twice.
    """
    found = _PLACE_LINE.findall(source)
    if len(found) != len(_PLACE_ANYWHERE.findall(source)):
        msg = f"{where}: a slot or body has a line of its own, and a lower-case name"
        raise TemplateError(msg)
    if len({name for _, name in found}) != len(found):
        msg = f"{where}: a slot or body is there twice"
        raise TemplateError(msg)
    slots = frozenset(name for tag, name in found if tag == "slot")
    return Places(slots, frozenset(name for _, name in found) - slots)


def join_fills(rendered: Iterable[str]) -> str:
    """Join what layers gave for one slot, each as whole lines; nothing but blank lines counts as nothing."""
    return "".join(text if text.endswith("\n") else f"{text}\n" for text in rendered if text.strip())


def add_slots(environment: Environment) -> None:
    """Teach a Jinja environment both tags."""
    environment.add_extension(SlotTag)
    environment.add_extension(BodyTag)

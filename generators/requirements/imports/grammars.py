"""Grammars: the formats that have no parser in Python, parsed by lark from the files beside this module."""

from functools import cache
from importlib.resources import files

from lark import Lark, Token, Tree
from lark.exceptions import LarkError

from generators.requirements.imports.schema import FormatError


@cache
def _load(name: str) -> Lark:
    grammar = files(__package__).joinpath(f"{name}.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", maybe_placeholders=True)


def parse(name: str, text: str) -> Tree[Token]:
    """Parse a text by a grammar.

    Raises:
        FormatError: With the line where the text leaves the grammar.
    """
    try:
        return _load(name).parse(text)
    except (LarkError, RecursionError) as error:
        line = getattr(error, "line", None)
        where = f" in line {line}" if isinstance(line, int) and line > 0 else ""
        msg = f"It cannot be read{where}."
        raise FormatError(msg) from error

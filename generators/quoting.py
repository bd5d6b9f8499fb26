"""Quoting: how text of a Spec is written into a file so that it stays text.

What an issue says may stand in a string, a comment, a docstring or prose, and can end none of them. Each function
is a filter of the templates under its own name; manifests call them too.
"""

import json
import re
from collections.abc import Callable

_MARKDOWN_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~$&@])")
_SHELL_SAFE = re.compile(r"[A-Za-z0-9_./:=@%+,-]+")


def py_string(value: object) -> str:
    """Give a Python string literal."""
    return repr(str(value))


def py_literal(value: object) -> str:
    """Give a Python literal of a plain value: text, number, truth value, None, or a tuple or list of these."""
    return repr(value)


def py_comment(value: object) -> str:
    """Give text for the rest of a line that began with ``#``; every line break becomes a space."""
    return one_line(value)


def docstring(value: object) -> str:
    """Give text for the inside of a triple-quoted docstring."""
    return one_line(value).replace("\\", "\\\\").replace('"', "'")


def yaml_string(value: object) -> str:
    """Give a double-quoted YAML scalar."""
    return double_quote(value)


def toml_string(value: object) -> str:
    """Give a basic TOML string."""
    return double_quote(value)


def double_quote(value: object) -> str:
    """Give a string in the escapes that JSON, YAML and TOML share."""
    quoted = json.dumps(str(value), ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in quoted)


def js_string(value: object) -> str:
    """Give a JavaScript string literal."""
    return json.dumps(str(value), ensure_ascii=False)


def js_literal(value: object) -> str:
    """Give a JavaScript literal of a plain value: text, number, truth value, null, or a list of these."""
    return json.dumps(value, ensure_ascii=False)


def js_comment(value: object) -> str:
    """Give text for the inside of a comment that ends in ``*/``."""
    return one_line(value).replace("*/", "* /")


def markdown(value: object) -> str:
    """Give prose in which nothing is markup, a mention or a table's border."""
    return _MARKDOWN_SPECIAL.sub(r"\\\1", one_line(value))


def shell_word(value: object) -> str:
    """Give one word of a POSIX shell."""
    text = str(value)
    if _SHELL_SAFE.fullmatch(text):
        return text
    return "'" + text.replace("'", "'\"'\"'") + "'"


def one_line(value: object) -> str:
    """Give the text with every character that is not printable as a space, so that it is one line."""
    return "".join(character if character.isprintable() else " " for character in str(value)).strip()


FILTERS: dict[str, Callable[[object], str]] = {
    "py_string": py_string,
    "py_literal": py_literal,
    "py_comment": py_comment,
    "docstring": docstring,
    "js_string": js_string,
    "js_literal": js_literal,
    "js_comment": js_comment,
    "yaml_string": yaml_string,
    "toml_string": toml_string,
    "markdown": markdown,
    "shell_word": shell_word,
    "one_line": one_line,
}
"""The filters that templates have beside Jinja's own."""

"""YAML as generated services have it: block style, two spaces, lists indented, no line broken by the writer."""

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generators.quoting import one_line

_WIDTH = 10_000


def write_yaml(document: Any) -> str:  # noqa: ANN401 - any document of mappings, lists and scalars
    """Give the text of a YAML document."""
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.width = _WIDTH
    # A value that is there twice is written twice.
    yaml.representer.ignore_aliases = lambda _: True
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()


def quote(text: str) -> str:
    """Give a scalar that is written in double quotes, so that no reader takes it for a number or a truth value."""
    quoted: str = DoubleQuotedScalarString(text)
    return quoted


def comment_value(mapping: CommentedMap, key: str, comment: str) -> None:
    """Write a comment behind the value of a key."""
    mapping.yaml_add_eol_comment(one_line(comment), key, column=0)

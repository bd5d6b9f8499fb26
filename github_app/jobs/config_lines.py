"""Lines of a YAML file: where in it something stands, so that a fault can be shown at its place."""

from collections.abc import Sequence

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

FIRST_LINE = 1


def find_line(text: str, place: Sequence[str | int]) -> int:
    """Give the line, from 1, at which a place stands, or else the nearest that is around it.

    Args:
        text: Valid YAML.
        place: The keys and indices that lead there: ``("reviewers", 0)``.
    """
    node = YAML(typ="safe", pure=True).compose(text)
    line = FIRST_LINE
    for part in place:
        found = _step(node, part)
        if found is None:
            break
        line, node = found
    return line


def explain_error(error: Exception, text: str) -> tuple[int, str]:
    """Give the line, from 1, at which a text stops being YAML, and why.

    Args:
        error: What reading the text raised.
        text: The text.
    """
    if not isinstance(error, MarkedYAMLError):
        return FIRST_LINE, str(error)
    mark = error.problem_mark
    if mark is None or (error.context_mark and mark.index >= len(text.rstrip())):
        # What is never closed is missed at the end, and to be put right where it begins.
        mark = error.context_mark
    return (mark.line + 1 if mark else FIRST_LINE), error.problem or str(error)


def _step(node: Node | None, part: str | int) -> tuple[int, Node] | None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == str(part):
                return key.start_mark.line + 1, value
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        item = node.value[part]
        return item.start_mark.line + 1, item
    return None

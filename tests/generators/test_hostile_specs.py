"""What an issue says stays text, wherever a service shows it."""

import ast
import tomllib

import pytest
from ruamel.yaml import YAML

from generators.pipeline import generate

# Each tries to end a string, comment, docstring, table or expression, and to bring in a name or a line of its own.
HOSTILE = [
    '"""; INJECTED(); """',
    "'''; INJECTED(); '''",
    'x" + INJECTED() + "',
    "x' + INJECTED() + '",
    "\\",
    '\\"',
    "{{ INJECTED() }} {% include 'INJECTED' %} {INJECTED}",
    "# INJECTED | INJECTED: true, INJECTED ${{ INJECTED }}",
    "%(INJECTED)s %s $INJECTED `INJECTED`",
]


def make_resources(text):
    fields = [
        {"name": "code", "type": "string", "summary": text, "pattern": "^['\"\\\\# {}%]*$", "default": "\"' #\\"},
        {"name": "note", "type": "text", "summary": text},
        {"name": "state", "type": "enum", "values": ("a b", "c/d+e.f-g"), "default": "a b", "summary": text},
    ]
    return [{"name": "Order", "summary": text, "fields": fields}]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_issue_becomes_code(make_spec, text):
    tree = generate(make_spec(summary=text, resources=make_resources(text))).tree
    for path in (path for path in tree if path.endswith(".py")):
        names = {node.id for node in ast.walk(ast.parse(tree[path].content)) if isinstance(node, ast.Name)}
        assert "INJECTED" not in names, path
    assert tomllib.loads(tree["pyproject.toml"].content)["project"]["description"] == text
    for path in (path for path in tree if path.endswith(".yml")):
        document = YAML(typ="safe", pure=True).load(tree[path].content)
        assert "INJECTED" not in document
    assert "INJECTED" not in tree["Dockerfile"].content
    assert "INJECTED" not in tree[".github/workflows/billing-api.yml"].content

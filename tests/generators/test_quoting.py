"""Quoting: nothing that an issue says ends the string, comment or prose that it stands in."""

import ast
import subprocess
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from generators import quoting

HOSTILE = [
    'a"""\nimport os  # ',
    "a'''b",
    'ends with a quote"',
    "ends with a backslash\\",
    "\\u0022\\n\\N{BULLET}",
    "{{ 7 * 7 }} {% raw %} ${HOME} $(id) `id`",
    "line\u2028two\x85three\x0cfour\rfive",
    "]]> --> */ # // ;",
    "\x7f\x00\x1b[31m",
    "'; DROP TABLE users; --",
    "| cell | @somebody <img src=x onerror=alert(1)> [a](javascript:b)",
    "naïve 🙂",
]
every_hostile_text = pytest.mark.parametrize("text", HOSTILE)


@given(st.text())
def test_a_python_string_reads_back_as_the_same_text(text):
    assert ast.literal_eval(quoting.py_string(text)) == text


@every_hostile_text
def test_a_docstring_stays_one_docstring(text):
    module = ast.parse(f'"""{quoting.docstring(text)}"""\n')
    assert [type(node) for node in module.body] == [ast.Expr]
    assert ast.get_docstring(module)


@given(st.text())
def test_no_text_ends_a_docstring_or_a_comment(text):
    module = ast.parse(f'"""{quoting.docstring(text)}"""\nx = 1  # {quoting.py_comment(text)}\n')
    assert [type(node) for node in module.body] == [ast.Expr, ast.Assign]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_toml_string_reads_back_as_the_same_text(text):
    assert tomllib.loads(f"a = {quoting.toml_string(text)}") == {"a": text}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_yaml_string_reads_back_as_the_same_text(text):
    assert YAML(typ="safe", pure=True).load(f"a: {quoting.yaml_string(text)}\n") == {"a": text}


@every_hostile_text
def test_a_shell_word_is_one_word_and_nothing_is_run(text):
    text = text.replace("\x00", "")
    shown = subprocess.run(["/bin/sh", "-c", f"printf %s {quoting.shell_word(text)}"], capture_output=True, check=True)
    assert shown.stdout.decode() == text


def test_markdown_loses_its_meaning():
    assert quoting.markdown("a | b <i> @me [x](y)\n# z") == r"a \| b \<i\> \@me \[x\](y) \# z"

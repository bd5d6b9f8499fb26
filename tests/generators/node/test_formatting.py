"""TypeScript and JSON come out as prettier leaves them, in the service's own options or in people's."""

from pathlib import Path

import pytest

from generators.errors import TemplateError
from generators.node import formatting
from generators.node.formatting import STYLE_FILE, format_files, restyle
from generators.node.superset import SUPERSET

STYLE = '{ "singleQuote": true, "printWidth": 60 }'


def test_files_are_formatted_in_the_services_own_options():
    files = {STYLE_FILE: STYLE, "a.ts": 'export const a   = ["b"]', "b.md": "a   b"}
    formatted = format_files(files)
    assert formatted["a.ts"] == "export const a = ['b'];\n"
    assert formatted["b.md"] == "a   b"


def test_the_lock_file_stays_as_npm_wrote_it():
    files = {"package-lock.json": '{"a":\n[1]}'}
    assert format_files(files) == files


def test_what_is_no_typescript_is_an_error_that_names_the_file():
    with pytest.raises(TemplateError, match=r"src/a\.ts"):
        format_files({"src/a.ts": "export const = 1"})


def test_people_have_files_in_their_own_style():
    files = {"a.ts": "export const a = ['b'];\n", "b.py": "a  =  1"}
    assert restyle(files, '{ "semi": false }') == {"a.ts": 'export const a = ["b"]\n', "b.py": "a  =  1"}


@pytest.mark.parametrize("style", ["semi: false", "[]", '{ "semi": "perhaps" }'])
def test_a_style_that_cannot_be_read_leaves_files_as_they_are(style):
    files = {"a.ts": "export const a  =  1"}
    assert restyle(files, style) == files


def test_no_code_of_people_is_loaded():
    files = {"a.ts": "export const a  =  1"}
    assert restyle(files, '{ "plugins": ["./steal.js"] }') == {"a.ts": "export const a = 1;\n"}


def test_it_is_the_prettier_that_services_have():
    module = Path(formatting.__file__).parent / "prettier" / "standalone.mjs"
    assert f'"{SUPERSET.package["devDependencies"]["prettier"]}"' in module.read_text(encoding="utf-8")

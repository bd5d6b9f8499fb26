"""Imports of TypeScript are sorted and merged, and those that nothing uses are left out."""

from generators.node.imports import tidy_imports


def test_modules_of_node_come_first_then_packages_then_files():
    text = (
        "import { b } from './b.js';\nimport { z } from 'zod';\nimport { a } from '../a.js';\n"
        "import { readFile } from 'node:fs';\n\nexport const x = [a, b, z, readFile];\n"
    )
    assert tidy_imports(text) == (
        "import { readFile } from 'node:fs';\n\nimport { z } from 'zod';\n\nimport { a } from '../a.js';\n"
        "import { b } from './b.js';\n\nexport const x = [a, b, z, readFile];\n"
    )


def test_what_nothing_uses_is_left_out():
    text = "/** What it is. */\nimport a, { b, c } from 'd';\n\nexport const x = { b: 'c', ...b };\n"
    assert tidy_imports(text) == "/** What it is. */\nimport { b } from 'd';\n\nexport const x = { b: 'c', ...b };\n"


def test_a_property_of_that_name_is_no_use():
    assert "import" not in tidy_imports("import { a } from 'b';\n\nexport const x = { a: y.a };\n")


def test_one_module_is_imported_once():
    text = "import { b } from 'x';\nimport { type T, a } from 'x';\n\nexport const y: T = a(b);\n"
    assert tidy_imports(text) == "import { a, b, type T } from 'x';\n\nexport const y: T = a(b);\n"


def test_types_alone_are_imported_as_types():
    text = "import { type T, a } from 'x';\n\nexport const y: T = 1;\n"
    assert tidy_imports(text) == "import type { T } from 'x';\n\nexport const y: T = 1;\n"


def test_what_is_imported_for_its_effect_stays():
    text = "import 'x';\nimport * as all from 'y';\n\nexport const z = all.b;\n"
    assert tidy_imports(text) == text


def test_a_file_without_imports_stays():
    assert tidy_imports("export const a = 1;\n") == "export const a = 1;\n"


def test_what_is_used_behind_an_address_or_a_quote_in_a_template_stays():
    text = (
        "import { host, port } from './places.js';\n\n"
        "const address = `http://${host}`;\nconst words = `it's ${port}, isn't it`;\n"
    )
    assert tidy_imports(text) == text

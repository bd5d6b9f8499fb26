"""The form of gofmt, as gofmt itself said it; where there is one, all of a service is held against it."""

import shutil
import subprocess

import pytest

from generators.go.formatting import format_source
from generators.go.imports import tidy_imports
from generators.pipeline import generate
from github_app.service_directory import write_service

MODULE = "example.com"


def form(*lines):
    return format_source("\n".join(("package a", "", *lines)) + "\n", MODULE).removeprefix("package a\n\n").splitlines()


def test_fields_are_aligned_with_their_tags():
    lines = ("type A struct {", '\tID int `json:"id"`', '\tLonger string `json:"longer"`', "\tPlain bool", "}")
    assert form(*lines) == [
        "type A struct {",
        '\tID     int    `json:"id"`',
        '\tLonger string `json:"longer"`',
        "\tPlain  bool",
        "}",
    ]


def test_a_comment_ends_what_is_aligned():
    lines = ("type A struct {", "\t// One.", "\tID int", "\t// Two.", "\tLonger string", "}")
    assert form(*lines) == list(lines)


def test_keys_are_aligned_up_to_a_value_of_several_lines():
    lines = ("var a = A{", "\tID: 1,", "\tLonger: 2,", "\tList: []int{", "\t\t1,", "\t},", "\tB: 3,", "}")
    assert form(*lines) == [
        "var a = A{", "\tID:     1,", "\tLonger: 2,", "\tList: []int{", "\t\t1,", "\t},", "\tB: 3,", "}",
    ]  # fmt: skip


def test_keys_may_be_texts_with_colons():
    lines = ("var a = map[string]int{", '\t"a: b": 1,', '\t"c": 2,', "}")
    assert form(*lines) == ["var a = map[string]int{", '\t"a: b": 1,', '\t"c":    2,', "}"]


def test_constants_are_aligned():
    lines = ("const (", '\tA Code = "a"', '\tLonger Code = "b"', ")")
    assert form(*lines) == ["const (", '\tA      Code = "a"', '\tLonger Code = "b"', ")"]


def test_cases_are_no_keys():
    lines = ("func a() {", "\tswitch b {", "\tcase c: d(),", "\tdefault: e(),", "\t}", "}")
    assert form(*lines) == list(lines)


def test_blank_lines_go_where_blocks_begin_and_end_and_where_there_are_several():
    assert form("func a() {", "", "\tb()", "", "", "\tc()", "", "}") == ["func a() {", "\tb()", "", "\tc()", "}"]


def test_raw_texts_stay_as_they_are():
    lines = ("const a = `x", "", "", "  ID: 1,", "y`")
    assert form(*lines) == list(lines)


def test_a_backquote_in_another_text_opens_none():
    lines = ("var a = A{", '\tB: "`",', '\tLonger: `"`,', "}")
    assert form(*lines) == ["var a = A{", '\tB:      "`",', '\tLonger: `"`,', "}"]


def test_what_holds_nothing_is_one_line():
    assert form("var a = A{", "}", "", "var b = c(", ")") == ["var a = A{}", "", "var b = c()"]


def test_imports_are_those_that_are_used_in_groups_and_in_order():
    text = """package a

import (
\t"example.com/own/part"
\t"fmt"
\t"errors"
\t"github.com/a/b/v3"
\tother "github.com/c/d"
\t_ "embed"
\t"os"
)

// os.Exit is not called here, and "errors.Is" is a text.
var x = fmt.Sprint(b.C, other.D, part.E, "errors.Is")
"""
    block = tidy_imports(text, MODULE).partition("import (\n")[2].partition(")\n")[0]
    assert block == (
        '\t_ "embed"\n\t"fmt"\n\n\t"github.com/a/b/v3"\n\tother "github.com/c/d"\n\n\t"example.com/own/part"\n'
    )


def test_one_import_needs_no_brackets_and_none_no_line():
    assert 'import "fmt"\n' in tidy_imports(
        'package a\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nvar x = fmt.Sprint()\n', MODULE
    )
    assert "import" not in tidy_imports('package a\n\nimport (\n\t"os"\n)\n\nvar x = 1\n', MODULE)


@pytest.mark.skipif(shutil.which("gofmt") is None, reason="there is no Go here")
@pytest.mark.parametrize("database", ["postgresql", "mysql", "sqlite"])
def test_gofmt_has_nothing_to_change(tmp_path, make_spec, database):
    write_service(generate(make_spec(stack="go-fiber-gorm", database=database)).tree, tmp_path / "service")
    done = subprocess.run(
        ["gofmt", "-l", "-e", "."], cwd=tmp_path / "service", capture_output=True, text=True, check=True
    )
    assert done.stdout == ""

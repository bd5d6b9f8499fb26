"""go.mod and go.sum: what is reached from the dependencies of a service, with what was resolved."""

import json

import pytest

from generators.errors import TemplateError
from generators.go.modules import read_superset
from generators.stacks.fiber_gorm.project import SUPERSET


@pytest.fixture
def superset(tmp_path):
    (tmp_path / "go.mod").write_text(
        "module lock\n\ngo 1.26.0\n\nrequire (\n\ta/b v1.0.0\n\tc/d v2.0.0\n\te/f v3.0.0 // indirect\n)\n"
    )
    (tmp_path / "go.sum").write_text("a/b v1.0.0 h1:1=\na/b v1.0.0/go.mod h1:2=\nc/d v2.0.0 h1:3=\ne/f v3.0.0 h1:4=\n")
    reach = {
        "a/b": {"modules": ["a/b", "e/f"], "sums": ["a/b v1.0.0", "a/b v1.0.0/go.mod", "e/f v3.0.0"]},
        "c/d": {"modules": ["c/d"], "sums": ["c/d v2.0.0"]},
    }
    (tmp_path / "reach.json").write_text(json.dumps(reach))
    return read_superset(tmp_path)


def test_what_is_reached_stands_in_both_files(superset):
    files = superset.write("example.com/x", superset.require("a/b"))
    assert files["go.mod"] == (
        "module example.com/x\n\ngo 1.26.0\n\nrequire (\n\ta/b v1.0.0\n)\n\nrequire (\n\te/f v3.0.0 // indirect\n)\n"
    )
    assert files["go.sum"] == "a/b v1.0.0 h1:1=\na/b v1.0.0/go.mod h1:2=\ne/f v3.0.0 h1:4=\n"


def test_what_is_not_resolved_cannot_be_required(superset):
    with pytest.raises(TemplateError, match=r"does not have e/f; add it"):
        superset.require("e/f")


def test_every_module_of_the_stack_is_resolved_with_its_sums():
    for name in SUPERSET.modules:
        files = SUPERSET.write("example.com/x", SUPERSET.require(name))
        assert f"\t{name} {SUPERSET.versions[name]}\n" in files["go.mod"]
        assert f"{name} {SUPERSET.versions[name]} h1:" in files["go.sum"]

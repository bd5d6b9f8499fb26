"""The checkers of Go find what somebody planted in a service that was clean before."""

import pytest

from generators.pipeline import generate
from generators.spec.file import read_spec
from github_app.proof.checkers.go import list_go_steps
from github_app.proof.site import Site
from github_app.proof.steps import run_steps
from github_app.service_directory import write_service

SPEC = """
name: notes-api
stack: go-fiber-gorm
database: sqlite
resources:
  Note:
    fields:
      title: {type: string, required: true}
"""


@pytest.fixture
def site(tmp_path, pool):
    spec = read_spec(SPEC)
    write_service(generate(spec).tree, tmp_path / "service")
    return Site(spec, tmp_path / "service", tmp_path, pool)


def test_an_error_that_nobody_looks_at_and_a_function_that_nobody_calls_are_found(site):
    planted = 'package api\n\nimport "os"\n\n// Forget removes.\nfunc Forget(name string) {\n\tos.Remove(name)\n}\n'
    (site.directory / "api" / "forget.go").write_text(planted, encoding="utf-8")
    found = {result.name: result.problem for result in run_steps(list_go_steps(site))}
    assert "forget.go:7" in found["golangci-lint"]
    assert "(errcheck)" in found["golangci-lint"]
    assert "1 issues" in found["golangci-lint"]
    (line,) = found["unreachable code"].splitlines()[1:]
    assert line == "api/forget.go:6:6: unreachable func: Forget"

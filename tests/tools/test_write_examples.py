"""The examples are what the generator writes today: after a change of it, run `make examples`."""

import pytest

from generators.filetree import Mode
from generators.stacks.registry import STACKS
from tools.write_examples import generate_example, list_issues


@pytest.fixture(params=list_issues(), ids=lambda issue: issue.stem)
def issue(request):
    return request.param


def read_files(directory):
    return {path.relative_to(directory).as_posix(): path for path in directory.rglob("*") if path.is_file()}


def test_each_stack_has_an_example():
    assert [issue.stem for issue in list_issues()] == sorted(STACKS)


def test_an_example_is_what_the_generator_writes_today(issue):
    written = read_files(issue.with_suffix(""))
    tree = generate_example(issue)
    assert sorted(written) == sorted(tree)
    assert [path for path in tree if written[path].read_bytes() != tree[path].content.encode()] == []
    executable = {path for path, file in tree.items() if file.mode is Mode.EXECUTABLE}
    assert {path for path in written if written[path].stat().st_mode & 0o100} == executable

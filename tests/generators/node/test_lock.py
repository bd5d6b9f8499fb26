"""A service's package-lock.json is the part of the superset that it needs, as npm itself would write it."""

import json

import pytest

from generators.locks.npm import reach, read_lock, write_lock
from generators.node.superset import SUPERSET


def make_packages(**needs):
    """Make a lock of packages at the top of node_modules, by what each needs."""
    return {f"node_modules/{name}": {"version": "1.0.0", **need} for name, need in needs.items()}


@pytest.fixture(scope="module")
def text():
    return (SUPERSET.folder / "package-lock.json").read_text(encoding="utf-8")


def test_a_lock_is_written_as_npm_wrote_it(text):
    assert write_lock(read_lock(text)) == text


def test_npms_marks_are_computed_again(text):
    packages = read_lock(text)
    assert write_lock(reach(packages, packages[""])) == text


def test_a_lock_names_no_registry(text):
    assert '"resolved"' not in text


def test_only_what_is_needed_is_there():
    packages = make_packages(a={"dependencies": {"b": "1"}}, b={}, c={})
    assert list(reach(packages, {"dependencies": {"a": "1"}})) == ["", "node_modules/a", "node_modules/b"]


def test_what_is_beside_a_package_comes_before_what_is_above_it():
    packages = make_packages(a={"dependencies": {"b": "2"}}, b={})
    packages["node_modules/a/node_modules/b"] = {"version": "2.0.0"}
    assert "node_modules/b" not in reach(packages, {"dependencies": {"a": "1"}})


@pytest.mark.parametrize(
    ("root", "package", "marks"),
    [
        ({"dependencies": {"a": "1"}}, {"dependencies": {"b": "1"}}, {}),
        ({"devDependencies": {"a": "1"}}, {"dependencies": {"b": "1"}}, {"dev": True}),
        ({"dependencies": {"a": "1"}}, {"optionalDependencies": {"b": "1"}}, {"optional": True}),
        ({"dependencies": {"a": "1"}}, {"peerDependencies": {"b": "1"}}, {"peer": True}),
        (
            {"dependencies": {"a": "1"}, "devDependencies": {"b": "1"}},
            {"optionalDependencies": {"b": "1"}},
            {"devOptional": True},
        ),
    ],
)
def test_a_package_has_the_marks_of_who_needs_it(root, package, marks):
    assert reach(make_packages(a=package, b={}), root)["node_modules/b"] == {"version": "1.0.0", **marks}


def test_an_optional_peer_is_not_installed():
    peer = {"peerDependencies": {"b": "1"}, "peerDependenciesMeta": {"b": {"optional": True}}}
    assert "node_modules/b" not in reach(make_packages(a=peer, b={}), {"dependencies": {"a": "1"}})


def test_a_package_that_is_not_there_is_an_error():
    with pytest.raises(KeyError, match="b"):
        reach(make_packages(a={"dependencies": {"b": "1"}}), {"dependencies": {"a": "1"}})


@pytest.mark.parametrize("text", ["[]", json.dumps({"lockfileVersion": 1, "dependencies": {}})])
def test_what_is_no_lock_of_npm_7_is_refused(text):
    with pytest.raises(ValueError, match="package-lock"):
        read_lock(text)


def test_of_every_script_at_the_installation_it_is_said_whether_it_may_run():
    scripted = {
        place.rpartition("node_modules/")[2]
        for place, package in SUPERSET.locked.items()
        if package.get("hasInstallScript")
    }
    assert scripted <= SUPERSET.package["allowScripts"].keys()

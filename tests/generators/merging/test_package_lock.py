"""``package-lock.json``: merged package by package, so that ``npm ci`` takes it, or left alone."""

import json

import pytest

from generators.locks.npm import reach, read_lock, write_lock
from generators.merging.package_lock import settle_package_lock
from generators.merging.versions import Versions, agree
from generators.pipeline import generate

ROOT = {"name": "shop", "version": "0.1.0"}


def package(version="1.0.0", **needs):
    return {"version": version, "integrity": f"sha512-{version}", **({"dependencies": needs} if needs else {})}


def lock(needs, nested=(), **packages):
    """Make a lock of packages at the top of node_modules, and of some below others."""
    placed = {f"node_modules/{name}": each for name, each in packages.items()}
    return write_lock(reach({**placed, **dict(nested)}, ROOT | {"dependencies": needs}))


BASE = lock({"express": "^1"}, express=package(mime="^1"), mime=package())


def settle(ours, theirs, base=BASE):
    return settle_package_lock(Versions(base, ours, theirs))


def test_packages_of_both_sides_are_there():
    ours = lock({"express": "^1", "nanoid": "^1"}, express=package(mime="^1"), mime=package(), nanoid=package())
    theirs = lock({"express": "^1", "redis": "^1"}, express=package(mime="^1"), mime=package(), redis=package())
    assert settle(ours, theirs) == agree(
        lock(
            {"express": "^1", "nanoid": "^1", "redis": "^1"},
            express=package(mime="^1"),
            mime=package(),
            nanoid=package(),
            redis=package(),
        )
    )


def test_the_newer_version_is_taken_where_both_changed_it():
    ours, theirs = (
        lock({"express": "^1"}, express=package(version, mime="^1"), mime=package()) for version in ("1.10.0", "1.9.0")
    )
    assert settle(ours, theirs) == settle(theirs, ours) == agree(ours)


def test_what_one_side_still_needs_stays_though_the_other_dropped_it():
    ours = lock({"express": "^1", "send": "^1"}, express=package(mime="^1"), mime=package(), send=package(mime="^1"))
    theirs = lock({"express": "^2"}, express=package("2.0.0"))
    assert settle(ours, theirs) == agree(
        lock({"express": "^2", "send": "^1"}, express=package("2.0.0"), mime=package(), send=package(mime="^1"))
    )


def test_a_need_is_never_met_by_a_version_that_neither_side_met_it_with():
    ours = lock({"express": "^1", "mime": "^2"}, {"node_modules/express/node_modules/mime": package()}.items(),
                express=package(mime="^1"), mime=package("2.0.0"))  # fmt: skip
    theirs = lock({"express": "^1", "send": "^1"}, express=package(mime="^1"), mime=package(), send=package(mime="^1"))
    assert settle(ours, theirs) == Versions(BASE, ours, theirs)


@pytest.mark.parametrize(
    "ours",
    [
        *("{", '{"lockfileVersion": 1, "dependencies": {}}', '{"packages": {}}', '{"packages": []}'),
        json.dumps({"packages": {**read_lock(BASE), "packages/own": {"version": "1.0.0"}}}),
    ],
)
def test_a_lock_that_is_not_understood_is_left_to_be_merged(ours):
    theirs = lock({"express": "^1", "redis": "^1"}, express=package(mime="^1"), mime=package(), redis=package())
    assert settle(ours, theirs) == Versions(BASE, ours, theirs)


def test_a_change_of_the_database_leaves_the_packages_of_people(make_spec):
    before, after = (
        generate(make_spec(stack="express-prisma", database=database)).tree["package-lock.json"].content
        for database in ("sqlite", "postgresql")
    )
    packages = {**read_lock(before), "node_modules/nanoid": package()}
    root = packages[""] | {"dependencies": packages[""]["dependencies"] | {"nanoid": "^1"}}
    merged = read_lock(settle(write_lock(reach(packages, root)), after, before).ours)
    assert merged.keys() == {*read_lock(after), "node_modules/nanoid"}

"""``uv.lock``: merged package by package, with all that the service needs and nothing else."""

import pytest

from generators.filetree import FileTree
from generators.locks.uv import read_lock
from generators.merging.uv_lock import settle_uv_lock
from generators.merging.versions import Versions, agree
from generators.pipeline import generate
from generators.spec.models import ServiceSpec

HEADER = 'version = 1\nrevision = 5\nrequires-python = ">=3.11"\n'


def package(name: str, version: str = "1.0", *needs: str) -> str:
    edges = "".join(f'    {{ name = "{need}" }},\n' for need in needs)
    listed = f"dependencies = [\n{edges}]\n" if needs else ""
    return (
        f'[[package]]\nname = "{name}"\nversion = "{version}"\nsource = {{ registry = "https://pypi.org/simple" }}\n'
        f'{listed}sdist = {{ url = "https://files.example/{name}-{version}.tar.gz" }}\n'
    )


def own(*needs: str, name: str = "shop") -> str:
    edges = "".join(f'    {{ name = "{need}" }},\n' for need in needs)
    stated = "".join(f'    {{ name = "{need}", specifier = ">=1" }},\n' for need in needs)
    return (
        f'[[package]]\nname = "{name}"\nversion = "0.1.0"\nsource = {{ virtual = "." }}\ndependencies = [\n{edges}]\n\n'
        f"[package.metadata]\nrequires-dist = [\n{stated}]\n"
    )


def lock(*blocks: str) -> str:
    return "\n".join([HEADER, *sorted(blocks)])


BASE = lock(own("alembic"), package("alembic"))


def test_packages_of_both_sides_are_there_and_stated() -> None:
    ours = lock(own("alembic", "boto3"), package("alembic"), package("boto3", "1.0", "jmespath"), package("jmespath"))
    theirs = lock(own("alembic", "redis"), package("alembic"), package("redis"))
    assert settle_uv_lock(Versions(BASE, ours, theirs)) == agree(
        lock(
            own("alembic", "redis", "boto3"),
            *(package("alembic"), package("boto3", "1.0", "jmespath"), package("jmespath"), package("redis")),
        )
    )


def test_the_newer_version_is_taken_where_both_changed_it() -> None:
    ours, theirs = (lock(own("alembic"), package("alembic", version)) for version in ("1.10", "1.9"))
    assert settle_uv_lock(Versions(BASE, ours, theirs)) == agree(ours)
    assert settle_uv_lock(Versions(BASE, theirs, ours)) == agree(ours)


def test_what_a_new_package_needs_is_as_new_as_it_was_resolved_with() -> None:
    base = lock(own("alembic"), package("alembic", "2.0", "typing"), package("typing", "5.0"))
    ours = lock(own("alembic"), package("alembic", "1.0", "typing"), package("typing", "4.0"))
    theirs = lock(
        *(own("alembic", "redis"), package("alembic", "2.0", "typing")),
        *(package("redis", "8.0", "typing"), package("typing", "5.0")),
    )
    versions = read_lock(settle_uv_lock(Versions(base, ours, theirs)).ours).blocks.keys()
    assert {("alembic", "1.0"), ("redis", "8.0"), ("typing", "5.0")} <= versions


def test_what_one_side_still_needs_stays_though_the_other_dropped_it() -> None:
    base = lock(own("alembic", "redis"), package("alembic"), package("redis", "1.0", "wheel"), package("wheel"))
    ours = lock(
        *(own("alembic", "celery", "redis"), package("alembic"), package("celery", "1.0", "redis")),
        *(package("redis", "1.0", "wheel"), package("wheel")),
    )
    settled = settle_uv_lock(Versions(base, ours, BASE))
    assert settled == agree(
        lock(
            *(own("alembic", "celery"), package("alembic"), package("celery", "1.0", "redis")),
            *(package("redis", "1.0", "wheel"), package("wheel")),
        )
    )


def test_what_neither_side_needs_any_more_is_gone() -> None:
    base = lock(own("a", "b"), package("a", "1.0", "c"), package("b", "1.0", "c"), package("c"))
    ours = lock(own("b"), package("b", "1.0", "c"), package("c"))
    theirs = lock(own("a"), package("a", "1.0", "c"), package("c"))
    assert settle_uv_lock(Versions(base, ours, theirs)) == agree(lock(own()))


@pytest.mark.parametrize(
    "ours", ["not TOML [", "x = 1\n\n[[package]]\nversion = '1'\n", BASE + "\n" + package("alembic")]
)
def test_a_file_in_another_layout_is_left_to_be_merged(ours: str) -> None:
    versions = Versions(BASE, ours, lock(own("alembic", "redis"), package("alembic"), package("redis")))
    assert settle_uv_lock(versions) == versions


def test_adding_and_removing_a_feature_returns_to_the_same_bytes(make_spec) -> None:
    def read(spec: ServiceSpec) -> str:
        tree: FileTree = generate(spec).tree
        return tree["uv.lock"].content

    plain, cached, queued = (read(make_spec(features=features)) for features in ((), ("redis-cache",), ("queue",)))
    both = settle_uv_lock(Versions(plain, cached, queued)).ours
    assert both == read(make_spec(features=("redis-cache", "queue")))
    assert settle_uv_lock(Versions(queued, both, plain)).ours == cached

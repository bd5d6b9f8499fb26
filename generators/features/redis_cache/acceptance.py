"""What a cache promises over HTTP, on every stack: nobody sees less than without it, and Redis may go."""

import itertools
import time
from collections.abc import Iterator

from generators.acceptance import Check, Deployment, Row, expect
from generators.contract.naming import name_property, write_collection_path
from generators.contract.operations import READY_PATH
from generators.contract.properties import Origin, list_properties
from generators.spec.models import Resource

SERVER = "redis"
"""The name of Redis in the manifest."""

_OK, _NO_CONTENT, _NOT_FOUND = 200, 204, 404
_STORING = {"SET", "SETEX", "PSETEX", "SETNX", "MSET", "HSET", "EVAL", "EVALSHA"}
_TRIES = 4
_PATIENCE_SECONDS = 15.0
_POLL_SECONDS = 0.1
_LONGEST_ANSWER_SECONDS = 3.0
_SORTS = ("", "updated_at", "-updated_at")
"""By what the newest rows are sorted further."""

# A page that was never asked for is one that no cache has.
_pages = itertools.cycle(itertools.product(_SORTS, range(100, 10, -1)))


def what_is_read_again_comes_from_redis(deployment: Deployment) -> None:
    """A row and a page that are read again are the same, and Redis is asked for them but not told them again."""
    for resource in deployment.spec.resources:
        path = write_collection_path(resource)
        row = deployment.make_row(resource)
        for target in (f"{path}/{row['id']}", f"{path}?{_write_new_page(deployment)}"):
            first = deployment.send("GET", target)
            # What is kept may be renewed before its time, at random; that is rare, and not each time.
            for _ in range(_TRIES):
                before = len(deployment.observe(SERVER))
                again = deployment.send("GET", target)
                names = {command["name"] for command in deployment.observe(SERVER)[before:]}
                expect(again.text == first.text, "a row that is read again is another", again)
                if not names & _STORING:
                    break
            expect(names, f"Redis is not asked for {target}")
            expect(not names & _STORING, f"what was kept of {target} is not used: Redis got {sorted(names)}")


def a_write_is_seen_at_once_on_all_instances(deployment: Deployment) -> None:
    """What one instance creates, changes and deletes, another one that has it in the cache shows at once."""
    with deployment.launch({}) as other:
        for resource in deployment.spec.resources:
            path = write_collection_path(resource)
            total = _count_rows(other, path)
            row = deployment.make_row(resource)
            expect(_count_rows(other, path) > total, f"{path} does not count what was created elsewhere")
            target = f"{path}/{row['id']}"
            expect(_read(other, target) == row, f"{target} is not what was created elsewhere")
            for changed in _change(deployment, resource, row):
                expect(_read(other, target) == changed, f"{target} is not what was changed elsewhere")
            total = _count_rows(other, path)
            deleted = deployment.send("DELETE", target)
            expect(deleted.status_code == _NO_CONTENT, "a row that nobody refers to is not deleted", deleted)
            expect(_read(other, target) is None, f"{target} is there, and was deleted elsewhere")
            expect(_count_rows(other, path) == total - 1, f"{path} counts what was deleted elsewhere")


def what_goes_along_with_a_deletion_is_seen(deployment: Deployment) -> None:
    """Rows that are deleted, emptied or unlinked because another row is deleted are so in the cache, too."""
    with deployment.launch({}) as other:
        for resource, row, targets in _make_related(deployment):
            path = write_collection_path(resource)
            for target in targets:
                for instance in (deployment, other):
                    _read(instance, f"{path}/{row['id']}")
                deployment.send("DELETE", target)
                expected = _find_past_the_cache(deployment, path, row["id"])
                for instance in (deployment, other):
                    shown = _read(instance, f"{path}/{row['id']}")
                    expect(shown == expected, f"{path} shows {shown} after DELETE {target}, and it is {expected}")


def without_redis_requests_are_served(deployment: Deployment) -> None:
    """While Redis is away all requests are answered as always, none waits, and the service is ready but degraded."""
    resource = deployment.spec.resources[0]
    path = write_collection_path(resource)
    with deployment.take_away(SERVER):
        start = time.monotonic()
        row = deployment.make_row(resource)
        target = f"{path}/{row['id']}"
        for _ in range(3):
            expect(_read(deployment, target) == row, f"{target} is not what was created")
            expect(_count_rows(deployment, path) > 0, f"{path} is empty")
        for changed in _change(deployment, resource, row):
            expect(_read(deployment, target) == changed, f"{target} is not what was changed")
        deployment.send("DELETE", target)
        expect(_read(deployment, target) is None, f"{target} is there, and was deleted")
        elapsed = time.monotonic() - start
        expect(elapsed < _LONGEST_ANSWER_SECONDS, f"a dozen requests take {elapsed:.1f} s")
        ready = deployment.send("GET", READY_PATH)
        expect(ready.status_code == _OK, "the service is not ready without Redis", ready)
        expect(ready.json()["checks"][SERVER] == "degraded", "the answer does not say that Redis is away", ready)
    _wait_until_back(deployment)


def what_redis_missed_is_not_served_afterwards(deployment: Deployment) -> None:
    """A change while Redis is away, with the old row in it, is seen on all instances when the writer has it back."""
    rows = [(resource, deployment.make_row(resource)) for resource in deployment.spec.resources]
    paths = [f"{write_collection_path(resource)}/{row['id']}" for resource, row in rows]
    with deployment.launch({}) as other:
        instances = (deployment, other)
        for instance, path in itertools.product(instances, paths):
            _read(instance, path)
        with deployment.take_away(SERVER):
            expected = {path: _change_or_delete(deployment, *row) for path, row in zip(paths, rows, strict=True)}
        _wait_until_back(deployment)
        for instance, path in itertools.product(instances, paths):
            expect(_read(instance, path) == expected[path], f"{path} is out of date after Redis was away")


CHECKS: tuple[Check, ...] = (
    what_is_read_again_comes_from_redis,
    a_write_is_seen_at_once_on_all_instances,
    what_goes_along_with_a_deletion_is_seen,
    without_redis_requests_are_served,
    what_redis_missed_is_not_served_afterwards,
)


def _read(deployment: Deployment, target: str) -> Row | None:
    """Give a row as a cache may have it; None if there is none."""
    answer = deployment.send("GET", target)
    if answer.status_code == _NOT_FOUND:
        return None
    expect(answer.status_code == _OK, f"{target} cannot be read", answer)
    row: Row = answer.json()
    return row


def _count_rows(deployment: Deployment, path: str) -> int:
    answer = deployment.send("GET", path)
    expect(answer.status_code == _OK, f"{path} cannot be listed", answer)
    total: int = answer.json()["total"]
    return total


def _find_past_the_cache(deployment: Deployment, path: str, row_id: str) -> Row | None:
    """Give one of the newest rows from a page that nobody has asked for before."""
    answer = deployment.send("GET", f"{path}?{_write_new_page(deployment)}")
    expect(answer.status_code == _OK, f"{path} cannot be listed", answer)
    return next((row for row in answer.json()["items"] if row["id"] == row_id), None)


def _write_new_page(deployment: Deployment) -> str:
    sort, size = next(_pages)
    created, updated = (name_property(name, deployment.style) for name in ("created_at", "updated_at"))
    further = f",{sort.replace('updated_at', updated)}" if sort else ""
    return f"sort=-{created}{further}&size={size}"


def _change(deployment: Deployment, resource: Resource, row: Row) -> Iterator[Row]:
    """Change one field of a row and give the row as it is then; nothing if no field can be changed."""
    body = deployment.write_body(resource)
    listed = list_properties(deployment.spec, resource, deployment.style)
    names = [prop.name for prop in listed if prop.origin is Origin.FIELD and prop.name in body]
    for name in names:
        if body[name] != row[name]:
            answer = deployment.send("PATCH", f"{write_collection_path(resource)}/{row['id']}", json={name: body[name]})
            expect(answer.status_code == _OK, f"{name} cannot be changed", answer)
            yield answer.json()
            return


def _change_or_delete(deployment: Deployment, resource: Resource, row: Row) -> Row | None:
    """Change a row, or delete it where no field can be changed, and give what it is then."""
    for changed in _change(deployment, resource, row):
        return changed
    deployment.send("DELETE", f"{write_collection_path(resource)}/{row['id']}")
    return None


def _make_related(deployment: Deployment) -> Iterator[tuple[Resource, Row, list[str]]]:
    """Make a row of each resource that refers to or is linked with others, and give the paths of those others."""
    by_name = {resource.name: resource for resource in deployment.spec.resources}
    for resource in deployment.spec.resources:
        related: dict[str, str | list[str]] = {}
        targets = []
        for prop in list_properties(deployment.spec, resource, deployment.style):
            if prop.relation is None:
                continue
            target = by_name[prop.relation.target]
            made = deployment.make_row(target)["id"]
            related[prop.name] = [made] if prop.origin is Origin.LINK else made
            targets.append(f"{write_collection_path(target)}/{made}")
        if targets:
            yield resource, deployment.make_row(resource, **related), targets


def _wait_until_back(deployment: Deployment) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while deployment.send("GET", READY_PATH).json()["checks"][SERVER] != "ok":
        expect(time.monotonic() < end, "Redis is back, and the service does not use it")
        time.sleep(_POLL_SECONDS)

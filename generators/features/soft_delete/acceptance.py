"""What soft delete promises over HTTP, on every stack."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

from generators.acceptance import Answer, Check, Deployment, Row, expect
from generators.auth.acceptance import ME_PATH
from generators.auth.operations import require_account
from generators.contract.naming import write_collection_path
from generators.contract.properties import Origin, Property, list_properties
from generators.features.soft_delete.logins import what_was_issued_before_a_deletion_stays_over
from generators.spec.models import Auth, OnDelete, Resource

_OK = 200
_CREATED = 201
_NO_CONTENT = 204
_REFUSED = (401, 403)
_NOT_FOUND = 404
_CONFLICT = 409
_AT_ONCE = 4


def a_deleted_row_comes_back_as_it_was(deployment: Deployment) -> None:
    """POST to restore answers the row as it was before, save for updated_at, and it is read and listed again."""
    for resource in deployment.spec.resources:
        row = deployment.make_row(resource)
        before = _count(deployment, resource)
        _delete(deployment, resource, row)
        expect(_count(deployment, resource) == before - 1, f"a list still counts a deleted {resource.name}")
        restored = _restore(deployment, resource, row)
        expect(restored.status_code == _OK, f"a deleted {resource.name} is not restored", restored)
        moment = "updated_at" if "updated_at" in row else "updatedAt"
        expect(restored.json() == row | {moment: restored.json()[moment]}, "it is not as it was", restored)
        expect(_read(deployment, resource, row).json() == restored.json(), "it is not read as restored", restored)
        expect(_count(deployment, resource) == before, f"a list does not count a restored {resource.name}")


def only_deleted_rows_are_restored(deployment: Deployment) -> None:
    """To restore what is not deleted, or never was there, is not_found; to delete twice is, too."""
    for resource in deployment.spec.resources:
        row = deployment.make_row(resource)
        expect(_restore(deployment, resource, row).status_code == _NOT_FOUND, "a row that is there is restored")
        _delete(deployment, resource, row)
        again = deployment.send("DELETE", _write_path(resource, row))
        expect(again.status_code == _NOT_FOUND, "a deleted row is deleted again", again)
        _restore(deployment, resource, row)
        expect(_restore(deployment, resource, row).status_code == _NOT_FOUND, "a restored row is restored again")


def a_unique_value_is_free_again(deployment: Deployment) -> None:
    """What a deleted row had may be used again; then the deleted one cannot come back: conflict at that property."""
    for resource, prop in _list_own(deployment, lambda prop: prop.is_unique and prop.origin is Origin.FIELD):
        body = deployment.write_body(resource)
        if body.get(prop.name) is None:
            continue
        first = deployment.send("POST", write_collection_path(resource), json=body)
        expect(first.status_code == _CREATED, f"no {resource.name} is created", first)
        _delete(deployment, resource, first.json())
        second = deployment.make_row(resource, **{prop.name: body[prop.name]})
        refused = _restore(deployment, resource, first.json())
        expect(refused.status_code == _CONFLICT, "two rows have one unique value", refused)
        expect([detail["field"] for detail in refused.json()["details"]] == [prop.name], "it is not named", refused)
        _delete(deployment, resource, second)
        restored = _restore(deployment, resource, first.json())
        expect(restored.status_code == _OK, "it does not come back once the value is free", restored)


def nothing_refers_to_a_deleted_row(deployment: Deployment) -> None:
    """A reference to a deleted row is one to nothing: validation_failed at that property."""
    for resource, prop in _list_own(deployment, lambda prop: prop.origin is Origin.REFERENCE):
        target = _find_target(deployment, prop)
        other = deployment.make_row(target)
        body = deployment.write_body(resource, **{prop.name: other["id"]})
        _delete(deployment, target, other)
        answer = deployment.send("POST", write_collection_path(resource), json=body)
        expect(answer.status_code == 422, "a new row refers to a deleted one", answer)  # noqa: PLR2004 - validation_failed
        expect([detail["field"] for detail in answer.json()["details"]] == [prop.name], "it is not named", answer)


def rows_come_back_with_what_they_belong_to(deployment: Deployment) -> None:
    """What was deleted along with a row comes back with it; what was deleted before stays away."""
    for resource, prop in _list_references(deployment, OnDelete.CASCADE):
        target = _find_target(deployment, prop)
        other = deployment.make_row(target)
        row = deployment.make_row(resource, **{prop.name: other["id"]})
        _delete(deployment, target, other)
        expect(_read(deployment, resource, row).status_code == _NOT_FOUND, f"a {resource.name} stays without its own")
        alone = _restore(deployment, resource, row)
        expect(alone.status_code == _CONFLICT, "a row comes back without what it belongs to", alone)
        expect([detail["field"] for detail in alone.json()["details"]] == [prop.name], "it is not named", alone)
        _restore(deployment, target, other)
        answer = _read(deployment, resource, row)
        expect(answer.status_code == _OK and answer.json() == row, f"the {resource.name} does not come along", answer)
        _delete(deployment, resource, row)
        _delete(deployment, target, other)
        _restore(deployment, target, other)
        answer = _read(deployment, resource, row)
        expect(answer.status_code == _NOT_FOUND, "what was deleted before comes along", answer)
        expect(_restore(deployment, resource, row).status_code == _OK, "it cannot be restored by itself")


def what_is_deleted_holds_nothing_back(deployment: Deployment) -> None:
    """A deleted row no longer keeps what it refers to from deletion, and cannot come back without it."""
    for resource, prop in _list_references(deployment, OnDelete.RESTRICT):
        target = _find_target(deployment, prop)
        other = deployment.make_row(target)
        row = deployment.make_row(resource, **{prop.name: other["id"]})
        refused = deployment.send("DELETE", _write_path(target, other))
        expect(refused.status_code == _CONFLICT, f"a {target.name} is deleted that others need", refused)
        _delete(deployment, resource, row)
        _delete(deployment, target, other)
        expect(_restore(deployment, resource, row).status_code == _CONFLICT, "a row refers to a deleted one")
        _restore(deployment, target, other)
        expect(_restore(deployment, resource, row).status_code == _OK, "it does not come back with its target there")


def a_lost_reference_comes_back_as_null(deployment: Deployment) -> None:
    """A row whose optional target is deleted meanwhile is restored without it."""
    for resource, prop in _list_references(deployment, OnDelete.SET_NULL):
        target = _find_target(deployment, prop)
        other = deployment.make_row(target)
        row = deployment.make_row(resource, **{prop.name: other["id"]})
        _delete(deployment, resource, row)
        _delete(deployment, target, other)
        restored = _restore(deployment, resource, row)
        expect(restored.status_code == _OK and restored.json()[prop.name] is None, "it refers to nothing", restored)


def links_come_back(deployment: Deployment) -> None:
    """The links of a deleted row are in no answer, and are there again when it is."""
    for resource, prop in _list_own(deployment, lambda prop: prop.origin is Origin.LINK):
        target = _find_target(deployment, prop)
        other = deployment.make_row(target)
        row = deployment.make_row(resource, **{prop.name: [other["id"]]})
        _delete(deployment, target, other)
        expect(_read(deployment, resource, row).json()[prop.name] == [], "a link leads to a deleted row")
        _restore(deployment, target, other)
        expect(_read(deployment, resource, row).json()[prop.name] == [other["id"]], "a link does not come back")


def nothing_slips_in_beside_a_deletion(deployment: Deployment) -> None:
    """Rows that are created while what they refer to is deleted are refused, go along, or hold it back."""
    for resource, prop in _list_own(deployment, lambda prop: prop.origin is Origin.REFERENCE):
        target = _find_target(deployment, prop)
        other = deployment.make_row(target)
        bodies = [deployment.write_body(resource, **{prop.name: other["id"]}) for _ in range(_AT_ONCE)]
        with ThreadPoolExecutor(_AT_ONCE + 1) as pool:
            path = write_collection_path(resource)
            creations = [pool.submit(deployment.send, "POST", path, json=body) for body in bodies]
            deletion = pool.submit(deployment.send, "DELETE", _write_path(target, other))
            created = [future.result().json()["id"] for future in creations if future.result().status_code == _CREATED]
            is_deleted = deletion.result().status_code == _NO_CONTENT
        for row_id in created if is_deleted else ():
            answer = deployment.send("GET", f"{path}/{row_id}")
            left = answer.status_code == _OK and answer.json()[prop.name] is not None
            expect(not left, "a row refers to one that was deleted at the same time", answer)


def nobody_brings_himself_back(deployment: Deployment) -> None:
    """Whoever an administrator has deleted stays so, whatever he still holds: his restore is refused."""
    if deployment.spec.auth is Auth.NONE:
        return
    account = require_account(deployment.spec).resource
    # Once: to sign in again would make him anew.
    held = deployment.sign_in(f"leaver-{uuid4().hex[:12]}")
    row = deployment.send("GET", ME_PATH, headers=held, anonymous=True).json()
    _delete(deployment, account, row)
    answer = deployment.send("POST", f"{_write_path(account, row)}/restore", headers=held, anonymous=True)
    expect(answer.status_code in _REFUSED, f"a deleted {account.name} brings himself back", answer)
    answer = _read(deployment, account, row)
    expect(answer.status_code == _NOT_FOUND, f"a deleted {account.name} is there again", answer)


CHECKS: tuple[Check, ...] = (
    a_deleted_row_comes_back_as_it_was,
    only_deleted_rows_are_restored,
    a_unique_value_is_free_again,
    nothing_refers_to_a_deleted_row,
    rows_come_back_with_what_they_belong_to,
    what_is_deleted_holds_nothing_back,
    a_lost_reference_comes_back_as_null,
    links_come_back,
    nothing_slips_in_beside_a_deletion,
    nobody_brings_himself_back,
    what_was_issued_before_a_deletion_stays_over,
)


def _list_own(deployment: Deployment, wanted: Callable[[Property], bool]) -> Iterator[tuple[Resource, Property]]:
    for resource in deployment.spec.resources:
        for prop in list_properties(deployment.spec, resource, deployment.style):
            if wanted(prop):
                yield resource, prop


def _list_references(deployment: Deployment, on_delete: OnDelete) -> Iterator[tuple[Resource, Property]]:
    def is_meant(prop: Property) -> bool:
        return prop.origin is Origin.REFERENCE and prop.relation is not None and prop.relation.on_delete is on_delete

    return _list_own(deployment, is_meant)


def _find_target(deployment: Deployment, prop: Property) -> Resource:
    name = prop.relation.target if prop.relation else ""
    return next(resource for resource in deployment.spec.resources if resource.name == name)


def _write_path(resource: Resource, row: Row) -> str:
    return f"{write_collection_path(resource)}/{row['id']}"


def _read(deployment: Deployment, resource: Resource, row: Row) -> Answer:
    return deployment.send("GET", _write_path(resource, row))


def _restore(deployment: Deployment, resource: Resource, row: Row) -> Answer:
    return deployment.send("POST", f"{_write_path(resource, row)}/restore")


def _delete(deployment: Deployment, resource: Resource, row: Row) -> None:
    answer = deployment.send("DELETE", _write_path(resource, row))
    expect(answer.status_code == _NO_CONTENT, f"a {resource.name} is not deleted", answer)


def _count(deployment: Deployment, resource: Resource) -> int:
    total: int = deployment.send("GET", write_collection_path(resource), params={"size": 1}).json()["total"]
    return total

"""What every way to authenticate promises over HTTP: who may ask, who may do what, and whose rows are whose."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from generators.acceptance import Answer, Check, Deployment, Row, expect
from generators.auth.operations import require_account
from generators.auth.ownership import find_owner_path, find_owner_reference
from generators.auth.protection import AUTH_PATH
from generators.contract.naming import name_property, write_collection_path
from generators.contract.operations import LIVE_PATH
from generators.spec.models import Relation, Resource
from generators.spec.relations import list_references

ME_PATH = f"{AUTH_PATH}/me"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who is no administrator.

    Attributes:
        deployment: The service that knows him.
        name: By which he is told from others.
    """

    deployment: Deployment
    name: str

    def send(self, method: str, path: str, **options: Any) -> Answer:  # noqa: ANN401 - any JSON
        """Send a request as this user."""
        headers: Mapping[str, str] = self.deployment.sign_in(self.name)
        return self.deployment.send(method, path, headers=headers, anonymous=True, **options)

    def read(self) -> Row:
        """Give what the service says of him."""
        answer = self.send("GET", ME_PATH)
        expect(answer.status_code == HTTPStatus.OK, f"{self.name} does not see himself", answer)
        row: Row = answer.json()
        return row


def nobody_is_served_without_proving_who_he_is(deployment: Deployment) -> None:
    """Every operation on a resource answers 401 to whoever says nothing of himself, or nonsense; health does not."""
    for resource in deployment.spec.resources:
        path = write_collection_path(resource)
        row = f"{path}/00000000-0000-4000-8000-000000000000"
        for method, where in (("GET", path), ("POST", path), ("GET", row), ("PATCH", row), ("DELETE", row)):
            for headers in ({}, {"Authorization": "Bearer nonsense"}):
                body: dict[str, Any] = {"json": {}} if method in ("POST", "PATCH") else {}
                answer = deployment.send(method, where, headers=headers, anonymous=True, **body)
                expect(answer.status_code == HTTPStatus.UNAUTHORIZED, f"{method} {where} is open", answer)
                expect(answer.json()["code"] == "unauthorized", "the code is another one", answer)
    answer = deployment.send("GET", LIVE_PATH, anonymous=True)
    expect(answer.status_code == HTTPStatus.OK, "health is not open", answer)


def users_see_and_change_only_themselves(deployment: Deployment) -> None:
    """To a user there is nobody else; he changes himself, but not what he may do, and neither creates nor deletes."""
    account = require_account(deployment.spec)
    path = write_collection_path(account.resource)
    ann, bob = User(deployment, "ann"), User(deployment, "bob")
    own, other = ann.read(), bob.read()
    listed = ann.send("GET", path)
    expect([row["id"] for row in listed.json()["items"]] == [own["id"]], "a user sees others", listed)
    expect(listed.json()["total"] == 1, "a user counts others", listed)
    for method in ("GET", "PATCH", "DELETE"):
        answer = ann.send(method, f"{path}/{other['id']}", **({"json": {}} if method == "PATCH" else {}))
        expect(answer.status_code == HTTPStatus.NOT_FOUND, f"{method} reaches another user", answer)
    role = name_property(account.role, deployment.style)
    refused = (
        ann.send("PATCH", f"{path}/{own['id']}", json={role: account.admin}),
        ann.send("POST", path, json=deployment.write_body(account.resource)),
        ann.send("DELETE", f"{path}/{own['id']}"),
    )
    for answer in refused:
        expect(answer.status_code == HTTPStatus.FORBIDDEN, "a user may do what only administrators may", answer)
    answer = ann.send("PATCH", f"{path}/{own['id']}", json={role: own[role]})
    expect(answer.status_code == HTTPStatus.OK, "a user may not change himself", answer)


def rows_of_others_do_not_exist(deployment: Deployment) -> None:
    """What belongs to somebody else is neither listed nor counted, read, changed or deleted; one's own is."""
    ann, bob = User(deployment, "ann"), User(deployment, "bob")
    owners = ann.read()["id"], bob.read()["id"]
    for resource, _ in _list_owned(deployment):
        path = write_collection_path(resource)
        before = ann.send("GET", path).json()["total"]
        own, foreign = (_make_owned(deployment, resource, owner) for owner in owners)
        listed = ann.send("GET", path, params={"sort": "-" + name_property("created_at", deployment.style)})
        ids = [row["id"] for row in listed.json()["items"]]
        expect(own["id"] in ids and foreign["id"] not in ids, f"{path} shows rows of others", listed)
        expect(listed.json()["total"] == before + 1, f"{path} counts rows of others", listed)
        for method in ("GET", "PATCH", "DELETE"):
            body: dict[str, Any] = {"json": {}} if method == "PATCH" else {}
            answer = ann.send(method, f"{path}/{foreign['id']}", **body)
            expect(answer.status_code == HTTPStatus.NOT_FOUND, f"{method} reaches a row of another", answer)
            answer = ann.send(method, f"{path}/{own['id']}", **body)
            expect(answer.status_code < HTTPStatus.BAD_REQUEST, f"{method} does not reach one's own row", answer)


def rows_are_not_given_to_others(deployment: Deployment) -> None:
    """A user can neither give a row away, nor make it a part of what is somebody else's."""
    ann, bob = User(deployment, "ann"), User(deployment, "bob")
    owners = ann.read()["id"], bob.read()["id"]
    for resource, first in _list_owned(deployment):
        own, foreign = (_make_owned(deployment, resource, owner) for owner in owners)
        name = name_property(f"{first.name}_id", deployment.style)
        where = f"{write_collection_path(resource)}/{own['id']}"
        answer = ann.send("PATCH", where, json={name: foreign[name]})
        says_owner = find_owner_reference(deployment.spec, resource) is not None
        expected = HTTPStatus.FORBIDDEN if says_owner else HTTPStatus.UNPROCESSABLE_ENTITY
        expect(answer.status_code == expected, f"{resource.name} is given to another", answer)
        named = [detail["field"] for detail in answer.json()["details"]]
        expect(named == [name], f"the error names {named}", answer)


def who_creates_a_row_owns_it(deployment: Deployment) -> None:
    """A row that does not say whose it is belongs to its creator; one of somebody else is refused."""
    ann, bob = User(deployment, "ann"), User(deployment, "bob")
    own, other = ann.read()["id"], bob.read()["id"]
    for resource, first in _list_owned(deployment):
        if find_owner_reference(deployment.spec, resource) is None or _needs_owned(deployment, resource, first):
            continue
        name = name_property(f"{first.name}_id", deployment.style)
        path = write_collection_path(resource)
        body = {key: value for key, value in deployment.write_body(resource).items() if key != name}
        answer = ann.send("POST", path, json=body | {name: other})
        expect(answer.status_code == HTTPStatus.FORBIDDEN, "a user creates for another", answer)
        answer = ann.send("POST", path, json=body)
        expect(answer.status_code == HTTPStatus.CREATED, "a user cannot create his own", answer)
        expect(answer.json()[name] == own, "who creates a row does not own it", answer)


CALLER_CHECKS: tuple[Check, ...] = (
    nobody_is_served_without_proving_who_he_is,
    users_see_and_change_only_themselves,
    rows_of_others_do_not_exist,
    rows_are_not_given_to_others,
    who_creates_a_row_owns_it,
)


def _list_owned(deployment: Deployment) -> list[tuple[Resource, Relation]]:
    """Give the resources whose rows belong to users, the users apart, with the first reference on the way there."""
    paths = ((resource, find_owner_path(deployment.spec, resource)) for resource in deployment.spec.resources)
    return [(resource, path[0]) for resource, path in paths if path]


def _make_owned(deployment: Deployment, resource: Resource, owner: str) -> Row:
    path = find_owner_path(deployment.spec, resource) or ()
    target = next(other for other in deployment.spec.resources if other.name == path[0].target)
    value = owner if len(path) == 1 else _make_owned(deployment, target, owner)["id"]
    return deployment.make_row(resource, **{name_property(f"{path[0].name}_id", deployment.style): value})


def _needs_owned(deployment: Deployment, resource: Resource, first: Relation) -> bool:
    """Tell whether a row needs others, beside its owner, that must be the owner's as well."""
    by_name = {other.name: other for other in deployment.spec.resources}
    needed = [r for r in list_references(deployment.spec, resource) if r.required and r != first]
    return any(find_owner_path(deployment.spec, by_name[r.target]) is not None for r in needed)

"""What the audit log promises over HTTP, on every stack."""

from typing import Any

from generators.acceptance import Answer, Check, Deployment, Row, expect
from generators.contract.naming import name_property, name_tag, write_collection_path
from generators.contract.properties import Origin, list_properties
from generators.features.audit_log.contract import PATH
from generators.spec.models import Auth, Resource

_OK = 200
_REQUEST = "audit-log.proof"
_MANAGED = ("id", "created_at", "updated_at")


def every_deed_has_an_entry(deployment: Deployment) -> None:
    """Creation, change and deletion of a row are listed, the newest first, with what each property was and is."""
    for resource in deployment.spec.resources:
        path = write_collection_path(resource)
        body = deployment.write_body(resource)
        created = deployment.send("POST", path, json=body, headers={"X-Request-ID": _REQUEST}).json()
        other = deployment.write_body(resource)
        changes = {name: value for name, value in other.items() if value != body.get(name)}
        changed = deployment.send("PATCH", f"{path}/{created['id']}", json=changes).json()
        deployment.send("DELETE", f"{path}/{created['id']}")
        entries = _list(deployment, row_id=created["id"])
        shown = [entry["action"] for entry in entries]
        wanted = ["delete", *(["update"] if _differ(deployment, created, changed) else []), "create"]
        expect(shown == wanted, f"the log of a {resource.name} says {shown}, and {wanted} was done")
        expect({entry["resource"] for entry in entries} == {name_tag(resource)}, "an entry is of another resource")
        states = [{}, changed, created, {}] if "update" in wanted else [{}, created, {}]
        for entry, after, before in zip(entries, states[:-1], states[1:], strict=True):
            _expect_changes(deployment, entry, before, after)
        request = entries[-1][name_property("request_id", deployment.style)]
        expect(request == _REQUEST, f"the entry names the request {request!r}")


def an_entry_says_who_it_was(deployment: Deployment) -> None:
    """The one who called is named where callers are known, and is null otherwise."""
    row = deployment.make_row(deployment.spec.resources[0])
    (entry,) = _list(deployment, row_id=row["id"])
    actor = entry[name_property("actor_id", deployment.style)]
    is_known = deployment.spec.auth in (Auth.JWT, Auth.SESSION)
    expect(bool(actor) or not is_known, "nobody is named though callers are known")
    expect(actor is None or deployment.spec.auth is not Auth.NONE, "somebody is named though nobody is known")


def what_fails_or_changes_nothing_has_no_entry(deployment: Deployment) -> None:
    """A refused request, and a change of nothing, leave the log as it was."""
    for resource in deployment.spec.resources:
        row = deployment.make_row(resource)
        path = f"{write_collection_path(resource)}/{row['id']}"
        total = _count(deployment)
        deployment.send("PATCH", path, json={})
        deployment.send("PATCH", path, json={"no_such_property": 1})
        deployment.send("POST", write_collection_path(resource), json={"no_such_property": 1})
        for prop in list_properties(deployment.spec, resource, deployment.style):
            if prop.is_unique and prop.origin is Origin.FIELD and row[prop.name] is not None:
                deployment.send(
                    "POST",
                    write_collection_path(resource),
                    json={**_write_body_alone(deployment, resource, row), prop.name: row[prop.name]},
                )
        expect(_count(deployment) == total, f"the log grew though no {resource.name} changed")


def entries_are_found(deployment: Deployment) -> None:
    """Entries are filtered by resource, row, action, actor and time, and come in pages."""
    resource = deployment.spec.resources[0]
    row = deployment.make_row(resource)
    (entry,) = _list(deployment, row_id=row["id"])
    moment = name_property("created_at", deployment.style)
    found = {
        "resource": name_tag(resource),
        "action": "create",
        f"{moment}{_suffix(deployment, 'min')}": entry[moment],
        f"{moment}{_suffix(deployment, 'max')}": entry[moment],
    }
    expect(entry in _list(deployment, **found), "an entry is not found by what it says")
    for name, value in (
        ("action", "delete"),
        (f"{moment}{_suffix(deployment, 'min')}", "2999-01-01T00:00:00Z"),
        (f"{moment}{_suffix(deployment, 'max')}", "2000-01-01T00:00:00Z"),
    ):
        listed = _list(deployment, **{"row_id": row["id"], name: value})
        expect(not listed, f"{name}={value} does not leave an entry out")
    deployment.send("DELETE", f"{write_collection_path(resource)}/{row['id']}")
    for page, action in enumerate(("delete", "create"), 1):
        answer = _ask(deployment, row_id=row["id"], size=1, page=page)
        body = answer.json()
        expect(body["total"] == 2 and [e["action"] for e in body["items"]] == [action], "a page is wrong", answer)  # noqa: PLR2004 - entries
    for name in ("no_such_filter", "size", "action"):
        answer = deployment.send("GET", PATH, params={name: "0"})
        expect(answer.status_code == 422, f"a wrong {name} is not refused", answer)  # noqa: PLR2004 - validation_failed


def nobody_changes_the_log(deployment: Deployment) -> None:
    """There is no way to add, change or delete an entry."""
    deployment.make_row(deployment.spec.resources[0])
    entry = _ask(deployment, size=1).json()["items"][0]
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = deployment.send(method, PATH)
        expect(answer.status_code == 405, f"the log answers {method}", answer)  # noqa: PLR2004 - method_not_allowed
        answer = deployment.send(method, f"{PATH}/{entry['id']}")
        expect(answer.status_code == 404, f"an entry answers {method}", answer)  # noqa: PLR2004 - not_found


def the_log_is_for_administrators(deployment: Deployment) -> None:
    """Where callers are known, nobody reads the log without saying who he is."""
    answer = deployment.send("GET", PATH, anonymous=True)
    expected = _OK if deployment.spec.auth is Auth.NONE else 401
    expect(answer.status_code == expected, "the log is open to anybody", answer)


CHECKS: tuple[Check, ...] = (
    every_deed_has_an_entry,
    an_entry_says_who_it_was,
    what_fails_or_changes_nothing_has_no_entry,
    entries_are_found,
    nobody_changes_the_log,
    the_log_is_for_administrators,
)


def _ask(deployment: Deployment, **params: Any) -> Answer:  # noqa: ANN401 - any parameter
    named = {name_property(name, deployment.style): value for name, value in params.items()}
    answer = deployment.send("GET", PATH, params=named)
    expect(answer.status_code == _OK, "the log is not read", answer)
    return answer


def _list(deployment: Deployment, **params: Any) -> list[Row]:  # noqa: ANN401 - any parameter
    items: list[Row] = _ask(deployment, size=100, **params).json()["items"]
    return items


def _count(deployment: Deployment) -> int:
    total: int = _ask(deployment, size=1).json()["total"]
    return total


def _differ(deployment: Deployment, one: Row, other: Row) -> bool:
    return _bare(deployment, one) != _bare(deployment, other)


def _bare(deployment: Deployment, row: Row) -> Row:
    managed = {name_property(name, deployment.style) for name in _MANAGED}
    return {name: value for name, value in row.items() if name not in managed}


def _expect_changes(deployment: Deployment, entry: Row, before: Row, after: Row) -> None:
    old, new = _bare(deployment, before), _bare(deployment, after)
    wanted = {
        name: {"before": old.get(name), "after": new.get(name)} for name in old | new if old.get(name) != new.get(name)
    }
    expect(entry["changes"] == wanted, f"the entry says {entry['changes']}, and the changes were {wanted}")


def _write_body_alone(deployment: Deployment, resource: Resource, row: Row) -> Row:
    """Give a body from a row that is there, so that nothing else has to be created for it."""
    sent = [p.name for p in list_properties(deployment.spec, resource, deployment.style) if p.sent is not None]
    return {name: row[name] for name in sent}


def _suffix(deployment: Deployment, bound: str) -> str:
    return name_property(f"x_{bound}", deployment.style).removeprefix("x")

"""What entity tags promise over HTTP, on every stack."""

from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from generators.acceptance import Answer, Check, Deployment, Row, expect
from generators.contract.naming import write_collection_path
from generators.contract.properties import Origin, list_properties
from generators.spec.models import FieldType, Resource

_OTHER = '"another"'
_AT_ONCE = 6


def every_answer_with_a_row_has_its_tag(deployment: Deployment) -> None:
    """Creation, reading and changing answer the same strong ETag as long as the row stays as it is."""
    for resource in deployment.spec.resources:
        path = write_collection_path(resource)
        body = deployment.write_body(resource)
        created = deployment.send("POST", path, json=body)
        tag = created.headers.get("etag", "")
        expect(tag.startswith('"') and tag.endswith('"') and len(tag) > 2, "there is no strong ETag", created)  # noqa: PLR2004 - the quotes
        row = f"{path}/{created.json()['id']}"
        same = (deployment.send("GET", row), deployment.send("PATCH", row, json={}))
        for answer in same:
            expect(answer.headers.get("etag") == tag, f"the ETag is not {tag}, though nothing changed", answer)
        other = deployment.make_row(resource)
        answer = deployment.send("GET", f"{path}/{other['id']}")
        expect(answer.headers.get("etag") != tag, "two rows have the same ETag", answer)


def a_row_that_the_caller_has_is_not_sent_again(deployment: Deployment) -> None:
    """If-None-Match with the row's tag, among others, weak, or as a star, is answered 304 without a body."""
    path, created = _make_row(deployment)
    tag = deployment.send("GET", path).headers["etag"]
    for sent in (tag, f'{_OTHER}, {tag}, "more"', f"W/{tag}", "*"):
        answer = deployment.send("GET", path, headers={"If-None-Match": sent})
        expect(answer.status_code == 304 and not answer.text, f"If-None-Match: {sent} is no 304", answer)  # noqa: PLR2004 - not modified
        expect(answer.headers.get("etag") == tag, "the 304 has not the row's ETag", answer)
    answer = deployment.send("GET", path, headers={"If-None-Match": _OTHER})
    expect(answer.status_code == 200 and answer.json() == created, "another tag is not answered with the row", answer)  # noqa: PLR2004 - OK


def a_change_moves_the_tag(deployment: Deployment) -> None:
    """After a change the old tag is answered with the row, and the new one is that of the change's answer."""
    for path, _, changes in _list_changes(deployment):
        old = deployment.send("GET", path).headers["etag"]
        changed = deployment.send("PATCH", path, json=changes)
        new = changed.headers.get("etag")
        expect(new != old, "the ETag stayed though the row changed", changed)
        answer = deployment.send("GET", path, headers={"If-None-Match": old})
        expect(answer.status_code == 200 and answer.headers.get("etag") == new, "the old tag still holds", answer)  # noqa: PLR2004 - OK


def a_stale_change_is_refused(deployment: Deployment) -> None:
    """PATCH and DELETE with an If-Match that the row is not, or that is weak, change nothing: 412."""
    for path, created, changes in _list_changes(deployment):
        tag = deployment.send("GET", path).headers["etag"]
        for sent in (_OTHER, f"W/{tag}"):
            for method, body in (("PATCH", {"json": changes}), ("DELETE", {})):
                _expect_refusal(deployment.send(method, path, headers={"If-Match": sent}, **body))
        answer = deployment.send("GET", path)
        expect(answer.json() == created, "a refused request changed the row", answer)


def a_change_of_what_was_seen_is_made(deployment: Deployment) -> None:
    """PATCH and DELETE whose If-Match names the row's tag, or is a star, are done; without one, they are too."""
    for path, created, changes in _list_changes(deployment):
        tag = deployment.send("GET", path).headers["etag"]
        answer = deployment.send("PATCH", path, json=changes, headers={"If-Match": f"{_OTHER} , {tag}"})
        expect(answer.status_code == 200, "a change of what was seen is refused", answer)  # noqa: PLR2004 - OK
        _expect_refusal(deployment.send("DELETE", path, headers={"If-Match": tag}))
        again = {name: created[name] for name in changes}
        answer = deployment.send("PATCH", path, json=again, headers={"If-Match": "*"})
        expect(answer.status_code == 200, "If-Match: * is refused", answer)  # noqa: PLR2004 - OK
        answer = deployment.send("PATCH", path, json=changes)
        expect(answer.status_code == 200, "a change without If-Match is refused", answer)  # noqa: PLR2004 - OK
        tag = answer.headers["etag"]
        answer = deployment.send("DELETE", path, headers={"If-Match": tag})
        expect(answer.status_code == 204, "a deletion of what was seen is refused", answer)  # noqa: PLR2004 - no content


def what_does_not_exist_is_not_found_first(deployment: Deployment) -> None:
    """A row that is not there is not_found, whatever the preconditions say; what is no entity tag is refused."""
    path, _ = _make_row(deployment)
    for method, name in (("GET", "If-None-Match"), ("PATCH", "If-Match"), ("DELETE", "If-Match")):
        answer = deployment.send(method, path, headers={name: "no tag"}, **_write_empty(method))
        fields = [detail["field"] for detail in answer.json()["details"]] if answer.status_code == 422 else []  # noqa: PLR2004 - validation_failed
        expect(fields == [name], f"{name}: no tag is not refused by name", answer)
    deployment.send("DELETE", path)
    for method, name in (("GET", "If-None-Match"), ("PATCH", "If-Match"), ("DELETE", "If-Match")):
        answer = deployment.send(method, path, headers={name: "*"}, **_write_empty(method))
        expect(answer.status_code == 404, f"{method} of nothing with {name}: * is no 404", answer)  # noqa: PLR2004 - not found


def of_changes_at_once_one_is_made(deployment: Deployment) -> None:
    """Of many changes at the same time that all name the same tag, exactly one is done; the others are 412."""
    for path, _, changes in _list_changes(deployment):
        tag = deployment.send("GET", path).headers["etag"]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            sent = [
                pool.submit(deployment.send, "PATCH", path, json=changes, headers={"If-Match": tag})
                for _ in range(_AT_ONCE)
            ]
            answers = [future.result() for future in sent]
        statuses = sorted(answer.status_code for answer in answers)
        expect(statuses == [200] + [412] * (_AT_ONCE - 1), f"the answers are {statuses}")


def what_goes_with_another_row_moves_the_tag(deployment: Deployment) -> None:
    """A row whose links change because what it is linked with was deleted has another tag: 304 would be a lie."""
    for resource in deployment.spec.resources:
        for prop in list_properties(deployment.spec, resource, deployment.style):
            if prop.origin is not Origin.LINK or prop.relation is None:
                continue
            target = next(r for r in deployment.spec.resources if r.name == prop.relation.target)
            other = deployment.make_row(target)
            created = deployment.make_row(resource, **{prop.name: [other["id"]]})
            path = f"{write_collection_path(resource)}/{created['id']}"
            tag = deployment.send("GET", path).headers["etag"]
            deployment.send("DELETE", f"{write_collection_path(target)}/{other['id']}")
            answer = deployment.send("GET", path, headers={"If-None-Match": tag})
            expect(answer.status_code == 200 and answer.json()[prop.name] == [], "the old tag still holds", answer)  # noqa: PLR2004 - OK


CHECKS: tuple[Check, ...] = (
    every_answer_with_a_row_has_its_tag,
    a_row_that_the_caller_has_is_not_sent_again,
    a_change_moves_the_tag,
    a_stale_change_is_refused,
    a_change_of_what_was_seen_is_made,
    what_does_not_exist_is_not_found_first,
    of_changes_at_once_one_is_made,
    what_goes_with_another_row_moves_the_tag,
)


def _make_row(deployment: Deployment) -> tuple[str, Row]:
    resource = deployment.spec.resources[0]
    row = deployment.make_row(resource)
    return f"{write_collection_path(resource)}/{row['id']}", row


def _list_changes(deployment: Deployment) -> list[tuple[str, Row, Row]]:
    """Make a row of each resource that has something to change; give its path, the row, and a change of it."""
    found = []
    for resource in deployment.spec.resources:
        name = _find_changeable(deployment, resource)
        if name is not None:
            row = deployment.make_row(resource)
            values = chain.from_iterable(deployment.write_body(resource).items() for _ in range(_AT_ONCE))
            changes = next(({key: value} for key, value in values if key == name and value != row[name]), None)
            if changes is not None:
                found.append((f"{write_collection_path(resource)}/{row['id']}", row, changes))
    return found


def _find_changeable(deployment: Deployment, resource: Resource) -> str | None:
    """Give a property whose text is answered as it was sent."""
    listed = list_properties(deployment.spec, resource, deployment.style)
    kinds = (FieldType.STRING, FieldType.TEXT, FieldType.INTEGER)
    return next((p.name for p in listed if p.field is not None and p.field.type in kinds), None)


def _write_empty(method: str) -> dict[str, Row]:
    return {"json": {}} if method == "PATCH" else {}


def _expect_refusal(answer: Answer) -> None:
    expect(answer.status_code == 412, "a stale request is not refused", answer)  # noqa: PLR2004 - precondition_failed
    expect(answer.json()["code"] == "precondition_failed", "the code is another", answer)

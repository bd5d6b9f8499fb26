"""What a service with events promises, on every stack and with every broker."""

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

from generators.acceptance import BrokenRuleError, Check, Deployment, Row, expect
from generators.contract.naming import write_collection_path
from generators.contract.operations import READY_PATH
from generators.spec.models import Resource
from generators.spec.names import to_snake

_BROKER = "broker"
_WORKER = "worker"
_PATIENCE_SECONDS = 60.0
"""A worker that lost its broker waits before it tries again."""

_PAUSE_SECONDS = 0.3

Event = Mapping[str, Any]


def every_change_has_its_event(deployment: Deployment) -> None:
    """Creation, change and deletion each give one event, in this order, with what the API answered of the row."""
    wanted = {}
    for resource in deployment.spec.resources:
        row, told = _live(deployment, resource)
        wanted[row["id"]] = told
    for row_id, told in wanted.items():
        events = _wait_for_events(deployment, row_id, len(told))
        found = [(event["type"], event["data"]) for event in events]
        expect(found == told, f"the events of a row are {found}, and not {told}")


def every_event_is_a_cloud_event(deployment: Deployment) -> None:
    """Each event is a CloudEvent 1.0 in JSON, with an id of its own, the service as source and the row as subject."""
    row = deployment.make_row(deployment.spec.resources[0])
    [event] = _wait_for_events(deployment, row["id"], 1)
    stated = {name: event.get(name) for name in ("specversion", "source", "subject", "datacontenttype")}
    wanted = {
        "specversion": "1.0",
        "source": f"/{deployment.spec.name}",
        "subject": row["id"],
        "datacontenttype": "application/json",
    }
    expect(stated == wanted, f"an event says {stated}")
    expect(str(event["time"]).endswith("Z"), f"the time of an event is {event['time']}, and not in UTC")
    ids = [event["id"] for event in _list_events(deployment)]
    expect(len(set(ids)) == len(ids), "two events have the same id")


def what_changes_nothing_has_no_event(deployment: Deployment) -> None:
    """A request that is refused, or that changes nothing, gives no event."""
    resource = deployment.spec.resources[0]
    path = write_collection_path(resource)
    row = deployment.make_row(resource)
    missing = str(uuid4())
    body = {**deployment.write_body(resource), "no_such_property": 1}
    answers = (
        deployment.send("POST", path, json=body),
        deployment.send("PATCH", f"{path}/{missing}", json={}),
        deployment.send("DELETE", f"{path}/{missing}"),
        deployment.send("PATCH", f"{path}/{row['id']}", json={}),
    )
    expect([a.status_code for a in answers] == [422, 404, 404, 200], "the requests are not answered as they have to be")
    last = deployment.make_row(resource)
    _wait_for_events(deployment, last["id"], 1)
    subjects = [event["subject"] for event in _list_events(deployment) if event["type"].startswith(_name(resource))]
    expect(missing not in subjects, "a row that does not exist has an event")
    told = [subjects.count(each["id"]) for each in (row, last)]
    expect(told == [1, 1], f"what changed nothing has an event: {told} instead of one for each creation")


def without_the_broker_events_wait(deployment: Deployment) -> None:
    """While the broker is away the service works and is ready; the events come afterwards, in order."""
    wanted = {}
    with deployment.take_away(_BROKER):
        for resource in deployment.spec.resources:
            row, told = _live(deployment, resource)
            wanted[row["id"]] = told
        answer = deployment.send("GET", READY_PATH)
        expect(answer.status_code == 200, "without the broker the service is not ready", answer)  # noqa: PLR2004 - OK
    for row_id, told in wanted.items():
        events = _wait_for_events(deployment, row_id, len(told))
        found = [(event["type"], event["data"]) for event in events]
        expect(found == told, f"after an outage the events of a row are {found}, and not {told}")


def an_event_that_comes_twice_is_handled_once(deployment: Deployment) -> None:
    """The worker handles an event once, however often the broker gives it."""
    resource = deployment.spec.resources[0]
    row = deployment.make_row(resource)
    [event] = _wait_for_events(deployment, row["id"], 1)
    _wait_for_handling(deployment, event)
    again = json.dumps(event).encode()
    deployment.publish(_BROKER, _name_channel(deployment), again)
    deployment.publish(_BROKER, _name_channel(deployment), again)
    _wait_for_next(deployment, resource)
    expect(len(_list_handled(deployment, event)) == 1, "an event that came again was handled again")


def what_is_no_event_goes_to_the_dead_letters(deployment: Deployment) -> None:
    """A message that cannot be handled is put aside with the reason, and those after it are handled."""
    poison = f"no event, {uuid4()}"
    deployment.publish(_BROKER, _name_channel(deployment), poison.encode())
    _wait_for_next(deployment, deployment.spec.resources[0])
    letters = _wait(lambda: [seen for seen in deployment.observe(_BROKER) if seen.get("dead_letter") == poison])
    expect(len(letters) == 1, "a message that is no event is not among the dead letters, once")
    expect(letters[0]["headers"].get("x-reason"), f"a dead letter does not say why: {letters[0]['headers']}")


def _live(deployment: Deployment, resource: Resource) -> tuple[Row, list[tuple[str, Row]]]:
    """Create a row, change it if two of its kind differ, and delete it; give it with the events that this makes."""
    path = write_collection_path(resource)
    row = deployment.make_row(resource)
    place = f"{path}/{row['id']}"
    changed = deployment.send("PATCH", place, json=deployment.write_body(resource)).json()
    deployment.send("DELETE", place)
    name = _name(resource)
    told = [(f"{name}created", row), (f"{name}updated", changed), (f"{name}deleted", changed)]
    return row, told if changed != row else [told[0], told[2]]


def _name(resource: Resource) -> str:
    return f"{to_snake(resource.name)}."


def _name_channel(deployment: Deployment) -> str:
    """Give the name of the exchange or topic with the events of a service."""
    return f"{deployment.spec.name}.events"


def _list_events(deployment: Deployment) -> Sequence[Event]:
    return [seen for seen in deployment.observe(_BROKER) if "specversion" in seen]


def _wait_for_events(deployment: Deployment, row_id: str, count: int) -> Sequence[Event]:
    def find() -> Sequence[Event]:
        found = [event for event in _list_events(deployment) if event["subject"] == row_id]
        return found if len(found) >= count else ()

    return _wait(find)


def _wait_for_handling(deployment: Deployment, event: Event) -> None:
    if not _wait(lambda: _list_handled(deployment, event)):
        msg = f"the worker did not log that it handled {event['type']} {event['id']}"
        raise BrokenRuleError(msg)


def _wait_for_next(deployment: Deployment, resource: Resource) -> None:
    """Wait until the worker has handled an event that comes later than all before."""
    row = deployment.make_row(resource)
    [event] = _wait_for_events(deployment, row["id"], 1)
    _wait_for_handling(deployment, event)


def _list_handled(deployment: Deployment, event: Event) -> Sequence[Mapping[str, Any]]:
    """Give the lines that the handler of a generated service writes for an event."""
    lines: Iterator[Mapping[str, Any]] = iter(deployment.read_log(_WORKER))
    return [line for line in lines if _told(line) == "event" and line.get("id") == event["id"]]


def _told(line: Mapping[str, Any]) -> object:
    """Give what a line of a log says, by the key that the stack's own logger has for it."""
    return line.get("message", line.get("msg"))


def _wait(find: Callable[[], Sequence[Mapping[str, Any]]]) -> Sequence[Mapping[str, Any]]:
    """Give what is found, once something is; nothing if it takes too long."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while not (found := find()) and time.monotonic() < end:
        time.sleep(_PAUSE_SECONDS)
    return found


CHECKS: tuple[Check, ...] = (
    every_change_has_its_event,
    every_event_is_a_cloud_event,
    what_changes_nothing_has_no_event,
    without_the_broker_events_wait,
    an_event_that_comes_twice_is_handled_once,
    what_is_no_event_goes_to_the_dead_letters,
)
"""In the order in which they are made."""

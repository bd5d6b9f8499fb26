"""Measures what must be fast and compares it with its target; ends with status 1 when a target is missed.

Times are the best of several warm runs in one process: they speak of the code, not of its first import or the machine.
"""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generators.pipeline import generate, understand
from generators.spec.models import Field, FieldType, Relation, RelationKind, Resource, ServiceSpec
from tools.command_time import measure_commands
from tools.story_time import StoryTime, measure_stories

FIELDS = (
    Field(name="title", type=FieldType.STRING, required=True, unique=True),
    Field(name="notes", type=FieldType.TEXT),
    Field(name="amount", type=FieldType.DECIMAL, required=True),
    Field(name="is_active", type=FieldType.BOOLEAN, default=True),
    Field(name="due_at", type=FieldType.DATETIME, indexed=True),
    Field(name="state", type=FieldType.ENUM, values=("open", "closed")),
)
TITLE = "Orders API"
BODY = """
We need a REST API in Python that keeps customers and their orders, with PostgreSQL and Docker.

## Customers
| field | type | notes |
| --- | --- | --- |
| email | string | required, unique |
| full_name | string | required |
| phone | string | |

## Orders
- number: string, unique, required
- placed_at: datetime
- status: enum (draft, paid, shipped)
- total: decimal

An order belongs to a customer and has many order items. An order item has a quantity (integer, at least 1) and a price.
Deleting a customer must not delete the orders.
"""
UNDERSTAND_MILLISECONDS = 100
GENERATE_MILLISECONDS = 150
STORY_MILLISECONDS = 3000
COMMAND_MILLISECONDS = 3000
# A repository of 100,000 files and 1 GB may cost this much more: what is paid for is the service, not the repository.
LARGE_FACTOR = 2
SIZES = (10, 50, 100, 300)
TURNS = 5
# One resource of a large service may cost this much more than one of a small service: linear, with some noise.
GROWTH = 1.5


@dataclass(frozen=True)
class Measurement:
    """One measured number beside the number that it must stay under."""

    name: str
    value: float
    target: float
    unit: str

    @property
    def is_met(self) -> bool:
        """Whether the number stays under its target."""
        return self.value < self.target


def make_spec(resources: int) -> ServiceSpec:
    """A service of that many resources, each with six fields and a reference to the one before it."""
    made: list[Resource] = []
    for index in range(resources):
        relations = (
            (Relation(name="origin", kind=RelationKind.MANY_TO_ONE, target=made[-1].name, inverse=f"follower{index}s"),)
            if made
            else ()
        )
        made.append(Resource(name=f"Record{index}", fields=FIELDS, relations=relations))
    return ServiceSpec(
        name="bench", stack="fastapi-sqlalchemy", features=("docker", "github-actions"), resources=tuple(made)
    )


def measure(actions: Sequence[Callable[[], object]]) -> list[float]:
    """The shortest time of each action in milliseconds: what others do on the machine only ever adds to it.

    The actions take turns, so that a busy moment does not fall on one of them alone; the first turn is not counted.
    """
    for action in actions:
        action()
    best = [float("inf")] * len(actions)
    for _ in range(TURNS):
        for index, action in enumerate(actions):
            started = time.perf_counter()
            action()
            best[index] = min(best[index], (time.perf_counter() - started) * 1000)
    return best


def measure_understanding() -> list[Measurement]:
    """How long a typical issue of three resources takes to read."""
    (milliseconds,) = measure([partial(understand, TITLE, BODY)])
    return [Measurement("understand an issue", milliseconds, UNDERSTAND_MILLISECONDS, "ms")]


def measure_generation() -> list[Measurement]:
    """How long `generate` takes, and whether its time grows with the number of resources and no faster."""
    times = dict(zip(SIZES, measure([partial(generate, make_spec(count)) for count in SIZES]), strict=True))
    small = times[50] / 50
    return [
        Measurement("generate 10 resources", times[10], GENERATE_MILLISECONDS, "ms"),
        *(
            Measurement(f"generate {count} resources", times[count], small * count * GROWTH, "ms")
            for count in (100, 300)
        ),
    ]


def measure_story() -> list[Measurement]:
    """How long it takes from a label to the opened pull request on the sandbox, for a service of three resources."""
    first, again = measure_stories(2)
    show_breakdown("just started", first)
    show_breakdown("again", again)
    return [
        Measurement("label to pull request, App just started", first.total, STORY_MILLISECONDS, "ms"),
        Measurement("label to pull request, again", again.total, STORY_MILLISECONDS, "ms"),
    ]


def measure_command() -> list[Measurement]:
    """How long it takes from a command to the commit on the branch, for a service of ten resources."""
    spec = make_spec(10)
    times = {name: measure_commands(spec, is_large=name == "large") for name in ("small", "large")}
    for name, (first, *others) in times.items():
        show_steps(f"command to commit, {name} repository, App just started", first.steps)
        show_steps(f"command to commit, {name} repository, again", others[-1].steps)
    small, large = (min(each.total for each in measured[1:]) for measured in times.values())
    return [
        Measurement("command to commit, App just started", times["small"][0].total, COMMAND_MILLISECONDS, "ms"),
        Measurement("command to commit, again", small, COMMAND_MILLISECONDS, "ms"),
        Measurement("the same, 100,000 files and 1 GB", large, small * LARGE_FACTOR, "ms"),
    ]


def show_breakdown(name: str, story: StoryTime) -> None:
    """Prints where the time of a story went."""
    show_steps(f"label to pull request, {name}", {"waiting": story.waiting, **story.steps})


def show_steps(name: str, steps: Mapping[str, float]) -> None:
    """Prints how long each step took."""
    print(f"{name}: " + ", ".join(f"{step} {took:.0f} ms" for step, took in steps.items()))


def main() -> int:
    """Prints every measurement; returns 1 if one misses its target."""
    measurements = [*measure_story(), *measure_command(), *measure_understanding(), *measure_generation()]
    for measurement in measurements:
        verdict = "ok" if measurement.is_met else "MISSED"
        print(
            f"{measurement.name:<44} {measurement.value:9.1f} {measurement.unit:<3}"
            f" target < {measurement.target:g} {measurement.unit}  {verdict}"
        )
    return int(not all(measurement.is_met for measurement in measurements))


if __name__ == "__main__":
    sys.exit(main())

"""What is measured of each stack: its generated service beside the two yardsticks, and how each is started."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """Something that answers requests.

    Attributes:
        name: ``bare``, ``driver`` or ``service``.
        command: The shell command that starts it in the service's directory, on the port of $PORT.
        paths: What it is asked, by the name of the request; {id} is the id of a row.
    """

    name: str
    command: str
    paths: dict[str, str]


@dataclass(frozen=True)
class Stack:
    """One stack.

    Attributes:
        name: As the Spec names it.
        goal: The least part of the driver's speed that its service has to reach with a list of 20.
        install: Shell commands, run in the service's directory, after which all subjects can start.
        subjects: The yardsticks, and the service.
    """

    name: str
    goal: float
    install: tuple[str, ...]
    subjects: tuple[Subject, ...]


LIST, ONE = "list-20", "read-one"
PATHS = {LIST: "/api/v1/products?page=3&size=20", ONE: "/api/v1/products/{id}"}

_UVICORN = "exec .venv/bin/uvicorn references.fastapi_sqlalchemy:{app} --port $PORT --no-access-log"

STACKS = (
    Stack(
        "fastapi-sqlalchemy",
        goal=0.5,
        # The fastest serialiser is the yardstick's own; the service does not have it.
        install=("uv sync --locked --quiet", "uv pip install --quiet msgspec==0.22.0", "uv run alembic upgrade head"),
        subjects=(
            Subject("bare", _UVICORN.format(app="bare"), {"bare": "/health/live"}),
            Subject("driver", _UVICORN.format(app="driver"), PATHS),
            Subject("service", "exec .venv/bin/python -m app", PATHS),
        ),
    ),
)

"""What is measured of each stack: its generated service beside its yardsticks, and how each is started."""

from dataclasses import dataclass

from github_app.proof.callers import ReadHeaders, read_bearer, read_session


@dataclass(frozen=True)
class Subject:
    """Something that answers requests.

    Attributes:
        name: ``bare``, ``driver``, ``orm`` or ``service``.
        command: The shell command that starts it in the service's directory, on the port of $PORT.
        paths: What it is asked, by the name of the request; {id} is the id of a row.
    """

    name: str
    command: str
    paths: dict[str, str]


@dataclass(frozen=True)
class Proof:
    """One way in which a caller proves who it is.

    Attributes:
        auth: As the Spec names it.
        read_headers: Gives the headers of all requests that follow a login.
        remembered_seconds: How long the service remembers what it read of a caller; None if it never reads.
    """

    auth: str
    read_headers: ReadHeaders
    remembered_seconds: int | None


@dataclass(frozen=True)
class Footprint:
    """What a service may take for itself.

    Attributes:
        start: Seconds until it takes a connection.
        memory: MiB that it keeps under load.
    """

    start: float
    memory: float


@dataclass(frozen=True)
class Stack:
    """One stack.

    Attributes:
        name: As the Spec names it.
        goal: The least part of the driver's speed that its service has to reach with a list of 20.
        scheme: With what the address of its database begins.
        install: Shell commands, run in the service's directory, after which all subjects can start.
        subjects: The yardsticks, and the service.
        proofs: The ways to authenticate that may not cost a read for each request.
        footprint: What its service may take; None where no goal is set.
        is_fastest: Whether its service has to answer with less work than that of every other stack.
    """

    name: str
    goal: float
    scheme: str
    install: tuple[str, ...]
    subjects: tuple[Subject, ...]
    proofs: tuple[Proof, ...]
    footprint: Footprint | None = None
    is_fastest: bool = False


LIST, ONE = "list-20", "read-one"
PATHS = {LIST: "/api/v1/products?page=3&size=20", ONE: "/api/v1/products/{id}"}

_UVICORN = "exec .venv/bin/uvicorn references.fastapi_sqlalchemy:{app} --port $PORT --no-access-log"

_INSTALL_NODE = (
    "cp .env.example .env",
    "npm ci --no-audit --no-fund",
    "npm run build",
    'cp -r "$PYTHONPATH/references/node" yardsticks',
)
_INSTALL_TYPEORM = (*_INSTALL_NODE, "npx typeorm migration:run --dataSource dist/data-source.js")
_INSTALL_PRISMA = (
    *_INSTALL_NODE[:2],
    # Prisma's engine is downloaded, which is nothing that this measures: psql applies the migrations.
    "PRISMA_SCHEMA_ENGINE_BINARY=$(type -P true) npx prisma generate",
    *_INSTALL_NODE[2:],
    'psql "$DATABASE_URL" --quiet --file prisma/migrations/*/migration.sql',
)


def _describe_node_stack(name: str, framework: str, orm: str, install: tuple[str, ...]) -> Stack:
    """Give a stack on Node, with the yardsticks of its framework, that of its ORM alone among them."""
    return Stack(
        name,
        goal=0.5,
        scheme="postgresql",
        install=install,
        subjects=(
            Subject("bare", f"exec node yardsticks/{framework}.js", {"bare": "/health/live"}),
            Subject("driver", f"exec node yardsticks/{framework}.js driver", PATHS),
            Subject("orm", f"exec node yardsticks/{framework}.js {orm}", PATHS),
            Subject("service", "exec node dist/main.js", PATHS),
        ),
        proofs=(),
    )


STACKS = (
    Stack(
        "fastapi-sqlalchemy",
        goal=0.5,
        scheme="postgresql+asyncpg",
        # The fastest serialiser is the yardstick's own; the service does not have it.
        install=(
            "cp .env.example .env",
            "uv sync --locked --quiet",
            "uv pip install --quiet msgspec==0.22.0",
            "uv run alembic upgrade head",
        ),
        subjects=(
            Subject("bare", _UVICORN.format(app="bare"), {"bare": "/health/live"}),
            Subject("driver", _UVICORN.format(app="driver"), PATHS),
            Subject("service", "exec .venv/bin/python -m app", PATHS),
        ),
        proofs=(Proof("jwt", read_bearer, None), Proof("session", read_session, 5)),
    ),
    Stack(
        "go-fiber-gorm",
        goal=0.6,
        scheme="postgres",
        install=(
            "cp .env.example .env",
            "go build -o bin/server ./cmd/server",
            'cp -r "$PYTHONPATH/references/fiber_gorm" yardstick',
            "go build -o bin/yardstick ./yardstick",
            "./bin/server migrate",
        ),
        subjects=(
            Subject("bare", "exec bin/yardstick", {"bare": "/health/live"}),
            Subject("driver", "exec bin/yardstick driver", PATHS),
            Subject("service", "exec bin/server", PATHS),
        ),
        proofs=(),
        footprint=Footprint(start=0.2, memory=60),
        is_fastest=True,
    ),
    _describe_node_stack("express-prisma", "express", "prisma", _INSTALL_PRISMA),
    _describe_node_stack("nestjs-typeorm", "nest", "typeorm", _INSTALL_TYPEORM),
    _describe_node_stack("nestjs-prisma", "nest", "prisma", _INSTALL_PRISMA),
)

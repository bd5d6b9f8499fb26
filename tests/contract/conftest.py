"""Serves model services, right and wrong ones, to the suite."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from decimal import Decimal

import pytest
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from generators.spec.models import Field, FieldType, OnDelete, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.rules import check_spec
from github_app.proof.contract.subject import Subject
from github_app.proof.processes import find_free_port
from tests.contract.model_service import STYLE, ModelService


@pytest.fixture(scope="session")
def spec() -> ServiceSpec:
    """A service with a field of every type and a relation of every kind and end."""
    author = Resource(
        name="Author",
        fields=(
            Field(name="full_name", type=FieldType.STRING, required=True, min_length=2, max_length=40),
            Field(name="code", type=FieldType.STRING, unique=True, pattern="^[A-Z]{3}-[0-9]{2}$"),
        ),
        relations=(
            Relation(name="mentor", kind=RelationKind.MANY_TO_ONE, target="Author", on_delete=OnDelete.SET_NULL),
        ),
    )
    book = Resource(
        name="Book",
        fields=(
            Field(name="title", type=FieldType.STRING, required=True),
            Field(name="blurb", type=FieldType.TEXT),
            Field(name="pages", type=FieldType.INTEGER, minimum=Decimal(1)),
            Field(name="price", type=FieldType.DECIMAL, required=True, minimum=Decimal(0), precision=6, scale=2),
            Field(name="weight", type=FieldType.FLOAT, maximum=Decimal("99.5")),
            Field(name="in_print", type=FieldType.BOOLEAN, required=True, default=True),
            Field(name="published_on", type=FieldType.DATE),
            Field(name="listed_at", type=FieldType.DATETIME),
            Field(name="edition", type=FieldType.UUID),
            Field(name="extra", type=FieldType.JSON),
            Field(name="binding", type=FieldType.ENUM, values=("hard", "soft"), default="soft"),
        ),
        relations=(
            Relation(name="author", kind=RelationKind.MANY_TO_ONE, target="Author", required=True),
            Relation(name="shelf", kind=RelationKind.MANY_TO_ONE, target="Shelf", on_delete=OnDelete.CASCADE),
            Relation(name="sequel", kind=RelationKind.ONE_TO_ONE, target="Book", on_delete=OnDelete.SET_NULL),
            Relation(name="tags", kind=RelationKind.MANY_TO_MANY, target="Tag"),
        ),
        unique_together=(("title", "pages"), ("author", "published_on")),
    )
    shelf = Resource(name="Shelf", fields=(Field(name="place", type=FieldType.STRING, required=True, max_length=1),))
    tag = Resource(name="Tag", fields=(Field(name="word", type=FieldType.STRING, required=True),))
    found = ServiceSpec(name="library", stack="fiber", page_size=7, resources=(book, author, shelf, tag))
    check_spec(found)
    return found


class Stage:
    """One server for all the services that tests put on it, one after the other."""

    def __init__(self, spec: ServiceSpec) -> None:
        self.service = ModelService(spec)
        self.base_url = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.service(scope, receive, send)


@pytest.fixture(scope="session")
def stage(spec: ServiceSpec) -> Iterator[Stage]:
    found = Stage(spec)
    with serve_on_a_thread(found) as base_url:
        found.base_url = base_url
        yield found


@pytest.fixture
def serve(spec: ServiceSpec, stage: Stage) -> Iterator[Callable[[type[ModelService]], Subject]]:
    """Gives a function that serves a kind of model service until the next one."""
    with ExitStack() as stack:

        def serve_kind(kind: type[ModelService]) -> Subject:
            stage.service = kind(spec)
            return stack.enter_context(
                Subject(spec, STYLE, stage.base_url, lambda _client: {"Authorization": "Bearer of-tests"})
            )

        yield serve_kind


@contextmanager
def serve_on_a_thread(service: ASGIApp) -> Iterator[str]:
    port = find_free_port()
    server = uvicorn.Server(uvicorn.Config(service, port=port, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.005)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()

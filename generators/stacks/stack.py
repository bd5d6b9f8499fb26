"""Stack: what the pipeline has to know of a language, framework and ORM to make a service with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generators.contract.naming import JsonStyle
from generators.layers import Layer
from generators.manifests import Manifests
from generators.result import Category
from generators.spec.models import Auth, Database, ServiceSpec
from generators.stacks.migrations import Migrations

View = Callable[[ServiceSpec], Mapping[str, Any]]
WriteProject = Callable[[Manifests, ServiceSpec], dict[str, str]]
FormatFiles = Callable[[Mapping[str, str]], dict[str, str]]
Restyle = Callable[[Mapping[str, str], str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Stack:
    """One stack that is built. What a mapping does not have is not supported on it."""

    # As the Spec names it: "fastapi-sqlalchemy".
    name: str

    # As people name it: "FastAPI + SQLAlchemy".
    title: str

    # How the API writes names; the contract asks for it.
    json_style: JsonStyle

    # The layer that every service of the stack has.
    base: Layer

    # The layer of each database that the stack can keep data in.
    databases: Mapping[Database, Layer]

    # The layer of each way to authenticate; none at all is one of them, since a README has to say what follows.
    auth: Mapping[Auth, Layer]

    # Gives the variables `service` and `resources` of all templates; each resource has a `module`.
    view: View

    # Gives the package file and its lock file from the dependencies.
    write_project: WriteProject

    # Brings a database to the tables of a service, and from those of one Spec to those of the next.
    migrations: Migrations

    # Gives all files as the stack's own formatter leaves them.
    format_files: FormatFiles

    # The file in which people say how code is to be formatted.
    style_file: str

    # Gives files as the formatter leaves them in the style that a text of that file asks for; as they are, where they
    # cannot be formatted.
    restyle: Restyle

    # The file with the OpenAPI document that the service serves; empty where its code derives the document.
    document_file: str = ""

    # Patterns of paths that are migrations or tests, by fnmatch; the first that matches counts.
    categories: tuple[tuple[str, Category], ...] = field(default=())

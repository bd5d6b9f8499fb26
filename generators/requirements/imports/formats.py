"""Formats: how each format of models is recognised, and what reads it; the stricter signs come first."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generators.requirements.imports.described_tables import describes_tables
from generators.requirements.imports.schema import Schema


@dataclass(frozen=True, slots=True)
class Format:
    """A format of models.

    Attributes:
        title: For people.
        languages: What stands behind the fence of a block in it.
        extensions: How names of its files end.
        sign: Tells whether a text is in it, so that a block or file that says nothing is recognised.
        load: Gives its reader, whose parser is imported only then.
        is_sure: Whether what has its signs can be nothing else, even where it cannot be read.
    """

    title: str
    languages: tuple[str, ...]
    extensions: tuple[str, ...]
    sign: Callable[[str], object]
    load: Callable[[], Callable[[str], Schema]]
    is_sure: bool = True


def _load_prisma() -> Callable[[str], Schema]:
    from generators.requirements.imports.prisma import read_prisma  # noqa: PLC0415 - few texts need its parser

    return read_prisma


def _load_sql() -> Callable[[str], Schema]:
    from generators.requirements.imports.sql import read_sql  # noqa: PLC0415 - few texts need its parser

    return read_sql


def _load_json_schema() -> Callable[[str], Schema]:
    from generators.requirements.imports.json_schema import read_json_schema  # noqa: PLC0415 - as above

    return read_json_schema


def _load_dbml() -> Callable[[str], Schema]:
    from generators.requirements.imports.dbml import read_dbml  # noqa: PLC0415 - few texts need its parser

    return read_dbml


def _load_jdl() -> Callable[[str], Schema]:
    from generators.requirements.imports.jdl import read_jdl  # noqa: PLC0415 - few texts need its parser

    return read_jdl


def _load_graphql() -> Callable[[str], Schema]:
    from generators.requirements.imports.graphql_sdl import read_graphql  # noqa: PLC0415 - few texts need its parser

    return read_graphql


def _load_mermaid() -> Callable[[str], Schema]:
    from generators.requirements.imports.mermaid import read_mermaid  # noqa: PLC0415 - few texts need its parser

    return read_mermaid


def _load_proto() -> Callable[[str], Schema]:
    from generators.requirements.imports.proto import read_proto  # noqa: PLC0415 - few texts need its parser

    return read_proto


def _load_service_spec() -> Callable[[str], Schema]:
    from generators.requirements.imports.service_spec import read_service_spec  # noqa: PLC0415 - as above

    return read_service_spec


# What stands behind the fence of a block that may be in any format.
_UNSAID = frozenset(
    ("", *"text txt plain plaintext yaml yml json jsonc code console terminal shell shell-session sh bash".split())
)
_LINES = re.MULTILINE | re.IGNORECASE

FORMATS: tuple[Format, ...] = (
    Format(
        "SQL",
        ("sql", "postgresql", "postgres", "psql", "mysql", "sqlite", "plpgsql", "tsql", "ddl"),
        (".sql", ".ddl"),
        re.compile(r"\bcreate\s+(?:(?:global\s+|local\s+)?temp(?:orary)?\s+|unlogged\s+)?table\b", _LINES).search,
        _load_sql,
    ),
    Format("Description of tables", (), (), describes_tables, _load_sql, is_sure=False),
    Format(
        "Prisma schema",
        ("prisma",),
        (".prisma",),
        re.compile(r"^[ \t]*model\s+\w+\s*\{[ \t]*\n\s*\w+[ \t]+[A-Z]\w*", re.MULTILINE).search,
        _load_prisma,
    ),
    Format("DBML", ("dbml",), (".dbml",), re.compile(r"^[ \t]*table\s+[\w.\"]+[^\n{;]*\{", _LINES).search, _load_dbml),
    Format(
        "JDL",
        ("jdl", "jh", "jhipster"),
        (".jdl", ".jh"),
        re.compile(
            r"^[ \t]*(?:entity\s+\w+\s*(?:\([\w ]+\)\s*)?\{|relationship\s+(?:One|Many)To(?:One|Many)\s*\{)",
            re.MULTILINE,
        ).search,
        _load_jdl,
    ),
    Format(
        "GraphQL schema",
        ("graphql", "gql", "graphqls", "sdl"),
        (".graphql", ".gql", ".graphqls"),
        re.compile(
            r"^[ \t]*type\s+\w+[^={\n]{0,100}\{\s*\w+\s*(?:\([^)]{0,300}\))?:\s*\[?[A-Z]\w*",
            re.MULTILINE,
        ).search,
        _load_graphql,
    ),
    Format(
        "Protocol Buffers",
        ("proto", "protobuf", "proto3", "proto2"),
        (".proto",),
        re.compile(
            r"^[ \t]*syntax\s*=\s*[\"']proto[23]"
            r"|^[ \t]*message\s+\w+\s*\{\s*(?:(?:optional|repeated)\s+)?[\w.<>, ]{1,80}\s\w+\s*=\s*\d",
            re.MULTILINE,
        ).search,
        _load_proto,
    ),
    Format(
        "Mermaid diagram", ("mermaid",), (".mmd", ".mermaid"), re.compile(r"\A\s*erDiagram\b").search, _load_mermaid
    ),
    Format(
        "pullwright.yml",
        (),
        (),
        re.compile(r"\A(?=[\s\S]{0,2000}^stack: )(?=[\s\S]*^resources:\s*$)(?=[\s\S]*^name: )", re.MULTILINE).search,
        _load_service_spec,
    ),
    Format(
        "OpenAPI document",
        (),
        (),
        re.compile(r"^[ \t{]{0,4}[\"']?(?:openapi|swagger|\$schema|\$defs)[\"']?\s*:", re.MULTILINE).search,
        _load_json_schema,
    ),
    Format(
        "JSON Schema",
        (),
        (),
        re.compile(r"[\"']?properties[\"']?\s*:[\s\S]{0,400}?[\"']?(?:type|\$ref)[\"']?\s*:").search,
        _load_json_schema,
        is_sure=False,
    ),
)


def find_format(text: str, language: str = "", path: str = "") -> Format | None:
    """Give the format of a block or file, by what it says of itself or else by its signs; None if it is none.

    Args:
        text: What stands in it.
        language: What stands behind the fence.
        path: The path of the file.
    """
    lower = path.lower()
    for candidate in FORMATS:
        if language in candidate.languages or (candidate.extensions and lower.endswith(candidate.extensions)):
            return candidate
    if language not in _UNSAID:
        return None
    return next((candidate for candidate in FORMATS if candidate.sign(text[:20_000])), None)

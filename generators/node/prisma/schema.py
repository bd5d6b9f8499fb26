"""``prisma/schema.prisma``, as Prisma's own formatter leaves it."""

from collections.abc import Iterable, Sequence

from generators.node.prisma.models import Model, ModelField, describe_models
from generators.node.prisma.tables import STYLE
from generators.node.prisma.types import PROVIDERS
from generators.quoting import one_line
from generators.spec.models import ServiceSpec

SCHEMA_FILE = "prisma/schema.prisma"

_HEAD = """\
generator client {
  provider = "prisma-client"
  output   = "../src/generated/prisma"
}
"""


def write_schema(spec: ServiceSpec) -> str:
    """Give the text of the schema of a service; the Spec is given enriched."""
    models = describe_models(spec, STYLE.describe(spec).tables)
    source = f'datasource db {{\n  provider = "{PROVIDERS[spec.database]}"\n}}\n'
    return "\n".join((_HEAD, source, *map(_write_model, models)))


def _write_model(model: Model) -> str:
    summary = f"/// {one_line(model.summary)}\n" if model.summary else ""
    blocks = [_align(model.columns), _align(model.relations), [f"  {line}" for line in model.attributes]]
    body = "\n\n".join("\n".join(block) for block in blocks if block)
    return f"{summary}model {model.name} {{\n{body}\n}}\n"


def _align(fields: Sequence[ModelField]) -> list[str]:
    """Give the lines of fields that stand under each other: names, types and attributes in columns."""
    names, types = _measure(each.name for each in fields), _measure(each.type for each in fields)
    lines = (
        f"  {each.name.ljust(names)} {each.type.ljust(types)} {' '.join(each.attributes)}".rstrip() for each in fields
    )
    return list(lines)


def _measure(texts: Iterable[str]) -> int:
    return max(map(len, texts), default=0)

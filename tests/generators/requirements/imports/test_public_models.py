"""Public models of real size: what comes of each was read against its source, and is kept as an outline."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generators.pipeline import generate
from generators.requirements.understanding import Understanding
from generators.spec.models import Field, Relation, Resource
from tests.generators.requirements.imports.bringing import bring_file

_MODELS = Path(__file__).parents[3] / "models"
SOURCES = sorted(path for path in (_MODELS / "public").rglob("*.*") if path.suffix != ".md")


def write_outline(understanding: Understanding) -> str:
    """Write what a model comes to: resources, what is asked, and what is told."""
    resources = understanding.spec.resources if understanding.spec else ()
    lines = [line for resource in resources for line in _write_resource(resource)]
    lines += [f"? {question.text}" for question in understanding.questions]
    lines += [f"- {sentence}" for sentence in understanding.assumptions if sentence.startswith("Not taken over")]
    return "\n".join(lines) + "\n"


def _write_resource(resource: Resource) -> Iterator[str]:
    yield f"{resource.name}: {', '.join(map(_write_field, resource.fields))}"
    yield from (f"    {_write_relation(relation)}" for relation in resource.relations)
    yield from (f"    unique: {', '.join(members)}" for members in resource.unique_together)


def _write_field(field: Field) -> str:
    kind = "/".join(field.values) if field.values else field.type.value
    digits = field.max_length or field.precision
    size = f"({digits}{f',{field.scale}' if field.scale is not None else ''})" if digits else ""
    bounds = f" {field.minimum}..{field.maximum}" if (field.minimum, field.maximum) != (None, None) else ""
    default = f" = {field.default}" if field.default is not None else ""
    marks = [mark for mark, is_set in (("unique", field.unique), ("indexed", field.indexed)) if is_set]
    return f"{field.name}{'' if field.required else '?'} {kind}{size}{bounds}{default}{''.join(f' {m}' for m in marks)}"


def _write_relation(relation: Relation) -> str:
    end = f", {relation.on_delete.value}" if relation.on_delete else ""
    return f"{relation.name}{'' if relation.required else '?'} {relation.kind.value} {relation.target}{end}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_public_model_comes_to_what_was_read_in_it(path: Path) -> None:
    understanding = bring_file(path)
    assert understanding.spec is not None
    assert write_outline(understanding) == (_MODELS / "outlines" / f"{path.name}.txt").read_text(encoding="utf-8")
    if not understanding.questions:
        assert generate(understanding.spec).tree


def test_every_outline_is_of_a_model() -> None:
    assert sorted(path.stem for path in (_MODELS / "outlines").iterdir()) == sorted(path.name for path in SOURCES)

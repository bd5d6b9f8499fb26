"""The pipeline: requirements text to Understanding, Spec to a whole service. It names no stack and no feature."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generators.auth.registry import AUTH_MODES
from generators.categories import categorize
from generators.contract.document import derive_document
from generators.contract.endpoints import list_endpoints
from generators.contract.naming import JsonStyle
from generators.contract.schemas import Json
from generators.enrichment import enrich, enrich_for_layers
from generators.errors import Problem, SpecError, TemplateError
from generators.features.registry import FEATURES
from generators.filetree import File, FileTree, Mode
from generators.layers import Layer, compose_files
from generators.manifests import Manifests
from generators.manifests.environment import write_example
from generators.manifests.writing import write_manifests
from generators.next_prompts import suggest_prompts
from generators.requirements.reading import understand
from generators.result import Endpoint, GenerationResult
from generators.spec.file import FILE_NAME, write_spec
from generators.spec.models import ServiceSpec
from generators.stacks.registry import find_stack
from generators.stacks.stack import Stack
from generators.support import choose_layers

__all__ = ["assemble", "derive_contract", "enrich", "gather_manifests", "generate", "understand"]


def generate(spec: ServiceSpec, directory: str = "") -> GenerationResult:
    """Make the service that a Spec describes. The same Spec gives the same bytes.

    Args:
        spec: The service; checked, as ``load_spec`` gives it.
        directory: Where the service will be in its repository, such as ``services/billing``; empty for the root.
            It affects the CI workflow only: all paths of the result are relative to the service's own directory.

    Raises:
        SpecError: If it has no resource, so that there is nothing to serve, or a field that no value fits.
        UnsupportedError: If no layer supports its stack, database, auth or one of its features.
        TemplateError: If a layer is wrong, which is a defect of ours.
    """
    if not spec.resources:
        raise SpecError((Problem("resources", "There is nothing to serve.", "Add at least one resource."),))
    stack = find_stack(spec.stack)
    layers = choose_layers(stack, spec)
    migrations = stack.migrations.write_first(enrich_for_layers(layers, spec))
    return assemble(stack, layers, spec, directory, migrations)


def derive_contract(spec: ServiceSpec, style: JsonStyle) -> Json:
    """Give the OpenAPI document that the service of a Spec must serve, in the JSON style of its stack."""
    enriched = enrich(spec)
    extensions = [feature.extend_document for feature in FEATURES.values() if feature.name in enriched.features]
    # It protects what features add, too.
    extensions.append(AUTH_MODES[enriched.auth].extend_document)
    return derive_document(enriched, style, extensions)


def gather_manifests(spec: ServiceSpec) -> Manifests:
    """Give what the layers of a Spec say of the service around its code: settings, servers, steps.

    Raises:
        UnsupportedError: If no layer supports its stack, database, auth or one of its features.
    """
    layers = choose_layers(find_stack(spec.stack), spec)
    return _gather(layers, enrich_for_layers(layers, spec))


def assemble(
    stack: Stack, layers: Sequence[Layer], spec: ServiceSpec, directory: str, migrations: Mapping[str, str]
) -> GenerationResult:
    """Make a service of the layers that were chosen for it.

    Args:
        stack: Which writes the package file and formats the code.
        layers: In the order in which they compose.
        spec: The service, as its ``pullwright.yml`` will have it: without what layers enrich.
        directory: Where the service will be in its repository; empty for the root.
        migrations: The text of each migration that it gets, by path.

    Raises:
        TemplateError: If a layer is wrong, which is a defect of ours.
    """
    enriched = enrich_for_layers(layers, spec)
    manifests = _gather(layers, enriched)
    files = {FILE_NAME: write_spec(spec), **write_manifests(manifests, enriched, directory)}
    files = _merge(files, stack.write_project(manifests, enriched))
    files = _merge(files, migrations)
    document = derive_contract(enriched, stack.json_style)
    if stack.document_file:
        files = _merge(files, {stack.document_file: json.dumps(document, indent=2, ensure_ascii=False) + "\n"})
    endpoints = list_endpoints(document)
    files = _merge(files, compose_files(layers, _gather_context(stack, manifests, enriched, endpoints)))
    tree = FileTree({path: _make_file(text) for path, text in stack.format_files(files).items()})
    return GenerationResult(
        summary=_summarize(stack, spec),
        tree=tree,
        categories=categorize(tree, stack.categories),
        runbook=tuple(manifests.runbook),
        environment=manifests.environment.list_settings(),
        endpoints=endpoints,
        next_prompts=suggest_prompts(spec),
        env_example=write_example(manifests.environment),
    )


def _gather(layers: Sequence[Layer], enriched: ServiceSpec) -> Manifests:
    manifests = Manifests()
    for layer in layers:
        layer.contribute(manifests, enriched)
    return manifests


def _gather_context(
    stack: Stack, manifests: Manifests, spec: ServiceSpec, endpoints: tuple[Endpoint, ...]
) -> dict[str, Any]:
    return {
        **stack.view(spec),
        "environment": manifests.environment.list_settings(),
        "runbook": tuple(manifests.runbook),
        "chores": tuple(manifests.chores),
        "endpoints": endpoints,
        "servers": tuple(manifests.servers),
        "volumes": tuple(manifests.volumes),
    }


def _merge(files: dict[str, str], others: Mapping[str, str]) -> dict[str, str]:
    twice = sorted(files.keys() & others.keys())
    if twice:
        msg = f"{', '.join(twice)}: written by a layer, but not for layers to write"
        raise TemplateError(msg)
    return {**files, **others}


def _make_file(text: str) -> File:
    return File(text, Mode.EXECUTABLE if text.startswith("#!") else Mode.FILE)


def _summarize(stack: Stack, spec: ServiceSpec) -> str:
    count = len(spec.resources)
    resources = "1 resource" if count == 1 else f"{count} resources"
    return f"{spec.name}: a service with {resources} on {stack.title}, with {spec.database.label}"

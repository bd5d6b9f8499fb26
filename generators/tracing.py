"""Tracing: which part of a Spec, which layer and which template a file of the service comes from.

Nothing is recorded for it while a service is generated: the layers say it by where their templates are, and manifests
by what each layer changes of what they write.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generators.enrichment import enrich_for_layers
from generators.features.registry import FEATURES
from generators.layers import RESOURCE_PLACEHOLDER, Layer, expand_layers, read_fills, read_hosts
from generators.manifests import Manifests
from generators.manifests.writing import write_manifests
from generators.spec.file import FILE_NAME
from generators.spec.models import ServiceSpec
from generators.stacks.registry import find_stack
from generators.stacks.stack import Stack
from generators.support import choose_layers, complete

_ROOT = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one layer gives to a file.

    Attributes:
        layer: Name of the layer.
        part: The part of the Spec that the layer is there for, such as ``features: redis-cache``.
        template: Path of its template, from the folder of the generators; empty for entries of a manifest.
        slot: The slot that it fills; empty for the file itself.
    """

    layer: str
    part: str
    template: str = ""
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file comes from.

    Attributes:
        contributions: What layers give to it, the one that writes it first.
        resource: The resource that it is about; empty if it is about none.
    """

    contributions: tuple[Contribution, ...]
    resource: str = ""


def trace_service(spec: ServiceSpec, directory: str = "") -> dict[str, Origin]:
    """Tell of every file of a service where it comes from, by its path.

    Files that the stack writes of several manifests, such as locks, come from all layers that state something for them.

    Args:
        spec: The service; checked, as ``load_spec`` gives it.
        directory: Where the service is in its repository; empty for the root.

    Raises:
        UnsupportedError: If no layer supports its stack, database, auth or one of its features.
    """
    stack = find_stack(spec.stack)
    layers = choose_layers(stack, spec)
    parts = _name_parts(stack, spec)
    origins = {FILE_NAME: Origin((Contribution("", "the whole Spec"),))}
    origins |= _trace_manifests(stack, layers, parts, spec, directory)
    return origins | trace_templates(spec)


def trace_templates(spec: ServiceSpec) -> dict[str, Origin]:
    """Tell of every file that comes from a template which one it is, with what other layers put into it.

    Raises:
        UnsupportedError: If no layer supports its stack, database, auth or one of its features.
    """
    stack = find_stack(spec.stack)
    layers = choose_layers(stack, spec)
    parts = _name_parts(stack, spec)
    fills: dict[str, list[Contribution]] = {}
    for layer in layers:
        for fill in read_fills(layer.folder):
            filled = _contribute(layer, parts, fill.template, fill.slot)
            fills.setdefault(fill.host, []).append(filled)
    origins: dict[str, Origin] = {}
    resources = list(_name_modules(stack, enrich_for_layers(layers, spec)))
    for layer in layers:
        for host in read_hosts(layer.folder):
            contributions = (_contribute(layer, parts, host.template), *fills.get(host.path, ()))
            for resource, module in resources if host.is_repeated else [("", "")]:
                origins[host.path.replace(RESOURCE_PLACEHOLDER, module)] = Origin(contributions, resource)
    return origins


def _contribute(layer: Layer, parts: Mapping[str, str], template: Path, slot: str = "") -> Contribution:
    return Contribution(layer.name, parts[layer.name], template.relative_to(_ROOT).as_posix(), slot)


def _name_modules(stack: Stack, spec: ServiceSpec) -> Iterator[tuple[str, str]]:
    """Give each resource with what takes its place in paths."""
    for resource, view in zip(spec.resources, stack.view(spec)["resources"], strict=True):
        yield resource.name, view.module


def _name_parts(stack: Stack, spec: ServiceSpec) -> dict[str, str]:
    """Give the part of the Spec that each layer is there for; of several the first."""
    named: dict[str, str] = {}
    for part, layers in _list_parts(stack, spec):
        for layer in expand_layers(layers):
            named.setdefault(layer.name, part)
            for other, beside in layer.beside.items():
                for pair in expand_layers([beside]):
                    named.setdefault(pair.name, f"{part}, with {other}")
    return named


def _list_parts(stack: Stack, spec: ServiceSpec) -> Iterator[tuple[str, list[Layer]]]:
    yield f"stack: {stack.name}", [stack.base]
    yield f"database: {spec.database}", [stack.databases[spec.database]]
    yield f"auth: {spec.auth}", [stack.auth[spec.auth]]
    for feature in (FEATURES[name] for name in FEATURES if name in complete(spec.features)):
        yield f"features: {feature.name}", [feature.layers[stack.name]]
        if feature.choice is not None:
            value = str(getattr(spec, feature.choice.setting))
            yield f"{feature.choice.setting}: {value}", [feature.choice.layers[stack.name][value]]


def _trace_manifests(
    stack: Stack, layers: Sequence[Layer], parts: Mapping[str, str], spec: ServiceSpec, directory: str
) -> dict[str, Origin]:
    """Tell of each file that manifests write which layers changed it by what they added."""
    enriched = enrich_for_layers(layers, spec)
    manifests = Manifests()
    written: Mapping[str, str] = {}
    contributions: dict[str, list[Contribution]] = {}
    for layer in layers:
        layer.contribute(manifests, enriched)
        before = written
        written = {
            **write_manifests(manifests, enriched, directory),
            **stack.write_project(manifests, enriched),
        }
        for path in written.keys() - {path for path in before if before[path] == written[path]}:
            contributions.setdefault(path, []).append(Contribution(layer.name, parts[layer.name]))
    return {path: Origin(tuple(given)) for path, given in contributions.items() if path in written}

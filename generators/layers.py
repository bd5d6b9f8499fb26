"""Layers: folders that contribute files, manifest entries and slot fills, and how they compose.

``docs/architecture-layers.md`` says how to write one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generators.errors import TemplateError
from generators.manifests import Manifests
from generators.rendering import CONTEXT_NAMES, RESOURCE_NAME, check_variables, read_source, render
from generators.slots import FILL_VARIABLE, FillSlot, Places, find_places, join_fills
from generators.spec.models import ServiceSpec

RESOURCE_PLACEHOLDER = "{resource}"
"""In the path of a template: rendered once for each resource, whose ``module`` takes its place."""

_SUFFIX = ".j2"

Contribute = Callable[[Manifests, ServiceSpec], None]
Enrich = Callable[[ServiceSpec], ServiceSpec]


def contribute_nothing(manifests: Manifests, spec: ServiceSpec) -> None:
    """Leave the manifests as they are: for a layer that has files only."""


def keep_spec(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec as it is: for a layer that enriches nothing."""
    return spec


@dataclass(frozen=True, slots=True)
class Layer:
    """One folder that is a part of a service.

    Attributes:
        name: Where it is found, such as ``databases/postgresql``; for errors and for people.
        folder: The folder that has ``files/`` and ``_slots/``; either may be missing.
        contribute: Adds entries to the manifests. It sees the whole Spec, enriched by all layers.
        enrich: Gives the Spec with what this layer needs, such as a User resource; before anything is written.
        requires: The layers that it builds on, such as a connection that several features share; they come before
            it, and are there once however many require them.
        beside: Layers that stand for this one and a feature together, by the name of that feature: they are there where
            both are, and may so fill slots that only the other one has.
    """

    name: str
    folder: Path
    contribute: Contribute = contribute_nothing
    enrich: Enrich = keep_spec
    requires: tuple["Layer", ...] = ()
    beside: Mapping[str, "Layer"] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Host:
    """A template that becomes a file, or one for each resource.

    Attributes:
        path: Path of the file, with ``{resource}`` in it if there is one for each.
        template: Path of the template.
        places: Where other layers may write in it.
    """

    path: str
    template: Path
    places: Places

    @property
    def is_repeated(self) -> bool:
        """Whether it is rendered once for each resource."""
        return RESOURCE_PLACEHOLDER in self.path


@dataclass(frozen=True, slots=True)
class Fill:
    """A template that is put into a slot of another one.

    Attributes:
        host: Path of the file that has the slot, as its layer names it.
        slot: Name of the slot.
        template: Path of the template.
    """

    host: str
    slot: str
    template: Path


def expand_layers(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """Give layers with all that they require, each once, and each behind those that it requires."""
    # A dict keeps the order of insertion.
    expanded: dict[Layer, None] = {}
    for layer in layers:
        expanded |= dict.fromkeys((*expand_layers(layer.requires), layer))
    return tuple(expanded)


def compose_files(layers: Sequence[Layer], context: Mapping[str, Any]) -> dict[str, str]:
    """Render all files of the layers, with each slot filled in the order of the layers.

    Args:
        layers: In the order in which they compose: base, database, auth, features.
        context: The variables that templates have, by name.

    Raises:
        TemplateError: If two layers write one path or give one body, a fill has no slot, or a template asks for what
            is not there.
    """
    hosts = _collect_hosts(layers)
    fills = _collect_fills(layers, hosts)
    files: dict[str, str] = {}
    for host in hosts.values():
        for path, variables in _expand(host, context):
            if path in files:
                msg = f"{host.template}: {path} is written twice"
                raise TemplateError(msg)
            filler = _make_filler(fills, host.path, variables)
            files[path] = render(host.template, {**variables, FILL_VARIABLE: filler})
    return files


def check_layer(layer: Layer) -> None:
    """Check, without rendering, that the templates of a layer use only the variables that they have.

    Raises:
        TemplateError: If one uses another, such as ``database``.
    """
    for host in read_hosts(layer.folder):
        check_variables(host.template, _allow(host.path))
    for fill in read_fills(layer.folder):
        check_variables(fill.template, _allow(fill.host))


def _allow(path: str) -> frozenset[str]:
    return CONTEXT_NAMES | {RESOURCE_NAME} if RESOURCE_PLACEHOLDER in path else CONTEXT_NAMES


def _collect_hosts(layers: Iterable[Layer]) -> dict[str, Host]:
    hosts: dict[str, Host] = {}
    for layer in layers:
        if not layer.folder.is_dir():
            msg = f"The layer {layer.name} has no folder {layer.folder}"
            raise TemplateError(msg)
        for host in read_hosts(layer.folder):
            if host.path in hosts:
                msg = f"{host.path} is written by {hosts[host.path].template} and by {host.template}"
                raise TemplateError(msg)
            hosts[host.path] = host
    return hosts


def _collect_fills(layers: Iterable[Layer], hosts: Mapping[str, Host]) -> dict[tuple[str, str], list[Path]]:
    fills: dict[tuple[str, str], list[Path]] = {}
    for layer in layers:
        for fill in read_fills(layer.folder):
            host = hosts.get(fill.host)
            if host is None:
                msg = f"{fill.template}: no layer writes {fill.host}"
                raise TemplateError(msg)
            if fill.slot not in host.places.names:
                listed = ", ".join(sorted(host.places.names)) or "none"
                msg = f"{fill.template}: {fill.host} has no slot {fill.slot!r}; it has: {listed}"
                raise TemplateError(msg)
            given = fills.setdefault((fill.host, fill.slot), [])
            if given and fill.slot in host.places.bodies:
                msg = f"The body {fill.slot!r} of {fill.host} is given by {given[0]} and by {fill.template}"
                raise TemplateError(msg)
            given.append(fill.template)
    return fills


def _expand(host: Host, context: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if not host.is_repeated:
        yield host.path, context
        return
    for resource in context["resources"]:
        yield host.path.replace(RESOURCE_PLACEHOLDER, resource.module), {**context, RESOURCE_NAME: resource}


def _make_filler(fills: Mapping[tuple[str, str], Sequence[Path]], host: str, variables: Mapping[str, Any]) -> FillSlot:
    def fill_slot(name: str) -> str:
        return join_fills(render(template, variables) for template in fills.get((host, name), ()))

    return fill_slot


@cache
def read_hosts(folder: Path) -> tuple[Host, ...]:
    """Give the files that the layer in a folder writes.

    Raises:
        TemplateError: If something else than a template is there.
    """
    return tuple(
        Host(path=path, template=template, places=find_places(read_source(template), str(template)))
        for path, template in _walk(folder / "files")
    )


@cache
def read_fills(folder: Path) -> tuple[Fill, ...]:
    """Give what the layer in a folder puts into slots of others.

    Raises:
        TemplateError: If something else than a template is there.
    """
    fills = []
    for path, template in _walk(folder / "_slots"):
        host, _, slot = path.rpartition("/")
        fills.append(Fill(host=host, slot=slot, template=template))
    return tuple(fills)


def _walk(root: Path) -> Iterator[tuple[str, Path]]:
    for template in sorted(path for path in root.rglob("*") if path.is_file()):
        path = template.relative_to(root).as_posix()
        if not path.endswith(_SUFFIX):
            msg = f"{template}: what is in files/ and _slots/ is a template and ends in {_SUFFIX}"
            raise TemplateError(msg)
        yield path.removesuffix(_SUFFIX), template

"""Support: which layers a Spec needs, and what is supported at all. Computed from the registries, never stated."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generators.errors import UnsupportedError
from generators.features.feature import Feature
from generators.features.registry import FEATURES
from generators.layers import Layer, expand_layers
from generators.spec.models import Database, ServiceSpec
from generators.stacks.profiles import PROFILES, find_profile
from generators.stacks.registry import STACKS
from generators.stacks.stack import Stack


def choose_layers(stack: Stack, spec: ServiceSpec, features: Mapping[str, Feature] = FEATURES) -> tuple[Layer, ...]:
    """Give the layers of a Spec in the order in which they compose: base, database, auth, features.

    What a layer requires comes right before it, unless it is there already; what stands beside two comes after both.

    Raises:
        UnsupportedError: If the stack has no layer for something that the Spec asks for.
    """
    check_database(stack.name, spec.database)
    _check_supported(stack, "auth mode", spec.auth, tuple(stack.auth))
    supported = list_features(stack, features)
    for name in spec.features:
        _check_supported(stack, "feature", name, supported)
    completed = complete(spec.features, features)
    chosen = [stack.base, stack.databases[spec.database], stack.auth[spec.auth]]
    there: set[str] = set()
    for name in supported:
        if name in completed:
            chosen += _list_layers(stack, spec, features[name])
            there.add(name)
            pairs = (pair for layer in expand_layers(chosen) for other, pair in layer.beside.items() if other in there)
            chosen += [pair for pair in pairs if pair not in chosen]
    return expand_layers(chosen)


def complete(asked: Iterable[str], features: Mapping[str, Feature] = FEATURES) -> frozenset[str]:
    """Give the names of features together with those that they stand on."""
    names = frozenset(asked)
    needed = {need for name in names if name in features for need in features[name].needs}
    return names if needed <= names else complete(names | needed, features)


def _list_layers(stack: Stack, spec: ServiceSpec, feature: Feature) -> Iterator[Layer]:
    yield feature.layers[stack.name]
    if feature.choice is not None:
        known = feature.choice.layers[stack.name]
        value = str(getattr(spec, feature.choice.setting))
        _check_supported(stack, feature.choice.setting, value, tuple(known))
        yield known[value]


def check_database(stack: str, database: Database, stacks: Mapping[str, Stack] = STACKS) -> None:
    """Check that a stack that is built has a layer for a database.

    Raises:
        UnsupportedError: If it has none; with the stacks whose way to keep data is made for it, if this one's is not.
    """
    built = stacks[stack].databases
    if database in built:
        return
    hint = f"Name {' or '.join(known.label for known in built)} instead."
    profile = find_profile(stack)
    if profile is None or database in profile.databases:
        text = f"{stacks[stack].title} with {database.label} is not built yet."
        raise UnsupportedError(text, hint)
    made = [other for other in PROFILES if database in other.databases]
    ready = [other.title for other in made if other.name in stacks and database in stacks[other.name].databases]
    text = f"{profile.title} cannot keep its data in {database.label}."
    if ready:
        raise UnsupportedError(text, f"Name {' or '.join(ready)} for it, or {hint.removeprefix('Name ')}")
    titles = " and ".join(other.title for other in made)
    msg = f"{text} The stack for that is {titles}, which is not built for {database.label} yet."
    raise UnsupportedError(msg, hint)


def _check_supported(stack: Stack, what: str, name: str, supported: tuple[str, ...]) -> None:
    if name not in supported:
        text = f"{stack.title} does not support the {what} {name} yet."
        raise UnsupportedError(text, f"Supported are: {', '.join(supported) or 'none'}.")


def list_features(stack: Stack, features: Mapping[str, Feature] = FEATURES) -> tuple[str, ...]:
    """Give the names of the features that a stack supports, in the order in which they compose."""
    return tuple(feature.name for feature in features.values() if stack.name in feature.layers)


def list_support(
    stacks: Mapping[str, Stack] = STACKS, features: Mapping[str, Feature] = FEATURES
) -> dict[str, dict[str, Any]]:
    """Give databases, auth and features of each stack that is built, by the stack's name.

    The choices that come with features follow, each as the plural of its setting: ``brokers``.
    """
    return {
        stack.name: {
            "databases": [database.value for database in stack.databases],
            "auth": [auth.value for auth in stack.auth],
            "features": list(list_features(stack, features)),
            **{
                f"{feature.choice.setting}s": list(feature.choice.layers[stack.name])
                for feature in features.values()
                if feature.choice is not None and stack.name in feature.layers
            },
        }
        for stack in stacks.values()
    }

"""Merging of Specs: what happened between two of them, done to a third one, part by part and by name."""

from collections.abc import Mapping, Sequence
from typing import Any

from generators.spec.models import ServiceSpec
from generators.spec.rules import load_spec

_ABSENT = object()
_NAMED = ("resources", "fields", "relations")


def merge_specs(base: ServiceSpec, ours: ServiceSpec, theirs: ServiceSpec) -> ServiceSpec:
    """Give ours with what theirs changed since the base; where both changed one thing, ours stays.

    Raises:
        SpecError: If the parts do not fit together, such as a relation to a resource that the other side removed.
    """
    plain = (_name_parts(spec.model_dump()) for spec in (base, ours, theirs))
    return load_spec(_list_parts(_merge(*plain)))


def _merge(base: Any, ours: Any, theirs: Any) -> Any:  # noqa: ANN401 - any value of a Spec
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        return _merge_parts(base if isinstance(base, Mapping) else {}, ours, theirs)
    if isinstance(ours, tuple) and isinstance(theirs, tuple) and isinstance(base, tuple):
        return _merge_words(base, ours, theirs)
    return ours


def _merge_parts(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    merged = {}
    for key in (*ours, *(key for key in theirs if key not in ours)):
        value = _merge(*(side.get(key, _ABSENT) for side in (base, ours, theirs)))
        if value is not _ABSENT:
            merged[key] = value
    return merged


def _merge_words(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Merge lists of words, such as features or the values of an enum: each comes and goes by itself."""
    kept = [word for word in ours if word in theirs or word not in base]
    return (*kept, *(word for word in theirs if word not in base and word not in ours))


def _name_parts(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Give the parts that have names as mappings from these."""
    return {key: _name_each(value) if key in _NAMED else value for key, value in plain.items()}


def _name_each(parts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {part["name"]: _name_parts(part) for part in parts}


def _list_parts(named: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the mappings from names back into lists."""
    return {
        key: [_list_parts(part) for part in value.values()] if key in _NAMED else value for key, value in named.items()
    }

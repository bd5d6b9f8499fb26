"""Withdrawing: fields and things that a text states and takes back are left out, if it is clear which it means."""

from collections.abc import Iterable

from generators.requirements.findings import Certainty, WithdrawalFound
from generators.requirements.meanings import list_meanings
from generators.requirements.merged import Merged, ResourceDraft, resolve
from generators.requirements.nouns import name_resource
from generators.spec import names


def withdraw(found: Iterable[WithdrawalFound], merged: Merged) -> None:
    """Leave out what is taken back."""
    for each in found:
        owner = resolve((each.resource,), merged, Certainty.NAMED) if each.resource else None
        owners = [resource for resource in merged.resources.values() if owner in (None, resource.name)]
        meant = [(resource, name) for resource in owners if (name := _find_field(resource, each.what))]
        if len(meant) == 1 or (meant and owner):
            resource, name = meant[0]
            del resource.fields[name]
        elif not meant and not each.resource:
            _withdraw_thing(each.what, merged)


def _find_field(resource: ResourceDraft, what: str) -> str | None:
    """Give the field that is meant: by its name, or by the first or last word where only one has that."""
    exact = next((name for name in list_meanings(what, resource.name) if name in resource.fields), None)
    tail = names.singularize(what)
    near = [name for name in resource.fields if name.endswith(f"_{tail}") or name.startswith(f"{tail}_")]
    return exact or (near[0] if len(near) == 1 else None)


def _withdraw_thing(what: str, merged: Merged) -> None:
    """Leave out a thing of which others remain, with what ties it to them."""
    name = name_resource(what.replace("_", " "))
    if name in merged.resources and len(merged.resources) > 1:
        del merged.resources[name]
        for resource in merged.resources.values():
            for form in (names.to_snake(name), names.pluralize(names.to_snake(name))):
                resource.fields.pop(form, None)

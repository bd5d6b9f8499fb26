"""Keyed merging: of lists whose items have names, such as dependencies, settings or the entries of a mapping.

An item that one side changed is taken from that side. What both added goes in side by side, which a merge by lines
would call a conflict.
"""

from collections.abc import Iterable, Mapping

from generators.merging.versions import Settle, Versions, leave

Items = Mapping[str, str]
"""The items of one version by name, in order; together they are the whole text."""


def merge_items(base: Items, ours: Items, theirs: Items, settle: Settle = leave) -> dict[str, Versions]:
    """Merge three lists item by item.

    Args:
        base: As it was generated last.
        ours: As it is on the branch; its order is kept.
        theirs: As it is generated now; what only it has follows the item that it follows there.
        settle: For an item that both sides changed, each in its own way.

    Returns:
        Each item as the three sides shall have it: all alike where it is settled, and empty where one shall lack it.
    """
    merged: dict[str, Versions] = {}
    for key in order_keys(ours, theirs):
        versions = Versions(base.get(key, ""), ours.get(key, ""), theirs.get(key, ""))
        merged[key] = settle_item(versions, settle)
    return merged


def settle_item(versions: Versions, settle: Settle) -> Versions:
    """Take what one side changed; ask only where both did, each in its own way."""
    if versions.ours in (versions.base, versions.theirs):
        text = versions.theirs
    elif versions.theirs == versions.base:
        text = versions.ours
    else:
        return settle(versions)
    return Versions(text, text, text)


def order_keys(ours: Iterable[str], theirs: Iterable[str]) -> list[str]:
    """Give all keys in the order of ours; a key that only theirs has comes behind the one that it follows there."""
    ordered = list(ours)
    known = set(ordered)
    place = 0
    for key in theirs:
        if key in known:
            place = ordered.index(key) + 1
        else:
            ordered.insert(place, key)
            known.add(key)
            place += 1
    return ordered


def join_items(merged: Mapping[str, Versions]) -> Versions:
    """Put the items together again, for each side its own."""
    items = merged.values()
    return Versions(
        "".join(item.base for item in items),
        "".join(item.ours for item in items),
        "".join(item.theirs for item in items),
    )

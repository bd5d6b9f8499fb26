"""Lists in plain lines: ignore files with a rule a line, and the file that shows all settings of a service."""

import re
from collections.abc import Callable

from generators.merging.keyed import Items, join_items, merge_items
from generators.merging.versions import Settle, Versions, agree, leave

_SETTING = re.compile(r"^#?[ \t]?([A-Z][A-Z0-9_]*)=", re.MULTILINE)
_PARAGRAPH = re.compile(r"\n*(?:[^\n]+\n)+|\n+")


def settle_rules(versions: Versions) -> Versions:
    """Settle a file with one rule a line: what people have stays where it is, what is generated joins it."""
    return _settle(versions, _split_rules, _prefer_ours)


def settle_settings(versions: Versions) -> Versions:
    """Settle a file of settings, each with its comment, apart by empty lines."""
    return _settle(versions, _split_settings, leave)


def _settle(versions: Versions, split: Callable[[str], Items], settle: Settle) -> Versions:
    base, ours, theirs = (split(_end_line(text)) for text in (versions.base, versions.ours, versions.theirs))
    return join_items(merge_items(base, ours, theirs, settle))


def _prefer_ours(versions: Versions) -> Versions:
    return agree(versions.ours)


def _end_line(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"


def _split_rules(text: str) -> Items:
    """Give each rule with the comments and empty lines above it."""
    items: dict[str, str] = {}
    waiting = ""
    for line in text.splitlines(keepends=True):
        waiting += line
        rule = line.strip()
        if rule and not rule.startswith("#"):
            items[rule] = items.get(rule, "") + waiting
            waiting = ""
    return {**items, "": waiting}


def _split_settings(text: str) -> Items:
    """Give each paragraph by the settings in it, with the empty lines above it."""
    items: dict[str, str] = {}
    for paragraph in _PARAGRAPH.findall(text):
        key = " ".join(_SETTING.findall(paragraph)) or paragraph.strip()
        items[key] = items.get(key, "") + paragraph
    return items

"""Stack choice: what is named beats what is hinted, which beats the repository's default, which beats ours."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.requirements.findings import WishFound
from generators.requirements.understanding import Alternative, Choice, Span
from generators.stacks.profiles import DEFAULT_STACK, PROFILES, find_profile


@dataclass(frozen=True, slots=True)
class StackChoice:
    """The stack with its reason, and those that would also serve."""

    choice: Choice
    alternatives: tuple[Alternative, ...]


def choose_stack(wishes: Sequence[WishFound], default: str | None = None) -> StackChoice:
    """Choose the stack.

    Args:
        wishes: All wishes of the text; only those about the stack count.
        default: What the repository sets for issues that say nothing.
    """
    wanted = [wish for wish in wishes if wish.about == "stack" and wish.wanted]
    choice = _choose_named(wanted) or _choose_hinted(wanted) or _choose_default(default)
    others = tuple(Alternative(profile.name, profile.when) for profile in PROFILES if profile.name != choice.value)
    return StackChoice(choice, others)


def _choose_named(wanted: Sequence[WishFound]) -> Choice | None:
    """Take the stack that all named tools allow; a tool of several stacks leaves the rest to the hints."""
    named = [wish for wish in wanted if not wish.hint]
    if not named:
        return None
    tools: dict[tuple[str, int, int], set[str]] = {}
    spans: dict[tuple[str, int, int], Span] = {}
    for wish in named:
        place = (wish.span.source, wish.span.start, wish.span.end)
        tools.setdefault(place, set()).add(wish.value)
        spans[place] = wish.span
    ordered = sorted(tools, key=lambda place: (len(tools[place]), place[0] != "body", place[1]))
    allowed = tools[ordered[0]]
    for place in ordered[1:]:
        allowed = allowed & tools[place] or allowed
    hinted = [wish.value for wish in wanted if wish.hint and wish.value in allowed]
    value = hinted[0] if hinted else next(profile.name for profile in PROFILES if profile.name in allowed)
    words = ", ".join(dict.fromkeys(spans[place].text for place in ordered if value in tools[place]))
    return Choice("stack", value, f"the text names {words}", spans[ordered[0]])


def _choose_hinted(wanted: Sequence[WishFound]) -> Choice | None:
    hints = [wish for wish in wanted if wish.hint]
    if not hints:
        return None
    counts = {wish.value: sum(other.value == wish.value for other in hints) for wish in hints}
    value = max(counts, key=lambda name: counts[name])
    first = next(wish for wish in hints if wish.value == value)
    profile = find_profile(value)
    when = profile.when if profile else ""
    return Choice("stack", value, f"'{first.span.text}' suggests that {when}", first.span)


def _choose_default(default: str | None) -> Choice:
    if default and find_profile(default):
        return Choice("stack", default, "this repository's settings say so and the text names no other")
    return Choice("stack", DEFAULT_STACK, "the text names no language or framework, and this is the default")

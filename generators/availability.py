"""Availability: from what was asked for to what can be built today, with a sentence for each thing left out."""

from generators.errors import UnsupportedError
from generators.requirements.features import FEATURES
from generators.spec.models import Auth, ServiceSpec
from generators.stacks.profiles import find_profile
from generators.support import list_support


def settle(spec: ServiceSpec) -> tuple[ServiceSpec, tuple[str, ...]]:
    """Leave out the features that are not built for the Spec's stack yet.

    Returns:
        The Spec that can be built, and one sentence for each feature that it no longer has.

    Raises:
        UnsupportedError: If the stack, the database or the authentication is not built: there is nothing to leave out.
    """
    support = list_support()
    title = _give_title(spec.stack)
    if spec.stack not in support:
        built = ", ".join(_give_title(name) for name in support)
        text = f"The stack {title} is not built yet."
        raise UnsupportedError(text, f"Built are: {built}.")
    stack = support[spec.stack]
    if spec.database not in stack["databases"]:
        text = f"{title} does not support {spec.database} yet."
        raise UnsupportedError(text, f"Supported databases are: {', '.join(stack['databases'])}.")
    if spec.auth not in stack["auth"]:
        modes = [mode for mode in stack["auth"] if mode != Auth.NONE]
        text = f"{title} does not support {spec.auth} authentication yet."
        hint = f"Supported are: {', '.join(modes)}." if modes else "It can be built without authentication."
        raise UnsupportedError(text, hint)
    kept = tuple(name for name in spec.features if name in stack["features"])
    titles = {feature.name: feature.title for feature in FEATURES}
    left_out = tuple(
        f"{titles.get(name, name)} is not built for {title} yet, so it is left out."
        for name in spec.features
        if name not in kept
    )
    return spec.model_copy(update={"features": kept}), left_out


def _give_title(stack: str) -> str:
    profile = find_profile(stack)
    return profile.title if profile else stack

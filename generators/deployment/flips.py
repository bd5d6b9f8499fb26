"""Flips: behaviour that turns with a choice of the Spec, and what turns it back."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.auth.registry import AUTH_MODES
from generators.consequences import Audience, Consequences, Override
from generators.features.registry import FEATURES
from generators.spec.models import Auth, ServiceSpec
from generators.spec.rules import QUEUE
from generators.support import complete


@dataclass(frozen=True, slots=True)
class Flip:
    """One thing that a deployed service does otherwise from now on.

    Attributes:
        audience: Whom it is for.
        cause: The choice behind it: ``redis-cache``, ``auth``, ``database``, ``broker``, ``page size``.
        text: What is otherwise, in a sentence or two of Markdown.
        command: The ``/generate …`` line that takes the choice back.
        override: The setting that brings the former behaviour back while the choice stays; None if there is none.
    """

    audience: Audience
    cause: str
    text: str
    command: str
    override: Override | None = None


def list_flips(before: ServiceSpec, after: ServiceSpec) -> tuple[Flip, ...]:
    """Give what turns between two Specs of a service: sign-in, data, features in their order, then lists."""
    return (
        *_compare_auth(before, after),
        *_compare_databases(before, after),
        *_compare_features(before, after),
        *_compare_brokers(before, after),
        *_compare_page_sizes(before, after),
    )


def _compare_auth(before: ServiceSpec, after: ServiceSpec) -> Iterator[Flip]:
    old, new = AUTH_MODES[before.auth].consequences, AUTH_MODES[after.auth].consequences
    command = "/generate remove auth" if before.auth is Auth.NONE else f"/generate use {before.auth} auth"
    # What two ways have in common stays as it is.
    yield from _write_lost(tuple(c for c in old if c not in new), "auth", command)
    yield from _write_gained(tuple(c for c in new if c not in old), "auth", command)


def _compare_databases(before: ServiceSpec, after: ServiceSpec) -> Iterator[Flip]:
    if before.database is not after.database:
        old, new = before.database.label, after.database.label
        yield Flip(
            Audience.OPERATORS,
            "database",
            f"The service starts on an empty {new} database: no row is brought over. Copy what is to stay out of {old} "
            "before callers come.",
            f"/generate switch database to {before.database}",
        )


def _compare_features(before: ServiceSpec, after: ServiceSpec) -> Iterator[Flip]:
    # With those that others stand on: their layers are there although the Spec does not name them.
    old, new = complete(before.features), complete(after.features)
    for name, feature in FEATURES.items():
        if name in new - old:
            yield from _write_gained(feature.consequences, name, f"/generate remove {name}")
        if name in old - new:
            yield from _write_lost(feature.consequences, name, f"/generate add {name}")


def _compare_brokers(before: ServiceSpec, after: ServiceSpec) -> Iterator[Flip]:
    is_there = QUEUE in before.features and QUEUE in after.features
    if is_there and before.broker is not after.broker:
        old, new = before.broker.label, after.broker.label
        yield Flip(
            Audience.OPERATORS,
            "broker",
            f"Events go to {new}: consumers have to follow, and nobody handles what still waits in {old}, so let the "
            "worker finish first.",
            f"/generate use {before.broker} queue",
        )


def _compare_page_sizes(before: ServiceSpec, after: ServiceSpec) -> Iterator[Flip]:
    if before.page_size != after.page_size:
        yield Flip(
            Audience.CALLERS,
            "page size",
            f"Lists have {after.page_size} rows on a page where no `size` is sent; it was {before.page_size}. Callers "
            f"that send `size={before.page_size}` get as many as before.",
            f"/generate set page size to {before.page_size}",
        )


def _write_gained(consequences: Consequences, cause: str, command: str) -> Iterator[Flip]:
    for consequence in consequences:
        if consequence.gained:
            yield Flip(consequence.audience, cause, consequence.gained, command, consequence.override)


def _write_lost(consequences: Consequences, cause: str, command: str) -> Iterator[Flip]:
    for consequence in consequences:
        if consequence.lost:
            # The override is one of the choice's own settings, which go with it.
            yield Flip(consequence.audience, cause, consequence.lost, command)

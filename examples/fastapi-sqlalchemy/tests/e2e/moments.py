"""Moments between two steps of the service, in which something else happens."""

from collections.abc import Awaitable, Callable

import pytest

from app.auth.passwords import Passwords


def after_next_proof(monkeypatch: pytest.MonkeyPatch, act: Callable[[], Awaitable[object]]) -> None:
    """Have something happen, once, when a password has been compared and nothing has come of that yet."""
    verify, acts = Passwords.verify, [act]

    async def interrupted(passwords: Passwords, password: str, kept: str | None) -> bool:
        matches = await verify(passwords, password, kept)
        if acts:
            await acts.pop()()
        return matches

    monkeypatch.setattr(Passwords, "verify", interrupted)

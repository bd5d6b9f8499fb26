"""Passwords are recognised by what is kept of them, which is not themselves."""

import pytest

from app.auth.passwords import Passwords
from app.core.settings import Settings


@pytest.fixture
def passwords(settings: Settings) -> Passwords:
    return Passwords(settings)


async def test_a_password_is_recognised_and_no_other(passwords: Passwords) -> None:
    kept = await passwords.hash("the password")
    assert kept.startswith("$argon2id$")
    assert "the password" not in kept
    assert await passwords.verify("the password", kept)
    assert not await passwords.verify("The password", kept)


async def test_the_same_password_is_kept_differently_each_time(passwords: Passwords) -> None:
    assert await passwords.hash("the password") != await passwords.hash("the password")


async def test_where_nothing_is_kept_no_password_is_right(passwords: Passwords) -> None:
    assert not await passwords.verify("", None)


async def test_a_character_is_the_same_however_it_was_typed(passwords: Passwords) -> None:
    kept = await passwords.hash("caf\u00e9 au lait")
    assert await passwords.verify("cafe\u0301 au lait", kept)


async def test_what_was_kept_at_other_costs_is_outdated(settings: Settings) -> None:
    cheap = Passwords(settings)
    dear = Passwords(settings.model_copy(update={"argon2_time_cost": 2}))
    kept = await cheap.hash("the password")
    assert (cheap.is_outdated(kept), dear.is_outdated(kept)) == (False, True)
    assert await dear.verify("the password", kept)

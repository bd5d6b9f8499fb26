"""Rules that every password keeps, whatever is issued for it."""

from collections.abc import Callable, Mapping
from http import HTTPStatus

from generators.acceptance import Answer, expect
from generators.contract.naming import JsonStyle, name_property


def expect_no_guessable_password(
    change: Callable[[Mapping[str, str]], Answer], style: JsonStyle, *, email: str, password: str
) -> None:
    """Go on only if the address, or the name in it, is refused for a new password.

    Args:
        change: Sends a body by which somebody changes his password.
        style: How its properties are called.
        email: His address.
        password: His password, which stays.

    Raises:
        BrokenRuleError: If it is not.
    """
    current, new = (name_property(name, style) for name in ("current_password", "new_password"))
    for guessable in (email.upper(), email.partition("@")[0]):
        answer = change({current: password, new: guessable})
        expect(answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY, "an address is taken for a password", answer)
        named = [detail["field"] for detail in answer.json()["details"]]
        expect(named == [new], f"the refusal of a password names {named}", answer)

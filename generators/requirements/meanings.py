"""Meanings: the names that a field may have which a sentence calls by another one."""

from collections.abc import Iterator

from generators.spec import names


def list_meanings(text: str, owner: str) -> Iterator[str]:
    """List what a name may mean in a resource: 'table number' the number of a table, 'emails' the email.

    Args:
        text: The name in the Spec's casing, perhaps in the plural or with the resource's name in front.
        owner: The resource's name.
    """
    prefix = names.to_snake(owner) + "_"
    # The number of a membership card is a card number.
    last = prefix[:-1].rpartition("_")[2] + "_"
    single = names.singularize(text)
    # An email address is an email to some, a phone number a phone.
    alike = [single.removesuffix("_address"), single.removesuffix("_number"), f"{single}_address", f"{single}_number"]
    head, _, rest = text.partition("_")
    # 'código de empleado' is said without its preposition.
    alike += [f"{head}_{tie}_{rest}" for tie in ("de", "del", "du", "di", "da", "do", "d")] if rest else []
    # 'O número de série' has come here as the number of 'série', and 'a data de compra' as a date.
    alike += [f"numero_{single}"] + ([f"data_{rest}"] if head == "date" and rest else [])
    for candidate in (text, single, *alike):
        yield from (candidate, candidate.removeprefix(prefix), prefix + candidate, last + candidate)

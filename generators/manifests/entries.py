"""Entries: the container that every manifest is made of. An id is there once, and means one thing."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from generators.errors import TemplateError

Entry = TypeVar("Entry")


class Entries(Generic[Entry]):
    """Entries by id, in the order in which they were added, or in a stated one.

    Args:
        what: What an entry is, for errors: ``setting``.
        identify: Gives the id of an entry.
        order: The ids that exist, in the order in which they are listed; None where any id may be added.
    """

    def __init__(self, what: str, identify: Callable[[Entry], str], order: tuple[str, ...] | None = None) -> None:
        self._what = what
        self._identify = identify
        self._order = order
        self._entries: dict[str, Entry] = {}

    def add(self, *entries: Entry) -> None:
        """Add entries; one that is there already with the same content is there once.

        Raises:
            TemplateError: If an id is unknown, or is there with other content.
        """
        for entry in entries:
            name = self._identify(entry)
            if self._order is not None and name not in self._order:
                msg = f"There is no {self._what} {name!r}; the known ones are: {', '.join(self._order)}"
                raise TemplateError(msg)
            if self._entries.setdefault(name, entry) != entry:
                msg = f"The {self._what} {name!r} was added before with other content"
                raise TemplateError(msg)

    def has(self, name: str) -> bool:
        """Tell whether there is an entry of that id."""
        return name in self._entries

    def get(self, name: str) -> Entry:
        """Give the entry of that id.

        Raises:
            TemplateError: If there is none.
        """
        if name not in self._entries:
            msg = f"No layer added the {self._what} {name!r}"
            raise TemplateError(msg)
        return self._entries[name]

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over the entries in their order."""
        if self._order is None:
            return iter(self._entries.values())
        return (self._entries[name] for name in self._order if name in self._entries)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._entries)

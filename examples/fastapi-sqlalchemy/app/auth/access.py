"""Access: who may create, change and delete the rows of a table; who sees them is in `app.ownership`."""

from typing import Any

from app.auth.caller import Caller
from app.core.database import Base
from app.core.errors import ForbiddenError, ValidationFailedError


class Access:
    """Access to rows that belong to nobody in particular: every caller may do everything."""

    def check_creation(self, caller: Caller, values: dict[str, Any]) -> None:
        """Refuse a new row that the caller may not create; what it leaves out may be filled in."""

    def check_change(self, caller: Caller, row: Base, values: dict[str, Any]) -> None:
        """Refuse a change of a row that the caller sees, but may not change so."""

    def check_deletion(self, caller: Caller) -> None:
        """Refuse to delete rows that the caller sees, but may not delete."""


class _ReservedAccess(Access):
    """Access to rows with a property that only an administrator changes."""

    def __init__(self, reserved: str) -> None:
        self._reserved = reserved

    def check_change(self, caller: Caller, row: Base, values: dict[str, Any]) -> None:
        """Refuse another value for the reserved property.

        Raises:
            ForbiddenError: If there is one, and the caller is no administrator.
        """
        present = getattr(row, self._reserved)
        if not caller.is_admin and values.get(self._reserved, present) != present:
            raise self._forbid("Only an administrator may change this.")

    def _forbid(self, message: str) -> ForbiddenError:
        return ForbiddenError(message, fields={self._reserved: message})


class AccountAccess(_ReservedAccess):
    """Access to users: only administrators create and delete them, and say what they may do."""

    def check_creation(self, caller: Caller, values: dict[str, Any]) -> None:  # noqa: ARG002
        """Refuse a new one.

        Raises:
            ForbiddenError: If the caller is no administrator.
        """
        self.check_deletion(caller)

    def check_deletion(self, caller: Caller) -> None:
        """Refuse to delete one.

        Raises:
            ForbiddenError: If the caller is no administrator.
        """
        if not caller.is_admin:
            raise ForbiddenError("Only an administrator may do this.")


class OwnerAccess(_ReservedAccess):
    """Access to rows that say whose they are: callers create their own, and do not give them away."""

    def __init__(self, reference: str, *, is_required: bool) -> None:
        super().__init__(reference)
        self._is_required = is_required

    def check_creation(self, caller: Caller, values: dict[str, Any]) -> None:
        """Make the caller the owner of a new row that says nothing of it.

        An administrator may create rows of anybody, and, where they need no owner, of nobody.

        Raises:
            ForbiddenError: If the row would belong to somebody else.
            ValidationFailedError: If it needs an owner, and the caller can be none.
        """
        if self._is_required or not caller.is_admin:
            values.setdefault(self._reserved, caller.user_id)
        owner = values.get(self._reserved)
        if not caller.is_admin and (owner is None or owner != caller.user_id):
            raise self._forbid("Only an administrator may create what belongs to others.")
        if self._is_required and owner is None:
            missing = {self._reserved: "must be sent, as the caller cannot be the owner"}
            raise ValidationFailedError("The request is not valid.", fields=missing)

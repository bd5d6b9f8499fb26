"""Who calls, as the rest of the service knows it; how a caller proves it is in `authentication`."""

from dataclasses import dataclass
from typing import Annotated, Final
from uuid import UUID

from fastapi import Depends, Request

ADMIN_ROLE: Final = "admin"
DEFAULT_ROLE: Final = "user"

_NOBODY = UUID(int=0)


@dataclass(frozen=True)
class Caller:
    """Whoever sent a request.

    Attributes:
        user_id: The user that it is; None if it is none.
        role: What it may do.
    """

    user_id: UUID | None
    role: str

    @property
    def is_admin(self) -> bool:
        """Whether it may do everything."""
        return self.role == ADMIN_ROLE

    @property
    def owner(self) -> UUID | None:
        """Whose rows it sees, of those that belong to somebody; None if it sees all."""
        return None if self.is_admin else self.user_id or _NOBODY


ANONYMOUS = Caller(None, DEFAULT_ROLE)
"""Who asks where nobody has to prove who he is."""


async def get_caller(request: Request) -> Caller:
    """Give who sent a request, as the guard of its route found out."""
    caller: Caller = getattr(request.state, "caller", ANONYMOUS)
    return caller


CurrentCaller = Annotated[Caller, Depends(get_caller)]

"""The guard of routes: whoever does not prove who he is goes no further."""

from typing import Annotated

from fastapi import Depends, Request

from app.auth.authentication import authenticate
from app.auth.caller import Caller
from app.core.responses import describe_errors

CALLER_ERRORS = describe_errors(401, 403)


async def require_caller(
    request: Request, caller: Annotated[Caller, Depends(authenticate)]
) -> None:
    """Note who sent a request, for those who come after."""
    request.state.caller = caller

"""The route by which callers see themselves."""

from typing import Annotated

from fastapi import APIRouter, Depends

from app.auth.caller import CurrentCaller
from app.auth.guard import require_caller
from app.core.errors import ForbiddenError, NotFoundError, UnauthorizedError
from app.core.responses import describe_errors
from app.users import schemas
from app.users.service import UserService

router = APIRouter(prefix="/auth", tags=["auth"])


@router.get(
    "/me",
    operation_id="get_me",
    response_model=schemas.User,
    responses=describe_errors(401, 403, 429, 500, 503),
    dependencies=[Depends(require_caller)],
)
async def get_me(
    caller: CurrentCaller, service: Annotated[UserService, Depends(UserService.open)]
) -> schemas.User:
    """Give the caller itself."""
    if caller.user_id is None:
        raise ForbiddenError("Only a user has something to see here.")
    try:
        return await service.get(caller.user_id)
    except NotFoundError as error:
        # It proves who it is until its credentials end, but it has been deleted.
        raise UnauthorizedError("This user does not exist any more.") from error

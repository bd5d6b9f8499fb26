"""The routes of users."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response, status

from app.core.etags import IfMatch, IfNoneMatch, is_known, write_etag
from app.core.requests import ResourceId, describe_query, read_query, require_json
from app.core.responses import (
    CREATE_ERRORS,
    CREATED,
    CREATED_WITH_ETAG,
    DELETE_ERRORS,
    GET_ERRORS,
    LIST_ERRORS,
    NOT_MODIFIED,
    PRECONDITION_FAILED,
    RESTORE_ERRORS,
    UPDATE_ERRORS,
    WITH_ETAG,
)
from app.core.schemas import Page
from app.users import schemas
from app.users.service import UserService

router = APIRouter(prefix="/users", tags=["users"])

Service = Annotated[UserService, Depends(UserService.open)]


@router.get(
    "",
    operation_id="list_users",
    response_model=schemas.UserPage,
    responses=LIST_ERRORS,
    openapi_extra=describe_query(schemas.UserQuery),
)
async def list_users(request: Request, service: Service) -> Page[schemas.User]:
    """List users."""
    query = read_query(request, schemas.UserQuery)
    return await service.find_page(query)


@router.post(
    "",
    operation_id="create_user",
    status_code=status.HTTP_201_CREATED,
    response_model=schemas.User,
    responses=CREATED | CREATE_ERRORS | CREATED_WITH_ETAG,
    dependencies=[Depends(require_json)],
)
async def create_user(
    data: schemas.UserCreate, service: Service, response: Response
) -> schemas.User:
    """Create a user."""
    user = await service.create(data)
    response.headers["Location"] = f"/api/v1/users/{user.id}"
    response.headers["ETag"] = write_etag(user)
    return user


@router.get(
    "/{id}",
    operation_id="get_user",
    response_model=schemas.User,
    responses=GET_ERRORS | WITH_ETAG | NOT_MODIFIED,
)
async def get_user(
    user_id: ResourceId, service: Service, response: Response, if_none_match: IfNoneMatch = None
) -> schemas.User | Response:
    """Give a user, unless the caller has it already as it is."""
    user = await service.get(user_id)
    etag = write_etag(user)
    if is_known(if_none_match, etag):
        return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return user


@router.patch(
    "/{id}",
    operation_id="update_user",
    response_model=schemas.User,
    responses=UPDATE_ERRORS | WITH_ETAG | PRECONDITION_FAILED,
    dependencies=[Depends(require_json)],
)
async def update_user(
    user_id: ResourceId,
    data: schemas.UserUpdate,
    service: Service,
    response: Response,
    if_match: IfMatch = None,
) -> schemas.User:
    """Change a user; what is not sent stays as it is."""
    user = await service.update(user_id, data, if_match)
    response.headers["ETag"] = write_etag(user)
    return user


@router.delete(
    "/{id}",
    operation_id="delete_user",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=DELETE_ERRORS | PRECONDITION_FAILED,
)
async def delete_user(user_id: ResourceId, service: Service, if_match: IfMatch = None) -> None:
    """Delete a user."""
    await service.delete(user_id, if_match)


@router.post(
    "/{id}/restore",
    operation_id="restore_user",
    response_model=schemas.User,
    responses=RESTORE_ERRORS,
)
async def restore_user(user_id: ResourceId, service: Service) -> schemas.User:
    """Bring back a user that was deleted."""
    return await service.restore(user_id)

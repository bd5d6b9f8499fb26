"""The routes of tags."""

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
from app.tags import schemas
from app.tags.service import TagService

router = APIRouter(prefix="/tags", tags=["tags"])

Service = Annotated[TagService, Depends(TagService.open)]


@router.get(
    "",
    operation_id="list_tags",
    response_model=schemas.TagPage,
    responses=LIST_ERRORS,
    openapi_extra=describe_query(schemas.TagQuery),
)
async def list_tags(request: Request, service: Service) -> Page[schemas.Tag]:
    """List tags."""
    query = read_query(request, schemas.TagQuery)
    return await service.find_page(query)


@router.post(
    "",
    operation_id="create_tag",
    status_code=status.HTTP_201_CREATED,
    response_model=schemas.Tag,
    responses=CREATED | CREATE_ERRORS | CREATED_WITH_ETAG,
    dependencies=[Depends(require_json)],
)
async def create_tag(data: schemas.TagCreate, service: Service, response: Response) -> schemas.Tag:
    """Create a tag."""
    tag = await service.create(data)
    response.headers["Location"] = f"/api/v1/tags/{tag.id}"
    response.headers["ETag"] = write_etag(tag)
    return tag


@router.get(
    "/{id}",
    operation_id="get_tag",
    response_model=schemas.Tag,
    responses=GET_ERRORS | WITH_ETAG | NOT_MODIFIED,
)
async def get_tag(
    tag_id: ResourceId, service: Service, response: Response, if_none_match: IfNoneMatch = None
) -> schemas.Tag | Response:
    """Give a tag, unless the caller has it already as it is."""
    tag = await service.get(tag_id)
    etag = write_etag(tag)
    if is_known(if_none_match, etag):
        return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return tag


@router.patch(
    "/{id}",
    operation_id="update_tag",
    response_model=schemas.Tag,
    responses=UPDATE_ERRORS | WITH_ETAG | PRECONDITION_FAILED,
    dependencies=[Depends(require_json)],
)
async def update_tag(
    tag_id: ResourceId,
    data: schemas.TagUpdate,
    service: Service,
    response: Response,
    if_match: IfMatch = None,
) -> schemas.Tag:
    """Change a tag; what is not sent stays as it is."""
    tag = await service.update(tag_id, data, if_match)
    response.headers["ETag"] = write_etag(tag)
    return tag


@router.delete(
    "/{id}",
    operation_id="delete_tag",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=DELETE_ERRORS | PRECONDITION_FAILED,
)
async def delete_tag(tag_id: ResourceId, service: Service, if_match: IfMatch = None) -> None:
    """Delete a tag."""
    await service.delete(tag_id, if_match)


@router.post(
    "/{id}/restore",
    operation_id="restore_tag",
    response_model=schemas.Tag,
    responses=RESTORE_ERRORS,
)
async def restore_tag(tag_id: ResourceId, service: Service) -> schemas.Tag:
    """Bring back a tag that was deleted."""
    return await service.restore(tag_id)

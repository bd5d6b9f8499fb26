"""The routes of categories."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response, status

from app.categories import schemas
from app.categories.service import CategoryService
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

router = APIRouter(prefix="/categories", tags=["categories"])

Service = Annotated[CategoryService, Depends(CategoryService.open)]


@router.get(
    "",
    operation_id="list_categories",
    response_model=schemas.CategoryPage,
    responses=LIST_ERRORS,
    openapi_extra=describe_query(schemas.CategoryQuery),
)
async def list_categories(request: Request, service: Service) -> Page[schemas.Category]:
    """List categories."""
    query = read_query(request, schemas.CategoryQuery)
    return await service.find_page(query)


@router.post(
    "",
    operation_id="create_category",
    status_code=status.HTTP_201_CREATED,
    response_model=schemas.Category,
    responses=CREATED | CREATE_ERRORS | CREATED_WITH_ETAG,
    dependencies=[Depends(require_json)],
)
async def create_category(
    data: schemas.CategoryCreate, service: Service, response: Response
) -> schemas.Category:
    """Create a category."""
    category = await service.create(data)
    response.headers["Location"] = f"/api/v1/categories/{category.id}"
    response.headers["ETag"] = write_etag(category)
    return category


@router.get(
    "/{id}",
    operation_id="get_category",
    response_model=schemas.Category,
    responses=GET_ERRORS | WITH_ETAG | NOT_MODIFIED,
)
async def get_category(
    category_id: ResourceId, service: Service, response: Response, if_none_match: IfNoneMatch = None
) -> schemas.Category | Response:
    """Give a category, unless the caller has it already as it is."""
    category = await service.get(category_id)
    etag = write_etag(category)
    if is_known(if_none_match, etag):
        return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return category


@router.patch(
    "/{id}",
    operation_id="update_category",
    response_model=schemas.Category,
    responses=UPDATE_ERRORS | WITH_ETAG | PRECONDITION_FAILED,
    dependencies=[Depends(require_json)],
)
async def update_category(
    category_id: ResourceId,
    data: schemas.CategoryUpdate,
    service: Service,
    response: Response,
    if_match: IfMatch = None,
) -> schemas.Category:
    """Change a category; what is not sent stays as it is."""
    category = await service.update(category_id, data, if_match)
    response.headers["ETag"] = write_etag(category)
    return category


@router.delete(
    "/{id}",
    operation_id="delete_category",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=DELETE_ERRORS | PRECONDITION_FAILED,
)
async def delete_category(
    category_id: ResourceId, service: Service, if_match: IfMatch = None
) -> None:
    """Delete a category."""
    await service.delete(category_id, if_match)


@router.post(
    "/{id}/restore",
    operation_id="restore_category",
    response_model=schemas.Category,
    responses=RESTORE_ERRORS,
)
async def restore_category(category_id: ResourceId, service: Service) -> schemas.Category:
    """Bring back a category that was deleted."""
    return await service.restore(category_id)

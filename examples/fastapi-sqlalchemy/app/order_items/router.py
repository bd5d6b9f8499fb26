"""The routes of order items."""

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
from app.order_items import schemas
from app.order_items.service import OrderItemService

router = APIRouter(prefix="/order-items", tags=["order-items"])

Service = Annotated[OrderItemService, Depends(OrderItemService.open)]


@router.get(
    "",
    operation_id="list_order_items",
    response_model=schemas.OrderItemPage,
    responses=LIST_ERRORS,
    openapi_extra=describe_query(schemas.OrderItemQuery),
)
async def list_order_items(request: Request, service: Service) -> Page[schemas.OrderItem]:
    """List order items."""
    query = read_query(request, schemas.OrderItemQuery)
    return await service.find_page(query)


@router.post(
    "",
    operation_id="create_order_item",
    status_code=status.HTTP_201_CREATED,
    response_model=schemas.OrderItem,
    responses=CREATED | CREATE_ERRORS | CREATED_WITH_ETAG,
    dependencies=[Depends(require_json)],
)
async def create_order_item(
    data: schemas.OrderItemCreate, service: Service, response: Response
) -> schemas.OrderItem:
    """Create an order item."""
    order_item = await service.create(data)
    response.headers["Location"] = f"/api/v1/order-items/{order_item.id}"
    response.headers["ETag"] = write_etag(order_item)
    return order_item


@router.get(
    "/{id}",
    operation_id="get_order_item",
    response_model=schemas.OrderItem,
    responses=GET_ERRORS | WITH_ETAG | NOT_MODIFIED,
)
async def get_order_item(
    order_item_id: ResourceId,
    service: Service,
    response: Response,
    if_none_match: IfNoneMatch = None,
) -> schemas.OrderItem | Response:
    """Give an order item, unless the caller has it already as it is."""
    order_item = await service.get(order_item_id)
    etag = write_etag(order_item)
    if is_known(if_none_match, etag):
        return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return order_item


@router.patch(
    "/{id}",
    operation_id="update_order_item",
    response_model=schemas.OrderItem,
    responses=UPDATE_ERRORS | WITH_ETAG | PRECONDITION_FAILED,
    dependencies=[Depends(require_json)],
)
async def update_order_item(
    order_item_id: ResourceId,
    data: schemas.OrderItemUpdate,
    service: Service,
    response: Response,
    if_match: IfMatch = None,
) -> schemas.OrderItem:
    """Change an order item; what is not sent stays as it is."""
    order_item = await service.update(order_item_id, data, if_match)
    response.headers["ETag"] = write_etag(order_item)
    return order_item


@router.delete(
    "/{id}",
    operation_id="delete_order_item",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=DELETE_ERRORS | PRECONDITION_FAILED,
)
async def delete_order_item(
    order_item_id: ResourceId, service: Service, if_match: IfMatch = None
) -> None:
    """Delete an order item."""
    await service.delete(order_item_id, if_match)


@router.post(
    "/{id}/restore",
    operation_id="restore_order_item",
    response_model=schemas.OrderItem,
    responses=RESTORE_ERRORS,
)
async def restore_order_item(order_item_id: ResourceId, service: Service) -> schemas.OrderItem:
    """Bring back an order item that was deleted."""
    return await service.restore(order_item_id)

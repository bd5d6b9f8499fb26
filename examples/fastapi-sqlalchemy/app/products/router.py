"""The routes of products."""

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
from app.products import schemas
from app.products.service import ProductService

router = APIRouter(prefix="/products", tags=["products"])

Service = Annotated[ProductService, Depends(ProductService.open)]


@router.get(
    "",
    operation_id="list_products",
    response_model=schemas.ProductPage,
    responses=LIST_ERRORS,
    openapi_extra=describe_query(schemas.ProductQuery),
)
async def list_products(request: Request, service: Service) -> Page[schemas.Product]:
    """List products."""
    query = read_query(request, schemas.ProductQuery)
    return await service.find_page(query)


@router.post(
    "",
    operation_id="create_product",
    status_code=status.HTTP_201_CREATED,
    response_model=schemas.Product,
    responses=CREATED | CREATE_ERRORS | CREATED_WITH_ETAG,
    dependencies=[Depends(require_json)],
)
async def create_product(
    data: schemas.ProductCreate, service: Service, response: Response
) -> schemas.Product:
    """Create a product."""
    product = await service.create(data)
    response.headers["Location"] = f"/api/v1/products/{product.id}"
    response.headers["ETag"] = write_etag(product)
    return product


@router.get(
    "/{id}",
    operation_id="get_product",
    response_model=schemas.Product,
    responses=GET_ERRORS | WITH_ETAG | NOT_MODIFIED,
)
async def get_product(
    product_id: ResourceId, service: Service, response: Response, if_none_match: IfNoneMatch = None
) -> schemas.Product | Response:
    """Give a product, unless the caller has it already as it is."""
    product = await service.get(product_id)
    etag = write_etag(product)
    if is_known(if_none_match, etag):
        return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return product


@router.patch(
    "/{id}",
    operation_id="update_product",
    response_model=schemas.Product,
    responses=UPDATE_ERRORS | WITH_ETAG | PRECONDITION_FAILED,
    dependencies=[Depends(require_json)],
)
async def update_product(
    product_id: ResourceId,
    data: schemas.ProductUpdate,
    service: Service,
    response: Response,
    if_match: IfMatch = None,
) -> schemas.Product:
    """Change a product; what is not sent stays as it is."""
    product = await service.update(product_id, data, if_match)
    response.headers["ETag"] = write_etag(product)
    return product


@router.delete(
    "/{id}",
    operation_id="delete_product",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=DELETE_ERRORS | PRECONDITION_FAILED,
)
async def delete_product(
    product_id: ResourceId, service: Service, if_match: IfMatch = None
) -> None:
    """Delete a product."""
    await service.delete(product_id, if_match)


@router.post(
    "/{id}/restore",
    operation_id="restore_product",
    response_model=schemas.Product,
    responses=RESTORE_ERRORS,
)
async def restore_product(product_id: ResourceId, service: Service) -> schemas.Product:
    """Bring back a product that was deleted."""
    return await service.restore(product_id)

/** The routes of customers. */
import { type RequestHandler, Router } from 'express';

import { allowOnly } from '../core/error-handler.js';
import { describeResource } from '../core/openapi.js';
import { parseBody, parseId, parseQuery } from '../core/validation.js';
import {
  customerCreateSchema,
  customerPageSchema,
  customerQuerySchema,
  customerSchema,
  customerUpdateSchema,
} from './customers.schemas.js';
import type { CustomerService } from './customers.service.js';

export function customerRoutes(service: CustomerService, body: RequestHandler[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/customers')
    .get(async (request, response) => {
      response.json(await service.findPage(parseQuery(request, customerQuerySchema)));
    })
    .post(...body, async (request, response) => {
      const customer = await service.create(parseBody(request, customerCreateSchema));
      response.status(201).location(`/api/v1/customers/${customer.id}`).json(customer);
    })
    .all(allowOnly('GET', 'POST'));
  router
    .route('/customers/:id')
    .get(async (request, response) => {
      const customer = await service.get(parseId(request));
      response.json(customer);
    })
    .patch(...body, async (request, response) => {
      const data = parseBody(request, customerUpdateSchema);
      const customer = await service.update(parseId(request), data);
      response.json(customer);
    })
    .delete(async (request, response) => {
      await service.delete(parseId(request));
      response.status(204).end();
    })
    .all(allowOnly('GET', 'PATCH', 'DELETE'));
  return router;
}

export const customerPaths = describeResource({
  path: 'customers',
  name: 'Customer',
  plural: 'Customers',
  noun: 'a customer',
  nouns: 'customers',
  row: customerSchema,
  create: customerCreateSchema,
  update: customerUpdateSchema,
  page: customerPageSchema,
  query: customerQuerySchema,
});

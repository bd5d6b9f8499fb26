/** The routes of bikes. */
import { type RequestHandler, Router } from 'express';

import { allowOnly } from '../core/error-handler.js';
import { describeResource } from '../core/openapi.js';
import { parseBody, parseId, parseQuery } from '../core/validation.js';
import {
  bikeCreateSchema,
  bikePageSchema,
  bikeQuerySchema,
  bikeSchema,
  bikeUpdateSchema,
} from './bikes.schemas.js';
import type { BikeService } from './bikes.service.js';

export function bikeRoutes(service: BikeService, body: RequestHandler[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/bikes')
    .get(async (request, response) => {
      response.json(await service.findPage(parseQuery(request, bikeQuerySchema)));
    })
    .post(...body, async (request, response) => {
      const bike = await service.create(parseBody(request, bikeCreateSchema));
      response.status(201).location(`/api/v1/bikes/${bike.id}`).json(bike);
    })
    .all(allowOnly('GET', 'POST'));
  router
    .route('/bikes/:id')
    .get(async (request, response) => {
      const bike = await service.get(parseId(request));
      response.json(bike);
    })
    .patch(...body, async (request, response) => {
      const data = parseBody(request, bikeUpdateSchema);
      const bike = await service.update(parseId(request), data);
      response.json(bike);
    })
    .delete(async (request, response) => {
      await service.delete(parseId(request));
      response.status(204).end();
    })
    .all(allowOnly('GET', 'PATCH', 'DELETE'));
  return router;
}

export const bikePaths = describeResource({
  path: 'bikes',
  name: 'Bike',
  plural: 'Bikes',
  noun: 'a bike',
  nouns: 'bikes',
  row: bikeSchema,
  create: bikeCreateSchema,
  update: bikeUpdateSchema,
  page: bikePageSchema,
  query: bikeQuerySchema,
});

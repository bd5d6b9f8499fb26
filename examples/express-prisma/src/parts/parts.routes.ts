/** The routes of parts. */
import { type RequestHandler, Router } from 'express';

import { allowOnly } from '../core/error-handler.js';
import { describeResource } from '../core/openapi.js';
import { parseBody, parseId, parseQuery } from '../core/validation.js';
import {
  partCreateSchema,
  partPageSchema,
  partQuerySchema,
  partSchema,
  partUpdateSchema,
} from './parts.schemas.js';
import type { PartService } from './parts.service.js';

export function partRoutes(service: PartService, body: RequestHandler[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/parts')
    .get(async (request, response) => {
      response.json(await service.findPage(parseQuery(request, partQuerySchema)));
    })
    .post(...body, async (request, response) => {
      const part = await service.create(parseBody(request, partCreateSchema));
      response.status(201).location(`/api/v1/parts/${part.id}`).json(part);
    })
    .all(allowOnly('GET', 'POST'));
  router
    .route('/parts/:id')
    .get(async (request, response) => {
      const part = await service.get(parseId(request));
      response.json(part);
    })
    .patch(...body, async (request, response) => {
      const data = parseBody(request, partUpdateSchema);
      const part = await service.update(parseId(request), data);
      response.json(part);
    })
    .delete(async (request, response) => {
      await service.delete(parseId(request));
      response.status(204).end();
    })
    .all(allowOnly('GET', 'PATCH', 'DELETE'));
  return router;
}

export const partPaths = describeResource({
  path: 'parts',
  name: 'Part',
  plural: 'Parts',
  noun: 'a part',
  nouns: 'parts',
  row: partSchema,
  create: partCreateSchema,
  update: partUpdateSchema,
  page: partPageSchema,
  query: partQuerySchema,
});

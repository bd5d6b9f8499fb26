/** The routes of repairs. */
import { type RequestHandler, Router } from 'express';

import { allowOnly } from '../core/error-handler.js';
import { describeResource } from '../core/openapi.js';
import { parseBody, parseId, parseQuery } from '../core/validation.js';
import {
  repairCreateSchema,
  repairPageSchema,
  repairQuerySchema,
  repairSchema,
  repairUpdateSchema,
} from './repairs.schemas.js';
import type { RepairService } from './repairs.service.js';

export function repairRoutes(service: RepairService, body: RequestHandler[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/repairs')
    .get(async (request, response) => {
      response.json(await service.findPage(parseQuery(request, repairQuerySchema)));
    })
    .post(...body, async (request, response) => {
      const repair = await service.create(parseBody(request, repairCreateSchema));
      response.status(201).location(`/api/v1/repairs/${repair.id}`).json(repair);
    })
    .all(allowOnly('GET', 'POST'));
  router
    .route('/repairs/:id')
    .get(async (request, response) => {
      const repair = await service.get(parseId(request));
      response.json(repair);
    })
    .patch(...body, async (request, response) => {
      const data = parseBody(request, repairUpdateSchema);
      const repair = await service.update(parseId(request), data);
      response.json(repair);
    })
    .delete(async (request, response) => {
      await service.delete(parseId(request));
      response.status(204).end();
    })
    .all(allowOnly('GET', 'PATCH', 'DELETE'));
  return router;
}

export const repairPaths = describeResource({
  path: 'repairs',
  name: 'Repair',
  plural: 'Repairs',
  noun: 'a repair',
  nouns: 'repairs',
  row: repairSchema,
  create: repairCreateSchema,
  update: repairUpdateSchema,
  page: repairPageSchema,
  query: repairQuerySchema,
});

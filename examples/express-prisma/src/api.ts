/** The resources of the API: their routes, and their description. */
import { Router } from 'express';

import type { Parts } from './app.js';
import { bikePaths, bikeRoutes } from './bikes/bikes.routes.js';
import { createBikeService } from './bikes/bikes.service.js';
import { readBody } from './core/body.js';
import type { Paths } from './core/openapi.js';
import { customerPaths, customerRoutes } from './customers/customers.routes.js';
import { createCustomerService } from './customers/customers.service.js';
import { partPaths, partRoutes } from './parts/parts.routes.js';
import { createPartService } from './parts/parts.service.js';
import { repairPaths, repairRoutes } from './repairs/repairs.routes.js';
import { createRepairService } from './repairs/repairs.service.js';

export function apiRoutes(parts: Parts): Router {
  const { settings, database } = parts;
  const router = Router({ caseSensitive: true, strict: true });
  const body = readBody(settings.MAX_BODY_BYTES);
  router.use(customerRoutes(createCustomerService(database), body));
  router.use(bikeRoutes(createBikeService(database), body));
  router.use(repairRoutes(createRepairService(database), body));
  router.use(partRoutes(createPartService(database), body));
  return router;
}

export const apiPaths: Paths = {
  ...customerPaths,
  ...bikePaths,
  ...repairPaths,
  ...partPaths,
};

/** Health: whether the process lives, and whether it can work. */
import { Router } from 'express';
import { z } from 'zod';

import type { Database } from './database.js';
import { allowOnly } from './error-handler.js';
import { ApiError, type ErrorDetail } from './errors.js';
import { answer, type Paths } from './openapi.js';

export interface HealthChecks {
  database: Database;
}

const ok = z.enum(['ok']);
const liveness = z.object({ status: ok }).meta({ id: 'Liveness' });
const readiness = z
  .object({ status: ok, checks: z.record(z.string(), z.enum(['ok'])) })
  .meta({ id: 'Readiness' });

export function healthRoutes(parts: HealthChecks): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/health/live')
    .get((_request, response) => {
      response.json({ status: 'ok' });
    })
    .all(allowOnly('GET'));
  router
    .route('/health/ready')
    .get(async (_request, response) => {
      const checks: Record<string, string> = {};
      const down: ErrorDetail[] = [];
      if (await parts.database.isReady()) checks.database = 'ok';
      else down.push({ field: 'database', message: 'does not answer' });
      if (down.length > 0)
        throw new ApiError('service_unavailable', 'The service cannot work.', down);
      response.json({ status: 'ok', checks });
    })
    .all(allowOnly('GET'));
  return router;
}

export const healthPaths: Paths = {
  '/health/live': {
    get: {
      tags: ['health'],
      operationId: 'getLiveness',
      summary: 'Tell whether the process answers',
      responses: answer(200, liveness, [500]),
    },
  },
  '/health/ready': {
    get: {
      tags: ['health'],
      operationId: 'getReadiness',
      summary: 'Tell whether the dependencies answer',
      responses: answer(200, readiness, [500, 503]),
    },
  },
};

/** The application: everything that it is made of, put together. */
import express, { type Express, type RequestHandler } from 'express';

import { apiPaths, apiRoutes } from './api.js';
import type { Database } from './core/database.js';
import { docsRoutes } from './core/docs.js';
import { describeApi } from './core/document.js';
import { answerErrors } from './core/error-handler.js';
import { ApiError } from './core/errors.js';
import { healthPaths, healthRoutes } from './core/health.js';
import type { Logger } from './core/logger.js';
import { limitRate } from './core/rate-limit.js';
import { allowOrigins, forbidCaching, logRequests, protect } from './core/requests.js';
import type { Settings } from './core/settings.js';

export interface Parts {
  settings: Settings;
  logger: Logger;
  database: Database;
}

/** Builds the application; nothing is connected to before the first request. */
export function createApp(parts: Parts): Express {
  const { settings, logger } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('trust proxy', settings.TRUSTED_PROXIES);
  app.use(logRequests(logger), protect(), allowOrigins(settings), limitRate(settings));
  app.use('/api', forbidCaching);
  app.use('/api/v1', apiRoutes(parts));
  app.use(healthRoutes(parts));
  app.use(docsRoutes(describeApi({ ...apiPaths, ...healthPaths })));
  app.use(refuseUnknownRoutes, answerErrors);
  return app;
}

/** Refuses what no route takes. */
const refuseUnknownRoutes: RequestHandler = (_request, _response, next) => {
  next(new ApiError('not_found', 'There is nothing here.'));
};

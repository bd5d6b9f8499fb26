/** The application: its modules on Express, and what goes around every request. */
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';

import { AppModule } from './app.module.js';
import { docsRoutes } from './core/docs.js';
import { refuseOtherMethods } from './core/methods.js';
import { NestLogger } from './core/nest-logger.js';
import { describeApi } from './core/openapi.js';
import type { Parts } from './core/parts.js';
import { limitRate } from './core/rate-limit.js';
import { allowOrigins, forbidCaching, logRequests, protect } from './core/requests.js';

/** Builds the application, and connects it to its database. */
export async function createApp(parts: Parts): Promise<NestExpressApplication> {
  const { settings, logger } = parts;
  const server = express();
  server.disable('x-powered-by');
  server.disable('etag');
  server.enable('case sensitive routing');
  server.enable('strict routing');
  server.set('trust proxy', settings.TRUSTED_PROXIES);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.register(parts),
    new ExpressAdapter(server),
    {
      logger: new NestLogger(logger),
      // Handlers that take a body say so.
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.use(logRequests(logger), protect(), allowOrigins(settings), limitRate(settings));
  app.use('/api', forbidCaching);
  const document = describeApi(app);
  app.use(refuseOtherMethods(document.paths), docsRoutes(document));
  return app;
}

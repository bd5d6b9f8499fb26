/** What goes around every request: its id, its line in the log, and headers that protect whoever reads the answer. */
import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';

import type { Logger } from './logger.js';
import { chooseRequestId } from './request-id.js';
import type { Settings } from './settings.js';

/** Writes a line for each request, with the id that its answer has, too. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const id = chooseRequestId(request.headers['x-request-id']);
      response.setHeader('X-Request-ID', id);
      return id;
    },
    quietReqLogger: true,
    customAttributeKeys: {
      reqId: 'requestId',
      req: 'request',
      res: 'response',
      responseTime: 'durationMs',
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    // What went wrong has a line of its own.
    customErrorObject: (_request, _response, _error, line: object) => ({ ...line, err: undefined }),
    serializers: {
      // What is asked for may be private; where it was asked is not.
      req: ({ method, url }: { method: string; url: string }) => ({
        method,
        path: url.split('?', 1)[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
}

/** Sets the headers by which browsers protect themselves. */
export function protect(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Lets pages of the allowed origins read answers. */
export function allowOrigins(settings: Pick<Settings, 'CORS_ORIGINS'>): RequestHandler {
  return cors({
    origin: settings.CORS_ORIGINS,
    methods: ['GET', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: ['Content-Type', 'X-Request-ID'],
    exposedHeaders: ['X-Request-ID', 'Location', 'Retry-After'],
  });
}

/** Keeps answers of the API out of every cache. */
export const forbidCaching: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

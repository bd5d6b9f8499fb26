/** The bodies of requests: JSON of a limited size. */
import express, { type RequestHandler } from 'express';

import { ApiError } from './errors.js';
import { checkJson } from './json.js';

const TYPE = /^application\/json *(;|$)/i;

/** Gives what reads a body before a handler takes it. */
export function readBody(limit: number): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (TYPE.test(request.get('content-type') ?? '')) next();
      else next(new ApiError('unsupported_media_type', 'The body has to be application/json.'));
    },
    express.json({
      limit,
      strict: false,
      type: () => true,
      verify: (_request, _response, body) => {
        checkJson(body);
      },
    }),
  ];
}

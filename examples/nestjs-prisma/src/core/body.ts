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
      verify: (_request, _response, body, encoding) => {
        // What is checked are bytes of UTF-8; in another encoding they would hide how deep a body is.
        if (encoding !== 'utf-8')
          throw new ApiError('unsupported_media_type', 'The body has to be in UTF-8.');
        checkJson(body);
      },
    }),
  ];
}

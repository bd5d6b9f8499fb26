/** Answers every error in the one form that all of them have. */
import type { ErrorRequestHandler, RequestHandler } from 'express';

import { ApiError, ERROR_STATUSES, type ErrorCode } from './errors.js';

/** What Express and its parser of bodies call their errors. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  'entity.too.large': 'payload_too_large',
  'encoding.unsupported': 'unsupported_media_type',
  'charset.unsupported': 'unsupported_media_type',
};

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  payload_too_large: 'The body is too large.',
  unsupported_media_type: 'The body has to be application/json in UTF-8.',
  malformed_request: 'The body is not JSON.',
  not_found: 'There is nothing here.',
};

/** Refuses the methods that a route does not have. */
export const allowOnly =
  (...methods: readonly string[]): RequestHandler =>
  (request, _response, next) => {
    const allowed = [...methods, 'OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : [])];
    const message = `${request.method} is not possible here.`;
    next(new ApiError('method_not_allowed', message, [], { Allow: allowed.join(', ') }));
  };

export const answerErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const failure = toApiError(error);
  const status = ERROR_STATUSES[failure.code];
  if (failure.code === 'internal_error') request.log.error({ err: error }, failure.message);
  const { code, message, details, headers } = failure;
  response.status(status).set(headers).json({ code, message, details });
};

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const {
    type = '',
    status = 500,
    code: cause,
  } = error as { type?: string; status?: number; code?: unknown };
  // A body that cannot be unpacked has no type, but the code of zlib.
  const isBody = type.startsWith('entity.') || String(cause).startsWith('Z_');
  const code = CODES[type] ?? (isBody ? 'malformed_request' : undefined);
  if (code !== undefined) return new ApiError(code, MESSAGES[code] ?? '');
  // A path that cannot be decoded is nobody's.
  if (error instanceof URIError || status === 400 || status === 404)
    return new ApiError('not_found', 'There is nothing here.');
  return new ApiError('internal_error', 'The service failed.');
}

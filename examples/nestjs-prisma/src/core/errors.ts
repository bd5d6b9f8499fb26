/** The errors that callers see, and the one form that all of them have. */

/** Each code with its HTTP status. */
export const ERROR_STATUSES = {
  malformed_request: 400,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  rate_limited: 429,
  internal_error: 500,
  service_unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUSES;

/** What is wrong with one property or parameter. */
export interface ErrorDetail {
  field: string;
  message: string;
}

/** An error with an answer of its own. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: readonly ErrorDetail[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** What is sent breaks a rule; the details name each field. */
export const refuse = (details: readonly ErrorDetail[]): ApiError =>
  new ApiError('validation_failed', 'The request is not valid.', details);

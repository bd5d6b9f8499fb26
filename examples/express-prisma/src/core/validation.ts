/** Reads what a request sends, or says what is wrong with it. */
import type { Request } from 'express';
import type { z } from 'zod';

import { ApiError, type ErrorDetail, refuse } from './errors.js';
import { uuid } from './fields.js';

/** Gives the body of a request. */
export function parseBody<Schema extends z.ZodType>(
  request: Pick<Request, 'body'>,
  schema: Schema,
): z.output<Schema> {
  // Without a body, and without its length, there is nothing that was read.
  if (request.body === undefined) throw new ApiError('malformed_request', 'The body is empty.');
  return parse(schema, request.body, 'body');
}

/** Gives the parameters of a request. */
export const parseQuery = <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): z.output<Schema> => parse(schema, request.query, 'query');

/** Gives the id in the path of a request. */
export const parseId = (request: Request): string => parse(uuid, request.params.id, 'id');

function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  whole: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refuse(result.error.issues.flatMap((issue) => describe(issue, whole)));
}

function describe(issue: z.core.$ZodIssue, whole: string): ErrorDetail[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      message: 'is not known',
    }));
  }
  return [{ field: issue.path.join('.') || whole, message: issue.message }];
}

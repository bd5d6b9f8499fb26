/** The description of the API, made of the very schemas that requests are checked by. */
import { z } from 'zod';
import type { ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi';

import { ERROR_STATUSES, type ErrorCode } from './errors.js';
import { uuid, wholeNumber } from './fields.js';

export type Paths = ZodOpenApiPathsObject;

const detail = z.object({ field: z.string(), message: z.string() }).meta({ id: 'ErrorDetail' });
const error = z
  .object({
    code: z.enum(Object.keys(ERROR_STATUSES) as [ErrorCode]),
    message: z.string(),
    details: z.array(detail),
  })
  .meta({ id: 'Error' });

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The body is not JSON in UTF-8',
  404: 'There is no such row or route',
  409: 'A unique value is taken, or others refer to the row',
  413: 'The body is too large',
  415: 'The body is not application/json',
  422: 'Something that was sent breaks a rule',
  429: 'Too many requests; Retry-After says how many seconds to wait',
  500: 'The service failed',
  503: 'A dependency is down',
};

const retryAfter = z.object({ 'Retry-After': wholeNumber.optional() });
const location = { Location: z.string().optional() };

/** Gives the responses of an operation: the one of success with its own headers, and others by their statuses. */
export function answer(
  status: number,
  schema: z.ZodType | null,
  others: readonly number[],
  headers?: z.ZodRawShape,
): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {
    [`${status}` as '200']: {
      description: 'Done',
      ...(schema && { content: { 'application/json': { schema } } }),
      ...(headers && { headers: z.object(headers) }),
    },
  };
  for (const each of others) {
    responses[`${each}` as '400'] = {
      description: MEANINGS[each] ?? '',
      content: { 'application/json': { schema: error } },
      ...(each === 429 && { headers: retryAfter }),
    };
  }
  return responses;
}

/** What every operation of the API may answer beside success. */
export const COMMON = [422, 429, 500, 503];
const BODY = [400, 413, 415];

interface ResourceDescription {
  path: string;
  /** The ends of operation ids: `Order` and `Orders`. */
  name: string;
  plural: string;
  /** One and many in prose. */
  noun: string;
  nouns: string;
  row: z.ZodType;
  create: z.ZodType;
  update: z.ZodType;
  page: z.ZodType;
  query: z.ZodObject;
}

/** Describes the operations of a resource. */
export function describeResource(resource: ResourceDescription): Paths {
  const { name, plural, noun, nouns } = resource;
  const tags = [resource.path];
  const path = z.object({ id: uuid });
  const take = (schema: z.ZodType) => ({
    required: true,
    content: { 'application/json': { schema } },
  });
  return {
    [`/api/v1/${resource.path}`]: {
      get: {
        tags,
        operationId: `list${plural}`,
        summary: `List ${nouns}`,
        requestParams: { query: resource.query },
        responses: answer(200, resource.page, COMMON),
      },
      post: {
        tags,
        operationId: `create${name}`,
        summary: `Create ${noun}`,
        requestBody: take(resource.create),
        responses: answer(201, resource.row, [...BODY, 409, ...COMMON], {
          ...location,
        }),
      },
    },
    [`/api/v1/${resource.path}/{id}`]: {
      get: {
        tags,
        operationId: `get${name}`,
        summary: `Get ${noun}`,
        requestParams: {
          path,
        },
        responses: answer(200, resource.row, [404, ...COMMON]),
      },
      patch: {
        tags,
        operationId: `update${name}`,
        summary: `Update ${noun}`,
        requestParams: {
          path,
        },
        requestBody: take(resource.update),
        responses: answer(200, resource.row, [...BODY, 404, 409, ...COMMON]),
      },
      delete: {
        tags,
        operationId: `delete${name}`,
        summary: `Delete ${noun}`,
        requestParams: {
          path,
        },
        responses: answer(204, null, [404, 409, ...COMMON]),
      },
    },
  };
}

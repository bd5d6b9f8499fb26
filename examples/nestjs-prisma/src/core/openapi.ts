/** The description of the API, made of the classes that requests are read by and answers are written as. */
import { applyDecorators, HttpCode, type INestApplication, type Type } from '@nestjs/common';
import {
  ApiOperation,
  ApiProperty,
  ApiResponse,
  ApiSchema,
  DocumentBuilder,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';

import { ERROR_STATUSES, type ErrorCode } from './errors.js';
import { SCHEMA } from './fields.js';

@ApiSchema({ name: 'ErrorDetail' })
class ErrorDetailDto {
  @ApiProperty({ type: 'string' })
  field!: string;

  @ApiProperty({ type: 'string' })
  message!: string;
}

@ApiSchema({ name: 'Error' })
class ErrorDto {
  @ApiProperty({ type: 'string', enum: Object.keys(ERROR_STATUSES) })
  code!: ErrorCode;

  @ApiProperty({ type: 'string' })
  message!: string;

  @ApiProperty({ type: [ErrorDetailDto] })
  details!: ErrorDetailDto[];
}

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

/** What every operation of the API may answer beside success. */
export const COMMON = [422, 429, 500, 503];

/** What those may answer that take a body. */
export const WITH_BODY = [400, 413, 415, ...COMMON];

interface OperationOptions {
  id: string;
  summary: string;
  /** Of success; 200 unless said. */
  status?: 200 | 201 | 204 | 303;
  /** What is answered; nothing unless said. */
  answer?: Type;
  /** The statuses of the errors that it may answer. */
  errors: readonly number[];
}

/** Describes an operation: its id, what it takes, and all that it may answer. */
export function Operation({
  id,
  summary,
  status = 200,
  answer,
  errors,
}: OperationOptions): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ operationId: id, summary }),
    ApiResponse({
      status,
      description: 'Done',
      ...(answer && { type: answer }),
      ...(status === 201 && { headers: { Location: { schema: { type: 'string' } } } }),
    }),
    ...errors.map((error) =>
      ApiResponse({
        status: error,
        description: MEANINGS[error] ?? '',
        type: ErrorDto,
        ...(error === 429 && { headers: { 'Retry-After': { schema: { type: 'integer' } } } }),
      }),
    ),
  );
}

/** Describes all operations of the application. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tickets theatre api')
    .setDescription('Keeps halls, seats, plays, performances, tickets and genres.')
    .setVersion('0.1.0')
    .build();
  const described = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  const document = placeSchemas(described) as OpenAPIObject;
  forbidUnknownProperties(document);
  return document;
}

/** Puts the schema of each property and parameter where it belongs. */
function placeSchemas(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(placeSchemas);
  if (typeof node !== 'object' || node === null) return node;
  if (!(SCHEMA in node)) {
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, placeSchemas(value)]),
    );
  }
  const { [SCHEMA]: schema, name, required } = node as Record<string, unknown>;
  return 'in' in node ? { name, in: node.in, required, schema } : schema;
}

/** Says of each body what the pipe sees to: that it has no other properties than those of its class. */
function forbidUnknownProperties({ paths, components }: OpenAPIObject): void {
  const schemas = components?.schemas ?? {};
  for (const { post, patch } of Object.values(paths)) {
    for (const operation of [post, patch]) {
      const body = operation?.requestBody;
      const schema =
        body && 'content' in body ? body.content['application/json']?.schema : undefined;
      const name = schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
      if (name !== undefined) schemas[name] = { ...schemas[name], additionalProperties: false };
    }
  }
}

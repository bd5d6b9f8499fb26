/** Properties of classes: what a request may send for them, and in which form they are answered. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, type TransformFnParams } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';

import {
  compilePattern,
  countCharacters,
  type DecimalRules,
  describeDecimal,
  isDay,
  isKept,
  isUuid,
  NO_NUL,
  readDecimal,
  readLiteral,
  writeDecimalPattern,
} from './values.js';

/** Under which name the schema of a property stands until all of the API is described. */
export const SCHEMA = 'x-schema';

/** What is taken for a property. */
export interface Rule {
  schema: object;
  /** Says what is taken. */
  message: string;
  /** Gives what is taken in the form in which it is kept; what is wrong stays as it is. */
  read?: (value: unknown) => unknown;
  /** Tells whether what was read is taken. */
  accepts: (value: unknown) => boolean;
}

interface SentOptions {
  /** Whether it need not be sent. */
  optional?: boolean;
  /** Whether it may be null. */
  nullable?: boolean;
  /** What the description says of a property that need not be sent. */
  default?: unknown;
  description?: string;
  /** Whether it stands in the query, where JSON is a text. */
  inQuery?: boolean;
}

/** A property that requests send. */
export function sent(rule: Rule, options: SentOptions = {}): PropertyDecorator {
  const { nullable = false, inQuery = false, description } = options;
  const optional = options.optional ?? 'default' in options;
  const read = (value: unknown): unknown =>
    rule.read && value !== null ? rule.read(value) : value;
  return applyDecorators(
    describe(
      {
        ...allowNull(rule.schema, nullable),
        ...('default' in options && { default: options.default }),
        ...(description && { description }),
      },
      !optional,
    ),
    Transform(({ obj, key }: TransformFnParams): unknown => {
      const value = (obj as Record<string, unknown>)[key];
      return read(inQuery ? readLiteral(value) : value);
    }),
    ValidateIf(
      (_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null),
    ),
    ValidateBy({
      name: 'sent',
      validator: { validate: rule.accepts, defaultMessage: () => rule.message },
    }),
  );
}

/** A property of what is answered. */
export const Answered = (schema: object, { nullable = false } = {}): PropertyDecorator =>
  describe(allowNull(schema, nullable), true);

/**
 * States a schema as it is.
 *
 * Nest would take a list of types for an array and knows no null; `core/openapi.ts` puts the schema where it belongs.
 */
const describe = (schema: object, required: boolean): PropertyDecorator =>
  ApiProperty({ type: 'string', required, [SCHEMA]: schema } as ApiPropertyOptions);

const allowNull = (schema: object, nullable: boolean): object =>
  nullable
    ? { anyOf: [...('anyOf' in schema ? (schema.anyOf as object[]) : [schema]), { type: 'null' }] }
    : schema;

interface TextRules {
  min?: number;
  max: number;
  pattern?: string;
}

/** Text of so many characters. */
export function textRule({ min = 0, max, pattern }: TextRules): Rule {
  const expression = pattern === undefined ? undefined : compilePattern(pattern);
  const length = min > 0 ? `${min} to ${max}` : `at most ${max}`;
  return {
    schema: {
      type: 'string',
      ...(min > 0 && { minLength: min }),
      maxLength: max,
      pattern: pattern ?? NO_NUL,
    },
    message: `must be a text of ${length} characters without NUL${pattern ? `, and match ${pattern}` : ''}`,
    accepts: (value) => {
      if (typeof value !== 'string' || !isKept(value)) return false;
      const count = countCharacters(value);
      return count >= min && count <= max && (expression?.test(value) ?? true);
    },
  };
}

export const IsText = ({
  min,
  max,
  pattern,
  ...options
}: TextRules & SentOptions): PropertyDecorator => sent(textRule({ min, max, pattern }), options);

export const IsId = (options: SentOptions = {}): PropertyDecorator =>
  sent(
    {
      schema: { type: 'string', format: 'uuid' },
      message: 'must be a UUID',
      read: (value) => (typeof value === 'string' ? value.toLowerCase() : value),
      accepts: (value) => typeof value === 'string' && isUuid(value),
    },
    options,
  );

const INTEGER_LIMIT = 2 ** 31;

interface Bounds {
  min?: number;
  max?: number;
}

export const IsInteger = ({
  min = -INTEGER_LIMIT,
  max = INTEGER_LIMIT - 1,
  ...options
}: Bounds & SentOptions): PropertyDecorator =>
  sent(
    {
      schema: { type: 'integer', minimum: min, maximum: max },
      message: `must be a whole number from ${min} to ${max}`,
      accepts: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    },
    options,
  );

/** An exact number, as a JSON number or as a text without exponent; it becomes a text with all digits of its scale. */
export function IsDecimal({
  precision,
  scale,
  minimum,
  maximum,
  ...options
}: DecimalRules & SentOptions): PropertyDecorator {
  const rules = { precision, scale, minimum, maximum };
  const pattern = writeDecimalPattern(rules);
  const isWritten = (value: unknown): value is string =>
    typeof value === 'string' && new RegExp(pattern).test(value);
  return sent(
    {
      schema: {
        anyOf: [
          { type: 'number', minimum: Number(minimum), maximum: Number(maximum) },
          { type: 'string', pattern },
        ],
      },
      message: describeDecimal(rules),
      read: (value) =>
        typeof value === 'number' || isWritten(value)
          ? (readDecimal(value, rules) ?? value)
          : value,
      accepts: (value) => isWritten(value) && readDecimal(value, rules) === value,
    },
    options,
  );
}

export const IsTruth = (options: SentOptions): PropertyDecorator =>
  sent(
    {
      schema: { type: 'boolean' },
      message: 'must be true or false',
      accepts: (value) => typeof value === 'boolean',
    },
    options,
  );

export const IsOneOf = (values: readonly string[], options: SentOptions = {}): PropertyDecorator =>
  sent(
    {
      schema: { type: 'string', enum: [...values] },
      message: `must be one of ${values.join(', ')}`,
      accepts: (value) => typeof value === 'string' && values.includes(value),
    },
    options,
  );

/** A day such as 2026-01-31. */
export const IsDay = (options: SentOptions = {}): PropertyDecorator =>
  sent(
    {
      schema: { type: 'string', format: 'date' },
      message: 'must be a date such as 2026-01-31',
      accepts: (value) => typeof value === 'string' && isDay(value),
    },
    options,
  );

const MAX_IDS = 1000;

/** The ids of many rows. */
export const AreIds = (options: SentOptions = {}): PropertyDecorator =>
  sent(
    {
      schema: { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: MAX_IDS },
      message: `must be a list of at most ${MAX_IDS} UUIDs`,
      read: (value) =>
        Array.isArray(value)
          ? value.map((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id))
          : value,
      accepts: (value) =>
        Array.isArray(value) &&
        value.length <= MAX_IDS &&
        value.every((id) => typeof id === 'string' && isUuid(id)),
    },
    options,
  );

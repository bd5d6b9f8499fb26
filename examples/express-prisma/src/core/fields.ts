/** Types of properties: what a request may send for them, in the form in which they are answered. */
import { z } from 'zod';

import {
  compilePattern,
  countCharacters,
  type DecimalRules,
  describeDecimal,
  isDay,
  isKept,
  isMoment,
  isUuid,
  NO_NUL,
  readDecimal,
  readLiteral,
  writeDecimalPattern,
  writeMoment,
} from './values.js';

interface TextRules {
  min?: number;
  max: number;
  pattern?: string;
}

/** Text of so many characters. */
export function text({ min = 0, max, pattern }: TextRules) {
  const expression = pattern === undefined ? undefined : compilePattern(pattern);
  return z
    .string()
    .refine(isKept, {
      error: 'must not contain the character NUL, nor half a character',
      abort: true,
    })
    .refine(
      (value) => {
        const length = countCharacters(value);
        return length >= min && length <= max;
      },
      {
        error:
          min > 0 ? `must have ${min} to ${max} characters` : `must have at most ${max} characters`,
        abort: true,
      },
    )
    .refine((value) => expression?.test(value) ?? true, `must match ${pattern ?? ''}`)
    .meta({ ...(min > 0 && { minLength: min }), maxLength: max, pattern: pattern ?? NO_NUL });
}

export const uuid = z
  .string()
  .refine(isUuid, 'must be a UUID')
  .meta({ format: 'uuid' })
  .toLowerCase();

/** A whole number as it is answered; that it has 32 bits is said where it is sent. */
export const wholeNumber = z.number().meta({ override: { type: 'integer' } });

const INTEGER_LIMIT = 2 ** 31;

export const integer = (minimum = -INTEGER_LIMIT, maximum = INTEGER_LIMIT - 1) =>
  z.int().min(minimum).max(maximum);

/** An exact number, as a JSON number or as a text without exponent; it becomes a text with all digits of its scale. */
export function decimal(rules: DecimalRules) {
  const pattern = writeDecimalPattern(rules);
  const range = describeDecimal(rules);
  return z
    .union(
      [
        z.number().meta({ minimum: Number(rules.minimum), maximum: Number(rules.maximum) }),
        z
          .string()
          .refine((value) => new RegExp(pattern).test(value))
          .meta({ pattern }),
      ],
      range,
    )
    .transform((value, context) => {
      const read = readDecimal(value, rules);
      if (read !== undefined) return read;
      context.addIssue({ code: 'custom', message: range });
      return z.NEVER;
    });
}

/** A day such as 2026-01-31. */
export const day = z
  .string()
  .refine(isDay, 'must be a date such as 2026-01-31')
  .meta({ format: 'date' });

/** A moment such as 2026-01-31T12:30:00Z, with an offset; it is kept to the millisecond, in UTC. */
export const moment = z
  .string()
  .refine(isMoment, 'must be a date and time with an offset, such as 2026-01-31T12:30:00Z')
  .meta({ format: 'date-time' })
  .transform(writeMoment);

/** The ids of many rows. */
export const ids = z.array(uuid).max(1000);

/** A number or truth value of the query, written there as in JSON. */
export const inQuery = <T extends z.ZodType>(of: T) => z.preprocess(readLiteral, of);

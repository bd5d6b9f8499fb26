/** Types of properties: what a request may send for them, in the form in which they are answered. */
import { z } from 'zod';

/** Matches every text without the character NUL, which databases cannot keep. */
const NO_NUL = '^[^\\x00]*$';

interface TextRules {
  min?: number;
  max: number;
  pattern?: string;
}

const isKept = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** Text of so many characters; a character that takes two units of UTF-16 counts as one. */
export function text({ min = 0, max, pattern }: TextRules) {
  const expression = pattern === undefined ? undefined : compile(pattern);
  return z
    .string()
    .refine(isKept, 'must not contain the character NUL, nor half a character')
    .refine(
      (value) => {
        const length = Array.from(value).length;
        return length >= min && length <= max;
      },
      min > 0 ? `must have ${min} to ${max} characters` : `must have at most ${max} characters`,
    )
    .refine((value) => expression?.test(value) ?? true, `must match ${pattern ?? ''}`)
    .meta({ ...(min > 0 && { minLength: min }), maxLength: max, pattern: pattern ?? NO_NUL });
}

/** Reads a pattern by characters where it can be read so: some escapes are known without Unicode only. */
function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const uuid = z
  .string()
  .refine((value) => UUID.test(value), 'must be a UUID')
  .meta({ format: 'uuid' })
  .toLowerCase();

/** A whole number as it is answered; that it has 32 bits is said where it is sent. */
export const wholeNumber = z.number().meta({ override: { type: 'integer' } });

const INTEGER_LIMIT = 2 ** 31;

export const integer = (minimum = -INTEGER_LIMIT, maximum = INTEGER_LIMIT - 1) =>
  z.int().min(minimum).max(maximum);

interface DecimalRules {
  precision: number;
  scale: number;
  minimum: string;
  maximum: string;
}

/** Gives a number without exponent in units of its last digit; undefined if it has more digits than that. */
function countUnits(number: string, scale: number): bigint | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  if (whole === '' || fraction.length > scale) return undefined;
  const units = BigInt(whole + fraction.padEnd(scale, '0'));
  return sign ? -units : units;
}

function writeUnits(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? '-' : '';
  return scale > 0 ? `${sign}${whole}.${digits.slice(-scale)}` : `${sign}${whole}`;
}

/** An exact number, as a JSON number or as a text without exponent; it becomes a text with all digits of its scale. */
export function decimal({ precision, scale, minimum, maximum }: DecimalRules) {
  const lowest = countUnits(minimum, scale) ?? 0n;
  const highest = countUnits(maximum, scale) ?? 0n;
  const sign = minimum.startsWith('-') ? '-?' : '';
  const fraction = scale > 0 ? `(\\.[0-9]{1,${scale}})?` : '';
  const pattern = `^${sign}[0-9]{1,${Math.max(precision - scale, 1)}}${fraction}$`;
  const range = `must be from ${minimum} to ${maximum}, with at most ${scale} digits behind the point`;
  return z
    .union(
      [
        z.number().meta({ minimum: Number(minimum), maximum: Number(maximum) }),
        z
          .string()
          .refine((value) => new RegExp(pattern).test(value))
          .meta({ pattern }),
      ],
      range,
    )
    .transform((value, context) => {
      const units = countUnits(writeNumber(value), scale);
      if (units === undefined || units < lowest || units > highest) {
        context.addIssue({ code: 'custom', message: range });
        return z.NEVER;
      }
      return writeUnits(units, scale);
    });
}

/** Gives a number without exponent; a number so large or so small that it has one comes out wrong for any scale. */
function writeNumber(value: number | string): string {
  const written = String(value);
  const [, sign = '', first = '', rest = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written) ?? [];
  if (first === '') return written;
  const zeros = Math.abs(Number(exponent));
  return exponent.startsWith('-')
    ? `${sign}0.${'0'.repeat(zeros - 1)}${first}${rest}`
    : `${sign}${(first + rest).padEnd(zeros + 1, '0')}`;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function isDay(value: string): boolean {
  if (!DATE.test(value) || value.startsWith('0000')) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A day such as 2026-01-31. */
export const day = z
  .string()
  .refine(isDay, 'must be a date such as 2026-01-31')
  .meta({ format: 'date' });

const TIME = /^t\d{2}:\d{2}:\d{2}(\.\d+)?(z|[+-]\d{2}:\d{2})$/i;
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

function isMoment(value: string): boolean {
  if (!isDay(value.slice(0, 10)) || !TIME.test(value.slice(10))) return false;
  const moment = Date.parse(value.toUpperCase());
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT;
}

/** A moment such as 2026-01-31T12:30:00Z, with an offset; it is kept to the millisecond, in UTC. */
export const moment = z
  .string()
  .refine(isMoment, 'must be a date and time with an offset, such as 2026-01-31T12:30:00Z')
  .meta({ format: 'date-time' })
  .transform((value) => new Date(value.toUpperCase()).toISOString());

/** The ids of many rows. */
export const ids = z.array(uuid).max(1000);

/** A number or truth value of the query, written there as in JSON. */
export const inQuery = <T extends z.ZodType>(of: T) =>
  z.preprocess((value) => {
    try {
      return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    } catch {
      return value;
    }
  }, of);

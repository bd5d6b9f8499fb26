/** Values that requests send: which ones are taken, and in which form they are kept and answered. */

/** Tells whether a database can keep a text: it has no character NUL, and no half of a character. */
export const isKept = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** Matches every text without the character NUL. */
export const NO_NUL = '^[^\\x00]*$';

/** Counts characters; one that takes two units of UTF-16 counts as one. */
export const countCharacters = (value: string): number => Array.from(value).length;

/** Reads a pattern by characters where it can be read so: some escapes are known without Unicode only. */
export function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (value: string): boolean => UUID.test(value);

export interface DecimalRules {
  precision: number;
  scale: number;
  minimum: string;
  maximum: string;
}

/** Gives the pattern of a decimal that is sent as a text. */
export function writeDecimalPattern({ precision, scale, minimum }: DecimalRules): string {
  const sign = minimum.startsWith('-') ? '-?' : '';
  const fraction = scale > 0 ? `(\\.[0-9]{1,${scale}})?` : '';
  return `^${sign}[0-9]{1,${Math.max(precision - scale, 1)}}${fraction}$`;
}

/** Says in which range a decimal has to be. */
export const describeDecimal = ({ minimum, maximum, scale }: DecimalRules): string =>
  `must be from ${minimum} to ${maximum}, with at most ${scale} digits behind the point`;

/** Gives a decimal as a text with all digits of its scale; undefined if it is not within its rules. */
export function readDecimal(value: number | string, rules: DecimalRules): string | undefined {
  const { scale, minimum, maximum } = rules;
  const units = countUnits(writeNumber(value), scale);
  const lowest = countUnits(minimum, scale) ?? 0n;
  const highest = countUnits(maximum, scale) ?? 0n;
  return units === undefined || units < lowest || units > highest
    ? undefined
    : writeUnits(units, scale);
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

/** Tells whether a text is a day such as 2026-01-31. */
export function isDay(value: string): boolean {
  if (!DATE.test(value) || value.startsWith('0000')) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const TIME = /^t\d{2}:\d{2}:\d{2}(\.\d+)?(z|[+-]\d{2}:\d{2})$/i;
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** Tells whether a text is a moment such as 2026-01-31T12:30:00Z, with an offset. */
export function isMoment(value: string): boolean {
  if (!isDay(value.slice(0, 10)) || !TIME.test(value.slice(10))) return false;
  const moment = Date.parse(value.toUpperCase());
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT;
}

/** Gives a moment as it is kept and answered: to the millisecond, in UTC. */
export const writeMoment = (value: string): string => new Date(value.toUpperCase()).toISOString();

/** Reads a number or truth value of the query, which is written there as in JSON; what is neither stays as it is. */
export function readLiteral(value: unknown): unknown {
  try {
    return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  } catch {
    return value;
  }
}

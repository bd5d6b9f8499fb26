/** What errors of Prisma mean. */
import { Prisma } from '../generated/prisma/client.js';
import { isOutageCode } from './outages.js';

const DUPLICATE = 'P2002';
const DANGLING_REFERENCE = 'P2003';

/** No connection, none in time, one that was closed, and a transaction that could not begin or took too long. */
const OUTAGES: ReadonlySet<string> = new Set([
  ...[
    'P1000',
    'P1001',
    'P1002',
    'P1003',
    'P1008',
    'P1010',
    'P1017',
    'P2024',
    'P2028',
    'P2034',
    'P2037',
  ],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'],
]);

/** What the driver said of an error. */
interface Cause {
  originalCode?: string;
  constraint?: { fields?: string[]; index?: string };
}

/** Gives the properties whose values another row has already, if that is what went wrong. */
export function findDuplicate(
  error: unknown,
  uniques: Readonly<Record<string, readonly string[]>>,
): readonly string[] | undefined {
  if (!isKnown(error, DUPLICATE)) return undefined;
  const { fields = [], index = '' } = readCause(error).constraint ?? {};
  // MySQL writes the table in front of the index, PostgreSQL quotes some columns.
  const names = [fields.join().replaceAll('"', ''), index.split('.').at(-1) ?? ''];
  return names.map((name) => uniques[name]).find((properties) => properties !== undefined);
}

/** Tells whether a row would refer to what is not there. */
export const isDanglingReference = (error: unknown): boolean => isKnown(error, DANGLING_REFERENCE);

/** Tells whether the database is away, or so busy that a later try may do better. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as Error & { code?: string };
  const isAway = OUTAGES.has(code) || isOutageCode(readCause(error).originalCode ?? '');
  return isAway || error instanceof Prisma.PrismaClientInitializationError || isOutage(error.cause);
}

const isKnown = (error: unknown, code: string): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;

function readCause(error: unknown): Cause {
  const { meta, cause } = error as {
    meta?: { driverAdapterError?: { cause?: Cause } };
    cause?: Cause;
  };
  return meta?.driverAdapterError?.cause ?? cause ?? {};
}

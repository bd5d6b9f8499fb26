/** What errors of TypeORM and of its driver mean. */
import { QueryFailedError } from 'typeorm';

import {
  type DriverError,
  isDangling,
  isDuplicate,
  isOutageOfDriver,
  nameConstraints,
} from './driver-errors.js';

const NETWORK = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/;

/** Gives the properties whose values another row has already, if that is what went wrong. */
export function findDuplicate(
  error: unknown,
  uniques: Readonly<Record<string, readonly string[]>>,
): readonly string[] | undefined {
  const cause = readCause(error);
  if (!isDuplicate(cause)) return undefined;
  return nameConstraints(cause)
    .map((name) => uniques[name])
    .find((properties) => properties !== undefined);
}

/** Tells whether a row would refer to what is not there. */
export const isDanglingReference = (error: unknown): boolean => isDangling(readCause(error));

/** Tells whether the database is away, or so busy that a later try may do better. */
export function isOutage(error: unknown): boolean {
  const cause = readCause(error);
  return NETWORK.test(String(cause.code)) || isOutageOfDriver(cause);
}

function readCause(error: unknown): DriverError {
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  return error instanceof Error ? error : { message: String(error) };
}

/** What errors of PostgreSQL and of its driver mean. */

export interface DriverError {
  message: string;
  code?: string;
  constraint?: string;
}

/** Classes of SQLSTATE: connections, deadlocks, resources, the server's state, its end. */
const OUTAGES = /^(08|40|53|55|57)/;

/** What the driver says, without a code, of a connection that is lost, or that does not come or answer in time. */
const LOST =
  /^(Connection terminated|Query read timeout|timeout exceeded|Client has encountered a connection error)/;

export const isDuplicate = (error: DriverError): boolean => error.code === '23505';

export const isDangling = (error: DriverError): boolean => error.code === '23503';

/** Gives the names by which a constraint that was broken may be known. */
export const nameConstraints = (error: DriverError): string[] => [error.constraint ?? ''];

export const isOutageOfDriver = (error: DriverError): boolean =>
  error.code === undefined ? LOST.test(error.message) : OUTAGES.test(error.code);

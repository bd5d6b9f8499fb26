/** Which errors of PostgreSQL say that it is away, and not that a statement is wrong. */

/** Classes of SQLSTATE: connections, deadlocks, resources, the server's state, its end. */
const CLASSES = /^(08|40|53|55|57)/;

export const isOutageCode = (code: string): boolean => CLASSES.test(code);

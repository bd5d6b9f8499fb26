/** Values that rows of tests are made of. */

/** What a row is created with, or answered as. */
export type Values = Record<string, unknown>;

/** Gives a day so many days after the first of 2026. */
export const dayAfter = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);

/** Gives the values of some properties of a row. */
export const pick = (row: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

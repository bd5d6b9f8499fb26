/** Rows: how values that JSON does not have, and orders, are written for Prisma. */
import type { Prisma } from '../generated/prisma/client.js';
import type { SortKey } from './paging.js';

/** Gives a day such as 2026-01-31 as Prisma takes it. */
export const readDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Gives a day of Prisma as 2026-01-31. */
export const writeDay = (day: Date): string => day.toISOString().slice(0, 10);

/** Prisma's own name for the second form is there only where some model has a column that may be null. */
type OrderOfKey = Prisma.SortOrder | { sort: Prisma.SortOrder; nulls: 'last' };

/** Gives the order of a list: null stands last in both directions, and the id decides ties. */
export function writeOrder<Order>(
  sort: readonly SortKey<string>[],
  nullable?: ReadonlySet<string>,
): Order[] {
  const keys: Record<string, OrderOfKey>[] = sort.map(({ name, direction }) => ({
    [name]: nullable?.has(name) ? { sort: direction, nulls: 'last' } : direction,
  }));
  return [...keys, { id: 'asc' }] as Order[];
}

/** Lists: what all of them can be asked, and the form of a page. */
import { z } from 'zod';

import { inQuery, wholeNumber } from './fields.js';

const count = (maximum: number, usual: number) =>
  inQuery(z.int().min(1).max(maximum))
    .default(usual)
    .meta({ override: { default: usual } });

/** Which page of a list is asked for. */
export const windowQuery = { page: count(1_000_000, 1), size: count(100, 20) };

/** The parameters of a list; the keys say what it can be sorted by. */
export const pageQuery = <const Key extends string>(keys: readonly Key[]) => ({
  ...windowQuery,
  sort: z
    .string()
    .regex(new RegExp(`^-?(${keys.join('|')})(,-?(${keys.join('|')}))*$`))
    .default('createdAt')
    .transform((sort) => sort.split(',').map(readKey<Key>)),
});

/** A key to sort by, with its direction. */
export interface SortKey<Key extends string> {
  name: Key;
  direction: 'asc' | 'desc';
}

const readKey = <Key extends string>(text: string): SortKey<Key> => ({
  name: text.replace(/^-/, '') as Key,
  direction: text.startsWith('-') ? 'desc' : 'asc',
});

/** What every list is asked; its own query adds filters. */
export interface PageQuery {
  page: number;
  size: number;
}

/** A page of rows. */
export interface Page<Row> extends PageQuery {
  items: Row[];
  total: number;
}

/** The form of a page. */
export const pageOf = (item: z.ZodType) =>
  z.object({ items: z.array(item), total: wholeNumber, page: wholeNumber, size: wholeNumber });

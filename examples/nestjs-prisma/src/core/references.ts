/** References: the ids of other rows in what a request sends. */
import type { ErrorDetail } from './errors.js';

interface Reference {
  /** The property that has the ids. */
  field: string;
  ids: string | readonly string[] | null | undefined;
  /** The rows that the ids are of. */
  rows: {
    findMany(query: {
      where: { id: { in: string[] } };
      select: { id: true };
    }): PromiseLike<{ id: string }[]>;
  };
}

/** Gives each id that no row has, by its place in the request. */
export async function findMissing(references: readonly Reference[]): Promise<ErrorDetail[]> {
  const missing: ErrorDetail[] = [];
  for (const { field, ids, rows } of references) {
    const sent = typeof ids === 'string' ? [ids] : (ids ?? []);
    if (sent.length === 0) continue;
    const where = { id: { in: [...new Set(sent)] } };
    const found = new Set(
      (await rows.findMany({ where, select: { id: true } })).map((row) => row.id),
    );
    for (const [place, id] of sent.entries()) {
      const name = typeof ids === 'string' ? field : `${field}.${place}`;
      if (!found.has(id)) missing.push({ field: name, message: 'does not exist' });
    }
  }
  return missing;
}

/** Gives a pair for each id, once. */
export const pairIds = <Far extends string>(
  ids: readonly string[],
  far: Far,
): Record<Far, string>[] => [...new Set(ids)].map((id) => ({ [far]: id }) as Record<Far, string>);

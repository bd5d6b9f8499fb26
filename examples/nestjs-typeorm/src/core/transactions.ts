/** Work on the database: each on connections of the pool. */
import type { DataSource, EntityManager } from 'typeorm';

export const runQueries = <T>(
  source: DataSource,
  work: (client: EntityManager) => Promise<T>,
): Promise<T> => work(source.manager);

export const runTransaction = <T>(
  source: DataSource,
  work: (client: EntityManager) => Promise<T>,
): Promise<T> => source.transaction(work);

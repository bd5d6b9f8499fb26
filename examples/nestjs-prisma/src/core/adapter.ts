/** The driver of PostgreSQL, with its pool of connections. */
import { PrismaPg } from '@prisma/adapter-pg';

import type { Settings } from './settings.js';

export type DatabaseSettings = Pick<
  Settings,
  'DATABASE_URL' | 'DATABASE_POOL_SIZE' | 'DATABASE_TIMEOUT_SECONDS'
>;

export function createAdapter(settings: DatabaseSettings): PrismaPg {
  const timeout = settings.DATABASE_TIMEOUT_SECONDS * 1000;
  return new PrismaPg({
    connectionString: settings.DATABASE_URL,
    max: settings.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: timeout,
    statement_timeout: timeout,
    // Where the server is gone without a word, nothing comes back at all.
    query_timeout: timeout + 1000,
  });
}

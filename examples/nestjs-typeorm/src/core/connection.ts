/** The driver of PostgreSQL, with its pool of connections. */
import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';

import { CleanPool } from './pool.js';
import type { Settings } from './settings.js';

export type DatabaseSettings = Pick<
  Settings,
  'DATABASE_URL' | 'DATABASE_POOL_SIZE' | 'DATABASE_TIMEOUT_SECONDS'
>;

/** A day is a text such as 2026-01-31, and no moment in some time zone. */
types.setTypeParser(types.builtins.DATE, (day) => day);

/** Connects the service, which waits for nothing longer than it is told. */
export function connect(settings: DatabaseSettings): DataSourceOptions {
  const timeout = settings.DATABASE_TIMEOUT_SECONDS * 1000;
  return {
    type: 'postgres',
    driver: { Pool: CleanPool },
    url: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
    // It counts for a new connection, and for one of the pool that others have.
    connectTimeoutMS: timeout,
    extra: {
      // Of locks, too.
      statement_timeout: timeout,
      // Where the server is gone without a word, nothing comes back at all.
      query_timeout: timeout + 1000,
    },
  };
}

/** Connects what migrates, which may take its time. */
export const connectToMigrate = (settings: Pick<Settings, 'DATABASE_URL'>): DataSourceOptions => ({
  type: 'postgres',
  url: settings.DATABASE_URL,
});

/** What is kept in the database, and who tells of it. */
import type { DataSourceOptions, Logger } from 'typeorm';

import { ENTITIES } from '../entities.js';

/** Gives the options of a data source with a connection. */
export const createOptions = (connection: DataSourceOptions): DataSourceOptions => ({
  ...connection,
  entities: ENTITIES,
  // Migrations alone change tables.
  synchronize: false,
  logging: false,
});

/** Gives the options that tell of each statement. */
export function watchStatements(
  onQuery: (statement: string) => void,
): Pick<DataSourceOptions, 'logger' | 'logging'> {
  const ignore = (): void => undefined;
  const logger: Logger = {
    logQuery: onQuery,
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  return { logger, logging: ['query'] };
}

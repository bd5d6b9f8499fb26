/** The database as TypeORM's command line sees it, and how it is migrated. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { connectToMigrate } from './core/connection.js';
import { createOptions } from './core/data-source-options.js';

if (existsSync('.env')) process.loadEnvFile();

// What migrates needs to know nothing else of the service, its secrets least of all.
const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set.');

export default new DataSource({
  ...createOptions(connectToMigrate({ DATABASE_URL })),
  migrations: [join(import.meta.dirname, 'database/migrations/[0-9]*-*.{js,ts}')],
  // What stops leaves those before it.
  migrationsTransactionMode: 'each',
});

/** The database as TypeORM's command line sees it, and how it is migrated. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { connectToMigrate } from './core/connection.js';
import { createOptions } from './core/data-source-options.js';
import { loadSettings } from './core/settings.js';

if (existsSync('.env')) process.loadEnvFile();

export default new DataSource({
  ...createOptions(connectToMigrate(loadSettings())),
  migrations: [join(import.meta.dirname, 'database/migrations/[0-9]*-*.{js,ts}')],
  // What stops leaves those before it.
  migrationsTransactionMode: 'each',
});

/** Brings the database of the tests to the newest schema, once for all of them. */
import { prepareDatabase } from './database.js';

export default async function setup(): Promise<void> {
  const url = prepareDatabase();
  process.env.TEST_DATABASE_URL = process.env.DATABASE_URL = url;
  const { default: source } = await import('../src/data-source.js');
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}

/** The database of the tests, which empty it. */
import type { DataSource } from 'typeorm';

/** Where the server listens if the address does not say it. */
export const USUAL_PORT = 5432;

const TABLES = ['hotels', 'rooms', 'guests', 'bookings', 'amenities', 'rooms_amenities'];

/** Gives where it is. */
export function prepareDatabase(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error('Set TEST_DATABASE_URL to a PostgreSQL database that the tests may empty.');
  return url;
}

export async function emptyDatabase(source: DataSource): Promise<void> {
  await source.query(`TRUNCATE ${TABLES.map((table) => `"${table}"`).join(', ')} CASCADE`);
}

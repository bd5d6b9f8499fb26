/** The database of the tests, which empty it. */
import type { PrismaClient } from '../src/generated/prisma/client.js';

const TABLES = ['halls', 'seats', 'plays', 'performances', 'tickets', 'genres', 'plays_genres'];

/** Gives where it is. */
export function prepareDatabase(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error('Set TEST_DATABASE_URL to a PostgreSQL database that the tests may empty.');
  return url;
}

export async function emptyDatabase(client: PrismaClient): Promise<void> {
  await client.$executeRawUnsafe(
    `TRUNCATE ${TABLES.map((table) => `"${table}"`).join(', ')} CASCADE`,
  );
}

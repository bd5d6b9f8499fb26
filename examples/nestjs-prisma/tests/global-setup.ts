/** Brings the database of the tests to the newest schema, once for all of them. */
import { execFileSync } from 'node:child_process';

import { prepareDatabase } from './database.js';

export default function setup(): void {
  const url = prepareDatabase();
  process.env.TEST_DATABASE_URL = url;
  execFileSync('npx', ['prisma', 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

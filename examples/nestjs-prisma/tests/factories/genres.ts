/** Genres for tests. */
import type { Client } from '../e2e/client.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a genre. */
export function buildGenre(): Values {
  const number = ++rows;
  return {
    label: `label ${number}`,
  };
}

/** Creates a genre, and gives it as the API does. */
export async function createGenre(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildGenre(), ...changes };
  return client.create('/api/v1/genres', body);
}

/** Plays for tests. */
import type { Client } from '../e2e/client.js';
import { dayAfter, type Values } from './values.js';

let rows = 0;

/** Gives what creates a play. */
export function buildPlay(): Values {
  const number = ++rows;
  return {
    title: `title ${number}`,
    author: `author ${number}`,
    premieresOn: dayAfter(number),
    genreIds: [],
  };
}

/** Creates a play, and gives it as the API does. */
export async function createPlay(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildPlay(), ...changes };
  return client.create('/api/v1/plays', body);
}

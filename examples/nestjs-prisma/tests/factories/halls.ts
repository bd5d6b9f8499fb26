/** Halls for tests. */
import type { Client } from '../e2e/client.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a hall. */
export function buildHall(): Values {
  const number = ++rows;
  return {
    name: `name ${number}`,
    storeys: [1, 2, 3, 4, 5][number % 5],
  };
}

/** Creates a hall, and gives it as the API does. */
export async function createHall(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildHall(), ...changes };
  return client.create('/api/v1/halls', body);
}

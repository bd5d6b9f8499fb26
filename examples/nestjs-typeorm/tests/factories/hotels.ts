/** Hotels for tests. */
import type { Client } from '../e2e/client.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a hotel. */
export function buildHotel(): Values {
  const number = ++rows;
  return {
    name: `name ${number}`,
    city: `city ${number}`,
    stars: [1, 2, 3, 4, 5][number % 5],
  };
}

/** Creates a hotel, and gives it as the API does. */
export async function createHotel(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildHotel(), ...changes };
  return client.create('/api/v1/hotels', body);
}

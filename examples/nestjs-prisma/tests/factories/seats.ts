/** Seats for tests. */
import type { Client } from '../e2e/client.js';
import { createHall } from './halls.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a seat; what it refers to is created. */
export async function buildSeat(client: Client): Promise<Values> {
  const number = ++rows;
  return {
    row: String(number),
    number: number,
    restrictedView: number % 2 === 0,
    hallId: (await createHall(client)).id,
  };
}

/** Creates a seat, and gives it as the API does. */
export async function createSeat(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...(await buildSeat(client)), ...changes };
  return client.create('/api/v1/seats', body);
}

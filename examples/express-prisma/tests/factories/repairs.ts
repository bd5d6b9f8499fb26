/** Repairs for tests. */
import type { Client } from '../e2e/client.js';
import { createBike } from './bikes.js';
import { dayAfter, type Values } from './values.js';

let rows = 0;

/** Gives what creates a repair; what it refers to is created. */
export async function buildRepair(client: Client): Promise<Values> {
  const number = ++rows;
  return {
    title: `title ${number}`,
    status: ['waiting', 'in progress', 'done'][number % 3],
    estimate: `${number}.50`,
    notes: `notes ${number}`,
    promisedAt: `${dayAfter(number)}T12:30:00.000Z`,
    partIds: [],
    bikeId: (await createBike(client)).id,
  };
}

/** Creates a repair, and gives it as the API does. */
export async function createRepair(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...(await buildRepair(client)), ...changes };
  return client.create('/api/v1/repairs', body);
}

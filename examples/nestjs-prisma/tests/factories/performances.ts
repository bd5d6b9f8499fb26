/** Performances for tests. */
import type { Client } from '../e2e/client.js';
import { createHall } from './halls.js';
import { createPlay } from './plays.js';
import { dayAfter, type Values } from './values.js';

let rows = 0;

/** Gives what creates a performance; what it refers to is created. */
export async function buildPerformance(client: Client): Promise<Values> {
  const number = ++rows;
  return {
    beginsAt: `${dayAfter(number)}T12:30:00.000Z`,
    status: ['planned', 'on sale', 'sold out', 'over'][number % 4],
    playId: (await createPlay(client)).id,
    hallId: (await createHall(client)).id,
  };
}

/** Creates a performance, and gives it as the API does. */
export async function createPerformance(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...(await buildPerformance(client)), ...changes };
  return client.create('/api/v1/performances', body);
}

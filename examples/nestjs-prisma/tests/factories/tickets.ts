/** Tickets for tests. */
import type { Client } from '../e2e/client.js';
import { createPerformance } from './performances.js';
import { createSeat } from './seats.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a ticket; what it refers to is created. */
export async function buildTicket(client: Client): Promise<Values> {
  const number = ++rows;
  return {
    price: `${number}.50`,
    holder: `holder ${number}`,
    seatId: (await createSeat(client)).id,
    performanceId: (await createPerformance(client)).id,
  };
}

/** Creates a ticket, and gives it as the API does. */
export async function createTicket(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...(await buildTicket(client)), ...changes };
  return client.create('/api/v1/tickets', body);
}

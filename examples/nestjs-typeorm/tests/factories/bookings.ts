/** Bookings for tests. */
import type { Client } from '../e2e/client.js';
import { createGuest } from './guests.js';
import { createRoom } from './rooms.js';
import { dayAfter, type Values } from './values.js';

let rows = 0;

/** Gives what creates a booking; what it refers to is created. */
export async function buildBooking(client: Client): Promise<Values> {
  const number = ++rows;
  return {
    reference: `reference ${number}`,
    status: ['requested', 'confirmed', 'cancelled'][number % 3],
    arrivesOn: dayAfter(number),
    leavesOn: dayAfter(number),
    total: `${number}.50`,
    notes: `notes ${number}`,
    roomId: (await createRoom(client)).id,
    guestId: (await createGuest(client)).id,
  };
}

/** Creates a booking, and gives it as the API does. */
export async function createBooking(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...(await buildBooking(client)), ...changes };
  return client.create('/api/v1/bookings', body);
}

/** Rooms for tests. */
import type { Client } from '../e2e/client.js';
import { createHotel } from './hotels.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a room; what it refers to is created. */
export async function buildRoom(client: Client): Promise<Values> {
  const number = ++rows;
  return {
    number: String(number),
    floor: number,
    nightlyRate: `${number}.50`,
    accessible: number % 2 === 0,
    amenityIds: [],
    hotelId: (await createHotel(client)).id,
  };
}

/** Creates a room, and gives it as the API does. */
export async function createRoom(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...(await buildRoom(client)), ...changes };
  return client.create('/api/v1/rooms', body);
}

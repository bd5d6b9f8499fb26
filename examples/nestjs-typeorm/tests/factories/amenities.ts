/** Amenities for tests. */
import type { Client } from '../e2e/client.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates an amenity. */
export function buildAmenity(): Values {
  const number = ++rows;
  return {
    label: `label ${number}`,
  };
}

/** Creates an amenity, and gives it as the API does. */
export async function createAmenity(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildAmenity(), ...changes };
  return client.create('/api/v1/amenities', body);
}

/** Guests for tests. */
import type { Client } from '../e2e/client.js';
import { dayAfter, type Values } from './values.js';

let rows = 0;

/** Gives what creates a guest. */
export function buildGuest(): Values {
  const number = ++rows;
  return {
    fullName: `full name ${number}`,
    emailAddress: `email address ${number}`,
    bornOn: dayAfter(number),
  };
}

/** Creates a guest, and gives it as the API does. */
export async function createGuest(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildGuest(), ...changes };
  return client.create('/api/v1/guests', body);
}

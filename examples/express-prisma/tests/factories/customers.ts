/** Customers for tests. */
import type { Client } from '../e2e/client.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a customer. */
export function buildCustomer(): Values {
  const number = ++rows;
  return {
    name: `name ${number}`,
    phone: `phone ${number}`,
    newsletter: number % 2 === 0,
  };
}

/** Creates a customer, and gives it as the API does. */
export async function createCustomer(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildCustomer(), ...changes };
  return client.create('/api/v1/customers', body);
}

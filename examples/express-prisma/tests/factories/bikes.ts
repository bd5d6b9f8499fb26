/** Bikes for tests. */
import type { Client } from '../e2e/client.js';
import { createCustomer } from './customers.js';
import { dayAfter, type Values } from './values.js';

let rows = 0;

/** Gives what creates a bike; what it refers to is created. */
export async function buildBike(client: Client): Promise<Values> {
  const number = ++rows;
  return {
    brand: `brand ${number}`,
    frameNumber: `frame number ${number}`,
    boughtOn: dayAfter(number),
    customerId: (await createCustomer(client)).id,
  };
}

/** Creates a bike, and gives it as the API does. */
export async function createBike(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...(await buildBike(client)), ...changes };
  return client.create('/api/v1/bikes', body);
}

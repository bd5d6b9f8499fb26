/** Parts for tests. */
import type { Client } from '../e2e/client.js';
import type { Values } from './values.js';

let rows = 0;

/** Gives what creates a part. */
export function buildPart(): Values {
  const number = ++rows;
  return {
    sku: `sku ${number}`,
    label: `label ${number}`,
    price: `${number}.50`,
    stock: number,
  };
}

/** Creates a part, and gives it as the API does. */
export async function createPart(client: Client, changes: Values = {}): Promise<Values> {
  const body = { ...buildPart(), ...changes };
  return client.create('/api/v1/parts', body);
}

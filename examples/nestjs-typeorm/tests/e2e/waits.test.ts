/** What callers see of a database that is busy, or gone: every wait ends. */
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { lockRow } from '../../src/core/locking.js';
import { createHotel } from '../factories/hotels.js';
import { Relay } from '../relay.js';
import { Client, readCode, startApp, useClient } from './client.js';

const PATH = '/api/v1/hotels';
const others = useClient();
const client = new Client();
let relay: Relay;

beforeAll(async () => {
  relay = await Relay.open(String(process.env.TEST_DATABASE_URL));
  const limits = { DATABASE_POOL_SIZE: '1', DATABASE_TIMEOUT_SECONDS: '2' };
  client.app = await startApp({ DATABASE_URL: relay.url, ...limits });
});

afterAll(async () => {
  relay.close();
  await client.app.close();
});

async function expectOutage(method: 'get' | 'delete', path: string): Promise<void> {
  const response = await client.send(method, path);
  expect(response.status).toBe(503);
  expect(readCode(response)).toBe('service_unavailable');
}

describe('a wait ends', () => {
  it('for a row that somebody else changes', async () => {
    const { id } = await createHotel(others);
    await others.app.get(DataSource).transaction(async (transaction) => {
      await lockRow(transaction, 'hotels', String(id));
      await expectOutage('delete', `${PATH}/${String(id)}`);
    });
  });

  it('for a connection that others have', async () => {
    const runner = client.app.get(DataSource).createQueryRunner();
    await runner.connect();
    await expectOutage('get', PATH);
    await runner.release();
  });

  it('for a server that is gone without a word', async () => {
    relay.fallSilent();
    await expectOutage('get', PATH);
    // The next request has a connection of its own, and waits for nothing.
    expect((await client.send('get', PATH)).status).toBe(200);
  });
});

/** How many requests one client address may make. */
import { randomInt } from 'node:crypto';

import { expect, it } from 'vitest';

import { readCode, useClient } from './client.js';

const PATH = '/api/v1/halls';
const client = useClient({
  RATE_LIMIT_PER_MINUTE: '2',
  TRUSTED_PROXIES: '127.0.0.1, ::1, ::ffff:127.0.0.1',
});

/** Gives an address that nobody has counted so far, not even an instance that counts with this one. */
const makeAddress = () => `198.18.${randomInt(256)}.${randomInt(256)}`;

const ask = (address: string, path = PATH) =>
  client.send('get', path).set('X-Forwarded-For', address);

it('refuses what is over the limit, and says when to try again', async () => {
  const address = makeAddress();
  await ask(address);
  await ask(address);
  const response = await ask(address);
  expect(response.status).toBe(429);
  expect(readCode(response)).toBe('rate_limited');
  expect(Number(response.get('Retry-After'))).toBeGreaterThan(0);
  expect((await ask(makeAddress())).status).toBe(200);
});

it('leaves health checks alone', async () => {
  const address = makeAddress();
  for (let count = 0; count < 4; count++) {
    expect((await ask(address, '/health/live')).status).toBe(200);
  }
});

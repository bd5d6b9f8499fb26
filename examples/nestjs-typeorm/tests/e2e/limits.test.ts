/** How many requests one client address may make. */
import { expect, it } from 'vitest';

import { readCode, useClient } from './client.js';

const PATH = '/api/v1/hotels';
const client = useClient({
  RATE_LIMIT_PER_MINUTE: '2',
  TRUSTED_PROXIES: '127.0.0.1, ::1, ::ffff:127.0.0.1',
});

const ask = (address: string, path = PATH) =>
  client.send('get', path).set('X-Forwarded-For', address);

it('refuses what is over the limit, and says when to try again', async () => {
  await ask('203.0.113.1');
  await ask('203.0.113.1');
  const response = await ask('203.0.113.1');
  expect(response.status).toBe(429);
  expect(readCode(response)).toBe('rate_limited');
  expect(Number(response.get('Retry-After'))).toBeGreaterThan(0);
  expect((await ask('203.0.113.2')).status).toBe(200);
});

it('leaves health checks alone', async () => {
  for (let count = 0; count < 4; count++) {
    expect((await ask('203.0.113.3', '/health/live')).status).toBe(200);
  }
});

/** What callers see when the service, or its database, fails. */
import { afterEach, describe, expect, it, vi } from 'vitest';

import { Database } from '../../src/core/database.js';
import { readCode, useClient } from './client.js';

const PATH = '/api/v1/halls';
const client = useClient();

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a database that is away', () => {
  it('makes the service not ready, and says what is down', async () => {
    vi.spyOn(Database.prototype, 'isReady').mockResolvedValue(false);
    const response = await client.send('get', '/health/ready');
    expect(response.status).toBe(503);
    expect(response.body).toMatchObject({
      code: 'service_unavailable',
      details: [{ field: 'database', message: 'does not answer' }],
    });
  });
});

describe('a defect', () => {
  it('is answered without any of its insides', async () => {
    vi.spyOn(Database.prototype, 'read').mockRejectedValue(new Error('secret'));
    const response = await client.send('get', PATH);
    expect(response.status).toBe(500);
    expect(readCode(response)).toBe('internal_error');
    expect(response.text).not.toContain('secret');
  });
});

/** What goes around every request: health, documents, headers, errors and limits. */
import { describe, expect, it } from 'vitest';

import { readCode, useClient } from './client.js';

const ORIGIN = 'https://front.example';
const PATH = '/api/v1/customers';
const client = useClient({ CORS_ORIGINS: ORIGIN, MAX_BODY_BYTES: '1000' });

describe('health', () => {
  it('tells that the process lives and can work', async () => {
    expect((await client.send('get', '/health/live')).body).toEqual({ status: 'ok' });
    const ready = await client.send('get', '/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'ok', checks: { database: 'ok' } });
  });
});

describe('the documents', () => {
  it('describe every operation', async () => {
    const { body } = (await client.send('get', '/openapi.json')) as {
      body: { paths: Record<string, object> };
    };
    expect(Object.keys(body.paths[PATH] ?? {})).toEqual(['get', 'post']);
    expect(Object.keys(body.paths[`${PATH}/{id}`] ?? {})).toEqual(['get', 'patch', 'delete']);
  });

  it('have a page for people, with what it needs', async () => {
    expect((await client.send('get', '/docs')).type).toBe('text/html');
    expect((await client.send('get', '/docs/start.js')).text).toContain('/openapi.json');
    expect((await client.send('get', '/docs/swagger-ui.css')).status).toBe(200);
  });
});

describe('an answer', () => {
  it('has headers that protect whoever reads it, and is kept out of caches', async () => {
    const response = await client.send('get', PATH);
    expect(response.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.get('X-Frame-Options')).toBe('DENY');
    expect(response.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(response.get('Cache-Control')).toBe('no-store');
  });

  it('has the id of the request if that is a plain one, and another one if not', async () => {
    expect((await client.send('get', PATH).set('X-Request-ID', 'mine-1')).get('X-Request-ID')).toBe(
      'mine-1',
    );
    expect(
      (await client.send('get', PATH).set('X-Request-ID', 'no id')).get('X-Request-ID'),
    ).not.toBe('no id');
  });

  it('can be read by pages of allowed origins only', async () => {
    const allowed = await client.send('get', '/nope').set('Origin', ORIGIN);
    expect(allowed.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
    const other = await client.send('get', PATH).set('Origin', 'https://evil.example');
    expect(other.get('Access-Control-Allow-Origin')).toBeUndefined();
  });
});

describe('what cannot be served', () => {
  it.each(['/', '/nope', '/api/v1', `${PATH}/`, '/%zz'])('is not found at %s', async (path) => {
    const response = await client.send('get', path);
    expect(response.status).toBe(404);
    expect(readCode(response)).toBe('not_found');
  });

  it('is a method that a route does not have', async () => {
    const response = await client.send('put', PATH);
    expect(response.status).toBe(405);
    expect(response.get('Allow')).toBe('GET, POST, OPTIONS, HEAD');
  });

  it.each([
    [400, 'malformed_request', '{"a":'],
    [400, 'malformed_request', '['.repeat(200)],
    [413, 'payload_too_large', JSON.stringify('x'.repeat(1000))],
    [422, 'validation_failed', '[]'],
  ])('is a body that is answered with %i %s', async (status, code, body) => {
    const response = await client
      .send('post', PATH)
      .set('Content-Type', 'application/json')
      .send(body);
    expect(response.status).toBe(status);
    expect(readCode(response)).toBe(code);
  });

  it('is a body that is not there', async () => {
    const response = await client.send('post', PATH).set('Content-Type', 'application/json');
    expect(response.status).toBe(400);
    expect(readCode(response)).toBe('malformed_request');
  });

  it('is a body that does not say that it is JSON', async () => {
    const response = await client.send('post', PATH).set('Content-Type', 'text/plain').send('{}');
    expect(response.status).toBe(415);
  });

  it('is a body in another encoding than UTF-8, however deep it hides what it has', async () => {
    const request = client
      .send('post', PATH)
      .set('Content-Type', 'application/json; charset=utf-16le');
    expect((await request.send(`{"x":"\u2200","y":${'['.repeat(200)}`)).status).toBe(415);
  });

  it('is a body that cannot be unpacked', async () => {
    const request = client.send('post', PATH).set('Content-Type', 'application/json');
    const response = await request.set('Content-Encoding', 'gzip').send('{}');
    expect(response.status).toBe(400);
    expect(readCode(response)).toBe('malformed_request');
  });

  it('is a body in an encoding that is not known', async () => {
    const request = client.send('post', PATH).set('Content-Type', 'application/json');
    expect((await request.set('Content-Encoding', 'snappy').send('{}')).status).toBe(415);
  });
});

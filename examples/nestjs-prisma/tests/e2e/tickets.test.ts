/** Tickets over HTTP. */
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { createPerformance } from '../factories/performances.js';
import { createSeat } from '../factories/seats.js';
import { buildTicket, createTicket } from '../factories/tickets.js';
import { pick } from '../factories/values.js';
import { nameFields, readCode, useClient } from './client.js';

const PATH = '/api/v1/tickets';
const client = useClient();

describe('a ticket', () => {
  it('is created, and found where the answer says', async () => {
    const body = await buildTicket(client);
    const response = await client.send('post', PATH, body);
    expect(response.status, response.text).toBe(201);
    expect(response.body).toMatchObject(body);
    const { id } = response.body as { id: string };
    expect(response.get('Location')).toBe(`${PATH}/${id}`);
    expect((await client.send('get', `${PATH}/${id}`)).body).toEqual(response.body);
  });

  it.each(['price', 'holder', 'seatId', 'performanceId'])('is refused without %s', async (name) => {
    const body = { ...(await buildTicket(client)), [name]: undefined };
    const response = await client.send('post', PATH, body);
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual([name]);
  });

  it.each(['price', 'holder', 'seatId', 'performanceId'])('never has null for %s', async (name) => {
    const { id } = await createTicket(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildTicket(client)), [name]: null }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: null }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([name]);
    }
  });

  it.each<[string, unknown]>([
    ['price', 'twelve'],
    ['price', '1e1'],
    ['price', true],
    ['price', '0.001'],
    ['price', '-1'],
    ['price', '10000000000.99'],
    ['holder', 1],
    ['holder', '\u0000'],
    ['holder', 'x'.repeat(121)],
    ['seatId', '42'],
    ['seatId', 42],
    ['performanceId', '42'],
    ['performanceId', 42],
  ])('is refused with %s of %j', async (name, value) => {
    const response = await client.send('post', PATH, {
      ...(await buildTicket(client)),
      [name]: value,
    });
    expect(response.status).toBe(422);
    expect(new Set(nameFields(response).map((field) => field.split('.', 1)[0]))).toEqual(
      new Set([name]),
    );
  });

  it('has no unknown properties', async () => {
    const response = await client.send('post', PATH, {
      ...(await buildTicket(client)),
      noSuchProperty: 1,
    });
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual(['noSuchProperty']);
  });

  it.each<[string, unknown]>([
    ['seatId', randomUUID()],
    ['performanceId', randomUUID()],
  ])('refers by %s to what exists', async (name, value) => {
    const { id } = await createTicket(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildTicket(client)), [name]: value }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: value }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([Array.isArray(value) ? `${name}.0` : name]);
    }
  });

  it.each([{ names: ['performanceId', 'seatId'] }])('has $names of its own', async ({ names }) => {
    const taken = pick(await createTicket(client), names);
    const second = await createTicket(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildTicket(client)), ...taken }),
      await client.send('patch', `${PATH}/${String(second.id)}`, taken),
    ];
    for (const response of answers) {
      expect(response.status).toBe(409);
      expect(nameFields(response)).toEqual(names);
    }
  });

  it('is changed', async () => {
    const created = await createTicket(client);
    const changes = await buildTicket(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, changes);
    expect(response.status, response.text).toBe(200);
    const changed = response.body as typeof created;
    expect(changed).toEqual({ ...created, ...changes, updatedAt: changed.updatedAt });
    expect(String(changed.updatedAt) > String(created.updatedAt)).toBe(true);
  });

  it('stays as it is by an empty change', async () => {
    const created = await createTicket(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {});
    expect(response.status).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('stays as it is by what it has already', async () => {
    const created = await createTicket(client);
    const same = pick(created, ['price', 'holder', 'seatId', 'performanceId']);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, same);
    expect(response.status, response.text).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('is gone when it is deleted', async () => {
    const { id } = await createTicket(client);
    expect((await client.send('delete', `${PATH}/${String(id)}`)).status).toBe(204);
    expect((await client.send('get', `${PATH}/${String(id)}`)).status).toBe(404);
  });

  it.each(['get', 'patch', 'delete'] as const)(
    'that is not there is not found by %s',
    async (method) => {
      const body = method === 'patch' ? {} : undefined;
      const response = await client.send(method, `${PATH}/${randomUUID()}`, body);
      expect(response.status).toBe(404);
      expect(readCode(response)).toBe('not_found');
    },
  );

  it('has a UUID for its id', async () => {
    const response = await client.send('get', `${PATH}/42`);
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual(['id']);
  });

  it('keeps its seat from being deleted', async () => {
    const target = await createSeat(client);
    const created = await createTicket(client, { seatId: target.id });
    const response = await client.send('delete', `/api/v1/seats/${String(target.id)}`);
    const after = await client.send('get', `${PATH}/${String(created.id)}`);
    expect(response.status).toBe(409);
    expect(readCode(response)).toBe('conflict');
    expect(after.body).toEqual(created);
  });

  it('keeps its performance from being deleted', async () => {
    const target = await createPerformance(client);
    const created = await createTicket(client, { performanceId: target.id });
    const response = await client.send('delete', `/api/v1/performances/${String(target.id)}`);
    const after = await client.send('get', `${PATH}/${String(created.id)}`);
    expect(response.status).toBe(409);
    expect(readCode(response)).toBe('conflict');
    expect(after.body).toEqual(created);
  });
});

describe('the list of tickets', () => {
  const createMany = async () => [
    await createTicket(client),
    await createTicket(client),
    await createTicket(client),
  ];

  it('has pages', async () => {
    const created = await createMany();
    const pages = [1, 2, 3].map((page) => client.list(PATH, { page, size: 2 }));
    expect(await Promise.all(pages)).toEqual([
      { items: created.slice(0, 2), total: 3, page: 1, size: 2 },
      { items: created.slice(2), total: 3, page: 2, size: 2 },
      { items: [], total: 3, page: 3, size: 2 },
    ]);
  });

  it.each(['createdAt', 'updatedAt'])('is sorted by %s', async (key) => {
    const created = await createMany();
    expect((await client.list(PATH, { sort: key })).items).toEqual(created);
    expect((await client.list(PATH, { sort: `-${key}` })).items).toEqual(created.reverse());
  });

  it.each<[string, unknown[], unknown[]]>([
    ['price', ['9.00', '10.00', '11.00'], []],
    ['holder', ['a', 'b', 'c'], []],
  ])('is sorted by %s', async (key, ascending, last) => {
    const [first, ...others] = ascending;
    for (const value of [...last, ...others, first]) await createTicket(client, { [key]: value });
    const read = async (sort: string) =>
      (await client.list(PATH, { sort })).items.map((row) => row[key]);
    expect(await read(key)).toEqual([...ascending, ...last]);
    expect(await read(`-${key}`)).toEqual([...ascending.reverse(), ...last]);
  });

  it.each(['price', 'holder', 'seatId', 'performanceId'])('is filtered by %s', async (name) => {
    const created = await createMany();
    const wanted = created.filter((row) => row[name] === created[0]?.[name]);
    const found = await client.list(PATH, { [name]: String(created[0]?.[name]) });
    expect(found.items).toEqual(wanted);
    expect(found.total).toBe(wanted.length);
  });

  it('takes as many statements for many rows as for one', async () => {
    await createMany();
    for (const size of [1, 3]) {
      client.statements.length = 0;
      await client.list(PATH, { size });
      expect(client.statements).toHaveLength(2);
    }
  });

  it.each([
    ['page', '0'],
    ['page', '1000001'],
    ['size', '101'],
    ['sort', 'noSuchKey'],
    ['noSuchFilter', '1'],
  ])('is refused with %s of %s', async (name, value) => {
    const response = await client.send('get', PATH).query({ [name]: value });
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual([name]);
  });
});

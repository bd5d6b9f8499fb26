/** Bikes over HTTP. */
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { buildBike, createBike } from '../factories/bikes.js';
import { createCustomer } from '../factories/customers.js';
import { pick } from '../factories/values.js';
import { nameFields, readCode, useClient } from './client.js';

const PATH = '/api/v1/bikes';
const client = useClient();

describe('a bike', () => {
  it('is created, and found where the answer says', async () => {
    const body = await buildBike(client);
    const response = await client.send('post', PATH, body);
    expect(response.status, response.text).toBe(201);
    expect(response.body).toMatchObject(body);
    const { id } = response.body as { id: string };
    expect(response.get('Location')).toBe(`${PATH}/${id}`);
    expect((await client.send('get', `${PATH}/${id}`)).body).toEqual(response.body);
  });

  it('has defaults for what is not sent', async () => {
    const body = await buildBike(client);
    const needed = pick(body, ['brand', 'frameNumber', 'customerId']);
    expect(await client.create(PATH, needed)).toMatchObject({
      boughtOn: null,
    });
  });

  it.each(['brand', 'frameNumber', 'customerId'])('is refused without %s', async (name) => {
    const body = { ...(await buildBike(client)), [name]: undefined };
    const response = await client.send('post', PATH, body);
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual([name]);
  });

  it.each(['brand', 'frameNumber', 'customerId'])('never has null for %s', async (name) => {
    const { id } = await createBike(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildBike(client)), [name]: null }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: null }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([name]);
    }
  });

  it.each<[string, unknown]>([
    ['brand', 1],
    ['brand', '\u0000'],
    ['brand', 'x'.repeat(256)],
    ['frameNumber', 1],
    ['frameNumber', '\u0000'],
    ['frameNumber', 'x'.repeat(41)],
    ['boughtOn', '2026-02-30'],
    ['boughtOn', '2026-01-31T00:00:00Z'],
    ['boughtOn', 20260131],
    ['customerId', '42'],
    ['customerId', 42],
  ])('is refused with %s of %j', async (name, value) => {
    const response = await client.send('post', PATH, {
      ...(await buildBike(client)),
      [name]: value,
    });
    expect(response.status).toBe(422);
    expect(new Set(nameFields(response).map((field) => field.split('.', 1)[0]))).toEqual(
      new Set([name]),
    );
  });

  it('has no unknown properties', async () => {
    const response = await client.send('post', PATH, {
      ...(await buildBike(client)),
      noSuchProperty: 1,
    });
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual(['noSuchProperty']);
  });

  it.each<[string, unknown]>([['customerId', randomUUID()]])(
    'refers by %s to what exists',
    async (name, value) => {
      const { id } = await createBike(client);
      const answers = [
        await client.send('post', PATH, { ...(await buildBike(client)), [name]: value }),
        await client.send('patch', `${PATH}/${String(id)}`, { [name]: value }),
      ];
      for (const response of answers) {
        expect(response.status).toBe(422);
        expect(nameFields(response)).toEqual([Array.isArray(value) ? `${name}.0` : name]);
      }
    },
  );

  it.each([{ names: ['frameNumber'] }])('has $names of its own', async ({ names }) => {
    const taken = pick(await createBike(client), names);
    const second = await createBike(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildBike(client)), ...taken }),
      await client.send('patch', `${PATH}/${String(second.id)}`, taken),
    ];
    for (const response of answers) {
      expect(response.status).toBe(409);
      expect(nameFields(response)).toEqual(names);
    }
  });

  it('is changed', async () => {
    const created = await createBike(client);
    const changes = await buildBike(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, changes);
    expect(response.status, response.text).toBe(200);
    const changed = response.body as typeof created;
    expect(changed).toEqual({ ...created, ...changes, updatedAt: changed.updatedAt });
    expect(String(changed.updatedAt) > String(created.updatedAt)).toBe(true);
  });

  it('stays as it is by an empty change', async () => {
    const created = await createBike(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {});
    expect(response.status).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('stays as it is by what it has already', async () => {
    const created = await createBike(client);
    const same = pick(created, ['brand', 'frameNumber', 'boughtOn', 'customerId']);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, same);
    expect(response.status, response.text).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('is gone when it is deleted', async () => {
    const { id } = await createBike(client);
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

  it('keeps its customer from being deleted', async () => {
    const target = await createCustomer(client);
    const created = await createBike(client, { customerId: target.id });
    const response = await client.send('delete', `/api/v1/customers/${String(target.id)}`);
    const after = await client.send('get', `${PATH}/${String(created.id)}`);
    expect(response.status).toBe(409);
    expect(readCode(response)).toBe('conflict');
    expect(after.body).toEqual(created);
  });
});

describe('the list of bikes', () => {
  const createMany = async () => [
    await createBike(client),
    await createBike(client),
    await createBike(client),
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
    ['brand', ['a', 'b', 'c'], []],
    ['frameNumber', ['a', 'b', 'c'], []],
    ['boughtOn', ['2025-12-31', '2026-01-30', '2026-02-01'], [null]],
  ])('is sorted by %s', async (key, ascending, last) => {
    const [first, ...others] = ascending;
    for (const value of [...last, ...others, first]) await createBike(client, { [key]: value });
    const read = async (sort: string) =>
      (await client.list(PATH, { sort })).items.map((row) => row[key]);
    expect(await read(key)).toEqual([...ascending, ...last]);
    expect(await read(`-${key}`)).toEqual([...ascending.reverse(), ...last]);
  });

  it.each(['brand', 'frameNumber', 'boughtOn', 'customerId'])('is filtered by %s', async (name) => {
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

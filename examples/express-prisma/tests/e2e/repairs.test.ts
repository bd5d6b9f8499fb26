/** Repairs over HTTP. */
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { createBike } from '../factories/bikes.js';
import { createPart } from '../factories/parts.js';
import { buildRepair, createRepair } from '../factories/repairs.js';
import { pick } from '../factories/values.js';
import { nameFields, readCode, useClient } from './client.js';

const PATH = '/api/v1/repairs';
const client = useClient();

describe('a repair', () => {
  it('is created, and found where the answer says', async () => {
    const body = await buildRepair(client);
    const response = await client.send('post', PATH, body);
    expect(response.status, response.text).toBe(201);
    expect(response.body).toMatchObject(body);
    const { id } = response.body as { id: string };
    expect(response.get('Location')).toBe(`${PATH}/${id}`);
    expect((await client.send('get', `${PATH}/${id}`)).body).toEqual(response.body);
  });

  it('has defaults for what is not sent', async () => {
    const body = await buildRepair(client);
    const needed = pick(body, ['title', 'bikeId']);
    expect(await client.create(PATH, needed)).toMatchObject({
      status: 'waiting',
      estimate: null,
      notes: null,
      promisedAt: null,
      partIds: [],
    });
  });

  it.each(['title', 'bikeId'])('is refused without %s', async (name) => {
    const body = { ...(await buildRepair(client)), [name]: undefined };
    const response = await client.send('post', PATH, body);
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual([name]);
  });

  it.each(['title', 'bikeId', 'partIds'])('never has null for %s', async (name) => {
    const { id } = await createRepair(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildRepair(client)), [name]: null }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: null }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([name]);
    }
  });

  it.each<[string, unknown]>([
    ['title', 1],
    ['title', '\u0000'],
    ['title', 'x'.repeat(256)],
    ['status', 1],
    ['status', 'waiting-in progress-done-'],
    ['estimate', 'twelve'],
    ['estimate', '1e1'],
    ['estimate', true],
    ['estimate', '0.001'],
    ['estimate', '-1'],
    ['estimate', '10000000000.99'],
    ['notes', 1],
    ['notes', '\u0000'],
    ['notes', 'x'.repeat(65536)],
    ['promisedAt', '2026-01-31T12:30:00'],
    ['promisedAt', '2026-01-31'],
    ['promisedAt', 1769862600],
    ['bikeId', '42'],
    ['bikeId', 42],
    ['partIds', ['42']],
    ['partIds', '42'],
  ])('is refused with %s of %j', async (name, value) => {
    const response = await client.send('post', PATH, {
      ...(await buildRepair(client)),
      [name]: value,
    });
    expect(response.status).toBe(422);
    expect(new Set(nameFields(response).map((field) => field.split('.', 1)[0]))).toEqual(
      new Set([name]),
    );
  });

  it('has no unknown properties', async () => {
    const response = await client.send('post', PATH, {
      ...(await buildRepair(client)),
      noSuchProperty: 1,
    });
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual(['noSuchProperty']);
  });

  it.each<[string, unknown]>([
    ['bikeId', randomUUID()],
    ['partIds', [randomUUID()]],
  ])('refers by %s to what exists', async (name, value) => {
    const { id } = await createRepair(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildRepair(client)), [name]: value }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: value }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([Array.isArray(value) ? `${name}.0` : name]);
    }
  });

  it('is changed', async () => {
    const created = await createRepair(client);
    const changes = await buildRepair(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, changes);
    expect(response.status, response.text).toBe(200);
    const changed = response.body as typeof created;
    expect(changed).toEqual({ ...created, ...changes, updatedAt: changed.updatedAt });
    expect(String(changed.updatedAt) > String(created.updatedAt)).toBe(true);
  });

  it('stays as it is by an empty change', async () => {
    const created = await createRepair(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {});
    expect(response.status).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('stays as it is by what it has already', async () => {
    const created = await createRepair(client);
    const same = pick(created, [
      'title',
      'status',
      'estimate',
      'notes',
      'promisedAt',
      'bikeId',
      'partIds',
    ]);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, same);
    expect(response.status, response.text).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('is gone when it is deleted', async () => {
    const { id } = await createRepair(client);
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

  it('goes with its bike', async () => {
    const target = await createBike(client);
    const created = await createRepair(client, { bikeId: target.id });
    const response = await client.send('delete', `/api/v1/bikes/${String(target.id)}`);
    const after = await client.send('get', `${PATH}/${String(created.id)}`);
    expect(response.status).toBe(204);
    expect(after.status).toBe(404);
  });

  it('has its partIds in ascending order, each once', async () => {
    const ids = [(await createPart(client)).id, (await createPart(client)).id].sort();
    const created = await createRepair(client, { partIds: [ids[1], ids[0], ids[1]] });
    expect(created.partIds).toEqual(ids);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {
      partIds: [ids[0]],
    });
    expect(response.body).toMatchObject({ partIds: [ids[0]] });
    await client.send('delete', `/api/v1/parts/${String(ids[0])}`);
    expect((await client.send('get', `${PATH}/${String(created.id)}`)).body).toMatchObject({
      partIds: [],
    });
  });
});

describe('the list of repairs', () => {
  const createMany = async () => [
    await createRepair(client),
    await createRepair(client),
    await createRepair(client),
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
    ['title', ['a', 'b', 'c'], []],
    ['status', ['done', 'in progress', 'waiting'], [null]],
    ['estimate', ['9.00', '10.00', '11.00'], [null]],
    [
      'promisedAt',
      ['2025-12-31T23:30:00.000Z', '2026-01-30T12:30:00.000Z', '2026-02-01T00:30:00.000Z'],
      [null],
    ],
  ])('is sorted by %s', async (key, ascending, last) => {
    const [first, ...others] = ascending;
    for (const value of [...last, ...others, first]) await createRepair(client, { [key]: value });
    const read = async (sort: string) =>
      (await client.list(PATH, { sort })).items.map((row) => row[key]);
    expect(await read(key)).toEqual([...ascending, ...last]);
    expect(await read(`-${key}`)).toEqual([...ascending.reverse(), ...last]);
  });

  it.each(['title', 'status', 'estimate', 'promisedAt', 'bikeId'])(
    'is filtered by %s',
    async (name) => {
      const created = await createMany();
      const wanted = created.filter((row) => row[name] === created[0]?.[name]);
      const found = await client.list(PATH, { [name]: String(created[0]?.[name]) });
      expect(found.items).toEqual(wanted);
      expect(found.total).toBe(wanted.length);
    },
  );

  it('takes as many statements for many rows as for one', async () => {
    await createMany();
    for (const size of [1, 3]) {
      client.statements.length = 0;
      await client.list(PATH, { size });
      expect(client.statements).toHaveLength(3);
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

/** Hotels over HTTP. */
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { buildHotel, createHotel } from '../factories/hotels.js';
import { pick } from '../factories/values.js';
import { nameFields, readCode, useClient } from './client.js';

const PATH = '/api/v1/hotels';
const client = useClient();

describe('a hotel', () => {
  it('is created, and found where the answer says', async () => {
    const body = buildHotel();
    const response = await client.send('post', PATH, body);
    expect(response.status, response.text).toBe(201);
    expect(response.body).toMatchObject(body);
    const { id } = response.body as { id: string };
    expect(response.get('Location')).toBe(`${PATH}/${id}`);
    expect((await client.send('get', `${PATH}/${id}`)).body).toEqual(response.body);
  });

  it('has defaults for what is not sent', async () => {
    const body = buildHotel();
    const needed = pick(body, ['name', 'city']);
    expect(await client.create(PATH, needed)).toMatchObject({
      stars: null,
    });
  });

  it.each(['name', 'city'])('is refused without %s', async (name) => {
    const body = { ...buildHotel(), [name]: undefined };
    const response = await client.send('post', PATH, body);
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual([name]);
  });

  it.each(['name', 'city'])('never has null for %s', async (name) => {
    const { id } = await createHotel(client);
    const answers = [
      await client.send('post', PATH, { ...buildHotel(), [name]: null }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: null }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([name]);
    }
  });

  it.each<[string, unknown]>([
    ['name', 1],
    ['name', '\u0000'],
    ['name', 'x'.repeat(121)],
    ['city', 1],
    ['city', '\u0000'],
    ['city', 'x'.repeat(256)],
    ['stars', '1'],
    ['stars', 1.5],
    ['stars', true],
    ['stars', 0],
    ['stars', 6],
  ])('is refused with %s of %j', async (name, value) => {
    const response = await client.send('post', PATH, { ...buildHotel(), [name]: value });
    expect(response.status).toBe(422);
    expect(new Set(nameFields(response).map((field) => field.split('.', 1)[0]))).toEqual(
      new Set([name]),
    );
  });

  it('has no unknown properties', async () => {
    const response = await client.send('post', PATH, { ...buildHotel(), noSuchProperty: 1 });
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual(['noSuchProperty']);
  });

  it('is changed', async () => {
    const created = await createHotel(client);
    const changes = buildHotel();
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, changes);
    expect(response.status, response.text).toBe(200);
    const changed = response.body as typeof created;
    expect(changed).toEqual({ ...created, ...changes, updatedAt: changed.updatedAt });
    expect(String(changed.updatedAt) > String(created.updatedAt)).toBe(true);
  });

  it('stays as it is by an empty change', async () => {
    const created = await createHotel(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {});
    expect(response.status).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('stays as it is by what it has already', async () => {
    const created = await createHotel(client);
    const same = pick(created, ['name', 'city', 'stars']);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, same);
    expect(response.status, response.text).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('is gone when it is deleted', async () => {
    const { id } = await createHotel(client);
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
});

describe('the list of hotels', () => {
  const createMany = async () => [
    await createHotel(client),
    await createHotel(client),
    await createHotel(client),
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
    ['name', ['a', 'b', 'c'], []],
    ['city', ['a', 'b', 'c'], []],
    ['stars', [1, 2, 3], [null]],
  ])('is sorted by %s', async (key, ascending, last) => {
    const [first, ...others] = ascending;
    for (const value of [...last, ...others, first]) await createHotel(client, { [key]: value });
    const read = async (sort: string) =>
      (await client.list(PATH, { sort })).items.map((row) => row[key]);
    expect(await read(key)).toEqual([...ascending, ...last]);
    expect(await read(`-${key}`)).toEqual([...ascending.reverse(), ...last]);
  });

  it.each(['name', 'city', 'stars'])('is filtered by %s', async (name) => {
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

/** Genres over HTTP. */
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { buildGenre, createGenre } from '../factories/genres.js';
import { pick } from '../factories/values.js';
import { nameFields, readCode, useClient } from './client.js';

const PATH = '/api/v1/genres';
const client = useClient();

describe('a genre', () => {
  it('is created, and found where the answer says', async () => {
    const body = buildGenre();
    const response = await client.send('post', PATH, body);
    expect(response.status, response.text).toBe(201);
    expect(response.body).toMatchObject(body);
    const { id } = response.body as { id: string };
    expect(response.get('Location')).toBe(`${PATH}/${id}`);
    expect((await client.send('get', `${PATH}/${id}`)).body).toEqual(response.body);
  });

  it.each(['label'])('is refused without %s', async (name) => {
    const body = { ...buildGenre(), [name]: undefined };
    const response = await client.send('post', PATH, body);
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual([name]);
  });

  it.each(['label'])('never has null for %s', async (name) => {
    const { id } = await createGenre(client);
    const answers = [
      await client.send('post', PATH, { ...buildGenre(), [name]: null }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: null }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([name]);
    }
  });

  it.each<[string, unknown]>([
    ['label', 1],
    ['label', '\u0000'],
    ['label', 'x'.repeat(41)],
  ])('is refused with %s of %j', async (name, value) => {
    const response = await client.send('post', PATH, { ...buildGenre(), [name]: value });
    expect(response.status).toBe(422);
    expect(new Set(nameFields(response).map((field) => field.split('.', 1)[0]))).toEqual(
      new Set([name]),
    );
  });

  it('has no unknown properties', async () => {
    const response = await client.send('post', PATH, { ...buildGenre(), noSuchProperty: 1 });
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual(['noSuchProperty']);
  });

  it.each([{ names: ['label'] }])('has $names of its own', async ({ names }) => {
    const taken = pick(await createGenre(client), names);
    const second = await createGenre(client);
    const answers = [
      await client.send('post', PATH, { ...buildGenre(), ...taken }),
      await client.send('patch', `${PATH}/${String(second.id)}`, taken),
    ];
    for (const response of answers) {
      expect(response.status).toBe(409);
      expect(nameFields(response)).toEqual(names);
    }
  });

  it('is changed', async () => {
    const created = await createGenre(client);
    const changes = buildGenre();
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, changes);
    expect(response.status, response.text).toBe(200);
    const changed = response.body as typeof created;
    expect(changed).toEqual({ ...created, ...changes, updatedAt: changed.updatedAt });
    expect(String(changed.updatedAt) > String(created.updatedAt)).toBe(true);
  });

  it('stays as it is by an empty change', async () => {
    const created = await createGenre(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {});
    expect(response.status).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('stays as it is by what it has already', async () => {
    const created = await createGenre(client);
    const same = pick(created, ['label']);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, same);
    expect(response.status, response.text).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('is gone when it is deleted', async () => {
    const { id } = await createGenre(client);
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

describe('the list of genres', () => {
  const createMany = async () => [
    await createGenre(client),
    await createGenre(client),
    await createGenre(client),
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

  it.each<[string, unknown[], unknown[]]>([['label', ['a', 'b', 'c'], []]])(
    'is sorted by %s',
    async (key, ascending, last) => {
      const [first, ...others] = ascending;
      for (const value of [...last, ...others, first]) await createGenre(client, { [key]: value });
      const read = async (sort: string) =>
        (await client.list(PATH, { sort })).items.map((row) => row[key]);
      expect(await read(key)).toEqual([...ascending, ...last]);
      expect(await read(`-${key}`)).toEqual([...ascending.reverse(), ...last]);
    },
  );

  it.each(['label'])('is filtered by %s', async (name) => {
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

/** Rooms over HTTP. */
import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { createAmenity } from '../factories/amenities.js';
import { createHotel } from '../factories/hotels.js';
import { buildRoom, createRoom } from '../factories/rooms.js';
import { pick } from '../factories/values.js';
import { nameFields, readCode, useClient } from './client.js';

const PATH = '/api/v1/rooms';
const client = useClient();

describe('a room', () => {
  it('is created, and found where the answer says', async () => {
    const body = await buildRoom(client);
    const response = await client.send('post', PATH, body);
    expect(response.status, response.text).toBe(201);
    expect(response.body).toMatchObject(body);
    const { id } = response.body as { id: string };
    expect(response.get('Location')).toBe(`${PATH}/${id}`);
    expect((await client.send('get', `${PATH}/${id}`)).body).toEqual(response.body);
  });

  it('has defaults for what is not sent', async () => {
    const body = await buildRoom(client);
    const needed = pick(body, ['number', 'nightlyRate', 'hotelId']);
    expect(await client.create(PATH, needed)).toMatchObject({
      floor: null,
      accessible: false,
      amenityIds: [],
    });
  });

  it.each(['number', 'nightlyRate', 'hotelId'])('is refused without %s', async (name) => {
    const body = { ...(await buildRoom(client)), [name]: undefined };
    const response = await client.send('post', PATH, body);
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual([name]);
  });

  it.each(['number', 'nightlyRate', 'hotelId', 'amenityIds'])(
    'never has null for %s',
    async (name) => {
      const { id } = await createRoom(client);
      const answers = [
        await client.send('post', PATH, { ...(await buildRoom(client)), [name]: null }),
        await client.send('patch', `${PATH}/${String(id)}`, { [name]: null }),
      ];
      for (const response of answers) {
        expect(response.status).toBe(422);
        expect(nameFields(response)).toEqual([name]);
      }
    },
  );

  it.each<[string, unknown]>([
    ['number', 1],
    ['number', '\u0000'],
    ['number', 'x'.repeat(11)],
    ['floor', '1'],
    ['floor', 1.5],
    ['floor', true],
    ['floor', -2147483649],
    ['floor', 2147483648],
    ['nightlyRate', 'twelve'],
    ['nightlyRate', '1e1'],
    ['nightlyRate', true],
    ['nightlyRate', '0.001'],
    ['nightlyRate', '-1'],
    ['nightlyRate', '10000000000.99'],
    ['accessible', 0],
    ['accessible', 'true'],
    ['hotelId', '42'],
    ['hotelId', 42],
    ['amenityIds', ['42']],
    ['amenityIds', '42'],
  ])('is refused with %s of %j', async (name, value) => {
    const response = await client.send('post', PATH, {
      ...(await buildRoom(client)),
      [name]: value,
    });
    expect(response.status).toBe(422);
    expect(new Set(nameFields(response).map((field) => field.split('.', 1)[0]))).toEqual(
      new Set([name]),
    );
  });

  it('has no unknown properties', async () => {
    const response = await client.send('post', PATH, {
      ...(await buildRoom(client)),
      noSuchProperty: 1,
    });
    expect(response.status).toBe(422);
    expect(nameFields(response)).toEqual(['noSuchProperty']);
  });

  it.each<[string, unknown]>([
    ['hotelId', randomUUID()],
    ['amenityIds', [randomUUID()]],
  ])('refers by %s to what exists', async (name, value) => {
    const { id } = await createRoom(client);
    const answers = [
      await client.send('post', PATH, { ...(await buildRoom(client)), [name]: value }),
      await client.send('patch', `${PATH}/${String(id)}`, { [name]: value }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(nameFields(response)).toEqual([Array.isArray(value) ? `${name}.0` : name]);
    }
  });

  it('is changed', async () => {
    const created = await createRoom(client);
    const changes = await buildRoom(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, changes);
    expect(response.status, response.text).toBe(200);
    const changed = response.body as typeof created;
    expect(changed).toEqual({ ...created, ...changes, updatedAt: changed.updatedAt });
    expect(String(changed.updatedAt) > String(created.updatedAt)).toBe(true);
  });

  it('stays as it is by an empty change', async () => {
    const created = await createRoom(client);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {});
    expect(response.status).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('stays as it is by what it has already', async () => {
    const created = await createRoom(client);
    const same = pick(created, [
      'number',
      'floor',
      'nightlyRate',
      'accessible',
      'hotelId',
      'amenityIds',
    ]);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, same);
    expect(response.status, response.text).toBe(200);
    expect(response.body).toEqual(created);
  });

  it('is gone when it is deleted', async () => {
    const { id } = await createRoom(client);
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

  it('keeps its hotel from being deleted', async () => {
    const target = await createHotel(client);
    const created = await createRoom(client, { hotelId: target.id });
    const response = await client.send('delete', `/api/v1/hotels/${String(target.id)}`);
    const after = await client.send('get', `${PATH}/${String(created.id)}`);
    expect(response.status).toBe(409);
    expect(readCode(response)).toBe('conflict');
    expect(after.body).toEqual(created);
  });

  it('has its amenityIds in ascending order, each once', async () => {
    const ids = [(await createAmenity(client)).id, (await createAmenity(client)).id].sort();
    const created = await createRoom(client, { amenityIds: [ids[1], ids[0], ids[1]] });
    expect(created.amenityIds).toEqual(ids);
    const response = await client.send('patch', `${PATH}/${String(created.id)}`, {
      amenityIds: [ids[0]],
    });
    expect(response.body).toMatchObject({ amenityIds: [ids[0]] });
    await client.send('delete', `/api/v1/amenities/${String(ids[0])}`);
    expect((await client.send('get', `${PATH}/${String(created.id)}`)).body).toMatchObject({
      amenityIds: [],
    });
  });
});

describe('the list of rooms', () => {
  const createMany = async () => [
    await createRoom(client),
    await createRoom(client),
    await createRoom(client),
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
    ['number', ['a', 'b', 'c'], []],
    ['floor', [9, 10, 11], [null]],
    ['nightlyRate', ['9.00', '10.00', '11.00'], []],
    ['accessible', [false, true], [null]],
  ])('is sorted by %s', async (key, ascending, last) => {
    const [first, ...others] = ascending;
    for (const value of [...last, ...others, first]) await createRoom(client, { [key]: value });
    const read = async (sort: string) =>
      (await client.list(PATH, { sort })).items.map((row) => row[key]);
    expect(await read(key)).toEqual([...ascending, ...last]);
    expect(await read(`-${key}`)).toEqual([...ascending.reverse(), ...last]);
  });

  it.each(['number', 'floor', 'nightlyRate', 'accessible', 'hotelId'])(
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

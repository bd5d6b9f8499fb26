/** What errors of Prisma and of its driver mean. */
import { describe, expect, it } from 'vitest';

import { findDuplicate, isDanglingReference, isOutage } from '../../src/core/database-errors.js';
import { Database } from '../../src/core/database.js';
import { ApiError } from '../../src/core/errors.js';
import { loadSettings } from '../../src/core/settings.js';
import { Prisma } from '../../src/generated/prisma/client.js';

const write = (code: string, cause: object): Error =>
  new Prisma.PrismaClientKnownRequestError('failed', {
    code,
    clientVersion: '7',
    meta: { driverAdapterError: { cause } },
  });

describe('a duplicate', () => {
  it.each([{ fields: ['"isbn"'] }, { index: 'books_isbn_key' }, { index: 'books.books_isbn_key' }])(
    'is found by %j',
    (constraint) => {
      const uniques = { isbn: ['isbn'], books_isbn_key: ['isbn'] };
      expect(findDuplicate(write('P2002', { constraint }), uniques)).toEqual(['isbn']);
    },
  );

  it('is found by several columns', () => {
    const constraint = { fields: ['room_id', '"order"'] };
    const uniques = { 'room_id,order': ['roomId', 'order'] };
    expect(findDuplicate(write('P2002', { constraint }), uniques)).toEqual(['roomId', 'order']);
  });

  it('is nothing else', () => {
    expect(findDuplicate(write('P2003', {}), {})).toBeUndefined();
    expect(isDanglingReference(write('P2003', {}))).toBe(true);
  });
});

describe('an outage', () => {
  it.each([
    write('P2024', {}),
    Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    new Error('failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }),
  ])('is %s', (error) => {
    expect(isOutage(error)).toBe(true);
  });

  it.each([write('P2002', {}), new Error('other'), 'text'])('is not %s', (error) => {
    expect(isOutage(error)).toBe(false);
  });

  it('is what callers are told of', async () => {
    const database = new Database(loadSettings({ DATABASE_URL: process.env.TEST_DATABASE_URL }));
    const failing = database.read(() => Promise.reject(write('P1001', {})));
    await expect(failing).rejects.toThrow(ApiError);
    await expect(database.read(() => Promise.reject(new Error('other')))).rejects.toThrow('other');
    await database.close();
  });
});

/** What errors of the database mean. */
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';

import { findDuplicate, isDanglingReference, isOutage } from '../../src/core/database-errors.js';
import { DANGLING, DUPLICATE, DUPLICATE_PAIR, OUTAGES } from '../errors.js';

const fail = (cause: object): Error =>
  new QueryFailedError('SELECT 1', [], Object.assign(new Error('failed'), cause));

describe('a duplicate', () => {
  it('is found by its constraint', () => {
    expect(findDuplicate(fail(DUPLICATE), { isbn: ['isbn'], uq_books_isbn: ['isbn'] })).toEqual([
      'isbn',
    ]);
    expect(findDuplicate(fail(DUPLICATE), {})).toBeUndefined();
  });

  it('is found by several columns', () => {
    const uniques = {
      'room_id,order': ['roomId', 'order'],
      uq_seats_room_id_order: ['roomId', 'order'],
    };
    expect(findDuplicate(fail(DUPLICATE_PAIR), uniques)).toEqual(['roomId', 'order']);
  });

  it('is nothing else', () => {
    expect(findDuplicate(fail(DANGLING), { isbn: ['isbn'] })).toBeUndefined();
    expect(isDanglingReference(fail(DANGLING))).toBe(true);
  });
});

describe('an outage', () => {
  it.each([...OUTAGES.map(fail), Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })])(
    'is %s',
    (error) => {
      expect(isOutage(error)).toBe(true);
    },
  );

  it.each([fail(DUPLICATE), new Error('other'), 'text'])('is not %s', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});

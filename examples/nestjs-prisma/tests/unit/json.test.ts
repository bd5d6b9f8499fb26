/** JSON is looked at before it is read. */
import { describe, expect, it } from 'vitest';

import { ApiError } from '../../src/core/errors.js';
import { checkJson } from '../../src/core/json.js';

describe('a body', () => {
  it.each(['{"a": [1, "[[[", {}]}', '"\\"["', '['.repeat(100) + ']'.repeat(100)])(
    'may be %s',
    (text) => {
      expect(() => {
        checkJson(Buffer.from(text));
      }).not.toThrow();
    },
  );

  it.each([Buffer.from('['.repeat(101)), Buffer.from('{"a":'.repeat(101)), Buffer.from([0xc3])])(
    'may not be nested too deep, nor be no UTF-8',
    (body) => {
      expect(() => {
        checkJson(body);
      }).toThrow(ApiError);
    },
  );
});

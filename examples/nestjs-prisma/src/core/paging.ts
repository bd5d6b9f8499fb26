/** Lists: what all of them can be asked, and the form of a page. */
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

import { IsInteger, sent } from './fields.js';

/** A key to sort by, with its direction. */
export interface SortKey<Key extends string> {
  name: Key;
  direction: 'asc' | 'desc';
}

/** What every list is asked; its own query adds the order and filters. */
export class PageQuery {
  @IsInteger({ min: 1, max: 1_000_000, default: 1, inQuery: true })
  page = 1;

  @IsInteger({ min: 1, max: 100, default: 20, inQuery: true })
  size = 20;
}

/** A page of rows. */
export interface Page<Row> extends PageQuery {
  items: Row[];
  total: number;
}

/** The order that a list has unless another one is asked for. */
export const USUAL_ORDER: SortKey<'createdAt'>[] = [{ name: 'createdAt', direction: 'asc' }];

/** An order: keys with commas between them, each with `-` in front for descending. */
export function IsOrder(keys: readonly string[]): PropertyDecorator {
  const pattern = `^-?(${keys.join('|')})(,-?(${keys.join('|')}))*$`;
  return sent(
    {
      schema: { type: 'string', pattern },
      message: `must match ${pattern}`,
      read: (value) =>
        typeof value === 'string' && new RegExp(pattern).test(value)
          ? value.split(',').map(readKey)
          : value,
      accepts: (value) => Array.isArray(value) && value.every((key) => typeof key === 'object'),
    },
    { default: 'createdAt' },
  );
}

const readKey = (text: string): SortKey<string> => ({
  name: text.replace(/^-/, ''),
  direction: text.startsWith('-') ? 'desc' : 'asc',
});

/** Gives the class of a page, for its description. */
export function pageOf<Row>(item: Type<Row>): Type<Page<Row>> {
  class RowPage {
    @ApiProperty({ type: [item] })
    items!: Row[];

    @ApiProperty({ type: 'integer' })
    total!: number;

    @ApiProperty({ type: 'integer' })
    page!: number;

    @ApiProperty({ type: 'integer' })
    size!: number;
  }
  return RowPage;
}

/** What the API takes and gives of rooms. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, AreIds, IsDecimal, IsId, IsInteger, IsText, IsTruth } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A room. */
@ApiSchema({ name: 'Room' })
export class RoomDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  number!: string;

  @Answered({ type: 'integer' }, { nullable: true })
  floor!: number | null;

  @Answered({ type: 'string' })
  nightlyRate!: string;

  @Answered({ type: 'boolean' }, { nullable: true })
  accessible!: boolean | null;

  @Answered({ type: 'string', format: 'uuid' })
  hotelId!: string;

  @Answered({ type: 'array', items: { type: 'string', format: 'uuid' } })
  amenityIds!: string[];

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'RoomCreate' })
export class CreateRoomDto {
  @IsText({ max: 10 })
  number!: string;

  @IsInteger({ nullable: true, optional: true })
  floor: number | null = null;

  @IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' })
  nightlyRate!: string;

  @IsTruth({ nullable: true, default: false })
  accessible: boolean | null = false;

  @IsId()
  hotelId!: string;

  @AreIds({ default: [] })
  amenityIds: string[] = [];
}

@ApiSchema({ name: 'RoomUpdate' })
export class UpdateRoomDto {
  @IsText({ max: 10, optional: true })
  number?: string;

  @IsInteger({ nullable: true, optional: true })
  floor?: number | null;

  @IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99', optional: true })
  nightlyRate?: string;

  @IsTruth({ nullable: true, optional: true })
  accessible?: boolean | null;

  @IsId({ optional: true })
  hotelId?: string;

  @AreIds({ optional: true })
  amenityIds?: string[];
}

@ApiSchema({ name: 'RoomPage' })
export class RoomPageDto extends pageOf(RoomDto) {}

const SORT_KEYS = [
  'number',
  'floor',
  'nightlyRate',
  'accessible',
  'createdAt',
  'updatedAt',
] as const;

export class RoomQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 10, optional: true })
  number?: string;

  @IsInteger({ optional: true, inQuery: true })
  floor?: number;

  @IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99', optional: true })
  nightlyRate?: string;

  @IsTruth({ optional: true, inQuery: true })
  accessible?: boolean;

  @IsId({ optional: true })
  hotelId?: string;
}

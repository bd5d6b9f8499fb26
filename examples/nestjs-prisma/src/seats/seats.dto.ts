/** What the API takes and gives of seats. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsId, IsInteger, IsText, IsTruth } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A seat. */
@ApiSchema({ name: 'Seat' })
export class SeatDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  row!: string;

  @Answered({ type: 'integer' })
  number!: number;

  @Answered({ type: 'boolean' }, { nullable: true })
  restrictedView!: boolean | null;

  @Answered({ type: 'string', format: 'uuid' })
  hallId!: string;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'SeatCreate' })
export class CreateSeatDto {
  @IsText({ max: 4 })
  row!: string;

  @IsInteger({ min: 1 })
  number!: number;

  @IsTruth({ nullable: true, default: false })
  restrictedView: boolean | null = false;

  @IsId()
  hallId!: string;
}

@ApiSchema({ name: 'SeatUpdate' })
export class UpdateSeatDto {
  @IsText({ max: 4, optional: true })
  row?: string;

  @IsInteger({ min: 1, optional: true })
  number?: number;

  @IsTruth({ nullable: true, optional: true })
  restrictedView?: boolean | null;

  @IsId({ optional: true })
  hallId?: string;
}

@ApiSchema({ name: 'SeatPage' })
export class SeatPageDto extends pageOf(SeatDto) {}

const SORT_KEYS = ['row', 'number', 'restrictedView', 'createdAt', 'updatedAt'] as const;

export class SeatQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 4, optional: true })
  row?: string;

  @IsInteger({ min: 1, optional: true, inQuery: true })
  number?: number;

  @IsTruth({ optional: true, inQuery: true })
  restrictedView?: boolean;

  @IsId({ optional: true })
  hallId?: string;
}

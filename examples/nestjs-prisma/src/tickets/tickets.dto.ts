/** What the API takes and gives of tickets. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsDecimal, IsId, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A ticket. */
@ApiSchema({ name: 'Ticket' })
export class TicketDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  price!: string;

  @Answered({ type: 'string' })
  holder!: string;

  @Answered({ type: 'string', format: 'uuid' })
  seatId!: string;

  @Answered({ type: 'string', format: 'uuid' })
  performanceId!: string;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'TicketCreate' })
export class CreateTicketDto {
  @IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' })
  price!: string;

  @IsText({ max: 120 })
  holder!: string;

  @IsId()
  seatId!: string;

  @IsId()
  performanceId!: string;
}

@ApiSchema({ name: 'TicketUpdate' })
export class UpdateTicketDto {
  @IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99', optional: true })
  price?: string;

  @IsText({ max: 120, optional: true })
  holder?: string;

  @IsId({ optional: true })
  seatId?: string;

  @IsId({ optional: true })
  performanceId?: string;
}

@ApiSchema({ name: 'TicketPage' })
export class TicketPageDto extends pageOf(TicketDto) {}

const SORT_KEYS = ['price', 'holder', 'createdAt', 'updatedAt'] as const;

export class TicketQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99', optional: true })
  price?: string;

  @IsText({ max: 120, optional: true })
  holder?: string;

  @IsId({ optional: true })
  seatId?: string;

  @IsId({ optional: true })
  performanceId?: string;
}

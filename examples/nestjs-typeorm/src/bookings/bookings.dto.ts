/** What the API takes and gives of bookings. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsDay, IsDecimal, IsId, IsOneOf, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A booking. */
@ApiSchema({ name: 'Booking' })
export class BookingDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  reference!: string;

  @Answered({ type: 'string', enum: ['requested', 'confirmed', 'cancelled'] }, { nullable: true })
  status!: 'requested' | 'confirmed' | 'cancelled' | null;

  @Answered({ type: 'string', format: 'date' })
  arrivesOn!: string;

  @Answered({ type: 'string', format: 'date' })
  leavesOn!: string;

  @Answered({ type: 'string' }, { nullable: true })
  total!: string | null;

  @Answered({ type: 'string' }, { nullable: true })
  notes!: string | null;

  @Answered({ type: 'string', format: 'uuid' })
  roomId!: string;

  @Answered({ type: 'string', format: 'uuid' })
  guestId!: string;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'BookingCreate' })
export class CreateBookingDto {
  @IsText({ max: 16 })
  reference!: string;

  @IsOneOf(['requested', 'confirmed', 'cancelled'], { nullable: true, default: 'requested' })
  status: 'requested' | 'confirmed' | 'cancelled' | null = 'requested';

  @IsDay()
  arrivesOn!: string;

  @IsDay()
  leavesOn!: string;

  @IsDecimal({
    precision: 12,
    scale: 2,
    minimum: '0',
    maximum: '9999999999.99',
    nullable: true,
    optional: true,
  })
  total: string | null = null;

  @IsText({ max: 65535, nullable: true, optional: true })
  notes: string | null = null;

  @IsId()
  roomId!: string;

  @IsId()
  guestId!: string;
}

@ApiSchema({ name: 'BookingUpdate' })
export class UpdateBookingDto {
  @IsText({ max: 16, optional: true })
  reference?: string;

  @IsOneOf(['requested', 'confirmed', 'cancelled'], { nullable: true, optional: true })
  status?: 'requested' | 'confirmed' | 'cancelled' | null;

  @IsDay({ optional: true })
  arrivesOn?: string;

  @IsDay({ optional: true })
  leavesOn?: string;

  @IsDecimal({
    precision: 12,
    scale: 2,
    minimum: '0',
    maximum: '9999999999.99',
    nullable: true,
    optional: true,
  })
  total?: string | null;

  @IsText({ max: 65535, nullable: true, optional: true })
  notes?: string | null;

  @IsId({ optional: true })
  roomId?: string;

  @IsId({ optional: true })
  guestId?: string;
}

@ApiSchema({ name: 'BookingPage' })
export class BookingPageDto extends pageOf(BookingDto) {}

const SORT_KEYS = [
  'reference',
  'status',
  'arrivesOn',
  'leavesOn',
  'total',
  'createdAt',
  'updatedAt',
] as const;

export class BookingQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 16, optional: true })
  reference?: string;

  @IsOneOf(['requested', 'confirmed', 'cancelled'], { optional: true })
  status?: 'requested' | 'confirmed' | 'cancelled';

  @IsDay({ optional: true })
  arrivesOn?: string;

  @IsDay({ optional: true })
  leavesOn?: string;

  @IsDecimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99', optional: true })
  total?: string;

  @IsId({ optional: true })
  roomId?: string;

  @IsId({ optional: true })
  guestId?: string;
}

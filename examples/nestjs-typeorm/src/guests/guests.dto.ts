/** What the API takes and gives of guests. */
import { ApiSchema } from '@nestjs/swagger';

import { Answered, IsDay, IsText } from '../core/fields.js';
import { IsOrder, pageOf, PageQuery, type SortKey, USUAL_ORDER } from '../core/paging.js';

/** A guest. */
@ApiSchema({ name: 'Guest' })
export class GuestDto {
  @Answered({ type: 'string', format: 'uuid' })
  id!: string;

  @Answered({ type: 'string' })
  fullName!: string;

  @Answered({ type: 'string' })
  emailAddress!: string;

  @Answered({ type: 'string', format: 'date' }, { nullable: true })
  bornOn!: string | null;

  @Answered({ type: 'string', format: 'date-time' })
  createdAt!: string;

  @Answered({ type: 'string', format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'GuestCreate' })
export class CreateGuestDto {
  @IsText({ max: 255 })
  fullName!: string;

  @IsText({ max: 254 })
  emailAddress!: string;

  @IsDay({ nullable: true, optional: true })
  bornOn: string | null = null;
}

@ApiSchema({ name: 'GuestUpdate' })
export class UpdateGuestDto {
  @IsText({ max: 255, optional: true })
  fullName?: string;

  @IsText({ max: 254, optional: true })
  emailAddress?: string;

  @IsDay({ nullable: true, optional: true })
  bornOn?: string | null;
}

@ApiSchema({ name: 'GuestPage' })
export class GuestPageDto extends pageOf(GuestDto) {}

const SORT_KEYS = ['fullName', 'emailAddress', 'bornOn', 'createdAt', 'updatedAt'] as const;

export class GuestQueryDto extends PageQuery {
  @IsOrder(SORT_KEYS)
  sort: SortKey<(typeof SORT_KEYS)[number]>[] = USUAL_ORDER;

  @IsText({ max: 255, optional: true })
  fullName?: string;

  @IsText({ max: 254, optional: true })
  emailAddress?: string;

  @IsDay({ optional: true })
  bornOn?: string;
}

/** Where guests are kept. */
import { Injectable } from '@nestjs/common';

import { type Reference, ResourceRepository } from '../core/resource-repository.js';
import type { CreateGuestDto, GuestDto, GuestQueryDto, UpdateGuestDto } from './guests.dto.js';
import { GuestEntity } from './guests.entity.js';

type Sent = CreateGuestDto | UpdateGuestDto;

@Injectable()
export class GuestsRepository extends ResourceRepository<
  GuestEntity,
  GuestDto,
  CreateGuestDto,
  UpdateGuestDto,
  GuestQueryDto
> {
  readonly table = 'guests';

  readonly uniques = {
    email_address: ['emailAddress'],
    uq_guests_email_address: ['emailAddress'],
  };

  protected readonly entity = GuestEntity;

  protected override readonly nullable: ReadonlySet<string> = new Set(['bornOn']);

  protected represent(row: GuestEntity): GuestDto {
    return {
      id: row.id,
      fullName: row.fullName,
      emailAddress: row.emailAddress,
      bornOn: row.bornOn,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  }

  protected keep(data: Sent): Partial<GuestEntity> {
    return {
      fullName: data.fullName,
      emailAddress: data.emailAddress,
      bornOn: data.bornOn,
    };
  }

  protected listReferences(): Reference[] {
    return [];
  }
}

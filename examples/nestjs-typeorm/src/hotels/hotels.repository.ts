/** Where hotels are kept. */
import { Injectable } from '@nestjs/common';

import { type Reference, ResourceRepository } from '../core/resource-repository.js';
import type { CreateHotelDto, HotelDto, HotelQueryDto, UpdateHotelDto } from './hotels.dto.js';
import { HotelEntity } from './hotels.entity.js';

type Sent = CreateHotelDto | UpdateHotelDto;

@Injectable()
export class HotelsRepository extends ResourceRepository<
  HotelEntity,
  HotelDto,
  CreateHotelDto,
  UpdateHotelDto,
  HotelQueryDto
> {
  readonly table = 'hotels';

  readonly uniques = {};

  protected readonly entity = HotelEntity;

  protected override readonly nullable: ReadonlySet<string> = new Set(['stars']);

  protected represent(row: HotelEntity): HotelDto {
    return {
      id: row.id,
      name: row.name,
      city: row.city,
      stars: row.stars,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  }

  protected keep(data: Sent): Partial<HotelEntity> {
    return {
      name: data.name,
      city: data.city,
      stars: data.stars,
    };
  }

  protected listReferences(): Reference[] {
    return [];
  }
}

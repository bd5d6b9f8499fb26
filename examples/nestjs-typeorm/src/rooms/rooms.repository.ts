/** Where rooms are kept. */
import { Injectable } from '@nestjs/common';

import { AmenityEntity } from '../amenities/amenities.entity.js';
import { type Reference, ResourceRepository } from '../core/resource-repository.js';
import { HotelEntity } from '../hotels/hotels.entity.js';
import type { CreateRoomDto, RoomDto, RoomQueryDto, UpdateRoomDto } from './rooms.dto.js';
import { RoomEntity } from './rooms.entity.js';

type Sent = CreateRoomDto | UpdateRoomDto;

@Injectable()
export class RoomsRepository extends ResourceRepository<
  RoomEntity,
  RoomDto,
  CreateRoomDto,
  UpdateRoomDto,
  RoomQueryDto
> {
  readonly table = 'rooms';

  readonly uniques = {};

  protected readonly entity = RoomEntity;

  protected override readonly nullable: ReadonlySet<string> = new Set(['floor', 'accessible']);

  protected override readonly relations = [{ name: 'amenityIds', relation: 'amenities' }];

  protected represent(row: RoomEntity): RoomDto {
    return {
      id: row.id,
      number: row.number,
      floor: row.floor,
      nightlyRate: row.nightlyRate,
      accessible: row.accessible,
      hotelId: row.hotelId,
      amenityIds: [...row.amenityIds].sort(),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  }

  protected keep(data: Sent): Partial<RoomEntity> {
    return {
      number: data.number,
      floor: data.floor,
      nightlyRate: data.nightlyRate,
      accessible: data.accessible,
      hotelId: data.hotelId,
    };
  }

  protected listReferences(data: Sent): Reference[] {
    return [
      { field: 'hotelId', ids: data.hotelId, entity: HotelEntity },
      { field: 'amenityIds', ids: data.amenityIds, entity: AmenityEntity },
    ];
  }
}

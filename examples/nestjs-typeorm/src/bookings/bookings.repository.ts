/** Where bookings are kept. */
import { Injectable } from '@nestjs/common';

import { type Reference, ResourceRepository } from '../core/resource-repository.js';
import { GuestEntity } from '../guests/guests.entity.js';
import { RoomEntity } from '../rooms/rooms.entity.js';
import type {
  BookingDto,
  BookingQueryDto,
  CreateBookingDto,
  UpdateBookingDto,
} from './bookings.dto.js';
import { BookingEntity } from './bookings.entity.js';

type Sent = CreateBookingDto | UpdateBookingDto;

@Injectable()
export class BookingsRepository extends ResourceRepository<
  BookingEntity,
  BookingDto,
  CreateBookingDto,
  UpdateBookingDto,
  BookingQueryDto
> {
  readonly table = 'bookings';

  readonly uniques = {
    reference: ['reference'],
    uq_bookings_reference: ['reference'],
  };

  protected readonly entity = BookingEntity;

  protected override readonly nullable: ReadonlySet<string> = new Set(['status', 'total']);

  protected represent(row: BookingEntity): BookingDto {
    return {
      id: row.id,
      reference: row.reference,
      status: row.status,
      arrivesOn: row.arrivesOn,
      leavesOn: row.leavesOn,
      total: row.total,
      notes: row.notes,
      roomId: row.roomId,
      guestId: row.guestId,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  }

  protected keep(data: Sent): Partial<BookingEntity> {
    return {
      reference: data.reference,
      status: data.status,
      arrivesOn: data.arrivesOn,
      leavesOn: data.leavesOn,
      total: data.total,
      notes: data.notes,
      roomId: data.roomId,
      guestId: data.guestId,
    };
  }

  protected listReferences(data: Sent): Reference[] {
    return [
      { field: 'roomId', ids: data.roomId, entity: RoomEntity },
      { field: 'guestId', ids: data.guestId, entity: GuestEntity },
    ];
  }
}

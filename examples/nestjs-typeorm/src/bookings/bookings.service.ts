/** The use cases of bookings; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type {
  BookingDto,
  BookingQueryDto,
  CreateBookingDto,
  UpdateBookingDto,
} from './bookings.dto.js';
import { BookingsRepository } from './bookings.repository.js';

@Injectable()
export class BookingsService extends ResourceService<
  BookingDto,
  CreateBookingDto,
  UpdateBookingDto,
  BookingQueryDto
> {
  constructor(database: Database, rows: BookingsRepository) {
    super(database, rows, 'booking');
  }
}

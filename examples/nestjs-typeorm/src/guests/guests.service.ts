/** The use cases of guests; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreateGuestDto, GuestDto, GuestQueryDto, UpdateGuestDto } from './guests.dto.js';
import { GuestsRepository } from './guests.repository.js';

@Injectable()
export class GuestsService extends ResourceService<
  GuestDto,
  CreateGuestDto,
  UpdateGuestDto,
  GuestQueryDto
> {
  constructor(database: Database, rows: GuestsRepository) {
    super(database, rows, 'guest');
  }
}

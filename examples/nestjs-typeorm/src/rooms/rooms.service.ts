/** The use cases of rooms; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreateRoomDto, RoomDto, RoomQueryDto, UpdateRoomDto } from './rooms.dto.js';
import { RoomsRepository } from './rooms.repository.js';

@Injectable()
export class RoomsService extends ResourceService<
  RoomDto,
  CreateRoomDto,
  UpdateRoomDto,
  RoomQueryDto
> {
  constructor(database: Database, rows: RoomsRepository) {
    super(database, rows, 'room');
  }
}

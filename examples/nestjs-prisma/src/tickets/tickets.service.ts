/** The use cases of tickets; rules of your own go here. */
import { Injectable } from '@nestjs/common';

import { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import type { CreateTicketDto, TicketDto, TicketQueryDto, UpdateTicketDto } from './tickets.dto.js';
import { TicketsRepository } from './tickets.repository.js';

@Injectable()
export class TicketsService extends ResourceService<
  TicketDto,
  CreateTicketDto,
  UpdateTicketDto,
  TicketQueryDto
> {
  constructor(database: Database, rows: TicketsRepository) {
    super(database, rows, 'ticket');
  }
}
